"""Who is on the staff when the house opens: the owner, named or by a one-time code, and the cast on its stage."""

import handlers.on_demand  # noqa: F401  (before aiogram)

# isort: split
from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat

from bot.settings import Settings
from domain.staff import appoint, first_code, owner_is
from handlers.menu import staff_menu
from handlers.table import Shop
from locales.speaker import member_voice
from locales.voices import Voices
from rules.members import Member
from rules.programme import Programme
from rules.staff import Role, Staff
from storage.store import Store
from storage.tx import Tx

log = structlog.get_logger()

# The simulator's own people; simulator/cast.py has the same.
CAST = (
    (700000006, "Salma", Role.MARKETER),
    (700000007, "Omar", Role.AGENT),
    (700000008, "Huda", Role.CASHIER),
)


async def ready(store: Store, settings: Settings, now: datetime) -> str | None:
    """The owner's one-time code while the shop has no owner; None when it has one."""
    return await store.write(_ready, settings.owner_id, stage=settings.simulator, now=now)


def _ready(tx: Tx, owner_id: int | None, *, stage: bool, now: datetime) -> str | None:
    if stage:
        for telegram_id, name, role in CAST:
            appoint(tx, telegram_id, role, name, actor="settings", now=now)
    if owner_id is not None:
        owner_is(tx, owner_id, now=now)
    return first_code(tx, now=now)


def invitation(shop: Shop, code: str) -> str:
    """How to become the owner. The code is for the person at this screen and works once."""
    if shop.simulator:
        return f"To play the owner, write this to the bot as anybody you like, within 48 hours:  /start s_{code}"
    return (
        "This shop has no owner yet. Open this link on your own phone within 48 hours; it works once:  "
        f"https://t.me/{shop.bot_username}?start=s_{code}"
    )


async def write_menus(bot: Bot, store: Store, voices: Voices, programme: Programme) -> None:
    """Bring the menus of all staff up to date, where they differ. Who has not pressed Start yet gets theirs then."""
    for staff, member in await store.report(_people):
        try:
            await _write(bot, staff, staff_menu(member_voice(voices, programme, member), staff.role))
        except TelegramAPIError as failure:
            log.warning("a menu of the staff could not be written", staff=staff.id, said=str(failure))


def _people(tx: Tx) -> list[tuple[Staff, Member]]:
    known = ((staff, tx.members.by_telegram(staff.telegram_id)) for staff in tx.staff.active())
    return [(staff, member) for staff, member in known if member is not None]


async def _write(bot: Bot, staff: Staff, menu: tuple[tuple[str, str], ...]) -> None:
    scope = BotCommandScopeChat(chat_id=staff.telegram_id)
    commands = [BotCommand(command=name, description=text) for name, text in menu]
    if await bot.get_my_commands(scope=scope) != commands:
        await bot.set_my_commands(commands, scope=scope)
