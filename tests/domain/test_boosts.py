"""Boosts at the till: for whom they count, what a refund takes back, and what they never lift."""

from datetime import timedelta

import pytest

from domain import orders
from domain.counter import quote
from domain.ledger import balance
from domain.members import Person, arrive
from domain.points import card
from domain.privacy import forget
from domain.verify import verify
from rules.counter import Sale, Target
from rules.earning import Purchase
from tests.cast import HUDA, NOURA
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW
from tests.domain.till import Till

DAY = timedelta(days=1)
TODAY = DALLA.replace("begins = 2027-01-14", "begins = 2026-03-01").replace("ends = 2027-01-16", "ends = 2026-03-03")


def boosted(extra: str = "", times: str = "2") -> str:
    """Dalla with a boost from 1 to 3 March."""
    return TODAY.replace("multiplier = 2          #", f"multiplier = {times}\n{extra} #", 1)


def buys(till: Till, riyals: int, number: str = "1") -> Purchase:
    order = {"source": "counter", "external_id": number, "amount": riyals * 100, "currency": "SAR"}
    bought: Purchase = till.write(orders.buy, till.noura, **order, now=NOW)
    return bought


def test_what_is_shown_is_given_and_the_refunds_take_back_exactly_that(db: Db) -> None:
    till = Till(db, boosted(times="1.5"))
    sale = till.sale(33)
    seen = till.read(quote, HUDA.id, sale, NOW)
    assert (seen.gain.points, seen.gain.boost.id) == (49, "harvest")
    assert till.book(sale).points == 49
    order = till.read(lambda tx: tx.orders.by_name("counter", sale.number))
    back = [till.write(orders.refund, order.id, part, key=f"{part}", now=NOW).points for part in (1000, 2000, 300)]
    assert (sum(back), till.read(balance, till.noura, NOW).points) == (49, 0)
    assert till.read(verify) == []


def test_base_points_are_not_multiplied_so_that_nobody_is_lifted(db: Db) -> None:
    till = Till(db, boosted(times="10"))
    bought = buys(till, 999)  # 9,990 points: far above the ladder's steps, were they counted
    assert (bought.points, bought.rose_to) == (9990, None)


@pytest.mark.parametrize(
    ("extra", "counts"),
    [
        ("", True),
        ('segment = "new"', True),
        ('segment = "loyal"', False),
        ('tier = "guest"', True),
        ('tier = "companion"', False),
    ],
)
def test_a_boost_counts_for_those_it_is_meant_for(db: Db, extra: str, counts: bool) -> None:
    till = Till(db, boosted(extra))
    programme = till.read(lambda tx: tx.programme.current())
    assert (till.read(card, programme, till.noura, NOW).boost is not None) == counts
    assert buys(till, 100).points == (200 if counts else 100)


def test_who_left_and_came_back_is_no_newcomer(db: Db) -> None:
    till = Till(db, boosted('segment = "new"'))
    assert buys(till, 100).points == 200
    till.write(forget, till.noura, now=NOW)
    till.noura = till.write(arrive, Person(NOURA.id, "Noura"), "en", left=True, now=NOW).member.id
    assert buys(till, 100, "2").points == 100


def test_a_rise_counts_for_a_tiers_boost_from_the_next_purchase_on(db: Db) -> None:
    till = Till(db, boosted('tier = "companion"'))
    assert buys(till, 1000).points == 1000
    assert buys(till, 100, "2").points == 250


def test_days_before_and_after_are_ordinary(db: Db) -> None:
    till = Till(db, boosted())
    amounts = {at: till.read(quote, HUDA.id, till.sale(10), NOW + at * DAY).gain.points for at in (-1, 0, 2, 3)}
    assert amounts == {-1: 10, 0: 20, 2: 20, 3: 10}


def test_a_purchase_kept_for_a_phone_is_promised_no_boost(db: Db) -> None:
    till = Till(db, boosted())
    kept = Sale(Target(phone="+966501234567"), 1000, "SAR", "kaaaabbbb9999")
    assert till.read(quote, HUDA.id, kept, NOW).gain.points == 10
