"""The timetable: every slot once, whoever ticks and however often."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
import structlog

from domain.apart import ApartFailed
from domain.programme import apply
from outreach.patience import Patience, in_a_line
from outreach.timetable import SHARE, TIMETABLE, Errand, Job, Timetable
from rules.refusals import Busy
from rules.timetable import Daily
from storage.errors import StoreDown
from storage.store import Store
from storage.tx import Tx
from tests.programmes import DALLA
from tests.warm import Warm

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


class Work:
    """A job's work that leaves a mark in the database each time it is done: one slice with something to do."""

    def __init__(self) -> None:
        self.wanted = True

    def due(self, tx: Tx, now: datetime) -> bool:
        return self.wanted

    def step(self, tx: Tx, now: datetime) -> int:
        done: int = tx.jobs._c.exec_driver_sql(f"UPDATE mark SET done = {_ms(now)} WHERE done < {_ms(now)}").rowcount
        if done:
            tx.jobs._c.exec_driver_sql("UPDATE mark SET times = times + 1")
        return done


def _ms(now: datetime) -> int:
    return int(now.timestamp())


def table(tx: Tx) -> None:
    tx.jobs._c.exec_driver_sql("CREATE TABLE mark (done BIGINT, times BIGINT)")
    tx.jobs._c.exec_driver_sql("INSERT INTO mark VALUES (0, 0)")


@pytest.fixture
async def shop(store: Store) -> Store:
    await store.write(apply, DALLA, now=NOW)
    await store.write(table)
    return store


async def times(store: Store) -> int:
    row = await store.read(lambda tx: tx.jobs._c.exec_driver_sql("SELECT times FROM mark").one())
    return int(row[0])


def timetable(store: Store, now: Callable[[], datetime], job: Job) -> Timetable:
    return Timetable(store, now, (job,))


async def test_a_job_is_run_once_a_slot_however_often_the_clock_ticks(shop: Store) -> None:
    work = Work()
    clock = [NOW]
    house = timetable(shop, lambda: clock[0], Job("j", 5 * MINUTE, work.due, work.step))
    for minute in range(15):
        clock[0] = NOW + minute * MINUTE
        await house.tick()
    assert await times(shop) == 3


async def test_a_daily_job_is_run_once_on_each_date_of_the_shop_over_both_clock_changes(shop: Store) -> None:
    await shop.write(apply, DALLA.replace('zone = "Asia/Riyadh"', 'zone = "Europe/Berlin"'), now=NOW)
    work = Work()
    job = Job("j", Daily(time(2, 30)), work.due, work.step)
    for start in (datetime(2026, 10, 23, 22, 30, tzinfo=UTC), datetime(2027, 3, 26, 22, 30, tzinfo=UTC)):
        before = await times(shop)
        for half_hour in range(3 * 48):
            moment = start + half_hour * 30 * MINUTE
            await timetable(shop, lambda moment=moment: moment, job).tick()  # a fresh process each time
        assert await times(shop) - before in (3, 4)  # the slot of the day that had begun before, and three nights
    slots = await shop.read(lambda tx: tx.jobs._c.exec_driver_sql("SELECT slot FROM job_run ORDER BY slot").all())
    assert [slot for (slot,) in slots] == [
        *("2026-10-23", "2026-10-24", "2026-10-25", "2026-10-26"),
        *("2027-03-26", "2027-03-27", "2027-03-28", "2027-03-29"),
    ]


async def test_what_is_late_is_run_or_left_out_as_the_list_says(shop: Store) -> None:
    work = Work()
    for name, late, hours, runs in (("run", None, 20, 1), ("fresh", 2 * HOUR, 3, 0), ("skip", MINUTE, 1, 0)):
        before = await times(shop)
        job = Job(name, Daily(time(12)), work.due, work.step, *([late] if late else []))
        await timetable(shop, lambda hours=hours: NOW + hours * HOUR, job).tick()
        assert await times(shop) - before == runs, name
        run = await shop.read(lambda tx, name=name: tx.jobs.latest(name))
        assert run.state == ("done" if runs else "skipped")
        assert run.note == ("1" if runs else "too late")


async def test_a_process_that_starts_late_does_not_complain_of_what_was_done_in_time(shop: Store) -> None:
    work = Work()
    job = Job("fresh", Daily(time(12)), work.due, work.step, 2 * HOUR)
    await timetable(shop, lambda: NOW, job).tick()
    with structlog.testing.capture_logs() as logs:
        for hours in (20, 30):
            for _ in range(2):  # a fresh process each time
                await timetable(shop, lambda hours=hours: NOW + hours * HOUR, job).tick()
    assert [line["slot"] for line in logs] == ["2026-11-23"], "the one that was left out, and told once"


