"""One pace for several senders: slots are booked in a row of the database, in the transaction that takes the messages.

The machines' clocks count, as for leases. A clock that is wrong by some seconds costs no more than that.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.gate import Letter
from domain.post import Ended, work
from storage.pace import Shared
from storage.tx import Tx

AHEAD = timedelta(milliseconds=50)  # how long after the earliest slot one may be booked
MOST_DEBT = timedelta(seconds=1)  # of slots that replies may take from deliveries
MOST_AHEAD = timedelta(seconds=5)  # no slot is booked for later: such a row was written by a clock that was wrong
LONGEST_PAUSE = timedelta(hours=1)  # that is taken from others, for the same reason


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

    Of the slots from `earliest` on no more are taken than are free now, and none while Telegram wants a pause. The row
    is locked at the end only, so that nobody waits for a look through the gate.
    """
    free = _free(tx.pace.look(), earliest)
    room = (earliest + AHEAD - free) // every + 1 if free <= earliest + AHEAD else 0
    letters = work(tx, ended, worker=worker, limit=min(limit, room), now=now, real=real)
    if letters:
        free = _free(tx.pace.lock(), earliest)
        tx.pace.move(free + len(letters) * every)
    return letters, free


def charge(tx: Tx, messages: int, *, every: timedelta, real: datetime) -> None:
    """So many have left without a slot, such as replies; deliveries of all senders make room for them."""
    free = _free(tx.pace.lock(), real)
    tx.pace.move(max(free, min(free + messages * every, real + MOST_DEBT)))


def pause(tx: Tx, seconds: float, *, real: datetime) -> None:
    """Telegram said 429 to one sender: none of them books a slot for so long."""
    until = real + timedelta(seconds=seconds)
    if until > _begin(tx.pace.lock(), real):
        tx.pace.pause(until)


def _free(shared: Shared, earliest: datetime) -> datetime:
    begin = _begin(shared, earliest)
    return shared.free_at if begin <= shared.free_at <= begin + MOST_AHEAD else begin


def _begin(shared: Shared, earliest: datetime) -> datetime:
    """The end of the pause, if there is one."""
    return shared.paused_until if earliest < shared.paused_until <= earliest + LONGEST_PAUSE else earliest
