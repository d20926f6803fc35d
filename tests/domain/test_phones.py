"""Purchases for a phone that nobody has shown to be theirs, and what happens once somebody does."""

from datetime import timedelta
from typing import Any

import pytest

from domain.phones import e164, forget_unclaimed, overdue, verified
from domain.returns import find, kept_by_amount, take_back_kept
from rules.counter import UNCLAIMED_LIFE, Keeping, Returning, Target
from rules.refusals import Busy, EqualAmount, MoreThanPaid, NoSuchMember, NoSuchOrder
from storage.store import Store
from storage.tx import Tx
from tests.cast import HUDA, LENA, YOUSSEF
from tests.conftest import Db
from tests.domain.counter import NOW
from tests.domain.test_rewards import race
from tests.domain.till import OWNER, Till

PHONE = "+966501234567"
KEPT = Target(phone=PHONE)


@pytest.fixture
def till(db: Db) -> Till:
    return Till(db)


@pytest.mark.parametrize(
    ("typed", "country", "number"),
    [
        ("0501234567", "SA", PHONE),
        ("+966 50 123 4567", "DE", PHONE),
        ("00966501234567", "SA", PHONE),
        ("٠٥٠١٢٣٤٥٦٧", "SA", PHONE),
        ("0151 23456789", "DE", "+4915123456789"),
        ("123", "SA", None),
        ("نورة", "SA", None),
        ("", "SA", None),
    ],
)
def test_a_phone_is_understood_as_its_country_writes_it(typed: str, country: str, number: str | None) -> None:
    assert e164(typed, country) == number


def test_a_purchase_waits_for_whoever_shows_that_the_phone_is_theirs(till: Till) -> None:
    assert till.book(till.sale(45, "rA-1", KEPT)).customer is None
    assert till.book(till.sale(45, "rA-1", KEPT)).customer is None  # the same receipt again
    assert [deed.action for deed in till.deeds()] == ["purchase-unclaimed"]
    [bought] = till.write(verified, till.noura, PHONE, now=NOW)
    assert bought.points == till.balance().points == 45
    assert till.write(verified, till.noura, PHONE, now=NOW) == []
    assert till.balance().points == 45


def test_the_receipt_of_a_claimed_purchase_is_known(till: Till) -> None:
    till.book(till.sale(45, "rA-1", KEPT))
    till.write(verified, till.noura, PHONE, now=NOW)
    assert till.book(till.sale(45, "rA-1")).points == 45
    assert till.balance().points == 45


def test_once_the_phone_is_known_the_member_gets_the_points_at_once(till: Till) -> None:
    till.write(verified, till.noura, PHONE, now=NOW)
    assert till.book(till.sale(45, target=KEPT)).customer.member_id == till.noura
    assert till.balance().points == 45


def test_an_equal_amount_for_the_same_phone_asks_first(till: Till) -> None:
    till.book(till.sale(45, target=KEPT))
    with pytest.raises(EqualAmount):
        till.book(till.sale(45, target=KEPT))


def test_a_cashier_who_booked_for_their_own_phone_gains_nothing(till: Till) -> None:
    huda = till.join(HUDA)
    till.book(till.sale(45, target=KEPT))
    till.book(till.sale(30, target=KEPT), OWNER)
    assert [one.points for one in till.write(verified, huda, PHONE, now=NOW)] == [30]


def kept(till: Till) -> int:
    """A purchase of 45 riyals with receipt A-1, kept for Noura's phone."""
    till.book(till.sale(45, "rA-1", KEPT))
    found: Keeping = till.read(find, HUDA.id, "A-1", NOW)
    assert (found.left, found.amount) == (4500, 4500)
    return found.kept_id


def test_what_came_back_before_it_was_claimed_gives_nothing(till: Till) -> None:
    which = kept(till)
    for _ in range(2):  # the second of two taps is answered like the first
        assert till.write(take_back_kept, HUDA.id, which, 2000, before=0, now=NOW).amount == 2000
    assert [one.left for one in till.read(kept_by_amount, HUDA.id, PHONE, 4500)] == [2500]
    assert [one.points for one in till.write(verified, till.noura, PHONE, now=NOW)] == [25]
    assert till.balance().points == 25
    assert [deed.action for deed in till.deeds()] == ["purchase-unclaimed", "return-unclaimed"]
    assert till.differences() == []


