"""Which of a member's messages speaks today, and which others are read with it; the order is rules/together.py."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from domain import greetings
from domain.deliveries import ends_of
from domain.reminders import fresh
from rules.deliveries import Delivery
from rules.expiry import day_start
from rules.gate import Reason, Verdict
from rules.greetings import is_day
from rules.members import Member
from rules.programme import Programme
from rules.quiet import Quiet, opens
from rules.reminders import LAST_LOOK
from rules.together import PRECEDENCE, Company, company, listed
from storage.tx import Tx

_DAY = timedelta(days=1)
Goes = Callable[[Delivery], bool]


def joined(tx: Tx, delivery: Delivery, member: Member, quiet: Quiet, goes: Goes, now: datetime) -> Company:
    """What goes with a message that may go now, or that it has to wait for another day.

    The day is the member's own. `goes` tells whether the gate would let another one through; nobody waits for a
    greeting whose day is over.
    """
    if not listed(delivery):
        return Company()
    today = now.astimezone(quiet.zone).date()
    spoken = tx.together.spoken(member.id, since=day_start(today, quiet.zone)) & PRECEDENCE.keys()
    others = tx.together.others(member.id, until=day_start(today + _DAY, quiet.zone))
    rivals = [one for one in others if one.id != delivery.id and goes(one) and not _missed(one, quiet, now)]
    late = {one.id for one in (delivery, *rivals) if _late_tomorrow(one, quiet, now)}
    return company(delivery, rivals, spoken=bool(spoken), late=late)


def _missed(one: Delivery, quiet: Quiet, now: datetime) -> bool:
    return one.topic == greetings.TOPIC and not is_day(date.fromisoformat(one.facts["day"]["day"]), quiet, now)


def _late_tomorrow(one: Delivery, quiet: Quiet, now: datetime) -> bool:
    """Whether what it tells of ends before it could help in the member's next waking hours."""
    ends = ends_of(one)
    return ends is not None and ends < _next_day(quiet, one, now) + LAST_LOOK


def tomorrow(quiet: Quiet, delivery: Delivery, now: datetime) -> Verdict:
    """It waits for the member's next day."""
    return Verdict(False, Reason.ANOTHER, _next_day(quiet, delivery, now))


def _next_day(quiet: Quiet, delivery: Delivery, now: datetime) -> datetime:
    """The first waking hour of it."""
    day = now.astimezone(quiet.zone).date() + _DAY
    return opens(quiet, day_start(day, quiet.zone), offer=delivery.class_ == "marketing")


def refreshed(
    tx: Tx, programme: Programme, lead: Delivery, others: Sequence[Delivery], member: Member, now: datetime
) -> tuple[Delivery, ...]:
    """Those who ride along with `lead`, with what is true now; those with nothing left to say are dropped."""
    told = []
    for one in others:
        if said := fresh(tx, programme, one, member, now, (lead, *others)):
            told.append(said)
        else:
            tx.deliveries.drop(one.id, Reason.STALE, now=now)
    return tuple(told)
