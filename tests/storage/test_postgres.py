"""PostgreSQL: contended transactions run again, lost connections are replaced."""

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError

from rules.refusals import Busy
from storage import postgres as module
from storage.backup import backup, restore
from storage.errors import StoreDown
from storage.operations import Operation
from storage.postgres import PostgresStore
from storage.tx import Tx
from tests.cast import LENA, NOURA
from tests.conftest import Postgres
from tests.storage.help import NOW, PATIENCE, Gate, debt, join, joined, owe_one_more, sql


@pytest.fixture
def url(postgres: Postgres, postgres_template: str) -> Iterator[str]:
    url = postgres.create(template=postgres_template)
    yield url
    postgres.drop(url)


@pytest.fixture
async def store(url: str) -> AsyncIterator[PostgresStore]:
    store = PostgresStore(url)
    yield store
    await store.close()


def fails_with(state: str) -> str:
    return f"DO $$ BEGIN RAISE EXCEPTION 'made up' USING ERRCODE = '{state}'; END $$"


@pytest.mark.parametrize("state", ["40001", "40P01", "55P03", "23505"])
async def test_a_contended_transaction_runs_again_from_its_start(store: PostgresStore, state: str) -> None:
    runs: list[int] = []

    def third_time_lucky(tx: Tx) -> int:
        member_id = join(tx)
        runs.append(member_id)
        if len(runs) < 3:
            sql(tx, fails_with(state))
        return member_id

    assert await store.write(third_time_lucky) == runs[2]
    assert len(runs) == 3
    assert await store.read(joined)


