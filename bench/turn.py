"""A whole /points turn, with and without the inbox, against a bare echo of aiogram and of python-telegram-bot.

The turn is the real one: the bot's desk, who the member is, their language, their card among 100,000 members and a
million ledger entries, the text with its buttons, and a real HTTP reply. The echoes are the libraries as shipped with
one handler that answers the text over real HTTP to the same stub.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import orjson
from aiogram import Bot

from bench import data
from bench.cell import SIDE_BY_SIDE, Work, side_by_side
from bench.measure import Bench, Result, own, ratios, times
from bench.updates import MEMBERS, TOKEN, Bodies
from bot.clock import Clock
from bot.desk import Desk
from bot.heap import settle
from bot.inbox import Inbox
from bot.session import LeanSession
from handlers.table import Shop
from locales.voices import Voices
from outreach.pace import Pace
from storage.store import Store

SHOP = Shop("dalla_wafa_bot")
WARM = 8_000  # turns, a few minutes of a busy shop: then numbers, days and names have been written before


def measure(bench: Bench) -> Iterator[Result]:
    """points-turn, points-turn-inbox, ptb-echo; all in CPU of the bare echo."""
    database = str(data.database(MEMBERS))
    samples = bench.interleave(
        warm=WARM,
        echo=("bench.echo:echo", bench.stub),
        turn=("bench.turn:turn", bench.stub, database),
        inbox=("bench.turn:inbox", bench.stub, database),
        ptb=("bench.ptb:echo", bench.stub),
    )
    bench.say(times(samples))
    unit = "x bare echo, CPU"
    yield Result("points-turn", unit, ratios(samples["turn"], samples["echo"]), limit=1.6, aim=1.25)
    yield Result("points-turn-inbox", unit, ratios(samples["inbox"], samples["echo"]), limit=2.5)
    yield Result("ptb-echo", unit, ratios(samples["ptb"], samples["echo"]))


@asynccontextmanager
async def desk(stub: str, database: str) -> AsyncIterator[tuple[Desk, Store, Clock]]:
    """The bot as `bot.house` wires it, without what nobody measures here."""
    store, clock = Store.open(f"sqlite:///{database}"), Clock()
    bot = Bot(TOKEN, session=LeanSession(stub, charge=Pace(clock.monotonic).charge))
    settle()
    try:
        yield Desk(bot, store, Voices(), SHOP), store, clock
    finally:
        await bot.session.close()
        await store.close()


@asynccontextmanager
async def turn(stub: str, database: str) -> AsyncIterator[Work]:
    """From the update's text to the reply, without the inbox."""
    waiting = Bodies()
    async with desk(stub, database) as (counter, _, clock):

        async def one() -> None:
            await counter.handle(orjson.loads(waiting.next()), clock.now())

        yield Work(lambda count: side_by_side(count, one), waiting.prepare)


@asynccontextmanager
async def inbox(stub: str, database: str) -> AsyncIterator[Work]:
    """The same with the inbox around it: kept on disk, worked off in its lane, marked done on disk."""
    waiting, room = Bodies(), asyncio.Semaphore(SIDE_BY_SIDE)
    with own(database) as file:
        async with desk(stub, str(file)) as (counter, store, clock):
            box = Inbox(store, clock, bot_id=7000000000, people=None)

            async def run(count: int) -> None:
                arriving = []
                for _ in range(count):
                    await room.acquire()
                    arriving.append(asyncio.create_task(box.receive([orjson.loads(waiting.next())])))
                await asyncio.gather(*arriving)
                for _ in range(SIDE_BY_SIDE):
                    await room.acquire()
                for _ in range(SIDE_BY_SIDE):
                    room.release()

            async with box.working(counter, after=room.release):
                yield Work(run, waiting.prepare)
