"""Names, payloads and callback data made by people who wish us no good."""

import random
import re
from typing import Any

import pytest

from handlers import table
from tests.cast import LENA, OLIVER, Person
from tests.handlers.conftest import Counter, Guest
from tests.handlers.test_rewards import UPDATE_IDS, points, redemptions, tapped

NAMES = [
    "<b>Robert'); DROP TABLE member;--</b>",
    "</b><a href='tg://user?id=1'>click</a>",
    "\u202egnitirw\u202c \u2066x",
    "&lt;&amp;{ $balance } {0} %s {{points}}",
    "ن" * 64 + "ومعه كلام طويل",
    "\u200b\u2063",
    "👩‍👩‍👧‍👦" * 16,
    "a\u0300" * 60,
    "\U000e0041\U000e0042",
    "محمد - 30",
]
SCREENS = ["/start", "/points", "/statement", "/rewards", "/codes", "/help", "/about", "/human", "/language", "/stop"]


@pytest.mark.parametrize("name", NAMES)
async def test_no_name_breaks_a_screen_or_turns_it_around(counter: Counter, name: str) -> None:
    person = await counter.stage.post("people", first_name=name, language_code="en")
    guest = counter.guest(Person(person["id"], name, "en", ""))
    await guest.joins()
    for screen in SCREENS:
        await guest.says(screen)
    for _ in range(2):
        await guest.says(f"{name}.")
    await counter.post()
    calls = (await counter.stage.get("calls"))["calls"]
    refused = [call for call in calls if not call["ok"] and "not modified" not in call["description"]]
    assert refused == []
    for message in await guest.messages():
        if message["from"]["is_bot"]:
            assert not re.search("[\u202a-\u202e\u2066\u2067]", message.get("text", ""))
            assert message["text"].count("\u2068") == message["text"].count("\u2069")


def mutations(seeds: list[str], count: int, dice: random.Random) -> list[str]:
    """Callback data as a fuzzer makes it: bytes changed, doubled, dropped, cut, joined, or another alphabet's."""
    alphabet = "abcxyz0129:_-v.٣ن\u202e\x00\U0001f600é<&'"

    def mutate(data: str) -> str:
        at = dice.randrange(len(data) + 1)
        way = dice.randrange(6)
        if way == 0:
            return data[:at] + dice.choice(alphabet) + data[at:]
        if way == 1:
            return data[:at] + data[at + 1 :]
        if way == 2:
            return data[:at]
        if way == 3:
            return data + ":" + dice.choice(seeds)
        if way == 4:
            return ":".join(dice.sample(data.split(":"), data.count(":") + 1))
        return data.replace(dice.choice(data or "x"), dice.choice(alphabet), 1)

    found = []
    for _ in range(count):
        data = dice.choice(seeds)
        for _ in range(dice.randrange(1, 4)):
            data = mutate(data)
        found.append(data.encode()[:64].decode("utf-8", "ignore"))
    return found


@pytest.fixture
def quiet_after(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Call it, and from then on the bot's answers go nowhere: what counts is what happens to the shop."""

    async def nowhere(self: Any, method: Any, request_timeout: int | None = None) -> bool:
        return True

    return lambda: monkeypatch.setattr("aiogram.Bot.__call__", nowhere)


async def test_ten_thousand_forged_taps_raise_nothing_and_touch_nobody_else(
    oliver: Guest, lena: Guest, counter: Counter, quiet_after: Any
) -> None:
    await lena.joins()
    await counter.buys(LENA, 700, number="lena")
    await lena.tap(*await first_exchange(lena))
    await counter.buys(OLIVER, 300)
    before = await points(lena), await redemptions(lena), await counter.member(LENA)
    [code] = await redemptions(lena)
    seeds = [f"{tap}:v1" for tap in table.taps]
    seeds += ["rewards:redeem:v1:cup:abcdefgh:120", f"codes:show:v1:{code.id}", "start:offers:v1:yes:offers-1:en"]
    seeds += ["stop:undo:v1:offers:stop-1", "language:set:v1:de", "demo:buy:v1:espresso:abcdefgh", "rewards:list:v1:1"]
    quiet_after()
    dice = random.Random(20261122)
    for data in mutations(seeds, 10_000, dice):
        await counter.handle(tapped(oliver, 1, data))
    assert (await points(lena), await redemptions(lena), await counter.member(LENA)) == before
    assert await points(oliver) >= 0


async def first_exchange(guest: Guest) -> tuple[int, str]:
    await guest.says("/rewards")
    await guest.taps_data("rewards:show:v1:cup")
    await guest.taps_data("rewards:ask:v1:cup")
    message = await guest.last()
    rows = message["reply_markup"]["inline_keyboard"]
    return message["message_id"], next(
        b["callback_data"] for row in rows for b in row if "redeem" in b["callback_data"]
    )


async def test_thousands_of_start_payloads_are_answered_politely(oliver: Guest, quiet_after: Any) -> None:
    before = await points(oliver), await oliver.counter.member(OLIVER)
    quiet_after()
    dice = random.Random(7)
    for payload in mutations(["r_abcdef", "v_ABCD-EFGH", "p_1", "s_secret", ""], 2_000, dice):
        await oliver.counter.handle(typed(oliver, f"/start {payload}"))
    assert (await points(oliver), await oliver.counter.member(OLIVER)) == before


def typed(guest: Guest, text: str) -> dict[str, object]:
    user = {"id": guest.who.id, "is_bot": False, "first_name": guest.who.first_name, "username": "oliver_sim"}
    chat = {"id": guest.who.id, "type": "private"}
    message = {"message_id": 7, "date": 1, "chat": chat, "from": {**user, "language_code": "en"}, "text": text}
    return {"update_id": next(UPDATE_IDS), "message": message}


async def test_a_forged_price_or_member_in_a_button_has_no_effect(oliver: Guest) -> None:
    """Nothing in a button is an identity or a price: both come from the person and the programme."""
    await oliver.says("/rewards")
    for data in ("rewards:redeem:v1:house-blend:0000000000", "rewards:redeem:v1:house-blend:0000000000:1"):
        await oliver.counter.handle(tapped(oliver, (await oliver.last())["message_id"], data))
    assert await points(oliver) == 50
    assert await redemptions(oliver) == []
