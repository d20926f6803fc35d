"""When points end: months and days of the shop's zone, through leap days and changes of the clock."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.expiry import YearMonth, day_start, due, expires_at, last_day, month_of, month_start, settled
from rules.ledger import Account, Due, Kind, Lot

RIYADH, BERLIN, CAIRO = ZoneInfo("Asia/Riyadh"), ZoneInfo("Europe/Berlin"), ZoneInfo("Africa/Cairo")
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))
zones = st.sampled_from([RIYADH, BERLIN, CAIRO, ZoneInfo("Asia/Tokyo"), ZoneInfo("Pacific/Apia")])


def ends(usable_from: datetime, zone: ZoneInfo, months: int = 12, *, to_month_end: bool = True) -> datetime:
    return expires_at(usable_from, months, to_month_end=to_month_end, zone=zone)


def test_points_live_to_the_end_of_the_month_twelve_months_on_in_the_shops_zone() -> None:
    assert ends(NOW, RIYADH) == datetime(2027, 3, 31, 21, 0, tzinfo=UTC)  # midnight in Riyadh
    assert last_day(ends(NOW, RIYADH), RIYADH) == date(2027, 3, 31)


def test_the_month_is_the_shops_and_not_that_of_utc() -> None:
    late = datetime(2026, 3, 31, 21, 30, tzinfo=UTC)  # half past midnight on 1 April in Riyadh
    assert last_day(ends(late, RIYADH), RIYADH) == date(2027, 4, 30)
    assert last_day(ends(late, BERLIN), BERLIN) == date(2027, 3, 31)


def test_a_month_that_ends_in_another_offset_ends_at_local_midnight() -> None:
    winter = datetime(2026, 3, 10, 12, 0, tzinfo=BERLIN)
    assert ends(winter, BERLIN) == datetime(2027, 3, 31, 22, 0, tzinfo=UTC)  # summer time by then
    assert ends(datetime(2026, 10, 10, 12, 0, tzinfo=BERLIN), BERLIN) == datetime(2027, 10, 31, 23, 0, tzinfo=UTC)


def test_points_of_a_leap_day_end_with_the_last_of_february() -> None:
    leap = datetime(2028, 2, 29, 10, 0, tzinfo=UTC)
    assert last_day(ends(leap, RIYADH, to_month_end=False), RIYADH) == date(2029, 2, 28)
    assert last_day(ends(leap, RIYADH, 48, to_month_end=False), RIYADH) == date(2032, 2, 29)
    assert last_day(ends(datetime(2027, 2, 1, tzinfo=UTC), RIYADH), RIYADH) == date(2028, 2, 29)


def test_the_31st_becomes_the_last_day_of_a_shorter_month() -> None:
    end_of_january = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)
    assert last_day(ends(end_of_january, BERLIN, 1, to_month_end=False), BERLIN) == date(2026, 2, 28)


def test_without_the_months_end_points_end_with_the_same_day_of_a_later_month() -> None:
    assert last_day(ends(NOW, RIYADH, to_month_end=False), RIYADH) == date(2027, 3, 1)
    assert last_day(ends(NOW, RIYADH, 4, to_month_end=False), RIYADH) == date(2026, 7, 1)


def test_a_day_without_midnight_begins_when_the_clock_jumps() -> None:
    jump = date(2026, 4, 24)  # Egypt: 00:00 becomes 01:00
    start = day_start(jump, CAIRO)
    assert start.astimezone(CAIRO).date() == jump
    assert (start - timedelta(milliseconds=1)).astimezone(CAIRO).date() == date(2026, 4, 23)


def test_points_cannot_outlive_the_calendar() -> None:
    with pytest.raises(ValueError, match="9999"):
        ends(NOW, RIYADH, 12 * 7973)


@given(moments, zones, st.integers(0, 60), st.booleans())
def test_points_can_be_used_on_their_last_day_and_not_on_the_next(
    start: datetime, zone: ZoneInfo, months: int, to_month_end: bool
) -> None:
    end = ends(start, zone, months, to_month_end=to_month_end)
    assert end > start
    assert end == day_start(last_day(end, zone) + timedelta(days=1), zone)
    assert month_of(end - timedelta(milliseconds=1), zone) == month_of(start, zone).plus(months)


@given(moments, zones)
def test_every_instant_lies_in_its_month(moment: datetime, zone: ZoneInfo) -> None:
    month = month_of(moment, zone)
    assert month_start(month, zone) <= moment < month_start(month.plus(1), zone)


@given(st.integers(-500, 500), st.integers(1, 12))
def test_months_can_be_added_and_taken_away(months: int, month: int) -> None:
    assert YearMonth(2026, month).plus(months).plus(-months) == YearMonth(2026, month)


def lot(id: int, *, remaining: int = 10, usable: int = 0, end: int = 100, waiting: bool = False) -> Lot:
    return Lot(id, 1, id, 10, remaining, NOW + usable * HOUR, NOW + end * HOUR, None, waiting)


def test_the_calendar_decides_in_the_order_of_time() -> None:
    lots = [lot(1, end=9), lot(2, usable=3, end=5, waiting=True), lot(3, end=500), lot(4, remaining=0, end=1)]
    assert due(lots, NOW + 24 * HOUR, NOW) == [
        Due(Kind.RELEASE, 1, 2, 0, NOW + 3 * HOUR),
        Due(Kind.EXPIRE, 1, 2, 10, NOW + 5 * HOUR),
        Due(Kind.EXPIRE, 1, 1, 10, NOW + 9 * HOUR),
    ]


def test_a_lot_ends_in_the_very_instant_and_not_before() -> None:
    assert due([lot(1, end=1)], NOW + HOUR - timedelta(milliseconds=1), NOW) == []
    assert [event.kind for event in due([lot(1, end=1)], NOW + HOUR, NOW)] == [Kind.EXPIRE]


def test_what_becomes_usable_in_the_moment_in_which_other_points_end_is_noted_first() -> None:
    lots = [lot(1, end=5), lot(2, usable=5, waiting=True)]
    assert [event.kind for event in due(lots, NOW + 5 * HOUR, NOW)] == [Kind.RELEASE, Kind.EXPIRE]
    assert due([lot(2, usable=5, waiting=True)], NOW + 4 * HOUR, NOW) == []


def test_what_has_ended_is_no_part_of_a_settled_account() -> None:
    account = Account(1, 0, NOW, NOW + 5 * HOUR, (lot(1, end=5), lot(2, end=6), lot(3, usable=9)))
    assert [one.id for one in settled(account).lots] == [2, 3]


def test_an_event_is_never_before_the_last_entry() -> None:
    later = NOW + 20 * HOUR
    assert [event.at for event in due([lot(1, end=9)], NOW + 24 * HOUR, later)] == [later]
