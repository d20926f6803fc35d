"""A hidden tier in the export: who stands on it reads its name, who fell from it reads all the rest."""

import json
from typing import Any

import pytest

from domain import programme
from domain.discretion import UNSAID
from domain.orders import buy, refund
from domain.privacy import everything
from rules.programme import parse
from tests.cast import LENA
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter

KEEPER = next(tier for tier in parse(DALLA).tiers if tier.hidden)
WORDS = (f'"{KEEPER.id}"', *KEEPER.name.values(), *KEEPER.gives.values(), '"hidden"')


@pytest.fixture
def counter(db: Db) -> Counter:
    """Noura has bought her way up to the hidden tier."""
    counter = Counter(db)
    order: dict[str, Any] = {"source": "counter", "external_id": "n-1", "amount": 900_000, "currency": "SAR"}
    counter.write(buy, counter.noura, **order, now=NOW)
    return counter


def export(counter: Counter) -> dict[str, list[dict[str, Any]]]:
    held: dict[str, list[dict[str, Any]]] = counter.read(everything, counter.noura, NOW + DAY)
    return held


def named(held: Any) -> set[str]:
    """Which words that tell of the tier are there."""
    text = json.dumps(held, ensure_ascii=False)
    return {word for word in WORDS if word in text}


def come_back(counter: Counter) -> None:
    """With the purchase its tier goes."""
    counter.write(refund, 1, 900_000, key="back", now=NOW + DAY)


def test_who_stands_there_reads_its_name(counter: Counter) -> None:
    assert {KEEPER.name["ar"], f'"{KEEPER.id}"'} <= named(export(counter))


def test_who_fell_has_every_row_and_not_the_name(counter: Counter) -> None:
    before = export(counter)
    come_back(counter)
    after = export(counter)
    assert named(after) == set()
    assert [step["tier"] for step in after["tier_step"]] == [UNSAID, None]
    assert after["orders"][0]["rose_to"] == UNSAID
    assert all(len(after[table]) >= len(rows) for table, rows in before.items() if table != "tier_watch")


def test_a_hidden_tier_that_the_shop_gave_up_is_not_named_either(counter: Counter) -> None:
    come_back(counter)
    other = DALLA.replace("keeper", "warden").replace("threshold = 8000", "threshold = 8500")
    counter.write(programme.apply, other, now=NOW + DAY)
    assert named(export(counter)) == set()


def test_words_of_who_never_stood_there_are_their_own(counter: Counter) -> None:
    """Else the gap would tell: whoever has the name of the tier for a name keeps it."""
    lena = counter.join(LENA)
    counter.write(lambda tx: tx.members.change(lena, called=KEEPER.name["en"]))
    [held] = counter.read(everything, lena, NOW)["member"]
    assert held["called"] == KEEPER.name["en"]
