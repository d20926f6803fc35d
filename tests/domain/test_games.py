"""Stamp cards and challenges: what a purchase brings, and what a refund takes back, exactly (P2, P4)."""

import asyncio
from collections.abc import Awaitable
from datetime import timedelta
from typing import Any

import pytest

from domain.games import card_tally
from domain.handover import hand_over
from domain.orders import buy, refund
from domain.rewards import codes, lapse
from rules.earning import Purchase, Refund
from rules.products import Line
from rules.rewards import State
from rules.staff import Role
from tests.cast import HUDA
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter

COFFEE, BEANS, BOX = Line("ESPRESSO"), Line("HB-250"), Line("TASTING-BOX")
CARD = "coffee-card"


@pytest.fixture
def counter(db: Db) -> Counter:
    return Counter(db)


def cup(counter: Counter, number: str, pieces: int = 1, *, at: Any = NOW, lines: Any = None, riyals: int = 18) -> Any:
    """So many coffees at 18 riyals, or other lines for so much."""
    bought: Purchase = counter.write(
        buy,
        counter.noura,
        source="demo",
        external_id=number,
        amount=riyals * 100 * pieces,
        currency="SAR",
        lines=lines or [Line("ESPRESSO", pieces)],
        now=at,
    )
    return bought


def back(counter: Counter, order_id: int, riyals: int = 18, key: str = "k", at: Any = NOW) -> Refund:
    taken: Refund = counter.write(refund, order_id, riyals * 100, key=key, now=at)
    return taken


def stands(counter: Counter) -> tuple[int, int]:
    """Stamps on the card, and owed ones."""
    return tuple(counter.read(card_tally, counter.noura, CARD))


def states(counter: Counter) -> list[State]:
    """What became of Noura's codes, the oldest first."""
    return [one.state for one in sorted(counter.read(codes, counter.noura, NOW), key=lambda one: one.id)]


def handed(counter: Counter) -> None:
    """The newest open code goes over the counter."""
    huda = counter.write(lambda tx: tx.staff.put(HUDA.id, "Huda", Role.CASHIER, added_by=None, now=NOW))
    assert huda
    one = next(one for one in counter.read(codes, counter.noura, NOW) if one.state is State.OPEN)
    counter.write(hand_over, HUDA.id, one.id, key=f"h{one.id}", now=NOW)


def test_nine_coffees_and_the_tenth_is_free(counter: Counter) -> None:
    for number in range(8):
        cup(counter, f"n{number}")
    assert (stands(counter), states(counter)) == ((8, 0), [])
    cup(counter, "n8")
    assert (stands(counter), states(counter)) == ((0, 0), [State.OPEN])
    assert counter.differences() == []
