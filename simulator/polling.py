"""Long polling with Telegram's rules about a single poller."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from simulator.errors import ApiError
from simulator.model import Json
from simulator.queue import UpdateQueue

OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_SET = "terminated by setWebhook request"
CONFLICT_PAUSE = 3.0


def conflict(text: str) -> ApiError:
    return ApiError(409, f"Conflict: {text}")


class Poller:
    """At most one getUpdates waits; a newer one ends it with 409 (source: BAS Client.cpp, abort_long_poll)."""

    def __init__(self, queue: UpdateQueue, monotonic: Callable[[], float]) -> None:
        self._queue = queue
        self._monotonic = monotonic
        self._waiting: asyncio.Future[None] | None = None
        self._next_conflict = 0.0
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
        self._closed = False

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """Confirms everything below `offset`, then up to `limit` updates, waiting up to `timeout` real seconds.

        A negative offset keeps only the last -offset updates and forgets those before.
        """
        self.interrupt(OTHER_POLLER)
        pending = self._queue.pending
        if offset < 0:
            tail = list(pending)[offset:]
            offset = tail[0] if tail else 0
        if offset > 0:
            self._queue.confirm_below(offset)
        if not pending and timeout > 0 and not self._closed:
            await self._wait(timeout)
        return self._queue.head(limit)

    async def _wait(self, seconds: float) -> None:
        waiting = self._waiting = self._queue.waiter()
        try:
            async with asyncio.timeout(seconds):
                await waiting
        except TimeoutError:
            pass
        except ApiError:
            await self.slow_down()
            raise
        finally:
            if self._waiting is waiting:
                self._waiting = None

    async def slow_down(self) -> None:
        """Conflicts that follow one another come three seconds late (source: BAS Client.cpp, fail_query_conflict)."""
        now = self._monotonic()
        if now < self._next_conflict:
            await self.sleep(CONFLICT_PAUSE)
        else:
            self._next_conflict = now + CONFLICT_PAUSE

    def interrupt(self, why: str) -> None:
        """Ends the waiting poll, if there is one, with 409."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None and not waiting.done():
            waiting.set_exception(conflict(why))

    def close(self) -> None:
        """Ends the waiting poll, if there is one, with nothing; none waits any more."""
        self._closed = True
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)
