"""Taking rewards: once per tap, never more than there are, and points come back from codes that nobody used."""

import asyncio
import re
import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain import rewards
from domain.ledger import balance, earn
from domain.programme import apply
from domain.rewards import codes, lapse, redeem, shelf
from rules.refusals import (
    KeyReused,
    LimitReached,
    NoSuchMember,
    NoSuchReward,
    NotEnoughPoints,
    PriceChanged,
    Refusal,
    SoldOut,
)
from rules.rewards import CODE_ALPHABET, Redemption, State
from storage.ledger import Ledger
from storage.members import Members
from storage.rewards import Rewards
from storage.store import Store
from storage.tx import Tx
from tests.cast import HARUKA, LENA, MEMBERS, NOURA, Person
from tests.conftest import Db

DALLA = (Path(__file__).parents[2] / "programme.toml").read_text()
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
NEVER = NOW + 400 * DAY


def member(tx: Tx, person: Person, points: int = 0, base: int = 0, life: timedelta = 400 * DAY) -> int:
    """A member with points to spend; `base` points count for the tier."""
    added = tx.members.add(person.id, first_name=person.first_name, language=person.language_code, now=NOW)
    assert added
    if points:
        earn(
            tx,
            added.id,
            points,
            base_points=base,
            usable_from=NOW,
            expires_at=NOW + life,
            reason="purchase",
            now=NOW,
        )
    return added.id


def left(tx: Tx, reward_id: str) -> int | None:
    found = tx.rewards.stock(reward_id)
    return found.left if found else None


def points(db: Db, member_id: int, now: datetime = NOW) -> int:
    count: int = db.read(balance, member_id, now).points
    return count


def messages(tx: Tx, member_id: int) -> list[tuple[str, str, dict[str, object]]]:
    """What is on its way to a member: class, text and facts."""
    return [(row.class_, row.text_key, row.facts) for row in tx.deliveries.of(member_id)]


def take(db: Db, member_id: int, reward_id: str, key: str = "k1", now: datetime = NOW) -> Redemption:
    redemption: Redemption = db.write(redeem, member_id, reward_id, key=key, now=now)
    return redemption


@pytest.fixture
def dalla(db: Db) -> Db:
    db.write(apply, DALLA, now=NOW)
    return db


# One tap


def test_a_reward_costs_its_price_and_gives_a_code(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 1000)
    mug = take(dalla, noura, "mug")
    assert (mug.points, mug.state, mug.kind, mug.name["en"]) == (450, State.OPEN, "gift", "The Al-Ahsa mug")
    assert re.fullmatch(f"[{CODE_ALPHABET}]{{4}}-[{CODE_ALPHABET}]{{4}}", mug.code)
    assert points(dalla, noura) == 550
    assert dalla.read(left, "mug") == 39
    assert dalla.read(codes, noura, NOW) == [mug]


def test_the_same_tap_again_gives_the_same_code_and_costs_nothing(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 1000)
    assert take(dalla, noura, "cup") == take(dalla, noura, "cup", now=NOW + DAY)
    assert points(dalla, noura) == 880


def test_another_tap_takes_another_one(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 1000)
    first, second = take(dalla, noura, "cup"), take(dalla, noura, "cup", "k2")
    assert first.code != second.code
    assert points(dalla, noura) == 760


def test_a_key_is_bound_to_its_reward_and_to_its_member(dalla: Db) -> None:
    noura, lena = dalla.write(member, NOURA, 1000), dalla.write(member, LENA, 1000)
    mine = take(dalla, noura, "cup", "k1")
    with pytest.raises(KeyReused):
        take(dalla, noura, "tree", "k1")
    assert take(dalla, lena, "cup", "k1").code != mine.code
    assert points(dalla, noura) == 880


def test_a_donation_is_done_at_once(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 1000)
    tree = take(dalla, noura, "tree")
    assert (tree.state, tree.closed_at) == (State.USED, NOW)
    assert dalla.write(lapse, tree.lapses_at) == 0


