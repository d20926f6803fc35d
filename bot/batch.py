"""Many small writes that arrive together become one."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")
LARGEST = 500


class Batch(Generic[Item, Answer]):
    """`await batch.put(item)` returns once `write(items)` has; what arrives while one write runs goes with the next.

    `write` gets at most 500 items and answers one value for each, in order. Its failure is every caller's of that
    batch. Nothing waits for company: a lone item is written at once.
    """

    def __init__(self, write: Callable[[list[Item]], Awaitable[Sequence[Answer]]]) -> None:
        self._write = write
        self._waiting: list[tuple[Item, asyncio.Future[Answer]]] = []
        self._running: asyncio.Task[None] | None = None

    async def put(self, item: Item) -> Answer:
        """Write `item` and give its answer; a cancelled caller's item is written all the same."""
        done: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, done))
        if self._running is None:
            self._running = asyncio.create_task(self._run())
        return await done

    async def close(self) -> None:
        """Wait until all that was put is written."""
        while self._running is not None:
            await asyncio.wait({self._running})

    async def _run(self) -> None:
        try:
            while self._waiting:
                group, self._waiting = self._waiting[:LARGEST], self._waiting[LARGEST:]
                await self._one(group)
        finally:
            self._running = None

    async def _one(self, group: list[tuple[Item, asyncio.Future[Answer]]]) -> None:
        try:
            answers = await self._write([item for item, _ in group])
        except Exception as failure:
            for _, done in group:
                if not done.done():
                    done.set_exception(failure)
        else:
            for (_, done), answer in zip(group, answers, strict=True):
                if not done.done():
                    done.set_result(answer)
