"""Points at the counter: once, to the right person, by somebody who may, with a second look at what is large."""

import asyncio
from datetime import timedelta

import pytest

from domain import counter as use
from domain.cards import card_of
from domain.members import block
from domain.staff import remove
from rules.counter import PROPOSAL_LIFE, Need, Target
from rules.refusals import (
    AskAgain,
    EqualAmount,
    NoSecondPerson,
    NoSuchCustomer,
    NoSuchProposal,
    NotAllowed,
    NotAnAmount,
    NotYours,
    OwnCard,
    ReceiptUsed,
)
from rules.staff import Role
from tests.cast import HUDA, LENA, NOURA, SALMA, YOUSSEF
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW
from tests.domain.till import OWNER, ROLES, SECOND, Till, facts

MINUTE = timedelta(minutes=1)
PHONE = "+966501234567"


@pytest.fixture
def till(db: Db) -> Till:
    return Till(db)


def test_a_purchase_brings_points_one_line_in_the_audit_and_a_word_to_the_member(till: Till) -> None:
    booked = till.book(till.sale(45))
    assert (booked.points, booked.customer.name, booked.waits) == (45, "نورة", False)
    assert till.balance().points == 45
    [deed] = till.deeds()
    assert facts(deed) == {"order": 1, "points": 45, "actor": f"staff:{HUDA.id}", "action": "purchase"}
    assert till.told(NOURA) == ["delivery-points-earned"]
    assert till.differences() == []


def test_the_quote_says_what_the_booking_then_gives(till: Till) -> None:
    sale = till.sale(45)
    seen = till.read(use.quote, HUDA.id, sale, NOW)
    assert (seen.gain.points, seen.need, seen.twin_at, seen.booked) == (45, Need.NOBODY, None, False)
    assert till.ask("SELECT count(*) FROM orders") == [(0,)]
    assert till.book(sale).points == seen.gain.points
    assert till.read(use.quote, HUDA.id, sale, NOW).booked


def test_the_same_tap_and_the_same_receipt_give_once_and_answer_alike(till: Till) -> None:
    for number in ("kabcdefghijkl", "rA-1203"):
        sale = till.sale(45 if number[0] == "k" else 46, number)
        first = till.book(sale)
        assert till.book(sale) == till.book(sale, OWNER, at=NOW + MINUTE) == first
    assert till.balance().points == 45 + 46
    assert len(till.deeds()) == 2


def test_a_receipt_serves_one_customer_and_one_amount(till: Till) -> None:
    youssef = till.join(YOUSSEF)
    till.book(till.sale(45, "rA-1"))
    for other in (
        till.sale(44, "rA-1"),
        till.sale(45, "rA-1", Target(youssef)),
        till.sale(45, "rA-1", Target(phone=PHONE)),
    ):
        with pytest.raises(ReceiptUsed):
            till.book(other)


def test_an_equal_amount_within_fifteen_minutes_asks_first(till: Till) -> None:
    till.book(till.sale(45))
    again = till.sale(45)
    assert till.read(use.quote, HUDA.id, again, NOW + 14 * MINUTE).twin_at == NOW
    with pytest.raises(EqualAmount):
        till.book(again, OWNER, at=NOW + 14 * MINUTE)
    assert till.book(again, sure=True, at=NOW + 14 * MINUTE).points == 45
    assert till.book(till.sale(45), at=NOW + 30 * MINUTE).points == 45  # fifteen minutes after the last one


def test_another_amount_or_another_customer_is_no_twin(till: Till) -> None:
    youssef = till.join(YOUSSEF)
    till.book(till.sale(45))
    till.book(till.sale(46))
    till.book(till.sale(45, target=Target(youssef)))
    assert len(till.deeds()) == 3


def test_nobody_credits_themselves(till: Till) -> None:
    for person in (HUDA, OWNER):
        own = Target(till.join(person))
        for act in (use.quote, use.book):
            with pytest.raises(OwnCard):
                till.write(act, person.id, till.sale(10, target=own), now=NOW)
    assert till.deeds() == []


