"""A typed birthday: understood where it can mean one day only."""

import pytest

from locales.birthdays import days_meant


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [("12 March", "en", (3, 12)), ("March 12th", "en", (3, 12)), ("12th of march 1990", "en", (3, 12)),
     ("Sept. 3", "en", (9, 3)), ("it is 29 February", "en", (2, 29)), ("25/12", "en", (12, 25)),
     ("12/25", "en", (12, 25)), ("5/5", "en", (5, 5)), ("1990-03-12", "en", (3, 12)), ("13/3/85", "en", (3, 13)),
     ("31.1.", "de", (1, 31)), ("3.4.", "de", (4, 3)), ("03.04.1985", "de", (4, 3)), ("3.4.05", "de", (4, 3)),
     ("12. März", "de", (3, 12)), ("12. Mär.", "de", (3, 12)), ("12 Mai", "de", (5, 12)),
     ("12. May", "de", (5, 12)),
     ("١٢ مارس", "ar", (3, 12)), ("۱۲ مارس", "ar", (3, 12)), ("12 ابريل", "ar", (4, 12)), ("١٢/٢٥", "ar", (12, 25)),
     ("3月12日", "ja", (3, 12)), ("３月１２日", "ja", (3, 12)), ("12月3日生まれです", "ja", (12, 3)),
     ("3월 12일", "ja", (3, 12)), ("1990/3/12", "ja", (3, 12)), ("1990年3月12日", "ja", (3, 12))],
)  # fmt: skip
def test_a_day_is_understood_in_the_members_language(text: str, language: str, day: tuple[int, int]) -> None:
    assert [(one.month, one.day) for one in days_meant(text, language, None)] == [day]


def test_arabic_months_have_other_names_in_other_countries() -> None:
    for territory, text in (("SY", "١٢ كانون الثاني"), ("MA", "12 يناير"), ("DZ", "12 جانفي")):
        assert [(one.month, one.day) for one in days_meant(text, "ar", territory)] == [(1, 12)], territory
    assert days_meant("12 كانون", "ar", "SY") == ()  # two months begin so


@pytest.mark.parametrize(
    "text",
    ["31.2.", "30/2", "31 April", "0.3.", "32 March", "March", "12", "12 Ramadan", "", "👍", "tomorrow",
     "12 or 13 March", "+44 7911 123456", "3.4.5.6", "12 March May", "9" * 5000,
     "I told you on 12 March that my parcel never came, " * 2],
)  # fmt: skip
def test_what_is_no_day_of_any_year_is_not_taken_for_one(text: str) -> None:
    for language in ("en", "ar", "de", "ja"):
        assert days_meant(text, language, None) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [("3/4", "en"), ("3/4", "de"), ("٣/٤", "ar"), ("3/4", "ja"), ("3.4.", "en"), ("3-4-1990", "en"), ("3.4", "ja")],
)
def test_two_small_numbers_are_two_days_and_only_the_writer_knows_which(text: str, language: str) -> None:
    assert {(one.month, one.day) for one in days_meant(text, language, None)} == {(4, 3), (3, 4)}


def test_where_the_month_is_known_a_number_is_its_day() -> None:
    assert [(one.month, one.day) for one in days_meant("12th", "en", None, month=3)] == [(3, 12)]
    assert [(one.month, one.day) for one in days_meant("12. Mai", "de", None, month=3)] == [(5, 12)]
    assert [(one.month, one.day) for one in days_meant("4/25", "en", None, month=3)] == [(4, 25)]
    assert days_meant("30", "en", None, month=2) == ()
