"""A card moves by its phone number: only with the word of staff, and only if the old account does not object."""

from datetime import timedelta

import pytest

from domain.ledger import balance
from domain.members import Person, arrive
from domain.moves import code_for, move
from domain.moves_by_phone import ask, decide, due, look, object_to, settle
from domain.orders import buy
from domain.phones import verified
from domain.verify import verify
from rules.moves import ASKED_LIFE, NOTICE, NoCardByPhone, NoSuchMove, State
from rules.privacy import SameAccount, TwoCards
from rules.refusals import NotAllowed, OwnCard
from tests.cast import HUDA, OMAR, SALMA
from tests.conftest import Db
from tests.domain.counter import NOW
from tests.domain.till import OWNER, Till

PHONE, OTHER_PHONE = "+966501234567", "+966501234568"
OLD, NEW, THIRD = Person(700000001, "نورة"), Person(700000011, "Noura"), Person(700000012, "Noura")


def mark(telegram_id: int) -> str:
    return f"mark-{telegram_id}"


class Lost(Till):
    """Noura's card has her phone and a purchase; her new account has nothing but the welcome."""

    def __init__(self, db: Db) -> None:
        super().__init__(db)
        self.write(verified, self.noura, PHONE, now=NOW)
        self.buy(self.noura)
        self.new = self.write(arrive, NEW, "en", now=NOW).member.id

    def buy(self, member_id: int) -> None:
        order = {"source": "counter", "external_id": f"{member_id}", "amount": 9000, "currency": "SAR"}
        self.write(buy, member_id, **order, now=NOW)

    def asks(self) -> int:
        self.write(ask, self.new, PHONE, now=NOW)
        request = self.read(lambda tx: tx.move_requests.newest(self.noura, self.new))
        return int(request.id)

    def agreed(self) -> int:
        request = self.asks()
        self.write(decide, OMAR.id, request, True, mark=mark, now=NOW)
        return request

    def whose(self, person: Person) -> int | None:
        member = self.read(lambda tx: tx.members.by_telegram(person.id))
        return member.id if member else None

    def state(self, request: int) -> State:
        return State(self.read(lambda tx: tx.move_requests.get(request)).state)


@pytest.fixture
def lost(db: Db) -> Lost:
    return Lost(db)


def test_asked_agreed_and_not_objected_to_the_card_moves_after_two_days(lost: Lost) -> None:
    before = lost.read(balance, lost.noura, NOW).points
    request = lost.asks()
    assert lost.told(OWNER) == lost.told(OMAR) == ["move-asked"]
    assert lost.told(HUDA) == lost.told(SALMA) == []
    assert lost.read(look, OMAR.id, request, NOW).member_id == lost.noura
    lost.write(decide, OMAR.id, request, True, mark=mark, now=NOW)
    assert "move-notice" in lost.told(OLD)
    assert not lost.read(due, NOW + NOTICE - timedelta(seconds=1))
    assert lost.write(settle, NOW + NOTICE) == 1
    assert (lost.whose(NEW), lost.whose(OLD)) == (lost.noura, None)
    assert lost.read(balance, lost.noura, NOW).points == before  # the second welcome is not added
    assert lost.read(lambda tx: tx.moves.left(mark(OLD.id)))
    assert lost.told(NEW, NOW + NOTICE)[-1] == "move-arrived"
    assert not lost.read(due, NOW + 2 * NOTICE)
    assert [deed.action for deed in lost.deeds()] == ["move-agreed"]
    assert lost.read(verify) == []


def test_one_tap_of_the_old_account_stops_it_for_good(lost: Lost) -> None:
    request = lost.agreed()
    for _ in range(2):
        lost.write(object_to, lost.noura, request, now=NOW + NOTICE)
    assert lost.write(settle, NOW + NOTICE) == 0
    assert lost.whose(OLD) == lost.noura
    assert lost.told(OMAR, NOW + NOTICE)[-1] == "move-objected"
    with pytest.raises(NoSuchMove):
        lost.write(decide, OMAR.id, request, True, mark=mark, now=NOW + NOTICE)


