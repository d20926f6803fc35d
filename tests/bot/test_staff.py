"""Who is on the staff when the house opens."""

import re

from bot.staff import CAST, invitation
from handlers.table import Shop as Facts
from simulator.cast import _STAFF
from tests.bot.conftest import Shop
from tests.cast import HUDA, LENA


def code_of(shop: Shop) -> str:
    found = re.search(r"/start (s_\S+)", "\n".join(shop.said))
    assert found
    return found[1]


async def test_a_newcomer_reads_how_to_become_the_owner_and_becomes_it(shop: Shop) -> None:
    await shop.api(f"people/{LENA.id}/start", {"payload": code_of(shop)})
    messages = await shop.hears(LENA.id, 3)
    assert "Geschäftsleitung" in messages[1]["text"]
    commands = [call for call in (await shop.api("calls?after=0"))["calls"] if call["method"] == "setMyCommands"]
    assert commands[-1]["params"]["scope"] == {"type": "chat", "chat_id": LENA.id}


async def test_the_cast_finds_its_desk_from_the_start(shop: Shop) -> None:
    await shop.api(f"people/{HUDA.id}/start", {})
    messages = await shop.hears(HUDA.id, 4)
    assert "المحاسبة" in messages[-1]["text"]


def test_the_same_people_are_seated_who_stand_on_the_stage() -> None:
    assert [telegram_id for telegram_id, _, _ in CAST] == list(_STAFF)


def test_on_telegram_the_code_is_a_link() -> None:
    assert "https://t.me/dalla_bot?start=s_abc" in invitation(Facts("dalla_bot"), "abc")
