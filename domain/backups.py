"""The nightly backups, as the owners hear of them: a failure once until it is mended, a gap, and their own copy."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.staff import tell_owners
from storage.jobs import Run
from storage.tx import Tx

JOB = "backup"
YOUNG = timedelta(hours=3)  # a shop without older members has nothing to lose yet
GAP = timedelta(hours=36)  # between two good ones: a night was missed
DOCUMENT_BYTES = 50_000_000  # Bot API: what a bot may send


@dataclass(frozen=True, slots=True)
class Backup:
    """One that was made. `copy` is the file sealed for the owners, of `copy_size` bytes; empty for none."""

    size: int
    rows: int
    differences: int
    copy: str
    copy_size: int


def due(tx: Tx, now: datetime) -> bool:
    """Whether there is something to lose."""
    first = tx.members.first_joined()
    return first is not None and first <= now - YOUNG


def last_good(tx: Tx) -> Run | None:
    """The newest backup that was put back once."""
    return tx.jobs.latest_that(JOB, "done")


def failing(tx: Tx) -> bool:
    """Whether one has failed, and none worked since."""
    good, failed = last_good(tx), tx.jobs.latest_that(JOB, "failed")
    return failed is not None and (good is None or good.started_at < failed.started_at)


def standing(tx: Tx) -> tuple[datetime | None, bool]:
    """When the last good one was begun, and whether one has failed since."""
    good = last_good(tx)
    return good.started_at if good else None, failing(tx)


def overdue(tx: Tx, now: datetime) -> bool:
    """Whether nights have passed without a good one."""
    good, tried = last_good(tx), tx.jobs.latest(JOB)
    if good is None:
        return tried is not None and (tried.state == "failed" or tried.started_at < now - GAP)
    return good.started_at < now - GAP


def made(tx: Tx, slot: str, backup: Backup, *, now: datetime) -> None:
    """Tonight's is there: the owners hear of a gap before it, of books that differ, and get their copy."""
    before = last_good(tx)
    if before is not None and now - before.started_at > GAP:
        days = (now - before.started_at).days
        tell_owners(tx, f"backup-gap:{slot}", "backup-gap", {"days": days, "since": before.started_at}, now=now)
    if backup.differences:
        facts = {"count": backup.differences}
        tell_owners(tx, f"books-differ:{backup.differences}:{slot[:7]}", "backup-books-differ", facts, now=now)
    if backup.copy:
        _hand_over(tx, slot, backup, now)


def failed(tx: Tx, slot: str, reason: str, *, now: datetime) -> None:
    """Told once, until one succeeds again."""
    good = last_good(tx)
    since = good.slot if good else "never"
    facts = {"reason": reason, "days": (now - good.started_at).days if good else -1}
    tell_owners(tx, f"backup-failed:{since}", "backup-failed", facts, now=now)


def _hand_over(tx: Tx, slot: str, backup: Backup, now: datetime) -> None:
    """The sealed copy goes to each owner's chat; one that Telegram would not take is told of once a month."""
    megabytes = -(-backup.copy_size // 1_000_000)
    if backup.copy_size > DOCUMENT_BYTES:
        facts = {"megabytes": megabytes, "most": DOCUMENT_BYTES // 1_000_000, "file": backup.copy}
        tell_owners(tx, f"backup-too-large:{slot[:7]}", "backup-too-large", facts, now=now)
        return
    facts = {"megabytes": megabytes, "rows": backup.rows, "document": backup.copy}
    tell_owners(tx, f"backup-copy:{slot}", "backup-copy", facts, now=now)
