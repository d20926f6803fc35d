"""Before anything of a member's ends, they are told, once at each distance of the programme. For codes: code_reminders.

A sweep looks at what is due to be looked at and leaves messages; what they say is made when they are taken to be sent,
so that it is true then. Points whose owner could not be told in time end later: see docs/decisions.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from domain import care_words, code_reminders, gifts, greetings, tier_news
from domain.deliveries import kept_as, put
from domain.ledger import balance
from domain.messages import wants
from domain.rewards import reach
from locales.quiet import quiet_of
from rules.deliveries import FAULTS, TOLD, CannotBeMade, Delivery
from rules.expiry import last_day
from rules.ledger import Lot
from rules.members import Member
from rules.programme import Programme
from rules.quiet import Quiet
from rules.refusals import NoSuchMember
from rules.reminders import (
    GRACE,
    LAST_LOOK,
    SENDING,
    days_left,
    kept_until,
    lives_until,
    plan,
    sharing,
    spoken_for,
)
from storage.audit import ITSELF
from storage.reminders import Covering
from storage.tx import Tx

AT_ONCE = 50  # keep the writer for about 20 ms
POINTS = "points-ending"  # the topic
Said = dict[tuple[int, int], Covering]  # by lot and distance


def due(tx: Tx, now: datetime) -> bool:
    """Whether anything is to be looked at: cheap."""
    return bool(tx.reminders.lots(now, 1) or tx.reminders.codes(now, 1))


def remind(tx: Tx, now: datetime, limit: int = AT_ONCE) -> int:
    """One slice: look at points and codes whose time has come; how many, 0 when nothing is left to look at."""
    programme = tx.programme.current()
    lots = tx.reminders.lots(now, limit)
    tx.ledger.lock_holders(member_id for _, member_id in lots)
    for member_id in sorted({member_id for _, member_id in lots}):
        _look(tx, programme, member_id, {lot_id for lot_id, owner in lots if owner == member_id}, now)
    codes = tx.reminders.codes(now, max(0, limit - len(lots)))
    tx.reminders.look_again_at_codes({code.id: code_reminders.look(tx, programme, code, now) for code in codes})
    return len(lots) + len(codes)


def fresh(
    tx: Tx,
    programme: Programme,
    delivery: Delivery,
    member: Member | None,
    now: datetime,
    company: Iterable[Delivery] = (),
) -> Delivery | None:
    """A message about to be sent, with what is true now; None when there is nothing left to say.

    `company` is what is read with it: of points that end, each says what all of them would, so that it is said once.
    Raises CannotBeMade.
    """
    try:
        return _fresh(tx, programme, delivery, member, now, company)
    except FAULTS as fault:
        raise CannotBeMade(delivery.id) from fault


def _fresh(
    tx: Tx, programme: Programme, delivery: Delivery, member: Member | None, now: datetime, company: Iterable[Delivery]
) -> Delivery | None:
    if member is not None and delivery.topic == greetings.TOPIC:
        return greetings.fresh(tx, programme, delivery, member, now)
    if member is not None and delivery.topic == POINTS:
        ids = {delivery.id, *(one.id for one in company if one.topic == POINTS)}
        told = _points_facts(tx, programme, ids, member, now)
    elif member is not None and (facts_of := FACTS.get(delivery.topic)):
        told = facts_of(tx, programme, delivery, member, now)
    else:
        return delivery
    if told is None:
        return None
    facts = delivery.facts | kept_as(told)
    tx.deliveries.say(delivery.id, facts)
    return replace(delivery, facts=facts)


def _look(tx: Tx, programme: Programme, member_id: int, looked: set[int], now: datetime) -> None:
    """Look at some of a member's lots, the next to end first."""
    member, account = tx.members.get(member_id), tx.ledger.account(member_id, now)
    if member is None or account is None:
        raise NoSuchMember
    quiet = quiet_of(programme, member)
    said: Said = {(one.lot_id, one.days): one for one in tx.reminders.covering(lot.id for lot in account.lots)}
    for lot in account.lots:
        if lot.id in looked:
            _count_late_words(tx, quiet, programme.reminders.points_days, lot, said)
            if now < lot.expires_at - LAST_LOOK:
                _look_ahead(tx, programme, member, quiet, lot, account.lots, said, now)
            else:
                _look_last(tx, programme, member, lot, account.lots, said, now)


def _count_late_words(tx: Tx, quiet: Quiet, distances: Sequence[int], lot: Lot, said: Said) -> None:
    """A word about a lot that left late stands for the next one too, where that would follow it at once, and for that
    of all lots that it told of.
    """
    words = {days: one for days in distances if (one := said.get((lot.id, days)))}
    left = {days: one.done_at for days, one in words.items() if one.state in TOLD and one.done_at}
    for days, before in spoken_for(quiet, distances, left, lot.expires_at).items():
        late = words[before]
        told = [id_ for (id_, at), one in said.items() if at == before and one.delivery_id == late.delivery_id]
        if pairs := [(id_, days) for id_ in told if _unsaid(said.get((id_, days)))]:
            tx.reminders.cover(pairs, late.delivery_id)
            said.update(dict.fromkeys(pairs, late))


