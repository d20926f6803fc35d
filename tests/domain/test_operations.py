"""The same tap twice has one effect and one answer (P4)."""

import pytest

from domain.operations import MAX_KEY, done, once
from rules.refusals import KeyReused, NoSuchMember
from storage.tx import Tx
from tests.cast import LENA
from tests.conftest import Db
from tests.domain.counter import NOW, Counter

ASKED = {"reward": "cup"}
ANSWER = {"redemption": 7}


@pytest.fixture
def counter(db: Db) -> Counter:
    counter = Counter(db)
    counter.write(honour, counter.noura)
    return counter


def honour(tx: Tx, member_id: int) -> None:
    assert once(tx, member_id, "k", "redeem", ASKED) is None
    done(tx, member_id, "k", "redeem", ASKED, ANSWER, now=NOW)


def test_the_same_again_gets_the_first_answer(counter: Counter) -> None:
    assert counter.write(once, counter.noura, "k", "redeem", ASKED) == ANSWER


@pytest.mark.parametrize(("kind", "asked"), [("redeem", {"reward": "tree"}), ("grant", ASKED), ("redeem", {})])
def test_a_key_that_was_used_for_something_else_is_refused(counter: Counter, kind: str, asked: dict[str, str]) -> None:
    with pytest.raises(KeyReused):
        counter.write(once, counter.noura, "k", kind, asked)


def test_keys_of_different_members_are_strangers(counter: Counter) -> None:
    assert counter.write(once, counter.join(LENA), "k", "redeem", ASKED) is None


def test_a_refused_tap_leaves_its_key_free(counter: Counter) -> None:
    def refused(tx: Tx) -> None:
        once(tx, counter.noura, "new", "redeem", ASKED)
        done(tx, counter.noura, "new", "redeem", ASKED, ANSWER, now=NOW)
        raise KeyReused

    with pytest.raises(KeyReused):
        counter.write(refused)
    assert counter.write(once, counter.noura, "new", "redeem", ASKED) is None


def test_nobody_has_no_operations(counter: Counter) -> None:
    with pytest.raises(NoSuchMember):
        counter.write(once, 99, "k", "redeem", ASKED)


@pytest.mark.parametrize("key", ["", "k" * (MAX_KEY + 1)])
def test_a_key_has_a_length(counter: Counter, key: str) -> None:
    with pytest.raises(ValueError, match="A key has"):
        counter.write(once, counter.noura, key, "redeem", ASKED)


def test_what_no_database_can_hold_in_a_key_is_no_way_around_it(counter: Counter) -> None:
    """A NUL or half a character in a key is stored as something else and still found again."""
    for key in ("a\x00b", "c\ud800d"):
        assert counter.write(once, counter.noura, key, "redeem", ASKED) is None
        counter.write(lambda tx, key=key: done(tx, counter.noura, key, "redeem", ASKED, ANSWER, now=NOW))
        assert counter.write(once, counter.noura, key, "redeem", ASKED) == ANSWER
