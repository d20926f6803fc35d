"""Care: what Wafa says to one member by itself, from what they told or bought. One look decides all of it.

A sweep looks at those whose time has come; whoever buys, takes a reward or tells a birthday is looked at soon after.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain import gifts, tiers
from domain.deliveries import put
from domain.ledger import balance
from domain.rewards import shelf
from domain.segments import LOOKED_AT, rhythm
from locales.quiet import quiet_of
from rules.care import Life, Near, Wish, decide
from rules.expiry import YearMonth, day_start, last_day, month_of, month_start
from rules.members import Member
from rules.programme import Programme
from rules.reminders import BY_TOPIC
from rules.rewards import Standing
from storage.tx import Tx

AT_ONCE = 15  # looks keep the writer for about 40 ms
LINES = LOOKED_AT  # of orders: enough to know a favourite
UNREACHABLE = timedelta(days=30)  # until somebody is looked at again who can be told nothing now


def due(tx: Tx, now: datetime) -> bool:
    """Whether anybody is to be looked at: cheap."""
    return bool(tx.care.due(now, 1))


def look(tx: Tx, now: datetime, limit: int = AT_ONCE) -> int:
    """One slice: look at members whose time has come; how many, 0 when nobody is left."""
    programme = tx.programme.current()
    members = sorted(tx.care.due(now, limit))
    for member_id in members:
        _look_at(tx, programme, member_id, now)
    return len(members)


def _look_at(tx: Tx, programme: Programme, member_id: int, now: datetime) -> None:
    member = tx.members.lock(member_id)
    assert member, "the row of a look refers to the member"
    if not member.reachable:
        tx.care.look_next(member_id, now + UNREACHABLE if member.telegram_id else None)
        return
    said = tx.care.said(member_id)
    decided = decide(programme, _life(tx, programme, member, now), said, tx.care.muted(member_id), now)
    for wish in decided.due:
        _say(tx, programme, member, wish, now)
    tx.care.look_next(member_id, decided.look_at)


def _say(tx: Tx, programme: Programme, member: Member, wish: Wish, now: datetime) -> None:
    """Leave one message. What it says is made when it is sent; a gift that it speaks of is given now."""
    tx.care.say(member.id, wish.topic, wish.subject, now=now)
    facts: dict[str, object] = {"subject": wish.subject}
    if wish.topic == "delight":
        facts |= _delight(tx, programme, member, now)
    put(
        tx,
        key=f"{wish.topic}:{member.id}:{wish.subject}:{now:%Y%m%d}",
        class_="marketing" if BY_TOPIC[wish.topic].class_ == "marketing" else "service",
        topic=wish.topic,
        automatic=True,
        text_key=f"care-{wish.topic}",
        facts=facts,
        member=member,
        now=now,
    )


def _delight(tx: Tx, programme: Programme, member: Member, now: datetime) -> dict[str, object]:
    """Give what the programme gives to surprise somebody: points, and a door that is closed to others."""
    wanted, zone = programme.reminders, programme.shop.tz
    day = now.astimezone(zone).date()
    gifts.give(tx, programme, member.id, wanted.delight_points, ("delight", day.isoformat()), day, now=now)
    until = day_start(day + timedelta(days=wanted.delight_days + 1), zone)
    guest = wanted.delight_tier and tiers.invite(tx, programme, member.id, wanted.delight_tier, until=until, now=now)
    return {
        "points": wanted.delight_points,
        "tier": wanted.delight_tier if guest else "",
        "until": last_day(until, zone),
    }


def _life(tx: Tx, programme: Programme, member: Member, now: datetime) -> Life:
    """All that one look sees: a few short reads."""
    books = programme.shop.tz
    return Life(
        joined_at=member.joined_at,
        zone=quiet_of(programme, member).zone,
        books=books,
        marketing=member.marketing,
        rhythm=rhythm(tx, programme, member),
        bought=tuple(tx.orders.bought(member.id, LINES)),
        moved=_moved(tx, member.id, books, now),
        birthday=tx.settings.of(member.id),
        pending=balance(tx, member.id, now).pending,
        reward=_next_reward(tx, member.id, now),
        tier=_next_tier(tx, programme, member.id, now),
        begun=tx.care.begun(member.id),
    )


def _moved(tx: Tx, member_id: int, books: ZoneInfo, now: datetime) -> frozenset[YearMonth]:
    this = month_of(now, books)
    span = month_start(this.plus(-1), books), month_start(this.plus(1), books)
    return frozenset(month_of(at, books) for _, _, at in tx.statements.movements(member_id, *span))


def _next_reward(tx: Tx, member_id: int, now: datetime) -> Near | None:
    """The reward that least is missing to."""
    far = (offer for offer in shelf(tx, member_id, now).offers if offer.standing is Standing.FAR)
    return next((Near(offer.reward.id, offer.missing, offer.reward.price) for offer in far), None)


def _next_tier(tx: Tx, programme: Programme, member_id: int, now: datetime) -> Near | None:
    """The next tier that may be named."""
    ladder = tiers.ladder(tx, programme, member_id, now)
    if ladder.next is None:
        return None
    return Near(ladder.next.id, ladder.missing, ladder.next.threshold - ladder.tier.threshold)