def test_nobody_else_can_object_or_agree(lost: Lost) -> None:
    request = lost.asks()
    for who in (HUDA, SALMA, OLD):
        with pytest.raises(NotAllowed):
            lost.write(decide, who.id, request, True, mark=mark, now=NOW)
    lost.write(decide, OMAR.id, request, True, mark=mark, now=NOW)
    with pytest.raises(NoSuchMove):
        lost.write(object_to, lost.new, request, now=NOW)
    assert lost.state(request) is State.WAITING


def test_nobody_on_the_staff_agrees_to_their_own_request(lost: Lost) -> None:
    omar = lost.write(arrive, Person(OMAR.id, "Omar"), "en", now=NOW).member.id
    lost.write(ask, omar, PHONE, now=NOW)
    request = lost.read(lambda tx: tx.move_requests.newest(lost.noura, omar)).id
    with pytest.raises(OwnCard):
        lost.write(decide, OMAR.id, request, True, mark=mark, now=NOW)
    assert "move-asked" in lost.told(OWNER)
    assert "move-asked" not in lost.told(OMAR)  # it names whose card it is


def test_an_account_that_the_card_came_to_meanwhile_was_given_no_notice_and_keeps_it(lost: Lost) -> None:
    request = lost.agreed()
    third = lost.write(arrive, THIRD, "en", now=NOW).member.id
    code, _ = lost.write(code_for, lost.noura, now=NOW)
    lost.write(move, third, code, mark=mark, key="move", now=NOW)
    lost.write(settle, NOW + NOTICE)
    assert (lost.whose(THIRD), lost.whose(NEW)) == (lost.noura, lost.new)
    assert lost.state(request) is State.DECLINED
    assert "move-not" in lost.told(NEW, NOW + NOTICE)


def test_two_moves_may_fall_due_together_though_one_takes_the_others_card(lost: Lost) -> None:
    lost.write(verified, lost.new, OTHER_PHONE, now=NOW)
    lost.agreed()
    third = lost.write(arrive, THIRD, "en", now=NOW).member.id
    lost.write(ask, third, OTHER_PHONE, now=NOW)
    request = lost.read(lambda tx: tx.move_requests.newest(lost.new, third)).id
    lost.write(decide, OMAR.id, request, True, mark=mark, now=NOW)
    lost.write(settle, NOW + NOTICE)
    assert (lost.whose(NEW), lost.whose(THIRD)) == (lost.noura, third)
    assert not lost.read(due, NOW + NOTICE)


def test_declined_or_left_for_a_week_nothing_moves(lost: Lost) -> None:
    request = lost.asks()
    with pytest.raises(NoSuchMove):
        lost.write(decide, OMAR.id, request, True, mark=mark, now=NOW + ASKED_LIFE)
    for _ in range(2):
        lost.write(decide, OMAR.id, request, False, mark=mark, now=NOW)
    with pytest.raises(NoSuchMove):
        lost.write(object_to, lost.noura, request, now=NOW)
    assert lost.state(request) is State.DECLINED
    assert "move-not" in lost.told(NEW)
    assert [deed.action for deed in lost.deeds()] == ["move-declined"]


def test_asked_twice_it_is_one_request(lost: Lost) -> None:
    assert lost.asks() == lost.asks()
    assert lost.told(OMAR) == ["move-asked"]


def test_asked_while_it_waits_nothing_begins_anew_and_after_a_no_staff_are_asked_again(lost: Lost) -> None:
    request = lost.agreed()
    assert lost.asks() == request
    lost.write(object_to, lost.noura, request, now=NOW)
    assert lost.asks() != request


def test_a_card_is_asked_for_only_by_its_own_number_and_from_an_empty_account(lost: Lost) -> None:
    with pytest.raises(NoCardByPhone):
        lost.write(ask, lost.new, "+966500000000", now=NOW)
    with pytest.raises(SameAccount):
        lost.write(ask, lost.noura, PHONE, now=NOW)
    lost.buy(lost.new)
    with pytest.raises(TwoCards):
        lost.write(ask, lost.new, PHONE, now=NOW)


def test_who_buys_in_the_new_account_meanwhile_keeps_both_cards(lost: Lost) -> None:
    request = lost.agreed()
    lost.buy(lost.new)
    lost.write(settle, NOW + NOTICE)
    assert lost.state(request) is State.DECLINED
    assert (lost.whose(OLD), lost.whose(NEW)) == (lost.noura, lost.new)
    assert lost.read(verify) == []
