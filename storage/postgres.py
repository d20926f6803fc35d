"""PostgreSQL: a pool of threads, each with its own connection."""

import asyncio
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from rules.refusals import Busy
from storage.errors import StoreClosed
from storage.store import P, Store, T, UseCase
from storage.tx import Tx

AGAIN = {"40001", "40P01", "55P03", "23505"}
TRIES = 8
OPTIONS = "-c lock_timeout=2000 -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000"


class PostgresStore(Store):
    def __init__(self, url: str, threads: int = 8) -> None:
        self._engine = create_engine(
            make_url(url).set(drivername="postgresql+psycopg"),
            poolclass=NullPool,
            isolation_level="AUTOCOMMIT",
            connect_args={"options": OPTIONS},
        )
        self._local = threading.local()
        self._open: list[Connection] = []
        self._writes = ThreadPoolExecutor(threads, "write")
        self._slices = ThreadPoolExecutor(1, "slice")
        self._reads = ThreadPoolExecutor(4, "read")
        self._reports = ThreadPoolExecutor(2, "report")
        self._closing = False

    async def write(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(self._writes, self._write, fn, args, kwargs)

    async def slice(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(self._slices, self._write, fn, args, kwargs)

    async def read(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(self._reads, self._read, fn, args, kwargs)

    async def report(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(self._reports, self._read, fn, args, kwargs)

    async def close(self) -> None:
        self._closing = True
        for pool in (self._writes, self._slices, self._reads, self._reports):
            await asyncio.to_thread(pool.shutdown)
        for connection in self._open:
            connection.close()
        self._open.clear()
        self._engine.dispose()

    def _put(self, pool: ThreadPoolExecutor, run: Any, *call: Any) -> "asyncio.Future[Any]":
        if self._closing:
            raise StoreClosed("The store is closed.")
        return asyncio.get_running_loop().run_in_executor(pool, run, *call)

    def _link(self) -> tuple[Connection, Tx]:
        link: tuple[Connection, Tx] | None = getattr(self._local, "link", None)
        if link is None:
            connection = self._engine.connect()
            link = self._local.link = (connection, Tx(connection))
            self._open.append(connection)
        return link

    def _write(self, fn: Callable[..., T], args: Any, kwargs: Any) -> T:
        for attempt in range(TRIES):
            try:
                return self._once("BEGIN ISOLATION LEVEL READ COMMITTED", fn, args, kwargs)
            except DBAPIError as error:
                state = getattr(error.orig, "sqlstate", None)
                if state not in AGAIN:
                    raise
                if attempt == TRIES - 1:
                    raise Busy from error
                time.sleep(random.random() * min(0.005 * 2**attempt, 0.5))
        raise AssertionError

    def _read(self, fn: Callable[..., T], args: Any, kwargs: Any) -> T:
        return self._once("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", fn, args, kwargs)

    def _once(self, begin: str, fn: Callable[..., T], args: Any, kwargs: Any) -> T:
        connection, tx = self._link()
        connection.exec_driver_sql(begin)
        try:
            value = fn(tx, *args, **kwargs)
            connection.exec_driver_sql("COMMIT")
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        return value
