"""One SQLite connection with its Tx, and what its errors mean."""

import sqlite3
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from rules.refusals import Busy
from storage.errors import StoreDown
from storage.quick import QuickConnection
from storage.tx import Tx

BUSY_SECONDS = 15  # how long to wait for another process, such as a backup of the operator's
READER_BUSY_MILLISECONDS = 1000  # readers hardly ever wait, but those that do may hold the loop
# Primary result codes, https://www.sqlite.org/rescode.html: what hits the whole database, not one statement.
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DOWN = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOTADB,
}


def file_of(url: str) -> Path:
    """The database file of a `sqlite:///path` address; ValueError for a database in memory."""
    path = make_url(url).database
    if not path or path == ":memory:":
        raise ValueError("Wafa keeps its database in a file: sqlite:///path")
    return Path(path).absolute()


def connect(file: Path, *, create: bool = False) -> sqlite3.Connection:
    """Opens a database file; the driver never begins a transaction by itself."""
    raw = sqlite3.connect(
        f"{file.as_uri()}?mode={'rwc' if create else 'rw'}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,  # each is used by one thread, but closed by another
        cached_statements=512,
    )
    raw.execute("PRAGMA synchronous=FULL")  # NORMAL may lose the last commits when the power fails
    raw.execute("PRAGMA foreign_keys=ON")
    raw.execute("PRAGMA recursive_triggers=ON")  # else INSERT OR REPLACE removes rows past the append-only triggers
    raw.execute("PRAGMA secure_delete=ON")  # what is removed is written over: forgotten means gone from the file too
    raw.execute("PRAGMA temp_store=MEMORY")
    raw.execute("PRAGMA wal_autocheckpoint=16000")  # a last resort: the writer makes the checkpoints
    return raw


def engine_of(file: Path) -> Engine:
    """One engine a store: all its connections share the compiled statements."""
    return create_engine("sqlite://", creator=lambda: connect(file), poolclass=NullPool, hide_parameters=True)


class Link:
    """One connection, used by one thread at a time. `begin` … `commit` or `rollback`; in between, `tx`."""

    def __init__(self, engine: Engine, *, read_only: bool) -> None:
        self._connection = QuickConnection(engine)
        self.raw: sqlite3.Connection = self._connection.raw
        self.tx = Tx(self._connection)
        self._begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
        if read_only:
            self.raw.execute("PRAGMA query_only=ON")
            self.raw.execute(f"PRAGMA busy_timeout={READER_BUSY_MILLISECONDS}")

    def begin(self) -> None:
        self.raw.execute(self._begin)

    def commit(self) -> None:
        self.raw.execute("COMMIT")

    def rollback(self) -> None:
        if self.raw.in_transaction:
            self.raw.execute("ROLLBACK")

    def close(self) -> None:
        self._connection.close()


def blame(error: Exception, *, read_only: bool = False) -> Exception:
    """Busy or StoreDown where the whole database is the cause; a use case's own exception as it is.

    A use case that writes on a `read_only` connection has itself to blame.
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, sqlite3.Error):
        return error
    code = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if read_only and code == sqlite3.SQLITE_READONLY:
        return error
    wrapped: Exception | None = Busy() if code in _BUSY else StoreDown(str(cause)) if code in _DOWN else None
    if wrapped is None:
        return error
    wrapped.__cause__ = error
    return wrapped