@pytest.mark.parametrize(
    ("reward_id", "have", "refusal"),
    [
        ("mug", 449, "NotEnoughPoints(missing=1, balance=449)"),
        ("cupping", 5000, "TierTooLow(tier="),
        ("first-harvest", 5000, "NoSuchReward()"),
        ("teapot", 5000, "NoSuchReward()"),
        ("'; drop table stock; --", 5000, "NoSuchReward()"),
        ("دلّة\ud800", 5000, "NoSuchReward()"),
    ],
    ids=range(6),
)
def test_a_refusal_leaves_everything_as_it_was(dalla: Db, reward_id: str, have: int, refusal: str) -> None:
    noura = dalla.write(member, NOURA, have)
    with pytest.raises(Refusal, match=re.escape(refusal)):
        take(dalla, noura, reward_id)
    assert points(dalla, noura) == have
    assert dalla.read(left, "mug") == 40
    assert dalla.read(codes, noura, NOW) == []


def test_who_has_no_points_hears_that_it_is_sold_out_and_does_not_save_up_for_it(dalla: Db) -> None:
    dalla.write(apply, DALLA.replace("stock = 40 ", "stock = 0 "), now=NOW)
    noura = dalla.write(member, NOURA)
    with pytest.raises(SoldOut):
        take(dalla, noura, "mug")


def test_a_refused_tap_may_succeed_later_with_the_same_key(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 100)
    with pytest.raises(NotEnoughPoints):
        take(dalla, noura, "cup")
    dalla.write(earn, noura, 20, usable_from=NOW, expires_at=NEVER, reason="purchase", now=NOW)
    assert take(dalla, noura, "cup").points == 120


def test_a_stranger_takes_nothing(dalla: Db) -> None:
    with pytest.raises(NoSuchMember):
        take(dalla, 404, "cup")


def test_a_tier_opens_a_reward_and_the_hidden_one_opens_its_own(dalla: Db) -> None:
    lena, haruka = dalla.write(member, LENA, 1000, 1000), dalla.write(member, HARUKA, 8000, 8000)
    assert take(dalla, lena, "cupping").kind == "invitation"
    assert take(dalla, haruka, "first-harvest").kind == "gift"
    assert "first-harvest" not in [offer.reward.id for offer in dalla.read(shelf, lena, NOW).offers]
    assert "first-harvest" in [offer.reward.id for offer in dalla.read(shelf, haruka, NOW).offers]


def test_the_shelf_knows_balance_stock_and_what_is_mine(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 1000)
    take(dalla, noura, "mug")
    seen = dalla.read(shelf, noura, NOW)
    offers = {offer.reward.id: offer for offer in seen.offers}
    assert seen.balance == 550
    assert offers["mug"].left == 39
    assert offers["mug"].standing.name == "LIMIT"
    assert (offers["house-blend"].standing.name, offers["house-blend"].missing) == ("FAR", 50)


def test_a_code_that_another_member_has_is_never_given_twice(dalla: Db, monkeypatch: pytest.MonkeyPatch) -> None:
    noura, lena = dalla.write(member, NOURA, 1000), dalla.write(member, LENA, 1000)
    monkeypatch.setattr(rewards, "_new_codes", lambda: iter(["BCDF-2345", "BCDF-2346"]))
    assert [take(dalla, noura, "cup").code, take(dalla, lena, "cup").code] == ["BCDF-2345", "BCDF-2346"]


def test_a_reward_that_leaves_the_file_leaves_the_shelf_and_its_codes_stay_good(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 1000)
    mug = take(dalla, noura, "mug")
    start, end = DALLA.index('[[rewards]]\nid = "mug"'), DALLA.index('[[rewards]]\nid = "house-blend"')
    dalla.write(apply, DALLA[:start] + DALLA[end:], now=NOW)
    with pytest.raises(NoSuchReward):
        take(dalla, noura, "mug", "k2")
    assert dalla.read(codes, noura, NOW) == [mug]
    assert dalla.write(lapse, mug.lapses_at) == 1
    assert points(dalla, noura, mug.lapses_at) == 1000


# Codes that nobody used


