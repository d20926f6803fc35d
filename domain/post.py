"""The post room's use cases: take what is due through the gate, write down what became of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from domain.reminders import fresh
from locales.quiet import quiet_of
from rules.deliveries import Delivery, Kind, Outcome, after
from rules.gate import GO, WEEK, Reason, Verdict, judge
from rules.members import Member
from rules.programme import Programme
from storage.switches import SENDING
from storage.tx import Tx

LEASE = timedelta(seconds=60)
MOST_LOOKS = 20
PAUSE = timedelta(minutes=10)  # until a paused message is looked at again


class Letter(NamedTuple):
    """A delivery that was taken to be sent, with its recipient (None: staff) and the programme that counts.

    `silent`: it makes no sound, because it answers somebody in their quiet hours.
    """

    delivery: Delivery
    member: Member | None
    programme: Programme
    silent: bool = False


class Ended(NamedTuple):
    """A send with its outcome."""

    delivery: Delivery
    outcome: Outcome


def waiting(tx: Tx, now: datetime) -> bool:
    """Whether anything is due: a cheap question, asked before anything is written."""
    return tx.deliveries.any_due(now)


def work(tx: Tx, ended: Sequence[Ended], *, worker: str, limit: int, now: datetime, real: datetime) -> list[Letter]:
    """Write the outcomes of sends, then take at most `limit` due messages, both in one transaction.

    `now` is calendar time, `real` the machine's, which leases are counted in.
    """
    for one in ended:
        settle(tx, one, worker=worker, now=now)
    return claim(tx, worker=worker, limit=limit, now=now, real=real) if limit > 0 else []


def claim(tx: Tx, *, worker: str, limit: int, now: datetime, real: datetime) -> list[Letter]:
    """Take messages that the gate lets through, one per chat; hold or drop the others, with the reason.

    While sending is paused, only what answers people now goes: what a backup brought back may have been sent before.
    Where a whole look found nothing that may go now, the next one looks further, so that what is held for the night
    does not stand in the way of what is not.
    """
    programme, paused = tx.programme.current(), tx.switches.off(SENDING)
    for _ in range(MOST_LOOKS):
        letters: dict[int, Letter] = {}
        found = tx.deliveries.due(now, limit)
        for delivery in found:
            if paused and (delivery.automatic or delivery.created_at <= paused.at):
                tx.deliveries.hold(delivery.id, Reason.PAUSED, until=now + PAUSE)
            elif delivery.chat_id not in letters and (letter := _passes(tx, programme, delivery, now)):
                letters[delivery.chat_id] = letter
        if letters or not found:
            break
    taken = list(letters.values())
    tx.deliveries.take([letter.delivery.id for letter in taken], worker, lease_until=real + LEASE)
    return taken


def _passes(tx: Tx, programme: Programme, delivery: Delivery, now: datetime) -> Letter | None:
    """The letter, with what is true now, if the gate lets it through; else what the gate decided is written down."""
    member = tx.members.get(delivery.member_id) if delivery.member_id else None
    verdict = _verdict(tx, programme, delivery, member, now)
    if verdict.until:
        tx.deliveries.hold(delivery.id, str(verdict.reason), until=verdict.until)
    elif not verdict.goes:
        tx.deliveries.drop(delivery.id, str(verdict.reason), now=now)
    elif told := fresh(tx, programme, delivery, member, now):
        return Letter(told, member, programme, verdict.silent)
    else:
        tx.deliveries.drop(delivery.id, Reason.STALE, now=now)
    return None


def _verdict(tx: Tx, programme: Programme, delivery: Delivery, member: Member | None, now: datetime) -> Verdict:
    if delivery.member_id is None or member is None:
        return GO if delivery.member_id is None else Verdict(False, Reason.LEFT)
    offers = tx.deliveries.offers(member.id, now - WEEK) if delivery.class_ == "marketing" else ()
    return judge(delivery, member, quiet_of(programme, member), programme.cadence, offers, now=now)


def settle(tx: Tx, ended: Ended, *, worker: str, now: datetime) -> None:
    """Write down what became of a send, by the rule of its class."""
    delivery, outcome = ended
    following = after(delivery, outcome)
    if outcome.kind is Kind.BLOCKED and delivery.member_id:
        tx.members.change(delivery.member_id, blocked_at=now)
    if outcome.kind is Kind.MOVED and outcome.chat_id:
        tx.deliveries.move(delivery.chat_id, outcome.chat_id)
    if following.state == "pending":
        tx.deliveries.give_back(
            delivery.id,
            worker,
            outcome.said,
            due_at=now + following.wait,
            perhaps_repeat=following.perhaps_repeat,
            counts=following.counts,
        )
        return
    said = outcome.said or None
    tx.deliveries.end(delivery.id, worker, following.state, now=now, message_id=outcome.message_id, reason=said)


def release(tx: Tx, delivery: Delivery, *, worker: str, wait: timedelta, now: datetime) -> None:
    """A claimed message that was not begun goes back and meets the gate again."""
    tx.deliveries.give_back(delivery.id, worker, "not begun", due_at=now + wait, counts=False)


def recover(tx: Tx, *, now: datetime, real: datetime) -> int:
    """Settle what dead workers left in `sending`, known by leases that have passed at `real`. How many.

    Nobody knows whether those sends arrived, so each class's rule for an uncertain one holds.
    """
    lost = tx.deliveries.lost(real)
    for delivery in lost:
        settle(tx, Ended(delivery, Outcome(Kind.UNCERTAIN, "the sender died")), worker=delivery.worker or "", now=now)
    return len(lost)


def pause(tx: Tx, reason: str, *, now: datetime) -> None:
    """Nothing goes out by itself any more, nor what waits already; answers to people still do."""
    tx.switches.turn_off(SENDING, reason, now=now)


def resume(tx: Tx, *, now: datetime) -> bool:
    """Let everything go out again; false if nothing was paused."""
    tx.deliveries.unpause(now)
    return tx.switches.turn_on(SENDING)