async def test_a_job_with_nothing_to_do_leaves_no_trace(shop: Store) -> None:
    work = Work()
    work.wanted = False
    await timetable(shop, lambda: NOW, Job("j", MINUTE, work.due, work.step)).tick()
    assert await shop.read(lambda tx: tx.jobs.latest("j")) is None


async def test_a_failure_is_written_down_and_stops_no_other_job(shop: Store) -> None:
    work = Work()

    def fails(tx: Tx, now: datetime) -> int:
        raise RuntimeError

    house = Timetable(
        shop, lambda: NOW, (Job("bad", MINUTE, work.due, fails), Job("good", MINUTE, work.due, work.step))
    )
    await house.tick()
    states = [(await shop.read(lambda tx, name=name: tx.jobs.latest(name))).state for name in ("bad", "good")]
    assert states == ["failed", "done"]


async def test_a_job_that_cannot_even_be_asked_stops_no_other(shop: Store) -> None:
    work = Work()

    def fails(tx: Tx, now: datetime) -> bool:
        raise RuntimeError

    await Timetable(
        shop, lambda: NOW, (Job("bad", MINUTE, fails, work.step), Job("good", MINUTE, work.due, work.step))
    ).tick()
    assert await times(shop) == 1


async def test_trouble_is_told_in_one_line_and_less_and_less_often_while_it_lasts(shop: Store) -> None:
    work, asked = Work(), list[float]()
    clock = [0.0]

    def fails(tx: Tx, now: datetime) -> bool:
        asked.append(clock[0])
        raise RuntimeError("no such table: stamp\nand much more") if clock[0] < 100 else StoreDown("disk I/O error")

    house = timetable(shop, lambda: NOW, Job("bad", MINUTE, fails, work.step))
    house._patience = Patience(lambda: clock[0])
    with structlog.testing.capture_logs() as logs:
        for second in range(140):
            clock[0] = float(second)
            await house.tick()
    assert asked == [0, 2, 6, 14, 30, 60, 90, 120, 122, 126, 134]
    told = [(one["event"], one["problem"], one["again_in_seconds"]) for one in logs if one["log_level"] != "debug"]
    assert told[:2] == [("a job cannot be begun", "RuntimeError: no such table: stamp", wait) for wait in (2, 4)]
    assert told[-1] == ("the timetable waits for the store", "StoreDown: disk I/O error", 16)
    assert len(told) == len(asked)
    assert not [one for one in logs if one["log_level"] != "debug" and "exc_info" in one]


async def test_a_job_that_goes_on_failing_is_told_in_one_line_with_its_traceback_once(shop: Store) -> None:
    problems: list[Exception | None] = [RuntimeError(f"no lot {n}\nand much more") for n in range(3)]
    problems += [None, RuntimeError("no lot 4"), ValueError("no lot"), OSError("disk full")]
    clock, work = [NOW], Work()

    def fails(tx: Tx, now: datetime) -> int:
        if problem := problems[int((clock[0] - NOW) / MINUTE)]:
            raise problem
        return 0

    house = timetable(shop, lambda: clock[0], Job("bad", MINUTE, work.due, fails))
    with structlog.testing.capture_logs() as logs:
        for minute in range(len(problems)):
            clock[0] = NOW + minute * MINUTE
            await house.tick()
    told = [(one["problem"], "exc_info" in one) for one in logs if one["event"] == "a job failed"]
    assert told == [
        *(("RuntimeError: no lot 0", True), ("RuntimeError: no lot 1", False), ("RuntimeError: no lot 2", False)),
        *(("RuntimeError: no lot 4", True), ("ValueError: no lot", True), ("OSError: disk full", False)),
    ]


@pytest.mark.parametrize("problem", [StoreDown("no route to host"), Busy(), TimeoutError(), ApartFailed("no memory")])
async def test_an_errand_that_fails_for_a_known_reason_is_told_in_one_line(shop: Store, problem: Exception) -> None:
    async def fails(slot: str, now: datetime) -> str:
        raise problem

    house = Timetable(shop, lambda: NOW, (), (Errand("trip", MINUTE, lambda tx, now: True, fails, late=HOUR),))
    with structlog.testing.capture_logs() as logs:
        await house.catch_up()
    [told] = [one for one in logs if one["event"] == "an errand failed"]
    assert (told["problem"], "exc_info" in told) == (in_a_line(problem), False)


async def test_a_store_that_is_down_is_asked_once_for_all_jobs(shop: Store) -> None:
    asked = list[str]()

    def down(tx: Tx, now: datetime) -> bool:
        asked.append("one")
        raise StoreDown

    jobs = (Job("one", MINUTE, down, Work().step), Job("two", MINUTE, down, Work().step))
    house = Timetable(shop, lambda: NOW, jobs)
    for _ in range(3):
        await house.tick()
    assert asked == ["one"]


