"""SQLite's writer: groups, their failures, fairness, durability."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from rules.refusals import Busy
from storage import sqlite_writer
from storage.errors import StoreDown
from storage.sqlite import SqliteStore
from storage.store import Store
from storage.tx import Tx
from tests.storage.help import NOW, debt, hold_writer, join, joined, owe_one_more, sql


@pytest.fixture
def file(sqlite_template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "wafa.db"
    path.write_bytes(sqlite_template.read_bytes())
    return path


@pytest.fixture
async def store(file: Path) -> AsyncIterator[SqliteStore]:
    store = SqliteStore(f"sqlite:///{file}")
    yield store
    await store.close()


class Driver:
    """The driver's connection, with a list of what was said to it and a place to make it fail."""

    def __init__(self, store: SqliteStore) -> None:
        self.said: list[str] = []
        self.failing: Iterator[bool] = iter(())
        self._raw = store._writer._link.raw
        store._writer._link.raw = self  # type: ignore[assignment]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def execute(self, statement: str) -> sqlite3.Cursor:
        self.said.append(statement)
        if statement == "COMMIT" and next(self.failing, False):
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        return self._raw.execute(statement)


@pytest.fixture(autouse=True)
def no_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group takes in whoever is there, however slow the machine is."""
    monkeypatch.setattr(sqlite_writer, "GROUP_SECONDS", 60)


@pytest.fixture
def driver(store: SqliteStore) -> Driver:
    return Driver(store)


async def together(store: Store, *calls: Any) -> list[Any]:
    """What the calls answer when they all wait for the writer at once."""
    gate, held = await hold_writer(store)
    waiting = [asyncio.create_task(store.write(fn, *args)) for fn, *args in calls]
    await asyncio.sleep(0)
    gate.open()
    return (await asyncio.gather(held, *waiting, return_exceptions=True))[1:]


async def test_those_who_wait_together_share_a_commit(store: SqliteStore, driver: Driver) -> None:
    answers = await together(store, *((join, n) for n in range(1, 41)))
    assert len(set(answers)) == 40
    assert driver.said.count("COMMIT") == 1
    assert driver.said.count("SAVEPOINT use_case") == 41


async def test_a_group_is_never_larger_than_sixty_four(store: SqliteStore, driver: Driver) -> None:
    await together(store, *((join, n) for n in range(1, 131)))
    groups = " ".join(driver.said).split("COMMIT")[:-1]
    assert [group.count("SAVEPOINT") for group in groups] == [64, 64, 3]


async def test_a_group_takes_nobody_else_in_when_its_time_is_over(
    store: SqliteStore, driver: Driver, monkeypatch: Any
) -> None:
    monkeypatch.setattr(sqlite_writer, "GROUP_SECONDS", -1)
    await together(store, *((join, n) for n in range(1, 5)))
    assert driver.said.count("COMMIT") == 5


async def test_nobody_is_answered_before_the_commit(store: SqliteStore, driver: Driver) -> None:
    driver.failing = iter([True])
    assert isinstance(await store.write(join), int)
    assert driver.said.count("COMMIT") == 2


async def test_when_a_commit_fails_everybody_is_run_again_alone(store: SqliteStore, driver: Driver) -> None:
    driver.failing = iter([True])
    member_id = await store.write(join)
    driver.said.clear()
    driver.failing = iter([True])
    answers = await together(store, *[(owe_one_more, member_id)] * 10)
    assert sorted(answers) == list(range(1, 11))  # each once, although some ran twice
    assert driver.said.count("COMMIT") == 12


async def test_one_who_breaks_the_commit_fails_alone(store: SqliteStore) -> None:
    """A real COMMIT failure: a constraint that one use case put off until then."""

    def breaks(tx: Tx) -> None:
        sql(tx, "PRAGMA defer_foreign_keys = ON")
        tx.consents.add(999, granted=True, wording="1", language="ar", at=NOW)

    first, broken, last = await together(store, (join, 1), (breaks,), (join, 2))
    assert isinstance(broken, sqlite3.IntegrityError | IntegrityError)
    assert {first, last} == {1, 2}
    assert await store.read(joined, 1)
    assert await store.read(joined, 2)


async def test_when_the_database_ends_the_transaction_nobody_is_lost(store: SqliteStore) -> None:
    def ends(tx: Tx) -> None:
        sql(tx, "ROLLBACK")
        raise LookupError("after the end")

    first, ended, last = await together(store, (join, 1), (ends,), (join, 2))
    assert isinstance(ended, LookupError)
    assert {first, last} == {1, 2}
    assert await store.read(joined, 1)
    assert await store.read(joined, 2)


async def test_a_use_case_that_ends_the_transaction_unseen_is_not_answered_as_done(store: SqliteStore) -> None:
    def ends(tx: Tx) -> str:
        join(tx, 7)
        sql(tx, "ROLLBACK")
        return "done"

    first, ended, last = await together(store, (join, 1), (ends,), (join, 2))
    assert isinstance(ended, sqlite3.Error)
    assert {first, last} == {1, 2}
    assert not await store.read(joined, 7)


async def test_a_full_disk_is_told_as_the_store_being_down_and_passes(store: SqliteStore, driver: Driver) -> None:
    driver.failing = iter([True] * 100)
    answers = await together(store, *((join, n) for n in range(1, 6)))
    assert all(isinstance(answer, StoreDown) for answer in answers)
    driver.failing = iter(())
    assert isinstance(await store.write(join, 1), int)


async def test_the_writer_survives_a_lost_connection(store: SqliteStore) -> None:
    store._writer._link.close()
    with pytest.raises(StoreDown):
        await store.write(join)
    assert isinstance(await store.write(join), int)


async def test_another_process_is_waited_for(store: SqliteStore, file: Path) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    call = asyncio.create_task(store.write(join))
    await asyncio.wait([call], timeout=0.3)
    assert not call.done()
    assert await store.read(joined) is False
    other.execute("COMMIT")
    assert isinstance(await call, int)
    other.close()


async def test_one_who_waits_for_another_process_too_long_is_told_busy(store: SqliteStore, file: Path) -> None:
    store._writer._link.raw.execute("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy):
        await store.write(join)
    other.close()
    assert isinstance(await store.write(join), int)


async def test_no_other_process_writes_between_what_a_use_case_reads_and_writes(store: SqliteStore, file: Path) -> None:
    member_id = await store.write(join)
    other = sqlite3.connect(file, isolation_level=None, timeout=0, check_same_thread=False)

    def reads_and_writes(tx: Tx) -> int:
        before = debt(tx, member_id)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("UPDATE member SET debt = 100")
        tx.members.change(member_id, debt=before + 1)
        return before + 1

    assert await store.write(reads_and_writes) == 1
    other.close()
    assert await store.read(debt, member_id) == 1


async def test_slices_wait_behind_taps_but_not_for_ever(store: SqliteStore, monkeypatch: Any) -> None:
    monkeypatch.setattr(sqlite_writer, "GROUP", 1)
    order: list[str] = []

    def notes(tx: Tx, what: str) -> None:
        order.append(what)

    gate, held = await hold_writer(store)
    slices = [asyncio.create_task(store.slice(notes, "slice")) for _ in range(2)]
    await asyncio.sleep(0)
    taps = [asyncio.create_task(store.write(notes, "tap")) for _ in range(30)]
    await asyncio.sleep(0)
    gate.open()
    await asyncio.gather(held, *slices, *taps)
    first, second = (n for n, what in enumerate(order) if what == "slice")
    assert first == sqlite_writer.PASSES
    assert second == 2 * sqlite_writer.PASSES + 1


async def test_the_log_is_carried_over_between_transactions(
    store: SqliteStore, driver: Driver, monkeypatch: Any
) -> None:
    monkeypatch.setattr(sqlite_writer, "CHECKPOINT_ROWS", 20)
    for n in range(1, 60):
        await store.write(join, n)
    transactions = re.split("BEGIN IMMEDIATE(.*?)COMMIT", " ".join(driver.said))
    assert sum("wal_checkpoint(PASSIVE)" in between for between in transactions[::2]) >= 2
    assert not any("wal_checkpoint" in inside for inside in transactions[1::2])


async def test_the_disk_has_it_before_the_answer(store: SqliteStore) -> None:
    raw = store._writer._link.raw
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert raw.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreDown, match="no database"):
        SqliteStore(f"sqlite:///{tmp_path}/nothing.db")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ValueError, match="file"):
        SqliteStore("sqlite://")


async def test_a_read_that_holds_the_loop_is_named_in_the_log(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("storage.sqlite.READ_SECONDS", -1)
    await store.read(joined)
    await store.report(joined)
    assert [message.split(" held ")[0] for message in caplog.messages] == ["joined"]
