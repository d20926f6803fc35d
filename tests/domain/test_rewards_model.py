"""Whatever people do, in whatever order: what is taken is what members hold, and points are never made."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from domain.ledger import balance, earn
from domain.orders import buy, refund
from domain.programme import apply
from domain.rewards import codes, lapse, redeem, shelf, use_with
from domain.verify import verify
from rules.refusals import Refusal
from rules.rewards import Redemption, Standing, State, Stock
from storage.tx import Tx
from tests.cast import LENA, NOURA, Person
from tests.conftest import Db

DALLA = (Path(__file__).parents[2] / "programme.toml").read_text()
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
EARNED = 3000
REWARDS = ("mug", "cup", "tree", "cupping", "ten-percent")
TAKEN = (State.OPEN, State.USED)


def mugs(total: int) -> str:
    return DALLA.replace("stock = 40 ", f"stock = {total} ")


class Shop(RuleBasedStateMachine):
    """Two members, five rewards, few mugs, purchases that come back, and a clock that only goes forward."""

    fresh: ClassVar[Callable[[], Db]]

    def __init__(self) -> None:
        super().__init__()
        self.db = type(self).fresh()
        self.now = NOW
        self.total = 2
        self.answers: dict[tuple[int, str], Redemption] = {}
        self.keys = 0
        self.orders: dict[int, int] = {}  # and how much of each is left
        self.db.write(apply, mugs(self.total), now=NOW)
        self.members = [self.db.write(self._join, person) for person in (NOURA, LENA)]

    def teardown(self) -> None:
        assert self.db.read(verify) == []
        self.db.close()

    @staticmethod
    def _join(tx: Tx, person: Person) -> int:
        member = tx.members.add(person.id, first_name=person.first_name, language=person.language_code, now=NOW)
        assert member
        life = {"usable_from": NOW, "expires_at": NOW + timedelta(days=3650)}
        earn(tx, member.id, EARNED, base_points=EARNED, reason="purchase", now=NOW, **life)
        return member.id

    @rule(who=st.integers(0, 1), reward_id=st.sampled_from(REWARDS))
    def take(self, who: int, reward_id: str) -> None:
        """A tap succeeds exactly if the shelf said that it would."""
        member_id = self.members[who]
        offers = {offer.reward.id: offer.standing for offer in self.db.read(shelf, member_id, self.now).offers}
        self.keys += 1
        key = f"{reward_id}:{self.keys}"
        try:
            self.answers[member_id, key] = self.db.write(redeem, member_id, reward_id, key=key, now=self.now)
            taken = True
        except Refusal:
            taken = False
        assert taken == (offers.get(reward_id) is Standing.IN_REACH)

    @precondition(lambda self: self.answers)
    @rule(data=st.data())
    def tap_again(self, data: st.DataObject) -> None:
        (member_id, key), first = data.draw(st.sampled_from(sorted(self.answers.items(), key=lambda item: item[1].id)))
        again = self.db.write(redeem, member_id, first.reward_id, key=key, now=self.now)
        assert (again.id, again.code) == (first.id, first.code)

    @precondition(lambda self: self.answers)
    @rule(data=st.data())
    def hand_over(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(sorted(self.answers.values(), key=lambda one: one.id)))
        if self.now < one.lapses_at:
            self.db.write(lambda tx: tx.rewards.close(one.id, State.USED, at=self.now))

    @precondition(lambda self: any(self.loose(who) for who in self.members))
    @rule(riyals=st.integers(1, 4))
    def buy_with(self, riyals: int) -> None:
        """A purchase too small for a point, with all that its member has used by itself until now."""
        member_id = next(who for who in self.members if self.loose(who))
        self.keys += 1
        what = {"source": "counter", "external_id": f"n-{self.keys}", "amount": riyals, "currency": "SAR"}
        bought = self.db.write(buy, member_id, **what, now=self.now)
        self.db.write(use_with, bought.order_id, self.loose(member_id))
        self.orders[bought.order_id] = riyals

    @precondition(lambda self: any(self.orders.values()))
    @rule(data=st.data(), kept=st.booleans())
    def come_back(self, data: st.DataObject, kept: bool) -> None:
        order_id = data.draw(st.sampled_from(sorted(one for one, left in self.orders.items() if left)))
        amount = data.draw(st.integers(1, self.orders[order_id]))
        self.keys += 1
        self.db.write(refund, order_id, amount, key=f"k-{self.keys}", kept=kept, now=self.now)
        self.orders[order_id] -= amount

    def loose(self, member_id: int) -> list[Redemption]:
        """What the member has used with no purchase."""
        rows = self.db.read(self._rows, member_id)
        return [one for one in rows if one.state is State.USED and one.kind != "donation" and one.order_id is None]

    @rule(days=st.integers(0, 60))
    def wait(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(limit=st.integers(1, 3))
    def sweep(self, limit: int) -> None:
        self.db.write(lapse, self.now, limit)

    @rule(total=st.integers(0, 4))
    def restock(self, total: int) -> None:
        changes = self.db.write(apply, mugs(total), now=self.now)
        assert len(changes) == (total != self.total)
        self.total = total

    @invariant()
    def what_is_taken_is_what_members_hold(self) -> None:
        held = [one for member_id in self.members for one in self.db.read(self._rows, member_id)]
        for reward_id in REWARDS:
            stock: Stock = self.db.read(lambda tx, reward_id=reward_id: tx.rewards.stock(reward_id))
            assert stock.taken == sum(one.reward_id == reward_id and one.state in TAKEN for one in held)

    @invariant()
    def points_are_spent_for_what_is_held_and_for_nothing_else(self) -> None:
        for member_id in self.members:
            held = self.db.read(self._rows, member_id)
            spent = sum(one.points - self.back(one) for one in held if one.state in TAKEN)
            assert self.db.read(balance, member_id, self.now).points == EARNED - spent

    @invariant()
    def nobody_has_more_than_one_mug(self) -> None:
        for member_id in self.members:
            mine = [one for one in self.db.read(codes, member_id, self.now) if one.reward_id == "mug"]
            assert sum(one.state in (State.OPEN, State.USED) for one in mine) <= 1

    def back(self, one: Redemption) -> int:
        """What of a discount came back with a part of its purchase."""
        order = self.db.read(lambda tx: tx.orders.get(one.order_id)) if one.order_id else None
        return one.points * order.refunded // order.amount if order and one.discount else 0

    @staticmethod
    def _rows(tx: Tx, member_id: int) -> list[Redemption]:
        return tx.rewards.of_member(member_id, 1000)


@pytest.mark.timeout(300)
def test_shelf_points_and_codes_agree_whatever_happens(sqlite_template: Path, tmp_path: Path) -> None:
    count = iter(range(1_000_000))

    def fresh() -> Db:
        path = tmp_path / f"{next(count)}.db"
        shutil.copy(sqlite_template, path)
        return Db(f"sqlite:///{path}")

    Shop.fresh = staticmethod(fresh)
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run_state_machine_as_test(
        Shop, settings=settings(max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=checks)
    )