def test_an_unused_code_lapses_by_date_and_its_points_come_back_once(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 1000)
    mug = take(dalla, noura, "mug")
    late = mug.lapses_at
    assert dalla.write(lapse, late - timedelta(milliseconds=1)) == 0
    assert [code.state for code in dalla.read(codes, noura, late)] == [State.LAPSED]  # by date, before any sweep
    assert [dalla.write(lapse, late), dalla.write(lapse, late + DAY)] == [1, 0]
    assert [(code.state, code.closed_at) for code in dalla.read(codes, noura, late)] == [(State.LAPSED, late)]
    assert points(dalla, noura, late) == 1000
    assert dalla.read(left, "mug") == 40


def test_the_member_is_told_once_in_their_language_with_what_they_have_now(dalla: Db) -> None:
    lena = dalla.write(member, LENA, 1000)
    mug = take(dalla, lena, "mug")
    dalla.write(lapse, mug.lapses_at)
    facts = {"name": "Der Becher aus Al-Ahsa", "points": 450, "balance": 1000}
    assert dalla.read(messages, lena) == [("service", "delivery-code-lapsed", facts)]


def test_points_that_come_back_can_be_used_for_thirty_days(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 450, life=95 * DAY)
    mug = take(dalla, noura, "mug")  # its code is good for 90 days
    dalla.write(lapse, mug.lapses_at)
    assert points(dalla, noura, mug.lapses_at + 30 * DAY - timedelta(milliseconds=1)) == 450
    assert points(dalla, noura, mug.lapses_at + 30 * DAY) == 0


def test_a_lapsed_code_does_not_count_towards_the_limit(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 1000)
    mug = take(dalla, noura, "mug")
    with pytest.raises(LimitReached):
        take(dalla, noura, "mug", "k2", mug.lapses_at - timedelta(milliseconds=1))
    assert take(dalla, noura, "mug", "k3", mug.lapses_at).code != mug.code  # by date, before any sweep


def test_the_sweep_takes_a_slice_at_a_time(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 1000)
    for n in range(5):
        take(dalla, noura, "cup", f"k{n}")
    late = NOW + 40 * DAY
    assert [dalla.write(lapse, late, 2) for _ in range(4)] == [2, 2, 1, 0]
    assert points(dalla, noura, late) == 1000


