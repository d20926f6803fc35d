"""Stamp cards and challenges: what a purchase brings, and what a refund takes back, exactly (P2, P4)."""

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest
from sqlalchemy import event

from domain.games import board, card_tally, part_twins
from domain.handover import hand_over
from domain.orders import buy, refund
from domain.privacy import everything, forget
from domain.programme import apply
from domain.rewards import codes, lapse, redeem
from domain.verify import verify
from rules.earning import Purchase, Refund
from rules.products import Line
from rules.rewards import State
from rules.staff import Role
from storage.tx import Tx
from tests.cast import HUDA, LENA
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


def test_a_tapped_kind_counts_like_its_products_and_others_do_not(counter: Counter) -> None:
    cup(counter, "a", lines=[Line("coffee", 2), Line("CORTADO"), BEANS])
    assert stands(counter) == (3, 0)


def test_the_same_order_again_stamps_nothing_and_gives_nothing(counter: Counter) -> None:
    for _ in range(3):
        cup(counter, "a", 9)
    assert (stands(counter), states(counter)) == ((0, 0), [State.OPEN])
    assert counter.ask("SELECT game FROM stamp ORDER BY game") == [("coffee-card",), ("three-ways",)]


def test_a_purchase_that_says_nothing_of_products_stamps_nothing(counter: Counter) -> None:
    counter.write(buy, counter.noura, source="counter", external_id="a", amount=1800, currency="SAR", lines=[], now=NOW)
    assert stands(counter) == (0, 0)


def test_parts_of_a_refund_take_back_what_the_whole_does_in_any_order_and_once(counter: Counter) -> None:
    bought = cup(counter, "a", 3)
    for key, riyals in (("x", 20), ("y", 30), ("x", 20), ("z", 4)):
        back(counter, bought.order_id, riyals, key)
        assert counter.differences() == []
    assert stands(counter) == (0, 0)
    assert counter.ask("SELECT sum(count) FROM stamp") == [(0,)]


def test_an_unused_code_is_cancelled_when_its_card_is_not_full_any_more(counter: Counter) -> None:
    cup(counter, "a", 8)
    last = cup(counter, "b")
    back(counter, last.order_id)
    assert (stands(counter), states(counter)) == ((8, 0), [State.CANCELLED])
    assert counter.differences() == []
    cup(counter, "c")
    assert (stands(counter), states(counter)) == ((0, 0), [State.CANCELLED, State.OPEN])
    assert counter.differences() == []


def test_after_a_used_code_the_next_stamps_make_up_for_it(counter: Counter) -> None:
    bought = cup(counter, "a", 9)
    handed(counter)
    back(counter, bought.order_id, 36)
    assert (stands(counter), states(counter)) == ((0, 2), [State.USED])
    cup(counter, "b", 3)
    assert stands(counter) == (1, 0)
    assert counter.differences() == []


def test_a_code_that_lapsed_unused_gives_its_stamps_back_with_the_refund(counter: Counter) -> None:
    bought = cup(counter, "a", 9)
    counter.write(lapse, NOW + 60 * DAY)
    back(counter, bought.order_id, at=NOW + 61 * DAY)
    assert stands(counter) == (8, 0)
    assert counter.differences() == []


def test_a_lapsed_free_code_costs_and_returns_nothing(counter: Counter) -> None:
    before = counter.balance().points
    bought = cup(counter, "a", 9)
    counter.write(lapse, NOW + 60 * DAY)
    assert counter.balance(NOW + 60 * DAY).points == before + bought.points
    assert counter.ask("SELECT taken FROM stock WHERE reward_id = 'cup'") == [(0,)]


def test_what_points_a_game_gave_go_back_even_when_they_are_spent(db: Db) -> None:
    counter = Counter(db, DALLA.replace('gives = "cup"', "gives = 100"))
    bought = cup(counter, "a", 9)
    assert counter.balance().points == 162 + 100
    counter.spend(262)
    back(counter, bought.order_id)
    assert counter.balance().debt == 18 + 100
    assert stands(counter) == (8, 0)
    assert counter.differences() == []


def test_a_full_card_gives_the_price_where_nothing_is_left_of_the_reward(db: Db) -> None:
    counter = Counter(db, DALLA.replace('gives = "cup"', 'gives = "mug"').replace("stock = 40", "stock = 0"))
    cup(counter, "a", 9)
    assert counter.balance().points == 162 + 450
    assert counter.differences() == []


def test_no_more_stamps_a_day_than_the_shop_wishes(db: Db) -> None:
    counter = Counter(db, DALLA.replace("# a_day = 4 ", "a_day = 2 "))
    cup(counter, "a", 5)
    cup(counter, "b")
    assert stands(counter) == (2, 0)
    cup(counter, "c", at=NOW + DAY)
    assert stands(counter) == (3, 0)


