"""Reading `[cadence]`: how often the shop may speak without being asked, and when to those whose clock nobody knows."""

import re
from collections.abc import Sequence

from rules.iso import COUNTRIES
from rules.programme_fields import Section
from rules.programme_problems import Problem
from rules.programme_values import Cadence

_HOURS = re.compile(r"([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)", re.ASCII)


def cadence_of(section: Section) -> Cadence:
    """The settings; every one that is left out is the usual one."""
    usual = Cadence()
    return Cadence(
        offers_a_day=section.whole("offers_a_day", "offers", 1, 10, usual.offers_a_day),
        offers_a_week=section.whole("offers_a_week", "offers", 1, 70, usual.offers_a_week),
        unknown_zone_hours=_hours(section),
        countries=_countries(section),
    )


def never_day(countries: Sequence[str]) -> Problem:
    """What to consider where no hour is a waking one in all these countries."""
    message = (
        f"no hour is a waking one in all of {', '.join(countries)}, so members whose clock nobody knows hear from you "
        'by your own clock alone; say the hours yourself, such as unknown_zone_hours = "12:00-14:00", or list fewer '
        "countries"
    )
    return Problem(0, "cadence.countries", message, "never-day", {"countries": tuple(countries)})


def _hours(section: Section) -> str | None:
    hours = section.maybe_text("unknown_zone_hours", "hours such as 10:00-20:00")
    if hours and not _HOURS.fullmatch(hours):
        section.wrong("unknown_zone_hours", "hours such as 10:00-20:00")
        return None
    if hours and hours[:5] >= hours[6:]:
        section.problem("unknown_zone_hours", "must begin before they end", "hours")
        return None
    return hours


def _countries(section: Section) -> tuple[str, ...]:
    value = section.get("countries")
    if value is None:
        return ()
    if not isinstance(value, list) or any(one not in COUNTRIES for one in value):
        section.wrong("countries", 'a list of country codes of two letters such as ["SA", "DE"] (ISO 3166)')
        return ()
    return tuple(dict.fromkeys(value))
