"""The store on SQLite: one process, one writer thread, short reads on the caller's own thread."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sqlalchemy.exc import DBAPIError

from storage.call import READ_SECONDS, Call, run, tell_if_long
from storage.errors import StoreClosed, StoreDown
from storage.sqlite_link import Link, blame, engine_of, file_of
from storage.sqlite_writer import Writer
from storage.store import P, Store, T, UseCase

REPORTS = 2  # threads


class SqliteStore(Store):
    """A database file in WAL mode, so that readers and the writer never wait for each other."""

    def __init__(self, url: str) -> None:
        file = file_of(url)
        if not file.exists():
            raise StoreDown(f"There is no database at {file}. `wafa migrate` makes it.")
        self._engine = engine_of(file)
        self._local = threading.local()
        self._readers: list[Link] = []
        self._closed = False
        self._writer = Writer(self._writing_link)
        self._reports = ThreadPoolExecutor(REPORTS, "report")

    def _writing_link(self) -> Link:
        link = Link(self._engine, read_only=False)
        link.raw.execute("PRAGMA journal_mode=WAL")
        return link

    async def write(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(Call(fn, args, kwargs), background=False)

    async def slice(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(Call(fn, args, kwargs), background=True)

    async def read(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        began = time.perf_counter()
        try:
            return self._read(fn, args, kwargs)  # a hop to another thread would cost more than the read
        finally:
            tell_if_long(fn, began, READ_SECONDS)

    async def report(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        if self._closed:
            raise StoreClosed("The store is closed.")
        return await asyncio.get_running_loop().run_in_executor(self._reports, self._read, fn, args, kwargs)

    async def close(self) -> None:
        self._closed = True
        self._writer.stop()
        await asyncio.to_thread(self._writer.join)
        await asyncio.to_thread(self._reports.shutdown)
        while self._readers:
            self._readers.pop().close()
        self._engine.dispose()

    def _put(self, call: Call[T], *, background: bool) -> asyncio.Future[T]:
        self._writer.put(call, background=background)
        return call.future

    def _read(self, fn: Callable[..., T], args: Any, kwargs: Any) -> T:
        link = self._reader()
        try:
            link.begin()
            try:
                return run(fn, link.tx, args, kwargs)
            finally:
                link.rollback()
        except (DBAPIError, sqlite3.Error) as error:
            blamed = blame(error, read_only=True)
            if blamed is error:
                raise
            raise blamed from error

    def _reader(self) -> Link:
        """The calling thread's own connection."""
        link: Link | None = getattr(self._local, "link", None)
        if self._closed:
            raise StoreClosed("The store is closed.")
        if link is None:
            link = self._local.link = Link(self._engine, read_only=True)
            self._readers.append(link)
        return link