def test_a_changed_card_takes_no_stamp_that_was_given(counter: Counter) -> None:
    bought = cup(counter, "a", 7)
    change(counter, "stamps = 9", "stamps = 5")
    assert stands(counter) == (7, 0)
    cup(counter, "b")
    assert (stands(counter), states(counter)) == ((3, 0), [State.OPEN])
    change(counter, "stamps = 9", "stamps = 12")
    assert (stands(counter), states(counter)) == ((3, 0), [State.OPEN])
    back(counter, bought.order_id, 7 * 18)
    assert (stands(counter), states(counter)) == ((1, 0), [State.CANCELLED])
    assert counter.differences() == []


def change(counter: Counter, old: str, new: str) -> None:
    assert old in DALLA
    counter.write(apply, DALLA.replace(old, new), now=NOW)


def test_three_kinds_in_a_month_bring_the_gift_once(counter: Counter) -> None:
    cup(counter, "a", lines=[COFFEE, BEANS, BEANS])
    assert given(counter) == 0
    cup(counter, "b", lines=[BOX])
    cup(counter, "c", lines=[Line("GRINDER")])
    assert given(counter) == 60
    assert counter.differences() == []


def letters(counter: Counter) -> list[Any]:
    """What was written to Noura, the newest first."""
    written: list[Any] = counter.read(lambda tx: tx.deliveries.of(counter.noura, 50))
    return written


def given(counter: Counter) -> int:
    """What games gave in points, less what was taken back."""
    [(points,)] = counter.ask(
        "SELECT COALESCE(SUM(points), 0) FROM entry WHERE reason = 'game' OR of_id IN"
        " (SELECT id FROM entry WHERE reason = 'game')"
    )
    return int(points)


def test_a_new_month_begins_the_challenge_anew_by_the_shops_clock(counter: Counter) -> None:
    cup(counter, "a", lines=[COFFEE, BEANS], at=NOW)
    cup(counter, "b", lines=[BOX], at=NOW.replace(month=3, day=31, hour=21, minute=30))  # April in Riyadh
    assert given(counter) == 0
    cup(counter, "c", lines=[BEANS, COFFEE], at=NOW.replace(month=4))
    assert given(counter) == 60


@pytest.mark.parametrize(("bought_on", "points"), [((0, 1, 1), 0), ((1, 1, 1), 60), ((1, 1, 2), 0)])
def test_a_challenge_between_two_dates_counts_what_was_bought_between_them(
    counter: Counter, bought_on: tuple[int, ...], points: int
) -> None:
    dated = DALLA.replace("# begins = 2027-03-01", "begins = 2026-03-02").replace(
        "# ends = 2027-03-31", "ends = 2026-03-02"
    )
    counter.write(apply, dated, now=NOW)  # tomorrow, and only then
    for thing, day in zip((COFFEE, BEANS, BOX), bought_on, strict=True):
        cup(counter, thing.item, lines=[thing], at=NOW + day * DAY)
    assert given(counter) == points


def test_a_challenge_that_a_refund_undoes_can_be_met_again(counter: Counter) -> None:
    cup(counter, "a", lines=[COFFEE, BEANS])
    last = cup(counter, "b", lines=[BOX])
    back(counter, last.order_id)
    assert given(counter) == 0
    cup(counter, "c", lines=[BOX])
    assert given(counter) == 60
    assert counter.differences() == []


def test_what_was_tried_twice_survives_the_refund_of_one(counter: Counter) -> None:
    cup(counter, "a", lines=[COFFEE, BEANS, BOX])
    again = cup(counter, "b", lines=[BOX])
    back(counter, again.order_id)
    assert given(counter) == 60
    assert not [row for row in letters(counter) if row.text_key == "game-told-back"], "nothing to tell"


def test_a_used_gift_of_an_undone_challenge_is_made_up_for_by_the_next_one(db: Db) -> None:
    counter = Counter(db, DALLA.replace("gives = 60 ", 'gives = "cup" '))
    bought = cup(counter, "a", lines=[COFFEE, BEANS, BOX])
    handed(counter)
    back(counter, bought.order_id)
    april = NOW.replace(month=4)
    assert counter.read(lambda tx: board(tx, tx.programme.current(), counter.noura, april)).tries[0].owed
    cup(counter, "b", lines=[COFFEE, BEANS, BOX], at=april)
    assert states(counter) == [State.USED], "no second code"
    seen = counter.read(lambda tx: board(tx, tx.programme.current(), counter.noura, april)).tries[0]
    assert (seen.met, seen.owed) == (True, False)
    assert counter.differences() == []


def reads(tx: Tx, noura: int, now: Any) -> int:
    """How many statements the board takes."""
    asked: list[str] = []

    def note(*told: Any) -> None:
        asked.append(told[2])

    event.listen(tx.games._c, "before_cursor_execute", note)
    assert board(tx, tx.programme.current(), noura, now).tries[0].met
    event.remove(tx.games._c, "before_cursor_execute", note)
    return len(asked)


def test_the_board_reads_as_little_after_months_as_on_the_first_day(counter: Counter) -> None:
    months = [NOW + n * 31 * DAY for n in range(4)]
    taken = []
    for n, now in enumerate(months):
        cup(counter, f"n{n}", lines=[COFFEE, BEANS, BOX], at=now)
        taken.append(counter.read(reads, counter.noura, now))
    assert taken == [taken[0]] * 4


