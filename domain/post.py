"""The post room's use cases: take what is due through the gate, write down what became of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from domain.campaigns import refused
from domain.gate import Gate, Letter
from domain.groups import moved
from domain.staff import tell_owners
from locales import quiet
from rules.deliveries import FEW_KNOCKS, Delivery, Kind, Next, Outcome, after
from rules.gate import Reason
from rules.together import listed
from storage.switches import SENDING
from storage.tx import Tx

LEASE = timedelta(seconds=60)
MOST_LOOKS = 20
DIED = "the sender died"
UNMADE = "its text could not be made"
PAUSE = timedelta(minutes=10)  # until a paused message is looked at again


class Ended(NamedTuple):
    """A send with its outcome."""

    delivery: Delivery
    outcome: Outcome


def waiting(tx: Tx, now: datetime) -> bool:
    """Whether anything is due: a cheap question, asked before anything is written."""
    return tx.deliveries.any_due(now)


def warm(tx: Tx) -> None:
    """What the first claim of a process would have to look up. A report: no writer waits for it."""
    quiet.warm(tx.programme.current())


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
    does not stand in the way of what is not. Raises CannotBeMade.
    """
    gate, paused = Gate(tx, tx.programme.current(), now), tx.switches.off(SENDING)
    for _ in range(MOST_LOOKS):
        letters: dict[int, Letter] = {}
        found = tx.deliveries.due(now, limit)
        for delivery in found:
            if paused and (delivery.automatic or delivery.created_at <= paused.at):
                tx.deliveries.hold(delivery.id, Reason.PAUSED, until=now + PAUSE)
            elif delivery.chat_id not in letters and (letter := gate.letter(delivery)):
                letters[delivery.chat_id] = letter
        if letters or not found:
            break
    taken = [_begun(letter) for letter in letters.values()]
    tx.deliveries.take([letter.delivery.id for letter in taken], worker, lease_until=real + LEASE)
    for letter in taken:
        if letter.others:
            tx.together.ride([one.id for one in letter.others], letter.delivery.id)
    return taken


def _begun(letter: Letter) -> Letter:
    """With this try counted, as the row has it from now on."""
    return letter._replace(delivery=replace(letter.delivery, tries=letter.delivery.tries + 1))


def give_up(tx: Tx, delivery_id: int, *, worker: str, now: datetime, real: datetime) -> None:
    """A message that cannot even be made has failed, as if Telegram had refused it."""
    tx.deliveries.take([delivery_id], worker, lease_until=real + LEASE)
    if (delivery := tx.deliveries.get(delivery_id)) and delivery.worker == worker:
        settle(tx, Ended(delivery, Outcome(Kind.REFUSED, UNMADE)), worker=worker, now=now)


def settle(tx: Tx, ended: Ended, *, worker: str, now: datetime) -> None:
    """Write down what became of a send, by the rule of its class."""
    delivery, outcome = ended
    following = after(delivery, outcome)
    if outcome.kind is Kind.BLOCKED and delivery.member_id:
        tx.members.change(delivery.member_id, blocked_at=now)
    if outcome.kind is Kind.BLOCKED and delivery.chat_id < 0 and delivery.tries >= FEW_KNOCKS:
        tell_owners(tx, f"group:{delivery.chat_id}:{now:%Y%m%d}", "human-group-gone", {"said": outcome.said}, now=now)
    if following.state == "pending":
        _give_back(tx, delivery, outcome, following, worker, now)
    else:
        _end(tx, delivery, outcome, following.state, worker, now)
    if outcome.kind is Kind.MOVED and outcome.chat_id:
        moved(tx, delivery.chat_id, outcome.chat_id)


def _give_back(tx: Tx, delivery: Delivery, outcome: Outcome, following: Next, worker: str, now: datetime) -> None:
    due_at, perhaps, counts = now + following.wait, following.perhaps_repeat, following.counts
    back = tx.deliveries.give_back(
        delivery.id, worker, outcome.said, due_at=due_at, perhaps_repeat=perhaps, counts=counts
    )
    if back and listed(delivery):
        tx.together.get_off(delivery.id, outcome.said, due_at=due_at, perhaps_repeat=perhaps, counts=counts)


def _end(tx: Tx, delivery: Delivery, outcome: Outcome, state: str, worker: str, now: datetime) -> None:
    said = Reason.BLOCKED if outcome.kind is Kind.BLOCKED else outcome.said or None
    ended = tx.deliveries.end(delivery.id, worker, state, now=now, message_id=outcome.message_id, reason=said)
    if ended and listed(delivery):
        tx.together.arrive(delivery.id, state, now=now, message_id=outcome.message_id, reason=said)
    if ended and outcome.kind is Kind.REFUSED and delivery.campaign_id:
        refused(tx, delivery.campaign_id, now=now)


def recover(tx: Tx, *, now: datetime, real: datetime) -> int:
    """Settle what dead workers left in `sending`, known by leases that have passed at `real`. How many.

    Nobody knows whether those sends arrived, so each class's rule holds; such a try does not count.
    """
    lost = tx.deliveries.lost(real)
    for delivery in lost:
        settle(tx, Ended(delivery, Outcome(Kind.CUT_SHORT, DIED)), worker=delivery.worker or "", now=now)
    return len(lost)


def pause(tx: Tx, reason: str, *, now: datetime) -> None:
    """Nothing goes out by itself any more, nor what waits already; answers to people still do."""
    tx.switches.turn_off(SENDING, reason, now=now)


def resume(tx: Tx) -> bool:
    """Let everything go out again, what was held the next seconds; false if nothing was paused."""
    return tx.switches.turn_on(SENDING)


def held_up(tx: Tx, now: datetime) -> bool:
    """Whether something waits because sending was paused, and need not any more: cheap."""
    return tx.deliveries.any_paused() and not tx.switches.off(SENDING)


def let_go(tx: Tx, now: datetime) -> int:
    """One slice of it is due at once; how many, 0 when nothing is left."""
    return 0 if tx.switches.off(SENDING) else tx.deliveries.unpause(now)