async def test_after_eight_tries_it_is_busy(store: PostgresStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSE", 0.0001)
    runs: list[None] = []

    def never(tx: Tx) -> None:
        runs.append(None)
        sql(tx, fails_with("40001"))

    with pytest.raises(Busy) as busy:
        await store.write(never)
    assert len(runs) == 8
    assert "made up" not in str(busy.value)


async def test_a_row_that_is_there_already_is_not_called_busy(store: PostgresStore) -> None:
    """A plain mistake of a use case stays visible as one."""
    with pytest.raises(IntegrityError):
        await store.write(lambda tx: sql(tx, fails_with("23505")))


async def test_two_who_lock_in_opposite_order_both_get_through(store: PostgresStore) -> None:
    noura, lena = [await store.write(join, person.id) for person in (NOURA, LENA)]
    met, first_runs = threading.Barrier(2, timeout=PATIENCE), iter([True, True])

    def one_then_other(tx: Tx, first: int, second: int) -> None:
        owe_one_more(tx, first)
        if next(first_runs, False):
            met.wait()
        owe_one_more(tx, second)

    await asyncio.gather(store.write(one_then_other, noura, lena), store.write(one_then_other, lena, noura))
    assert await store.read(debt, noura) == await store.read(debt, lena) == 2


async def test_the_same_key_at_the_same_time_counts_once(store: PostgresStore) -> None:
    """The second waits for the first, meets its key, runs again and finds the answer."""
    member_id = await store.write(join)
    gate, looked, runs = Gate(), threading.Event(), []

    def once(tx: Tx, slow: bool) -> str:
        runs.append(slow)
        if tx.operations.find(member_id, "key"):
            return "again"
        if not slow:
            looked.set()
        tx.operations.add(member_id, "key", Operation("test", {}, {}), now=NOW)
        if slow:
            gate.pass_through(tx)
        return "first"

    first = asyncio.create_task(store.write(once, True))
    await gate.reached()
    second = asyncio.create_task(store.write(once, False))
    assert await asyncio.to_thread(looked.wait, PATIENCE)
    gate.open()
    assert await asyncio.gather(first, second) == ["first", "again"]
    assert runs == [True, False, False]


async def test_who_waits_for_a_row_too_long_comes_again(store: PostgresStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WRITE_LIMITS", "SET lock_timeout = 50")
    member_id = await store.write(join)
    gate = Gate()

    def holds(tx: Tx) -> None:
        owe_one_more(tx, member_id)
        gate.pass_through(tx)

    holder = asyncio.create_task(store.write(holds))
    await gate.reached()
    waiter = asyncio.create_task(store.write(owe_one_more, member_id))
    await asyncio.sleep(0.15)
    gate.open()
    await asyncio.gather(holder, waiter)
    assert await store.read(debt, member_id) == 2


def lose_connection(tx: Tx, url: str) -> None:
    """The server ends the connection that the use case runs on."""
    pid = tx.members._c.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    with psycopg.connect(url, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])


@pytest.mark.parametrize("ask", ["write", "slice", "read", "report"])
async def test_a_connection_lost_before_commit_is_replaced_unseen(store: PostgresStore, url: str, ask: str) -> None:
    await store.write(join)
    runs: list[None] = []

    def loses_it_once(tx: Tx) -> bool:
        runs.append(None)
        if len(runs) == 1:
            lose_connection(tx, url)
        return joined(tx)

    assert await getattr(store, ask)(loses_it_once) is True
    assert len(runs) == 2
    assert await getattr(store, ask)(joined) is True


async def test_a_connection_lost_between_transactions_is_replaced_unseen(store: PostgresStore, url: str) -> None:
    await asyncio.gather(*(store.write(join, n) for n in range(1, 20)))
    with psycopg.connect(url, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert await asyncio.gather(*(store.read(joined, n) for n in range(1, 20))) == [True] * 19
    await asyncio.gather(*(store.write(join, n) for n in range(20, 40)))


async def test_a_connection_lost_during_commit_is_not_answered_as_done(store: PostgresStore, url: str) -> None:
    with psycopg.connect(url, autocommit=True) as other:
        other.execute(
            "CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$"
        )
        other.execute(
            "CREATE CONSTRAINT TRIGGER leaving AFTER INSERT ON member DEFERRABLE INITIALLY DEFERRED "
            "FOR EACH ROW EXECUTE FUNCTION leave()"
        )
    runs: list[None] = []

    def joins(tx: Tx) -> None:
        runs.append(None)
        join(tx)

    with pytest.raises(StoreDown, match="unknown"):
        await store.write(joins)
    assert len(runs) == 1
    assert await store.read(joined) is False


async def test_a_transaction_that_had_failed_is_not_answered_as_done(store: PostgresStore) -> None:
    def hides_it(tx: Tx) -> None:
        join(tx)
        with contextlib.suppress(DBAPIError):
            sql(tx, "SELECT 1/0")

    with pytest.raises(psycopg.InternalError, match="nothing was committed"):
        await store.write(hides_it)
    assert await store.read(joined) is False


async def test_a_server_that_is_not_there_is_the_store_being_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAUSE", 0.0001)
    store = PostgresStore(f"postgresql://wafa@/wafa?host={tmp_path}")
    for ask in (store.write, store.read):
        with pytest.raises(StoreDown):
            await ask(joined)
    await store.close()


async def test_a_held_up_slice_does_not_hold_up_taps(store: PostgresStore) -> None:
    gates = [Gate() for _ in range(3)]
    slices = [asyncio.create_task(store.slice(gate.pass_through)) for gate in gates]
    await gates[0].reached()
    await asyncio.wait_for(asyncio.gather(*(store.write(join, n) for n in range(1, 20))), PATIENCE)
    for gate in gates:
        gate.open()
    await asyncio.gather(*slices)


async def test_each_thread_has_one_connection(store: PostgresStore, url: str) -> None:
    await asyncio.gather(*(ask(joined, n) for n in range(200) for ask in (store.write, store.read, store.slice)))
    with psycopg.connect(url) as other:
        row = other.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()").fetchone()
    assert row is not None
    assert row[0] <= 8 + 4 + 1 + 1


async def test_a_restore_waits_for_who_is_just_leaving(store: PostgresStore, url: str, tmp_path: Path) -> None:
    """The server lets go of a closed connection a little later."""
    await asyncio.to_thread(backup, url, tmp_path / "copy")
    await store.write(join)
    restoring = asyncio.create_task(asyncio.to_thread(restore, url, tmp_path / "copy", now=NOW))
    await asyncio.sleep(0.02)
    await store.close()
    assert (await restoring).aside
