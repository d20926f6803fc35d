"""A delivery from its row to its recorded outcome at a thousand a second, against a raw aiohttp POST."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import count as numbers
from zoneinfo import ZoneInfo

import orjson
from aiohttp import ClientSession, TCPConnector

from bench import data
from bench.cell import Work, side_by_side
from bench.measure import Bench, Result, own, ratios, times
from bench.updates import TOKEN
from bot.clock import Clock
from domain.deliveries import put
from locales.voices import Voices
from outreach.messenger import Messenger
from outreach.pace import Pace
from outreach.post import Post
from storage.store import Store
from storage.tx import Tx

MEMBERS = 10_000
DELIVERIES, RATE = 2_000, 1_000.0
SLICE = 500
PATIENCE = 30
ZONE = ZoneInfo("Asia/Riyadh")  # of the sample shop
FACTS = {"name": "A cup", "points": 80, "balance": 420}
CHAT, TEXT = 800000001, "Your code for A cup has lapsed, so 80 beans came back to you."
BODY = {"chat_id": CHAT, "text": TEXT, "parse_mode": "HTML"}


def at_noon() -> Clock:
    """A clock that shows noon at the shop, whatever the hour: nothing is held for the night."""
    here = datetime.now(ZONE)
    noon = here.replace(hour=12, minute=0, second=0, microsecond=0)
    return Clock(lambda: noon - here + timedelta(days=1))


def measure(bench: Bench) -> Iterator[Result]:
    """post: CPU of a delivery in CPUs of a raw POST; post-rate: how many left in a second."""
    database = str(data.database(MEMBERS))
    samples = bench.interleave(
        DELIVERIES,
        deliveries=("bench.post:deliveries", bench.stub, database),
        posts=("bench.post:posts", bench.stub),
    )
    bench.say(times(samples))
    yield Result("post", "x raw aiohttp POST, CPU", ratios(samples["deliveries"], samples["posts"]), limit=3, aim=1.5)
    rates = [1e6 / sample.wall for sample in samples["deliveries"]]
    yield Result("post-rate", f"deliveries a second of {RATE:.0f} allowed", rates, better="higher")


@asynccontextmanager
async def deliveries(stub: str, database: str) -> AsyncIterator[Work]:
    """The post room with rows that are due, each to another member."""
    clock, serial, voices = at_noon(), numbers(), Voices()
    with own(database) as file:
        store = Store.open(f"sqlite:///{file}")

        async def prepare(count: int) -> None:
            for start in range(0, count, SLICE):
                await store.write(leave, [next(serial) for _ in range(min(SLICE, count - start))], now=clock.now())

        async def run(count: int) -> None:
            async with Messenger(stub, TOKEN) as messenger:
                pace = Pace(clock.monotonic, RATE)
                post = Post(store, voices, messenger, pace, clock.now, clock.monotonic, alone=False)
                async with asyncio.timeout(PATIENCE), post.working():
                    while await store.read(due, now=clock.now()):  # noqa: ASYNC110  (rows tell nobody that they are gone)
                        await asyncio.sleep(0.02)

        yield Work(run, prepare)
        await store.close()


def leave(tx: Tx, serials: list[int], *, now: datetime) -> None:
    """Lapsed codes to tell of."""
    for serial in serials:
        member = tx.members.get(serial % MEMBERS + 1)
        key = f"bench:{serial}"
        put(tx, key=key, class_="service", text_key="delivery-code-lapsed", facts=FACTS, member=member, now=now)


def due(tx: Tx, *, now: datetime) -> bool:
    """Whether anything still waits."""
    return tx.deliveries.any_due(now)


@asynccontextmanager
async def posts(stub: str) -> AsyncIterator[Work]:
    """What must be done at the least: a JSON body, a POST, the answer parsed."""
    url = f"{stub}/bot{TOKEN}/sendMessage"
    headers = {"Content-Type": "application/json"}
    async with ClientSession(connector=TCPConnector(limit=100)) as http:

        async def one() -> None:
            async with http.post(url, data=orjson.dumps(BODY), headers=headers) as response:
                assert orjson.loads(await response.read())["ok"]

        yield Work(lambda count: side_by_side(count, one))
