"""When a greeting is said, and whom it is for: promise P10 in one table."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.greetings import dates_on_earth, is_day, said_at
from rules.occasions import FEASTS, OCCASIONS, Feast, Tone, wants
from rules.quiet import Quiet

RIYADH, TOKYO = ZoneInfo("Asia/Riyadh"), ZoneInfo("Asia/Tokyo")
NIGHT = ((22 * 60, 9 * 60),)
DAY = date(2027, 3, 10)
EID = FEASTS["eid-al-fitr"]
ALL = frozenset(OCCASIONS)


@pytest.mark.parametrize(
    ("choice", "country", "enabled", "public", "greeted"),
    [
        (None, "SA", {"eid-al-fitr"}, True, True),
        (None, "SA", {"eid-al-fitr"}, False, False),  # no public holiday that year
        (None, "SA", {"eid-al-adha"}, True, False),  # the shop does not greet on it
        (None, None, {"eid-al-fitr"}, True, False),  # nobody told us where they live
        (None, "DE", {"eid-al-fitr"}, True, False),  # no feast of that country
        (True, None, set(), False, True),  # their own word
        (True, "DE", set(), False, True),
        (False, "SA", {"eid-al-fitr"}, True, False),  # their own word again
    ],
)
def test_a_choice_or_a_festive_public_holiday_of_a_told_country_that_the_shop_greets_on(
    choice: bool | None, country: str | None, enabled: set[str], public: bool, greeted: bool
) -> None:
    assert wants(choice, country, EID, enabled, public) is greeted


@pytest.mark.parametrize("name", sorted(name for name, one in OCCASIONS.items() if one.tone is not Tone.FESTIVE))
def test_on_a_solemn_day_or_in_mourning_nobody_is_greeted_whatever_anybody_says(name: str) -> None:
    (country, *_) = sorted(OCCASIONS[name].countries)
    assert not wants(True, country, OCCASIONS[name], ALL, True)


def test_where_the_moon_decides_the_wish_goes_on_the_second_day_or_as_announced() -> None:
    assert Feast(EID, 1448, date(2027, 3, 9)).day == date(2027, 3, 10)
    assert Feast(EID, 1448, date(2027, 3, 9)).estimated
    told = Feast(EID, 1448, date(2027, 3, 9), announced=date(2027, 3, 9))
    assert (told.day, told.estimated) == (date(2027, 3, 9), False)
    assert Feast(FEASTS["nowruz"], 2027, date(2027, 3, 21)).day == date(2027, 3, 21)


def said(now: str, quiet: Quiet) -> str | None:
    at = said_at(DAY, quiet, datetime.fromisoformat(now).replace(tzinfo=quiet.zone).astimezone(UTC))
    return f"{at.astimezone(quiet.zone):%d %H:%M}" if at else None


def test_a_wish_is_said_at_ten_on_the_wall_or_as_soon_as_one_is_awake_but_only_that_day() -> None:
    quiet = Quiet(RIYADH, daily=NIGHT)
    assert said("2027-03-09T12:00", quiet) == "10 10:00"
    assert said("2027-03-10T15:30", quiet) == "10 15:30"
    assert said("2027-03-10T22:30", quiet) is None
    assert said("2027-03-11T09:30", quiet) is None
    assert said("2027-03-09T12:00", Quiet(TOKYO, daily=((20 * 60, 11 * 60),))) == "10 11:00"
    assert said("2027-03-09T12:00", Quiet(RIYADH, weekly=((2, ((0, 1440),)),))) is None  # their day of rest


def test_the_day_is_the_one_on_the_wall_whatever_greenwich_has() -> None:
    """DAY begins in Auckland at eleven in the morning of the day before, by UTC."""
    there = Quiet(ZoneInfo("Pacific/Auckland"))
    begins = datetime(2027, 3, 9, 11, tzinfo=UTC)
    hours = (-timedelta(minutes=1), timedelta(0), timedelta(hours=23), timedelta(days=1))
    assert [is_day(DAY, there, begins + one) for one in hours] == [False, True, True, False]


def test_in_ramadan_it_is_said_in_the_evening() -> None:
    fast = Quiet(RIYADH, daily=NIGHT, ramadan=frozenset({DAY}), fasting=((150, 720),), feasting=((21 * 60, 30),))
    assert said("2027-03-09T12:00", fast) == "10 21:00"


def test_a_day_is_some_date_on_earth_for_fifty_hours() -> None:
    hours = [datetime(2027, 3, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(24 * 20)]
    open_ = [at for at in hours if dates_on_earth(at).first <= DAY <= dates_on_earth(at).last]
    assert (open_[0], open_[-1]) == (datetime(2027, 3, 9, 10, tzinfo=UTC), datetime(2027, 3, 11, 11, tzinfo=UTC))
