"""What members hear of their tier: that they rose and what it gives, that it may end, that it stays, that it ended.

A lower tier is never named before somebody is on it, so that no message can tell of a hidden one too early.
"""

from collections.abc import Mapping
from datetime import datetime

from domain.deliveries import put
from rules import tiers as rules
from rules.deliveries import TOLD, Delivery
from rules.expiry import last_day
from rules.members import Member
from rules.programme import Programme, Tier
from rules.tiers import Fall, counts_since, earliest_fall
from storage.tx import Tx

TOPIC, WARNING = "tier", "tier-warning"
NOT_YET = ("pending", "sending", "held")


def risen(
    tx: Tx, programme: Programme, member_id: int, tier: Tier, step: int, *, automatic: bool, now: datetime
) -> None:
    """Celebrates, and says what the tier gives. It tells nothing any more should the tier be gone when it is sent."""
    member = _member(tx, member_id)
    facts = {
        "id": tier.id,
        "tier": programme.text(tier.name, member.language),
        "gives": programme.text(tier.gives, member.language),
        "hidden": "yes" if tier.hidden else "no",
    }
    _say(tx, f"tier:{step}", TOPIC, "tier-risen", facts, member, automatic=automatic, now=now)


def fallen(
    tx: Tx, programme: Programme, member_id: int, tier: Tier, step: int, points: int, *, refund: bool, now: datetime
) -> None:
    """Says where the member stands now, why, and how far it is to the next tier."""
    member, ladder = _member(tx, member_id), rules.ladder(programme.tiers, tier, now, points)
    facts = {
        "id": tier.id,
        "tier": programme.text(tier.name, member.language),
        "refund": "yes" if refund else "no",
        "next": programme.text(ladder.next.name, member.language) if ladder.next else "",
        "missing": ladder.missing,
    }
    _say(tx, f"tier:{step}", TOPIC, "tier-fallen", facts, member, automatic=not refund, now=now)


def warn(tx: Tx, programme: Programme, member_id: int, tier: Tier, fall: Fall, *, now: datetime) -> None:
    """The early warning. What it says is made when it is sent."""
    member = _member(tx, member_id)
    facts = {"tier": programme.text(tier.name, member.language)}
    _say(tx, _key(member_id, fall.warned_at), WARNING, "tier-warning", facts, member, automatic=True, now=now)


def kept(
    tx: Tx, programme: Programme, member_id: int, tier: Tier, warned_at: datetime, *, automatic: bool, now: datetime
) -> None:
    """The tier stays: good news for somebody who has read the warning, and none for anybody else."""
    warning = _warning(tx, member_id, warned_at)
    if warning is None or warning.state not in TOLD:
        return
    member = _member(tx, member_id)
    facts = {"id": tier.id, "tier": programme.text(tier.name, member.language)}
    key = f"tier-kept:{warning.id}"
    _say(tx, key, TOPIC, "tier-kept", facts, member, automatic=automatic, now=now)


def spared(tx: Tx, programme: Programme, member_id: int, fall: Fall, now: datetime) -> Fall:
    """The fall, put off as long as its warning has not left, and until thirty days after it did."""
    warning = _warning(tx, member_id, fall.warned_at)
    if warning is None or (warning.state in TOLD and warning.done_at is None):
        return fall
    if warning.state in NOT_YET:
        return _put_off(programme, fall, now)
    return _put_off(programme, fall, warning.done_at) if warning.state in TOLD and warning.done_at else fall


def fresh(
    tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime
) -> Mapping[str, object] | None:
    """The facts of such a message as they are now, when it is about to be sent; None when it is true no more.

    The day that a warning names is never sooner than thirty days from now: the fall waits for it.
    """
    if delivery.topic == TOPIC:
        there = member.tier or programme.tiers[0].id
        return {} if delivery.facts.get("id") == there else None
    tx.members.lock(member.id)
    standing = tx.tiers.standing(member.id, counts_since(now, programme.shop.tz), now)
    if standing is None or not (standing.falls_at and standing.warned_at):
        return None
    if delivery.key != _key(member.id, standing.warned_at):
        return None
    falls_at = max(standing.falls_at, earliest_fall(now, programme.shop.tz))
    tx.tier_watch.put_off(member.id, falls_at)
    missing = _threshold(tx, programme, member) - standing.points
    return {
        "day": last_day(falls_at, programme.shop.tz),
        "missing": max(missing, 0),
        "ends": "yes" if missing <= 0 else "no",
    }


def _put_off(programme: Programme, fall: Fall, told_at: datetime) -> Fall:
    return fall._replace(at=max(fall.at, earliest_fall(told_at, programme.shop.tz)))


def _threshold(tx: Tx, programme: Programme, member: Member) -> int:
    """Of the member's tier, also one that the shop gave up."""
    former = tx.programme.former_tier(member.tier) if member.tier else None
    return former.threshold if former else 0


def _warning(tx: Tx, member_id: int, warned_at: datetime) -> Delivery | None:
    delivery_id = tx.deliveries.named(_key(member_id, warned_at))
    return tx.deliveries.get(delivery_id) if delivery_id else None


def _key(member_id: int, warned_at: datetime) -> str:
    return f"tier-warning:{member_id}:{warned_at:%Y%m%dT%H%M%S.%f}"


def _member(tx: Tx, member_id: int) -> Member:
    member = tx.members.get(member_id)
    assert member, "their tier's own row refers to the member"
    return member


def _say(
    tx: Tx,
    key: str,
    topic: str,
    text_key: str,
    facts: Mapping[str, object],
    member: Member,
    *,
    automatic: bool,
    now: datetime,
) -> None:
    put(
        tx,
        key=key,
        class_="service",
        topic=topic,
        automatic=automatic,
        text_key=text_key,
        facts=facts,
        member=member,
        now=now,
    )
