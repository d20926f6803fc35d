"""What it costs to find the right handler: with all our commands against one, and aiogram's own filters beside it."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import orjson
from aiogram import Bot, Dispatcher, Router
from aiogram.filters import Command
from aiogram.types import Message

from bench import data, turn
from bench.cell import Work, side_by_side
from bench.measure import Bench, Result, ratios, times
from bench.updates import TOKEN, Bodies
from handlers import table
from handlers.table import Entry

MEMBERS = 10_000
COMMAND = "bench"


def measure(bench: Bench) -> Iterator[Result]:
    """routing: all against one command; routing-aiogram: the same in aiogram's own routers, with as many commands as
    we have handlers of messages. Those of taps are not in their way."""
    database = str(data.database(MEMBERS))
    samples = bench.interleave(
        one=("bench.routing:ours", bench.stub, database, "one"),
        all=("bench.routing:ours", bench.stub, database, "all"),
        aiogram_one=("bench.routing:aiograms", "1"),
        aiogram_all=("bench.routing:aiograms", str(len(table.commands) + len(table.steps))),
    )
    bench.say(times(samples))
    yield Result("routing", "x one command, CPU", ratios(samples["all"], samples["one"]), limit=1.3, aim=1.15)
    yield Result("routing-aiogram", "x one command, CPU", ratios(samples["aiogram_all"], samples["aiogram_one"]))


async def nothing() -> None:
    """A handler with nothing to do."""


@asynccontextmanager
async def ours(stub: str, database: str, how_many: str) -> AsyncIterator[Work]:
    """The bot's desk with a command that does nothing; `how_many`: "one" takes all others off the tables."""
    if how_many == "one":
        for entries in (table.commands, table.taps, table.steps):
            entries.clear()
    table.commands[COMMAND] = Entry.of(nothing)
    waiting = Bodies(MEMBERS, f"/{COMMAND}")
    async with turn.desk(stub, database) as (counter, _, clock):

        async def one() -> None:
            await counter.handle(orjson.loads(waiting.next()), clock.now())

        yield Work(lambda count: side_by_side(count, one), waiting.prepare)


@asynccontextmanager
async def aiograms(how_many: str) -> AsyncIterator[Work]:
    """aiogram as its documentation shows it: a router a topic, five commands in each; ours is the last."""
    bot, dispatcher = Bot(TOKEN), Dispatcher()
    names = [f"command{n}" for n in range(int(how_many) - 1)] + [COMMAND]
    for first in range(0, len(names), 5):
        router = Router()
        for name in names[first : first + 5]:
            router.message.register(_answer, Command(name))
        dispatcher.include_router(router)
    waiting = Bodies(MEMBERS, f"/{COMMAND}")

    async def one() -> None:
        await dispatcher.feed_raw_update(bot, json.loads(waiting.next()))

    yield Work(lambda count: side_by_side(count, one), waiting.prepare)
    await bot.session.close()


async def _answer(message: Message) -> None:
    """A handler with nothing to do."""
