"""What the command line asks Telegram. Imported by the commands that do, when they do."""

import handlers.on_demand  # noqa: F401  (before aiogram)

# isort: split
from aiogram import Bot
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramAPIError, TelegramMigrateToChat

from bot.cli.doctor import Finding, Findings
from bot.session import LeanSession
from bot.settings import Settings


class NotAccepted(Exception):
    """Telegram's own words for why a token is not good."""


async def username(token: str, api: str) -> str:
    """Whose the token is. Raises NotAccepted."""
    async with Bot(token, session=LeanSession(api)) as bot:
        try:
            return (await bot.get_me()).username or ""
        except TelegramAPIError as problem:
            raise NotAccepted(problem.message) from problem


async def examine(wanted: Settings, token: str) -> Findings:
    """Whether the token is good, and questions of members reach people."""
    async with Bot(token, session=LeanSession(wanted.telegram_api)) as bot:
        try:
            me = await bot.get_me()
        except TelegramAPIError as problem:
            return [Finding(False, f"Telegram: {problem.message}", "Check WAFA_BOT_TOKEN and this machine's network.")]
        return [Finding(True, f"Telegram knows the bot as @{me.username}"), *await _staff_chat(bot, wanted)]


async def _staff_chat(bot: Bot, wanted: Settings) -> Findings:
    if wanted.support_chat_id is None:
        well = wanted.owner_id is not None
        return [Finding(well, f"Questions go to {'the owner' if well else 'nobody'}", "Set WAFA_OWNER_ID.")]
    return await _staff_group(bot, wanted.support_chat_id)


async def _staff_group(bot: Bot, chat: int) -> Findings:
    """Whether the bot hears what staff write there. A group that became a supergroup is followed, as Wafa does."""
    try:
        member = await bot.get_chat_member(chat, bot.id)
    except TelegramMigrateToChat as moved:
        new = moved.migrate_to_chat_id
        return [Finding(True, f"Staff group {chat} is {new} now; Wafa knows it as that"), *await _staff_group(bot, new)]
    except TelegramAPIError as problem:
        cure = "Add the bot to the staff group, and check WAFA_SUPPORT_CHAT_ID."
        return [Finding(False, f"Staff group {chat}: {problem.message}", cure)]
    administrator = member.status == ChatMemberStatus.ADMINISTRATOR
    cure = "Make the bot an administrator of the staff group, or it does not see what people reply."
    return [Finding(administrator, "The bot is an administrator of the staff group", cure)]
