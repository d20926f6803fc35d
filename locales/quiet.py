"""Quiet hours of one person, from the culture profile of their country and the calendar of Ramadan."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple, TypeGuard
from zoneinfo import ZoneInfo

from hijridate import Hijri

from locales.occasions import ANNOUNCED_WITHIN, computed, profile_of, silent_days
from locales.places import zones_of
from locales.profiles import WEEK, Profile
from rules.members import Member
from rules.occasions import FEASTS
from rules.programme import Programme
from rules.quiet import DAY_MINUTES, Quiet, Span, ever_awake

RAMADAN = 9
SEASONS = (datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC))  # clocks differ more in one of them
HIJRI_YEARS = range(1440, 1501)  # 2019 to 2077 CE; hijridate's Umm al-Qura table ends there


class Told(NamedTuple):
    """What the shop said of a country: its days of mourning, when Ramadan begins and when the feast after it."""

    mourning: tuple[date, ...] = ()
    ramadan: date | None = None
    eid: date | None = None


UNTOLD = Told()
Served = tuple[tuple[str, Told], ...]


def quiet_of(programme: Programme, member: Member) -> Quiet:
    """When this member is left alone: by the country and the time zone they told, else by the shop's.

    Neither is ever guessed. While a member's zone is unknown, it has to be day in every zone of the country they told,
    else of every country that the programme serves, and where no week has such an hour, by the shop's own clock.
    `cadence.unknown_zone_hours`, on the shop's clock, stand in place of that. On days of mourning in their country no
    offer goes. Ramadan begins and ends as the shop announced it.
    Quiet hours of their own, which a member told by a clock that they were shown, stand in place of all that is so
    every day and of the hours of Ramadan; the quiet days of the week, of which they said nothing, stay.
    """
    shop = programme.shop
    zone = _known(member.zone) if member.zone else None
    hours = None if zone else programme.cadence.unknown_zone_minutes
    country = member.country or shop.country
    told = _told(programme, country)
    if own := member.quiet:
        return replace(_made(member.language, country, zone or shop.zone, None, told), daily=(own,), fasting=())
    if zone or hours:
        return _made(member.language, country, zone or shop.zone, hours, told)
    clock = _western(member.country) if member.country else None
    served = ((country, told),) if member.country else _served(programme)
    return _made(member.language, country, clock or shop.zone, None, told, served)


def _served(programme: Programme) -> Served:
    """Where somebody may be who told nothing."""
    return tuple((country, _told(programme, country)) for country in programme.served)


def _told(programme: Programme, country: str) -> Told:
    greetings = programme.greetings
    first, feast = (greetings.announced.get(name, {}).get(country) for name in ("ramadan", "eid-al-fitr"))
    return Told(tuple(greetings.mourning.get(country, ())), first, feast)


def never_day(programme: Programme) -> bool:
    """Whether nobody could be written to while it is day in every country served, so that the shop's own clock counts
    where nobody knows a member's. A tenth of a second.
    """
    if programme.cadence.unknown_zone_minutes:
        return False
    shop, served = programme.shop, _served(programme)
    found = (_anywhere(one, shop.country, shop.zone, None, served=served) for one in programme.shop.languages)
    return not all(ever_awake(quiet, SEASONS) for quiet in found)


def warm(programme: Programme) -> None:
    """Look up what is kept from then on for the languages and countries of the shop: about a tenth of a second, which
    no transaction should wait for. Members of other countries cost theirs once.
    """
    served = _served(programme)
    for language in programme.shop.languages:
        _elsewhere(language, served)
        for country in dict.fromkeys((programme.shop.country, *programme.served)):
            _western(country)
            _made(language, country, programme.shop.zone, programme.cadence.unknown_zone_minutes)


def quiet_like(profile: Profile, zone: ZoneInfo, hours: Span | None = None) -> Quiet:
    """The quiet hours of a profile on the clocks of `zone`, but for `hours`, when they are given, all day."""
    weekly = tuple((WEEK.index(day), spans) for day, spans in profile.quiet_days)
    if hours:
        weekly += tuple((day, _outside(hours)) for day in range(len(WEEK)))
    fasts = bool(profile.ramadan_quiet or profile.ramadan_promotions)
    return Quiet(
        zone,
        daily=profile.quiet,
        weekly=weekly,
        ramadan=ramadan() if fasts else frozenset(),
        fasting=profile.ramadan_quiet,
        feasting=profile.ramadan_promotions,
    )


@lru_cache(256)
def ramadan(first: date | None = None, feast: date | None = None) -> frozenset[date]:
    """All days of Ramadan, as the Umm al-Qura calendar has them; once it is told, from its `first` day and until the
    `feast` after it. The moon moves either by a day; what is far from the computed one is of no Ramadan at all.
    """
    days = _computed()
    if _is_near(first, "ramadan"):
        days = days - _around(first, -ANNOUNCED_WITHIN.days, 0) | _around(first, 0, ANNOUNCED_WITHIN.days)
    if _is_near(feast, "eid-al-fitr"):
        days = days - _around(feast, 0, ANNOUNCED_WITHIN.days) | _around(feast, -ANNOUNCED_WITHIN.days, 0)
    return days


@lru_cache(1)
def _computed() -> frozenset[date]:
    starts = [(Hijri(year, RAMADAN, 1), Hijri(year, RAMADAN, 1).to_gregorian()) for year in HIJRI_YEARS]
    return frozenset(
        date(first.year, first.month, first.day) + timedelta(days=day)
        for month, first in starts
        for day in range(month.month_length())
    )


def _is_near(told: date | None, occasion: str) -> TypeGuard[date]:
    return told is not None and any(
        abs(told - day) <= ANNOUNCED_WITHIN for _, day in computed(FEASTS[occasion], told.year)
    )


def _around(day: date, since: int, until: int) -> frozenset[date]:
    """From `since` to `until` days after it, the last one left out."""
    return frozenset(day + timedelta(days=n) for n in range(since, until))


@lru_cache(512)
def _known(name: str) -> str | None:
    """The zone, or None for one that this machine does not know: then it is as good as not told."""
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError):
        return None


@lru_cache(2048)
def _made(
    language: str,
    country: str,
    zone: str,
    hours: Span | None,
    told: Told = UNTOLD,
    served: Served = (),
) -> Quiet:
    anywhere = _anywhere(language, country, zone, hours, told, served)
    return anywhere if ever_awake(anywhere, SEASONS) else replace(anywhere, elsewhere=())


def _anywhere(
    language: str, country: str, zone: str, hours: Span | None, told: Told = UNTOLD, served: Served = ()
) -> Quiet:
    """Quiet while it is so on any of these clocks, if that were all the time."""
    here = _there(language, country, zone, told, hours)
    mourning = silent_days(country) | frozenset(told.mourning)
    elsewhere = tuple(one for one in _elsewhere(language, served) if one != here)
    return replace(here, mourning=mourning, elsewhere=elsewhere)


@lru_cache(512)
def _western(country: str) -> str | None:
    """One of the country's clocks; the others count as `elsewhere`."""
    return next(iter(zones_of(country, SEASONS[0])), None)


def _elsewhere(language: str, served: Served) -> tuple[Quiet, ...]:
    """The quiet hours on every clock of these countries."""
    told = dict(served)
    clocks = {(country, zone) for country in told for zone in zones_of(country, SEASONS[0])}
    found = (_there(language, country, zone, told[country]) for country, zone in sorted(clocks))
    return tuple(dict.fromkeys(found))


def _there(language: str, country: str, zone: str, told: Told, hours: Span | None = None) -> Quiet:
    """A country's quiet hours on one of its clocks, with Ramadan as the shop announced it there."""
    usual = quiet_like(profile_of(country, language), ZoneInfo(zone), hours)
    return replace(usual, ramadan=ramadan(told.ramadan, told.eid)) if usual.ramadan else usual


def _outside(hours: Span) -> tuple[Span, ...]:
    """What of a day is not within `hours`."""
    start, end = hours
    return tuple(span for span in ((0, start), (end, DAY_MINUTES)) if span[0] < span[1])
