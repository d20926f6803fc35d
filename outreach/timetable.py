"""The timetable: what Wafa does by itself, and when. One list that can be read aloud."""

import asyncio
import contextlib
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

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
from outreach.patience import Patience, Troubles
from rules.refusals import Busy
from rules.timetable import RUN, Daily, Slot, When, slot_of, too_late
from storage.errors import StoreDown
from storage.store import Store
from storage.tx import Tx

log = structlog.get_logger()

TICK_SECONDS = 1
SHARE = 10  # slices of one job in a tick; then it gives way, and goes on when the others have had their turn
LEASE = timedelta(minutes=10)  # renewed while the work goes on
NO_TIME = timedelta(0)
STORE = "the store"  # whom all jobs wait for


@dataclass(frozen=True, slots=True)
class Job:
    """Does all that is `due`, in slices of `step`, once in every slot: a period, or a date of the shop's.

    `due` is a cheap read: a job with nothing to do leaves no trace. `late` says what to do when the slot has begun long
    ago: RUN, or the span within which it is still worth it. A slot that was missed altogether is not made up for,
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

    `run` is called with the slot's name and the moment, and says in a few words what it did. It is never under way
    twice: a slot that comes meanwhile waits until it is back, if it is not too late by then.
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


Outcome = tuple[bool, str]  # whether it failed, and what is to be noted


@dataclass(slots=True)
class Run:
    """A slot that was begun here and has not ended. `errand` is the task that is out for it."""

    slot: Slot
    began: datetime
    lease_until: datetime
    done: int = 0
    errand: asyncio.Task[Outcome] | None = None


@dataclass(slots=True)
class Timetable:
    """Runs the jobs whose slot has come. APScheduler only ticks; the truth is the row of each slot.

    `ended` is told the id of each job whose run is over, and whether it failed.
    """

    store: Store
    now: Callable[[], datetime]
    jobs: tuple[Job, ...] = TIMETABLE
    errands: tuple[Errand, ...] = ()
    ended: Callable[[str, bool], None] = lambda job, failed: None
    worker: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}")
    _seen: dict[str, Slot] = field(default_factory=dict)
    _runs: dict[str, Run] = field(default_factory=dict)
    _ticking: asyncio.Lock = field(default_factory=asyncio.Lock)
    _patience: Patience = field(default_factory=lambda: Patience(_seconds))
    _troubles: Troubles = field(default_factory=Troubles)

    @contextlib.asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Tick every second while the block runs. A job cut short by the end is taken up at the next start."""
        ticker = AsyncIOScheduler(timezone=UTC)
        ticker.add_job(
            self._ticks, "interval", seconds=TICK_SECONDS, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        ticker.start()
        try:
            yield
        finally:
            ticker.shutdown(wait=False)
            out = [run.errand for run in self._runs.values() if run.errand]
            for errand in out:
                errand.cancel()
            self._runs.clear()
            await asyncio.gather(*out, return_exceptions=True)

    async def _ticks(self) -> None:
        """A tick, and further ones until the next is near as long as some job would go on at once."""
        loop = asyncio.get_running_loop()
        end = loop.time() + TICK_SECONDS / 2
        while await self.tick() and loop.time() < end:
            pass

    async def tick(self) -> bool:
        """Every job whose present slot nobody has run has its turn; true if one gave way and would go on at once.

        A failure is written down and stops no other job. What cannot even be begun is tried less and less often.
        """
        listed: tuple[Job | Errand, ...] = (*self.jobs, *self.errands)
        async with self._ticking:
            return any([await self._in_turn(job) for job in listed])

    async def catch_up(self, ahead: timedelta = NO_TIME) -> None:
        """Do all that the calendar asks for by now, before somebody moves it `ahead`.

        Errands go on meanwhile, but those come home that are worth less when late, and no day of the shop's ends
        before all that left on it are back.
        """
        zone = await self.store.read(use.zone)
        while True:
            more, behind = await self.tick(), self._behind(self.now() + ahead, zone)
            if behind:
                await asyncio.wait(behind)
            elif not more:
                return

    def _behind(self, moment: datetime, zone: ZoneInfo) -> list[asyncio.Task[Outcome]]:
        """The errands that are to be home before that moment and are not."""
        day = moment.astimezone(zone).date()
        out = [(errand.late, run) for errand in self.errands if (run := self._runs.get(errand.id))]
        late = [run.errand for late, run in out if late < RUN or run.began.astimezone(zone).date() < day]
        return [errand for errand in late if errand and not errand.done()]

    async def _in_turn(self, job: Job | Errand) -> bool:
        if self._patience.waits(STORE) or self._patience.waits(job.id):
            return False
        try:
            more = await self._turn(job, self.now())
        except StoreDown as down:
            self._patience.lose(STORE, "the timetable waits for the store", down)
        except Exception as problem:
            self._patience.lose(job.id, "a job cannot be begun", problem, job=job.id)
        else:
            self._patience.regain(STORE)
            self._patience.regain(job.id)
            return more
        return False

    async def _turn(self, job: Job | Errand, now: datetime) -> bool:
        if run := self._runs.get(job.id):
            more = await self._go_on(job, run, now)
            if job.id in self._runs:
                return more
        slot = slot_of(job.when, now, await self.store.read(use.zone))
        if self._seen.get(job.id) == slot:
            return False
        if not await self.store.report(job.due, now):
            self._seen[job.id] = slot
            return False
        return await self._begin(job, slot, now)

    async def _begin(self, job: Job | Errand, slot: Slot, now: datetime) -> bool:
        """Run the slot, or leave it out, unless somebody has."""
        lease = now + LEASE
        if too_late(slot, job.late, now):
            if await self.store.write(use.skip, job.id, slot.name, self.worker, now=now):
                log.warning("a job is left out: it would come too late", job=job.id, slot=slot.name)
        elif await self.store.write(use.take, job.id, slot.name, self.worker, lease_until=lease, now=now):
            run = self._runs[job.id] = Run(slot, now, lease)
            return await self._go_on(job, run, now)
        elif not await self.store.read(use.ended, job.id, slot.name):
            return False  # another process is at it; should it die, its lease passes
        self._seen[job.id] = slot
        return False

    async def _go_on(self, job: Job | Errand, run: Run, now: datetime) -> bool:
        if run.lease_until - now < LEASE / 2 and not await self._renew(job, run, now):
            return False
        if isinstance(job, Job):
            return await self._share(job, run, now)
        if run.errand is None:
            run.errand = asyncio.create_task(self._sent_out(job, run.slot.name, now))
        elif run.errand.done():
            await self._end(job, run, *run.errand.result())
        return False

    async def _sent_out(self, errand: Errand, slot: str, now: datetime) -> Outcome:
        """One that is cancelled leaves its slot as it is, for whoever starts next."""
        try:
            return False, await errand.run(slot, now)
        except Exception as problem:
            self._troubles.tell(errand.id, "an errand failed", problem, job=errand.id, slot=slot)
            return True, type(problem).__name__

    async def _renew(self, job: Job | Errand, run: Run, now: datetime) -> bool:
        """Keep the slot; false if this process stood still for so long that another one has taken it over."""
        lease = now + LEASE
        if await self.store.write(use.renew, job.id, run.slot.name, self.worker, lease_until=lease):
            run.lease_until = lease
            return True
        log.warning("another process has taken a job over", job=job.id, slot=run.slot.name)
        del self._runs[job.id]
        if run.errand:
            run.errand.cancel()
        return False

    async def _share(self, job: Job, run: Run, now: datetime) -> bool:
        """Some slices, between which taps go; whether there is more to do."""
        try:
            for _ in range(SHARE):
                count = await self.store.slice(job.step, now)
                run.done += count
                if not count:
                    await self._end(job, run, False, str(run.done))
                    return False
        except (StoreDown, Busy):
            raise
        except Exception as problem:
            self._troubles.tell(job.id, "a job failed", problem, job=job.id, slot=run.slot.name)
            await self._end(job, run, True, str(run.done))
            return False
        return True

    async def _end(self, job: Job | Errand, run: Run, failed: bool, note: str) -> None:
        end = self.store.write(use.end, job.id, run.slot.name, self.worker, failed=failed, note=note, now=self.now())
        await end
        del self._runs[job.id]
        self._seen[job.id] = run.slot
        if not failed:
            self._troubles.over(job.id)
        self.ended(job.id, failed)


def _seconds() -> float:
    return asyncio.get_running_loop().time()
