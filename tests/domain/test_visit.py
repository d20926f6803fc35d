"""Points that were spent on a purchase come back with it; what is booked in one visit belongs together."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain import counter as counters
from domain import handover, returns, rewards
from domain.ledger import balance, earn
from domain.orders import buy, refund
from domain.rewards import give_free, redeem, shelf, use_with
from domain.tiers import ladder
from rules.counter import Booked, Handing, Returning
from rules.earning import Refund
from rules.products import Line
from rules.refusals import CodeCancelled, CodeUsed, NoSuchCode, NotAllowed, OwnCard, PartlyReturned
from rules.rewards import Redemption, Standing, State
from rules.staff import Role
from storage.tx import Tx
from tests.cast import HUDA, LENA, NOURA, OMAR, SALMA, Person
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter
from tests.domain.till import OWNER, SECOND, Till, numbers

MINUTE = timedelta(minutes=1)
DISCOUNT, THING = "ten-percent", "mug"  # 300 and 450 points


@pytest.fixture
def till(db: Db) -> Till:
    till = Till(db)
    till.give(2000)
    return till


def key() -> str:
    return f"key{next(numbers):09}"


def take(till: Till, reward: str, *, at: datetime = NOW) -> Redemption:
    """Noura has taken a reward."""
    taken: Redemption = till.write(redeem, till.noura, reward, key=key(), now=at)
    return taken


def hand_over(till: Till, code: Redemption, by: Person = HUDA, *, at: datetime = NOW) -> Handing:
    handing: Handing = till.write(handover.hand_over, by.id, code.id, key=key(), now=at)
    return handing


def give_back(till: Till, riyals: int, *, order: int = 1, kept: bool = False, key: str = "abcdefghijkl") -> Refund:
    taken: Refund = till.write(returns.take_back, HUDA.id, order, riyals * 100, key=key, kept=kept, now=NOW)
    return taken


def of(till: Till, code: Redemption) -> Redemption:
    found = till.read(lambda tx: tx.rewards.get(code.id))
    assert found
    return found


def test_a_code_used_a_moment_before_goes_with_the_purchase_and_nobody_is_asked(till: Till) -> None:
    code = take(till, DISCOUNT)
    assert hand_over(till, code).order is None
    sale = till.sale(90)
    assert [one.id for one in till.read(counters.quote, HUDA.id, sale, NOW).codes] == [code.id]
    first = till.book(sale, at=NOW + 5 * MINUTE)
    again = till.book(sale, at=NOW + 60 * MINUTE)
    assert [one.id for one in first.codes] == [one.id for one in again.codes] == [code.id]
    assert of(till, code).order_id == 1
    assert till.deeds()[-1].facts["with"] == [code.id]


def test_a_code_used_a_moment_after_goes_with_the_purchase(till: Till) -> None:
    till.book(till.sale(40))
    till.book(till.sale(90))
    handing = hand_over(till, take(till, THING), at=NOW + 5 * MINUTE)
    assert handing.order
    assert handing.order.amount == 9000, "the newest purchase"
    assert till.deeds()[-1].facts["order"] == handing.order.id


@pytest.mark.parametrize("apart", ["another person", "another member", "too long ago", "a donation", "not taken over"])
def test_what_is_not_of_one_visit_stays_apart(till: Till, apart: str) -> None:
    till.appoint(SECOND, Role.CASHIER)
    code = take(till, "tree" if apart == "a donation" else DISCOUNT)
    if apart in ("another person", "another member", "too long ago"):
        hand_over(till, code, SECOND if apart == "another person" else HUDA)
    if apart == "another member":
        till.noura = till.join(LENA)
    at = NOW + (16 if apart == "too long ago" else 1) * MINUTE
    assert till.book(till.sale(90), at=at).codes == ()
    assert of(till, code).order_id is None


def test_a_code_goes_with_one_purchase_only(till: Till) -> None:
    hand_over(till, take(till, DISCOUNT))
    assert len(till.book(till.sale(90)).codes) == 1
    assert till.book(till.sale(50)).codes == ()


def test_a_purchase_that_waited_for_a_second_person_still_goes_with_its_code(till: Till) -> None:
    code = take(till, DISCOUNT)
    hand_over(till, code)
    assert till.book(till.sale(2500)).waits
    [(proposal,)] = till.ask("SELECT id FROM proposal")
    booked: Booked = till.write(counters.decide, OWNER.id, proposal, True, now=NOW + timedelta(hours=3))
    assert [one.id for one in booked.codes] == [code.id]


def test_all_of_a_discount_comes_back_with_all_of_the_purchase(till: Till) -> None:
    code = take(till, DISCOUNT)
    hand_over(till, code)
    till.book(till.sale(90))
    before = till.read(lambda tx: ladder(tx, tx.programme.current(), till.noura, NOW).points)
    [back] = till.read(returns.preview, HUDA.id, 1, None, NOW).codes
    assert (back.points, back.thing) == (300, False)
    taken = give_back(till, 90)
    assert (taken.points, taken.returned) == (90, 300)
    assert give_back(till, 90) == taken, "the same tap again"
    assert till.balance().points == 2000
    assert of(till, code).state is State.CANCELLED
    letter = till.read(lambda tx: tx.deliveries.of(till.noura))[0]
    assert (letter.topic, letter.facts["points"], letter.facts["returned"]) == ("return", 90, 300)
    after = till.read(lambda tx: ladder(tx, tx.programme.current(), till.noura, NOW).points)
    assert after == before - 90, "what came back counts for no tier"
    assert till.differences() == []


def test_a_part_gives_its_share_of_a_discount_rounded_down_and_all_parts_give_all_of_it(till: Till) -> None:
    hand_over(till, take(till, DISCOUNT))
    till.book(till.sale(70))
    assert [give_back(till, 10, key=f"part-number-{n}").returned for n in range(7)] == [42, 43, 43, 43, 43, 43, 43]
    assert till.balance().points == 2000
    assert till.differences() == []


def test_a_member_and_a_cashier_see_what_became_of_a_code_whose_purchase_came_back(till: Till) -> None:
    code = take(till, DISCOUNT)
    hand_over(till, code)
    till.book(till.sale(90))
    assert [(one.state, one.back) for one in till.read(rewards.codes, till.noura, NOW)] == [(State.USED, 0)]
    give_back(till, 30)
    mine = till.read(rewards.codes, till.noura, NOW)
    assert [(one.state, one.back) for one in mine] == [(State.USED, 100)]
    with pytest.raises(CodeUsed):
        till.read(handover.look, HUDA.id, code.code, NOW)
    give_back(till, 60, key="the-rest-of-it")
    with pytest.raises(CodeCancelled):
        till.read(handover.look, HUDA.id, code.code, NOW)


def test_a_thing_comes_back_with_the_last_of_the_money_and_stands_on_the_shelf_again(till: Till) -> None:
    def standing() -> tuple[Standing, int | None]:
        offers = till.read(shelf, till.noura, NOW).offers
        return next((one.standing, one.left) for one in offers if one.reward.id == THING)

    till.book(till.sale(90))
    code = take(till, THING)
    hand_over(till, code)
    assert standing() == (Standing.LIMIT, 39)
    assert till.read(returns.preview, HUDA.id, 1, 3000, NOW).codes == ()
    assert give_back(till, 30).returned == 0
    [back] = till.read(returns.preview, HUDA.id, 1, None, NOW).codes
    assert (back.points, back.thing) == (450, True)
    assert give_back(till, 60, key="the-rest-of-it").returned == 450
    assert till.balance().points == 2000
    assert standing() == (Standing.IN_REACH, 40)
    assert till.differences() == []


def test_for_a_thing_that_the_member_keeps_nothing_comes_back(till: Till) -> None:
    """Else a small purchase, brought back, would make any reward free."""
    thing, discount = take(till, THING), take(till, DISCOUNT)
    hand_over(till, thing)
    hand_over(till, discount)
    till.book(till.sale(90))
    assert give_back(till, 90, kept=True).returned == 300
    assert till.balance().points == 2000 - 450
    assert (of(till, thing).state, of(till, thing).order_id) == (State.USED, None)
    assert till.deeds()[-1].facts["kept"] is True
    assert till.differences() == []


def test_points_that_come_back_pay_what_is_owed_first(till: Till) -> None:
    hand_over(till, take(till, DISCOUNT))
    till.book(till.sale(90))
    till.spend(till.balance().points)
    give_back(till, 90)
    assert (till.balance().points, till.balance().debt) == (210, 0)
    assert till.differences() == []


def test_what_was_taken_for_one_visit_can_be_parted_once_and_for_all(till: Till) -> None:
    code = take(till, DISCOUNT)
    hand_over(till, code)
    till.book(till.sale(90), at=NOW)
    for _ in range(2):
        till.write(handover.part, HUDA.id, code.id, now=NOW + MINUTE)
    assert [deed.action for deed in till.deeds()] == ["handover", "purchase", "handover-parted"]
    assert give_back(till, 90).returned == 0


def test_what_has_begun_to_come_back_is_not_parted_any_more(till: Till) -> None:
    code = take(till, DISCOUNT)
    hand_over(till, code)
    till.book(till.sale(90))
    give_back(till, 10)
    with pytest.raises(PartlyReturned):
        till.write(handover.part, HUDA.id, code.id, now=NOW)
    assert of(till, code).order_id == 1


def test_a_purchase_of_which_something_came_back_takes_no_code_any_more(till: Till) -> None:
    till.book(till.sale(90))
    give_back(till, 10)
    assert hand_over(till, take(till, DISCOUNT)).order is None


def test_only_the_counter_parts_and_nobody_their_own(till: Till) -> None:
    code = take(till, DISCOUNT)
    hand_over(till, code)
    till.book(till.sale(90))
    till.appoint(NOURA, Role.CASHIER)
    for who, number, refusal in (
        (SALMA, code.id, NotAllowed),
        (NOURA, code.id, OwnCard),
        (OMAR, 99, NotAllowed),
        (HUDA, 99, NoSuchCode),
    ):
        with pytest.raises(refusal):
            till.write(handover.part, who.id, number, now=NOW)
    assert of(till, code).order_id == 1


def test_a_free_code_of_a_game_costs_nothing_and_brings_nothing_back(till: Till) -> None:
    def free(tx: Tx) -> Redemption:
        programme = tx.programme.current()
        reward = programme.reward("cup")
        assert reward
        given = give_free(tx, programme, till.noura, reward, now=NOW)
        assert given
        return given

    code = till.write(free)
    hand_over(till, code)
    assert till.book(till.sale(90)).codes == ()
    assert give_back(till, 90).returned == 0


def test_two_purchases_of_one_amount_are_told_apart(till: Till) -> None:
    till.book(till.sale(45, "rA-1"))
    coffee = replace(till.sale(45), lines=(Line("HB-250", 2, "House blend"), Line("MUG")))
    till.book(coffee, at=NOW + 20 * MINUTE)
    found: list[Returning] = till.read(returns.by_amount, HUDA.id, till.noura, 4500, NOW)
    assert [(one.receipt, one.lines) for one in found] == [(None, coffee.lines), ("A-1", ())]


Back = tuple[int, int]
"""Of which order how much came back."""
PRICES = {DISCOUNT: 300, THING: 450, "cup": 120}


Sold = tuple[int, list[str]]
"""For how many riyals, and the codes used with it."""


def returned(code: str, riyals: int, back: int) -> int:
    """What the rule says, in plain words: a discount in proportion, a thing at the end."""
    return PRICES[code] * back // riyals if code == DISCOUNT else PRICES[code] * (back == riyals)


@st.composite
def visits(draw: st.DrawFn) -> tuple[list[Sold], list[Back], list[Back]]:
    """Orders with the codes used with them, and their refunds: as they happened, and as they arrive."""
    codes = st.lists(st.sampled_from(sorted(PRICES)), max_size=2)
    orders = draw(st.lists(st.tuples(st.integers(5, 60), codes), min_size=1, max_size=3))
    happened: list[Back] = []
    for number, (riyals, _) in enumerate(orders):
        left = riyals
        for part in draw(st.lists(st.integers(1, 40), max_size=3)):
            if left >= part:
                happened.append((number, part))
                left -= part
        if draw(st.booleans()) and left:
            happened.append((number, left))
    again = draw(st.lists(st.sampled_from(happened), max_size=4)) if happened else []
    return orders, happened, draw(st.permutations(happened + again))


def test_refunds_in_any_order_and_with_repeats_return_exactly_what_was_spent(db: Db) -> None:
    """P2: nothing but the money that came back decides, and with all of it every point that was spent is back."""
    counter = Counter(db, DALLA.replace("per_member = 1 ", "per_member = 9 "))
    people = iter(range(800_000_000, 900_000_000))
    plenty = 3000

    def rich(tx: Tx, person: Person) -> int:
        member = tx.members.add(person.id, person.first_name, language="en", now=NOW)
        assert member
        for points, days in ((plenty // 2, 20), (plenty - plenty // 2, 400)):
            life = {"usable_from": NOW, "expires_at": NOW + days * DAY}
            earn(tx, member.id, points, reason="grant", now=NOW, **life)
        return member.id

    def visit(tx: Tx, member: int, number: str, riyals: int, codes: list[str]) -> int:
        used = [redeem(tx, member, code, key=f"{number}-{place}", now=NOW) for place, code in enumerate(codes)]
        for one in used:
            tx.rewards.close(one.id, State.USED, at=NOW)
        order: dict[str, Any] = {"source": "counter", "external_id": number, "amount": riyals * 100, "currency": "SAR"}
        bought = buy(tx, member, **order, now=NOW)
        use_with(tx, bought.order_id, used)
        return bought.order_id

    def outcome(orders: list[Sold], events: list[Back]) -> tuple[int, int, int]:
        person = Person(next(people), "Somebody", "en", "Riyadh")
        member = counter.write(rich, person)
        ids = [
            counter.write(visit, member, f"{member}-{number}", riyals, codes)
            for number, (riyals, codes) in enumerate(orders)
        ]
        for number, part in events:  # equal parts of an order are one and the same refund
            counter.write(refund, ids[number], part * 100, key=f"{part}", now=NOW)
        has = counter.read(balance, member, NOW)
        return has.points, has.pending, has.debt

    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(visits())
    def same(story: tuple[list[Sold], list[Back], list[Back]]) -> None:
        orders, happened, arrived = story
        came = outcome(orders, arrived)
        assert came == outcome(orders, happened)
        has = plenty
        for number, (riyals, codes) in enumerate(orders):
            back = sum(part for which, part in set(happened) if which == number)
            has += riyals - back
            has -= sum(PRICES[code] - returned(code, riyals, back) for code in codes)
        assert came == (has, 0, 0)

    same()
    assert counter.differences() == []
