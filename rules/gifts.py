"""Gifts: points that come without a purchase. Each comes once: in a lifetime, or in a year or another period.

What a member got is known by its kind and its period, so that nothing is given twice whatever is changed, told anew or
tapped again.
"""

from calendar import isleap
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from rules.members import Member
from rules.refusals import Refusal
from rules.settings import Birthday, Told

ONCE = "once"
"""The period of what is given once in a lifetime."""

LATE = timedelta(days=7)
"""A birthday gift that nobody could give on the day still comes within so many days."""

YEAR = timedelta(days=365)  # between two celebrations of one birthday; 29 February is kept on the 28th in other years


class Kind(StrEnum):
    """What is given. Favours add what they are: `favour:photo`."""

    WELCOME = "welcome"
    BIRTHDAY = "birthday"
    CHANNEL = "channel"
    PROFILE = "profile"
    FAVOUR = "favour"

    def of(self, which: str) -> str:
        return f"{self}:{which}"


class Every(StrEnum):
    """How often something brings points to the same member."""

    ONCE = "once"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    def period(self, day: date) -> str:
        """The period that a day is in: `2026-W47`, `2026-11`, `2026` or `once`."""
        year, week, _ = day.isocalendar()
        return {"week": f"{year}-W{week:02}", "month": f"{day:%Y-%m}", "year": f"{day:%Y}"}.get(self, ONCE)


@dataclass(frozen=True, slots=True)
class Channel:
    """The shop's Telegram channel: `chat` is its @name or number, `link` leads people there."""

    points: int
    chat: str
    link: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What a member has to have told about themselves, by the names of `FACTS`."""

    points: int
    asks: tuple[str, ...]


FACTS = ("name", "language", "country", "zone", "birthday", "phone")
"""What a profile may ask for. Each is told in the settings, by nobody but the member."""


@dataclass(frozen=True, slots=True)
class Gifts:
    """What the programme gives beside the welcome; `birthday` is in points, 0 for none."""

    birthday: int = 0
    channel: Channel | None = None
    profile: Profile | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A gift that was given, or that can never be: `entry_id` is None where somebody left and came back.

    `day` is the day it was for, in the member's zone or the shop's.
    """

    kind: str
    period: str
    day: date
    entry_id: int | None


@dataclass(eq=False)
class NoSuchGift(Refusal):
    """The programme gives nothing for this, or not any more."""

    key: ClassVar[str] = "refused-no-such-gift"


@dataclass(eq=False)
class GivenBefore(Refusal):
    """This gift comes once, and it came already."""

    key: ClassVar[str] = "refused-given-before"


def celebrated(birthday: Birthday, year: int) -> date:
    """The day on which a birthday is kept in that year: 29 February on the 28th where there is none."""
    missing = (birthday.month, birthday.day) == (2, 29) and not isleap(year)
    return date(year, birthday.month, 28 if missing else birthday.day)


def celebrations(birthday: Birthday, today: date) -> tuple[date, date]:
    """The last celebration up to `today`, and the first one after it."""
    here = celebrated(birthday, today.year)
    if here <= today:
        return here, celebrated(birthday, today.year + 1)
    return celebrated(birthday, today.year - 1), here


def birthday_due(birthday: Birthday, today: date, given: date | None) -> date | None:
    """The celebration that a gift is due for, None if none is. `given` is the day of the last one given.

    There is one a year: never two in one calendar year and never two within a year, whatever day is told.
    """
    day, _ = celebrations(birthday, today)
    if today - day > LATE:
        return None
    return day if given is None or (day.year > given.year and day - given >= YEAR) else None


def untold(profile: Profile, member: Member, told: Told) -> tuple[str, ...]:
    """What is still missing to the profile's gift, in the programme's order."""
    known: Mapping[str, object] = {
        "name": member.called,
        "language": member.language_chosen,
        "country": member.country,
        "zone": member.zone,
        "birthday": told.birthday,
        "phone": told.phone,
    }
    return tuple(fact for fact in profile.asks if not known[fact])


def next_birthday_gift(birthday: Birthday, today: date, given: date | None) -> date:
    """The next celebration, today's included, that brings a gift."""
    at = today
    while True:
        last, following = celebrations(birthday, at)
        if last == at and birthday_due(birthday, at, given):
            return at
        at = following
