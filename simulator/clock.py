"""Demo time: the machine's clock plus an offset that only grows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def machine_now() -> datetime:
    return datetime.now(UTC)


class SimClock:
    """Calendar time in UTC for everything the simulator dates; people move it forward, never back."""

    def __init__(self, real_now: Callable[[], datetime] = machine_now, offset: timedelta = timedelta()) -> None:
        self._real_now = real_now
        self.offset = offset

    def now(self) -> datetime:
        return self._real_now() + self.offset

    def advance(self, step: timedelta) -> None:
        """Moves time forward. Raises ValueError for a step back."""
        if step < timedelta():
            raise ValueError("The clock only goes forward.")
        self.offset += step

    def set(self, moment: datetime) -> None:
        """Moves time forward to an aware moment. Raises ValueError if it has already passed."""
        if moment.tzinfo is None:
            raise ValueError("The moment needs a time zone, for example 2026-12-01T09:00:00Z.")
        self.advance(moment - self.now())
