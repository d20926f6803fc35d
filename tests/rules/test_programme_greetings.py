"""`[greetings]` of the programme: every mistake is told with its line and field."""

from datetime import date

import pytest

from rules.programme import ProgrammeErrors, check, parse
from rules.programme_changes import changes_between
from tests.programmes import DALLA

COUNTRIES, ANNOUNCED, MOURNING = (f"[greetings.{name}]" for name in ("countries", "announced", "mourning"))


def told(section: str, line: str) -> str:
    return DALLA.replace(section, f"{section}\n{line}")


def test_the_shop_says_whom_it_greets_on_what_and_when() -> None:
    text = told(ANNOUNCED, "eid-al-fitr = { SA = 2027-03-09 }").replace(MOURNING, f"{MOURNING}\nSA = [2027-01-23]")
    greetings = parse(text).greetings
    assert greetings.countries["JP"] == ("new-year",)
    assert greetings.announced["eid-al-fitr"]["SA"] == date(2027, 3, 9)
    assert greetings.mourning["SA"] == (date(2027, 1, 23),)


def test_a_programme_without_the_section_greets_nobody() -> None:
    start, end = DALLA.index("[greetings]"), DALLA.index("# What one person may do at the counter")
    greetings = parse(DALLA[:start] + DALLA[end:]).greetings
    assert not greetings.countries
    assert not greetings.occasions


@pytest.mark.parametrize(
    ("section", "line", "field", "complaint"),
    [
        (COUNTRIES, 'FR = ["new-yaer"]', "greetings.countries.FR", 'did you mean "new-year"'),
        (COUNTRIES, 'FR = ["ashura"]', "greetings.countries.FR", "no occasion known here"),
        (COUNTRIES, 'FR = ["new-year", "new-year"]', "greetings.countries.FR", "twice"),
        (COUNTRIES, 'FR = "new-year"', "greetings.countries.FR", "must be a list of occasions"),
        (COUNTRIES, 'XX = ["new-year"]', "greetings.countries.XX", "country code"),
        (ANNOUNCED, "eid = { SA = 2027-03-09 }", "greetings.announced.eid", "no occasion known here"),
        (ANNOUNCED, 'eid-al-fitr = { SA = "soon" }', "greetings.announced.eid-al-fitr.SA", "must be a day"),
        (
            ANNOUNCED,
            "eid-al-fitr = { SA = 2027-03-09T10:00:00 }",
            "greetings.announced.eid-al-fitr.SA",
            "must be a day",
        ),
        (ANNOUNCED, "eid-al-fitr = 2027-03-09", "greetings.announced.eid-al-fitr", "must be a table"),
        (MOURNING, "SA = 2027-01-23", "greetings.mourning.SA", "must be a list of days"),
        (MOURNING, "KSA = [2027-01-23]", "greetings.mourning.KSA", "country code"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_field(section: str, line: str, field: str, complaint: str) -> None:
    text = told(section, line)
    with pytest.raises(ProgrammeErrors) as caught:
        parse(text)
    (problem,) = caught.value.problems
    assert (problem.field, text.splitlines()[problem.line - 1]) == (field, line)
    assert complaint in problem.message


def test_a_feast_that_is_no_holiday_there_is_only_warned_of() -> None:
    (warning,) = check(told(COUNTRIES, 'FR = ["diwali"]')).warnings
    assert warning.field == "greetings.countries.FR"
    assert "only members who chose it" in warning.message


def test_applying_says_what_changed() -> None:
    said = changes_between(parse(DALLA), parse(told(ANNOUNCED, "eid-al-fitr = { SA = 2027-03-09 }")))
    assert [str(one) for one in said] == ["greetings.announced.eid-al-fitr.SA: new: 2027-03-09"]
