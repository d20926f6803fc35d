"""Countries, time zones and months by the names people know them by: for choosing, never for guessing."""

import unicodedata
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo, available_timezones

from babel.core import get_global
from babel.dates import get_month_names, get_timezone_location

from locales import languages
from rules.iso import COUNTRIES

LIKELY = {  # where many who read a language live; a list to choose from, beginning with the shop's own country
    "ar": ("SA", "AE", "EG", "KW", "QA", "BH", "OM", "JO", "MA"),
    "de": ("DE", "AT", "CH"),
    "en": ("GB", "US", "IE", "CA", "AU", "IN"),
    "ja": ("JP",),
}
SHORT = {"GB": ("UK",), "US": ("USA",), "AE": ("UAE",), "SA": ("KSA",)}  # what people type for a code
_ARABIC = str.maketrans("أإآٱىةؤئ", "اااايهوي", "ـ")  # spellings that people use for one another


def country_name(country: str, language: str) -> str:
    """The country in the language: Germany, ألمانيا."""
    return str(languages.locale(language, None).territories.get(country, country))


def likely_countries(language: str, shop: str, others: list[str], most: int = 8) -> list[str]:
    """Countries to show first: the shop's, those of the member's language, then of the shop's other languages."""
    listed = [shop, *(country for one in (language, *others) for country in LIKELY.get(one.split("-")[0], ()))]
    return list(dict.fromkeys(listed))[:most]


def find_countries(text: str, language: str, others: list[str], most: int = 8) -> list[str]:
    """Countries whose name, in the member's language or another of the shop's, or whose code is meant by the text."""
    names = {country: _country_names(country, (language, *others)) for country in sorted(COUNTRIES)}
    return _find(text, names, most)


def find_zones(text: str, language: str, others: list[str], most: int = 8) -> list[str]:
    """Time zones whose city is meant by the text, in the member's language or another of the shop's."""
    return _find(text, _zone_names((language, *others)), most)


def zones_of(country: str, at: datetime) -> list[str]:
    """The country's time zones, one for each different clock, from west to east. Empty for a country without any."""
    found: dict[tuple[timedelta, ...], list[str]] = {}
    for zone in get_global("territory_zones").get(country, ()):
        if is_zone(zone):
            found.setdefault(_clock(zone, at), []).append(zone)
    best = [min(alike, key=_renown) for alike in found.values()]
    return sorted(best, key=lambda zone: _offset(zone, at))


def city(zone: str, language: str) -> str:
    """The zone's best known place: Berlin, برلين."""
    return str(get_timezone_location(zone, locale=languages.locale(language, None), return_city=True))


def month_names(language: str) -> list[str]:
    """The twelve months by themselves."""
    names = get_month_names("wide", "stand-alone", languages.locale(language, None))
    return [str(names[month]) for month in range(1, 13)]


def is_zone(name: str) -> bool:
    """Whether this is a zone one can choose here."""
    return name in _zones()


def _renown(zone: str) -> tuple[bool, int]:
    """CLDR names one well-known place for most clocks of the world; among the others the tz database's order counts."""
    return zone not in get_global("windows_zone_mapping").values(), _order().get(zone, len(_order()))


@lru_cache(1)
def _order() -> dict[str, int]:
    """The places of the tz database in its own order: within a country those where most people live come first."""
    table = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {row[2]: place for place, row in enumerate(rows)}


@lru_cache(1)
def _zones() -> frozenset[str]:
    told = {zone for zones in get_global("territory_zones").values() for zone in zones}
    return frozenset(told & available_timezones())


def _clock(zone: str, at: datetime) -> tuple[timedelta, ...]:
    """How the clock of a zone goes in winter and in summer."""
    return tuple(_offset(zone, datetime(at.year, month, 1, tzinfo=UTC)) for month in (1, 7))


def _offset(zone: str, at: datetime) -> timedelta:
    return at.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()


@lru_cache(4096)
def _country_names(country: str, spoken: tuple[str, ...]) -> tuple[str, ...]:
    short = (country, *SHORT.get(country, ()))
    return (*map(str.casefold, short), *(fold(country_name(country, one)) for one in (*spoken, languages.REFERENCE)))


@lru_cache(16)
def _zone_names(spoken: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {zone: tuple(fold(city(zone, one)) for one in (*spoken, languages.REFERENCE)) for zone in sorted(_zones())}


def _find(text: str, names: dict[str, tuple[str, ...]], most: int) -> list[str]:
    """Those with a name like the text: the very name first, then names that begin so, then words within that do."""
    wanted = fold(text)
    if not wanted:
        return []
    ranked = [(min(_rank(wanted, name) for name in some), key) for key, some in names.items()]
    return [key for rank, key in sorted(ranked) if rank < 3][:most]


def _rank(wanted: str, name: str) -> int:
    if name == wanted:
        return 0
    if len(wanted) < 2:
        return 3
    return 1 if name.startswith(wanted) else 2 if f" {wanted}" in f" {name}" else 3


@lru_cache(4096)
def fold(text: str) -> str:
    """The text as people type it: without case, accents, tatweel, punctuation and the Arabic article."""
    bare = unicodedata.normalize("NFKD", text.translate(_ARABIC)).casefold()
    kept = "".join(" " if not one.isalnum() else one for one in bare if not unicodedata.combining(one))
    words = (word.removeprefix("ال") if len(word) > 4 else word for word in kept.split())
    return " ".join(words)