def _look_ahead(
    tx: Tx,
    programme: Programme,
    member: Member,
    quiet: Quiet,
    lot: Lot,
    lots: Sequence[Lot],
    said: Said,
    now: datetime,
) -> None:
    distances = programme.reminders.points_days
    covered = [days for lot_id, days in said if lot_id == lot.id]
    decided = plan(quiet, distances, covered, lot.usable_from, lot.expires_at, now)
    if decided.due and wants(tx, member, POINTS):
        so_far = [days for days in distances if days >= min(decided.due)]
        _say(tx, member, lot, lots, so_far, said, decided.leaves, now)
    last = lot.expires_at - LAST_LOOK
    tx.reminders.look_again({lot.id: min(decided.look_at or last, last)})


def _look_last(
    tx: Tx, programme: Programme, member: Member, lot: Lot, lots: Sequence[Lot], said: Said, now: datetime
) -> None:
    """Shortly before the end: points of somebody who wants to be told, and was not told a day before, end later."""
    distances = programme.reminders.points_days
    if not distances or not wants(tx, member, POINTS):
        tx.reminders.look_again({lot.id: None})
        return
    last = said.get((lot.id, distances[-1]))
    if last is None or last.state == "dropped":
        _say(tx, member, lot, lots, distances, said, now, now)
        last = said[lot.id, distances[-1]]
    until = lives_until(last.state, last.done_at, lot.expires_at, now)
    if until is None:
        tx.reminders.look_again({lot.id: None})
    else:
        _keep(tx, programme, lot, until, now)


def _say(
    tx: Tx,
    member: Member,
    lot: Lot,
    lots: Sequence[Lot],
    distances: Sequence[int],
    said: Said,
    leaves: datetime,
    now: datetime,
) -> None:
    """Leave one message about a lot and those that end soon after it; it covers them at these distances."""
    key = f"{POINTS}:{lot.id}:{distances[-1]}:{now:%Y%m%d}"
    put(
        tx,
        key=key,
        class_="service",
        topic=POINTS,
        automatic=True,
        text_key="reminder-points",
        facts={},
        member=member,
        due_at=leaves,
        now=now,
    )
    delivery_id = tx.deliveries.named(key)
    assert delivery_id, "it was put just now, or earlier today"
    shared = sharing(lot, lots, now)
    pairs = [(one.id, days) for one in shared for days in distances if _unsaid(said.get((one.id, days)))]
    tx.reminders.cover(pairs, delivery_id)
    said.update({pair: Covering(*pair, delivery_id, "pending", None) for pair in pairs})


def _unsaid(covering: Covering | None) -> bool:
    return covering is None or covering.state == "dropped"


def _keep(tx: Tx, programme: Programme, lot: Lot, at_least_until: datetime, now: datetime) -> datetime:
    """Let a lot live to the first midnight from then on, and write down that it was so; its new end."""
    ends = kept_until(at_least_until, programme.shop.tz)
    tx.reminders.keep(lot.id, ends, look_at=ends - LAST_LOOK)
    told = {"lot": lot.id, "from": lot.expires_at.isoformat(), "to": ends.isoformat()}
    tx.audit.add(ITSELF, "points-kept", now=now, member_id=lot.member_id, facts=told)
    return ends


def _points_facts(
    tx: Tx, programme: Programme, ids: Iterable[int], member: Member, now: datetime
) -> Mapping[str, object] | None:
    """How many points end on which days, and what could be had for them, in the words of all these messages.

    Those it is the last word about live a day more.
    """
    told = tx.reminders.told_of(ids)
    if not told:
        return None
    zone, days = programme.shop.tz, Counter[date]()
    for lot, ends in _spared(tx, programme, told, now):
        days[last_day(ends, zone)] += lot.remaining
    first = min(days)
    return {
        "points": days.total(),
        "day": first,
        "left": days_left(first, zone, now),
        "each": [kept_as({"day": day, "points": days[day]}) for day in sorted(days)],
        **reach(tx, programme, member, now),
    }


def _spared(tx: Tx, programme: Programme, told: Mapping[Lot, int], now: datetime) -> list[tuple[Lot, datetime]]:
    """The lots that a message tells of with their ends, put off where it is the last message and late."""
    enough, last = now + SENDING + GRACE, programme.reminders.points_days[-1:]
    late = [lot for lot, days in told.items() if (days,) == last and lot.expires_at < enough]
    if late:
        tx.members.lock(late[0].member_id)
    return [(lot, _keep(tx, programme, lot, enough, now) if lot in late else lot.expires_at) for lot in told]


def _account_facts(
    tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime
) -> Mapping[str, object]:
    """What the member has after a change: told in waking hours, or a moment later, when something else has changed."""
    has = balance(tx, member.id, now)
    return {"balance": max(0, has.points), "debt": has.debt, "pending": has.pending}


FACTS: Mapping[str, Callable[[Tx, Programme, Delivery, Member, datetime], Mapping[str, object] | None]] = {
    code_reminders.TOPIC: code_reminders.facts,
    **dict.fromkeys(("code-lapsed", "referral", "purchase", "return", "game", "gift"), _account_facts),
    "birthday-gift": gifts.fresh,
    **dict.fromkeys((tier_news.TOPIC, tier_news.WARNING), tier_news.fresh),
    **care_words.FACTS,
}
"""By topic: what a message says, made at the moment it is sent; of points that end, see `_points_facts`."""
