"""How the bot introduces itself: command menus and descriptions per language, written only where they differ."""

import handlers.on_demand  # noqa: F401  (before aiogram)

# isort: split
import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from bot.clock import Clock
from bot.staff import write_menus
from handlers.menu import Menu, menus
from locales.voices import Voices
from rules.programme import Programme
from rules.refusals import Busy
from storage.errors import StoreDown
from storage.store import Store
from storage.tx import Tx

log = structlog.get_logger()

SCOPE = BotCommandScopeAllPrivateChats()
LOOK_SECONDS = 30.0
AGAIN_SECONDS = 600.0  # Telegram limits these calls: what it refused is not tried again at once


@dataclass(slots=True)
class Introduction:
    """Keeps Telegram's copy in step with the programme in force, by whomever and wherever that was applied."""

    bot: Bot
    store: Store
    voices: Voices
    clock: Clock
    _told: Programme | None = field(default=None, init=False)

    @contextlib.asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Up to date from the first moment of the block to its last."""
        done = await self.look()
        task = asyncio.create_task(self._run(LOOK_SECONDS if done else AGAIN_SECONDS))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def look(self) -> bool:
        """Write what another programme says differently; false if Telegram refused."""
        programme = await self.store.read(_in_force)
        if programme == self._told:
            return True
        await write_menus(self.bot, self.store, self.voices, programme)
        if not await write(self.bot, self.voices, programme):
            return False
        self._told = programme
        return True

    async def _run(self, pause: float) -> None:
        while True:
            await self.clock.sleep(pause)
            try:
                pause = LOOK_SECONDS if await self.look() else AGAIN_SECONDS
            except (StoreDown, Busy) as down:
                log.warning("the programme in force could not be read", problem=str(down))


async def write(bot: Bot, voices: Voices, programme: Programme) -> bool:
    """Bring Telegram's copy up to date. Telegram limits these calls, so what is right already is left alone.

    False after a failure, which is logged and no reason not to start: the menus of the last time stay.
    """
    try:
        for menu in menus(voices, programme):
            await _write(bot, menu)
    except TelegramAPIError as failure:
        log.warning("the command menus could not be written", said=str(failure))
        return False
    return True


def _in_force(tx: Tx) -> Programme:
    return tx.programme.current()


async def _write(bot: Bot, menu: Menu) -> None:
    code = menu.language
    commands = [BotCommand(command=name, description=text) for name, text in menu.commands]
    if await bot.get_my_commands(scope=SCOPE, language_code=code) != commands:
        await bot.set_my_commands(commands, scope=SCOPE, language_code=code)
    if (await bot.get_my_description(language_code=code)).description != menu.description:
        await bot.set_my_description(description=menu.description, language_code=code)
    if (await bot.get_my_short_description(language_code=code)).short_description != menu.short:
        await bot.set_my_short_description(short_description=menu.short, language_code=code)
