"""What the books say of their own health."""

from dataclasses import dataclass
from datetime import datetime

from domain import backups
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
    backup: str | None  # the night of the newest good one
    backup_overdue: bool
    partings: tuple[Count, ...] = ()


def look(tx: Tx, now: datetime) -> Books:
    """A scan: for reports."""
    off = tx.switches.off(SENDING)
    uncertain = tx.deliveries.counts().get("uncertain", 0)
    good = backups.last_good(tx)
    return Books(
        members=tx.members.count(),
        dead_letters=tx.inbox.count_dead(),
        uncertain=uncertain,
        paused=off.reason if off else None,
        backup=good.slot if good else None,
        backup_overdue=backups.overdue(tx, now),
        partings=tuple(reasons(tx)),
    )
