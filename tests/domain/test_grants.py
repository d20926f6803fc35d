"""Points given by hand from the command line."""

from datetime import date

import pytest

from domain.grants import LONGEST_REASON, grant
from domain.ledger import statement
from rules.expiry import last_day
from rules.refusals import KeyReused, NoReason, NoSuchMember, NotEnoughPoints, NotPoints
from tests.cast import NOURA, YOUSSEF
from tests.conftest import Db
from tests.domain.counter import NOW, Counter


@pytest.fixture
def counter(db: Db) -> Counter:
    return Counter(db)


def give(counter: Counter, points: int, ref: str = str(NOURA.id), reason: str = "Cold coffee, sorry", key: str = "k1"):
    return counter.write(grant, ref, points, reason, actor="command line", key=key, now=NOW)


def test_a_grant_gives_points_that_live_like_those_of_a_purchase(counter: Counter) -> None:
    given = give(counter, 50)
    assert (given.member_id, given.points, given.balance) == (counter.noura, 50, 50)
    zone = Counter.zone
    assert last_day(counter.balance().next_expiry, zone) == date(2027, 3, 31)
    (lot,) = counter.read(statement, counter.noura, NOW, zone).lots
    assert (lot.kind, lot.reason, lot.note) == ("adjust", "grant", "Cold coffee, sorry")


def test_a_grant_is_in_the_audit_once_and_without_a_text(counter: Counter) -> None:
    assert give(counter, 50) == give(counter, 50)
    (deed,) = counter.read(lambda tx: tx.audit.newest())
    assert (deed.actor, deed.action, deed.member_id) == ("command line", "grant", counter.noura)
    assert deed.facts == {"entry": 1, "points": 50}


def test_the_same_key_for_another_grant_is_refused(counter: Counter) -> None:
    give(counter, 50)
    with pytest.raises(KeyReused):
        give(counter, 60)
    assert counter.balance().points == 50


def test_a_grant_downwards_takes_what_is_there_and_never_more(counter: Counter) -> None:
    give(counter, 50)
    assert give(counter, -20, key="k2").balance == 30
    with pytest.raises(NotEnoughPoints):
        give(counter, -31, key="k3")
    assert counter.differences() == []


def test_a_member_is_named_by_telegram_id_or_number(counter: Counter) -> None:
    youssef = counter.join(YOUSSEF)
    assert give(counter, 5, f"#{youssef}").member_id == youssef
    for ref in ("#99", "12345", "", "#", "@noura", str(counter.noura), "١٢", "9" * 30):
        with pytest.raises(NoSuchMember):
            give(counter, 5, ref)


@pytest.mark.parametrize("reason", ["", "  ", "x" * (LONGEST_REASON + 1)])
def test_a_grant_needs_a_reason(counter: Counter, reason: str) -> None:
    with pytest.raises(NoReason):
        give(counter, 5, reason=reason)


@pytest.mark.parametrize("points", [0, True, 1.5])
def test_a_grant_is_whole_points(counter: Counter, points: int) -> None:
    with pytest.raises(NotPoints):
        give(counter, points)
    assert counter.ask("SELECT count(*) FROM audit") == [(0,)]
