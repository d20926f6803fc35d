"""Slots: every local date has one, also where the clocks change."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from rules.timetable import RUN, Daily, Slot, Weekly, slot_of, too_late

CHANGES = [
    ("Europe/Berlin", "2026-10-23", "02:30"),
    ("Europe/Berlin", "2027-03-26", "02:30"),
    ("America/New_York", "2026-10-30", "01:30"),
    ("America/New_York", "2027-03-12", "02:30"),
    ("Africa/Cairo", "2026-10-28", "23:30"),  # midnight comes twice
    ("Africa/Cairo", "2027-04-28", "00:00"),  # midnight does not come
    ("Australia/Lord_Howe", "2026-10-02", "02:15"),
    ("Asia/Riyadh", "2026-11-20", "04:00"),
]


@pytest.mark.parametrize(("zone", "first", "at"), CHANGES)
def test_a_daily_slot_comes_once_on_every_local_date(zone: str, first: str, at: str) -> None:
    place, when = ZoneInfo(zone), Daily(time.fromisoformat(at))
    start = datetime.fromisoformat(first).replace(tzinfo=place).astimezone(UTC)
    slots = [slot_of(when, start + timedelta(minutes=10 * n), place) for n in range(6 * 24 * 6)]
    names = [slot.name for slot in slots]
    changes = [new for old, new in pairwise(names) if new != old]
    assert len(changes) == len(set(changes)) >= 5
    for old, new in pairwise(changes):
        assert datetime.fromisoformat(new) - datetime.fromisoformat(old) == timedelta(days=1)
    for n, slot in enumerate(slots):
        now = start + timedelta(minutes=10 * n)
        assert slot.begins <= now < slot.begins + timedelta(hours=25)
        assert slot.begins.astimezone(place).date().isoformat() == slot.name


def test_a_weekly_slot_begins_on_its_weekday_by_the_shops_clock_and_lasts_until_the_next() -> None:
    place, mondays = ZoneInfo("Europe/Berlin"), Weekly(0, time(8))

    def slot(told: str) -> Slot:
        return slot_of(mondays, datetime.fromisoformat(told).replace(tzinfo=place), place)

    autumn = Slot("2026-10-19", datetime(2026, 10, 19, 6, tzinfo=UTC))
    assert slot("2026-10-19T08:00") == slot("2026-10-25T23:59") == slot("2026-10-26T07:59") == autumn
    assert slot("2026-10-26T08:00") == Slot("2026-10-26", datetime(2026, 10, 26, 7, tzinfo=UTC)), "an hour later in UTC"


def test_a_period_begins_where_it_would_have_begun_had_it_never_stopped() -> None:
    now = datetime(2026, 11, 22, 9, 7, 3, tzinfo=UTC)
    slot = slot_of(timedelta(minutes=5), now, ZoneInfo("Asia/Riyadh"))
    assert slot == Slot("2026-11-22T09:05:00+00:00", datetime(2026, 11, 22, 9, 5, tzinfo=UTC))


def test_a_late_slot_is_run_or_run_while_fresh_or_left_out() -> None:
    begins = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    slot = Slot("2026-11-22", begins)
    after = {minutes: begins + timedelta(minutes=minutes) for minutes in (0, 1, 2, 121, 10_000)}
    assert not any(too_late(slot, RUN, now) for now in after.values())
    assert [too_late(slot, timedelta(minutes=1), now) for now in after.values()] == [False, False, True, True, True]
    assert [too_late(slot, timedelta(hours=2), now) for now in after.values()] == [False, False, False, True, True]
