"""Slots of the timetable: which one a moment is in, and whether it is still worth running."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)

RUN = timedelta.max
"""What to do when late: run all the same. Any other span: run if not later than that, else note that it was left out.
"""


@dataclass(frozen=True, slots=True)
class Daily:
    """Once on every date of the shop's zone, from `at` on: over both clock changes too.

    Where the clocks skip `at` it is the hour after, where they repeat it the first one.
    """

    at: time


@dataclass(frozen=True, slots=True)
class Weekly:
    """Once in every week of the shop's zone, from `at` on its `weekday` (0: Monday) on."""

    weekday: int
    at: time


class Slot(NamedTuple):
    """One turn of a job. `name` is unique for the job: a date of the shop's, or the beginning of a period in UTC."""

    name: str
    begins: datetime


When = timedelta | Daily | Weekly


def slot_of(when: When, now: datetime, zone: ZoneInfo) -> Slot:
    """The slot that `now` is in. Periods are counted from 1970 UTC."""
    if isinstance(when, timedelta):
        begins = now - (now - EPOCH) % when
        return Slot(begins.isoformat(), begins)
    day, turn = now.astimezone(zone).date(), _DAY
    if isinstance(when, Weekly):
        day, turn = day - _DAY * ((day.weekday() - when.weekday) % 7), _DAY * 7
    if _begins(when, day, zone) > now:
        day -= turn
    return Slot(day.isoformat(), _begins(when, day, zone))


def too_late(slot: Slot, late: timedelta, now: datetime) -> bool:
    """Whether a slot that has not been run yet is not to be run any more."""
    return now - slot.begins > late


def _begins(when: Daily | Weekly, day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, when.at, tzinfo=zone).astimezone(UTC)
