"""The shelf, one reward, and the exchange."""

import asyncio
import itertools
import re
from datetime import UTC, datetime

import pytest

from domain.programme import apply
from rules.rewards import Redemption
from tests.cast import LENA, OLIVER
from tests.handlers.conftest import NOW, PATIENCE, PROGRAMME, Guest, buttons, plain

UPDATE_IDS = itertools.count(900_000)
CODE = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}")


async def redemptions(guest: Guest) -> list[Redemption]:
    member = await guest.counter.member(guest.who)
    return await guest.counter.store.read(lambda tx: tx.rewards.of_member(member.id, 100))


async def points(guest: Guest) -> int:
    from domain.ledger import balance

    member = await guest.counter.member(guest.who)
    return (await guest.counter.store.read(balance, member.id, guest.counter.now)).points


async def before_the_exchange(guest: Guest, reward: str = "A cup on us") -> tuple[int, str]:
    """The guest stands before the last button: its message and its data."""
    await guest.says("/rewards")
    await guest.taps(reward)
    await guest.taps("Exchange for")
    message = await guest.last()
    return message["message_id"], next(data for label, data in buttons(message).items() if "Yes" in label)


async def test_what_is_in_reach_stands_first_and_what_is_not_says_how_far(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 150)
    await oliver.says("/rewards")
    shelf = await oliver.text()
    assert shelf.index("✅ A cup on us: 120 beans") < shelf.index("▫️ 10% off: 300 beans, still 100 to go")
    assert "You have 200 beans." in shelf


async def test_a_sold_out_reward_comes_last_and_says_so(oliver: Guest) -> None:
    await oliver.counter.store.write(apply, PROGRAMME.replace("stock = 40 ", "stock = 0 "), now=NOW)
    await oliver.says("/rewards")
    assert (await oliver.text()).split("\n\n")[1].splitlines()[-1] == "▪️ The Al-Ahsa mug: sold out"


async def test_a_reward_for_a_higher_tier_says_for_whom_it_is(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 850)
    await oliver.says("/rewards")
    assert "A cupping evening: 800 beans, for tier Companions" in await oliver.text()
    await oliver.taps("A cupping evening")
    card = await oliver.text()
    assert "For members from tier Companions on" in card
    assert "Available until 31 December 2027" in card
    assert not any("Exchange" in label for label in await oliver.buttons())


async def test_a_reward_of_a_hidden_tier_is_not_even_mentioned(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 2000)
    await oliver.says("/rewards")
    assert "The first picking" not in await oliver.text()
    await oliver.counter.buys(OLIVER, 9000, number="2")
    await oliver.says("/rewards")
    await oliver.taps("The first picking")
    assert "Keepers" not in await oliver.text()


async def test_the_card_of_a_reward_tells_price_stock_and_limits_without_pressure(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 500)
    await oliver.says("/rewards")
    await oliver.taps("The Al-Ahsa mug")
    card = await oliver.text()
    assert "Clay from Al-Ahsa" in card
    assert "Price: 450 beans. You have 550 beans." in card
    assert "In stock: 40" in card
    assert "At most 1 for each member" in card


async def test_a_reward_without_an_end_shows_no_stock(oliver: Guest) -> None:
    await oliver.says("/rewards")
    await oliver.taps("A cup on us")
    assert "stock" not in (await oliver.text()).lower()


async def test_the_exchange_is_confirmed_with_the_price_and_what_remains(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 150)
    await before_the_exchange(oliver)
    assert "A cup on us for 120 beans?" in await oliver.text()
    assert "You have 200 beans. Afterwards: 80 beans." in await oliver.text()
    assert await redemptions(oliver) == []


async def test_what_is_out_of_reach_is_never_offered_for_confirmation(oliver: Guest) -> None:
    await oliver.says("/rewards")
    await oliver.counter.handle(tapped(oliver, (await oliver.last())["message_id"], "rewards:ask:v1:house-blend"))
    assert "Afterwards" not in await oliver.text()
    assert "Still 550 beans to go." in await oliver.text()


