"""Many hands at once, on both engines: PostgreSQL has eight writing threads, SQLite one with a queue before it."""

import asyncio
from collections import Counter as Count
from collections.abc import Awaitable
from datetime import timedelta
from typing import Any

import pytest

from domain.grants import grant
from domain.ledger import balance, spend, sweep
from domain.orders import buy, refund
from rules.earning import Purchase, Refund
from rules.refusals import KeyReused, MoreThanPaid, NotEnoughPoints
from tests.cast import LENA, NOURA, OLIVER, Person
from tests.conftest import Db
from tests.domain.counter import DAY, NOW, Counter

CROWD = 16
ROUNDS = 5


@pytest.fixture
def counter(db: Db) -> Counter:
    return Counter(db)


def at_once(counter: Counter, *calls: Awaitable[Any]) -> list[Any]:
    """What each call came to, an answer or an exception."""

    async def run() -> list[Any]:
        return await asyncio.gather(*calls, return_exceptions=True)

    return counter.db._loop.run_until_complete(run())


def outcomes(results: list[Any]) -> Count[str]:
    return Count(type(result).__name__ for result in results)


def test_the_last_points_go_to_one_spend(counter: Counter) -> None:
    write = counter.db.store.write
    for _ in range(ROUNDS):
        counter.give(100)
        results = at_once(counter, *(write(spend, counter.noura, 100, reason="reward", now=NOW) for _ in range(CROWD)))
        assert outcomes(results) == {"Entry": 1, "NotEnoughPoints": CROWD - 1}
        assert all(
            refused.facts == {"missing": 100, "balance": 0}
            for refused in results
            if isinstance(refused, NotEnoughPoints)
        )
    assert counter.balance().points == 0
    assert counter.differences() == []


def test_identical_taps_in_parallel_have_one_effect_and_one_answer(counter: Counter) -> None:
    tap = (grant, str(NOURA.id), 10, "birthday")
    results = at_once(counter, *(counter.db.store.write(*tap, actor="owner", key="tap", now=NOW) for _ in range(CROWD)))
    assert len(set(results)) == 1
    assert counter.balance().points == 10
    assert counter.ask("SELECT count(*) FROM audit") == [(1,)]


def test_one_key_for_two_things_at_once_does_one_of_them(counter: Counter) -> None:
    write = counter.db.store.write
    results = at_once(
        counter,
        *(write(grant, str(NOURA.id), n, "birthday", actor="owner", key="tap", now=NOW) for n in range(1, CROWD)),
    )
    assert outcomes(results) == {"Grant": 1, "KeyReused": CROWD - 2}


def order(counter: Counter, member: int, number: str, amount: int = 10_000) -> Awaitable[Purchase]:
    what = {"source": "counter", "external_id": number, "amount": amount, "currency": "SAR"}
    return counter.db.store.write(buy, member, **what, now=NOW)


def test_an_order_that_arrives_many_times_at_once_is_one_order(counter: Counter) -> None:
    results = at_once(counter, *(order(counter, counter.noura, "r-1") for _ in range(CROWD)))
    assert len(set(results)) == 1
    assert counter.balance().points == 100
    assert counter.ask("SELECT count(*) FROM delivery") == [(1,)]


def test_one_receipt_for_two_members_at_once_belongs_to_one_of_them(counter: Counter) -> None:
    people = [counter.noura, counter.join(LENA), counter.join(OLIVER)]
    for round_ in range(ROUNDS):
        results = at_once(counter, *(order(counter, who, f"r-{round_}") for who in people * 3))
        assert outcomes(results) == {"Purchase": 3, "KeyReused": 6}
    points = [counter.read(balance, who, NOW).points for who in people]
    assert sum(points) == 100 * ROUNDS
    assert counter.differences() == []


def test_refunds_at_once_take_no_more_than_was_paid(counter: Counter) -> None:
    (bought,) = at_once(counter, order(counter, counter.noura, "r-1"))
    write = counter.db.store.write
    results = at_once(counter, *(write(refund, bought.order_id, 3_000, key=f"k{n % 5}", now=NOW) for n in range(CROWD)))
    done = {result.key for result in results if isinstance(result, Refund)}
    assert len(done) == 3
    assert all(isinstance(result, Refund | MoreThanPaid) for result in results)
    assert counter.balance().points == 10
    assert counter.differences() == []


def test_a_refund_that_meets_a_spend_leaves_nothing_or_a_debt(counter: Counter) -> None:
    write = counter.db.store.write
    for person in [Person(800_000_000 + n, "Somebody", "en", "Riyadh") for n in range(ROUNDS)]:
        member = counter.join(person)
        (bought,) = at_once(counter, order(counter, member, f"r-{person.id}"))
        spent, refunded = at_once(
            counter,
            write(spend, member, bought.points, reason="reward", now=NOW),
            write(refund, bought.order_id, 10_000, key="all", now=NOW),
        )
        assert isinstance(refunded, Refund)
        owed = 0 if isinstance(spent, NotEnoughPoints) else bought.points
        assert counter.read(balance, member, NOW).points == -owed
    assert counter.differences() == []


def test_a_sweep_that_meets_spends_expires_what_ended_and_nothing_else(counter: Counter) -> None:
    """Each lapsed lot expires once and pays for nothing; each live one pays once."""
    write, slice_ = counter.db.store.write, counter.db.store.slice
    for _ in range(10):
        counter.give(10, life=DAY)
        counter.give(10, wait=DAY, life=3 * DAY)
    later = NOW + 2 * DAY
    results = at_once(
        counter,
        *(write(spend, counter.noura, 10, reason="reward", now=later) for _ in range(CROWD)),
        *(slice_(sweep, later, 3) for _ in range(6)),
        *(write(sweep, later, 4) for _ in range(6)),
    )
    assert outcomes(results) == {"Entry": 10, "NotEnoughPoints": CROWD - 10, "int": 12}
    kinds = dict(counter.ask("SELECT kind, count(*) FROM entry GROUP BY kind"))
    assert kinds == {"earn": 20, "release": 10, "expire": 10, "spend": 10}
    assert counter.balance(later).points == 0
    assert counter.differences() == []


def test_a_clock_that_lags_behind_the_sweep_cannot_spend_what_has_expired(counter: Counter) -> None:
    counter.give(10, life=DAY)
    counter.write(sweep, NOW + DAY)
    with pytest.raises(NotEnoughPoints):
        counter.spend(10, at=NOW + DAY - timedelta(seconds=1))


def test_another_amount_for_the_same_receipt_is_refused_however_often_it_comes(counter: Counter) -> None:
    results = at_once(counter, *(order(counter, counter.noura, "r-1", 1_000 + n) for n in range(CROWD)))
    assert outcomes(results) == {"Purchase": 1, KeyReused.__name__: CROWD - 1}
