"""Purchases become points, and refunds take back exactly what a purchase gave (P2, P4)."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.ledger import balance, spend, statement, sweep
from domain.orders import buy, refund
from domain.rewards import redeem, use_with
from domain.tiers import ladder
from rules.earning import Purchase, Refund
from rules.products import Line
from rules.refusals import KeyReused, MoreThanPaid, NoSuchMember, NoSuchOrder, NotAnAmount, Refusal, WrongCurrency
from rules.rewards import Redemption, State
from storage.tx import Tx
from tests.cast import LENA, Person
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter


@pytest.fixture
def counter(db: Db) -> Counter:
    return Counter(db)


def purchase(counter: Counter, number: str = "r-1", riyals: int = 100, *, at: datetime = NOW, **other: Any) -> Purchase:
    what = {"source": "counter", "external_id": number, "amount": riyals * 100, "currency": "SAR", "now": at} | other
    return counter.write(buy, what.pop("member", counter.noura), **what)


def take_back(counter: Counter, order_id: int, riyals: int, key: str = "k", *, at: datetime = NOW) -> Refund:
    return counter.write(refund, order_id, riyals * 100, key=key, now=at)


def letters(counter: Counter, member: int | None = None) -> list[dict[str, Any]]:
    """The facts of what was written to the member, newest first."""
    return [row.facts for row in counter.read(lambda tx: tx.deliveries.of(member or counter.noura))]


def test_a_purchase_brings_points_and_a_word_about_them(counter: Counter) -> None:
    bought = purchase(counter)
    assert (bought.points, bought.usable_from, bought.rose_to) == (100, NOW, None)
    assert counter.balance().points == 100
    (letter,) = letters(counter)
    assert (letter["points"], letter["balance"], letter["pending"], letter["debt"]) == (100, 100, 0, 0)
    assert (letter["waits"], letter["reward"], letter["price"]) == ("no", "", 0)


def test_the_word_about_points_names_a_reward_in_reach_in_the_members_language(counter: Counter) -> None:
    lena = counter.join(LENA)
    purchase(counter, riyals=160, member=lena)
    (letter,) = letters(counter, lena)
    assert (letter["reward"], letter["price"]) == ("Ein Kaffeebaum in Jazan", 150)


def test_the_word_about_points_does_not_name_the_same_reward_at_every_purchase(counter: Counter) -> None:
    for number, (riyals, named) in enumerate(((160, 150), (20, 0), (110, 0), (15, 300))):
        purchase(counter, f"r-{number}", riyals=riyals)
        assert letters(counter)[0]["price"] == named, "only what this purchase brought into reach"
    purchase(counter, "r-4", riyals=200, source="online")
    assert letters(counter)[0]["price"] == 0, "points that wait bring nothing into reach"


def bought(counter: Counter) -> list[tuple[str, int]]:
    """Article and quantity of what was bought and kept; the newest order first."""
    lines = counter.read(lambda tx: tx.orders.bought(counter.noura, 10))
    return [(one.line.item, one.line.quantity) for one in lines]


def test_what_was_bought_is_known_once_until_all_of_it_came_back(counter: Counter) -> None:
    first = purchase(counter, lines=[Line("HB-250", 2), Line("ESPRESSO")])
    purchase(counter, lines=[Line("GRINDER")])  # the same number again: the first answer counts
    second = purchase(counter, "r-2", lines=[Line("GRINDER", name="a mill")])
    assert bought(counter) == [("GRINDER", 1), ("HB-250", 2), ("ESPRESSO", 1)]
    take_back(counter, second.order_id, 40)
    assert bought(counter)[0] == ("GRINDER", 1)
    take_back(counter, second.order_id, 60, "rest")
    take_back(counter, first.order_id, 1)
    assert bought(counter) == [("HB-250", 2), ("ESPRESSO", 1)]


def test_the_same_order_again_changes_nothing_and_gets_the_first_answer(counter: Counter) -> None:
    first = purchase(counter)
    purchase(counter, "r-2", 3000)
    assert purchase(counter, at=NOW + 90 * DAY) == first
    assert counter.ask("SELECT count(*) FROM orders") == [(2,)]
    assert len(letters(counter)) == 3, "two about points, one about the tier"
    assert counter.balance().points == 3100


def test_the_same_number_of_another_source_is_another_order(counter: Counter) -> None:
    assert purchase(counter).order_id != purchase(counter, source="online").order_id


@pytest.mark.parametrize("other", [{"amount": 10_001}, {"currency": "EUR"}])
def test_an_order_number_that_comes_with_other_facts_is_refused(counter: Counter, other: dict[str, Any]) -> None:
    purchase(counter)
    with pytest.raises(KeyReused):
        purchase(counter, **other)


def test_an_order_of_one_member_is_never_booked_for_another(counter: Counter) -> None:
    purchase(counter)
    with pytest.raises(KeyReused):
        purchase(counter, member=counter.join(LENA))


@pytest.mark.parametrize(("other", "refusal"), [
    ({"amount": 0}, NotAnAmount),
    ({"amount": -100}, NotAnAmount),
    ({"amount": True}, NotAnAmount),
    ({"amount": 99.5}, NotAnAmount),
    ({"currency": "GBP"}, WrongCurrency),
    ({"currency": "sar"}, WrongCurrency),
    ({"member": 99}, NoSuchMember),
])  # fmt: skip
def test_a_wrong_purchase_is_refused_and_leaves_nothing(
    counter: Counter, other: dict[str, Any], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        purchase(counter, **other)
    assert counter.ask("SELECT count(*) FROM orders") == counter.ask("SELECT count(*) FROM entry") == [(0,)]


@pytest.mark.parametrize(("source", "number"), [("", "1"), ("Counter!", "1"), ("counter", ""), ("counter", "x" * 256)])
def test_a_source_and_its_number_have_a_form(counter: Counter, source: str, number: str) -> None:
    with pytest.raises(ValueError, match=r"characters|word"):
        purchase(counter, number, source=source)


def test_a_purchase_too_small_for_a_point_is_known_and_brings_nothing(counter: Counter) -> None:
    bought = purchase(counter, riyals=4)
    assert bought.points == 0
    assert purchase(counter, riyals=4) == bought
    assert take_back(counter, bought.order_id, 4).points == 0
    assert letters(counter) == []
    assert counter.differences() == []


def test_points_of_an_online_order_wait_for_its_return_window(counter: Counter) -> None:
    bought = purchase(counter, source="online")
    assert bought.usable_from == NOW + 14 * DAY
    assert (counter.balance().points, counter.balance().pending) == (0, 100)
    assert (letters(counter)[0]["waits"], letters(counter)[0]["pending"]) == ("yes", 100)


def test_a_tier_multiplies_from_the_next_purchase_on(counter: Counter) -> None:
    risen = purchase(counter, "r-1", 1000)
    assert (risen.points, risen.rose_to) == (1000, "companion")
    assert letters(counter)[0]["tier"] == "رفقة الدلّة"
    assert "ربع زيادة" in letters(counter)[0]["gives"]
    assert purchase(counter, "r-2", 100).points == 125
    assert purchase(counter, "r-1", 1000) == risen


def test_who_reaches_a_hidden_tier_is_let_into_the_secret(counter: Counter) -> None:
    assert purchase(counter, riyals=9000).rose_to == "keeper"
    assert (letters(counter)[0]["hidden"], letters(counter)[0]["tier"]) == ("yes", "حُفّاظ الدلّة")
    assert purchase(counter, "r-2", 100).points == 200


def test_a_full_refund_takes_back_what_the_order_gave(counter: Counter) -> None:
    bought = purchase(counter)
    back = take_back(counter, bought.order_id, 100)
    assert back.points == 100
    assert counter.balance().points == 0
    assert take_back(counter, bought.order_id, 100, at=NOW + DAY) == back, "the same refund again"
    with pytest.raises(MoreThanPaid) as refused:
        take_back(counter, bought.order_id, 1, "another")
    assert refused.value.facts == {"left": 0, "currency": "SAR"}


def test_a_refund_key_with_another_amount_is_refused(counter: Counter) -> None:
    bought = purchase(counter)
    take_back(counter, bought.order_id, 10)
    with pytest.raises(KeyReused):
        take_back(counter, bought.order_id, 11)
    with pytest.raises(NotAnAmount):
        take_back(counter, bought.order_id, 0, "zero")
    with pytest.raises(NoSuchOrder):
        take_back(counter, 99, 10)


def test_points_that_were_spent_before_the_refund_are_owed_and_never_invented(counter: Counter) -> None:
    bought = purchase(counter)
    counter.spend(80)
    take_back(counter, bought.order_id, 100)
    assert (counter.balance().points, counter.balance().debt) == (-80, 80)
    purchase(counter, "r-2", 100)
    assert counter.balance().points == 20
    assert letters(counter)[0]["balance"] == 20
    assert counter.differences() == []


def test_a_refund_in_the_return_window_takes_the_pending_points(counter: Counter) -> None:
    counter.give(500)
    bought = purchase(counter, source="online")
    take_back(counter, bought.order_id, 40)
    assert (counter.balance().points, counter.balance().pending) == (500, 60)


def test_a_refund_takes_back_a_tier_that_only_its_order_gave(counter: Counter) -> None:
    bought = purchase(counter, riyals=1000)
    assert take_back(counter, bought.order_id, 1, "a").fell_to == "guest"
    assert take_back(counter, bought.order_id, 999, "b").fell_to is None
    assert purchase(counter, "r-2", 100).points == 100
    assert counter.differences() == []


def test_a_tier_that_other_purchases_justify_stays_after_a_refund(counter: Counter) -> None:
    risen = purchase(counter, "r-1", 1000)
    purchase(counter, "r-2", 1000)
    assert take_back(counter, risen.order_id, 1000).fell_to is None
    shown = counter.read(lambda tx: ladder(tx, tx.programme.current(), counter.noura, NOW))
    assert (shown.tier.id, shown.points) == ("companion", 1000)


def test_a_refund_falls_to_the_step_that_is_left_and_to_the_day_it_began(counter: Counter) -> None:
    purchase(counter, "r-1", 1000)
    big = purchase(counter, "r-2", 2000, at=NOW + DAY)
    assert big.rose_to == "family"
    assert take_back(counter, big.order_id, 2000, at=NOW + 2 * DAY).fell_to == "companion"
    shown = counter.read(lambda tx: ladder(tx, tx.programme.current(), counter.noura, NOW + 2 * DAY))
    assert (shown.tier.id, shown.since) == ("companion", NOW)


def test_a_refund_leaves_a_tier_that_the_ladder_of_then_gave(counter: Counter) -> None:
    """The shop raises its thresholds: nobody loses a step by it, nor by an unrelated refund afterwards."""
    from domain import programme

    purchase(counter, "r-1", 1000)
    small = purchase(counter, "r-2", 10)
    counter.write(programme.apply, DALLA.replace("threshold = 1000", "threshold = 2000"), now=NOW)
    assert take_back(counter, small.order_id, 10).fell_to is None
    assert counter.read(lambda tx: tx.members.get(counter.noura)).tier == "companion"


orders = st.lists(st.tuples(st.integers(5, 60), st.sampled_from(["counter", "online"])), min_size=1, max_size=4)


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """Events of some orders as they happened, and as they arrive: in any order, some of them several times."""
    happened: list[tuple[Any, ...]] = []
    for number, (riyals, source) in enumerate(draw(orders)):
        happened.append(("buy", f"r-{number}", riyals, source))
        left = riyals
        for part in draw(st.lists(st.integers(1, 40), max_size=3)):
            if left >= part:
                happened.append(("refund", f"r-{number}", part, f"k{left}"))
                left -= part
    again = draw(st.lists(st.sampled_from(happened), max_size=6))
    return happened, draw(st.permutations(happened + again))


def tell(counter: Counter, member: int, event: tuple[Any, ...], prefix: str) -> bool:
    """Whether the shop took the event; one about an order that it does not know yet has to be told again later."""
    what, number, riyals, more = event
    if what == "buy":
        purchase(counter, f"{prefix}{number}", riyals, member=member, source=more)
        return True
    known = counter.ask(f"SELECT id FROM orders WHERE external_id = '{prefix}{number}'")
    try:
        take_back(counter, known[0][0] if known else 10**9, riyals, more)
    except NoSuchOrder:
        return False
    return True


def test_order_events_in_any_order_and_with_repeats_come_to_the_same(db: Db) -> None:
    counter, people = Counter(db), iter(range(800_000_000, 900_000_000))

    def outcome(events: list[tuple[Any, ...]]) -> Any:
        person = Person(next(people), "Somebody", "en", "Riyadh")
        member = counter.join(person)
        waiting = list(events)
        while waiting:
            waiting = [event for event in waiting if not tell(counter, member, event, f"{person.id}-")]
        has = counter.read(balance, member, NOW)
        (line,) = counter.read(statement, member, NOW, Counter.zone).months
        return has, line.earned, line.reversed, line.closing

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(stories())
    def same(story: tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]) -> None:
        happened, arrived = story
        assert outcome(arrived) == outcome(happened)

    same()
    assert counter.differences() == []


def used_with(tx: Tx, order_id: int, code: Redemption) -> None:
    tx.rewards.close(code.id, State.USED, at=NOW)
    use_with(tx, order_id, [code])


def test_everything_of_an_order_is_gone_after_its_refund_in_any_parts_and_at_any_time(db: Db) -> None:
    """P2: what a member has after a full refund is what they would have had without the order."""
    counter, people = Counter(db), iter(range(800_000_000, 900_000_000))

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        parts=st.lists(st.integers(1, 300), min_size=1, max_size=4),
        source=st.sampled_from(["counter", "online"]),
        wait=st.integers(0, 30),
        spent=st.integers(1, 200),
    )
    def gone(parts: list[int], source: str, wait: int, spent: int) -> None:
        member = counter.join(Person(next(people), "Somebody", "en", "Riyadh"))
        purchase(counter, f"{member}-mine", 500, member=member)
        code = counter.write(redeem, member, "ten-percent", key="a-code-for-it", now=NOW)
        bought = purchase(counter, f"{member}-gone", max(sum(parts), 5), member=member, source=source)
        counter.write(used_with, bought.order_id, code)
        counter.write(spend, member, spent, reason="reward", now=NOW)
        later = NOW + timedelta(days=wait)
        counter.write(sweep, later)
        parts = parts if sum(parts) >= 5 else [5]
        backs = [take_back(counter, bought.order_id, part, f"{n}", at=later) for n, part in enumerate(parts)]
        has = counter.read(balance, member, later)
        assert sum(back.points for back in backs) == bought.points
        assert sum(back.returned for back in backs) == code.points
        assert (has.points, has.pending) == (500 - spent, 0)

    gone()
    assert counter.differences() == []
