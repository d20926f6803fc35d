"""How the bot introduces itself: command menus and descriptions per language, written only where they differ."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from handlers.menu import Menu, menus
from locales.voices import Voices
from rules.programme import Programme

log = structlog.get_logger()

SCOPE = BotCommandScopeAllPrivateChats()


async def write(bot: Bot, voices: Voices, programme: Programme) -> None:
    """Bring Telegram's copy up to date. Telegram limits these calls, so what is right already is left alone.

    A failure is logged and no reason not to start: the menus of the last time stay.
    """
    try:
        for menu in menus(voices, programme):
            await _write(bot, menu)
    except TelegramAPIError as failure:
        log.warning("the command menus could not be written", said=str(failure))


async def _write(bot: Bot, menu: Menu) -> None:
    code = menu.language
    commands = [BotCommand(command=name, description=text) for name, text in menu.commands]
    if await bot.get_my_commands(scope=SCOPE, language_code=code) != commands:
        await bot.set_my_commands(commands, scope=SCOPE, language_code=code)
    if (await bot.get_my_description(language_code=code)).description != menu.description:
        await bot.set_my_description(description=menu.description, language_code=code)
    if (await bot.get_my_short_description(language_code=code)).short_description != menu.short:
        await bot.set_my_short_description(short_description=menu.short, language_code=code)
