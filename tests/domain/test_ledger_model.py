"""The real ledger on the real store, step by step against a plain model of points; on both engines.

A short run by default; `HYPOTHESIS_PROFILE=long` is the nightly one.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from domain.ledger import adjust, balance, earn, give_back, reverse, spend, statement, sweep
from domain.operations import done, once
from rules.ledger import Balance
from rules.refusals import KeyReused, MoreThanEarned, NotEnoughPoints
from rules.statement import Statement
from storage.tx import Tx
from tests.cast import Person
from tests.conftest import Db
from tests.domain.counter import NOW, Counter

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
GRACE = 30 * DAY
amounts = st.integers(1, 120)
waits = st.sampled_from([0 * DAY, HOUR, DAY, 14 * DAY])
lives = st.sampled_from([timedelta(seconds=1), DAY, 20 * DAY, 40 * DAY, 100 * DAY, 400 * DAY])
shares = st.sampled_from([1, 3, 5, 8, 10, 10, 11])  # tenths of what there is; the last one is too much
picks = st.integers(0, 10_000)


@dataclass(eq=False)
class Pile:
    """The model's lot. `family` is the pile the points were first earned in."""

    points: int
    usable_from: datetime
    expires_at: datetime
    family: "Pile | None" = None
    remaining: int = 0
    expired: int = 0

    def __post_init__(self) -> None:
        self.remaining = self.points

    @property
    def root(self) -> "Pile":
        return self.family or self


@dataclass
class Purse:
    """The model: piles of points, a debt, and a clock that ends piles when it passes them."""

    now: datetime = NOW
    debt: int = 0
    piles: list[Pile] = field(default_factory=list)

    def advance(self, by: timedelta) -> None:
        self.now += by
        self.lapse()

    def lapse(self) -> None:
        for pile in self.piles:
            if pile.expires_at <= self.now:
                pile.expired += pile.remaining
                pile.remaining = 0

    def fifo(self, piles: list[Pile]) -> list[Pile]:
        return sorted(piles, key=lambda pile: (pile.expires_at, self.piles.index(pile)))

    def usable(self) -> list[Pile]:
        return self.fifo([pile for pile in self.piles if pile.remaining and pile.usable_from <= self.now])

    def pending(self) -> list[Pile]:
        return self.fifo([pile for pile in self.piles if pile.remaining and pile.usable_from > self.now])

    def points(self) -> int:
        return sum(pile.remaining for pile in self.usable()) - self.debt

    def add(self, *new: Pile) -> None:
        self.piles += new
        for pile in new:
            paid = min(self.debt, pile.remaining)
            pile.remaining -= paid
            self.debt -= paid

    def take(self, piles: list[Pile], points: int) -> tuple[list[tuple[Pile, int]], int]:
        taken = []
        for pile in piles:
            if bite := min(points, pile.remaining):
                pile.remaining -= bite
                points -= bite
                taken.append((pile, bite))
        return taken, points

    def take_back(self, earning: "Earning", asked: int) -> int:
        own = earning.pile
        family = [pile for pile in self.piles if pile.root is own]
        gone = min(asked, sum(pile.expired for pile in family) - earning.credited)
        kin = self.fifo([pile for pile in family if pile is not own])
        order = [own, *kin, *self.usable(), *self.pending()]
        owed = self.take(order, asked - gone)[1]
        self.debt += owed
        earning.covered += asked
        earning.credited += gone
        return asked - gone


@dataclass
class Earning:
    entry_id: int
    pile: Pile
    covered: int = 0
    credited: int = 0


@dataclass
class Spending:
    entry_id: int
    taken: list[tuple[Pile, int]]
    back: int = 0
    returned: int | None = None  # the entry that brought the last of it

    @property
    def spent(self) -> int:
        return sum(points for _, points in self.taken)


