"""On which dates occasions fall, by the libraries' calendars, and where they are public holidays.

Dates and public holidays only: the names of days in `holidays` depend on the machine's language and mix feasts with
days of mourning, so the whitelist (rules/occasions.toml) decides what a day is.
"""

from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from hijridate import Gregorian, Hijri

# The library's own tables of movable feasts. Their names begin with an underscore, so tests hold their dates.
from holidays import country_holidays
from holidays.calendars.chinese import CHINESE_CALENDAR, KOREAN_CALENDAR, _ChineseLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from holidays.calendars.persian import _Persian

from locales.profiles import Profile, Profiles
from rules.occasions import SILENT, Feast, Occasion
from rules.programme import Programme

ANNOUNCED_WITHIN = timedelta(days=15)  # of the computed day: an announcement of another year means that year
CATEGORIES = {"UA": ("workday",)}  # under martial law the public holidays are named and nobody has the day off
KNOWN_YEARS = range(2024, 2078)  # the table of Umm al-Qura ends in 2077
NOWRUZ_IS_FIXED = ("IQ", "KG", "KZ", "TJ", "UZ")
NO_LANGUAGE = "und"
_WEEK = 7
_DAY = timedelta(days=1)

Place = tuple[int, date]  # the year in the occasion's own calendar, and the day


@lru_cache(4096)
def computed(occasion: Occasion, year: int, country: str | None = None) -> tuple[Place, ...]:
    """When it falls in the Gregorian `year`: not at all, once, or (in the moon's calendar) twice."""
    return tuple(_CALENDARS[occasion.calendar](occasion, year, country))


def feasts(programme: Programme, occasion: Occasion, country: str, year: int) -> tuple[Feast, ...]:
    """The occasion as it is kept in that country in the Gregorian `year`, with what the shop announced."""
    told = programme.greetings.announced.get(occasion.id, {}).get(country)
    return tuple(
        Feast(occasion, own, day, told if told and abs(told - day) <= ANNOUNCED_WITHIN else None)
        for own, day in computed(occasion, year, country)
    )


def enabled(programme: Programme, country: str | None) -> Collection[str]:
    """The occasions on which the shop greets a country: those it lists for it; else those it allows everywhere and a
    reviewed culture profile of that country names. None at all for who told no country.
    """
    if country is None:
        return ()
    listed = programme.greetings.countries.get(country)
    if listed is not None:
        return listed
    return frozenset(programme.greetings.occasions).intersection(profile_of(country).occasions)


def is_public(feast: Feast, country: str) -> bool:
    """Whether it is a public holiday that is celebrated there. Where the moon decides, its first two days count."""
    if country not in feast.occasion.countries:
        return False
    days = (feast.computed, feast.computed + _DAY) if feast.occasion.moon else (feast.computed,)
    return any(day in public_holidays(country, day.year) for day in days)


def profile_of(country: str, language: str = NO_LANGUAGE) -> Profile:
    """The culture profile of a country, whatever is spoken there."""
    return _profiles().of(language, country)


@lru_cache(1)
def _profiles() -> Profiles:
    return Profiles()


@lru_cache(1024)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """The days off of a country; none for one that the library does not know."""
    try:
        return frozenset(country_holidays(country, years=year, categories=CATEGORIES.get(country)))
    except NotImplementedError:
        return frozenset()


def mourning(programme: Programme, country: str) -> frozenset[date]:
    """The days on which nothing is advertised in that country: those of every year, and those the shop announced."""
    return silent_days(country) | frozenset(programme.greetings.mourning.get(country, ()))


@lru_cache(512)
def silent_days(country: str) -> frozenset[date]:
    """The whitelist's solemn and mourning days of a country, year after year."""
    kept = [(one, year) for one in SILENT if country in one.countries for year in KNOWN_YEARS]
    found = [(one, day) for one, year in kept for _, day in computed(one, year, country)]
    return frozenset(day for _, day in found) | frozenset(day + _DAY for one, day in found if one.moon)


def _gregorian(occasion: Occasion, year: int, _: str | None) -> Iterator[Place]:
    month, day = map(int, occasion.day.split("-"))
    first = date(year, month, day)
    later = 0 if occasion.weekday is None else (occasion.weekday - first.weekday()) % _WEEK
    yield year, first + timedelta(days=later)


def _hijri(occasion: Occasion, year: int, _: str | None) -> Iterator[Place]:
    month, wanted = map(int, occasion.day.split("-"))
    try:
        first = Gregorian(year, 1, 1).to_hijri().year
        for own in (first, first + 1):
            length = Hijri(own, month, 1).month_length()
            there = Hijri(own, month, min(wanted, length)).to_gregorian()  # the last of a month, however long
            if there.year == year:
                yield own, date(there.year, there.month, there.day)
    except OverflowError:  # the table of Umm al-Qura ends in 2077
        return


def _easter(method: int) -> Callable[[Occasion, int, str | None], Iterator[Place]]:
    def fall(occasion: Occasion, year: int, _: str | None) -> Iterator[Place]:
        yield year, easter(year, method) + timedelta(days=int(occasion.day))

    return fall


def _chinese(occasion: Occasion, year: int, country: str | None) -> Iterator[Place]:
    """The new moon after midnight in Seoul is a day later there than in Beijing."""
    table = _ChineseLunisolar(KOREAN_CALENDAR if country == "KR" else CHINESE_CALENDAR)
    named = {
        "new-year": table.lunar_new_year_date,
        "mid-autumn": table.mid_autumn_date,
        "tomb-sweeping": table.qingming_date,
    }
    yield from _known(year, named[occasion.day](year))


def _hindu(occasion: Occasion, year: int, _: str | None) -> Iterator[Place]:
    table = _HinduLunisolar()
    named = {"diwali": table.diwali_india_date, "holi": table.holi_date}
    yield from _known(year, named[occasion.day](year))


def _persian(_: Occasion, year: int, country: str | None) -> Iterator[Place]:
    """The day of the equinox in Iran, and always the same one in the countries that fixed it."""
    day = date(year, 3, 21) if country in NOWRUZ_IS_FIXED else _Persian().new_year_date(year)
    if day:
        yield year, day


def _known(year: int, told: tuple[date | None, bool]) -> Iterator[Place]:
    """The library's tables end somewhere: then there is no day."""
    day, _ = told
    if day:
        yield year, day


_CALENDARS: dict[str, Callable[[Occasion, int, str | None], Iterator[Place]]] = {
    "gregorian": _gregorian,
    "hijri": _hijri,
    "easter": _easter(EASTER_WESTERN),
    "orthodox-easter": _easter(EASTER_ORTHODOX),
    "chinese": _chinese,
    "hindu": _hindu,
    "persian": _persian,
}
