"""What a reminder says, as it is true at the moment it is sent: only what the member told, bought or has.

Each function gives the facts of one topic, or None when there is nothing left to say; with `now` it has its greeting of
the hour. Never a time of day or a place at
which somebody bought, and of stock only what is really so.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from domain import tiers
from domain.ledger import balance, statement
from domain.rewards import reach, shelf
from domain.segments import LOOKED_AT, rhythm
from locales.quiet import quiet_of
from rules.deliveries import Delivery
from rules.expiry import month_of
from rules.members import Member
from rules.products import Line, favourite
from rules.programme import Programme
from rules.rewards import Offer, Standing
from rules.segments import Segment
from storage.tx import Tx

LATEST = 2  # days after the day itself: later than that, it would be odd
Facts = Mapping[str, object] | None


def _statement(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Facts:
    """The month before the one in which the message was left."""
    zone = programme.shop.tz
    over = month_of(delivery.created_at, zone)
    told = statement(tx, member.id, now, zone, before=over, months=1)
    if not told.months:
        return None
    (month,) = told.months
    return {
        "month": month.month.first_day,
        "opening": month.opening,
        "came": month.came,
        "went": month.went,
        "closing": month.closing,
        "pending": told.balance.pending,
        **reach(tx, programme, member, now),
    }


def _thanks(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Facts:
    product = programme.product(delivery.facts["subject"])
    if product is None or not product.tip or _order_of(tx, member, product.item) is None:
        return None
    name, tip = (programme.text(text, member.language) for text in (product.name, product.tip))
    return {"now": now, "product": name, "tip": tip}


def _quality(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Facts:
    order = _order_of(tx, member, delivery.facts["subject"])
    if order is None or tx.care.judged(order[0]) is not None:
        return None
    return {"now": now, "product": named(programme, order[1], member.language), "order": order[0]}


def _reward_near(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Facts:
    offer = _offer(tx, member, delivery.facts["subject"], now)
    has = balance(tx, member.id, now)
    if offer is None or offer.standing is not Standing.FAR or offer.missing <= has.pending:
        return None
    name = programme.text(offer.reward.name, member.language)
    return {"reward": name, "missing": offer.missing, "balance": max(0, has.points)}


def _tier_near(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Facts:
    ladder = tiers.ladder(tx, programme, member.id, now)
    pending = balance(tx, member.id, now).pending
    if ladder.next is None or ladder.next.id != delivery.facts["subject"] or ladder.missing <= pending:
        return None
    tier, gives = (programme.text(text, member.language) for text in (ladder.next.name, ladder.next.gives))
    return {"tier": tier, "gives": gives, "missing": ladder.missing}


def _unfinished(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Facts:
    offer = _offer(tx, member, delivery.facts["subject"], now)
    begun = tx.care.begun(member.id)
    if offer is None or offer.standing is not Standing.IN_REACH or begun is None or begun[0] != offer.reward.id:
        return None
    return {
        "reward": programme.text(offer.reward.name, member.language),
        "price": offer.reward.price,
        "balance": max(0, balance(tx, member.id, now).points),
    }


def _anniversary(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Facts:
    late, years = (
        _late(programme, delivery, member, now),
        round((delivery.created_at - member.joined_at).days / 365.2425),
    )
    if late > LATEST or not years:
        return None
    return {"now": now, "years": years, **_loved(tx, programme, member)}


def _birthday(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Facts:
    late = _late(programme, delivery, member, now)
    if late > LATEST or tx.settings.of(member.id) is None:
        return None
    return {"now": now, "late": "yes" if late else "no", **_loved(tx, programme, member)}


def _delight(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Facts:
    """The gift is given already; it is told whether or not the member came back meanwhile."""
    tier = next((one for one in programme.tiers if one.id == delivery.facts["tier"]), None)
    guest = {"guest": "no", "door": "", "gives": ""}
    if tier:
        door, gives = (programme.text(text, member.language) for text in (tier.name, tier.gives))
        guest = {"guest": "secret" if tier.hidden else "open", "door": door, "gives": gives}
    return {"now": now, **guest, **_loved(tx, programme, member), **reach(tx, programme, member, now)}


def _win_back(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Facts:
    if rhythm(tx, programme, member).segment(now) is not Segment.LAPSED:
        return None  # they are back
    return {"now": now, **_loved(tx, programme, member), **reach(tx, programme, member, now)}


FACTS: Mapping[str, Callable[[Tx, Programme, Delivery, Member, datetime], Facts]] = {
    "statement": _statement,
    "thanks": _thanks,
    "quality": _quality,
    "reward-near": _reward_near,
    "tier-near": _tier_near,
    "unfinished": _unfinished,
    "anniversary": _anniversary,
    "birthday": _birthday,
    "delight": _delight,
    "win-back": _win_back,
}


def named(programme: Programme, line: Line, language: str) -> str:
    """What was bought, by the programme's name, else by the source's, else by its number."""
    product = programme.product(line.item)
    return programme.text(product.name, language) if product else line.name or line.item


def _late(programme: Programme, delivery: Delivery, member: Member, now: datetime) -> int:
    """How many days of the member's have begun since the one that it was meant for: quiet days and caps hold it up."""
    zone = quiet_of(programme, member).zone
    return (now.astimezone(zone).date() - delivery.created_at.astimezone(zone).date()).days


def _loved(tx: Tx, programme: Programme, member: Member) -> Mapping[str, object]:
    """What the member likes: `knows` is yes of a favourite, last of no more than what they bought last, or no."""
    bought = tx.orders.bought(member.id, LOOKED_AT)
    line = favourite(bought)
    knows, line = ("yes", line) if line else ("last", bought[0].line) if bought else ("no", None)
    return {"knows": knows, "product": named(programme, line, member.language) if line else ""}


def _order_of(tx: Tx, member: Member, item: str) -> tuple[int, Line] | None:
    """The newest order of it that was kept."""
    bought = tx.orders.bought(member.id, LOOKED_AT)
    return next(((one.order_id, one.line) for one in bought if one.line.item == item), None)


def _offer(tx: Tx, member: Member, reward_id: str, now: datetime) -> Offer | None:
    return next((offer for offer in shelf(tx, member.id, now).offers if offer.reward.id == reward_id), None)
