"""A year's greetings and silent days by country, as the programme in force has them: for a person to check."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from locales.format import hijri
from locales.occasions import ANNOUNCED_WITHIN, computed, enabled, feasts, is_public, mourning, profile_of
from locales.places import zones_of
from locales.quiet import quiet_like
from rules.greetings import said_at
from rules.occasions import FEASTS, SILENT, Feast, Occasion
from rules.programme import Programme
from storage.tx import Tx

EVERYWHERE = "*"
_DAY = timedelta(days=1)
COUNTRIES = frozenset({
    *("AE", "AT", "BH", "BR", "CN", "DE", "EG", "ES", "FR", "GB", "ID", "IN", "IR", "JO", "JP", "KR", "KW", "MA", "MX"),
    *("OM", "QA", "RU", "SA", "TR", "UA", "US"),
})  # fmt: skip
"""Those with a culture profile of their own; the programme's are shown besides."""


@dataclass(frozen=True, slots=True)
class Row:
    """One day in one country (`*`: everywhere, by the shop's days).

    `day` is that of the greeting, `first` the occasion's own first day. `how`: computed, estimated (it hangs on the
    moon and nobody announced it) or announced. `hijri` is `first` in the Hijri calendar, where that is due. `who`:
    residents (members who told the country), chosen (only who chose it), nobody. `remarks` are what a person should
    look at.
    """

    country: str
    day: date
    first: date
    occasion: str
    tone: str
    how: str
    hijri: str
    who: str
    remarks: tuple[str, ...] = ()


def in_force(tx: Tx) -> Programme | None:
    """The programme that counts; None before the first one."""
    return None if tx.programme.newest_id() is None else tx.programme.current()


def almanac(programme: Programme, year: int) -> list[Row]:
    """The rows of a Gregorian year, by country and day."""
    return _rows(programme, COUNTRIES | programme.named, year)


def between(programme: Programme, first: date, last: date) -> list[Row]:
    """The rows of the days from `first` to `last`, for the countries that the shop has to do with, by day."""
    years = range(first.year, last.year + 1)
    rows = [row for year in years for row in _rows(programme, programme.named, year) if first <= row.day <= last]
    return sorted(rows, key=lambda row: (row.day, row.occasion))


def _rows(programme: Programme, countries: Set[str], year: int) -> list[Row]:
    rows = [row for country in countries for row in _of(programme, country, year)]
    rows += _chosen(programme, year)
    return sorted(rows, key=lambda row: (row.country, row.day, row.occasion))


def _of(programme: Programme, country: str, year: int) -> Iterator[Row]:
    """A country's feasts, those announced for it, and its silent days."""
    listed = {
        *enabled(programme, country),
        *(n for n, days in programme.greetings.announced.items() if country in days),
    }
    for occasion in FEASTS.values():
        if country in occasion.countries or occasion.id in listed:
            for feast in feasts(programme, occasion, country, year):
                yield _feast(programme, feast, country)
    for occasion in SILENT:
        if country in occasion.countries:
            yield from (row for _, day in computed(occasion, year, country) for row in _silent(occasion, country, day))
    for day in programme.greetings.mourning.get(country, ()):
        if day.year == year:
            yield Row(country, day, day, "mourning", "mourning", "announced", "", "nobody")


def _chosen(programme: Programme, year: int) -> Iterator[Row]:
    """What members anywhere may choose, on the days of the shop's country."""
    for occasion in FEASTS.values():
        if occasion.world:
            for feast in feasts(programme, occasion, programme.shop.country, year):
                how = _how(feast)
                yield Row(
                    EVERYWHERE, feast.day, feast.computed, occasion.id, occasion.tone, how, _hijri(feast), "chosen"
                )


def _feast(programme: Programme, feast: Feast, country: str) -> Row:
    occasion = feast.occasion
    wanted = occasion.id in enabled(programme, country)
    who = "residents" if wanted and is_public(feast, country) else "chosen"
    remarks = tuple(_remarks(programme, feast, country, wanted=wanted))
    shown = _hijri(feast) or _beside(feast.day, country)
    return Row(country, feast.day, feast.computed, occasion.id, occasion.tone, _how(feast), shown, who, remarks)


def _remarks(programme: Programme, feast: Feast, country: str, *, wanted: bool) -> Iterator[str]:
    if country in feast.occasion.countries and not is_public(feast, country):
        yield "the library knows no public holiday on that day"
    if wanted and country not in feast.occasion.countries:
        yield "no public holiday there: only who chose it is greeted"
    if feast.day in mourning(programme, country):
        yield "it falls on a silent day: nobody is greeted"
    elif not _has_hour(feast.day, country):
        yield "no waking hour on that day: nobody is greeted"
    told = programme.greetings.announced.get(feast.occasion.id, {}).get(country)
    if told and feast.announced is None:
        yield f"announced for {told}, which is more than {ANNOUNCED_WITHIN.days} days away: not counted"
    elif feast.announced and abs((feast.announced - feast.computed).days) > 1:
        yield "the announced day is more than one day from the computed one"


def _has_hour(day: date, country: str) -> bool:
    """Whether somebody in the country's first zone has a waking hour for a greeting on that day."""
    midnight = datetime.combine(day, time(), tzinfo=UTC)
    zone = ZoneInfo(next(iter(zones_of(country, midnight)), "UTC"))
    return said_at(day, quiet_like(profile_of(country), zone), midnight) is not None


def _silent(occasion: Occasion, country: str, first: date) -> Iterator[Row]:
    """A silent day, or both where the moon decides."""
    how = "estimated" if occasion.moon else "computed"
    for day in (first, first + _DAY) if occasion.moon else (first,):
        shown = hijri(first, "en") or "" if occasion.calendar == "hijri" else ""
        yield Row(country, day, first, occasion.id, occasion.tone, how, shown, "nobody")


def _how(feast: Feast) -> str:
    return "announced" if feast.announced else "estimated" if feast.estimated else "computed"


def _hijri(feast: Feast) -> str:
    return (hijri(feast.computed, "en") or "") if feast.occasion.calendar == "hijri" else ""


def _beside(day: date, country: str) -> str:
    """The Hijri date of any day, where Arabic shows it beside the Gregorian one."""
    return (hijri(day, "en") or "") if "hijri" in profile_of(country, "ar").calendars else ""