def test_an_amount_or_a_member_that_a_forged_button_carries_is_refused(till: Till) -> None:
    with pytest.raises(NotAnAmount):
        till.book(till.sale(0))
    with pytest.raises(NoSuchCustomer):
        till.book(till.sale(5, target=Target(999)))
    till.write(lambda tx: tx.members.change(till.noura, telegram_id=None))
    with pytest.raises(NoSuchCustomer):
        till.book(till.sale(5))


def test_many_points_wait_for_a_second_person(till: Till) -> None:
    sale = till.sale(2001)
    assert till.read(use.quote, HUDA.id, sale, NOW).need is Need.SECOND
    waiting = till.book(sale)
    assert (waiting.waits, waiting.points) == (True, 2001)
    assert till.book(sale).waits  # the same tap again asks no second time
    assert till.balance().points == 0
    assert till.told(OWNER) == ["counter-proposed"]
    proposal, asker, customer = till.read(use.proposed, OWNER.id, 1, NOW)
    assert (proposal.points, asker.name, customer.name) == (2001, "Huda", "نورة")
    assert till.write(use.decide, OWNER.id, 1, True, now=NOW).points == 2001
    assert till.balance().points == 2001
    assert [deed.action for deed in till.deeds()] == ["purchase-proposed", "purchase-approved"]
    assert facts(till.deeds()[1])["actor"] == f"staff:{OWNER.id}"
    assert till.told(HUDA) == ["counter-told-approved"]
    assert till.book(sale).points == 2001  # the first tap is answered with what became of it


def test_a_second_person_decides_once(till: Till) -> None:
    till.book(till.sale(2001))
    till.write(use.decide, OWNER.id, 1, False, now=NOW)
    with pytest.raises(NoSuchProposal):
        till.write(use.decide, OWNER.id, 1, True, now=NOW)
    assert till.balance().points == 0
    assert till.told(HUDA) == ["counter-told-declined"]
    assert [deed.action for deed in till.deeds()] == ["purchase-proposed", "purchase-declined"]


def test_who_asks_cannot_agree_nor_can_the_one_who_gains(till: Till) -> None:
    till.book(till.sale(2001))
    with pytest.raises(NotYours):
        till.write(use.decide, HUDA.id, 1, True, now=NOW)
    owners_own = Target(till.join(OWNER))
    till.appoint(SECOND, Role.CASHIER)
    till.book(till.sale(2001, target=owners_own))
    assert till.told(OWNER) == ["counter-proposed"]  # the first one only
    with pytest.raises(OwnCard):
        till.write(use.decide, OWNER.id, 2, True, now=NOW)


def test_a_proposal_waits_a_day_and_no_longer(till: Till) -> None:
    till.book(till.sale(2001))
    with pytest.raises(NoSuchProposal):
        till.write(use.decide, OWNER.id, 1, True, now=NOW + PROPOSAL_LIFE)
    with pytest.raises(NoSuchProposal):
        till.write(use.decide, OWNER.id, 99, True, now=NOW)


def test_an_owner_asks_a_cashier_and_alone_says_yes_twice_and_is_marked(till: Till) -> None:
    assert till.book(till.sale(2001), OWNER).waits
    assert till.told(HUDA) == ["counter-proposed"]
    till.write(remove, OWNER.id, till.staff[HUDA].id, now=NOW)
    sale = till.sale(2002)
    assert till.read(use.quote, OWNER.id, sale, NOW).need is Need.AGAIN
    with pytest.raises(AskAgain):
        till.book(sale, OWNER)
    assert till.book(sale, OWNER, again=True).points == 2002
    assert facts(till.deeds()[-1])["alone"] is True


def test_a_cashier_without_anybody_else_gives_no_more_than_one_may(db: Db) -> None:
    till = Till(db, roles={HUDA: Role.CASHIER})
    with pytest.raises(NoSecondPerson):
        till.book(till.sale(2001), again=True)
    assert till.deeds() == []


