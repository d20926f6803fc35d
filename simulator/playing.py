"""Time that flows: a month of the stage's in a quarter of a minute, a step at a time, and never ahead of the bot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from simulator.clock import SimClock

log = logging.getLogger("simulator")

RATE = 172_800.0  # seconds of the stage's in one of the machine's, at most
LONGEST = timedelta(hours=1)  # in one step: so that the hours in which a person may be written to are not skipped
PAUSE = 0.01  # seconds between two steps, in which people are served
PATIENCE = 4.0  # seconds that a jump waits for the bot: somebody waits for its answer
LONG_PATIENCE = 60.0  # seconds that a step of flowing time does
NO_TIME = timedelta()

Follow = Callable[[timedelta], Awaitable[None]]


class Playing:
    """Moves the stage's clock. `save` keeps where it stands; `rate` is how fast time flows while it is played, and
    `patience` how many seconds a jump waits for the bot.

    A bot that plays along is asked before each move to finish what belongs to the time before, and told how far the
    move goes; and once more at the end. Without one, time flows all the same.
    """

    def __init__(self, clock: SimClock, save: Callable[[], None], monotonic: Callable[[], float]) -> None:
        self.rate = RATE
        self.patience = PATIENCE
        self.until: datetime | None = None
        self._clock = clock
        self._save = save
        self._monotonic = monotonic
        self._follow: Follow | None = None
        self._flowing: asyncio.Task[None] | None = None
        self._late: asyncio.Future[None] | None = None

    @asynccontextmanager
    async def followed(self, follow: Follow) -> AsyncIterator[None]:
        """While the block runs the bot plays along. At its end time stops flowing."""
        self._follow = follow
        try:
            yield
        finally:
            self._follow = None
            self.stop()
            if self._late is not None:
                self._late.cancel()

    async def jump(self, step: timedelta) -> None:
        """Go forward at once: for the bot as if it had been off meanwhile. Raises as `SimClock.check`."""
        self._clock.check(step)
        await self._caught_up(step, self.patience)
        self._clock.advance(step)
        self._save()
        await self._caught_up(NO_TIME, self.patience)

    def play(self, span: timedelta) -> None:
        """Let time flow until `span` from now. Raises as `SimClock.check`."""
        self._clock.check(span)
        self.until = self._clock.now() + span
        if self._flowing is None or self._flowing.done():
            self._flowing = asyncio.get_running_loop().create_task(self._flow())

    def stop(self) -> None:
        """Let time stand, as far as it ever stands."""
        self.until = None
        if self._flowing is not None:
            self._flowing.cancel()
            self._flowing = None

    async def _flow(self) -> None:
        before = self._monotonic()
        while (until := self.until) is not None:
            await asyncio.sleep(PAUSE)
            passed, before = self._monotonic() - before, self._monotonic()
            left = max(until - self._clock.now(), NO_TIME)
            step = min(timedelta(seconds=passed * self.rate), LONGEST, left)
            await self._caught_up(step, LONG_PATIENCE)
            self._clock.advance(step)
            self._save()
            if not left and self.until == until:
                self.until = None

    async def _caught_up(self, step: timedelta, patience: float) -> None:
        """Wait for the bot, which is never asked twice at once, and not for long: it may be waiting for us."""
        if self._follow is None:
            return
        if self._late is None or self._late.done():
            self._late = asyncio.ensure_future(self._following(self._follow, step))
        await asyncio.wait({self._late}, timeout=patience)

    async def _following(self, follow: Follow, step: timedelta) -> None:
        try:
            await follow(step)
        except Exception:
            log.exception("The bot could not keep up with the clock")
