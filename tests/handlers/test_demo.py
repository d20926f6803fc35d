"""The demo shop of the simulator."""

from dataclasses import replace

from tests.cast import OLIVER
from tests.handlers.conftest import SHOP, Guest, buttons
from tests.handlers.test_rewards import points, tapped


async def test_a_cup_at_the_counter_is_on_the_card_at_once(oliver: Guest) -> None:
    await oliver.starts()
    await oliver.taps("Visit")
    await oliver.taps("Espresso")
    assert "18 beans for you, yours to use at once. You have 68 beans." in await oliver.text()


async def test_a_parcel_by_post_waits_for_its_return_period(oliver: Guest) -> None:
    await oliver.starts()
    await oliver.taps("Visit")
    await oliver.taps("grinder")
    assert "690 beans for you, yours to use from 6 December 2026. You have 50 beans." in await oliver.text()


async def test_two_impatient_taps_buy_once_and_the_next_screen_sells_again(oliver: Guest) -> None:
    await oliver.starts()
    await oliver.taps("Visit")
    message = await oliver.last()
    data = next(data for label, data in buttons(message).items() if "Espresso" in label)
    for _ in range(3):
        await oliver.counter.handle(tapped(oliver, message["message_id"], data))
    assert await points(oliver) == 68
    await oliver.taps("Espresso")
    assert await points(oliver) == 86


async def test_a_real_shop_has_no_play_money(oliver: Guest) -> None:
    oliver.counter.shop = replace(SHOP, simulator=False)
    await oliver.starts()
    assert not any("Visit" in label for label in await oliver.buttons())
    message_id = (await oliver.last())["message_id"]
    for data in ("demo:show:v1", "demo:buy:v1:grinder:abcdefgh"):
        await oliver.counter.handle(tapped(oliver, message_id, data))
        assert "That button is from an older day." in await oliver.text()
    assert await points(oliver) == 50
    assert OLIVER.id == oliver.who.id