async def test_the_exchange_gives_a_code_to_copy_its_last_day_and_a_picture(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 150)
    await before_the_exchange(oliver)
    await oliver.taps("Yes, exchange")
    [redemption] = await redemptions(oliver)
    done, picture = (await oliver.messages())[-2:]
    assert redemption.code in plain(done)
    assert "Valid until 22 December 2026." in plain(done)
    assert {"type": "code"}.items() <= done["entities"][1].items()
    copied = [button for row in done["reply_markup"]["inline_keyboard"] for button in row if "copy_text" in button]
    assert copied[0]["copy_text"]["text"] == redemption.code
    assert picture["photo"]
    assert redemption.code in plain(picture)
    assert await points(oliver) == 80


async def test_not_now_takes_nothing(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 150)
    await before_the_exchange(oliver)
    await oliver.taps("Not now")
    assert "Price: 120 beans" in await oliver.text()
    assert await points(oliver) == 200


async def test_two_impatient_taps_are_one_exchange_and_the_same_code(oliver: Guest) -> None:
    """P4: both taps reach the bot before either was answered."""
    await oliver.counter.buys(OLIVER, 500)
    message_id, data = await before_the_exchange(oliver)
    stage, taps = oliver.counter.stage, []
    for _ in range(2):
        body = {"chat_id": OLIVER.id, "message_id": message_id, "data": data, "wait": PATIENCE}
        taps.append(asyncio.create_task(stage.post(f"people/{OLIVER.id}/taps", **body)))
    updates = []
    while len(updates) < 2:
        updates += await stage.updates(timeout=2)
    await asyncio.gather(*map(oliver.counter.handle, updates))
    answers = [await tap for tap in taps]
    assert all(answer["answer"] is not None for answer in answers)
    [redemption] = await redemptions(oliver)
    assert await points(oliver) == 430
    assert set(CODE.findall("".join(map(plain, (await oliver.messages())[-2:])))) == {redemption.code}


async def test_a_tap_on_the_same_button_a_day_later_shows_the_same_code(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 500)
    message_id, data = await before_the_exchange(oliver)
    await oliver.tap(message_id, data)
    oliver.counter.later(days=1)
    await oliver.counter.handle(tapped(oliver, message_id, data))
    [redemption] = await redemptions(oliver)
    assert redemption.code in await oliver.text()
    assert await points(oliver) == 430


def tapped(guest: Guest, message_id: int, data: str) -> dict[str, object]:
    """An update with a tap that the chat itself no longer offers."""
    user = {"id": guest.who.id, "is_bot": False, "first_name": guest.who.first_name}
    chat = {"id": guest.who.id, "type": "private", "first_name": guest.who.first_name}
    message = {"message_id": message_id, "date": 1795000000, "chat": chat, "text": "earlier"}
    query = {"id": "77", "from": user, "chat_instance": "1", "data": data, "message": message}
    return {"update_id": next(UPDATE_IDS), "callback_query": query}


async def test_the_same_key_for_another_reward_is_refused_and_takes_nothing(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 900)
    message_id, data = await before_the_exchange(oliver)
    await oliver.tap(message_id, data)
    await oliver.counter.handle(tapped(oliver, message_id, data.replace(":cup:", ":mug:")))
    assert "This button has done its work already." in await oliver.text_at(message_id)
    assert len(await redemptions(oliver)) == 1


async def test_points_spent_meanwhile_are_told_with_what_is_still_in_reach(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 400)
    message_id, data = await before_the_exchange(oliver, "10% off")
    await oliver.says("/rewards")
    second, again = await before_the_exchange(oliver, "10% off")
    await oliver.tap(second, again)
    await oliver.tap(message_id, data)
    assert "For this you still need 150 beans." in await oliver.text_at(message_id)
    assert "In reach right now:" in await oliver.text_at(message_id)
    await oliver.tap(message_id, "rewards:show:v1:cup")
    assert "Price: 120 beans" in await oliver.text_at(message_id)


