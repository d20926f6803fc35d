"""The inbox as the front door uses it: keep, work off, mark done, bury."""

from collections.abc import Sequence
from datetime import datetime

from domain.deliveries import put
from rules.inbox import Done, Kept, New
from storage.tx import Tx


def keep(tx: Tx, updates: Sequence[New]) -> list[Kept | None]:
    """Keep updates before they are acknowledged; None stands for one that is here already."""
    return tx.inbox.put(updates)


def waiting(tx: Tx, *, after: int = 0, limit: int) -> list[Kept]:
    """Updates that nobody has answered, oldest first."""
    return tx.inbox.waiting(after=after, limit=limit)


def recover(tx: Tx, *, people: int | None, now: datetime) -> None:
    """At the start: what cut ten processes short is not tried again but told to people."""
    for update_id in tx.inbox.recover(now=now):
        _tell(tx, update_id, people, now)


def begin(tx: Tx, ids: Sequence[int]) -> None:
    """These were left by an earlier process; a crash counts for them from now on."""
    tx.inbox.begin(ids)


def finish(tx: Tx, done: Sequence[Done], *, now: datetime) -> None:
    """Mark updates as done, each together with the typing step it left its person in."""
    tx.inbox.done([one.id for one in done], now=now)
    for one in done:
        if one.changed and one.person_id is not None:
            tx.members.set_step(one.person_id, one.step, one.data)


def bury(tx: Tx, update_id: int, reason: str, *, people: int | None, now: datetime) -> None:
    """A dead letter: kept with its reason, told to people, and the lane goes on."""
    if tx.inbox.bury(update_id, reason, now=now):
        _tell(tx, update_id, people, now)


def _tell(tx: Tx, update_id: int, people: int | None, now: datetime) -> None:
    facts = {"update": update_id}
    put(
        tx,
        key=f"dead:{update_id}",
        class_="support",
        text_key="human-dead-letter",
        facts=facts,
        chat_id=people,
        now=now,
    )
