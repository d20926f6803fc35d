"""The timetable: what Wafa does by itself, and when. One list that can be read aloud."""

import asyncio
import contextlib
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from domain import (
    books,
    campaigns,
    care,
    gifts,
    greetings,
    moves_by_phone,
    phones,
    post,
    privacy,
    referral,
    tier_review,
    tiers,
)
from domain import timetable as use
from rules.refusals import Busy
from rules.timetable import RUN, Daily, Slot, When, slot_of, too_late
from storage.errors import StoreDown
from storage.store import Store
from storage.tx import Tx

log = structlog.get_logger()

TICK_SECONDS = 1
LEASE = timedelta(minutes=10)
LONG_LEASE = timedelta(hours=1)  # of an errand


@dataclass(frozen=True, slots=True)
class Job:
    """Does all that is `due`, in slices of `step`, once in every slot: a period, or a date of the shop's.

    `due` is a cheap read: a job with nothing to do leaves no trace. `late` says what to do when the slot has begun long
    ago: RUN, SKIP, or the span within which it is still worth it. A slot that was missed altogether is not made up for,
    since the next one does what it left.
    """

    id: str
    when: When
    due: Callable[[Tx, datetime], bool]
    step: Callable[[Tx, datetime], int]
    late: timedelta = RUN


@dataclass(frozen=True, slots=True)
class Errand:
    """A job that leads out of the database and takes its time; the others go on meanwhile.

    `run` is called with the slot's name and the moment, and says in a few words what it did.
    """

    id: str
    when: When
    due: Callable[[Tx, datetime], bool]
    run: Callable[[str, datetime], Awaitable[str]]
    late: timedelta = RUN


TIMETABLE = (
    # Every minute: reminders of points and codes about to end; points that ended or became usable, codes that lapsed.
    Job("books", timedelta(minutes=1), books.due, books.settle),
    # Every minute: invitations whose purchase has outlived its return window.
    Job("referral", timedelta(minutes=1), referral.due, referral.qualify),
    # Every minute: gifts to members whose birthday has begun where they live.
    Job("birthdays", timedelta(minutes=1), gifts.birthdays_due, gifts.celebrate),
    # Every minute, after the shop changed its ladder: everybody, to see who rises and who is to be warned.
    Job("tier-review", timedelta(minutes=1), tier_review.due, tier_review.review),
    # Every morning at five: tiers that are justified no more, and those whose thirty days are over.
    Job("tiers", Daily(time(5)), tiers.due, tiers.look),
    # Every five seconds: campaigns that are to begin, whose audience grows, that are over or were stopped.
    Job("campaigns", timedelta(seconds=5), campaigns.due, campaigns.step),
    # Every five seconds, after somebody let things go out again: what was held until then.
    Job("let-go", timedelta(seconds=5), post.held_up, post.let_go),
    # Every quarter of an hour: wishes for members whose feast it is; each goes out on its day, or not at all.
    Job("greetings", timedelta(minutes=15), greetings.due, greetings.greet),
    # Every five minutes: members with whom something happened, or of whom it is the day: thanks, tips, and the like.
    Job("care", timedelta(minutes=5), care.due, care.look),
    # Every minute: cards asked for by their phone number, to which the old account has not objected in two days.
    Job("moves", timedelta(minutes=1), moves_by_phone.due, moves_by_phone.settle),
    # Every hour: updates, dead letters and messages that were kept for as long as the programme promises.
    Job("privacy", timedelta(hours=1), privacy.overdue, privacy.purge),
    # Every hour: purchases for a phone that nobody claimed in ninety days, and the phone with them.
    Job("unclaimed", timedelta(hours=1), phones.overdue, phones.forget_unclaimed),
    # Every night at four: what the timetable wrote down about itself more than ninety days ago.
    Job("runs", Daily(time(4)), use.untidy, use.tidy),
)


@dataclass(slots=True)
class Timetable:
    """Runs the jobs whose slot has come. APScheduler only ticks; the truth is the row of each slot."""

    store: Store
    now: Callable[[], datetime]
    jobs: tuple[Job, ...] = TIMETABLE
    errands: tuple[Errand, ...] = ()
    worker: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}")
    _seen: dict[str, Slot] = field(default_factory=dict)
    _away: set[asyncio.Task[None]] = field(default_factory=set)

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
            for errand in self._away:
                errand.cancel()
            await asyncio.gather(*self._away, return_exceptions=True)

    async def tick(self) -> None:
        """Run every job whose present slot nobody has run. A failure is written down and stops no other job."""
        listed: tuple[Job | Errand, ...] = (*self.jobs, *self.errands)
        for job in listed:
            try:
                await self._turn(job, self.now())
            except (StoreDown, Busy) as down:
                log.warning("the timetable waits for the store", job=job.id, problem=str(down))

    async def _turn(self, job: Job | Errand, now: datetime) -> None:
        slot = slot_of(job.when, now, await self.store.read(use.zone))
        if self._seen.get(job.id) == slot:
            return
        if await self.store.report(job.due, now) and not await self._over(job, slot, now):
            return  # another process is at it; should it die, its lease passes
        self._seen[job.id] = slot

    async def _over(self, job: Job | Errand, slot: Slot, now: datetime) -> bool:
        """Run the slot, or leave it out, unless somebody has; whether it is over now."""
        if too_late(slot, job.late, now):
            log.warning("a job is left out: it would come too late", job=job.id, slot=slot.name)
            await self.store.write(use.skip, job.id, slot.name, self.worker, now=now)
        elif await self.store.write(use.take, job.id, slot.name, self.worker, lease_until=_lease(job, now), now=now):
            await self._begin(job, slot.name, now)
        else:
            return await self.store.read(use.ended, job.id, slot.name)
        return True

    async def _begin(self, job: Job | Errand, slot: str, now: datetime) -> None:
        if isinstance(job, Job):
            await self._run(job, slot, now)
            return
        task = asyncio.create_task(self._send_out(job, slot, now))
        self._away.add(task)
        task.add_done_callback(self._away.discard)

    async def _send_out(self, errand: Errand, slot: str, now: datetime) -> None:
        """One that is cancelled leaves its slot as it is, for whoever starts next."""
        failed = False
        try:
            note = await errand.run(slot, now)
        except Exception as problem:
            failed, note = True, type(problem).__name__
            log.exception("an errand failed", job=errand.id, slot=slot)
        await self.store.write(use.end, errand.id, slot, self.worker, failed=failed, note=note, now=self.now())

    async def _run(self, job: Job, slot: str, now: datetime) -> None:
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


def _lease(job: Job | Errand, now: datetime) -> datetime:
    return now + (LONG_LEASE if isinstance(job, Errand) else LEASE)
