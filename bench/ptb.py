"""The same echo with python-telegram-bot, beside the others."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bench.cell import SIDE_BY_SIDE, Work, side_by_side
from bench.post import CHAT, TEXT
from bench.updates import TOKEN, Bodies


@asynccontextmanager
async def echo(stub: str) -> AsyncIterator[Work]:
    """python-telegram-bot as shipped, one handler."""
    builder = Application.builder().token(TOKEN).base_url(f"{stub}/bot").updater(None)
    application = builder.connection_pool_size(SIDE_BY_SIDE * 2).build()
    waiting = Bodies()

    async def say_it_again(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text(update.message.text or "")

    application.add_handler(MessageHandler(filters.ALL, say_it_again))

    async def one() -> None:
        await application.process_update(Update.de_json(json.loads(waiting.next()), application.bot))

    async with application:
        yield Work(lambda count: side_by_side(count, one), waiting.prepare)


@asynccontextmanager
async def posts(stub: str, at_once: str) -> AsyncIterator[Work]:
    """A message as python-telegram-bot sends it."""
    builder = Application.builder().token(TOKEN).base_url(f"{stub}/bot").updater(None)
    bot = builder.connection_pool_size(int(at_once)).build().bot
    async with bot:
        yield Work(lambda count: side_by_side(count, lambda: bot.send_message(CHAT, TEXT, "HTML"), int(at_once)))
