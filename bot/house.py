"""The wiring: what runs, in which order it starts, and how it stops with nothing lost."""

import handlers.on_demand  # noqa: F401  (before aiogram)

# isort: split
import asyncio
import base64
import contextlib
import hmac
import signal
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import cast

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError, TelegramUnauthorizedError

from bot import files, metrics, server, staff, web
from bot.clock import Clock
from bot.desk import Desk
from bot.erasures import Erasures, replay
from bot.health import Health
from bot.heap import settle
from bot.inbox import Inbox
from bot.leader import lead
from bot.polling import ALLOWED_UPDATES, Poller
from bot.profile import Introduction
from bot.programme import Ready, ready, source
from bot.session import LeanSession
from bot.settings import Settings
from handlers.live import Live
from handlers.table import Shop
from locales.identifiers import Ear
from locales.voices import Voices
from outreach.backups import Backups
from outreach.errands import errands
from outreach.messenger import Messenger
from outreach.pace import FREE_RATE, Pace
from outreach.post import Post
from outreach.sharing import Sharing
from outreach.timetable import Timetable
from outreach.week import Mondays
from simulator.cast import STAFF_GROUP
from simulator.server import Simulator, create
from storage.leadership import leadership
from storage.migrations import migrate
from storage.store import Store

log = structlog.get_logger()

PARTS = frozenset({"web", "inbox", "post", "timetable"})
SIMULATED_BOT = 7000000000
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


@dataclass(frozen=True, slots=True)
class Rooms:
    """What is open, whether this process leads or not."""

    store: Store
    clock: Clock
    programme: Ready
    bot: Bot
    inbox: Inbox
    health: Health
    desk: Desk
    live: Live
    post: Post
    timetable: Timetable
    voices: Voices
    shop: Shop
    stage: Simulator | None

    async def keep_up(self, ahead: timedelta) -> None:
        """What the calendar asks for by now is done and sent, before the stage's clock goes `ahead`."""
        await self.timetable.catch_up(ahead)
        await self.post.still()