def test_the_sweep_locks_all_its_members_together_before_it_touches_anything(
    dalla: Db, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One by one, in the order of the codes, two sweeps could wait for each other."""
    people = [dalla.write(member, person, 1000) for person in MEMBERS[:3]]
    for n, person in enumerate(reversed(people)):
        take(dalla, person, "cup", now=NOW + n * DAY)
    seen: list[object] = []

    def spy(kind: type, name: str) -> None:
        real = getattr(kind, name)

        def told(self: object, first: object, *more: object, **named: object) -> object:
            seen.append(set(first) if isinstance(first, Iterable) else name)
            return real(self, first, *more, **named)

        monkeypatch.setattr(kind, name, told)

    spy(Ledger, "lock_holders")
    spy(Members, "lock")
    spy(Rewards, "close")
    assert dalla.write(lapse, NOW + 60 * DAY) == 3
    assert seen[0] == set(people)


def test_open_codes_come_first_and_the_next_to_lapse_at_the_top(dalla: Db) -> None:
    noura = dalla.write(member, NOURA, 5000)
    taken = {name: take(dalla, noura, name, name) for name in ("tree", "mug", "cup", "house-blend")}
    assert [code.reward_id for code in dalla.read(codes, noura, NOW)] == ["cup", "house-blend", "mug", "tree"]
    after_cup = taken["cup"].lapses_at
    assert [code.reward_id for code in dalla.read(codes, noura, after_cup)] == ["house-blend", "mug", "cup", "tree"]


# Races, with real threads


def race(url: str, *calls: Callable[[Store], Any]) -> list[Any]:
    """Every call in a thread of its own, all let go at once on one store; what each came to, refusals included."""
    store, start = Store.open(url), threading.Barrier(len(calls))
    ends: list[Any] = [None] * len(calls)

    async def call(fn: Callable[[Store], Any]) -> Any:
        return await fn(store)

    def person(n: int) -> None:
        start.wait()
        try:
            ends[n] = asyncio.run(call(calls[n]))
        except Exception as error:
            ends[n] = error

    threads = [threading.Thread(target=person, args=(n,)) for n in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    asyncio.run(store.close())
    return ends


def tap(member_id: int, reward_id: str, key: str, now: datetime = NOW) -> Callable[[Store], Any]:
    return lambda store: store.write(redeem, member_id, reward_id, key=key, now=now)


def test_the_last_mug_goes_to_exactly_one_person(dalla: Db, url: str) -> None:
    dalla.write(apply, DALLA.replace("stock = 40 ", "stock = 1 "), now=NOW)
    people = [dalla.write(member, person, 1000) for person in MEMBERS]
    ends = race(url, *(tap(person, "mug", f"k{n}") for person in people for n in range(2)))
    winners = [end for end in ends if isinstance(end, Redemption)]
    assert len(winners) == 1
    assert {type(end) for end in ends} - {Redemption, LimitReached} == {SoldOut}
    assert sorted(points(dalla, person) for person in people) == [550, 1000, 1000, 1000, 1000]
    assert dalla.read(left, "mug") == 0


def test_two_impatient_taps_give_one_redemption_and_the_same_code(dalla: Db, url: str) -> None:
    noura = dalla.write(member, NOURA, 1000)
    ends = race(url, *[tap(noura, "cup", "k1")] * 8)
    assert len({end.code for end in ends}) == 1
    assert points(dalla, noura) == 880


def test_the_limit_holds_for_many_hands_of_one_member(dalla: Db, url: str) -> None:
    noura = dalla.write(member, NOURA, 5000, 1000)
    ends = race(url, *(tap(noura, "cupping", f"k{n}") for n in range(8)))
    assert sorted(type(end).__name__ for end in ends) == ["LimitReached"] * 6 + ["Redemption"] * 2
    assert points(dalla, noura) == 5000 - 2 * 800


def test_the_last_points_are_spent_once(dalla: Db, url: str) -> None:
    noura = dalla.write(member, NOURA, 120)
    ends = race(url, *(tap(noura, "cup", f"k{n}") for n in range(8)))
    assert sorted(type(end).__name__ for end in ends) == ["NotEnoughPoints"] * 7 + ["Redemption"]
    assert points(dalla, noura) == 0


def test_a_code_is_handed_over_or_lapses_but_never_both(dalla: Db, url: str) -> None:
    noura = dalla.write(member, NOURA, 5000)
    cups = [take(dalla, noura, "cup", f"k{n}") for n in range(10)]
    late = cups[0].lapses_at

    def hand_over(tx: Tx, cup: Redemption) -> bool:
        return tx.rewards.close(cup.id, State.USED, at=late)

    ends = race(
        url,
        lambda store: store.write(lapse, late),
        lambda store: store.slice(lapse, late),
        *(lambda store, cup=cup: store.write(hand_over, cup) for cup in cups),
    )
    lapsed, handed_over = ends[0] + ends[1], ends[2:].count(True)
    assert lapsed + handed_over == 10
    assert points(dalla, noura, late) == 5000 - 120 * handed_over
    assert len(dalla.read(messages, noura)) == lapsed


def test_a_price_that_rose_after_the_member_agreed_takes_nothing(db: Db) -> None:
    db.write(apply, DALLA, now=NOW)
    lena = db.write(member, LENA, 500)
    db.write(apply, DALLA.replace("price = 120", "price = 240"), now=NOW)
    with pytest.raises(PriceChanged) as changed:
        db.write(redeem, lena, "cup", key="tap-1", now=NOW, agreed=120)
    assert changed.value.price == 240
    assert db.read(balance, lena, NOW).points == 500
    assert db.write(redeem, lena, "cup", key="tap-2", now=NOW, agreed=240).points == 240


def test_a_repeated_tap_is_honoured_also_when_the_price_has_changed_since(db: Db) -> None:
    db.write(apply, DALLA, now=NOW)
    lena = db.write(member, LENA, 500)
    first = db.write(redeem, lena, "cup", key="tap-1", now=NOW, agreed=120)
    db.write(apply, DALLA.replace("price = 120", "price = 240"), now=NOW)
    assert db.write(redeem, lena, "cup", key="tap-1", now=NOW, agreed=120).code == first.code
