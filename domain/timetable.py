"""Slots of the timetable: each is run once, whoever asks."""

from datetime import datetime

from storage.tx import Tx


def take(tx: Tx, job: str, slot: str, worker: str, *, lease_until: datetime, now: datetime) -> bool:
    """Whether this worker is to run the slot: nobody has, or whoever began let the lease pass."""
    return tx.jobs.take(job, slot, worker, now=now, lease_until=lease_until)


def end(tx: Tx, job: str, slot: str, worker: str, *, failed: bool, note: str, now: datetime) -> None:
    """The run is over."""
    tx.jobs.end(job, slot, worker, now=now, failed=failed, note=note)
