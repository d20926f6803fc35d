"""A reward goes over the counter once, to its member, by somebody who may."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from domain import handover as use
from domain.rewards import lapse, redeem
from rules.refusals import CodeLapsed, CodeUsed, KeyReused, NoSuchCode, NoSuchCustomer, OwnCard
from rules.rewards import State
from rules.staff import Role
from tests.cast import HUDA, NOURA
from tests.conftest import Db
from tests.domain.counter import NOW
from tests.domain.till import OWNER, SECOND, Till

KEY = "abcdefghijkl"


@pytest.fixture
def till(db: Db) -> Till:
    return Till(db)


def test_a_code_is_looked_at_handed_over_and_the_member_told(till: Till) -> None:
    cup = till.code()
    handing = till.read(use.look, HUDA.id, cup.code, NOW)
    assert (handing.redemption.id, handing.customer.name, handing.customer.tier.id) == (cup.id, "نورة", "guest")
    till.write(use.hand_over, HUDA.id, cup.id, key=KEY, now=NOW)
    assert till.read(lambda tx: tx.rewards.get(cup.id)).state is State.USED
    assert till.told(NOURA) == ["delivery-code-used"]
    [deed] = till.deeds()
    assert (deed.actor, deed.action, deed.facts) == (f"staff:{HUDA.id}", "handover", {"redemption": cup.id})
    assert till.differences() == []


def test_the_same_tap_again_is_answered_like_the_first(till: Till) -> None:
    cup = till.code()
    for _ in range(3):
        handing = till.write(use.hand_over, HUDA.id, cup.id, key=KEY, now=NOW)
        assert handing.redemption.id == cup.id
    assert len(till.deeds()) == 1
    assert till.told(NOURA) == ["delivery-code-used"]
    with pytest.raises(CodeUsed):
        till.write(use.hand_over, HUDA.id, cup.id, key="another-key1", now=NOW)
    with pytest.raises(CodeUsed):
        till.read(use.look, HUDA.id, cup.code, NOW)


def test_a_key_hands_over_one_reward_only(till: Till) -> None:
    cup, other = till.code(), till.code()
    till.write(use.hand_over, HUDA.id, cup.id, key=KEY, now=NOW)
    with pytest.raises(KeyReused):
        till.write(use.hand_over, HUDA.id, other.id, key=KEY, now=NOW)


def test_a_lapsed_code_is_worth_nothing_whether_or_not_a_job_ran(till: Till) -> None:
    cup = till.code()
    late = cup.lapses_at
    with pytest.raises(CodeLapsed):
        till.write(use.hand_over, HUDA.id, cup.id, key=KEY, now=late)
    till.write(lapse, late)
    with pytest.raises(CodeLapsed):
        till.write(use.hand_over, HUDA.id, cup.id, key=KEY, now=late)
    assert till.read(lambda tx: tx.rewards.get(cup.id)).state is State.LAPSED


def test_what_is_no_code_is_told_so(till: Till) -> None:
    with pytest.raises(NoSuchCode):
        till.read(use.look, HUDA.id, "BCDF-GHJK", NOW)
    for act in (
        lambda tx: use.hand_over(tx, HUDA.id, 99, key=KEY, now=NOW),
        lambda tx: use.look_again(tx, HUDA.id, 99, NOW),
    ):
        with pytest.raises(NoSuchCode):
            till.write(act)


def test_nobody_hands_a_reward_to_themselves(till: Till) -> None:
    own = till.join(HUDA)
    till.noura = own
    cup = till.code()
    with pytest.raises(OwnCard):
        till.read(use.look, HUDA.id, cup.code, NOW)
    with pytest.raises(OwnCard):
        till.write(use.hand_over, HUDA.id, cup.id, key=KEY, now=NOW)
    assert till.write(use.hand_over, OWNER.id, cup.id, key=KEY, now=NOW)


def test_a_members_card_shows_what_waits_the_next_to_lapse_first(till: Till) -> None:
    cup = till.code()
    later = till.code(at=NOW + timedelta(days=3))
    customer, waiting = till.read(use.waiting_for, HUDA.id, till.noura, NOW + timedelta(days=3))
    assert (customer.name, [one.id for one in waiting]) == ("نورة", [cup.id, later.id])
    till.write(use.hand_over, HUDA.id, cup.id, key=KEY, now=NOW + timedelta(days=3))
    assert [one.id for one in till.read(use.waiting_for, HUDA.id, till.noura, NOW)[1]] == [later.id]


def test_who_left_has_no_card_to_show(till: Till) -> None:
    till.write(lambda tx: tx.members.change(till.noura, telegram_id=None))
    with pytest.raises(NoSuchCustomer):
        till.read(use.waiting_for, HUDA.id, till.noura, NOW)


def race(till: Till, *writes: Any) -> list[Any]:
    async def run() -> list[Any]:
        return await asyncio.gather(*(write() for write in writes), return_exceptions=True)

    found: list[Any] = till.db._loop.run_until_complete(run())
    return found


@pytest.mark.parametrize("_", range(5))
def test_of_two_cashiers_one_is_first(till: Till, _: int) -> None:
    till.appoint(SECOND, Role.CASHIER)
    cup, write = till.code(), till.db.store.write
    answers = race(
        till,
        lambda: write(use.hand_over, HUDA.id, cup.id, key="key-of-huda", now=NOW),
        lambda: write(use.hand_over, SECOND.id, cup.id, key="key-of-dana", now=NOW),
    )
    assert sorted(type(answer).__name__ for answer in answers) == ["CodeUsed", "Handing"]
    assert till.read(lambda tx: tx.rewards.get(cup.id)).state is State.USED
    assert len(till.deeds()) == 1


@pytest.mark.parametrize("_", range(5))
def test_of_a_cashier_and_the_calendar_one_is_first(till: Till, _: int) -> None:
    """The sweep's clock is a moment ahead of the cashier's."""
    cup, write = till.code(), till.db.store.write
    just_before = cup.lapses_at - timedelta(milliseconds=1)
    handed, swept = race(
        till,
        lambda: write(use.hand_over, HUDA.id, cup.id, key=KEY, now=just_before),
        lambda: write(lapse, cup.lapses_at),
    )
    state = till.read(lambda tx: tx.rewards.get(cup.id)).state
    if swept:
        assert state is State.LAPSED
        assert isinstance(handed, CodeUsed | CodeLapsed)
    else:
        assert state is State.USED
        assert handed.redemption.id == cup.id
    assert till.differences() == []


def test_a_code_taken_and_handed_over_in_one_breath_is_used(till: Till) -> None:
    till.give(500)
    cup = till.write(redeem, till.noura, "cup", key="abcdefgh-12", now=NOW)
    assert till.write(use.hand_over, HUDA.id, cup.id, key=KEY, now=NOW).redemption.code == cup.code
