"""One PostgreSQL connection with its Tx, and what its errors mean."""

import psycopg
from psycopg.pq import ExecStatus
from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from storage.errors import StoreDown
from storage.quick import QuickConnection
from storage.tx import Tx

WRITE = b"BEGIN ISOLATION LEVEL READ COMMITTED"
READ = b"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
STATEMENTS = 1000  # prepared on each connection at most

# https://www.postgresql.org/docs/current/errcodes-appendix.html
_AGAIN = {"40001", "40P01", "55P03", "23505"}  # the same transaction may succeed if it is run again from its start
_DOWN_CLASSES = {"08", "53", "57", "58"}  # connection, resources, operator's intervention, system
_TOO_SLOW = "57014"  # one statement ran into its time limit: says nothing about the database


def engine_of(url: str) -> Engine:
    """One engine a store. Its connections are in autocommit: `Link` says BEGIN and COMMIT itself."""
    return create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        query_cache_size=2000,
        hide_parameters=True,  # else what people told us would stand in the log
        connect_args={"connect_timeout": 5, "keepalives_idle": 30, "tcp_user_timeout": 20_000},
    )


class Link:
    """One connection, used by one thread at a time. `begin` … `commit` or `rollback`; in between, `tx`."""

    def __init__(self, engine: Engine, *, begin: bytes, limits: str) -> None:
        self._connection = QuickConnection(engine)
        self._raw: psycopg.Connection = self._connection.raw
        self._raw.prepared_max = STATEMENTS
        self._begin = begin
        self._say(limits.encode())
        self.tx = Tx(self._connection)

    @property
    def broken(self) -> bool:
        return self._raw.closed or self._connection.invalidated

    def begin(self) -> None:
        self._say(self._begin)

    def commit(self) -> None:
        """After an error inside the transaction PostgreSQL answers COMMIT with ROLLBACK: that is an error here."""
        if self._say(b"COMMIT") != b"COMMIT":
            raise psycopg.InternalError("The transaction had already failed; nothing was committed.")

    def rollback(self) -> None:
        self._say(b"ROLLBACK")

    def close(self) -> None:
        if self.broken:
            self._connection.invalidate()  # nothing can be said over it any more, not even goodbye
        self._connection.close()

    def _say(self, command: bytes) -> bytes | None:
        """A command without parameters or rows, at the least cost; its command tag."""
        result = self._raw.pgconn.exec_(command)
        if result.status != ExecStatus.COMMAND_OK:
            raise psycopg.errors.error_from_result(result)
        return result.command_status


def state_of(error: Exception) -> str | None:
    """The SQLSTATE of a database error, if the server gave one."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return cause.sqlstate if isinstance(cause, psycopg.Error) else None


def again(error: Exception) -> bool:
    """Whether the whole transaction should be run again."""
    return state_of(error) in _AGAIN


def blame(error: Exception) -> Exception:
    """StoreDown where the whole database is the cause; else the error as it is."""
    state = state_of(error)
    if state is None or state[:2] not in _DOWN_CLASSES or state == _TOO_SLOW:
        return error
    return StoreDown(f"{type(error).__name__} {state}")
