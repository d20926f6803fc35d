"""One pace for several senders: slots are booked in a row of the database, in the transaction that takes the messages.

The machines' clocks count, as for leases. A clock that is wrong by some seconds costs no more than that.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.gate import Letter
from domain.post import Ended, work
from storage.tx import Tx

AHEAD = timedelta(milliseconds=50)  # how long after the earliest slot one may be booked
MOST_DEBT = timedelta(seconds=1)  # of slots that replies may take from deliveries
MOST_AHEAD = timedelta(seconds=5)  # no slot is booked for later: such a row was written by a clock that was wrong


def work_in_turn(
    tx: Tx,
    ended: Sequence[Ended],
    *,
    worker: str,
    limit: int,
    now: datetime,
    real: datetime,
    earliest: datetime,
    every: timedelta,
) -> tuple[list[Letter], datetime]:
    """`domain.post.work` for one of several senders; and when the first letter may leave, the others `every` so often.

    Of the slots from `earliest` on no more are taken than are free now. The row is locked at the end only, so that
    nobody waits for a look through the gate.
    """
    free = _free(tx.pace.look(), earliest)
    room = (earliest + AHEAD - free) // every + 1 if free <= earliest + AHEAD else 0
    letters = work(tx, ended, worker=worker, limit=min(limit, room), now=now, real=real)
    if letters:
        free = _free(tx.pace.lock(), earliest)
        tx.pace.move(free + len(letters) * every)
    return letters, free


def charge(tx: Tx, replies: int, *, every: timedelta, real: datetime) -> None:
    """So many replies have left without waiting for a slot; deliveries of all senders make room for them."""
    free = _free(tx.pace.lock(), real)
    tx.pace.move(max(free, min(free + replies * every, real + MOST_DEBT)))


def _free(booked: datetime, earliest: datetime) -> datetime:
    return booked if earliest <= booked <= earliest + MOST_AHEAD else earliest
