"""The bare echo that turns are measured against. Imports aiogram and nothing of ours: its memory is bare too."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

from bench.cell import Work, side_by_side
from bench.updates import TOKEN, Bodies


@asynccontextmanager
async def echo(stub: str) -> AsyncIterator[Work]:
    """aiogram as shipped, one handler."""
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(stub)))
    dispatcher = Dispatcher()
    waiting = Bodies()

    @dispatcher.message()
    async def say_it_again(message: Message) -> None:
        await message.answer(message.text or "")

    async def one() -> None:
        await dispatcher.feed_raw_update(bot, json.loads(waiting.next()))

    yield Work(lambda count: side_by_side(count, one), waiting.prepare)
    await bot.session.close()
