"""What a member may tell about themselves, each only if they like."""

from dataclasses import dataclass

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


def birthday(month: int, day: int) -> Birthday | None:
    """The day, 29 February included; None when no year has it."""
    if 1 <= month <= len(LONGEST_MONTHS) and 1 <= day <= LONGEST_MONTHS[month - 1]:
        return Birthday(month, day)
    return None
