"""The books are reconciled, and every kind of difference that somebody could plant is found and named."""

from datetime import timedelta
from typing import Any

import pytest

from domain.ledger import adjust, carry_over, give_back, reverse, spend, sweep
from domain.orders import buy, refund
from domain.rewards import redeem
from domain.verify import MOST, verify
from rules.verify import Difference
from storage.tx import Tx
from storage.verify import CHECKS
from tests.cast import HARUKA, LENA, OLIVER
from tests.conftest import Db
from tests.domain.counter import DAY, NOW, Counter
from tests.domain.test_games import PLANTED as GAMES

TRIGGERS = {
    "entry": ("entry_no_update", "entry_no_delete", "entry_only_grows"),
    "part": ("part_no_update", "part_no_delete", "part_only_grows", "part_takes"),
    "lot": ("lot_is_fixed", "lot_only_loses", "lot_ends_later", "lot_stays"),
    "refund": ("refund_no_update", "refund_no_delete", "refund_only_grows"),
    "tier_step": ("tier_step_no_update", "tier_step_no_delete", "tier_step_only_grows"),
}


@pytest.fixture
def counter(db: Db) -> Counter:
    """A shop after a busy day: purchases, a rise, a redemption, one given back, refunds, a debt, a merge, expiries."""
    counter = Counter(db)
    lena, oliver, haruka = (counter.join(person) for person in (LENA, OLIVER, HARUKA))
    bought = order(counter, counter.noura, "n-1", 1500)
    order(counter, counter.noura, "n-2", 200, source="online")
    counter.write(redeem, counter.noura, "cup", key="k", now=NOW)
    counter.write(refund, bought, 30_000, key="r", now=NOW)
    mine = order(counter, lena, "l-1", 100)
    counter.write(give_back, counter.write(spend_for, lena, 40), now=NOW)
    counter.write(spend_for, lena, 90)
    counter.write(refund, mine, 10_000, key="r", now=NOW)
    order(counter, lena, "l-2", 30)
    counter.write(give_some, oliver, 50, timedelta(days=5))
    order(counter, haruka, "h-1", 60)
    counter.write(carry_over, haruka, oliver, now=NOW)
    counter.write(sweep, NOW + 20 * DAY)
    assert counter.differences() == []
    return counter


def order(counter: Counter, member: int, number: str, riyals: int, source: str = "counter") -> int:
    what: dict[str, Any] = {"source": source, "external_id": number, "amount": riyals * 100, "currency": "SAR"}
    order_id: int = counter.write(buy, member, **what, now=NOW).order_id
    return order_id


def spend_for(tx: Tx, member: int, points: int) -> int:
    return spend(tx, member, points, reason="reward", now=NOW).id


def give_some(tx: Tx, member: int, points: int, life: timedelta) -> None:
    adjust(tx, member, points, expires_at=NOW + life, reason="grant", now=NOW)


def found_after(counter: Counter, *tampering: str) -> list[Difference]:
    """What is found after a change that no use case can make, with the guards taken away; then it is undone."""
    found: list[Difference] = []

    def run(tx: Tx) -> None:
        connection = tx.members._c
        on = "" if connection.dialect.name == "sqlite" else " ON {}"
        for table, names in TRIGGERS.items():
            for name in names:
                connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}" + on.format(table))
        for statement in tampering:
            connection.exec_driver_sql(statement)
        found.extend(verify(tx))
        raise InterruptedError

    with pytest.raises(InterruptedError):
        counter.write(run)
    return found


