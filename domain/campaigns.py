"""Campaigns: one thing said to many. The audience is frozen in slices, each with its rows; a person holds the brake."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain import segments
from domain.deliveries import Class, put
from domain.staff import by_staff, tell
from rules.campaigns import AFTER, BRAKES, BROKEN, BROKEN_AFTER, BY_HAND, Brake, Campaign, State
from rules.gate import Reason
from rules.members import Member
from rules.programme import Programme
from rules.staff import Act, Staff, may
from storage.tx import Tx

WORDS = "campaign-words"
"""The text key of a message whose words are its campaign's own."""
SLICE = 500
SLOW_SLICE = 100  # members whose purchases have to be looked at
OPEN = ("pending", "held", "sending")


def plan(
    tx: Tx,
    *,
    key: str,
    title: str,
    texts: Mapping[str, str],
    audience: Mapping[str, Any],
    starts_at: datetime,
    by: str,
    now: datetime,
    topic: str = "offers",
    class_: Class = "marketing",
) -> int:
    """A campaign that begins by itself at `starts_at`; its id. The same `key` again changes nothing.

    `texts` are Telegram HTML by language, the shop's default language among them. `audience` names `languages`, `tiers`
    and `segments` to which it is narrowed, each a list; {} is everybody who may get something of this class.
    """
    return tx.campaigns.add(
        key=key,
        topic=topic,
        class_=class_,
        state=State.PLANNED,
        starts_at=starts_at,
        title=title,
        texts=texts,
        audience=audience,
        created_by=by,
        now=now,
    )


def due(tx: Tx, now: datetime) -> bool:
    """Whether a campaign is to begin, to grow, to end or to be cleared away: cheap, as few are open."""
    return any(_wants(tx, campaign, now) for campaign in tx.campaigns.active())


def step(tx: Tx, now: datetime) -> int:
    """One slice of such work; how much was done, 0 when nothing is left to do now."""
    for campaign in tx.campaigns.active():
        if _wants(tx, campaign, now) and (done := _move(tx, campaign.id, now)):
            return done
    return 0


def refused(tx: Tx, campaign_id: int, *, now: datetime) -> None:
    """Telegram refused one of its messages. If the first twenty were, it waits, and staff are told."""
    if tx.campaigns.refuse(campaign_id) < BROKEN_AFTER or tx.progress.any_in(campaign_id, "sent"):
        return
    campaign = tx.campaigns.lock(campaign_id)
    if campaign is None or campaign.state is not State.RUNNING:
        return
    tx.campaigns.turn(campaign_id, State.PAUSED, BROKEN)
    people = [one for one in tx.staff.active() if may(one, Act.CAMPAIGNS)]
    tell(tx, people, f"broken:{campaign_id}:{now:%Y%m%d%H%M%S}", "campaign-broken", {"campaign": campaign_id}, now=now)


@by_staff(Act.CAMPAIGNS)
def brake(tx: Tx, staff: Staff, campaign_id: int, wish: Brake, *, now: datetime) -> Campaign | None:
    """Pause, resume or stop. What cannot be done any more, or was done before, changes nothing."""
    campaign = tx.campaigns.lock(campaign_id)
    if campaign is None or wish not in BRAKES[campaign.state]:
        return campaign
    back = wish is Brake.RESUME and campaign.starts_at > now
    tx.campaigns.turn(campaign_id, State.PLANNED if back else AFTER[wish], BY_HAND if wish is Brake.PAUSE else None)
    tx.audit.add(staff.actor, f"campaign-{wish}", now=now, facts={"campaign": campaign_id})
    return tx.campaigns.get(campaign_id)


def _wants(tx: Tx, campaign: Campaign, now: datetime) -> bool:
    match campaign.state:
        case State.PLANNED:
            return campaign.starts_at <= now
        case State.RUNNING if _grows(campaign, now):
            return True
        case State.RUNNING:
            over = campaign.full(now) and not tx.progress.any_in(campaign.id, *OPEN)
            return over or tx.progress.any_held(campaign.id, Reason.RUN_PAUSED)
        case State.PAUSED:
            return False
        case _:
            return True


def _move(tx: Tx, campaign_id: int, now: datetime) -> int:
    """What is next for a campaign, theirs alone: a person may have stepped on the brake meanwhile."""
    campaign = tx.campaigns.lock(campaign_id)
    if campaign is None or campaign.ended_at is not None or not _wants(tx, campaign, now):
        return 0
    match campaign.state:
        case State.PLANNED:
            tx.campaigns.turn(campaign.id, State.RUNNING)
            return 1
        case State.RUNNING:
            return _run(tx, campaign, now)
        case _:
            dropped = tx.progress.drop(campaign.id, Reason.RUN_STOPPED, now=now, limit=SLICE)
            return dropped or _end(tx, campaign, campaign.state, now)


def _run(tx: Tx, campaign: Campaign, now: datetime) -> int:
    if released := tx.progress.release(campaign.id, Reason.RUN_PAUSED, now=now, limit=SLICE):
        return released
    return _freeze(tx, campaign, now) if _grows(campaign, now) else _end(tx, campaign, State.DONE, now)


def _grows(campaign: Campaign, now: datetime) -> bool:
    return campaign.audience is not None and not campaign.full(now)


def _end(tx: Tx, campaign: Campaign, state: State, now: datetime) -> int:
    """It is over once nothing of it is on its way."""
    if tx.progress.any_in(campaign.id, *OPEN):
        return 0
    tx.campaigns.turn(campaign.id, state, campaign.reason)
    tx.campaigns.end(campaign.id, now=now)
    return 1


def _freeze(tx: Tx, campaign: Campaign, now: datetime) -> int:
    """A row for each of the next members; in the same transaction it is noted how far that was."""
    assert campaign.audience is not None, "others decide whom they write to"
    most = SLOW_SLICE if campaign.audience.get("segments") else SLICE
    members = tx.campaigns.audience(campaign.class_, campaign.reached, most)
    programme = tx.programme.current()
    for member in members:
        if _meant(tx, programme, campaign.audience, member, now):
            _put(tx, campaign, member, now)
    reached = members[-1].id if members else campaign.reached
    tx.campaigns.reach(campaign.id, reached, full_at=now if len(members) < most else None)
    return max(1, len(members))


def _put(tx: Tx, campaign: Campaign, member: Member, now: datetime) -> None:
    put(
        tx,
        key=f"campaign:{campaign.id}:{member.id}",
        class_="marketing" if campaign.class_ == "marketing" else "service",
        topic=campaign.topic,
        automatic=True,
        text_key=WORDS,
        facts={},
        member=member,
        campaign=campaign.id,
        now=now,
    )


def _meant(tx: Tx, programme: Programme, audience: Mapping[str, Any], member: Member, now: datetime) -> bool:
    """Whether the rule chooses this member. A rule of a kind that nobody knows chooses nobody."""
    if audience.keys() - {"languages", "tiers", "segments"}:
        return False
    languages, tiers, wanted = (audience.get(kind) for kind in ("languages", "tiers", "segments"))
    if languages and member.language.split("-")[0] not in languages:
        return False
    if tiers and (member.tier or programme.tiers[0].id) not in tiers:
        return False
    return not wanted or segments.rhythm(tx, programme, member).segment(now) in wanted
