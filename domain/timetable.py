"""Slots of the timetable: each is run once, whoever asks."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from storage.tx import Tx

RUNS_KNOWN = timedelta(days=90)


def take(tx: Tx, job: str, slot: str, worker: str, *, lease_until: datetime, now: datetime) -> bool:
    """Whether this worker is to run the slot: nobody has, or whoever began let the lease pass."""
    return tx.jobs.take(job, slot, worker, now=now, lease_until=lease_until)


def renew(tx: Tx, job: str, slot: str, worker: str, *, lease_until: datetime) -> bool:
    """The run goes on; False if another worker has taken it over, since the lease had passed."""
    return tx.jobs.renew(job, slot, worker, lease_until=lease_until)


def end(tx: Tx, job: str, slot: str, worker: str, *, failed: bool, note: str, now: datetime) -> None:
    """The run is over."""
    tx.jobs.end(job, slot, worker, now=now, failed=failed, note=note)


def skip(tx: Tx, job: str, slot: str, worker: str, *, now: datetime) -> bool:
    """The slot is left out: it would come too late. False where it was run in time, or left out before."""
    return tx.jobs.skip(job, slot, worker, now=now, note="too late")


def ended(tx: Tx, job: str, slot: str) -> bool:
    """Whether the slot was run or left out; not while somebody is at it."""
    return tx.jobs.state(job, slot) != "running"


def zone(tx: Tx) -> ZoneInfo:
    """The zone whose dates daily jobs go by."""
    return tx.programme.current().shop.tz


def untidy(tx: Tx, now: datetime) -> bool:
    """Whether there are runs that nobody will ask about any more."""
    return tx.jobs.any_old(now - RUNS_KNOWN)


def tidy(tx: Tx, now: datetime) -> int:
    """One slice: forget such runs; how many."""
    return tx.jobs.purge(now - RUNS_KNOWN)
