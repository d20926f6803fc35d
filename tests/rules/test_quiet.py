"""Quiet hours by the clock on the wall: over midnight, over both clock changes, on weekends and in Ramadan."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.quiet import Quiet, opened_before, opens, quiet_at

BERLIN, RIYADH, KATHMANDU = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Riyadh"), ZoneInfo("Asia/Kathmandu")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
NIGHT = ((22 * 60, 9 * 60),)
GERMAN = Quiet(BERLIN, daily=((20 * 60, 9 * 60),), weekly=((6, ((0, 24 * 60),)),))
RAMADAN = frozenset(date(2027, 2, 8) + timedelta(days=day) for day in range(30))
SAUDI = Quiet(
    RIYADH,
    daily=NIGHT,
    weekly=((4, ((11 * 60, 14 * 60),)),),
    ramadan=RAMADAN,
    fasting=((150, 12 * 60),),
    feasting=((21 * 60, 30),),
)


def at(zone: ZoneInfo, text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        ("2026-11-23T08:59", True),
        ("2026-11-23T09:00", False),
        ("2026-11-23T19:59", False),
        ("2026-11-23T20:00", True),
        ("2026-11-24T00:00", True),
        ("2026-11-22T12:00", True),  # Sunday
        ("2026-11-21T23:59", True),
    ],
)
def test_evenings_nights_and_sundays(moment: str, quiet: bool) -> None:
    assert quiet_at(GERMAN, at(BERLIN, moment)) is quiet


def test_the_first_waking_minute_is_found_over_a_whole_weekend() -> None:
    saturday_evening = at(BERLIN, "2026-11-21T20:00")
    assert opens(GERMAN, saturday_evening) == at(BERLIN, "2026-11-23T09:00")
    awake = at(BERLIN, "2026-11-23T11:11") + timedelta(seconds=7)
    assert opens(GERMAN, awake) == awake


def test_what_should_leave_by_monday_leaves_on_saturday_morning() -> None:
    assert opened_before(GERMAN, at(BERLIN, "2026-11-23T00:00")) == at(BERLIN, "2026-11-21T09:00")
    assert opened_before(GERMAN, at(BERLIN, "2026-11-24T12:00")) == at(BERLIN, "2026-11-24T09:00")


def test_without_quiet_hours_or_without_waking_ones_nothing_is_moved_for_ever() -> None:
    now = at(BERLIN, "2026-11-23T00:00")
    assert opened_before(Quiet(BERLIN), now) == now
    assert opens(Quiet(BERLIN), now) == now
    never = Quiet(BERLIN, daily=((0, 24 * 60),))
    assert opened_before(never, now) == now
    assert opens(never, now) == now + timedelta(days=8)


@pytest.mark.parametrize(
    ("moment", "quiet", "quiet_for_offers"),
    [
        ("2027-02-07T23:30", True, True),  # the evening before
        ("2027-02-08T01:00", True, True),  # the night of the 7th still
        ("2027-02-08T11:59", True, True),
        ("2027-02-08T12:00", False, True),
        ("2027-02-08T21:00", False, False),
        ("2027-02-09T00:29", False, False),
        ("2027-02-09T00:30", False, True),
        ("2027-02-09T02:30", True, True),
        ("2027-03-09T23:00", False, False),  # the last evening
        ("2027-03-10T00:10", True, True),  # an ordinary night again
        ("2027-03-10T08:59", True, True),
        ("2027-03-10T09:00", False, False),
        ("2027-03-10T22:00", True, True),
        ("2027-03-12T12:00", True, True),  # Friday noon
        ("2027-02-12T13:00", True, True),  # Friday noon in Ramadan
    ],
)
def test_ramadan_has_hours_of_its_own_and_offers_only_after_the_evening_prayer(
    moment: str, quiet: bool, quiet_for_offers: bool
) -> None:
    assert quiet_at(SAUDI, at(RIYADH, moment)) is quiet
    assert quiet_at(SAUDI, at(RIYADH, moment), offer=True) is quiet_for_offers


def test_an_hour_that_the_clocks_repeat_is_quiet_both_times() -> None:
    quiet = Quiet(BERLIN, daily=((22 * 60, 150),))
    assert quiet_at(quiet, at(BERLIN, "2026-10-25T02:15", fold=0))
    assert quiet_at(quiet, at(BERLIN, "2026-10-25T02:15", fold=1))
    assert not quiet_at(quiet, at(BERLIN, "2026-10-25T02:45", fold=0))
    assert opens(quiet, at(BERLIN, "2026-10-25T02:15", fold=1)) == at(BERLIN, "2026-10-25T02:30", fold=1)


def test_an_hour_that_the_clocks_skip_delays_nothing() -> None:
    quiet = Quiet(BERLIN, daily=((22 * 60, 150),))
    assert opens(quiet, at(BERLIN, "2027-03-28T01:59")) == at(BERLIN, "2027-03-28T03:00")


ZONES = st.sampled_from([BERLIN, RIYADH, KATHMANDU, ZoneInfo("Asia/Tokyo"), ZoneInfo("Australia/Lord_Howe")])
SPANS = st.tuples(st.integers(0, 1439), st.integers(0, 1440)).filter(lambda span: span[0] % 1440 != span[1] % 1440)
QUIETS = st.builds(
    Quiet,
    ZONES,
    daily=st.lists(SPANS, max_size=2).map(tuple),
    weekly=st.lists(st.tuples(st.integers(0, 6), st.lists(SPANS, max_size=2).map(tuple)), max_size=2).map(tuple),
    ramadan=st.just(RAMADAN),
    fasting=st.lists(SPANS, max_size=1).map(tuple),
    feasting=st.lists(SPANS, max_size=1).map(tuple),
)
MOMENTS = st.datetimes(datetime(2026, 10, 1), datetime(2027, 4, 15), timezones=st.just(UTC))


@given(QUIETS, MOMENTS, st.booleans())
def test_the_opening_is_awake_not_before_and_nothing_awake_lies_a_quarter_before_it(
    quiet: Quiet, now: datetime, offer: bool
) -> None:
    opening = opens(quiet, now, offer=offer)
    assert opening >= now
    if opening < now + timedelta(days=7):
        assert not quiet_at(quiet, opening, offer=offer)
        assert opening == now or quiet_at(quiet, opening - MINUTE, offer=offer)


@given(QUIETS, MOMENTS)
def test_what_should_have_left_before_leaves_before_and_awake(quiet: Quiet, moment: datetime) -> None:
    leaves = opened_before(quiet, moment)
    assert leaves <= moment
    assert leaves == moment or not quiet_at(quiet, leaves)
