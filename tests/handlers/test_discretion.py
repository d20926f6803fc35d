"""A cashier sees a name and a tier: on no screen of the counter a phone, an account or a history."""

import re

import pytest

from domain import settings
from domain.cards import card_of
from domain.phones import verified
from rules.staff import Role
from tests.cast import HUDA, OLIVER, Person
from tests.handlers.conftest import Counter, Guest, plain
from tests.handlers.team import seat
from tests.handlers.test_rewards import redemptions

PHONE = "+966501234567"
SECRETS = ["966501", "1234567", "oliver_sim", str(OLIVER.id), "Secretname", "1,234", "1234", "beans to go", "London"]


@pytest.fixture
async def huda(counter: Counter, oliver: Guest) -> Guest:
    """At the till, while Oliver has a phone, a family name, a city, purchases, points and a code."""
    member = await counter.member(OLIVER)
    await counter.store.write(lambda tx: tx.members.change(member.id, last_name="Secretname", zone="Europe/London"))
    await counter.store.write(verified, member.id, PHONE, now=counter.now)
    await counter.store.write(settings.live_in, member.id, "GB", now=counter.now)
    await counter.buys(OLIVER, 1234, number="r-secret")
    counter.later(minutes=20)
    return await seat(counter, HUDA, Role.CASHIER)


async def takes_a_cup(guest: Guest) -> str:
    await guest.says("/rewards")
    for tap in ("rewards:show:v1:cup", "rewards:ask:v1:cup", "rewards:redeem:v1:cup"):
        await guest.taps_data(tap)
    return str((await redemptions(guest))[-1].code)


async def at_the_till(huda: Guest, card: str, code: str) -> None:
    """Every way of finding somebody, and every screen that follows."""
    for way in ("Oliver", "0501234567", card):
        await huda.says("/earn")
        await huda.says(way)
    await huda.says("45 A-7")
    await huda.taps_data("earn:")
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("45")
    await huda.taps_data("earn:")  # an equal amount a moment ago: it asks
    await huda.starts(f"c_{card}")
    await huda.starts(f"v_{code}")
    for way in ("A-7", "Oliver", "0501234567", card):
        await huda.says("/return")
        await huda.says(way)
    await huda.says("45")
    await huda.says("20")
    await huda.taps("Take back")
    for way in (card, code):
        await huda.says("/handover")
        await huda.says(way)
    await huda.taps_data("handover:")
    await huda.says("/staff")


async def test_no_screen_of_the_counter_tells_more_than_a_name_and_a_tier(
    counter: Counter, oliver: Guest, huda: Guest
) -> None:
    card = await counter.store.write(card_of, (await counter.member(OLIVER)).id)
    code = await takes_a_cup(oliver)
    twin = await counter.stage.post("people", first_name="Oliver", last_name="Secretname", language_code="en")
    await counter.guest(Person(twin["id"], "Oliver", "en", "")).joins()
    seen = len(await huda.messages())
    await at_the_till(huda, card, code)
    await counter.post()
    shown = [one for one in (await huda.messages())[seen:] if one["from"]["is_bot"]]
    texts = [f"{plain(one)} {one.get('reply_markup', '')}" for one in shown]
    assert len(texts) > 20
    assert any("Oliver" in text for text in texts)
    for secret in SECRETS:
        assert not [text for text in texts if re.search(re.escape(secret), text)]
