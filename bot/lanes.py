"""Lanes: one person's updates in order, different people's side by side."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.clock import Clock

Work = TypeVar("Work")

SIDE_BY_SIDE = 64
# One person's pace: five updates a second, with twenty at once tolerated (a flood, not an eager thumb, is slowed).
PER_SECOND = 5.0
BURST = 20.0


@dataclass(slots=True)
class _Lane(Generic[Work]):
    queue: deque[Work] = field(default_factory=deque)
    running: bool = False
    tokens: float = BURST
    seen: float = 0.0


class Lanes(Generic[Work]):
    """Runs `work(item)` for each offered item. A lane is forgotten once it is empty and its pace is regained.

    `work` must not raise: what fails is its own business. `idle()` waits for everything offered.
    """

    def __init__(self, work: Callable[[Work], Awaitable[None]], clock: Clock, at_once: int = SIDE_BY_SIDE) -> None:
        self._work = work
        self._clock = clock
        self._gate = asyncio.Semaphore(at_once)
        self._lanes: dict[int, _Lane[Work]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self.waiting = 0

    def __len__(self) -> int:
        """How many lanes are remembered now."""
        return len(self._lanes)

    def offer(self, lane_id: int, item: Work) -> None:
        """Put `item` at the end of its lane; the lane starts running if it was not."""
        self.waiting += 1
        lane = self._lanes.get(lane_id)
        if lane is None:
            lane = self._lanes[lane_id] = _Lane(seen=self._clock.monotonic())
        lane.queue.append(item)
        if not lane.running:
            lane.running = True
            task = asyncio.create_task(self._run(lane_id, lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def idle(self, seconds: float) -> bool:
        """Wait until every lane is empty, at most `seconds`; True if they are."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=seconds)
        return not self._tasks

    async def close(self) -> None:
        """Cut short what still runs; the inbox keeps it for the next start."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _run(self, lane_id: int, lane: _Lane[Work]) -> None:
        try:
            while lane.queue:
                await self._pace(lane)
                async with self._gate:
                    await self._work(lane.queue[0])
                lane.queue.popleft()
                self.waiting -= 1
        finally:
            lane.running = False
            regained = (BURST - lane.tokens) / PER_SECOND
            asyncio.get_running_loop().call_later(regained, self._forget, lane_id, lane)

    def _forget(self, lane_id: int, lane: _Lane[Work]) -> None:
        if not lane.running and self._lanes.get(lane_id) is lane:
            del self._lanes[lane_id]

    async def _pace(self, lane: _Lane[Work]) -> None:
        """Slow a flood down before any database work is done for it; it holds no place at the gate meanwhile."""
        now = self._clock.monotonic()
        lane.tokens = min(BURST, lane.tokens + (now - lane.seen) * PER_SECOND)
        lane.seen = now
        if lane.tokens < 1:
            await self._clock.sleep((1 - lane.tokens) / PER_SECOND)
            lane.tokens, lane.seen = 1.0, self._clock.monotonic()
        lane.tokens -= 1
