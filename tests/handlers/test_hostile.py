"""Names, payloads and callback data made by people who wish us no good."""

import random
import re
from typing import Any

import pytest

from domain.cards import card_of
from domain.ledger import balance
from domain.privacy import everything
from domain.referral import link
from handlers import table
from handlers.start import payloads
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
EACH = 12  # forged taps of each kind: each of Lena's seven numbers comes in several of them
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


WORDS = """
1 2 3 0 9 m1 m2 p966501234567 5000 -1 22 7 yes no - cup mug house-blend espresso abcdefgh abcdefgh120 de ja en
offers plain offers-1 stop-1 too-many GB Asia/Tokyo cashier owner person kept all
"""


def well_formed(tap: str, hers: list[str], dice: random.Random) -> str:
    """What a button of ours could say; every other fact is somebody else's own."""
    facts = [dice.choice(hers if dice.random() < 0.5 else WORDS.split()) for _ in range(dice.randrange(4))]
    return ":".join([tap, "v1", *facts]).encode()[:64].decode()


async def lenas(counter: Counter) -> Any:
    """All that is held about Lena in any table, and what her card says."""
    member = await counter.member(LENA)
    held = await counter.store.report(everything, member.id, counter.now)
    return member, held, await counter.store.read(balance, member.id, counter.now)


async def with_something_to_lose(lena: Guest, counter: Counter) -> list[str]:
    """Lena has points, a code, a card, a link and a phone; all the numbers by which one could mean them."""
    await lena.joins()
    await counter.buys(LENA, 700, number="lena")
    await lena.tap(*await first_exchange(lena))
    [code] = await redemptions(lena)
    member = await counter.member(LENA)
    card = await counter.store.write(card_of, member.id)
    invitation = await counter.store.write(link, member.id, now=counter.now)
    return [str(code.id), code.code, card, invitation, f"m{member.id}", str(member.id), str(LENA.id)]


async def test_thousands_of_forged_taps_raise_nothing_and_touch_nobody_else(
    oliver: Guest, lena: Guest, counter: Counter, quiet_after: Any
) -> None:
    """Every tap there is, by the table itself: well-formed ones, and half as many with bytes changed."""
    hers = await with_something_to_lose(lena, counter)
    await counter.buys(OLIVER, 300)
    before, staff = await lenas(counter), await counter.store.read(lambda tx: tx.staff.active())
    quiet_after()
    dice, taps = random.Random(20261122), list(table.taps)
    whole = [f"{tap}:v1" for tap in taps] + [well_formed(tap, hers, dice) for tap in taps for _ in range(EACH)]
    for data in [*whole, *mutations(whole, len(whole) // 2, dice)]:
        await counter.handle(tapped(oliver, 1, data))
    assert await lenas(counter) == before
    assert await counter.store.read(lambda tx: tx.staff.active()) == staff
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


async def test_thousands_of_start_payloads_are_answered_politely_and_touch_nobody(
    oliver: Guest, lena: Guest, counter: Counter, quiet_after: Any
) -> None:
    """Every letter that a link can begin with, by the table itself, with what is somebody else's behind it."""
    hers = await with_something_to_lose(lena, counter)
    before, mine = await lenas(counter), (await points(oliver), await counter.member(OLIVER))
    quiet_after()
    dice, seeds = random.Random(7), [f"{letter}_{word}" for letter in payloads for word in [*hers, "x" * 32]]
    for payload in [*seeds, *mutations([*seeds, ""], 2_000 - len(seeds), dice)]:
        await counter.handle(typed(oliver, f"/start {payload}"))
    member, held, has = await lenas(counter)
    assert [one["state"] for one in held["referral"]] in ([], ["refused"])  # kept with its reason: a member already
    assert (member, {**held, "referral": []}, has) == before
    assert (await points(oliver), (await counter.member(OLIVER)).tier) == (mine[0], mine[1].tier)
    assert await counter.store.read(lambda tx: tx.staff.by_telegram(OLIVER.id)) is None


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
