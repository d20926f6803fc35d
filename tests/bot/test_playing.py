"""On the stage a life is played: what the calendar asks for is done and said on the day it belongs to."""

import asyncio
import os
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from tests.bot.conftest import Shop
from tests.cast import NOURA, OMAR

SUNDAY = datetime(2027, 1, 31, 18, 30, tzinfo=UTC)  # half past nine in the evening in Riyadh; a month ends
MONDAY = date(2027, 2, 1)
RIYADH = ZoneInfo("Asia/Riyadh")


async def test_a_day_is_played_with_its_backup_and_each_message_comes_on_it_in_waking_hours(shop: Shop) -> None:
    await shop.api(f"people/{OMAR.id}/start", {"payload": shop.said[-1].split()[-1]})
    await shop.hears(OMAR.id, 3)
    await shop.api("clock", {"set": SUNDAY.isoformat()})
    await shop.api(f"people/{NOURA.id}/start", {})
    await shop.hears(NOURA.id, 3)
    before = {person.id: len(await shop.messages(person.id)) for person in (NOURA, OMAR)}

    await shop.api("clock", {"play": "PT27H"})
    async with asyncio.timeout(60):
        while "until" in await shop.api("clock"):
            await asyncio.sleep(0.05)

    said = {id_: (await shop.messages(id_))[count:] for id_, count in before.items()}
    assert [message.get("text", "")[0] for message in said[NOURA.id]] == ["📒"]  # her month
    assert [message.get("caption", "")[0] for message in said[OMAR.id]] == ["📊"]  # the shop's week
    for message in (*said[NOURA.id], *said[OMAR.id]):
        at = datetime.fromtimestamp(message["date"], RIYADH)
        assert at.date() == MONDAY
        assert time(8) <= at.time()
    assert [file for file in os.listdir("data/backups") if str(MONDAY) in file] == [f"simulator-{MONDAY}.zip"]
