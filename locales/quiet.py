"""Quiet hours of one person, from the culture profile of their country and the calendar of Ramadan."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from hijridate import Hijri

from locales.occasions import profile_of, silent_days
from locales.places import zones_of
from locales.profiles import WEEK, Profile
from rules.members import Member
from rules.programme import Programme
from rules.quiet import DAY_MINUTES, Quiet, Span, ever_awake

RAMADAN = 9
SEASONS = (datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC))  # clocks differ more in one of them
HIJRI_YEARS = range(1440, 1501)  # 2019 to 2077 CE; hijridate's Umm al-Qura table ends there


def quiet_of(programme: Programme, member: Member) -> Quiet:
    """When this member is left alone: by the country and the time zone they told, else by the shop's.

    Neither is ever guessed. While a member's zone is unknown, it has to be day in every zone of the country they told,
    else of every country in `cadence.countries`; `cadence.unknown_zone_hours`, on the shop's clock, stand in place of
    that. On days of mourning in their country no offer goes.
    Quiet hours of their own, which a member told by a clock that they were shown, stand in place of all that is so
    every day and of the hours of Ramadan; the quiet days of the week, of which they said nothing, stay.
    """
    shop = programme.shop
    zone = _known(member.zone) if member.zone else None
    hours = None if zone else programme.cadence.unknown_zone_minutes
    country = member.country or shop.country
    mourned = tuple(programme.greetings.mourning.get(country, ()))
    if own := member.quiet:
        return replace(_made(member.language, country, zone or shop.zone, None, mourned), daily=(own,), fasting=())
    if zone or hours:
        return _made(member.language, country, zone or shop.zone, hours, mourned)
    served = (member.country,) if member.country else programme.cadence.countries
    clock = _western(member.country) if member.country else None
    return _made(member.language, country, clock or shop.zone, None, mourned, served)


def warm(programme: Programme) -> None:
    """Look up what is kept from then on for the languages and countries of the shop: about a tenth of a second, which
    no transaction should wait for. Members of other countries cost theirs once.
    """
    served = programme.cadence.countries
    for language in programme.shop.languages:
        _elsewhere(language, served)
        for country in dict.fromkeys((programme.shop.country, *served)):
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


@lru_cache(1)
def ramadan() -> frozenset[date]:
    """All days of Ramadan, as the Umm al-Qura calendar has them."""
    starts = [(Hijri(year, RAMADAN, 1), Hijri(year, RAMADAN, 1).to_gregorian()) for year in HIJRI_YEARS]
    return frozenset(
        date(first.year, first.month, first.day) + timedelta(days=day)
        for month, first in starts
        for day in range(month.month_length())
    )


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
    mourned: tuple[date, ...] = (),
    served: tuple[str, ...] = (),
) -> Quiet:
    here = quiet_like(profile_of(country, language), ZoneInfo(zone), hours)
    mourning = silent_days(country) | frozenset(mourned)
    anywhere = replace(here, mourning=mourning, elsewhere=_elsewhere(language, served))
    return anywhere if ever_awake(anywhere, SEASONS) else replace(anywhere, elsewhere=())


@lru_cache(512)
def _western(country: str) -> str | None:
    """One of the country's clocks; the others count as `elsewhere`."""
    return next(iter(zones_of(country, SEASONS[0])), None)


def _elsewhere(language: str, countries: tuple[str, ...]) -> tuple[Quiet, ...]:
    """The quiet hours on every clock of these countries."""
    zones = {(country, zone) for country in countries for at in SEASONS for zone in zones_of(country, at)}
    found = (quiet_like(profile_of(country, language), ZoneInfo(zone)) for country, zone in sorted(zones))
    return tuple(dict.fromkeys(found))


def _outside(hours: Span) -> tuple[Span, ...]:
    """What of a day is not within `hours`."""
    start, end = hours
    return tuple(span for span in ((0, start), (end, DAY_MINUTES)) if span[0] < span[1])