def test_beyond_the_daily_limit_every_purchase_asks_and_the_owner_hears_of_it_once(db: Db) -> None:
    till = Till(db, DALLA.replace("daily_points = 20000", "daily_points = 100"))
    till.book(till.sale(60))
    assert till.book(till.sale(41)).waits
    assert till.book(till.sale(42)).waits
    assert sorted(till.told(OWNER)) == ["counter-proposed", "counter-proposed", "counter-watch-limit"]
    assert not till.book(till.sale(40)).waits
    tomorrow = NOW + timedelta(days=1)
    assert not till.book(till.sale(41), at=tomorrow).waits


def test_the_limit_is_each_cashiers_own_and_binds_no_owner(db: Db) -> None:
    till = Till(db, DALLA.replace("daily_points = 20000", "daily_points = 100"), {**ROLES, SECOND: Role.CASHIER})
    till.book(till.sale(100))
    assert not till.book(till.sale(99), SECOND).waits
    assert not till.book(till.sale(500), OWNER).waits


def test_a_member_who_buys_very_often_is_worth_a_look(till: Till) -> None:
    for riyals in range(11, 18):
        till.book(till.sale(riyals))
    assert till.told(OWNER) == ["counter-watch-member"]


def test_a_customer_is_found_by_card_phone_and_name_and_only_name_and_tier_are_shown(till: Till) -> None:
    till.join(LENA)
    code = till.write(card_of, till.noura)
    assert till.write(card_of, till.noura) == code
    till.write(lambda tx: tx.phones.keep(till.noura, PHONE, now=NOW))
    for text in (code, code.replace("-", "").lower(), PHONE, "050 123 4567", "٠٥٠١٢٣٤٥٦٧", "نورة"):
        [found] = till.read(use.find, HUDA.id, text, NOW).customers
        assert (found.member_id, found.name, found.tier.id) == (till.noura, "نورة", "guest")
    [lena] = till.read(use.find, HUDA.id, "lena", NOW).customers
    assert lena.name == "Lena"
    assert set(found.__slots__) == {"member_id", "name", "tier"}


@pytest.mark.parametrize("text", ["", " ", "%", "_", "no", "BCD-FGH-JKM", "n", "1", "' OR 1=1 --"])
def test_nobody_is_found_by_less_than_a_whole_name(till: Till, text: str) -> None:
    assert till.read(use.find, HUDA.id, text, NOW).customers == ()


def test_a_phone_that_nobody_has_is_told_apart(till: Till) -> None:
    found = till.read(use.find, HUDA.id, "0501234567", NOW)
    assert (found.customers, found.phone) == ((), PHONE)


def test_two_of_the_same_name_are_both_shown(till: Till) -> None:
    youssef = till.join(YOUSSEF)
    till.write(lambda tx: tx.members.change(youssef, called="نورة"))
    assert {one.member_id for one in till.read(use.find, HUDA.id, "نورة", NOW).customers} == {till.noura, youssef}


def test_two_cashiers_with_the_same_receipt_give_once(till: Till) -> None:
    till.appoint(SECOND, Role.CASHIER)
    sale = till.sale(45, "rZ-9")

    async def race() -> list[object]:
        both = (till.db.store.write(use.book, person.id, sale, now=NOW) for person in (HUDA, SECOND))
        return await asyncio.gather(*both, return_exceptions=True)

    first, second = till.db._loop.run_until_complete(race())
    assert first == second
    assert till.balance().points == 45
    assert len(till.deeds()) == 1


def test_a_member_who_blocked_the_bot_still_gets_their_points(till: Till) -> None:
    till.write(block, NOURA.id, now=NOW)
    assert till.book(till.sale(45)).points == 45


def test_a_marketer_books_nothing(till: Till) -> None:
    with pytest.raises(NotAllowed):
        till.book(till.sale(5), SALMA)
