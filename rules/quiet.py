"""Quiet hours: when a message that goes out by itself may reach a person, by the clock on their own wall."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

Span = tuple[int, int]  # minutes of a local day, from and until; until ≤ from runs on into the next day

DAY_MINUTES = 24 * 60
LONGEST = timedelta(days=8)  # so far ahead or back a waking hour is looked for
_STEP = timedelta(minutes=15)
WEEK_STEPS = 7 * 24 * 4
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Quiet:
    """When somebody in `zone` wants to be left alone.

    `daily` spans begin on every day, `weekly` ones on the weekdays they stand for (0 is Monday) besides. On the days
    of `ramadan` `fasting` stands in place of `daily` unless it is empty, and offers go
    only within `feasting` unless that is empty. On days of `mourning` no offer goes at all. Where nobody knows
    somebody's clock, `elsewhere` are the hours of other places they may be in: it is quiet while it is so in any.
    """

    zone: ZoneInfo
    daily: tuple[Span, ...] = ()
    weekly: tuple[tuple[int, tuple[Span, ...]], ...] = ()
    ramadan: frozenset[date] = frozenset()
    fasting: tuple[Span, ...] = ()
    feasting: tuple[Span, ...] = ()
    mourning: frozenset[date] = frozenset()
    elsewhere: tuple["Quiet", ...] = ()

    def mourns(self, at: datetime) -> bool:
        """Whether it is a day of mourning on their wall."""
        return at.astimezone(self.zone).date() in self.mourning

    def spans(self, day: date) -> tuple[Span, ...]:
        """The quiet spans that begin on that local day."""
        return self.usual(day) + tuple(
            span for weekday, spans in self.weekly if weekday == day.weekday() for span in spans
        )

    def usual(self, day: date) -> tuple[Span, ...]:
        """Those of every day like it. Where Ramadan begins or ends, the night between has the spans of both days."""
        return self.fasting if self.fasting and day in self.ramadan else self.daily


def quiet_at(quiet: Quiet, at: datetime, *, offer: bool = False) -> bool:
    """Whether nothing that can wait may go at the instant `at`. For an `offer` the hours of Ramadan are stricter.

    Every instant has one local time, so hours that a clock change repeats are quiet both times.
    """
    local = at.astimezone(quiet.zone)
    day, minute = local.date(), local.hour * 60 + local.minute
    if _within(quiet.spans(day), quiet.spans(day - _DAY) + quiet.usual(day), minute):
        return True
    if (offer and day in quiet.mourning) or any(quiet_at(there, at, offer=offer) for there in quiet.elsewhere):
        return True
    if not (offer and quiet.feasting):
        return False
    return day in quiet.ramadan and not _within(quiet.feasting, quiet.feasting, minute)


def opens(quiet: Quiet, at: datetime, *, offer: bool = False) -> datetime:
    """The first instant from `at` on that is not quiet, to the minute; `at` itself when it is not.

    Where no hour of eight days is a waking one, the end of them: the question is then asked again.
    """
    if not quiet_at(quiet, at, offer=offer):
        return at
    awake = next(one for one in _steps(at, _STEP) if not quiet_at(quiet, one, offer=offer) or one - at >= LONGEST)
    return next(one for one in _steps(awake - _STEP, _MINUTE) if one >= awake or not quiet_at(quiet, one, offer=offer))


def ever_awake(quiet: Quiet, times: Iterable[datetime]) -> bool:
    """Whether the week after each of these moments has a waking hour."""
    return all(any(not quiet_at(quiet, at + _STEP * n) for n in range(WEEK_STEPS)) for at in times)


def opened_before(quiet: Quiet, at: datetime) -> datetime:
    """When the last waking hours that began before `at` began: what leaves then has left in good time.

    `at` itself where no quiet hour, or nothing but quiet hours, came before it.
    """
    awake = next((one for one in _steps(at - _MINUTE, -_STEP) if _too_far(at, one) or not quiet_at(quiet, one)), at)
    asleep = next(one for one in _steps(awake, -_STEP) if _too_far(at, one) or quiet_at(quiet, one))
    if _too_far(at, asleep):
        return at
    return opens(quiet, asleep)


def _too_far(at: datetime, one: datetime) -> bool:
    return at - one >= LONGEST


def _within(today: tuple[Span, ...], yesterday: tuple[Span, ...], minute: int) -> bool:
    return any(start <= minute < (end if end > start else DAY_MINUTES) for start, end in today) or any(
        end <= start and minute < end for start, end in yesterday
    )


def _steps(at: datetime, step: timedelta) -> Iterator[datetime]:
    """Whole minutes from `at` on, one `step` after the other, without end."""
    one = at.replace(second=0, microsecond=0)
    while True:
        yield one
        one += step