def test_of_many_who_take_the_same_part_back_at_once_one_does(till: Till, url: str) -> None:
    which = kept(till)

    def part(store: Store) -> Any:
        return store.write(take_back_kept, HUDA.id, which, 2000, before=0, now=NOW)

    ends = race(url, *[part] * 6)
    assert {type(end) for end in ends} <= {Keeping, NoSuchOrder}
    assert till.ask("SELECT refunded FROM unclaimed") == [(2000,)]
    assert len([deed for deed in till.deeds() if deed.action == "return-unclaimed"]) == 1


def test_a_kept_purchase_that_came_back_whole_waits_for_nobody(till: Till) -> None:
    which = kept(till)
    till.write(take_back_kept, HUDA.id, which, 4500, before=0, now=NOW)
    assert till.read(kept_by_amount, HUDA.id, PHONE, 4500) == []
    assert till.write(verified, till.noura, PHONE, now=NOW) == []
    assert till.read(find, HUDA.id, "A-1", NOW).left == 0


def test_what_was_claimed_meanwhile_comes_back_as_its_members_own(till: Till) -> None:
    which = kept(till)
    till.write(verified, till.noura, PHONE, now=NOW)
    with pytest.raises(NoSuchOrder):
        till.write(take_back_kept, HUDA.id, which, 4500, before=0, now=NOW)
    assert isinstance(till.read(find, HUDA.id, "A-1", NOW), Returning)


@pytest.mark.parametrize(("amount", "before"), [(4501, 0), (-1, 0), (1000, 500), (4500, 1)])
def test_more_than_was_paid_or_than_was_agreed_to_does_not_come_back(till: Till, amount: int, before: int) -> None:
    which = kept(till)
    with pytest.raises((MoreThanPaid, NoSuchOrder)):
        till.write(take_back_kept, HUDA.id, which, amount, before=before, now=NOW)
    assert till.ask("SELECT refunded FROM unclaimed") == [(0,)]


def test_what_nobody_claims_in_ninety_days_is_forgotten_with_its_phone(till: Till) -> None:
    till.book(till.sale(45, target=KEPT))
    late = NOW + UNCLAIMED_LIFE
    assert till.write(verified, till.noura, PHONE, now=late) == []
    just_before = late - timedelta(seconds=1)
    assert (till.read(overdue, just_before), till.write(forget_unclaimed, just_before)) == (False, 0)
    assert (till.read(overdue, late), till.write(forget_unclaimed, late)) == (True, 1)
    assert till.ask("SELECT count(*) FROM unclaimed") == [(0,)]


def test_a_phone_belongs_to_who_showed_it_last(till: Till) -> None:
    youssef = till.join(YOUSSEF)
    till.write(verified, till.noura, PHONE, now=NOW)
    till.write(verified, youssef, PHONE, now=NOW)
    assert till.read(lambda tx: (tx.phones.holder(PHONE), tx.phones.of(till.noura))) == (youssef, None)
    till.write(verified, youssef, "+966501234568", now=NOW)
    assert till.read(lambda tx: tx.phones.holder(PHONE)) is None


def test_nobody_verifies_nothing(till: Till) -> None:
    with pytest.raises(NoSuchMember):
        till.write(verified, 99, PHONE, now=NOW)


def test_whoever_loses_the_number_is_locked_with_whoever_shows_it(till: Till) -> None:
    """Both in ascending order, as everybody locks."""
    lena = till.join(LENA)
    till.write(verified, lena, PHONE, now=NOW)
    locked: list[list[int]] = []

    def show(tx: Tx) -> None:
        with pytest.MonkeyPatch.context() as patch:
            lock = tx.ledger.lock_holders
            patch.setattr(type(tx.ledger), "lock_holders", lambda _, ids: locked.append(sorted(set(ids))) or lock(ids))
            verified(tx, till.noura, PHONE, now=NOW)

    till.write(show)
    assert locked[0] == sorted([till.noura, lena])
    assert till.read(lambda tx: tx.phones.holder(PHONE)) == till.noura


def test_a_number_that_went_to_a_third_person_meanwhile_is_asked_for_again(till: Till) -> None:
    def show(tx: Tx) -> None:
        holders = iter([None, 99])
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(tx.phones), "holder", lambda *_: next(holders))
            verified(tx, till.noura, PHONE, now=NOW)

    with pytest.raises(Busy):
        till.write(show)
    assert till.read(lambda tx: tx.phones.holder(PHONE)) is None
