"""Both sides are rewarded once, for a purchase that stays, and every other invitation earns nothing (P1, P2, P4)."""

from datetime import timedelta

import pytest

from domain import referral
from domain.ledger import balance, spend, statement
from domain.programme import apply
from outreach.timetable import TIMETABLE
from tests.cast import LENA
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW
from tests.domain.friends import WINDOW, Friends, state, stranger


@pytest.fixture
def friends(db: Db) -> Friends:
    return Friends(db)


@pytest.fixture
def lena(friends: Friends) -> int:
    return friends.come(LENA).member.id


def test_both_sides_are_rewarded_when_the_first_purchase_has_outlived_its_return_window(
    friends: Friends, lena: int
) -> None:
    friends.order(lena, at=NOW + DAY)
    assert friends.sweep(NOW + DAY + WINDOW - timedelta(seconds=1)) == 0
    assert (friends.got(friends.noura), friends.got(lena)) == (0, 0)
    assert friends.sweep(NOW + DAY + WINDOW) == 1
    assert (friends.got(friends.noura), friends.got(lena)) == (200, 100)
    assert state(friends) == ("rewarded", None)
    assert friends.told(friends.noura) == ["referral-told-inviter"]
    assert friends.told(lena) == ["referral-told-invited"]
    assert friends.sweep(NOW + 90 * DAY) == 0
    assert friends.differences() == []


def test_points_of_an_invitation_count_for_no_tier(friends: Friends, lena: int) -> None:
    friends.order(lena)
    friends.sweep(NOW + WINDOW)
    rows = friends.ask("SELECT base_points, counts_from FROM entry WHERE reason IN ('referral', 'invited')")
    assert rows == [(0, None), (0, None)]


def test_the_statement_names_them(friends: Friends, lena: int) -> None:
    friends.order(lena)
    friends.sweep(NOW + WINDOW)
    for member, reason in ((friends.noura, "referral"), (lena, "invited")):
        lots = friends.read(statement, member, NOW + WINDOW, friends.zone).lots
        assert reason in {lot.reason for lot in lots}


def test_a_purchase_that_is_too_small_or_in_another_currency_changes_nothing(friends: Friends, lena: int) -> None:
    friends.order(lena, riyals=49)
    friends.sweep(NOW + 90 * DAY)
    assert state(friends) == ("joined", None)
    assert friends.got(friends.noura) == 0


def test_who_never_buys_earns_nobody_anything(friends: Friends, lena: int) -> None:
    assert friends.sweep(NOW + 900 * DAY) == 0
    assert friends.got(friends.noura) == friends.got(lena) == 0


def test_a_purchase_returned_within_its_window_does_not_count_and_the_next_one_does(
    friends: Friends, lena: int
) -> None:
    first = friends.order(lena)
    friends.order(lena, "2", at=NOW + 5 * DAY)
    friends.give_back(first.order_id, 1, at=NOW + 2 * DAY)  # 49 are left
    assert friends.sweep(NOW + WINDOW) == 0
    assert friends.sweep(NOW + 5 * DAY + WINDOW) == 1
    assert (friends.got(friends.noura), friends.got(lena)) == (200, 100)


def test_a_partial_refund_that_leaves_enough_changes_nothing(friends: Friends, lena: int) -> None:
    order = friends.order(lena, riyals=80)
    friends.give_back(order.order_id, 30)
    friends.sweep(NOW + WINDOW)
    assert friends.got(friends.noura) == 200


def test_a_later_refund_takes_back_what_both_sides_got(friends: Friends, lena: int) -> None:
    order = friends.order(lena)
    friends.sweep(NOW + WINDOW)
    for _ in range(3):
        friends.give_back(order.order_id, at=NOW + 40 * DAY)
    assert (friends.got(friends.noura), friends.got(lena)) == (0, 0)
    assert friends.told(friends.noura) == ["referral-told-back", "referral-told-inviter"]
    assert friends.told(lena) == ["referral-told-back", "referral-told-invited"]
    assert state(friends) == ("joined", None)
    friends.order(lena, "2", at=NOW + 41 * DAY)
    friends.sweep(NOW + 41 * DAY + WINDOW)
    assert (friends.got(friends.noura), friends.got(lena)) == (200, 100)
    assert friends.differences() == []


def test_a_refund_of_another_purchase_leaves_what_was_rewarded_alone(friends: Friends, lena: int) -> None:
    friends.order(lena)
    other = friends.order(lena, "2")
    friends.sweep(NOW + WINDOW)
    friends.give_back(other.order_id, at=NOW + 40 * DAY)
    assert (state(friends)[0], friends.got(friends.noura)) == ("rewarded", 200)
    assert friends.told(friends.noura) == ["referral-told-inviter"]


def test_points_that_were_spent_meanwhile_are_owed(friends: Friends, lena: int) -> None:
    order = friends.order(lena)
    friends.sweep(NOW + WINDOW)
    friends.write(spend, friends.noura, 200, reason="reward", now=NOW + WINDOW)
    friends.give_back(order.order_id, at=NOW + 40 * DAY)
    assert friends.read(balance, friends.noura, NOW + 40 * DAY).debt == 200
    assert friends.differences() == []


def test_what_was_promised_at_the_start_holds_whatever_the_programme_says_later(friends: Friends, lena: int) -> None:
    text = DALLA.replace("inviter_points = 200", "inviter_points = 1").replace("return_days = 14", "return_days = 90")
    assert text.count("return_days = 90") == 1
    friends.write(apply, text, now=NOW)
    friends.order(lena)
    friends.sweep(NOW + WINDOW)
    assert friends.got(friends.noura) == 200


def test_a_side_that_is_promised_nothing_gets_nothing_and_hears_nothing(db: Db) -> None:
    friends = Friends(db, DALLA.replace("invited_points = 100", "invited_points = 0"))
    lena = friends.come(LENA).member.id
    order = friends.order(lena)
    friends.sweep(NOW + WINDOW)
    assert (friends.got(friends.noura), friends.got(lena), friends.told(lena)) == (200, 0, [])
    friends.give_back(order.order_id, at=NOW + 40 * DAY)
    assert friends.got(friends.noura) == 0


def test_the_timetable_asks_and_sweeps(friends: Friends, lena: int) -> None:
    (job,) = [job for job in TIMETABLE if job.id == "referral"]
    friends.order(lena)
    assert not friends.read(job.due, NOW + WINDOW - timedelta(seconds=1))
    assert friends.read(job.due, NOW + WINDOW)
    assert friends.write(job.step, NOW + WINDOW) == 1
    assert not friends.read(job.due, NOW + WINDOW)


def test_a_sweep_goes_in_slices(friends: Friends) -> None:
    for number in range(7):
        friends.order(friends.come(stranger(number)).member.id, f"r{number}")
    assert [friends.write(referral.qualify, NOW + WINDOW, 3) for _ in range(4)] == [3, 3, 1, 0]
    assert friends.got(friends.noura) == 7 * 200
