"""Which of a member's messages speaks today, and which others are read with it; the order is rules/together.py."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from domain.reminders import fresh
from rules.deliveries import Delivery
from rules.expiry import day_start
from rules.gate import Reason, Verdict
from rules.members import Member
from rules.programme import Programme
from rules.quiet import Quiet, opens
from rules.together import PRECEDENCE, Company, company, listed
from storage.tx import Tx

_DAY = timedelta(days=1)
Goes = Callable[[Delivery], bool]


def joined(tx: Tx, delivery: Delivery, member: Member, quiet: Quiet, goes: Goes, now: datetime) -> Company:
    """What goes with a message that may go now, or that it has to wait for another day.

    The day is the member's own. `goes` tells whether the gate would let another one through.
    """
    if not listed(delivery):
        return Company()
    today = now.astimezone(quiet.zone).date()
    spoken = tx.together.spoken(member.id, since=day_start(today, quiet.zone)) & PRECEDENCE.keys()
    others = tx.together.others(member.id, until=day_start(today + _DAY, quiet.zone))
    return company(delivery, [one for one in others if one.id != delivery.id and goes(one)], spoken=bool(spoken))


def tomorrow(quiet: Quiet, delivery: Delivery, now: datetime) -> Verdict:
    """It waits for the member's next day."""
    day = now.astimezone(quiet.zone).date() + _DAY
    opening = opens(quiet, day_start(day, quiet.zone), offer=delivery.class_ == "marketing")
    return Verdict(False, Reason.ANOTHER, opening)


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
