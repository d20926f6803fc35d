"""A campaign on a virtual clock: an hour of sending takes as long as the work in it.

`python -m bench.virtual DATABASE RATE` sends all that is due and prints one line of JSON, as `bench.strict` tells it.
The server is a sliding window in the same process, so that its time is the same virtual one.
"""

import asyncio
import random
import selectors
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import orjson

from bench.post import at_noon
from bench.strict import LATENCY, Limit
from domain import post as use
from locales.voices import Voices
from outreach.messenger import Messenger, Request
from outreach.pace import Pace
from outreach.post import Post
from rules.deliveries import Kind, Outcome
from storage.sqlite import SqliteStore

LOOK_SECONDS = 0.5  # of virtual time, between looks whether anything is left


class Waited(SqliteStore):
    """A store that knows how many wait for an answer from its other threads."""

    waiting = 0

    async def write(self, fn: Any, *args: Any, **kwargs: Any) -> Any:
        self.waiting += 1
        try:
            return await super().write(fn, *args, **kwargs)
        finally:
            self.waiting -= 1

    slice = write


class Skipping(selectors.DefaultSelector):
    """Skips the time in which nothing happens, unless a thread is at work."""

    def __init__(self) -> None:
        super().__init__()
        self.time = 0.0
        self.store: Waited | None = None

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if ready or timeout == 0:
            return ready
        if timeout is None or (self.store and self.store.waiting):
            return super().select(None)
        self.time += timeout
        return ready


class Server(Messenger):
    """Takes messages within the limit, after Telegram's latency."""

    def __init__(self, limit: Limit, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__("http://nowhere", "")
        self._limit, self._loop, self._dice = limit, loop, random.Random(11)

    async def send(self, request: Request, leaving: Callable[[], None] | None = None) -> Outcome:
        if leaving:
            leaving()
        if not self._limit.takes(self._loop.time()):
            return Outcome(Kind.RETRY_AFTER, "Too Many Requests", seconds=1.0)
        await asyncio.sleep(self._dice.uniform(*LATENCY))
        return Outcome(Kind.SENT, message_id=self._limit.taken)


async def send(skipping: Skipping, database: str, rate: int) -> None:
    """Send to the end, tell what the server saw."""
    loop, began, limit = asyncio.get_running_loop(), at_noon().now(), Limit(rate)
    store = skipping.store = Waited(f"sqlite:///{database}")

    def now() -> datetime:
        return began + timedelta(seconds=loop.time())

    post = Post(store, Voices(), Server(limit, loop), Pace(loop.time, float(rate)), now, loop.time, alone=False)
    async with post.working():
        while await store.read(use.waiting, now()):  # noqa: ASYNC110
            await asyncio.sleep(LOOK_SECONDS)
    print(orjson.dumps(limit.seen()).decode(), flush=True)
    await store.close()


def main(database: str, rate: str) -> None:
    """Run on a loop whose time is ours."""
    skipping = Skipping()
    loop = asyncio.SelectorEventLoop(skipping)
    loop.time = lambda: skipping.time  # type: ignore[method-assign]
    loop.run_until_complete(send(skipping, database, int(rate)))


if __name__ == "__main__":
    main(*sys.argv[1:])
