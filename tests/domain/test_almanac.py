"""The year's greetings by country, as a person checks them."""

from datetime import date

from domain.almanac import COUNTRIES, EVERYWHERE, Row, almanac, in_force
from locales.profiles import HERE
from rules.programme import parse
from tests.conftest import Db
from tests.domain.counter import Counter
from tests.programmes import DALLA

SHOP = almanac(parse(DALLA), 2027)


def told(section: str, line: str) -> list[Row]:
    return almanac(parse(DALLA.replace(f"[greetings.{section}]", f"[greetings.{section}]\n{line}")), 2027)


def row(rows: list[Row], country: str, occasion: str) -> Row:
    return next(one for one in rows if (one.country, one.occasion) == (country, occasion))


def test_every_country_with_a_profile_is_shown_and_what_anybody_may_choose() -> None:
    ours = {path.stem for path in HERE.glob("*.toml") if path.stem.isupper()}
    assert ours == COUNTRIES
    assert {one.country for one in SHOP} == {*ours, EVERYWHERE}
    assert [(one.country, one.day) for one in SHOP] == sorted((one.country, one.day) for one in SHOP)


def test_a_row_says_who_is_greeted_when_and_how_sure_the_day_is() -> None:
    eid = row(SHOP, "SA", "eid-al-fitr")
    assert (eid.day, eid.first, eid.how, eid.who) == (date(2027, 3, 10), date(2027, 3, 9), "estimated", "residents")
    assert eid.hijri == "1 Shawwal 1448 AH"
    assert row(SHOP, "SA", "sa-foundation-day").hijri == "15 Ramadan 1448 AH"
    assert (row(SHOP, "KR", "lunar-new-year").day, row(SHOP, "KR", "lunar-new-year").who) == (
        date(2027, 2, 7),
        "chosen",
    )
    assert [one.day for one in SHOP if (one.country, one.occasion) == ("IR", "ashura")] == [
        date(2027, 6, 15),
        date(2027, 6, 16),
    ]
    assert row(SHOP, EVERYWHERE, "ramadan").who == "chosen"


def test_an_announcement_changes_the_rows_of_its_country_only() -> None:
    changed = set(SHOP) ^ set(told("announced", "eid-al-fitr = { SA = 2027-03-09 }"))
    assert {one.country for one in changed} == {"SA", EVERYWHERE}  # who chose it elsewhere goes by the shop's days
    assert sorted((one.day.day, one.how) for one in changed if one.country == "SA") == [
        (9, "announced"),
        (10, "estimated"),
    ]


def test_what_a_person_should_look_at_is_remarked() -> None:
    def remarks(rows: list[Row], country: str, occasion: str) -> str:
        return "; ".join(row(rows, country, occasion).remarks)

    assert "no waking hour" in remarks(SHOP, "DE", "de-unity-day")
    assert "more than 15 days away" in remarks(
        told("announced", "eid-al-fitr = { SA = 2027-06-09 }"), "SA", "eid-al-fitr"
    )
    assert "more than one day" in remarks(told("announced", "eid-al-fitr = { SA = 2027-03-12 }"), "SA", "eid-al-fitr")
    assert "silent day" in remarks(told("mourning", "SA = [2027-09-23]"), "SA", "sa-national-day")
    assert "only who chose it" in remarks(told("countries", 'FR = ["diwali"]'), "FR", "diwali")
    moved = almanac(parse(DALLA), 2028)
    assert "the library knows no public holiday" in remarks(moved, "EG", "eg-revolution-day")


def test_the_programme_that_counts_is_the_one_applied_last(db: Db) -> None:
    assert db.read(in_force) is None
    assert Counter(db).read(in_force) == parse(DALLA)
