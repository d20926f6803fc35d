"""What the calendar does to the books, written down in slices. No balance waits for it."""

from datetime import datetime

from domain import reminders
from domain.ledger import sweep
from domain.rewards import lapse
from storage.tx import Tx

CODES_AT_ONCE = 50


def due(tx: Tx, now: datetime) -> bool:
    """Whether there is anything to write: cheap, and asked before a transaction that writes is begun."""
    return reminders.due(tx, now) or bool(tx.ledger.due(now, 1)) or bool(tx.rewards.due(now, 1))


def settle(tx: Tx, now: datetime) -> int:
    """One slice: points and codes that are about to end, points that ended or became usable, codes that lapsed.

    How many; 0 when nothing is left. Nothing ends before every reminder that is due was looked at: should that fail,
    the books wait rather than take points from somebody who was not told.
    """
    return reminders.remind(tx, now) or sweep(tx, now) + lapse(tx, now, CODES_AT_ONCE)
