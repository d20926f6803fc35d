"""SQLite: one process, one writer thread, group commit, reads on the caller's own thread."""

import asyncio
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from storage.errors import StoreClosed, StoreDown
from storage.store import P, Store, T, UseCase
from storage.tx import Tx

GROUP = 64  # transactions that share one COMMIT at most
GROUP_SECONDS = 0.005


@dataclass(slots=True)
class Job:
    fn: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    future: asyncio.Future[Any]
    value: Any = None
    error: Exception | None = None


class Link:
    """One connection with its Tx; begins and ends transactions itself."""

    def __init__(self, path: str, *, query_only: bool) -> None:
        def connect() -> sqlite3.Connection:
            raw = sqlite3.connect(
                f"file:{path}?mode=rw", uri=True, timeout=15, isolation_level=None, check_same_thread=False
            )
            raw.execute("PRAGMA synchronous=FULL")
            raw.execute("PRAGMA foreign_keys=ON")
            raw.execute("PRAGMA recursive_triggers=ON")
            raw.execute(f"PRAGMA query_only={int(query_only)}")
            return raw

        self.engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
        self.connection = self.engine.connect()
        raw = self.connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        self.raw = raw
        self.tx = Tx(self.connection)

    def close(self) -> None:
        self.connection.close()
        self.engine.dispose()


class SqliteStore(Store):
    def __init__(self, url: str) -> None:
        path = make_url(url).database
        assert path
        self._path = path
        self._writer = Link(path, query_only=False)
        self._writer.raw.execute("PRAGMA journal_mode=WAL")
        self._local = threading.local()
        self._links: list[Link] = []
        self._reports = ThreadPoolExecutor(2, "report")
        self._taps: deque[Job] = deque()
        self._slices: deque[Job] = deque()
        self._wake = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    async def write(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(self._taps, fn, args, kwargs)

    async def slice(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(self._slices, fn, args, kwargs)

    async def read(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self._read(fn, args, kwargs)

    async def report(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._reports, self._read, fn, args, kwargs)

    async def close(self) -> None:
        with self._wake:
            self._closing = True
            self._wake.notify()
        await asyncio.to_thread(self._thread.join)
        self._reports.shutdown()
        for link in [*self._links, self._writer]:
            link.close()
        self._links.clear()

    def _put(self, queue: deque[Job], fn: Any, args: Any, kwargs: Any) -> "asyncio.Future[Any]":
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        with self._wake:
            if self._closing:
                raise StoreClosed("The store is closed.")
            queue.append(Job(fn, args, kwargs, future))
            self._wake.notify()
        return future

    def _read(self, fn: Callable[..., T], args: Any, kwargs: Any) -> T:
        if self._closing:
            raise StoreClosed("The store is closed.")
        link = getattr(self._local, "link", None)
        if link is None:
            link = self._local.link = Link(self._path, query_only=True)
            self._links.append(link)
        link.raw.execute("BEGIN")
        try:
            return fn(link.tx, *args, **kwargs)
        finally:
            link.raw.execute("ROLLBACK")

    def _work(self) -> None:
        while group := self._take():
            self._run(group)
            for job in group:
                job.future.get_loop().call_soon_threadsafe(_answer, job)

    def _take(self) -> list[Job]:
        with self._wake:
            while not (self._taps or self._slices or self._closing):
                self._wake.wait()
            if self._taps:
                return [self._taps.popleft() for _ in range(min(len(self._taps), GROUP))]
            return [self._slices.popleft()] if self._slices else []

    def _run(self, group: list[Job]) -> None:
        raw, until = self._writer.raw, time.perf_counter() + GROUP_SECONDS
        raw.execute("BEGIN IMMEDIATE")
        for n, job in enumerate(group):
            raw.execute("SAVEPOINT w")
            try:
                job.value = job.fn(self._writer.tx, *job.args, **job.kwargs)
            except Exception as error:
                job.error = error
                raw.execute("ROLLBACK TO w")
            raw.execute("RELEASE w")
            if time.perf_counter() > until:
                with self._wake:
                    self._taps.extendleft(reversed(group[n + 1 :]))
                del group[n + 1 :]
                break
        try:
            raw.execute("COMMIT")
        except sqlite3.Error as error:
            for job in group:
                job.error = StoreDown(str(error))


def _answer(job: Job) -> None:
    if job.future.done():
        return
    if job.error is not None:
        job.future.set_exception(job.error)
    else:
        job.future.set_result(job.value)
