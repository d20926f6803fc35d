"""Which lot pays, what goes back, and what is owed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.ledger import (
    HIGHEST,
    Account,
    Earned,
    Entry,
    Kind,
    Lot,
    Take,
    balance,
    instant,
    plan_payment,
    plan_reverse,
    plan_spend,
    share,
    whole,
)
from rules.refusals import MoreThanEarned, NotEnoughPoints, NotPoints

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def lot(id: int, remaining: int, *, usable: int = -1, end: int = 30, origin: int | None = None) -> Lot:
    return Lot(id, 1, id, max(remaining, 1), remaining, NOW + usable * DAY, NOW + end * DAY, origin, usable > 0)


def account(*lots: Lot, debt: int = 0) -> Account:
    return Account(1, debt, NOW, NOW, lots)


def earned(points: int, *, lot_id: int = 1, covered: int = 0, credited: int = 0, expired: int = 0) -> Earned:
    entry = Entry(7, 1, Kind.EARN, points, points, NOW, "purchase")
    return Earned(entry, lot_id, covered, credited, expired)


@pytest.mark.parametrize("points", [0, -1, True, False, 1.0, HIGHEST + 1, "5", None])
def test_only_whole_numbers_above_zero_are_points(points: int) -> None:
    with pytest.raises(NotPoints):
        whole(points)


@pytest.mark.parametrize("points", [0, True, -1.0, -HIGHEST - 1])
def test_a_correction_is_a_whole_number_too(points: int) -> None:
    with pytest.raises(NotPoints):
        whole(points, signed=True)
    assert whole(-HIGHEST, signed=True) == -HIGHEST


def test_the_ledger_keeps_whole_milliseconds_of_utc() -> None:
    told = datetime(2026, 3, 1, 12, 0, 0, 999_999, tzinfo=ZoneInfo("Asia/Riyadh"))
    assert instant(told) == datetime(2026, 3, 1, 9, 0, 0, 999_000, tzinfo=UTC)
    assert instant(told).tzinfo is UTC


def test_a_spend_takes_from_the_lot_that_ends_first() -> None:
    lots = account(lot(1, 50, end=20), lot(2, 50, end=30))
    assert plan_spend(lots, 60) == [Take(1, 50), Take(2, 10)]


def test_pending_and_lapsed_points_cannot_be_spent() -> None:
    lots = account(lot(1, 50, end=0), lot(2, 5), lot(3, 50, usable=1))
    assert balance(lots).points == 5
    assert balance(lots).pending == 50
    with pytest.raises(NotEnoughPoints) as refused:
        plan_spend(lots, 6)
    assert refused.value.facts == {"missing": 1, "balance": 5}


def test_points_are_usable_from_their_very_instant_to_just_before_their_end() -> None:
    now = balance(account(lot(1, 5, usable=0)))
    assert (now.points, now.pending, now.next_usable) == (5, 0, None)
    assert balance(account(lot(1, 5, end=0))).points == 0


def test_everything_that_is_there_can_be_spent_to_the_last_point() -> None:
    assert plan_spend(account(lot(1, 5), lot(2, 7)), 12) == [Take(1, 5), Take(2, 7)]


def test_what_is_owed_counts_against_what_is_there() -> None:
    with pytest.raises(NotEnoughPoints) as refused:
        plan_spend(account(debt=30), 10)
    assert refused.value.facts == {"missing": 40, "balance": -30}


def test_the_balance_tells_what_ends_next_and_what_comes_next() -> None:
    has = balance(account(lot(1, 5, end=3), lot(2, 7, end=3), lot(3, 50), lot(4, 9, usable=2, end=3)))
    assert (has.next_expiry, has.expiring) == (NOW + 3 * DAY, 21)
    assert (has.next_usable, has.arriving) == (NOW + 2 * DAY, 9)


def test_a_refund_takes_from_its_own_lot_then_its_children_then_others_then_pending_then_owes() -> None:
    lots = account(
        lot(2, 10, end=5),
        lot(1, 10, end=30),
        lot(3, 10, end=40, origin=1),
        lot(4, 10, usable=1, end=3),
        lot(5, 10, end=8),
    )
    plan = plan_reverse(lots, earned(60), 60)
    assert [take.lot_id for take in plan.takes] == [1, 3, 2, 5, 4]
    assert (plan.points, plan.debt) == (60, 10)


def test_a_refund_finds_its_order_by_itself_nearer_first_then_sooner_to_end_then_older() -> None:
    own, child, usable, pending = lot(1, 10), {"origin": 1}, {"usable": 0}, {"usable": 1}  # 0: from this very instant
    ordered = (
        own,
        *(lot(8, 10, end=5, **child), lot(3, 10, end=6, **child), lot(4, 10, end=6, **child)),
        *(lot(9, 10, end=5, **usable), lot(2, 10, end=6, **usable), lot(6, 10, end=6, **usable)),
        *(lot(10, 10, end=3, **pending), lot(5, 10, end=4, **pending), lot(7, 10, end=4, **pending)),
    )
    plan = plan_reverse(account(*reversed(ordered)), earned(100), 100)
    assert [take.lot_id for take in plan.takes] == [one.id for one in ordered]


def test_a_refund_takes_from_its_own_lot_even_while_it_is_pending() -> None:
    assert plan_reverse(account(lot(1, 10, usable=5), lot(2, 10)), earned(10), 10).takes == [Take(1, 10)]


def test_what_expired_by_itself_is_not_taken_again() -> None:
    plan = plan_reverse(account(lot(2, 100)), earned(100, expired=40), 100)
    assert plan.takes == [Take(2, 60)]
    rest = plan_reverse(account(lot(2, 100)), earned(100, expired=40, covered=50, credited=40), 50)
    assert rest.takes == [Take(2, 50)]


def test_no_more_goes_back_than_came() -> None:
    with pytest.raises(MoreThanEarned) as refused:
        plan_reverse(account(), earned(100, covered=70), 31)
    assert refused.value.left == 30


def test_new_points_pay_a_debt_first_lot_by_lot() -> None:
    assert plan_payment(25, [(1, 10), (2, 10), (3, 10)]) == ([Take(1, 10), Take(2, 10), Take(3, 5)], 0)
    assert plan_payment(25, [(1, 10)]) == ([Take(1, 10)], 15)


@given(st.integers(0, 10**6), st.lists(st.integers(1, 10**6), min_size=1, max_size=20))
def test_parts_in_any_number_add_up_to_the_whole(total: int, parts: list[int]) -> None:
    """A refund in any number of parts takes exactly what one refund of it all would take."""
    whole_amount, before, gone = sum(parts), 0, 0
    for amount in parts:
        gone += share(total, before, amount, whole_amount)
        before += amount
        assert gone == total * before // whole_amount
    assert gone == total