def some(of: int, tenths: int) -> int:
    """That many tenths, but at least one."""
    return max(1, of * tenths // 10 + tenths // 11)


def books_of(tx: Tx, member_id: int, now: datetime) -> tuple[Balance, list[Any], Statement]:
    """What a member has, the lots as the table has them with the sum of their parts, and the whole statement."""
    lots = tx.members._c.exec_driver_sql(
        "SELECT l.points, l.remaining, l.expires_at, (SELECT COALESCE(SUM(p.points), 0) FROM part p "
        f"WHERE p.lot_id = l.id) FROM lot l WHERE l.member_id = {member_id} ORDER BY l.id"
    ).all()
    return balance(tx, member_id, now), list(lots), statement(tx, member_id, now, Counter.zone, months=600)


def keyed(
    tx: Tx, member_id: int, key: str, kind: str, params: dict[str, Any], work: Callable[[Tx], Any], now: Any
) -> int:
    """Any use case as a tap does it: once per key."""
    first = once(tx, member_id, key, kind, params)
    if first is not None:
        return int(first["entry"] or 0)
    entry_id: int = work(tx).id
    done(tx, member_id, key, kind, params, {"entry": entry_id}, now=now)
    return entry_id


class Ledger(RuleBasedStateMachine):
    counter: Counter
    people = 0

    def __init__(self) -> None:
        super().__init__()
        type(self).people += 1
        person = Person(800_000_000 + self.people, "Somebody", "en", "Riyadh")
        self.member = self.counter.join(person)
        self.purse = Purse()
        self.earnings: list[Earning] = []
        self.spendings: list[Spending] = []
        self.taps: list[tuple[str, str, dict[str, Any], int]] = []

    def tap(self, kind: str, params: dict[str, Any], work: Callable[[Tx], Any]) -> int:
        key = f"k{len(self.taps)}"
        entry_id: int = self.counter.write(keyed, self.member, key, kind, params, work, self.purse.now)
        self.taps.append((key, kind, params, entry_id))
        return entry_id

    @initialize(points=amounts)
    def begin(self, points: int) -> None:
        self.earn(points, 0 * DAY, 40 * DAY)
        self.earn(points, 0 * DAY, 20 * DAY)

    @rule(points=amounts, wait=waits, life=lives)
    def earn(self, points: int, wait: timedelta, life: timedelta) -> None:
        now = self.purse.now
        pile = Pile(points, now + wait, now + wait + life)
        span = {"usable_from": pile.usable_from, "expires_at": pile.expires_at}
        entry_id = self.tap(
            "earn",
            {"points": points, "wait": str(wait), "life": str(life)},
            lambda tx: earn(tx, self.member, points, base_points=points, **span, reason="purchase", now=now),
        )
        self.purse.add(pile)
        self.earnings.append(Earning(entry_id, pile))

    @rule(share=shares)
    def spend(self, share: int) -> None:
        now, have = self.purse.now, self.purse.points()
        points = some(have, share)

        def work(tx: Tx) -> Any:
            return spend(tx, self.member, points, reason="reward", now=now)

        if have < points:
            with pytest.raises(NotEnoughPoints) as refused:
                self.tap("spend", {"points": points}, work)
            assert refused.value.facts == {"missing": points - have, "balance": have}
            return
        entry_id = self.tap("spend", {"points": points}, work)
        taken, missing = self.purse.take(self.purse.usable(), points)
        assert not missing
        self.spendings.append(Spending(entry_id, taken))

    @precondition(lambda self: self.spendings)
    @rule(pick=picks)
    def give_back(self, pick: int) -> None:
        spending, now = self.spendings[pick % len(self.spendings)], self.purse.now
        entry_id = self.tap("back", {"of": spending.entry_id}, lambda tx: give_back(tx, spending.entry_id, now=now))
        if spending.returned is not None:
            assert entry_id == spending.returned
            return
        self.undo(spending, spending.spent - spending.back, entry_id)

    @precondition(lambda self: self.spendings)
    @rule(pick=picks, share=shares)
    def give_some_back(self, pick: int, share: int) -> None:
        spending, now = self.spendings[pick % len(self.spendings)], self.purse.now
        left = spending.spent - spending.back
        points = some(left, share)
        params = {"of": spending.entry_id, "points": points}

        def work(tx: Tx) -> Any:
            return give_back(tx, spending.entry_id, points, now=now)

        if points > left:
            with pytest.raises(ValueError, match=f"only {left} points"):
                self.tap("some back", params, work)
            return
        self.undo(spending, points, self.tap("some back", params, work))

    def undo(self, spending: Spending, points: int, entry_id: int) -> None:
        """As if so much less had been spent: point by point, the last one taken comes first."""
        now, coins = self.purse.now, [pile for pile, taken in spending.taken for _ in range(taken)]
        coins = coins[: len(coins) - spending.back][-points:]
        spending.back += points
        spending.returned = entry_id if spending.back == spending.spent else None
        piles = {id(pile): pile for pile in coins}.values()
        self.purse.add(*(Pile(coins.count(pile), now, max(pile.expires_at, now + GRACE), pile.root) for pile in piles))

    @precondition(lambda self: self.earnings)
    @rule(pick=picks, share=shares)
    def reverse(self, pick: int, share: int) -> None:
        earning, now = self.earnings[pick % len(self.earnings)], self.purse.now
        left = earning.pile.points - earning.covered
        points = some(left, share)
        params = {"of": earning.entry_id, "points": points}

        def work(tx: Tx) -> Any:
            return reverse(tx, earning.entry_id, points, reason="refund", now=now)

        if left < points:
            with pytest.raises(MoreThanEarned) as refused:
                self.tap("reverse", params, work)
            assert refused.value.left == left
            return
        entry_id = self.tap("reverse", params, work)
        taken = self.purse.take_back(earning, points)
        assert self.counter.ask(f"SELECT points FROM entry WHERE id = {entry_id}") == [(-taken,)]

    @rule(points=st.integers(1, 9), life=lives, up=st.booleans())
    def adjust(self, points: int, life: timedelta, up: bool) -> None:
        now, have = self.purse.now, self.purse.points()
        signed = points if up else -points
        params = {"points": signed, "life": str(life)}

        def work(tx: Tx) -> Any:
            return adjust(tx, self.member, signed, expires_at=now + life, reason="grant", now=now)

        if not up and have < points:
            with pytest.raises(NotEnoughPoints):
                self.tap("adjust", params, work)
            return
        self.tap("adjust", params, work)
        if up:
            self.purse.add(Pile(points, now, now + life))
        else:
            assert self.purse.take(self.purse.usable(), points)[1] == 0

    @precondition(lambda self: self.taps)
    @rule(pick=picks, other=st.booleans())
    def tap_again(self, pick: int, other: bool) -> None:
        """The same tap again is answered like the first; its key for anything else is refused; neither writes a row."""
        key, kind, params, entry_id = self.taps[pick % len(self.taps)]
        before = self.counter.ask(f"SELECT count(*) FROM entry WHERE member_id = {self.member}")

        def never(tx: Tx) -> None:
            raise AssertionError("the work was done twice")

        if other:
            with pytest.raises(KeyReused):
                self.counter.write(keyed, self.member, key, kind, {**params, "more": 1}, never, self.purse.now)
        else:
            assert self.counter.write(keyed, self.member, key, kind, params, never, self.purse.now) == entry_id
        assert self.counter.ask(f"SELECT count(*) FROM entry WHERE member_id = {self.member}") == before

    @rule(by=st.sampled_from([timedelta(seconds=1), HOUR, HOUR, DAY, DAY, 9 * DAY, 35 * DAY]))
    def time_passes(self, by: timedelta) -> None:
        self.purse.advance(by)

    @rule(limit=st.sampled_from([1, 2, 500]))
    def sweep_some(self, limit: int) -> None:
        self.counter.write(sweep, self.purse.now, limit)

    @invariant()
    def the_books_are_the_models(self) -> None:
        has, lots, shown = self.counter.read(books_of, self.member, self.purse.now)
        self.the_balance_is_the_models(has)
        self.every_lot_is_the_models(lots)
        self.the_statement_adds_up(shown)

    def the_balance_is_the_models(self, has: Balance) -> None:
        assert has.points == self.purse.points()
        assert has.pending == sum(pile.remaining for pile in self.purse.pending())
        assert has.debt == self.purse.debt
        assert not has.debt or (has.points < 0 and not has.pending), "points and a debt at the same time"
        assert has.next_expiry == min((pile.expires_at for pile in self.purse.piles if pile.remaining), default=None)

    def every_lot_is_the_models(self, rows: list[tuple[int, int, int, int]]) -> None:
        now = int(self.purse.now.timestamp() * 1000)
        assert [points - remaining for points, remaining, _, _ in rows] == [int(parts) for *_, parts in rows]
        held = [0 if end <= now else remaining for _, remaining, end, _ in rows]
        assert held == [pile.remaining for pile in self.purse.piles]

    def the_statement_adds_up(self, shown: Statement) -> None:
        total = self.purse.points() + sum(pile.remaining for pile in self.purse.pending())
        months = shown.months
        assert (months[0].closing if months else 0) == total
        for at, month in enumerate(months):
            moved = month.earned + month.returned - month.spent - month.expired - month.reversed + month.adjusted
            assert month.opening + moved == month.closing
            assert month.opening == (months[at + 1].closing if at + 1 < len(months) else 0)
        for line in shown.lots:
            taken = line.spent + line.expired + line.reversed + line.adjusted + line.paid
            assert line.points - taken == line.left
        assert sum(line.left for line in shown.lots) - self.purse.debt == total
        assert sum(line.expired for line in shown.lots) == sum(pile.expired for pile in self.purse.piles)

    def teardown(self) -> None:
        while self.counter.write(sweep, self.purse.now + 1000 * DAY):
            pass
        assert self.counter.differences() == []


@pytest.mark.timeout(7200 if LONG else 120)
def test_the_ledger_is_the_plain_model_of_points(db: Db) -> None:
    """P1, P2 and P4: after every step the lots, the balance, the debt and the statement are the model's."""

    class OnThisEngine(Ledger):
        counter = Counter(db)

    short = (100, 30) if OnThisEngine.counter.sqlite else (25, 30)
    examples, steps = (2000, 50) if LONG else short
    run_state_machine_as_test(
        OnThisEngine,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
