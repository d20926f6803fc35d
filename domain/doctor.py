"""What the books say of their own health."""

from dataclasses import dataclass

from domain.partings import reasons
from storage.partings import Count
from storage.switches import SENDING
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Books:
    """Counts for `wafa doctor`."""

    members: int
    dead_letters: int
    uncertain: int
    paused: str | None  # why nothing goes out by itself
    partings: tuple[Count, ...] = ()


def look(tx: Tx) -> Books:
    """A scan: for reports."""
    off = tx.switches.off(SENDING)
    uncertain = tx.deliveries.counts().get("uncertain", 0)
    return Books(tx.members.count(), tx.inbox.count_dead(), uncertain, off.reason if off else None, tuple(reasons(tx)))
