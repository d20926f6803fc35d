"""The post room's use cases: take what is due through the gate, write down what became of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from rules.deliveries import Delivery, Kind, Outcome, after
from rules.gate import judge
from rules.members import Member
from rules.programme import Programme
from storage.tx import Tx

LEASE = timedelta(seconds=60)


class Letter(NamedTuple):
    """A delivery that was taken to be sent, with its recipient (None: staff) and the programme that counts."""

    delivery: Delivery
    member: Member | None
    programme: Programme


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
    """Take messages that the gate lets through, one per chat; drop what it does not, with the reason."""
    programme = tx.programme.current()
    letters: dict[int, Letter] = {}
    for delivery in tx.deliveries.due(now, limit):
        if delivery.chat_id in letters:
            continue
        member = tx.members.get(delivery.member_id) if delivery.member_id else None
        verdict = judge(delivery, member)
        if verdict.goes:
            letters[delivery.chat_id] = Letter(delivery, member, programme)
        else:
            tx.deliveries.drop(delivery.id, verdict.reason, now=now)
    taken = list(letters.values())
    tx.deliveries.take([letter.delivery.id for letter in taken], worker, lease_until=real + LEASE)
    return taken


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
