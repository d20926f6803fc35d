"""A washed database is as good as a new one, and what cannot be washed is thrown away."""

from collections.abc import Iterator

import psycopg
import pytest

from storage.postgres import PostgresStore
from tests.conftest import Db
from tests.storage.help import NOW, join, sql
from tests.washing import Basins


@pytest.fixture
def url(basins: Basins) -> Iterator[str]:
    url = basins.take()
    yield url
    if url in basins:
        basins.give_back(url)


def rows(url: str) -> dict[str, int]:
    with psycopg.connect(url) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        counted = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone() for (name,) in tables}
    return {name: row[0] for name, row in counted.items() if row}


def used(url: str) -> int:
    """Somebody joins, and something is written where nothing may ever be removed."""
    db = Db(url)
    member_id: int = db.write(join)
    db.write(lambda tx: tx.audit.add("owner", "lent", now=NOW, member_id=member_id))
    db.close()
    return member_id


def test_a_washed_database_has_no_rows_and_counts_from_one(basins: Basins, url: str) -> None:
    new = rows(url)
    assert set(new.values()) == {0, new["alembic_version"]} == {0, 1}
    first = used(url)
    assert rows(url) != new
    basins.give_back(url)
    assert basins.take() == url
    assert rows(url) == new
    assert used(url) == first == 1


def test_its_triggers_and_keys_are_on_guard_as_before(basins: Basins, url: str) -> None:
    used(url)
    basins.give_back(url)
    assert basins.take() == url
    used(url)
    with psycopg.connect(url) as connection, pytest.raises(psycopg.errors.RestrictViolation):
        connection.execute("DELETE FROM audit")
    with psycopg.connect(url) as connection, pytest.raises(psycopg.errors.ForeignKeyViolation):
        connection.execute("DELETE FROM member")


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE entry DISABLE TRIGGER entry_only_grows",
        "ALTER TABLE member ALTER debt SET DEFAULT 1",
        "ALTER TABLE member DROP CONSTRAINT pk_member CASCADE",
        "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "CREATE SCHEMA other",
        "DROP TABLE pace",
        "UPDATE alembic_version SET version_num = 'x'",
        "INSERT INTO switch SELECT n, '', 0 FROM generate_series(1, 20000) n",
    ],
)
def test_what_changed_more_than_a_few_rows_is_thrown_away(basins: Basins, url: str, change: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(change)
    basins.give_back(url)
    assert url not in basins
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(url)


def test_a_database_that_somebody_holds_is_thrown_away(basins: Basins, url: str) -> None:
    connection = psycopg.connect(url)
    connection.execute("DELETE FROM pace")
    basins.give_back(url)
    assert url not in basins
    with pytest.raises(psycopg.OperationalError, match="terminat"):
        connection.commit()


async def test_what_a_store_leaves_on_its_connections_does_not_reach_the_next(url: str) -> None:
    said: list[str] = []
    for _ in range(2):
        store = PostgresStore(url, writers=1)
        said.append(await store.write(lambda tx: tx.members._c.exec_driver_sql("SHOW work_mem").scalar_one()))
        await store.write(sql, "SET work_mem = '1MB'; SELECT pg_advisory_lock(1)")
        pid = await store.write(lambda tx: tx.members._c.exec_driver_sql("SELECT pg_backend_pid()").scalar_one())
        said.append(pid)
        await store.close()
    assert said[:2] == said[2:], "one connection, as new"
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT pg_try_advisory_lock(1)").fetchone() == (True,)


def test_nobody_gets_a_database_that_is_not_empty(basins: Basins, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    used(url)
    monkeypatch.setattr("tests.washing.DELETE", "SELECT FROM")
    with pytest.raises(AssertionError, match="not empty"):
        basins.give_back(url)
    monkeypatch.undo()
