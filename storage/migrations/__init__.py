"""The database's shape over time: Alembic revisions, run by the program itself.

A revision is a file in `versions/`, numbered. The first one is two files of SQL, so that anybody can read what is in
the database; later ones say `op.add_column(…)` and the like, for both engines.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

import storage.tx  # noqa: F401  (whoever imports it knows every table)
from storage.errors import StoreDown
from storage.schema import metadata
from storage.sqlite_link import connect, file_of

HERE = Path(__file__).parent
SQLITE_BEGIN = ("PRAGMA journal_mode=WAL", "PRAGMA foreign_keys=OFF", "BEGIN IMMEDIATE")
POSTGRES_BEGIN = (f"SELECT pg_advisory_xact_lock({0x57616661})",)  # "Wafa": one migrates at a time


class WrongDatabase(Exception):
    """The database was not made by this version of Wafa or an earlier one."""


def head() -> str:
    """The newest revision this version of Wafa knows."""
    revision = _scripts().get_current_head()
    assert revision is not None
    return revision


def current(url: str) -> str | None:
    """The revision the database is at; None if it is empty or there is none. Raises StoreDown."""
    if url.startswith("sqlite") and not file_of(url).exists():
        return None
    with _transaction(url) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def migrate(url: str, revision: str = "head") -> None:
    """Makes the database if there is none and brings it up to `revision`, in one transaction. Nothing to do is fine.

    Raises WrongDatabase for the database of a newer Wafa or of another program, and StoreDown.
    """
    with _transaction(url) as connection:
        _refuse_strangers(connection)
        _run(connection, revision, lambda at: _scripts()._upgrade_revs(revision, at))


def downgrade(url: str, revision: str = "base") -> None:
    """Takes the database back to `revision`, in one transaction. What that revision does not know is lost."""
    with _transaction(url) as connection:
        _run(connection, revision, lambda at: _scripts()._downgrade_revs(revision, at))


def differences(url: str) -> list[str]:
    """Where the tables, columns and indexes of the database differ from those this version of Wafa expects."""
    with _transaction(url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        return [str(difference) for difference in compare_metadata(context, metadata)]


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(HERE))


def _refuse_strangers(connection: Connection) -> None:
    at = MigrationContext.configure(connection).get_current_revision()
    if at is not None and at not in {script.revision for script in _scripts().walk_revisions()}:
        raise WrongDatabase(f"This database is at revision {at}, which only a newer Wafa knows. Update Wafa first.")
    if at is None and set(inspect(connection).get_table_names()) - {"alembic_version"}:
        raise WrongDatabase("This database belongs to another program: it has tables, but none of Wafa's marks.")


def _run(connection: Connection, to: str, steps: Callable[[Any], Any]) -> None:
    def plan(at: Any, _: MigrationContext) -> Any:
        return steps(at)

    with EnvironmentContext(Config(), _scripts(), fn=plan, destination_rev=to) as environment:
        environment.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
        try:
            environment.run_migrations()
        except CommandError as error:
            raise WrongDatabase(str(error)) from error


@contextmanager
def _transaction(url: str) -> Iterator[Connection]:
    """One transaction on either engine; on SQLite makes the file, on PostgreSQL one migrates at a time."""
    sqlite = url.startswith("sqlite")
    engine = (
        create_engine("sqlite://", creator=lambda: connect(file_of(url), create=True), poolclass=NullPool)
        if sqlite
        else create_engine(make_url(url).set(drivername="postgresql+psycopg"), poolclass=NullPool)
    )
    try:
        with _begun(engine, SQLITE_BEGIN if sqlite else POSTGRES_BEGIN) as connection:
            yield connection
            connection.commit()
    finally:
        engine.dispose()


def _begun(engine: Engine, statements: Sequence[str]) -> Connection:
    try:
        connection = engine.connect()
        for statement in statements:
            connection.exec_driver_sql(statement)
    except OperationalError as error:
        raise StoreDown(f"The database cannot be used: {error.orig}") from error
    return connection
