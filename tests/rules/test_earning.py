"""What a purchase brings, and what a refund takes back."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.earning import HIGHEST_AMOUNT, Order, gain, to_take_back, whole_amount
from rules.expiry import last_day
from rules.programme import parse
from rules.refusals import MoreThanPaid, NotAnAmount, WrongCurrency

NOW = datetime(2026, 3, 30, 9, 0, tzinfo=UTC)
DALLA = parse((Path(__file__).parents[2] / "programme.toml").read_text(encoding="utf-8"))
GUEST, COMPANION = DALLA.tiers[:2]


def order(points: int, amount: int, refunded: int = 0) -> Order:
    return Order(1, 1, "counter", "a", amount, "SAR", points, NOW, NOW, NOW, None, refunded)


def test_a_purchase_at_the_counter_brings_points_at_once() -> None:
    brings = gain(DALLA, GUEST, 11_550, "SAR", "counter", NOW)
    assert (brings.base, brings.points, brings.usable_from) == (115, 115, NOW)
    assert last_day(brings.expires_at, DALLA.shop.tz) == date(2027, 3, 31)


def test_a_tier_multiplies_points_but_not_base_points() -> None:
    brings = gain(DALLA, COMPANION, 11_500, "SAR", "counter", NOW)
    assert (brings.base, brings.points) == (115, 143)


def test_points_of_an_online_purchase_wait_for_the_return_window_and_live_from_then_on() -> None:
    brings = gain(DALLA, GUEST, 11_500, "SAR", "online", NOW)
    assert (brings.usable_from - NOW).days == 14
    assert last_day(brings.expires_at, DALLA.shop.tz) == date(2027, 4, 30)


def test_a_currency_without_a_rate_is_refused_by_name() -> None:
    with pytest.raises(WrongCurrency) as refused:
        gain(DALLA, GUEST, 100, "GBP", "counter", NOW)
    assert refused.value.facts == {"given": "GBP", "wanted": "SAR"}


@pytest.mark.parametrize("amount", [0, -1, True, 1.0, HIGHEST_AMOUNT + 1, "5", None])
def test_an_amount_is_a_whole_number_of_minor_units_above_zero(amount: int) -> None:
    with pytest.raises(NotAnAmount):
        whole_amount(amount)


def test_the_largest_amount_is_one() -> None:
    assert whole_amount(HIGHEST_AMOUNT) == HIGHEST_AMOUNT


def test_a_refund_takes_in_proportion_and_rounds_for_the_member() -> None:
    assert to_take_back(order(100, 300), 100) == 33
    assert to_take_back(order(100, 300, refunded=100), 100) == 33
    assert to_take_back(order(100, 300, refunded=200), 100) == 34


def test_no_more_is_refunded_than_was_paid() -> None:
    with pytest.raises(MoreThanPaid) as refused:
        to_take_back(order(100, 300, refunded=200), 101)
    assert refused.value.facts == {"left": 100, "currency": "SAR"}


@given(st.integers(0, 10**6), st.lists(st.integers(1, 10**6), min_size=1, max_size=12))
def test_refunds_in_any_parts_take_exactly_what_the_order_gave(points: int, parts: list[int]) -> None:
    taken = [to_take_back(order(points, sum(parts), sum(parts[:at])), part) for at, part in enumerate(parts)]
    assert sum(taken) == points
