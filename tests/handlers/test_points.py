"""The points card."""

import pytest

from handlers.points import bar_of
from tests.cast import OLIVER
from tests.handlers.conftest import Guest


@pytest.mark.parametrize("command", ["/points", "/POINTS", "/points@dalla_wafa_bot", "  /points  ", "/points now"])
async def test_the_command_is_understood_however_it_is_typed(oliver: Guest, command: str) -> None:
    await oliver.says(command)
    assert "Oliver, your card at Dalla" in await oliver.text()


async def test_the_card_opens_in_place_of_the_menu(oliver: Guest) -> None:
    await oliver.starts()
    before = len(await oliver.messages())
    await oliver.taps("My points")
    assert "your card at Dalla" in await oliver.text()
    assert len(await oliver.messages()) == before


async def test_points_are_called_by_the_shops_own_name_in_the_right_plural(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 70)
    await oliver.says("/points")
    assert "You have 120 beans." in await oliver.text()


async def test_points_on_their_way_are_shown_with_their_day(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 240, source="online")
    await oliver.says("/points")
    card = await oliver.text()
    assert "You have 50 beans." in card
    assert "On their way: 240 beans, yours to use from 6 December 2026." in card


async def test_two_parcels_on_their_way_name_the_first_day(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 240, source="online", number="1")
    oliver.counter.later(days=3)
    await oliver.counter.buys(OLIVER, 60, source="online", number="2")
    await oliver.says("/points")
    assert "On their way: 300 beans, the first 240 of them yours to use from 6 December 2026." in await oliver.text()


async def test_what_expires_is_told_with_the_last_day_it_can_be_used(oliver: Guest) -> None:
    await oliver.says("/points")
    assert "All of it can be used until 30 November 2027." in await oliver.text()
    oliver.counter.later(days=40)
    await oliver.counter.buys(OLIVER, 30)
    await oliver.says("/points")
    assert "50 beans can be used until 30 November 2027, the others for longer." in await oliver.text()


async def test_the_card_is_right_also_when_no_job_has_run_for_a_year(oliver: Guest) -> None:
    oliver.counter.later(days=400)
    await oliver.says("/points")
    assert "Nothing on it yet." in await oliver.text()


async def test_a_debt_is_said_honestly_and_without_a_bill(oliver: Guest) -> None:
    bought = await oliver.counter.buys(OLIVER, 100)
    await oliver.says("/rewards")
    await oliver.taps("A cup on us")
    await oliver.taps("Exchange for")
    await oliver.taps("Yes, exchange")
    from domain.orders import refund

    await oliver.counter.store.write(refund, bought.order_id, 10000, key="back", now=oliver.counter.now)
    await oliver.says("/points")
    card = await oliver.text()
    assert "You still owe 70 beans. There is nothing to pay" in card
    assert "You have 0 beans." in card


async def test_the_ladder_shows_the_way_to_the_next_tier_and_what_it_gives(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 400)
    await oliver.says("/points")
    card = await oliver.text()
    assert "Tier: Guests" in card
    assert "▰▰▰▰▱▱▱▱▱▱" in card
    assert "Still 600 beans to earn, within twelve months, to Companions. It brings: A quarter more beans" in card


async def test_who_is_on_a_hidden_tier_finds_it_on_the_card(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 9000)
    await oliver.says("/points")
    card = await oliver.text()
    assert "Tier: Keepers of the dallah" in card
    assert "There is no higher tier." in card


async def test_one_reward_in_reach_is_one_tap_away(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 300)
    await oliver.says("/points")
    assert "In reach: 10% off, 300 beans." in await oliver.text()
    await oliver.taps("10% off")
    assert "Off your next purchase" in await oliver.text()


async def test_when_nothing_is_in_reach_the_nearest_one_says_how_far(oliver: Guest) -> None:
    await oliver.says("/points")
    assert "Still 70 beans to A cup on us." in await oliver.text()


def test_the_bar_is_full_only_when_the_next_tier_is_there() -> None:
    assert bar_of(0) == "▱" * 10
    assert bar_of(0.999) == "▰" * 9 + "▱"
    assert bar_of(0.5).count("▰") == 5
