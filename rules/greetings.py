"""When a greeting is said: on its day by the member's own clock, at an hour that fits, or not at all."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from rules.quiet import Quiet, opens

GREETS_AT = time(10)  # on the wall of whoever is greeted; where that is a quiet hour, as soon as it is over
FIRST_CLOCK = timedelta(hours=14)  # so far ahead of UTC a day begins somewhere (Kiribati) …
LAST_CLOCK = timedelta(hours=12)  # … and so far behind it ends


class Window(NamedTuple):
    """The local dates that it may be somewhere on earth."""

    first: date
    last: date


def dates_on_earth(now: datetime) -> Window:
    """From the date where the day ends last to the date where it begins first."""
    return Window((now - LAST_CLOCK).date(), (now + FIRST_CLOCK).date())


def said_at(day: date, quiet: Quiet, now: datetime) -> datetime | None:
    """When somebody is greeted on their `day`: at ten, else as soon as they may be written to; None if not that day.

    A greeting is no offer in its words, but it keeps the hours of one: in Ramadan it comes after sunset.
    """
    fitting = datetime.combine(day, GREETS_AT, tzinfo=quiet.zone)
    at = opens(quiet, max(fitting, now.astimezone(quiet.zone)), offer=True)
    return at.astimezone(now.tzinfo) if is_day(day, quiet, at) else None


def is_day(day: date, quiet: Quiet, at: datetime) -> bool:
    """Whether that instant is on that day, on the wall of whoever is greeted."""
    return at.astimezone(quiet.zone).date() == day
