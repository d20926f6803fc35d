"""The wiring: what runs, in which order it starts, and how it stops with nothing lost."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramNetworkError, TelegramUnauthorizedError

import simulator
from bot import files, profile, server, web
from bot.clock import Clock
from bot.desk import Desk
from bot.health import Health
from bot.inbox import Inbox
from bot.polling import ALLOWED_UPDATES, Poller
from bot.programme import ready
from bot.session import LeanSession
from bot.settings import Settings
from handlers.table import Shop
from locales.voices import Voices
from outreach.post import Post
from storage.migrations import migrate
from storage.store import Store

log = structlog.get_logger()

PARTS = frozenset({"web", "inbox", "post", "timetable"})
Tell = Callable[[str], None]


class CannotStart(Exception):
    """Why Wafa cannot start, in a sentence that says what to do."""


async def live(settings: Settings, parts: frozenset[str], tell: Tell) -> None:
    """Run until SIGTERM or Ctrl-C. Everything is closed in the reverse order of its opening."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with contextlib.AsyncExitStack() as stack:
        await House(settings, parts, tell, stack).open()
        await stop.wait()
        tell("Stopping: what has begun is finished first …")
    tell("Stopped. Nothing is lost.")


class House:
    """Opens the rooms one after another; `stack` remembers how to close them."""

    def __init__(self, settings: Settings, parts: frozenset[str], tell: Tell, stack: contextlib.AsyncExitStack) -> None:
        self._settings = settings
        self._parts = parts | {"web"} if settings.simulator else parts
        self._tell = tell
        self._stack = stack

    async def open(self) -> None:
        """Start everything that was asked for. Raises CannotStart or files.AlreadyRunning."""
        settings = self._settings
        store = await self._open_store()
        stage = self._open_stage()
        clock = Clock(lambda: stage.clock.offset) if stage else Clock()
        sample = await ready(store, settings, clock.now())
        bot = self._open_bot(stage)
        inbox = Inbox(store, clock)
        health = Health(store, clock, inbox)
        await self._open_web(stage, inbox, health)
        me = await self._introduce(bot)
        voices = Voices(files.DATA / "voice")
        shop = self._shop(me, sample)
        await profile.write(bot, voices, store)
        if "inbox" in self._parts:
            await self._stack.enter_async_context(inbox.working(Desk(bot, store, voices, shop)))
        await self._receive(bot, inbox, health, clock)
        self._tell(self._welcome(me, sample))

    async def _open_store(self) -> Store:
        url = self._settings.database
        if url.startswith("sqlite"):
            path = Path(url.removeprefix("sqlite:///"))
            self._stack.enter_context(files.lock(path.stem, path.parent))
        await asyncio.to_thread(migrate, url)
        store = Store.open(url)
        self._stack.push_async_callback(store.close)
        return store
