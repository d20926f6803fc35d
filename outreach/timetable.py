"""The timetable: what Wafa does by itself, and when. One list that can be read aloud."""

import contextlib
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from domain import books
from domain import timetable as use
from rules.refusals import Busy
from storage.errors import StoreDown
from storage.store import Store

log = structlog.get_logger()

TICK_SECONDS = 1
LEASE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Job:
    """Runs once in every period of `every`, counted from 1970 UTC.

    A period that was missed is not made up for: these jobs do all that is due, however long it has been.
    """

    id: str
    every: timedelta
    run: Callable[[Store, datetime], Awaitable[int]]

    def slot(self, now: datetime) -> datetime:
        """The beginning of the period that `now` is in."""
        return now - (now - datetime(1970, 1, 1, tzinfo=UTC)) % self.every


async def _slices(store: Store, step: Callable[..., int], now: datetime) -> int:
    """Repeat a sweep's slices until one finds nothing; how many rows in all. Taps go between the slices."""
    done = 0
    while count := await store.slice(step, now):
        done += count
    return done


async def settle_books(store: Store, now: datetime) -> int:
    """Write the entries of what has expired, become usable or lapsed. Every balance is right without them."""
    if not await store.report(books.due, now):
        return 0
    return await _slices(store, books.settle, now)


async def tidy_inbox(store: Store, now: datetime) -> int:
    """Let go of updates that were answered more than eight days ago: no repeat of them can come any more."""
    return await _slices(store, books.tidy, now)


TIMETABLE = (
    # Every minute: expired points, points that became usable, codes that lapsed.
    Job("books", timedelta(minutes=1), settle_books),
    # Every day: old updates leave the inbox.
    Job("inbox", timedelta(days=1), tidy_inbox),
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
        """Tick every second while the block runs; a job that has begun is finished."""
        ticker = AsyncIOScheduler(timezone=UTC)
        ticker.add_job(
            self.tick, "interval", seconds=TICK_SECONDS, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        ticker.start()
        try:
            yield
        finally:
            ticker.shutdown(wait=True)

    async def tick(self) -> None:
        """Run every job whose present slot nobody has run. A failure is written down and told, and stops no other."""
        for job in self.jobs:
            slot = job.slot(self.now())
            if self._seen.get(job.id) == slot:
                continue
            try:
                await self._run(job, slot.isoformat())
                self._seen[job.id] = slot
            except (StoreDown, Busy) as down:
                log.warning("the timetable waits for the store", job=job.id, problem=str(down))

    async def _run(self, job: Job, slot: str) -> None:
        now = self.now()
        if not await self.store.write(use.take, job.id, slot, self.worker, lease_until=now + LEASE, now=now):
            return
        failed, note = False, ""
        try:
            note = str(await job.run(self.store, now))
        except (StoreDown, Busy):
            raise
        except Exception as failure:
            failed, note = True, type(failure).__name__
            log.exception("a job failed", job=job.id, slot=slot)
        await self.store.write(use.end, job.id, slot, self.worker, failed=failed, note=note, now=self.now())
