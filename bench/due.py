"""What is due costs what is due: a thousand out of a million, and an empty look."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count as numbers
from pathlib import Path

from bench.cell import Work
from bench.crowd import crowd, put_off
from bench.measure import Bench, Result, ratios, times
from bench.post import at_noon
from domain import post as use
from outreach.timetable import TIMETABLE
from storage.sqlite_link import connect
from storage.store import Store
from storage.tx import Tx

FEW, MANY, DUE = 10_000, 1_000_000, 1_000
PUT_BACK = "UPDATE delivery SET state = 'pending', worker = NULL, lease_until = NULL WHERE state = 'sending'"


def measure(bench: Bench) -> Iterator[Result]:
    """due: taking 1,000 out of 1,000,000 against 1,000 out of 10,000; sweep: an empty look against one keyed read."""
    with crowd(FEW) as few, crowd(MANY) as many:
        for path in (few, many):
            put_off(path, DUE)
        samples = bench.interleave(
            DUE,
            few=("bench.due:taking", str(few)),
            many=("bench.due:taking", str(many)),
        )
        looks = bench.interleave(sweep=("bench.due:looking", str(many)), read=("bench.due:reading", str(many)))
        jobs = bench.interleave(jobs=("bench.due:asking", str(many)), read=("bench.due:reading", str(many)))
    bench.say(times(samples))
    bench.say(times(looks | {"jobs": jobs["jobs"]}))
    yield Result(
        "due", f"x as much for {DUE} of {MANY} as of {FEW}, CPU", ratios(samples["many"], samples["few"]), limit=2
    )
    yield Result("sweep", "x one read by key, CPU", ratios(looks["sweep"], looks["read"]), limit=2)
    each = [ratio / len(TIMETABLE) for ratio in ratios(jobs["jobs"], jobs["read"])]
    yield Result("timetable", "x one read by key for each job with nothing to do, CPU", each)


@asynccontextmanager
async def taking(database: str) -> AsyncIterator[Work]:
    """Claims of a thousand; what was taken goes back where it was before the next one."""
    store, clock = Store.open(f"sqlite:///{database}"), at_noon()
    raw = connect(Path(database))

    async def prepare(_: int) -> None:
        raw.execute(PUT_BACK)

    async def run(count: int) -> None:
        letters = await store.write(_take, count, clock.now())
        assert letters == count, f"{letters} instead of {count} were due"

    yield Work(run, prepare)
    raw.close()
    await store.close()


def _take(tx: Tx, count: int, now: datetime) -> int:
    return len(use.claim(tx, worker="bench", limit=count, now=now, real=datetime.now(UTC)))


@asynccontextmanager
async def looking(database: str) -> AsyncIterator[Work]:
    """The post room's look when nothing is due."""
    async with _asking(database, lambda tx, n, now: use.waiting(tx, now)) as work:
        yield work


@asynccontextmanager
async def asking(database: str) -> AsyncIterator[Work]:
    """What every job of the timetable asks before it does anything, all of them for one operation."""
    async with _asking(database, lambda tx, n, now: [job.due(tx, now) for job in TIMETABLE]) as work:
        yield work


@asynccontextmanager
async def reading(database: str) -> AsyncIterator[Work]:
    """A member by their id."""
    async with _asking(database, lambda tx, n, now: tx.members.get(n % FEW + 1)) as work:
        yield work


@asynccontextmanager
async def _asking(database: str, ask: Callable[[Tx, int, datetime], object]) -> AsyncIterator[Work]:
    store, number, before = Store.open(f"sqlite:///{database}"), numbers(), at_noon().now() - timedelta(days=1)

    async def run(count: int) -> None:
        for _ in range(count):
            await store.read(ask, next(number), before)

    yield Work(run)
    await store.close()
