"""The one place that asks the machine what time it is."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Clock:
    """Two times: `now()` for rules, dates and windows; `monotonic()` and `sleep()` for pace, leases and pauses.

    On the simulator `offset` moves calendar time forward; the second kind of time never moves with it.
    """

    def __init__(self, offset: Callable[[], timedelta] = timedelta) -> None:
        self._offset = offset

    def now(self) -> datetime:
        """Calendar time, aware, UTC."""
        return datetime.now(UTC) + self._offset()

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Let others work for that many real seconds."""
        await asyncio.sleep(seconds)
