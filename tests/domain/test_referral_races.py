"""Invitations, purchases and refunds in the same moment, in any order and repeated (P2, P4)."""

import asyncio
from collections.abc import Awaitable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from domain import members, referral
from domain.orders import refund
from tests.cast import LENA, YOUSSEF
from tests.conftest import Db
from tests.domain.counter import DAY, NOW
from tests.domain.friends import WINDOW, Friends, person, stranger


@pytest.fixture
def friends(db: Db) -> Friends:
    return Friends(db)


@pytest.fixture
def lena(friends: Friends) -> int:
    return friends.come(LENA).member.id


# Many at once


def at_once(friends: Friends, *calls: Awaitable[Any]) -> list[Any]:
    async def run() -> list[Any]:
        return await asyncio.gather(*calls, return_exceptions=True)

    results = friends.db._loop.run_until_complete(run())
    assert not [result for result in results if isinstance(result, BaseException)], results
    return results


def test_of_two_links_in_the_same_moment_one_counts(friends: Friends) -> None:
    codes = [friends.code, friends.link(friends.join(YOUSSEF))]
    write = friends.db.store.write
    for number in range(8):
        new = person(stranger(number))
        at_once(friends, *(write(members.arrive, new, "en", invitation=code, now=NOW) for code in codes * 2))
    counts = friends.ask("SELECT invited_id, COUNT(*) FROM referral WHERE state = 'joined' GROUP BY invited_id")
    assert [row[1] for row in counts] == [1] * 8


def test_a_burst_in_the_same_moment_is_held_at_the_limit(friends: Friends) -> None:
    write = friends.db.store.write
    crowd = [person(stranger(number)) for number in range(24)]
    at_once(friends, *(write(members.arrive, one, "en", invitation=friends.code, now=NOW) for one in crowd))
    assert friends.ask("SELECT state, COUNT(*) FROM referral GROUP BY state ORDER BY state") == [
        ("joined", 10),
        ("refused", 14),
    ]


def test_many_sweeps_at_once_reward_once(friends: Friends) -> None:
    invited = [friends.come(stranger(number)).member.id for number in range(6)]
    for member in invited:
        friends.order(member, f"r{member}")
    sweep = friends.db.store.slice
    at_once(friends, *(sweep(referral.qualify, NOW + WINDOW) for _ in range(8)))
    assert friends.got(friends.noura) == 6 * 200
    assert [friends.got(member) for member in invited] == [100] * 6
    assert friends.differences() == []


def test_a_refund_and_a_sweep_in_the_same_moment_end_with_nothing(friends: Friends) -> None:
    write, later = friends.db.store.write, NOW + WINDOW
    for number in range(6):
        member = friends.come(stranger(number), at=NOW + number * timedelta(hours=1)).member.id
        order = friends.order(member, f"r{number}", at=NOW + number * timedelta(hours=1))
        later = NOW + number * timedelta(hours=1) + WINDOW
        calls = [write(referral.qualify, later), write(refund, order.order_id, 5000, key="k", now=later)] * 2
        at_once(friends, *calls, write(referral.qualify, later))
        assert friends.got(member) == 0
    assert friends.got(friends.noura) == 0
    assert friends.differences() == []


# Any order, any repeats


EVENTS = st.one_of(
    st.tuples(st.just("buy"), st.integers(0, 3), st.integers(0, 20)),
    st.tuples(st.just("refund"), st.integers(0, 3), st.integers(0, 2)),
    st.tuples(st.just("sweep"), st.just(0), st.just(0)),
)
AMOUNTS = (60, 50, 30, 90)  # riyals, by order; 50 suffice
REFUNDS = (10, 20, 30)  # riyals, by key


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=st.lists(EVENTS, max_size=25))
@example(events=[("buy", 0, 0), ("buy", 3, 1), ("sweep", 0, 0), ("refund", 0, 1), ("refund", 0, 1), ("sweep", 0, 0)])
def test_orders_and_refunds_in_any_order_and_any_repeats_end_the_same(friends: Friends, events: list[Any]) -> None:
    who = stranger(friends.ask("SELECT COUNT(*) FROM member")[0][0])
    inviter = friends.join(replace(who, id=who.id + 50_000_000))
    member = friends.come(who, friends.link(inviter)).member.id
    at, orders, left = NOW, {}, dict(enumerate(AMOUNTS))
    done: set[tuple[int, int]] = set()
    for what, which, more in events:
        at += timedelta(days=3)
        if what == "buy":
            orders[which] = friends.order(member, f"{member}:{which}", AMOUNTS[which], at=at).order_id
        elif what == "refund" and which in orders and ((which, more) in done or REFUNDS[more] <= left[which]):
            friends.give_back(orders[which], REFUNDS[more], f"k{more}", at=at)
            left[which] -= 0 if (which, more) in done else REFUNDS[more]
            done.add((which, more))
        elif what == "sweep":
            friends.sweep(at)
    friends.sweep(at + 60 * DAY)
    enough = any(left[which] >= 50 for which in orders)
    assert (friends.got(inviter), friends.got(member)) == ((200, 100) if enough else (0, 0))
    assert friends.differences() == []