def test_a_contended_database_is_told_of_in_its_own_words() -> None:
    busy = Busy()
    busy.__cause__ = RuntimeError("database is locked")
    assert in_a_line(busy) == "RuntimeError: database is locked"


class Long:
    """A job's work of many slices. `left`: how many there are still."""

    def __init__(self, slices: int) -> None:
        self.left = slices

    def step(self, tx: Tx, now: datetime) -> int:
        self.left -= self.left > 0
        return int(self.left > 0)

    def job(self) -> Job:
        return Job("long", Daily(time(4)), lambda tx, now: True, self.step)


async def test_a_long_job_gives_way_to_the_others_and_ends_as_one_run(shop: Store) -> None:
    long, short = Long(3 * SHARE), Work()
    house = Timetable(shop, lambda: NOW, (long.job(), Job("short", MINUTE, short.due, short.step)))
    assert await house.tick()
    assert long.left == 2 * SHARE
    assert await times(shop) == 1
    assert await house.tick()
    assert not await house.tick()
    run = await shop.read(lambda tx: tx.jobs.latest("long"))
    assert (run.state, run.note) == ("done", str(3 * SHARE - 1))
    assert not await house.tick()
    assert long.left == 0


async def test_as_long_as_the_work_goes_on_nobody_takes_it_over(shop: Store) -> None:
    long, clock = Long(10 * SHARE), [NOW]
    first, second = (Timetable(shop, lambda: clock[0], (long.job(),), worker=name) for name in ("first", "second"))
    for _ in range(9):
        await first.tick()
        left = long.left
        await second.tick()
        assert long.left == left
        clock[0] += 9 * MINUTE
    await first.tick()
    row = await shop.read(lambda tx: tx.jobs._c.exec_driver_sql("SELECT state, worker, tries FROM job_run").one())
    assert tuple(row) == ("done", "first", 1)


async def test_who_stood_still_leaves_the_slot_to_whoever_has_taken_it_over(shop: Store) -> None:
    long, clock = Long(5 * SHARE), [NOW]
    first, second = (Timetable(shop, lambda: clock[0], (long.job(),), worker=name) for name in ("first", "second"))
    await first.tick()
    clock[0] += 11 * MINUTE
    await second.tick()
    left = long.left
    await first.tick()
    assert long.left == left == 3 * SHARE
    while await second.tick():
        pass
    row = await shop.read(lambda tx: tx.jobs._c.exec_driver_sql("SELECT state, worker, tries FROM job_run").one())
    assert tuple(row) == ("done", "second", 2)


class Trip:
    """An errand that stays out until it is called home."""

    def __init__(self) -> None:
        self.slots: list[str] = []
        self.home = asyncio.Event()

    async def run(self, slot: str, now: datetime) -> str:
        self.slots.append(slot)
        await self.home.wait()
        self.home.clear()
        return "home"


async def runs(store: Store) -> list[tuple[str, str, int]]:
    rows = await store.read(
        lambda tx: tx.jobs._c.exec_driver_sql("SELECT slot, state, tries FROM job_run ORDER BY slot").all()
    )
    return [tuple(row) for row in rows]


@pytest.mark.parametrize(("late", "next_"), [(DAY, "running"), (HOUR, "skipped")])
async def test_an_errand_is_never_out_twice_and_the_next_slot_waits_if_it_is_worth_it(
    shop: Store, late: timedelta, next_: str
) -> None:
    trip, clock = Trip(), [NOW]
    errand = Errand("e", Daily(time(4)), lambda tx, now: True, trip.run, DAY)
    other = Timetable(shop, lambda: clock[0], (), (errand,), worker="other")
    house = Timetable(shop, lambda: clock[0], (), (errand,))
    async with house.working():
        for _ in range(5):
            await house.tick()
            await other.tick()
            clock[0] += 9 * MINUTE
        clock[0] = NOW + 28 * HOUR
        await house.tick()
        assert trip.slots == ["2026-11-22"]
        house.errands = (Errand("e", errand.when, errand.due, trip.run, late),)
        trip.home.set()
        for _ in range(3):  # it comes home, and the next one leaves
            await asyncio.sleep(0)
            await house.tick()
        await asyncio.sleep(0)
        assert trip.slots == ["2026-11-22", "2026-11-23"][: 1 + (next_ == "running")]
        assert await runs(shop) == [("2026-11-22", "done", 1), ("2026-11-23", next_, int(next_ == "running"))]


async def test_no_day_ends_before_its_errands_are_home(shop: Store) -> None:
    trip, clock = Trip(), [NOW]
    house = Timetable(shop, lambda: clock[0], (), (Errand("e", Daily(time(4)), lambda tx, now: True, trip.run),))
    async with house.working():
        await house.catch_up(11 * HOUR)  # until 23:00 in Riyadh
        assert await runs(shop) == [("2026-11-22", "running", 1)]
        waits = asyncio.create_task(house.catch_up(12 * HOUR))
        assert await asyncio.wait({waits}, timeout=0.05) == (set(), {waits})
        trip.home.set()
        await waits
        assert await runs(shop) == [("2026-11-22", "done", 1)]


