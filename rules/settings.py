"""What a member may tell about themselves, each only if they like."""

from dataclasses import dataclass

from rules.quiet import DAY_MINUTES, Span

HOUR_MINUTES = 60
LONGEST_QUIET = 20 * HOUR_MINUTES  # of a day: what a member has to be warned of must reach them at some hour
LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day of the year. The year of birth is never asked."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Told:
    """What the member told beside what their own row holds; None for what they did not."""

    birthday: Birthday | None
    phone: str | None
    occasions: tuple[str, ...] = ()  # ids of those they chose to be greeted on
    muted: frozenset[str] = frozenset()  # topics of reminders they switched off


def birthday(month: int, day: int) -> Birthday | None:
    """The day, 29 February included; None when no year has it."""
    if 1 <= month <= len(LONGEST_MONTHS) and 1 <= day <= LONGEST_MONTHS[month - 1]:
        return Birthday(month, day)
    return None


def own_hours(start: int, end: int) -> Span | None:
    """A member's own quiet hours, from one full hour (0 to 23) until another; None where too little of a day is left.

    They may fall at any time, for some work at night; but somebody who is never awake could not be warned.
    """
    hours, span = range(DAY_MINUTES // HOUR_MINUTES), (start * HOUR_MINUTES, end * HOUR_MINUTES)
    lasts = (span[1] - span[0]) % DAY_MINUTES
    return span if start in hours and end in hours and 0 < lasts <= LONGEST_QUIET else None
