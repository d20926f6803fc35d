"""The database's shape over time: Alembic revisions, run by the program itself.

A revision is a file in `versions/`, numbered. The first one is two files of SQL, so that anybody can read what is in
the database; later ones say `op.add_column(…)` and the like, for both engines.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

import storage.tx  # noqa: F401  (whoever imports it knows every table)
from storage.errors import StoreDown
from storage.schema import metadata
from storage.sqlite_link import connect, file_of

HERE = Path(__file__).parent
MARK = "alembic_version"  # the table that says at which revision a database is
ONE_AT_A_TIME = 0x57616661  # the advisory lock under which PostgreSQL is migrated: "Wafa"


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
    with reading(url) as connection:
        return revision_of(connection)


def migrate(url: str, revision: str = "head") -> None:
    """Makes the database if there is none and brings it up to `revision`, in one transaction. Nothing to do is fine.

    Raises WrongDatabase for the database of a newer Wafa or of another program, and StoreDown.
    """
    with changing(url) as connection:
        upgrade(connection, revision)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """`migrate` within a transaction of `changing`."""
    at = revision_of(connection)
    if at is not None and not known(at):
        raise WrongDatabase(f"This database is at revision {at}, which only a newer Wafa knows. Update Wafa first.")
    if at is None and set(inspect(connection).get_table_names()) - {MARK}:
        raise WrongDatabase("This database belongs to another program: it has tables, but none of Wafa's marks.")
    _run(connection, revision, lambda current: _scripts()._upgrade_revs(revision, current))


def downgrade(url: str, revision: str = "base") -> None:
    """Takes the database back to `revision`, in one transaction. What that revision does not know is lost."""
    with changing(url) as connection:
        _run(connection, revision, lambda current: _scripts()._downgrade_revs(revision, current))


def differences(url: str) -> list[str]:
    """Where the tables, columns and indexes of the database differ from those this version of Wafa expects."""
    with reading(url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        return [str(difference) for difference in compare_metadata(context, metadata)]


def revision_of(connection: Connection) -> str | None:
    """The revision of the database at the other end."""
    return MigrationContext.configure(connection).get_current_revision()


def known(revision: str) -> bool:
    """Whether this version of Wafa knows a revision."""
    return revision in {script.revision for script in _scripts().walk_revisions()}


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(HERE))


def _run(connection: Connection, to: str, steps: Callable[[Any], Any]) -> None:
    def plan(current: Any, _: MigrationContext) -> Any:
        return steps(current)

    with EnvironmentContext(Config(), _scripts(), fn=plan, destination_rev=to) as environment:
        environment.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
        environment.run_migrations()


def changing(url: str) -> AbstractContextManager[Connection]:
    """One transaction for changing the shape of the database: makes SQLite's file, and waits for others who do it."""
    if url.startswith("sqlite"):
        file_of(url).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _transaction(url, "PRAGMA journal_mode=WAL", "PRAGMA foreign_keys=OFF", "BEGIN IMMEDIATE", create=True)
    return _transaction(url, f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})")


def reading(url: str) -> AbstractContextManager[Connection]:
    """One snapshot of the whole database."""
    begin = "BEGIN" if url.startswith("sqlite") else "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
    return _transaction(url, begin)


@contextmanager
def _transaction(url: str, *begin: str, create: bool = False) -> Iterator[Connection]:
    engine = (
        create_engine("sqlite://", creator=lambda: connect(file_of(url), create=create), poolclass=NullPool)
        if url.startswith("sqlite")
        else create_engine(make_url(url).set(drivername="postgresql+psycopg"), poolclass=NullPool)
    )
    try:
        with _begun(engine, begin) as connection:
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
