"""What the calendar does to the books, written down in slices. No balance waits for it."""

from datetime import datetime, timedelta

from domain.ledger import sweep
from domain.rewards import lapse
from storage.tx import Tx

REPEATS_KNOWN = timedelta(days=8)  # Telegram keeps updates for a day and counts anew after a quiet week
CODES_AT_ONCE = 50


def due(tx: Tx, now: datetime) -> bool:
    """Whether there is anything to write: cheap, and asked before a transaction that writes is begun."""
    return bool(tx.ledger.due(now, 1)) or bool(tx.rewards.due(now, 1))


def settle(tx: Tx, now: datetime) -> int:
    """One slice: points that expired or became usable, codes that lapsed. How many; 0 when nothing is left."""
    return sweep(tx, now) + lapse(tx, now, CODES_AT_ONCE)


def untidy(tx: Tx, now: datetime) -> bool:
    """Whether the inbox holds updates that may leave."""
    return tx.inbox.any_ended(now - REPEATS_KNOWN)


def tidy(tx: Tx, now: datetime) -> int:
    """One slice: updates that were answered so long ago that no repeat of them can come any more."""
    return tx.inbox.purge(now - REPEATS_KNOWN)
