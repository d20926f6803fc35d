"""What counts as a stamp, what goes back, and how a card is drawn: pure decisions."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rules.games import (
    MOST_AT_ONCE,
    ONCE,
    Stamp,
    Tally,
    Thing,
    drawn,
    going_back,
    pieces,
    stamps_for,
    tally,
    tried,
)
from rules.products import Line, without
from rules.programme import parse
from tests.programmes import DALLA

PROGRAMME = parse(DALLA)
COFFEE, BEANS = Thing("coffee", {}, ("ESPRESSO", "FILTER")), Thing("HB-250", {}, ("HB-250",))


def test_a_line_counts_by_its_product_or_by_its_kind() -> None:
    lines = [Line("ESPRESSO", 2), Line("coffee"), Line("MUG-CLAY", 7), Line("HB-250")]
    assert pieces(lines, [COFFEE]) == 3
    assert tried(lines, [BEANS, COFFEE]) == ["HB-250", "coffee"]


@given(st.integers(1, 50), st.lists(st.integers(1, 1000), min_size=1, max_size=8))
def test_parts_of_a_refund_take_every_stamp_once_in_any_order(whole: int, parts: list[int]) -> None:
    amount, before, left = sum(parts), 0, whole
    for part in parts:
        gone = sum(going_back([Stamp(1, "card", "", "", left)], whole, before, part, amount).values())
        before += part
        left -= gone
        assert left == whole - whole * before // amount
    assert left == 0


def test_the_last_thing_of_an_order_goes_back_first() -> None:
    given = [Stamp(1, "c", "2026-11", "coffee", 1), Stamp(2, "c", "2026-11", "HB-250", 1)]
    assert going_back(given, 2, 0, 50, 100) == {2: 1}


def test_a_card_is_drawn_in_groups_of_five_and_never_overflows() -> None:
    assert drawn(7, 9, "●", "○") == "●●●●● ●●○○"
    assert drawn(12, 9, "●", "○") == "●●●●● ●●●●"


def test_a_month_ends_by_the_shops_clock() -> None:
    [challenge], zone = PROGRAMME.challenges, PROGRAMME.shop.tz
    evening = datetime(2026, 12, 31, 21, 30, tzinfo=UTC)  # the new year has begun in Riyadh
    assert challenge.period(evening, zone) == "2027-01"
    assert str(challenge.last_day(evening, zone)) == "2027-01-31"
    assert str(challenge.last_day(datetime(2028, 2, 1, tzinfo=UTC), zone)) == "2028-02-29"


def test_a_challenge_between_two_dates_runs_from_the_first_to_the_end_of_the_last() -> None:
    begins, ends = datetime(2027, 2, 28, 21, tzinfo=UTC), datetime(2027, 3, 31, 21, tzinfo=UTC)  # midnights in Riyadh
    [monthly], zone, instant = PROGRAMME.challenges, PROGRAMME.shop.tz, timedelta(milliseconds=1)
    march = replace(monthly, begins=begins, ends=ends)
    moments = (begins - instant, begins, ends - instant, ends)
    assert [march.period(at, zone) for at in moments] == [None, ONCE, ONCE, None]
    assert march.last_day(begins, zone) == date(2027, 3, 31)


def test_a_wholesale_order_fills_no_cards_and_a_day_brings_no_more_than_the_card_says() -> None:
    [card] = PROGRAMME.stamp_cards
    assert stamps_for(replace(card, a_day=None), 1000, 0) == MOST_AT_ONCE
    limited = replace(card, a_day=3)
    assert [stamps_for(limited, 2, today) for today in (0, 1, 2, 3, 4)] == [2, 2, 1, 0, 0]


def test_less_than_nothing_on_a_card_is_owed() -> None:
    assert [tally(left) for left in (3, 0, -2)] == [Tally(3, 0), Tally(0, 0), Tally(0, 2)]


def test_lines_lose_their_last_pieces_first() -> None:
    lines = [Line("a", 2), Line("b", 2)]
    assert without(lines, 3) == (Line("a"),)
    assert without(lines, 0) == tuple(lines)
