"""Before the shop has a programme of its own, nobody but its own people is served."""

from dataclasses import replace

import pytest

from domain.programme import apply
from domain.staff import appoint, first_code, who
from rules.programme import Programme
from rules.staff import INVITATION_LIFE, Role
from tests.cast import HARUKA, HUDA, LENA, OLIVER
from tests.handlers.conftest import NOW, PROGRAMME, Counter


@pytest.fixture
def preparing(counter: Counter, programme: Programme) -> Counter:
    counter.shop = replace(counter.shop, preparing=programme, owner_id=LENA.id)
    return counter


async def test_a_guest_who_comes_too_early_is_told_so_and_is_no_member_yet(preparing: Counter) -> None:
    oliver = preparing.guest(OLIVER)
    await oliver.starts()
    assert "still being prepared" in await oliver.text()
    await oliver.says("/points")
    assert "still being prepared" in await oliver.text()
    assert await preparing.store.read(lambda tx: tx.members.by_telegram(OLIVER.id)) is None


async def test_the_owner_and_the_staff_see_everything(preparing: Counter) -> None:
    lena, huda = preparing.guest(LENA), preparing.guest(HUDA)
    await lena.starts()
    assert any("Guten Tag" in text for text in await lena.reads())
    await preparing.store.write(appoint, HUDA.id, Role.CASHIER, "Huda", actor="command line", now=NOW)
    await huda.starts()
    assert await preparing.store.read(lambda tx: tx.members.by_telegram(HUDA.id)) is not None


async def test_whoever_has_a_code_for_a_seat_may_use_it_once(preparing: Counter) -> None:
    haruka, oliver = preparing.guest(HARUKA), preparing.guest(OLIVER)
    code = await preparing.store.write(first_code, now=NOW)
    await haruka.starts(f"s_{code}")
    assert (await preparing.store.read(who, HARUKA.id)).role is Role.OWNER
    await oliver.starts(f"s_{code}")
    assert "still being prepared" in await oliver.text()


@pytest.mark.parametrize("forged", ["s_forged", "s-", "s", "s_" + "x" * 60])
async def test_a_forged_code_for_a_seat_makes_nobody_a_member(preparing: Counter, forged: str) -> None:
    haruka = preparing.guest(HARUKA)
    await haruka.starts(forged)
    assert await preparing.store.read(lambda tx: tx.members.by_telegram(HARUKA.id)) is None


async def test_a_code_that_is_two_days_old_comes_too_late(preparing: Counter) -> None:
    haruka = preparing.guest(HARUKA)
    code = await preparing.store.write(first_code, now=NOW - INVITATION_LIFE)
    await haruka.starts(f"s_{code}")
    assert await preparing.store.read(lambda tx: tx.members.by_telegram(HARUKA.id)) is None


async def test_once_the_owner_has_put_their_own_programme_in_force_everybody_is_served(preparing: Counter) -> None:
    await preparing.store.write(apply, PROGRAMME.replace("price = 120", "price = 100"), now=NOW)
    oliver = preparing.guest(OLIVER)
    await oliver.starts()
    assert "still being prepared" not in await oliver.text()
