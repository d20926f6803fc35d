"""Stamp cards and challenges as members see them in the chat, and as a cashier stamps them with one thumb."""

from typing import Any

import pytest

from domain.orders import buy, refund
from domain.phones import verified
from rules.products import Line
from rules.staff import Role
from tests.cast import HUDA, OLIVER, OMAR, Person
from tests.handlers.conftest import Counter, Guest
from tests.handlers.team import seat
from tests.handlers.test_rewards import tapped


@pytest.fixture
async def huda(counter: Counter) -> Guest:
    return await seat(counter, HUDA, Role.CASHIER)


async def drinks(counter: Counter, who: Person, pieces: int, number: str = "1") -> Any:
    """So many coffees at the shop."""
    member = await counter.member(who)
    order: dict[str, Any] = {"source": "demo", "external_id": number, "amount": 1800 * pieces, "currency": "SAR"}
    return await counter.store.write(buy, member.id, **order, lines=[Line("ESPRESSO", pieces)], now=counter.now)


async def test_the_card_is_drawn_and_said_in_words(oliver: Guest, counter: Counter) -> None:
    await drinks(counter, OLIVER, 7)
    await oliver.says("/gifts")
    assert "The coffee card: 7 of 9, then A cup on us" in await oliver.text()
    await oliver.taps("Cards and challenges")
    text = await oliver.text()
    assert "The coffee card: 7 of 9\n☕☕☕☕☕ ☕☕○○" in text
    assert "A stamp for each: Coffee" in text
    assert "Three ways to coffee: 1 of 3, until 30 November 2026" in text
    assert "✅ Coffee\n▫️ House blend, 250 g" in text


async def test_the_way_there_is_on_home_and_on_the_card(oliver: Guest) -> None:
    for command in ("/points", "/help"):
        await oliver.says(command)
        if command == "/help":
            await oliver.taps_data("home:show")
        await oliver.taps("Cards and challenges")
        assert "0 of 9" in await oliver.text()


async def test_the_word_about_a_purchase_tells_of_the_stamp(oliver: Guest, counter: Counter) -> None:
    await drinks(counter, OLIVER, 3)
    await counter.post()
    assert "The coffee card: 3 of 9\n☕☕☕○○ ○○○○" in await oliver.text()
    assert "Three ways to coffee: 1 of 3 tried" in await oliver.text()


async def test_a_full_card_brings_a_code_that_stands_under_codes(oliver: Guest, counter: Counter) -> None:
    await drinks(counter, OLIVER, 9)
    await counter.post()
    [told] = [text for text in await oliver.reads() if "is full" in text]
    assert "A cup on us is yours, free" in told
    await oliver.says("/codes")
    await oliver.taps_data("codes:show")
    assert "back" not in await oliver.text(), "it cost nothing, so nothing comes back"


async def test_a_refund_says_what_went_with_it(oliver: Guest, counter: Counter) -> None:
    bought = await drinks(counter, OLIVER, 9)
    await counter.store.write(refund, bought.order_id, 1800, key="k", now=counter.now)
    await counter.post()
    [told] = [text for text in await oliver.reads() if "with your return" in text]
    assert (
        told
        == "The coffee card: with your return a stamp went back, and so did the gift that came with it. Now 8 of 9."
    )


async def test_a_cashier_stamps_with_one_tap_more(oliver: Guest, huda: Guest, counter: Counter) -> None:
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("36")
    await huda.taps("＋ \u2068Coffee")
    await huda.taps("＋ \u2068Coffee")
    assert "🛒 Coffee × 2" in await huda.text()
    await huda.says("38")  # another amount, the same coffees
    assert "🛒 Coffee × 2" in await huda.text()
    await huda.taps_data("earn:book")
    await counter.post()
    assert "The coffee card: 2 of 9" in await oliver.text()


async def test_what_was_tapped_goes_through_a_second_person(oliver: Guest, huda: Guest, counter: Counter) -> None:
    owner = await seat(counter, OMAR, Role.OWNER)
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("2500")
    await huda.taps("＋ \u2068Coffee")
    await huda.taps_data("earn:book")
    await counter.post()
    await owner.taps_data("proposal:show")
    await owner.taps_data("proposal:decide")
    await counter.post()
    assert "The coffee card: 1 of 9" in "\n".join(await oliver.reads())


async def test_pieces_of_a_changed_programme_are_asked_anew(oliver: Guest, huda: Guest, counter: Counter) -> None:
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("36")
    message = await huda.last()
    await huda.taps("＋ \u2068Coffee")
    [data] = [data for data in (await huda.buttons()).values() if data.startswith("earn:book")]
    head, _, picked = data.rpartition(":")
    await counter.handle(tapped(huda, message["message_id"], f"{head}:zz{picked[2:]}"))
    assert (await counter.store.read(lambda tx: tx.orders.kept(1, 9))) == []


async def test_what_waits_for_a_phone_brings_its_stamps_with_the_claim(
    oliver: Guest, huda: Guest, counter: Counter
) -> None:
    await huda.says("/earn")
    await huda.says("0501234567")
    await huda.says("54")
    for _ in range(3):
        await huda.taps("＋ \u2068Coffee")
    await huda.taps_data("earn:book")
    member = await counter.member(OLIVER)
    await counter.store.write(verified, member.id, "+966501234567", now=counter.now)
    await oliver.says("/gifts")
    assert "The coffee card: 3 of 9" in await oliver.text()


async def test_no_button_grows_beyond_what_telegram_takes(oliver: Guest, huda: Guest) -> None:
    await huda.says("/earn")
    await huda.says("0501234567")
    await huda.says("1999.99 ABCDEFGH12345678")
    while any(data.startswith("earn:add") for data in (await huda.buttons()).values()):
        await huda.taps_data("earn:add")
    assert "🛒" in await huda.text()
    await huda.taps_data("earn:book")
    assert "+966501234567" in await huda.text()