PLANTED = {
    "lot-remaining": "UPDATE lot SET remaining = remaining - 1 WHERE remaining > 1",
    "member-balance": "UPDATE entry SET points = points + 5 WHERE kind = 'spend'",
    "member-debt": "UPDATE member SET debt = debt + 1",
    "entry-lots": "UPDATE entry SET points = points + 1 WHERE kind = 'earn'",
    "entry-parts": "UPDATE entry SET points = points - 1 WHERE kind = 'expire'",
    "move-points": "UPDATE entry SET points = points + 1 WHERE kind = 'move' AND of_id IS NOT NULL",
    "move-base": "UPDATE entry SET base_points = base_points + 1 WHERE kind = 'move' AND of_id IS NULL",
    "reverse-points": "UPDATE entry SET points = -covers - 1 WHERE kind = 'reverse'",
    "reversed-in-all": "UPDATE entry SET covers = covers + 100000 WHERE kind = 'reverse'",
    "reversed-base": "UPDATE entry SET base_points = base_points - 1 WHERE kind = 'reverse'",
    "part-owner": "UPDATE lot SET member_id = member_id + 1 WHERE id = 1",
    "part-kind": "UPDATE part SET kind = 'expire' WHERE kind = 'spend'",
    "spent-before-usable": "UPDATE lot SET usable_from = usable_from + 1000",
    "taken-after-end": "UPDATE lot SET usable_from = usable_from - 2000, expires_at = usable_from - 1000",
    "expired-too-early": "UPDATE lot SET expires_at = expires_at + 1",
    "entry-time": "UPDATE entry SET at = at - 1 WHERE kind = 'reverse'",
    "order-points": "UPDATE orders SET points = points + 1 WHERE refunded = 0",
    "order-refunded": "UPDATE orders SET refunded = refunded + 1 WHERE refunded = 0",
    "order-taken-back": "UPDATE entry SET order_id = NULL WHERE kind = 'reverse'",
    "refund-points": "UPDATE refund SET points = points + 1",
    "refund-returned": "UPDATE refund SET returned = returned + 1",
    "returned-in-all": "UPDATE entry SET covers = covers + 1 WHERE kind = 'return'",
    "redemption-order": "UPDATE redemption SET order_id = 1 WHERE state = 'open'",
    "redemption-paid": "UPDATE redemption SET points = points + 1",
    "redemption-returned": "UPDATE redemption SET state = 'lapsed', closed_at = at",
    "stock-taken": "UPDATE stock SET taken = taken + 1 WHERE reward_id = 'cup'",
    "member-tier": "UPDATE member SET tier = 'keeper'",
    "tier-points": "UPDATE tier_step SET points = points + 1",
    "tier-fall-warned": "UPDATE tier_step SET kind = 'fall'",
    "tier-watched": "DELETE FROM tier_watch",
}


def test_every_check_has_a_planted_difference() -> None:
    assert sorted([*PLANTED, *GAMES]) == sorted(name for name, _ in CHECKS)


def test_every_planted_difference_is_found_and_named(counter: Counter) -> None:
    for name, tampering in PLANTED.items():
        found = [difference for difference in found_after(counter, tampering) if difference.name == name]
        assert found, name
        assert all(difference.expected != difference.actual for difference in found)
    assert counter.differences() == []


def test_a_difference_says_whose_it_is_and_how_much(counter: Counter) -> None:
    noura = counter.noura
    ((lot, left),) = counter.ask(f"SELECT id, remaining FROM lot WHERE member_id = {noura} ORDER BY id LIMIT 1")
    ((total,),) = counter.ask(f"SELECT SUM(points) FROM entry WHERE member_id = {noura}")
    assert found_after(counter, f"UPDATE lot SET remaining = remaining - 1 WHERE id = {lot}") == [
        Difference("lot-remaining", "lot", lot, noura, left, left - 1),
        Difference("member-balance", "member", noura, noura, int(total), int(total) - 1),
    ]


def test_a_difference_can_be_read_aloud() -> None:
    assert str(Difference("lot-remaining", "lot", 7, 3, 40, 39)) == (
        "lot-remaining: lot 7 of member 3 should be 40 and is 39"
    )
    assert str(Difference("stock-taken", "stock", "cup", None, 2, 1)) == "stock-taken: stock cup should be 2 and is 1"


def test_a_flood_of_differences_is_cut(counter: Counter) -> None:
    for _ in range(MOST + 10):
        counter.give(1)
    names = [difference.name for difference in found_after(counter, "UPDATE lot SET remaining = 0")]
    assert names.count("lot-remaining") == MOST


def test_a_refund_in_odd_parts_is_no_difference(counter: Counter) -> None:
    third = counter.give(100, base_points=77)
    for points in (33, 1, 66):
        counter.write(reverse, third.id, points, reason="refund", now=NOW)
    assert counter.differences() == []
