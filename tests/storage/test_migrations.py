"""The database can be made, taken back and made again, and is what the tables say."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from storage import migrations
from storage.migrations import WrongDatabase, current, differences, downgrade, head, migrate
from storage.migrations.first import ENGINES, statements
from storage.store import Store
from tests.conftest import create_tables
from tests.storage.help import join, joined

POSTGRES_SHAPE = """
SELECT 'column', table_name || '.' || column_name, concat_ws(' ', data_type, is_nullable, column_default)
FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid)
FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = 'public'::regnamespace
UNION ALL SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT 'function', proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
"""
SQLITE_SHAPE = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"


def connection_to(url: str) -> Connection:
    address = make_url(url).set(drivername="postgresql+psycopg") if "postgres" in url else url
    return create_engine(address, poolclass=NullPool).connect()


def shape(url: str) -> set[tuple[str, str, str]]:
    """Everything the engine knows about the tables, triggers and functions, Alembic's own mark left out."""
    with connection_to(url) as connection:
        rows = connection.execute(text(SQLITE_SHAPE if "sqlite" in url else POSTGRES_SHAPE))
        return {(kind, name, " ".join(what.split())) for kind, name, what in rows if "alembic" not in f"{name} {what}"}


def test_migrating_makes_what_the_tables_say(new: Callable[[], str]) -> None:
    migrated, created = new(), new()
    migrate(migrated)
    create_tables(created)
    assert shape(migrated) == shape(created)
    assert differences(migrated) == []


def test_a_database_can_be_taken_back_and_made_again(new: Callable[[], str]) -> None:
    url = new()
    assert current(url) is None
    migrate(url)
    assert current(url) == head()
    made = shape(url)
    downgrade(url)
    assert current(url) is None
    assert shape(url) == set()
    migrate(url)
    migrate(url)  # once more does no harm
    assert current(url) == head()
    assert shape(url) == made


async def test_migrating_keeps_what_is_there(url: str) -> None:
    store = Store.open(url)
    await store.write(join)
    migrate(url)
    assert await store.read(joined)
    await store.close()


def test_a_failed_migration_leaves_nothing(new: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    url = new()

    def breaks(self: Path, *args: Any, **kwargs: Any) -> str:
        return read_text(self, *args, **kwargs) + "\n\nCREATE NONSENSE"

    read_text = Path.read_text
    with monkeypatch.context() as broken:
        broken.setattr(Path, "read_text", breaks)
        with pytest.raises(DBAPIError):
            migrate(url)
    assert shape(url) == set()
    migrate(url)


def test_many_who_migrate_at_once_do_it_once(new: Callable[[], str]) -> None:
    url = new()
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(migrate, url) for _ in range(4)]:
            done.result()
    assert differences(url) == []


def test_the_database_of_a_newer_wafa_is_left_alone(url: str) -> None:
    run(url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(WrongDatabase, match="newer"):
        migrate(url)


def test_the_database_of_another_program_is_left_alone(new: Callable[[], str]) -> None:
    url = new()
    if url.startswith("sqlite"):
        sqlite3.connect(url.removeprefix("sqlite:///")).close()
    run(url, "CREATE TABLE recipes (id INTEGER)")
    with pytest.raises(WrongDatabase, match="another program"):
        migrate(url)


def test_a_missing_column_is_told(url: str) -> None:
    run(url, "ALTER TABLE member DROP COLUMN called")
    (difference,) = differences(url)
    assert "called" in difference


@pytest.mark.parametrize("dialect", list(ENGINES))
def test_the_first_revision_is_written_from_the_tables(dialect: str) -> None:
    file = migrations.HERE / "versions" / f"0001_{dialect}.sql"
    assert file.read_text(encoding="utf-8").strip().split("\n\n") == statements(dialect)


def run(url: str, statement: str) -> str:
    """Says something to the database past the store; what it answered."""
    with connection_to(url) as connection:
        result = connection.execute(text(statement))
        answer = str(result.all()) if result.returns_rows else ""
        connection.commit()
    return answer