def at_once(counter: Counter, *calls: Awaitable[Any]) -> list[Any]:
    async def run() -> list[Any]:
        return await asyncio.gather(*calls, return_exceptions=True)

    return counter.db._loop.run_until_complete(run())


def test_the_last_stamp_is_given_once_whoever_is_first(counter: Counter) -> None:
    cup(counter, "a", 8)
    order: dict[str, Any] = {"source": "demo", "amount": 1800, "currency": "SAR", "lines": [COFFEE], "now": NOW}
    write = counter.db.store.write
    numbers = ["same"] * 8 + [f"n{n}" for n in range(8)]
    results = at_once(counter, *(write(buy, counter.noura, external_id=number, **order) for number in numbers))
    assert all(isinstance(one, Purchase) for one in results)
    assert (stands(counter), states(counter)) == ((8, 0), [State.OPEN])
    assert counter.differences() == []


def test_a_refund_and_the_handover_of_its_code_have_one_winner(counter: Counter) -> None:
    bought = cup(counter, "a", 9)
    counter.write(lambda tx: tx.staff.put(HUDA.id, "Huda", Role.CASHIER, added_by=None, now=NOW))
    [code] = counter.read(codes, counter.noura, NOW)
    write = counter.db.store.write
    taken, _ = at_once(
        counter,
        write(refund, bought.order_id, 1800, key="k", now=NOW),
        write(hand_over, HUDA.id, code.id, key="h", now=NOW),
    )
    assert isinstance(taken, Refund)
    assert (states(counter), stands(counter)) in (([State.USED], (0, 1)), ([State.CANCELLED], (8, 0)))
    assert counter.differences() == []


def test_who_is_forgotten_leaves_stamps_without_a_name_and_no_code_that_works(counter: Counter) -> None:
    cup(counter, "a", 10)
    held = counter.read(everything, counter.noura, NOW)
    assert (len(held["stamp"]), len(held["prize"])) == (2, 1)
    counter.write(forget, counter.noura, now=NOW)
    assert states(counter) == [State.CANCELLED]
    assert counter.differences() == []


PLANTED = {
    "stamps-refunded": "UPDATE stamp SET count = 2 WHERE of_id IS NULL",
    "stamp-back": "UPDATE stamp SET count = count - 5 WHERE of_id IS NOT NULL",
    "prize-code": "UPDATE prize SET undone_at = 1",
    "redemption-free": "UPDATE redemption SET points = 0, entry_id = NULL WHERE points > 0",
    "prize-card": "UPDATE stamp SET count = 1 WHERE of_id IS NULL AND game = 'coffee-card'",
    "prize-challenge": "UPDATE stamp SET game = 'other' WHERE thing = 'HB-250'",
    "prize-points": "UPDATE prize SET undone_at = 1 WHERE entry_id IS NOT NULL",
}


@pytest.mark.parametrize(("check", "tampering"), PLANTED.items())
def test_what_does_not_reconcile_is_found(counter: Counter, check: str, tampering: str) -> None:
    cup(counter, "a", lines=[Line("coffee", 9), BEANS, BOX], riyals=200)
    counter.write(redeem, counter.noura, "cup", key="k" * 12, now=NOW)
    half = cup(counter, "b", 2)
    back(counter, half.order_id)
    assert counter.differences() == []
    found: list[str] = []

    def run(tx: Tx) -> None:
        connection = tx.members._c
        on = "" if connection.dialect.name == "sqlite" else " ON stamp"
        for name in ("stamp_no_update", "stamp_no_delete", "stamp_only_grows"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}{on}")
        connection.exec_driver_sql(tampering)
        found.extend(one.name for one in verify(tx))
        raise InterruptedError

    with pytest.raises(InterruptedError):
        counter.write(run)
    assert check in found


@pytest.mark.parametrize("used", [True, False])
def test_of_two_cards_that_become_one_a_challenge_was_met_once(db: Db, used: bool) -> None:
    counter = Counter(db, DALLA.replace("gives = 60 ", 'gives = "cup" '))
    lena = counter.join(LENA)
    order: dict[str, Any] = {"source": "demo", "amount": 30000, "currency": "SAR", "lines": [COFFEE, BEANS, BOX]}
    counter.write(buy, lena, external_id="l", **order, now=NOW)
    cup(counter, "a", lines=[COFFEE, BEANS, BOX])
    if used:
        handed(counter)
    counter.write(part_twins, counter.noura, lena, NOW)
    counter.tamper(f"UPDATE prize SET member_id = {lena} WHERE member_id = {counter.noura}")
    standing = counter.read(lambda tx: tx.games.prizes(lena, "three-ways"))
    assert sorted(one.period for one in standing) == (["2026-03", "2026-03+"] if used else ["2026-03"])
    counter.write(buy, lena, external_id="m", **order, now=NOW.replace(month=4))
    new = [one for one in counter.read(codes, lena, NOW.replace(month=4)) if one.state is State.OPEN]
    assert len(new) == (0 if used else 1), "a used one is made up for by the next"
