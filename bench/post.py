"""What a message costs at the least, and when to measure the post room."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import orjson
from aiohttp import ClientSession, TCPConnector

from bench.cell import SIDE_BY_SIDE, Work, side_by_side
from bench.updates import TOKEN
from bot.clock import Clock

ZONE = ZoneInfo("Asia/Riyadh")  # of the sample shop
CHAT, TEXT = 800000001, "Your code for A cup has lapsed, so 80 beans came back to you."
BODY = {"chat_id": CHAT, "text": TEXT, "parse_mode": "HTML"}


def at_noon() -> Clock:
    """A clock that shows noon at the shop, whatever the hour: nothing is held for the night."""
    here = datetime.now(ZONE)
    noon = here.replace(hour=12, minute=0, second=0, microsecond=0)
    return Clock(lambda: noon - here + timedelta(days=1))


@asynccontextmanager
async def posts(stub: str, at_once: str = str(SIDE_BY_SIDE)) -> AsyncIterator[Work]:
    """What must be done at the least: a JSON body, a POST, the answer parsed."""
    url = f"{stub}/bot{TOKEN}/sendMessage"
    headers = {"Content-Type": "application/json"}
    async with ClientSession(connector=TCPConnector(limit=100)) as http:

        async def one() -> None:
            async with http.post(url, data=orjson.dumps(BODY), headers=headers) as response:
                assert orjson.loads(await response.read())["ok"]

        yield Work(lambda count: side_by_side(count, one, int(at_once)))
