"""A member's segment comes from what they bought and did not bring back."""

import pytest

from domain import segments
from domain.orders import buy, refund
from rules.earning import Purchase
from rules.refusals import NoSuchMember
from rules.segments import Segment
from tests.conftest import Db
from tests.domain.counter import DAY, NOW, Counter


@pytest.fixture
def counter(db: Db) -> Counter:
    return Counter(db)


def buys(counter: Counter, day: int) -> int:
    order = {"source": "counter", "external_id": f"R-{day}", "amount": 50_00, "currency": "SAR"}
    purchase: Purchase = counter.write(buy, counter.noura, **order, now=NOW + day * DAY)
    return purchase.order_id


def test_a_weekly_buyer_becomes_loyal_then_missed_then_gone_and_comes_back(counter: Counter) -> None:
    for week in range(4):
        buys(counter, 7 * week)
    seen = [counter.read(segments.of, counter.noura, NOW + day * DAY) for day in (22, 35, 49)]
    assert seen == [Segment.LOYAL, Segment.AT_RISK, Segment.LAPSED]
    buys(counter, 60)
    assert counter.read(segments.of, counter.noura, NOW + 60 * DAY) is Segment.LOYAL


def test_what_came_back_as_a_whole_was_no_purchase_and_what_came_back_in_part_was(counter: Counter) -> None:
    orders = [buys(counter, 7 * week) for week in range(3)]
    counter.write(refund, orders[1], 50_00, key="all", now=NOW + 15 * DAY)
    counter.write(refund, orders[2], 10_00, key="some", now=NOW + 15 * DAY)
    assert counter.read(segments.of, counter.noura, NOW + 16 * DAY) is Segment.NEW


def test_nobody_is_in_no_segment(counter: Counter) -> None:
    with pytest.raises(NoSuchMember):
        counter.read(segments.of, 999, NOW)
