"""Demo time: the machine's clock plus an offset that only grows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from simulator.state import State

KIND = "clock"  # the item that holds the offset, in milliseconds
ROOM = timedelta(days=3650)  # before the end of calendars, for whoever reckons ahead


def machine_now() -> datetime:
    return datetime.now(UTC)


class SimClock:
    """Calendar time in UTC for everything the simulator dates; people move it forward, never back."""

    def __init__(self, real_now: Callable[[], datetime] = machine_now, offset: timedelta = timedelta()) -> None:
        self._real_now = real_now
        self.offset = offset

    def now(self) -> datetime:
        return self._real_now() + self.offset

    def check(self, step: timedelta) -> None:
        """Raises ValueError for a step back, and OverflowError for one beyond the end of calendars."""
        if step < timedelta():
            raise ValueError("The clock only goes forward.")
        self.now() + step + ROOM

    def advance(self, step: timedelta) -> None:
        """Moves time forward. Raises as `check` does."""
        self.check(step)
        self.offset += step

    def until(self, moment: datetime) -> timedelta:
        """How far it is to an aware moment. Raises ValueError for one without a zone."""
        if moment.tzinfo is None:
            raise ValueError("The moment needs a time zone, for example 2026-12-01T09:00:00Z.")
        return moment - self.now()


def kept(state: State) -> timedelta:
    """The offset as it was last written down."""
    return timedelta(milliseconds=state.one(KIND, 0))


def moved(path: Path) -> timedelta:
    """How far ahead the clock of the world in this file is, also while it is played there; 0 where none was played."""
    if not path.exists():
        return timedelta()
    state = State(path)
    try:
        return kept(state)
    finally:
        state.close()
