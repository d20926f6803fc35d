"""What the books say of their own health."""

from dataclasses import dataclass

from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Books:
    """Counts for `wafa doctor`."""

    members: int
    dead_letters: int
    uncertain: int


def look(tx: Tx) -> Books:
    """A scan: for reports."""
    return Books(tx.members.count(), tx.inbox.count_dead(), tx.deliveries.counts().get("uncertain", 0))
