"""A card moves to another account whole, once, and with no gift twice."""

from datetime import timedelta

import pytest

from domain import programme
from domain.ledger import balance
from domain.members import Person, arrive
from domain.moves import code_for, move
from domain.orders import buy
from domain.verify import verify
from rules.privacy import NoSuchMoveCode, SameAccount, TwoCards
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW

OLD, NEW = Person(700000001, "نورة", username="noura"), Person(700000009, "Noura", username="noura_new")
SOON = NOW + timedelta(minutes=5)


def mark(telegram_id: int) -> str:
    return f"mark-{telegram_id}"


class Two:
    """Noura with two accounts: a card with a purchase on it, and a fresh one."""

    def __init__(self, db: Db) -> None:
        self.db = db
        db.write(programme.apply, DALLA, now=NOW)
        self.card = db.write(arrive, OLD, "ar", now=NOW).member.id
        self.buy(self.card)
        self.fresh = db.write(arrive, NEW, "en", now=NOW).member.id
        self.code, self.until = db.write(code_for, self.card, now=NOW)

    def buy(self, member_id: int) -> None:
        order = {"source": "counter", "external_id": f"{member_id}", "amount": 9000, "currency": "SAR"}
        self.db.write(buy, member_id, **order, now=NOW)

    def move(self, who: int, code: str, key: str = "k") -> int:
        return int(self.db.write(move, who, code, mark=mark, key=key, now=SOON).id)


@pytest.fixture
def two(db: Db) -> Two:
    return Two(db)


def test_the_card_keeps_its_number_points_and_language(two: Two) -> None:
    before = two.db.read(balance, two.card, SOON).points
    assert two.move(two.fresh, two.code) == two.card
    moved = two.db.read(lambda tx: tx.members.by_telegram(NEW.id))
    assert (moved.id, moved.language, moved.first_name, moved.username) == (two.card, "ar", "Noura", "noura_new")
    assert two.db.read(lambda tx: tx.members.by_telegram(OLD.id)) is None
    assert two.db.read(balance, two.card, SOON).points == before == 140  # the second welcome is not added
    assert two.db.read(verify) == []


@pytest.mark.parametrize("typed", ["{}", " {} ", "lower {}"])
def test_the_code_may_be_typed_as_people_type(two: Two, typed: str) -> None:
    code = two.code.lower().replace("-", " ") if "lower" in typed else typed.format(two.code)
    assert two.move(two.fresh, code) == two.card


def test_a_code_works_once_and_a_repeat_of_the_same_message_gets_the_same_answer(two: Two) -> None:
    two.move(two.fresh, two.code)
    assert two.move(two.card, two.code) == two.card
    with pytest.raises(NoSuchMoveCode):
        two.move(two.card, two.code, key="another")


def test_a_code_ends_after_a_quarter_of_an_hour(two: Two) -> None:
    assert two.until == NOW + timedelta(minutes=15)
    with pytest.raises(NoSuchMoveCode):
        two.db.write(move, two.fresh, two.code, mark=mark, key="k", now=two.until)
    fresh, _ = two.db.write(code_for, two.card, now=two.until)
    assert fresh != two.code


def test_asked_again_meanwhile_the_code_is_the_same(two: Two) -> None:
    assert two.db.write(code_for, two.card, now=SOON) == (two.code, two.until)


@pytest.mark.parametrize("typed", ["", "ABCD-EFGH-JKMN", "' OR 1=1", "x" * 4000])
def test_a_wrong_code_moves_nothing(two: Two, typed: str) -> None:
    with pytest.raises(NoSuchMoveCode):
        two.move(two.fresh, typed)
    assert two.db.read(lambda tx: tx.members.by_telegram(OLD.id)).id == two.card


def test_the_account_that_shows_the_code_cannot_take_it(two: Two) -> None:
    with pytest.raises(SameAccount):
        two.move(two.card, two.code)


def test_two_cards_with_something_on_each_are_left_to_people(two: Two) -> None:
    two.buy(two.fresh)
    with pytest.raises(TwoCards):
        two.move(two.fresh, two.code)
    assert two.db.read(balance, two.fresh, SOON).points == 140


def test_the_old_account_is_told_and_gets_no_second_gift(two: Two) -> None:
    two.move(two.fresh, two.code)
    told = two.db.write(lambda tx: [one for one in tx.deliveries.due(SOON, 20) if one.text_key == "move-left-behind"])
    assert [one.chat_id for one in told] == [OLD.id]
    again = two.db.write(arrive, OLD, "ar", mark=mark(OLD.id), now=SOON)
    assert (again.new, again.returned) == (True, True)
    assert two.db.read(balance, again.member.id, SOON).points == 0


def test_what_still_waits_for_the_card_goes_to_the_new_account(two: Two) -> None:
    two.move(two.fresh, two.code)
    waiting = two.db.write(lambda tx: tx.deliveries.due(SOON, 20))
    assert {one.chat_id for one in waiting if one.text_key == "delivery-points-earned"} == {NEW.id}