async def test_the_last_mug_goes_to_one_person_and_the_other_hears_of_something_else(
    oliver: Guest, lena: Guest
) -> None:
    counter = oliver.counter
    await counter.store.write(apply, PROGRAMME.replace("stock = 40 ", "stock = 1 "), now=NOW)
    await lena.joins()
    await counter.buys(OLIVER, 500)
    await counter.buys(LENA, 500, number="2")
    first = await before_the_exchange(oliver, "Al-Ahsa mug")
    await lena.says("/rewards")
    await lena.taps("Al-Ahsa")
    await lena.taps_data("rewards:ask:v1:mug")
    await oliver.tap(*first)
    await lena.taps_data("rewards:redeem:v1:mug")
    assert len(await redemptions(oliver)) == 1
    assert await redemptions(lena) == []
    assert await points(lena) == 550
    assert any(data == "rewards:show:v1:ten-percent" for data in (await lena.buttons()).values())


async def test_a_reward_one_may_have_once_says_so_the_second_time(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 1500)
    one, other = await before_the_exchange(oliver, "Al-Ahsa mug"), await before_the_exchange(oliver, "Al-Ahsa mug")
    await oliver.tap(*one)
    await oliver.tap(*other)
    assert "each member can have it only once" in await oliver.text_at(other[0])
    await oliver.says("/rewards")
    assert "☑️ The Al-Ahsa mug: already yours" in await oliver.text()


async def test_a_reward_that_left_the_shelf_is_answered_with_todays_shelf(oliver: Guest) -> None:
    await oliver.says("/rewards")
    await oliver.taps("A cup on us")
    text = PROGRAMME.replace('id = "cup" ', 'id = "mocha" ').replace('gives = "cup"', 'gives = "mocha"')
    await oliver.counter.store.write(apply, text, now=NOW)
    await oliver.taps("Other rewards")
    await oliver.counter.handle(tapped(oliver, (await oliver.last())["message_id"], "rewards:show:v1:cup"))
    assert "This reward is no longer there." in await oliver.text()


async def test_a_reward_not_yet_on_sale_names_its_day(oliver: Guest) -> None:
    text = PROGRAMME.replace("sale_from = 2026-10-01", "sale_from = 2027-02-01")
    await oliver.counter.store.write(apply, text, now=NOW)
    await oliver.says("/rewards")
    assert "A cupping evening: 800 beans, from 1 February 2027" in await oliver.text()
    await oliver.counter.handle(
        tapped(oliver, (await oliver.last())["message_id"], "rewards:redeem:v1:cupping:aaaaaaaa:800")
    )
    assert "This reward can be chosen from 1 February 2027 on." in await oliver.text()


async def test_a_donation_says_thank_you_and_gives_a_receipt(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 150)
    await before_the_exchange(oliver, "A coffee tree in Jazan")
    await oliver.taps("Yes, exchange")
    assert "Thank you! A coffee tree in Jazan is on its way, also in your name." in await oliver.text()
    assert CODE.search(await oliver.text())
    assert "photo" not in await oliver.last()


@pytest.mark.parametrize("page", ["0", "1", "7", "99999", "999999999999", "-1", "x", ""])
async def test_any_page_that_a_button_names_is_a_page(oliver: Guest, page: str) -> None:
    await oliver.says("/rewards")
    await oliver.counter.handle(tapped(oliver, (await oliver.last())["message_id"], f"rewards:list:v1:{page}"))
    assert "Rewards at Dalla" in await oliver.text()


async def test_a_long_shelf_is_turned_page_by_page(oliver: Guest) -> None:
    extra = "".join(
        f'\n[[rewards]]\nid = "extra-{n}"\nkind = "donation"\nprice = {n + 1}00\nname = "Extra {n}"\nabout = "More"\n'
        for n in range(12)
    )
    await oliver.counter.store.write(apply, PROGRAMME + extra, now=datetime(2026, 11, 22, tzinfo=UTC))
    await oliver.says("/rewards")
    seen = set()
    for _ in range(3):
        seen |= {data for data in (await oliver.buttons()).values() if data.startswith("rewards:show")}
        assert len(await oliver.buttons()) <= 8 + 3 + 1
        if "›" in await oliver.buttons():
            await oliver.taps("›")
    assert len(seen) == 18
