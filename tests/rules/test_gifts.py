"""Birthdays are kept once a year, whatever is told when; other gifts have a period of their own."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.gifts import FACTS, LATE, Every, birthday_due, celebrated, celebrations, next_birthday_gift
from rules.settings import LONGEST_MONTHS, Birthday

LEAP_DAY, MARCH = Birthday(2, 29), Birthday(3, 5)
DAY = timedelta(days=1)
FIRST = date(2026, 1, 1)

birthdays = st.builds(
    lambda month, day: Birthday(month, min(day, LONGEST_MONTHS[month - 1])), st.integers(1, 12), st.integers(1, 31)
)


@pytest.mark.parametrize(("year", "day"), [(2027, 28), (2028, 29), (2100, 28), (2000, 29)])
def test_29_february_is_kept_on_the_28th_where_there_is_none(year: int, day: int) -> None:
    assert celebrated(LEAP_DAY, year) == date(year, 2, day)


def test_the_days_around_today_are_the_last_celebration_and_the_next() -> None:
    assert celebrations(MARCH, date(2027, 3, 5)) == (date(2027, 3, 5), date(2028, 3, 5))
    assert celebrations(MARCH, date(2027, 3, 4)) == (date(2026, 3, 5), date(2027, 3, 5))
    assert celebrations(LEAP_DAY, date(2028, 2, 28)) == (date(2027, 2, 28), date(2028, 2, 29))


def test_a_gift_that_nobody_could_give_on_the_day_comes_within_a_week() -> None:
    day = date(2027, 3, 5)
    assert birthday_due(MARCH, day - DAY, None) is None
    assert birthday_due(MARCH, day, None) == birthday_due(MARCH, day + LATE, None) == day
    assert birthday_due(MARCH, day + LATE + DAY, None) is None


def test_another_birthday_told_over_new_year_brings_no_second_gift() -> None:
    given_on = date(2027, 12, 31)
    assert birthday_due(Birthday(1, 1), date(2028, 1, 1), given_on) is None  # another year, and a day later
    assert birthday_due(Birthday(12, 31), date(2028, 12, 31), date(2028, 1, 1)) is None  # 365 days later, the same year
    assert birthday_due(Birthday(12, 31), date(2028, 12, 31), given_on) == date(2028, 12, 31)


@given(birthdays, st.dates(FIRST, date(2040, 1, 1)))
def test_a_birthday_that_stays_is_kept_every_year(birthday: Birthday, start: date) -> None:
    given_on, days = None, []
    for _ in range(5):
        given_on = next_birthday_gift(birthday, max(start, given_on or start), given_on)
        days.append(given_on)
    assert [day.year for day in days] == list(range(days[0].year, days[0].year + 5))
    assert all(day == celebrated(birthday, day.year) for day in days)


@given(st.lists(st.tuples(birthdays, st.integers(0, 40)), min_size=1, max_size=60))
def test_no_way_of_telling_birthdays_anew_brings_two_in_a_year(told: list[tuple[Birthday, int]]) -> None:
    """Somebody tells another birthday every few days, and each time it is looked whether a gift is due."""
    today, days = FIRST, list[date]()
    for birthday, wait in told:
        today += wait * DAY
        if due := birthday_due(birthday, today, days[-1] if days else None):
            days.append(due)
    assert len({day.year for day in days}) == len(days)
    assert all(later - earlier >= timedelta(days=365) for earlier, later in pairwise(days))


@pytest.mark.parametrize(
    ("every", "day", "period"),
    [
        ("once", date(2026, 11, 22), "once"),
        ("week", date(2027, 1, 3), "2026-W53"),
        ("month", date(2026, 11, 22), "2026-11"),
        ("year", date(2026, 11, 22), "2026"),
    ],
)
def test_a_period_has_a_name(every: str, day: date, period: str) -> None:
    assert Every(every).period(day) == period


def test_a_profile_asks_for_nothing_that_is_guessed() -> None:
    assert not {"gender", "religion", "age", "address"} & set(FACTS)
