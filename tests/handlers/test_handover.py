"""A reward goes over the counter, as a cashier and a member see it."""

import pytest

from rules.rewards import State
from rules.staff import Role
from tests.cast import HUDA, OLIVER
from tests.handlers.conftest import Counter, Guest
from tests.handlers.team import seat
from tests.handlers.test_earn import card
from tests.handlers.test_rewards import before_the_exchange, redemptions, tapped


@pytest.fixture
async def huda(counter: Counter) -> Guest:
    return await seat(counter, HUDA, Role.CASHIER)


@pytest.fixture
async def code(oliver: Guest) -> str:
    """Oliver has taken a cup."""
    await oliver.counter.buys(OLIVER, 350)
    await oliver.tap(*await before_the_exchange(oliver))
    [redemption] = await redemptions(oliver)
    return redemption.code


async def state(guest: Guest) -> State:
    [redemption] = await redemptions(guest)
    return redemption.state


@pytest.mark.parametrize("way", ["scan", "type", "paste", "card", "name"])
async def test_every_way_leads_to_the_reward(oliver: Guest, huda: Guest, code: str, way: str) -> None:
    if way == "scan":
        await huda.starts(f"v_{code}")
    else:
        await huda.says("/handover")
        if way == "card":
            await huda.starts(f"c_{await card(oliver)}")
        elif way == "paste":
            await huda.says(f"t.me/dalla_wafa_bot?start=v_{code}")
        else:
            await huda.says(code.lower().replace("-", "") if way == "type" else "oliver")
        if way in ("card", "name"):
            await huda.taps("A cup on us")
    assert f"A cup on us\nfor Oliver · Guests\n{code}" in await huda.text()
    assert await state(oliver) is State.OPEN
    await huda.taps("Handed over")
    assert "A cup on us is with Oliver." in await huda.text()
    assert await state(oliver) is State.USED
    await oliver.counter.post()
    assert "A cup on us was handed over to you at" in await oliver.text()


async def test_a_scanned_card_offers_the_reward_beside_the_amount(oliver: Guest, huda: Guest, code: str) -> None:
    await huda.starts(f"c_{await card(oliver)}")
    await huda.taps("A cup on us")
    await huda.taps("Handed over")
    assert await state(oliver) is State.USED


async def test_a_used_code_says_when(oliver: Guest, huda: Guest, code: str) -> None:
    for _ in range(2):
        await huda.starts(f"v_{code}")
        if "Handed over" in str(await huda.buttons()):
            await huda.taps("Handed over")
    assert "This code was used on 22 November 2026" in await huda.text()
    await huda.taps("Next code")
    assert "Scan the code, or type it." in await huda.text()


async def test_a_lapsed_code_says_so(oliver: Guest, huda: Guest, code: str) -> None:
    huda.counter.later(days=31)
    await huda.starts(f"v_{code}")
    assert "This code lapsed on" in await huda.text()
    assert "the customer can take the reward with them anew" in await huda.text()


async def test_a_wrong_code_can_be_typed_again(huda: Guest, code: str) -> None:
    await huda.says("/handover")
    await huda.says("BCDF-GHJK")
    assert "No reward has this code." in await huda.text()
    await huda.says(code)
    assert "A cup on us" in await huda.text()


@pytest.mark.parametrize("misread", ["B0DF-GHJK", "BCDF-GHJ", "BCDF-GHJKM", "+966501234567", "?!"])
async def test_what_is_no_code_and_nobodys_name_is_told_so_and_can_be_typed_again(
    huda: Guest, code: str, misread: str
) -> None:
    await huda.says("/handover")
    await huda.says(misread)
    assert "No reward has this code, and nobody is known by that." in await huda.text()
    await huda.says(code.replace("-", "–"))
    assert "A cup on us" in await huda.text()


async def test_an_impatient_thumb_hands_over_once(oliver: Guest, huda: Guest, code: str) -> None:
    await huda.starts(f"v_{code}")
    message = (await huda.last())["message_id"]
    [data] = [data for data in (await huda.buttons()).values() if data.startswith("handover:give")]
    for _ in range(3):
        await huda.counter.handle(tapped(huda, message, data))
        assert "A cup on us is with Oliver." in await huda.text()
