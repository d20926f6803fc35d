"""The store on PostgreSQL: threads with a connection each; contended transactions run again."""

import asyncio
import logging
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from rules.refusals import Busy
from storage.call import Call, answer_all
from storage.errors import StoreClosed, StoreDown
from storage.postgres_link import READ, WRITE, Link, again, blame, engine_of, state_of
from storage.store import P, Store, T, UseCase

log = logging.getLogger(__name__)

TRIES = 8
PAUSE = 0.005  # seconds before the second try at most; doubles with each further one
TRY_SECONDS = 10  # after which no further try begins
UNIQUE_VIOLATION = "23505"
WRITE_LIMITS = "SET lock_timeout = 2000; SET statement_timeout = 15000; SET idle_in_transaction_session_timeout = 30000"
READ_LIMITS = "SET statement_timeout = 5000; SET idle_in_transaction_session_timeout = 30000"
REPORT_LIMITS = "SET statement_timeout = 300000; SET idle_in_transaction_session_timeout = 600000"


class Crew:
    """Threads that run one kind of transaction, each on a connection of its own that lives as long as the thread."""

    def __init__(self, kind: str, threads: int, connect: Callable[[], Link]) -> None:
        self._pool = ThreadPoolExecutor(threads, kind)
        self._connect = connect
        self._local = threading.local()
        self._links: list[Link] = []

    def put(self, call: Call[Any]) -> None:
        """Accepts a call: it will be run, whatever becomes of its caller."""
        try:
            self._pool.submit(self._work, call)
        except RuntimeError:  # shut down
            raise StoreClosed("The store is closed.") from None

    def stop(self) -> None:
        """Takes no more calls."""
        self._pool.shutdown(wait=False)

    def join(self) -> None:
        """Waits until what was accepted is finished."""
        self._pool.shutdown()
        while self._links:
            self._links.pop().close()

    def _work(self, call: Call[Any]) -> None:
        try:
            self._persist(call)
        except Exception as error:
            call.error = blame(error)
            if call.error is not error:
                call.error.__cause__ = error
        answer_all([call])

    def _persist(self, call: Call[Any]) -> None:
        """Runs the whole transaction again while that may help: contention, or a connection lost before COMMIT."""
        give_up = time.monotonic() + TRY_SECONDS
        for attempt in range(1, TRIES + 1):
            try:
                return self._once(call)
            except Exception as error:
                lost = self._drop_broken()
                if not (again(error) or lost) or isinstance(error, StoreDown):
                    raise
                if attempt == TRIES or time.monotonic() > give_up:
                    if lost:
                        raise StoreDown("The database cannot be reached.") from error
                    if state_of(error) == UNIQUE_VIOLATION:
                        raise
                    raise Busy from error
            time.sleep(random.random() * PAUSE * 2 ** (attempt - 1))  # noqa: S311  (jitter)
        return None

    def _once(self, call: Call[Any]) -> None:
        link = self._link()
        link.begin()
        try:
            call.run(link.tx)
        except BaseException:
            if not link.broken:
                link.rollback()
            raise
        try:
            link.commit()
        except Exception as error:
            if link.broken:
                raise StoreDown("The connection was lost during COMMIT; whether it counted is unknown.") from error
            raise

    def _link(self) -> Link:
        link: Link | None = getattr(self._local, "link", None)
        if link is None:
            link = self._local.link = self._connect()
            self._links.append(link)
        return link

    def _drop_broken(self) -> bool:
        """Forgets a lost connection; whether there was one."""
        link: Link | None = getattr(self._local, "link", None)
        if link is None:
            return True  # it could not even be made
        if not link.broken:
            return False
        self._local.link = None
        self._links.remove(link)
        link.close()
        return True


class PostgresStore(Store):
    """Taps, slices, reads and reports each have their own crew, so that none can hold up another."""

    def __init__(self, url: str, *, writers: int = 8, readers: int = 4) -> None:
        self._engine = engine_of(url)

        def crew(kind: str, threads: int, begin: bytes, limits: str) -> Crew:
            return Crew(kind, threads, lambda: Link(self._engine, begin=begin, limits=limits))

        self._writes = crew("write", writers, WRITE, WRITE_LIMITS)
        self._slices = crew("slice", 1, WRITE, WRITE_LIMITS)
        self._reads = crew("read", readers, READ, READ_LIMITS)
        self._reports = crew("report", 2, READ, REPORT_LIMITS)

    async def write(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(self._writes, Call(fn, args, kwargs))

    async def slice(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(self._slices, Call(fn, args, kwargs))

    async def read(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(self._reads, Call(fn, args, kwargs))

    async def report(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._put(self._reports, Call(fn, args, kwargs))

    async def close(self) -> None:
        crews = (self._writes, self._slices, self._reads, self._reports)
        for crew in crews:
            crew.stop()
        await asyncio.gather(*(asyncio.to_thread(crew.join) for crew in crews))
        self._engine.dispose()

    def _put(self, crew: Crew, call: Call[T]) -> asyncio.Future[T]:
        crew.put(call)
        return call.future
