"""Days as the libraries' calendars have them: fixed facts, so that a new version of a library cannot move a feast."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from domain.almanac import COUNTRIES
from locales.occasions import computed, enabled, feasts, is_public, mourning, public_holidays, silent_days
from rules.occasions import FEASTS, OCCASIONS, SILENT, Feast
from rules.programme import Programme, parse
from tests.programmes import DALLA

SHOP = parse(DALLA)


def first(name: str, year: int, country: str | None = None) -> date:
    ((_, day),) = computed(OCCASIONS[name], year, country)
    return day


@pytest.mark.parametrize(
    ("name", "country", "day"),
    [
        ("ramadan", None, date(2027, 2, 8)),
        ("ramadan", None, date(2028, 1, 28)),
        ("eid-al-fitr", "SA", date(2026, 3, 20)),  # `holidays` has the first day off a day early that year
        ("eid-al-fitr", "SA", date(2027, 3, 9)),
        ("eid-al-adha", "EG", date(2027, 5, 16)),
        ("nowruz", "IR", date(2027, 3, 21)),
        ("nowruz", "IR", date(2028, 3, 20)),
        ("nowruz", "KZ", date(2028, 3, 21)),
        ("lunar-new-year", "CN", date(2027, 2, 6)),
        ("lunar-new-year", "KR", date(2027, 2, 7)),  # the new moon falls after midnight in Seoul
        ("mid-autumn", "CN", date(2027, 9, 15)),
        ("diwali", "IN", date(2027, 10, 29)),
        ("holi", "IN", date(2027, 3, 22)),
        ("eg-sham-el-nessim", "EG", date(2027, 5, 3)),
        ("us-thanksgiving", "US", date(2027, 11, 25)),
        ("good-friday", "DE", date(2027, 3, 26)),
        ("gb-remembrance-sunday", "GB", date(2027, 11, 14)),
        ("tomb-sweeping", "CN", date(2027, 4, 5)),
        ("ua-holodomor", "UA", date(2027, 11, 27)),
    ],
)
def test_the_days_of_a_year(name: str, country: str | None, day: date) -> None:
    assert first(name, day.year, country) == day


def test_a_moving_feast_may_come_twice_in_a_year_and_has_its_own_years() -> None:
    assert computed(FEASTS["ramadan"], 2030) == ((1451, date(2030, 1, 5)), (1452, date(2030, 12, 26)))
    assert computed(FEASTS["eid-al-fitr"], 2090) == ()  # the table of Umm al-Qura has ended


MOVED = {("lunar-new-year", "HK"), ("eg-revolution-day", "EG"), ("es-epiphany", "ES"), ("es-national-day", "ES")}
"""Where the law gives another day off for a feast on a weekend: then only who chose it is greeted."""


@pytest.mark.parametrize("year", range(2026, 2032))
def test_every_feast_is_a_public_holiday_where_the_whitelist_says_so(year: int) -> None:
    """The whitelist says what a day means, the library whether it is one: the two have to agree on each."""
    wrong = [
        (name, country)
        for name, occasion in FEASTS.items()
        for country in sorted(occasion.countries)
        for own, day in computed(occasion, year, country)
        if not is_public(Feast(occasion, own, day), country)
    ]
    assert set(wrong) <= (MOVED if year > 2027 else set())


def test_every_country_with_a_profile_has_a_day_of_its_own() -> None:
    """But for Britain, which has no such holiday, Iran, whose are no feasts, Oman, where a decree often moves it, and
    Ukraine, whose is solemn.
    """
    own = {country for one in FEASTS.values() if not one.world and len(one.countries) == 1 for country in one.countries}
    assert set(COUNTRIES) - own == {"GB", "IR", "OM", "UA"}


def test_no_feast_is_a_day_of_silence_and_no_day_of_silence_can_be_greeted() -> None:
    assert not FEASTS.keys() & {one.id for one in SILENT}
    for country in ("SA", "AE", "EG", "MA", "DE", "AT", "JP", "GB", "US", "CN", "KR"):
        for occasion in FEASTS.values():
            if country in occasion.countries and not occasion.moon:
                assert not {day for _, day in computed(occasion, 2027, country)} & silent_days(country)


def test_the_mourning_days_of_iran_cover_both_days_on_which_the_moon_may_have_them() -> None:
    days = silent_days("IR")
    assert {date(2027, 6, 15), date(2027, 6, 16), date(2027, 2, 28), date(2027, 3, 1), date(2027, 6, 4)} <= days
    assert silent_days("SA") == frozenset()
    assert date(2027, 3, 21) not in days


def with_(section: str, line: str) -> Programme:
    return parse(DALLA.replace(f"[greetings.{section}]", f"[greetings.{section}]\n{line}"))


def test_the_operators_announcement_counts_in_its_country_and_year_only() -> None:
    told = with_("announced", "eid-al-fitr = { SA = 2027-03-10 }")
    (riyadh,), (cairo,), (later,) = (
        feasts(told, FEASTS["eid-al-fitr"], country, year)
        for country, year in (("SA", 2027), ("EG", 2027), ("SA", 2028))
    )
    assert (riyadh.day, riyadh.estimated) == (date(2027, 3, 10), False)
    assert (cairo.day, cairo.estimated) == (date(2027, 3, 10), True)  # the second day: nobody announced the first
    assert later.announced is None


def test_the_operator_may_announce_days_of_mourning() -> None:
    told = with_("mourning", "SA = [2027-01-23]")
    assert date(2027, 1, 23) in mourning(told, "SA")
    assert date(2027, 1, 23) not in mourning(told, "AE")
    assert silent_days("DE") <= mourning(told, "DE")


def test_a_country_is_greeted_on_what_the_shop_lists_for_it() -> None:
    assert set(enabled(SHOP, "JP")) == {"new-year"}
    assert not enabled(SHOP, "FR")
    assert not enabled(SHOP, None)
    everywhere = parse(DALLA.replace("occasions = []", 'occasions = ["new-year", "fr-national-day"]'))
    assert not enabled(everywhere, "FR")  # nobody from there has reviewed its profile


def test_countries_without_public_holidays_in_the_library_have_none() -> None:
    assert public_holidays("ZZ", 2027) == frozenset()
    assert date(2027, 1, 1) in public_holidays("UA", 2027)  # named, though nobody has the day off


SCRIPT = """
from locales.occasions import public_holidays, computed
from rules.occasions import FEASTS
print(sorted(public_holidays("TR", 2027))[:9], [computed(one, 2027, "KR") for one in FEASTS.values()])
"""


def test_the_machines_language_changes_no_day() -> None:
    seen = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={
                "LANG": lang,
                "LC_ALL": lang,
                "PYTHONPATH": str(Path(__file__).parents[2]),
                "PATH": os.environ["PATH"],
            },
            capture_output=True,
            check=True,
        ).stdout
        for lang in ("C", "ar_EG.UTF-8")
    }
    assert len(seen) == 1