class House:
    """Opens the rooms one after another; `stack` remembers how to close them."""

    def __init__(self, settings: Settings, parts: frozenset[str], tell: Tell, stack: contextlib.AsyncExitStack) -> None:
        self._settings = settings
        self._parts = parts | {"web"} if settings.simulator else parts
        self._tell = tell
        self._stack = stack

    async def open(self) -> None:
        """Start everything that was asked for. Raises CannotStart or files.AlreadyRunning."""
        store = await self._open_store()
        stage = self._open_stage()
        clock = Clock((lambda: stage.clock.offset) if stage else timedelta)
        erasures = Erasures.of(simulator=self._settings.simulator)
        await replay(store, erasures, now=clock.now())  # before anybody is answered, told or even looked up
        programme = await ready(store, self._settings, clock.now())
        pace = Pace(clock.monotonic, float(self._settings.messages_a_second))
        bot = self._open_bot(stage, pace)
        people, shared = self._staff_chat or self._settings.owner_id, not self._settings.database.startswith("sqlite")
        inbox = Inbox(store, clock, bot.id, people, shared=shared)
        health = Health(store, clock, inbox)
        await self._open_web(stage, inbox, health)
        shop = replace(await self._introduce(bot, programme), leavers=erasures)
        voices = Voices(files.DATA / "voice")
        post = await self._open_post(store, voices, bot, pace, clock)
        health.wire, health.session = post.wire, cast(LeanSession, bot.session)
        mondays = Mondays(store, voices, files.DATA / "weeks")
        copies = self._open_backups(store)
        timetable = Timetable(store, clock.now, errands=errands(copies, mondays), ended=metrics.job_ended)
        live = Live(clock.now)
        desk = Desk(bot, store, voices, shop, self._open_ear(), live)
        rooms = Rooms(store, clock, programme, bot, inbox, health, desk, live, post, timetable, voices, shop, stage)
        if lock := leadership(self._settings.database):
            self._tell("One process leads; when it ends, another one takes over within seconds.")
            leading = asyncio.create_task(lead(lock, clock, lambda stack: self._lead(rooms, stack)))
            self._stack.push_async_callback(_cancel, leading)
        else:
            await self._lead(rooms, self._stack)
        settle()

    async def _lead(self, rooms: "Rooms", stack: contextlib.AsyncExitStack) -> None:
        """Open what only one process may do: ask for updates, answer them, keep the timetable."""
        if "timetable" in self._parts:
            await rooms.timetable.tick()  # what the calendar decided meanwhile comes before what people do now
        code = None
        if "inbox" in self._parts:
            code = await staff.ready(rooms.store, self._settings, rooms.clock.now())
            introduction = Introduction(rooms.bot, rooms.store, rooms.voices, rooms.clock)
            await stack.enter_async_context(introduction.working())
            await stack.enter_async_context(rooms.live.working())
            await stack.enter_async_context(rooms.inbox.working(rooms.desk, after=rooms.post.call))
        if "timetable" in self._parts:
            await stack.enter_async_context(rooms.timetable.working())
        await self._open_updates(rooms, stack)
        if rooms.stage and {"timetable", "post"} <= self._parts:
            await stack.enter_async_context(rooms.stage.playing.followed(rooms.keep_up))
        self._welcome(rooms.shop, rooms.programme)
        if code is not None:
            self._tell(staff.invitation(rooms.shop, code))

    async def _open_store(self) -> Store:
        url = self._settings.database
        self._stack.enter_context(files.alone(url))
        await asyncio.to_thread(migrate, url)
        store = Store.open(url)
        self._stack.push_async_callback(store.close)
        return store

    def _open_stage(self) -> Simulator | None:
        if not self._settings.simulator:
            return None
        stage = create(files.DATA / "simulator.state", simulator_token())
        self._stack.push_async_callback(stage.close)
        return stage

    def _open_bot(self, stage: Simulator | None, pace: Pace) -> Bot:
        token = self._settings.bot_token
        known = token.get_secret_value() if token else stage.token if stage else ""
        return Bot(known, session=LeanSession(self._telegram, charge=pace.charge))

    async def _open_post(self, store: Store, voices: Voices, bot: Bot, pace: Pace, clock: Clock) -> Post:
        messenger = Messenger(self._telegram, bot.token, paid=pace.rate > FREE_RATE)
        alone = self._settings.database.startswith("sqlite")
        watch, ended = (clock.now, clock.monotonic), metrics.send_ended
        post = Post(store, voices, messenger, pace, *watch, alone, shared=not alone, ended=ended)
        if not alone:
            await self._stack.enter_async_context(Sharing(store, pace).working())
        if "post" in self._parts:
            await self._stack.enter_async_context(messenger)
            await self._stack.enter_async_context(post.working())
        return post

    def _open_backups(self, store: Store) -> Backups:
        settings = self._settings
        copies = Backups(store, settings.database, settings.backup_folder, settings.backup_key)
        self._stack.push_async_callback(copies.helper.aclose)
        return copies

    async def _open_web(self, stage: Simulator | None, inbox: Inbox, health: Health) -> None:
        if "web" not in self._parts:
            return
        webhook = self._settings.telegram_mode == "webhook"
        app = web.make(
            health,
            receive=inbox.receive if webhook else None,
            secret=self._settings.secret_of_webhook,
            stage=stage.app if stage else None,
        )
        listening = server.bind(self._settings.host, self._settings.port)
        await self._stack.enter_async_context(server.serve(app, listening))
        if stage:
            self._stack.callback(stage.dismiss)

    async def _introduce(self, bot: Bot, programme: Ready) -> Shop:
        """Ask Telegram who we are; a wrong token or address is told before anything else is tried."""
        self._stack.push_async_callback(bot.session.close)
        try:
            me = await bot.get_me()
        except TelegramUnauthorizedError:
            raise CannotStart(
                "WAFA_BOT_TOKEN: Telegram does not know this token. @BotFather gives a fresh one."
            ) from None
        except TelegramNetworkError as problem:
            raise CannotStart(f"WAFA_TELEGRAM_API: {self._settings.telegram_api} does not answer: {problem}") from None
        settings = self._settings
        pictures = source(settings).parent
        preparing = programme.value if programme.sample and not settings.simulator else None
        return Shop(me.username or "", self._staff_chat, settings.owner_id, settings.simulator, pictures, preparing)

    def _open_ear(self) -> Ear:
        """The identifier takes a second and 70 MB: it is loaded, in a thread, with the first sentence that needs it."""
        ear = Ear(self._settings.language_identifier)
        if not ear.installed:
            raise CannotStart(
                "WAFA_LANGUAGE_IDENTIFIER: lingua is an extra. Install it with: pip install 'wafa[lingua]'"
            )
        return ear

    async def _open_updates(self, rooms: "Rooms", stack: contextlib.AsyncExitStack) -> None:
        """By webhook Telegram comes to us; by polling we go there. Only one of them at a time."""
        settings, bot = self._settings, rooms.bot
        if settings.telegram_mode == "webhook":
            if "web" in self._parts:
                url = settings.public_url + web.WEBHOOK_PATH
                secret = settings.secret_of_webhook
                await bot.set_webhook(url, secret_token=secret, allowed_updates=list(ALLOWED_UPDATES))
            return
        if "inbox" not in self._parts:
            return
        await bot.delete_webhook()
        poller = Poller(bot.session.api.api_url(bot.token, "getUpdates"), rooms.inbox.receive, rooms.clock)
        rooms.health.poller = poller
        stack.callback(setattr, rooms.health, "poller", None)  # who asks no more is not missed
        task = asyncio.create_task(poller.run())
        stack.push_async_callback(_cancel, task)

    @property
    def _staff_chat(self) -> int | None:
        return self._settings.support_chat_id or (STAFF_GROUP if self._settings.simulator else None)

    @property
    def _telegram(self) -> str:
        return f"{self._here}/simulator" if self._settings.simulator else self._settings.telegram_api

    @property
    def _here(self) -> str:
        host = "127.0.0.1" if self._settings.host in ("0.0.0.0", "::") else self._settings.host  # noqa: S104
        return f"http://{f'[{host}]' if ':' in host else host}:{self._settings.port}"

    def _welcome(self, shop: Shop, programme: Ready) -> None:
        if self._settings.simulator:
            self._tell(f"Wafa plays on the simulator, with the sample shop. Click:  {self._here}/simulator")
            self._tell(
                "Press Start there as Noura, Lena or anybody else. Ctrl-C stops; the next start goes on from here."
            )
            return
        self._tell(f"Wafa answers as @{shop.bot_username}:  https://t.me/{shop.bot_username}")
        if programme.sample:
            self._tell("It still has the sample programme, so it answers only its owner. Make yours with:  wafa init")


def simulator_token() -> str:
    """The simulator's bot token: made from this installation's key, so that it stays the same and is nobody else's."""
    digest = hmac.new(files.secret_key(), b"simulator", "sha256").digest()
    return f"{SIMULATED_BOT}:{base64.urlsafe_b64encode(digest).decode()[:35]}"


async def _cancel(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
