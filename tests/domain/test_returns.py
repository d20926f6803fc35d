"""A purchase comes back to the counter: exactly what it gave goes back with it, once."""

from datetime import timedelta

import pytest

from domain import returns as use
from domain.cards import card_of
from domain.orders import buy
from domain.staff import remove
from rules.counter import Returning, Target
from rules.refusals import KeyReused, MoreThanPaid, NoSuchOrder, OwnCard
from tests.cast import HUDA, NOURA
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW
from tests.domain.till import OWNER, Till

KEY = "abcdefghijkl"


@pytest.fixture
def till(db: Db) -> Till:
    till = Till(db)
    till.book(till.sale(45, "rA-1"))
    return till


def take(till: Till, amount: int, key: str = KEY, order: int = 1) -> int:
    points: int = till.write(use.take_back, HUDA.id, order, amount, key=key, now=NOW).points
    return points


def test_a_purchase_is_found_by_its_receipt_in_any_spelling(till: Till) -> None:
    for typed in ("A-1", "a-1", " a-١ "):
        found = till.read(use.find, HUDA.id, typed, NOW)
        assert isinstance(found, Returning)
        assert (found.order_id, found.left, found.amount, found.points) == (1, 4500, 4500, 45)


def test_a_purchase_is_found_by_customer_and_amount_and_by_nothing_less(till: Till) -> None:
    code = till.write(card_of, till.noura)
    [customer] = till.read(use.find, HUDA.id, code, NOW).customers
    assert customer.member_id == till.noura
    [found] = till.read(use.by_amount, HUDA.id, till.noura, 4500, NOW)
    assert found.order_id == 1
    assert till.read(use.by_amount, HUDA.id, till.noura, 4400, NOW) == []


def test_a_return_takes_back_what_is_shown_with_one_line_in_the_audit(till: Till) -> None:
    seen = till.read(use.preview, HUDA.id, 1, 2000, NOW)
    assert take(till, 2000) == seen.points == 20
    assert till.balance().points == 45 - seen.points
    deed = till.deeds()[-1]
    assert (deed.action, deed.member_id, deed.facts["order"]) == ("return", till.noura, 1)
    assert till.told(NOURA) == ["delivery-points-earned", "delivery-purchase-returned"]
    assert till.differences() == []


def test_the_same_tap_again_takes_nothing_more(till: Till) -> None:
    assert take(till, 2000) == take(till, 2000)
    assert [deed.action for deed in till.deeds()] == ["purchase", "return"]
    with pytest.raises(KeyReused):
        take(till, 1000)


def test_no_more_comes_back_than_was_paid(till: Till) -> None:
    take(till, 2000)
    assert till.read(use.preview, HUDA.id, 1, None, NOW).left == 2500
    with pytest.raises(MoreThanPaid):
        take(till, 2501, "another-key1")
    take(till, 2500, "another-key1")
    assert till.read(use.preview, HUDA.id, 1, None, NOW).left == 0
    assert till.read(use.by_amount, HUDA.id, till.noura, 4500, NOW) == []
    assert till.balance().points == 0


def test_what_another_shop_sold_is_not_taken_back_here(till: Till) -> None:
    till.write(buy, till.noura, source="online", external_id="7", amount=900, currency="SAR", now=NOW)
    for order in (2, 99):
        with pytest.raises(NoSuchOrder):
            take(till, 100, order=order)
        with pytest.raises(NoSuchOrder):
            till.read(use.preview, HUDA.id, order, None, NOW)


def test_nobody_takes_back_their_own_purchase(till: Till) -> None:
    own = Target(till.join(HUDA))
    till.book(till.sale(30, "rB-1", own), OWNER)
    for act in (
        lambda tx: use.find(tx, HUDA.id, "B-1", NOW),
        lambda tx: use.take_back(tx, HUDA.id, 2, 100, key=KEY, now=NOW),
    ):
        with pytest.raises(OwnCard):
            till.write(act)


def test_the_owner_hears_of_many_returns_once_a_day(db: Db) -> None:
    till = Till(db, DALLA.replace("returns = 10 ", "returns = 2 "))
    till.book(till.sale(45))
    for number in range(5):
        take(till, 100, f"returning-{number}")
    assert till.told(OWNER) == ["counter-watch-returns"]
    tomorrow = NOW + timedelta(days=1)
    till.write(use.take_back, HUDA.id, 1, 100, key="returning-9", now=tomorrow)
    assert till.told(OWNER, tomorrow) == ["counter-watch-returns"]


def test_a_removed_cashiers_purchase_can_still_be_returned(till: Till) -> None:
    till.write(remove, OWNER.id, till.staff[HUDA].id, now=NOW)
    assert till.write(use.take_back, OWNER.id, 1, 4500, key=KEY, now=NOW).points == 45
