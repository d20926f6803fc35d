"""The timetable: what Wafa does by itself, and when. One list that can be read aloud."""

import contextlib
import os
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from domain import books, privacy, referral
from domain import timetable as use
from rules.refusals import Busy
from storage.errors import StoreDown
from storage.store import Store
from storage.tx import Tx

log = structlog.get_logger()

TICK_SECONDS = 1
LEASE = timedelta(minutes=10)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Job:
    """Does all that is `due`, once in every period of `every` (counted from 1970 UTC), in slices of `step`.

    `due` is a cheap read: a job with nothing to do leaves no trace. A period that was missed is not made up for, since
    the next one does what it left.
    """

    id: str
    every: timedelta
    due: Callable[[Tx, datetime], bool]
    step: Callable[[Tx, datetime], int]

    def slot(self, now: datetime) -> datetime:
        """The beginning of the period that `now` is in."""
        return now - (now - EPOCH) % self.every


TIMETABLE = (
    # Every minute: reminders of points and codes about to end; points that ended or became usable, codes that lapsed.
    Job("books", timedelta(minutes=1), books.due, books.settle),
    # Every minute: invitations whose purchase has outlived its return window.
    Job("referral", timedelta(minutes=1), referral.due, referral.qualify),
    # Every hour: updates, dead letters and messages that were kept for as long as the programme promises.
    Job("privacy", timedelta(hours=1), privacy.overdue, privacy.purge),
)


@dataclass(slots=True)
class Timetable:
    """Runs the jobs whose slot has come. APScheduler only ticks; the truth is the row of each slot."""

    store: Store
    now: Callable[[], datetime]
    jobs: tuple[Job, ...] = TIMETABLE
    worker: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}")
    _seen: dict[str, datetime] = field(default_factory=dict)

    @contextlib.asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Tick every second while the block runs. A job cut short by the end is taken up at the next start."""
        ticker = AsyncIOScheduler(timezone=UTC)
        ticker.add_job(
            self.tick, "interval", seconds=TICK_SECONDS, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        ticker.start()
        try:
            yield
        finally:
            ticker.shutdown(wait=False)

    async def tick(self) -> None:
        """Run every job whose present slot nobody has run. A failure is written down and stops no other job."""
        for job in self.jobs:
            now = self.now()
            slot = job.slot(now)
            if self._seen.get(job.id) == slot:
                continue
            try:
                if await self.store.report(job.due, now):
                    await self._run(job, slot.isoformat(), now)
                self._seen[job.id] = slot
            except (StoreDown, Busy) as down:
                log.warning("the timetable waits for the store", job=job.id, problem=str(down))

    async def _run(self, job: Job, slot: str, now: datetime) -> None:
        if not await self.store.write(use.take, job.id, slot, self.worker, lease_until=now + LEASE, now=now):
            return
        failed = False
        done = 0
        try:
            while count := await self.store.slice(job.step, now):  # taps go between the slices
                done += count
        except (StoreDown, Busy):
            raise
        except Exception:
            failed = True
            log.exception("a job failed", job=job.id, slot=slot)
        await self.store.write(use.end, job.id, slot, self.worker, failed=failed, note=str(done), now=self.now())