async def test_news_that_ages_is_waited_for_at_once(shop: Store) -> None:
    trip = Trip()
    house = Timetable(shop, lambda: NOW, (), (Errand("e", Daily(time(4)), lambda tx, now: True, trip.run, late=DAY),))
    async with house.working():
        waits = asyncio.create_task(house.catch_up())
        assert await asyncio.wait({waits}, timeout=0.05) == (set(), {waits})
        trip.home.set()
        await waits
        assert await runs(shop) == [("2026-11-22", "done", 1)]


async def test_whoever_counts_is_told_how_each_run_ended(shop: Store) -> None:
    work, told = Work(), []

    async def fails(slot: str, now: datetime) -> str:
        raise RuntimeError

    house = Timetable(
        shop,
        lambda: NOW,
        (Job("j", MINUTE, work.due, work.step),),
        (Errand("e", MINUTE, work.due, fails),),
        ended=lambda job, failed: told.append((job, failed)),
    )
    await house.catch_up()
    await house.catch_up(DAY)
    assert told == [("j", False), ("e", True)]


async def test_a_slot_that_somebody_died_in_is_taken_up_when_the_lease_has_passed(shop: Store) -> None:
    work = Work()
    clock = [NOW]
    job = Job("j", Daily(time(4)), work.due, work.step)
    lease = {"lease_until": NOW + 10 * MINUTE, "now": NOW}
    await shop.write(lambda tx: tx.jobs.take("j", "2026-11-22", "killed", **lease))
    house = timetable(shop, lambda: clock[0], job)
    await house.tick()
    assert await times(shop) == 0
    clock[0] = NOW + 11 * MINUTE
    await house.tick()
    await house.tick()
    assert await times(shop) == 1


async def test_several_timetables_on_one_database_never_run_a_slot_twice(shop: Store, url: str) -> None:
    work = Work()
    stores = [shop] if url.startswith("sqlite") else [shop, Store.open(url), Store.open(url)]
    clock = [NOW]
    job = Job("j", MINUTE, work.due, work.step)
    houses = [timetable(stores[n % len(stores)], lambda: clock[0], job) for n in range(4)]
    for n in range(40):
        clock[0] = NOW + n * MINUTE
        await asyncio.gather(*(house.tick() for house in houses))
    runs = await shop.read(lambda tx: tx.jobs._c.exec_driver_sql("SELECT slot, tries FROM job_run").all())
    assert len(runs) == 40
    assert {tries for _, tries in runs} == {1}
    assert await times(shop) == 40
    for store in stores[1:]:
        await store.close()


@pytest.mark.parametrize("fresh", ["postgresql"], indirect=True)  # on SQLite there is one process
async def test_two_processes_never_run_a_slot_twice(shop: Store, url: str, warm: Warm, tmp_path: Path) -> None:
    await shop.write(lambda tx: tx.jobs._c.exec_driver_sql("CREATE TABLE did (at BIGINT)"))
    begin, tickers = tmp_path / "begin", []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        tickers.append(warm.main(tmp_path / name, "tests.outreach.ticker", url, str(begin)))
    for ticker in tickers:
        ticker.has_said(1)
    begin.touch()
    assert [ticker.wait(60) for ticker in tickers] == [0, 0]
    runs = await shop.read(lambda tx: tx.jobs._c.exec_driver_sql("SELECT slot, worker, tries FROM job_run").all())
    assert len(runs) == len({slot for slot, _, _ in runs}) == 60
    assert {tries for *_, tries in runs} == {1}
    did = await shop.read(lambda tx: tx.jobs._c.exec_driver_sql("SELECT at FROM did").all())
    assert len(did) == len(set(did)) == 60


async def test_runs_of_three_months_ago_are_forgotten(shop: Store) -> None:
    for n in range(3):
        at = NOW - n * 60 * DAY
        await shop.write(lambda tx, n=n, at=at: tx.jobs.skip("j", str(n), "w", now=at, note=""))
    (job,) = [job for job in TIMETABLE if job.id == "runs"]
    await timetable(shop, lambda: NOW, job).tick()
    left = await shop.read(lambda tx: tx.jobs._c.exec_driver_sql("SELECT slot FROM job_run WHERE job = 'j'").all())
    assert sorted(slot for (slot,) in left) == ["0", "1"]


def test_the_list_can_be_read_aloud() -> None:
    ids = [job.id for job in TIMETABLE]
    assert len(set(ids)) == len(ids)
    assert ids[0] == "books"
