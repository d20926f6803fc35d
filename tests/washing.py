"""PostgreSQL databases that one test after another uses: emptied in between, thrown away where that is not enough."""

import time
from collections.abc import Callable
from typing import Any

import psycopg
from psycopg.pq import TransactionStatus
from sqlalchemy import Engine, event, make_url
from sqlalchemy.pool import QueuePool

from storage.postgres_link import engine_of

MOST_PAGES = 64  # of 8 kB: what a table may have grown to by rows long gone before a new database is quicker
TABLES = """
    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    AND c.relname <> 'alembic_version' ORDER BY 1
"""
# Whatever is made, changed or dropped leaves or takes a row of the catalogue; each row knows who wrote it last.
BUILD = " UNION ALL ".join(
    f"SELECT count(*), max(xmin::text::bigint) FROM {catalogue}"
    for catalogue in (
        "pg_class WHERE oid >= 16384",
        "pg_attribute WHERE attrelid >= 16384",
        "pg_attrdef",
        "pg_trigger",
        "pg_constraint WHERE oid >= 16384",
        "pg_proc WHERE oid >= 16384",
        "pg_namespace",
        "pg_largeobject_metadata",
        "alembic_version",
    )
)
OTHERS = "SELECT pg_stat_get_db_numbackends(oid) - 1 FROM pg_database WHERE datname = current_database()"
SWOLLEN = f"SELECT 1 FROM pg_class WHERE oid >= 16384 AND relkind = 'r' AND pg_relation_size(oid) > {MOST_PAGES * 8192}"
FIRST_NUMBERS = "SELECT setval(seqrelid, seqstart, false) FROM pg_sequence"
DELETE = "DELETE FROM"
AS_NEW = b"RESET ALL; SELECT pg_advisory_unlock_all()"
PATIENCE = 0.2  # seconds for connections that were just closed to be gone


class Unwashable(Exception):
    """More than rows was changed, or somebody still holds the database: the next test needs another."""


class Kept(QueuePool):
    """Connections that stay open when their store is closed. Each comes back without settings, locks or transaction."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs, pool_size=0, use_lifo=True)
        event.listen(self, "checkin", self._tidy)

    def dispose(self) -> None: ...

    def recreate(self) -> "Kept":
        return self

    def end(self) -> None:
        super().dispose()

    @staticmethod
    def _tidy(connection: Any, _: Any) -> None:
        if connection is not None:
            connection.pgconn.exec_(AS_NEW)


class Basin:
    """One database with its connections."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = engine_of(url)
        self.engine.pool = self._kept = Kept(self.engine.pool._creator)
        plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._broom = psycopg.connect(plain, autocommit=True, prepare_threshold=1)
        # For a replica no trigger speaks: neither keys nor tables that only grow hold on to a row.
        self._broom.execute("SET lock_timeout = 2000; SET session_replication_role = replica")
        self._tables = [name for (name,) in self._ask(TABLES)]
        self._used = " UNION ALL ".join(f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in self._tables)
        self._build = self._ask(BUILD)

    def wash(self) -> None:
        """Leaves no row and has every number begin anew. Raises `Unwashable`."""
        try:
            self._inspect()
            if used := [name for (name,) in self._ask(self._used)]:
                self._empty(used)
            self._ask(FIRST_NUMBERS)
        except psycopg.Error as error:
            raise Unwashable(str(error)) from error

    def throw_away(self) -> None:
        self._broom.close()
        self._kept.end()

    def _inspect(self) -> None:
        until = time.monotonic() + PATIENCE
        while strangers := self._strangers():
            if time.monotonic() > until:
                raise Unwashable(f"{strangers} connections were left open")
            time.sleep(0.002)
        if self._ask(BUILD) != self._build:
            raise Unwashable("tables, triggers or functions were changed")
        if self._ask(SWOLLEN):
            raise Unwashable("much was written")

    def _strangers(self) -> int:
        ((others,),) = self._ask(OTHERS)
        return int(others) - self._kept.checkedin()

    def _empty(self, tables: list[str]) -> None:
        self._broom.execute("; ".join(["BEGIN", *(f"{DELETE} {name}" for name in tables), "COMMIT"]))
        if left := self._ask(self._used):
            raise AssertionError(f"washed, and yet not empty: {left}")

    def _ask(self, query: str) -> list[tuple[Any, ...]]:
        assert self._broom.info.transaction_status == TransactionStatus.IDLE
        return self._broom.execute(query).fetchall()


class Basins:
    """As many databases as tests use at once, on one server."""

    def __init__(self, make: Callable[[], str], drop: Callable[[str], None]) -> None:
        self.make, self.drop = make, drop
        self._all: dict[str, Basin] = {}
        self._clean: list[Basin] = []

    def take(self) -> str:
        """The address of an empty, up-to-date database."""
        basin = self._clean.pop() if self._clean else Basin(self.make())
        self._all[basin.url] = basin
        return basin.url

    def __contains__(self, url: str) -> bool:
        return url in self._all

    def give_back(self, url: str) -> None:
        basin = self._all[url]
        try:
            basin.wash()
        except Unwashable:
            del self._all[url]
            basin.throw_away()
            self.drop(url)
        else:
            self._clean.append(basin)

    def engine(self, url: str) -> Engine:
        """The engine of an address: kept where the database is, else made anew."""
        basin = self._all.get(url)
        return basin.engine if basin else engine_of(url)
