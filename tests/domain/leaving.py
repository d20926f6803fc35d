"""What the timetable and the post do at some moments, in one transaction, since a thousand of them take their time."""

from collections.abc import Callable, Sequence
from datetime import datetime

from domain.gate import Letter
from domain.post import Ended, waiting, work
from rules.deliveries import Kind, Outcome
from storage.tx import Tx

SENT = Outcome(Kind.SENT, message_id=1)
Left = list[tuple[datetime, Letter]]


def leaves(tx: Tx, now: datetime, outcome: Outcome = SENT) -> Left:
    """What the post sends until nothing is left; it asks before it writes."""
    sent: Left = []
    ended: list[Ended] = []
    while ended or waiting(tx, now):
        letters = work(tx, ended, worker="w", limit=10, now=now, real=now)
        sent += [(now, letter) for letter in letters]
        ended = [Ended(letter.delivery, outcome) for letter in letters]
        if not letters:
            break
    return sent


def lives(tx: Tx, moments: Sequence[datetime], tick: Callable[[Tx, datetime], None], outcome: Outcome = SENT) -> Left:
    """The timetable ticks and the post goes out, again and again."""
    sent: Left = []
    for now in moments:
        tick(tx, now)
        sent += leaves(tx, now, outcome)
    return sent
