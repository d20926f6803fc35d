"""The whole counter under test: people's taps, the real bot parts that answer over HTTP, and a real database."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import GetChatMember
from uvicorn.server import ServerState

from bot.desk import Desk
from bot.erasures import Erasures
from bot.session import LeanSession, Shown
from domain import orders
from domain.gate import Letter
from domain.post import Ended, work
from domain.programme import apply
from handlers.live import Live
from handlers.table import Shop
from locales.voices import Voices
from outreach.messenger import Messenger
from outreach.render import render
from rules.deliveries import Kind
from rules.members import Member
from rules.programme import Programme
from simulator import create
from simulator.__main__ import application
from storage.store import Store
from storage.tx import Tx
from tests.cast import HARUKA, LENA, NOURA, OLIVER, STAFF_CHAT, YOUSSEF, Person
from tests.programmes import DALLA as PROGRAMME
from tests.simulator.conftest import PATIENCE, TOKEN, Stage

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SHOP = Shop("dalla_wafa_bot", staff_chat=STAFF_CHAT, simulator=True)
Json = dict[str, Any]


@pytest.fixture(scope="session")
def voices() -> Voices:
    """Voices that raise where a member would see a gap."""
    return Voices(strict=True)


@pytest.fixture(scope="session")
def opening(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop on its first morning: its programme in the books, nobody there. Each test has a copy."""
    folder = tmp_path_factory.mktemp("opening")
    shutil.copy(sqlite_template, folder / "wafa.db")

    async def open_shop() -> None:
        store = Store.open(f"sqlite:///{folder / 'wafa.db'}")
        await store.write(apply, PROGRAMME, now=NOW)
        await store.close()

    asyncio.run(open_shop())
    return folder


@pytest.fixture(scope="session")
def joined(opening: Path, voices: Voices, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same a minute later, when Oliver has joined: the shop's books, and the chats on the stage."""
    folder = tmp_path_factory.mktemp("joined")
    shutil.copy(opening / "wafa.db", folder)

    async def join() -> None:
        store = Store.open(f"sqlite:///{folder / 'wafa.db'}")
        async with at_work(store, voices, folder) as counter:
            await counter.guest(OLIVER).joins()
        await store.close()

    asyncio.run(join())
    return folder


@pytest.fixture
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where this test's shop keeps its files, as they are when it begins."""
    beginning: Path = request.getfixturevalue("joined" if "oliver" in request.fixturenames else "opening")
    return Path(shutil.copytree(beginning, tmp_path, dirs_exist_ok=True))


@pytest.fixture
def url(home: Path) -> str:
    """One engine is enough here: what differs between them is tested below the counter."""
    return f"sqlite:///{home / 'wafa.db'}"


@dataclass
class Counter:
    """The bot, worked by hand: `work` answers what has come in, `post` sends what waits to go out."""

    stage: Stage
    store: Store
    voices: Voices
    bot: Bot
    shop: Shop = SHOP
    now: datetime = NOW
    live: Live | None = None  # what follows screens, where a test wants it
    curious: bool = False  # whether newcomers will be asked for their country; here they were, but where that is tested

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    async def work(self, *, wait: int = 0) -> int:
        """Answer all waiting updates, one after another; how many."""
        updates = await self.stage.updates(timeout=wait)
        for update in updates:
            await self.handle(update)
        return len(updates)

    async def handle(self, update: Json) -> None:
        desk = Desk(self.bot, self.store, self.voices, self.shop, live=self.live)
        answered = await desk.handle(update, self.now)
        if answered.person_id is not None and answered.step != answered.before:
            step = answered.step
            name, data = (step.name, dict(step.data)) if step else (None, None)
            await self.store.write(lambda tx: tx.members.set_step(answered.person_id, name, data))

    async def member(self, who: Person) -> Member:
        member = await self.store.read(lambda tx: tx.members.by_telegram(who.id))
        assert member is not None
        return member

    async def buys(self, who: Person, riyals: int, *, source: str = "counter", number: str = "1") -> Any:
        """A purchase reaches the shop's books."""
        member = await self.member(who)
        return await self.store.write(
            orders.buy,
            member.id,
            source=source,
            external_id=number,
            amount=riyals * 100,
            currency="SAR",
            now=self.now,
        )

    async def post(self) -> int:
        """Send everything that waits to go out, as the post room does; how many arrived."""
        ended: list[Ended] = []
        sent = 0
        async with Messenger(self.stage.url, TOKEN) as messenger:
            while letters := await self._next(ended):
                ended = [Ended(one.delivery, await messenger.send(render(one, self.voices))) for one in letters]
                sent += sum(one.outcome.kind is Kind.SENT for one in ended)
        return sent

    async def _next(self, ended: list[Ended]) -> list[Letter]:
        return await self.store.write(work, ended, worker="test", limit=20, now=self.now, real=self.now)

    def guest(self, who: Person) -> "Guest":
        return Guest(self, who)


@dataclass
class Guest:
    """One person with a phone."""

    counter: Counter
    who: Person
    toasts: list[str] = field(default_factory=list)

    async def starts(self, payload: str = "") -> None:
        await self.counter.stage.post(f"people/{self.who.id}/start", payload=payload)
        await self.counter.work()
        if not self.counter.curious:
            await self.counter.store.write(_asked_before, self.who.id)

    async def joins(self) -> None:
        """Start, and the question about offers answered with no."""
        await self.starts()
        await self.taps_data("start:offers:v1:no:")

    async def says(self, text: str, **more: Any) -> None:
        await self.counter.stage.says(self.who.id, text, **more)
        await self.counter.work()

    async def sends(self, **content: Any) -> None:
        await self.counter.stage.post(f"people/{self.who.id}/messages", chat_id=self.who.id, **content)
        await self.counter.work()

    async def messages(self) -> list[Json]:
        return await self.counter.stage.sees(self.who.id)

    async def last(self) -> Json:
        return (await self.messages())[-1]

    async def text(self) -> str:
        """What the newest message says."""
        return plain(await self.last())

    async def reads(self) -> list[str]:
        """What all messages say, oldest first."""
        return [plain(one) for one in await self.messages()]

    async def text_at(self, message_id: int) -> str:
        """What one message says by now."""
        return next(plain(one) for one in await self.messages() if one["message_id"] == message_id)

    async def buttons(self) -> dict[str, str]:
        """Label → callback data of the newest message with buttons."""
        return buttons(await self._with_buttons())

    async def taps(self, label: str) -> None:
        """Tap the button whose label contains `label` under the newest message that has one."""
        await self._tap(lambda text, data: label in text)

    async def taps_data(self, start: str) -> None:
        """Tap the button whose callback data begins with `start`."""
        await self._tap(lambda text, data: data.startswith(start))

    async def _with_buttons(self) -> Json:
        return next(one for one in reversed(await self.messages()) if buttons(one))

    async def _tap(self, wanted: Any) -> None:
        for message in reversed(await self.messages()):
            for text, data in buttons(message).items():
                if wanted(text, data):
                    await self.tap(message["message_id"], data)
                    return
        raise AssertionError(f"no such button; there are {[buttons(one) for one in await self.messages()]}")

    async def tap(self, message_id: int, data: str) -> None:
        """Tap and wait until the bot has answered the tap, as it must."""
        await self.tap_in(self.who.id, message_id, data)

    async def tap_in(self, chat_id: int, message_id: Any, data: str) -> None:
        """The same in a group."""
        tapped = asyncio.create_task(
            self.counter.stage.post(
                f"people/{self.who.id}/taps", chat_id=chat_id, message_id=message_id, data=data, wait=PATIENCE
            )
        )
        while not await self.counter.work(wait=1) and not tapped.done():
            pass
        answer = (await tapped)["answer"]
        assert answer is not None, f"the tap on {data} was never answered"
        self.toasts.append(answer["text"] or "")


def _asked_before(tx: Tx, telegram_id: int) -> None:
    if member := tx.members.by_telegram(telegram_id):
        tx.members.change(member.id, country_asked=True)


def plain(message: Json) -> str:
    """The words of a message as a person reads them: without isolates and unbreakable spaces."""
    text = str(message.get("text") or message.get("caption") or "")
    return text.translate({0x2068: None, 0x2069: None, 0xA0: " ", 0x202F: " "})


def buttons(message: Json) -> dict[str, str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["text"]: button.get("callback_data", "") for row in rows for button in row}


@asynccontextmanager
async def on_stage(home: Path) -> AsyncIterator[Stage]:
    """A simulator that hears the bot over HTTP, and the people, who are not what is tested, without the detour."""
    simulator = create(home / "world.db", TOKEN)
    app, served = application(simulator), ServerState()
    config = uvicorn.Config(app, log_level="error", lifespan="off")
    config.load()
    server = await asyncio.get_running_loop().create_server(
        lambda: config.http_protocol_class(config=config, server_state=served, app_state={}),  # type: ignore[call-arg]
        "127.0.0.1",
    )
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/simulator"
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), timeout=PATIENCE) as people:
        yield Stage(simulator, url, http=people)
    server.close()
    for connection in list(served.connections):
        connection.shutdown()
    await simulator.close()


@asynccontextmanager
async def at_work(store: Store, voices: Voices, home: Path) -> AsyncIterator[Counter]:
    """The bot at the counter of an open shop."""
    async with on_stage(home) as stage:
        bot = Bot(TOKEN, session=LeanSession(stage.url))
        yield Counter(stage, store, voices, bot, replace(SHOP, leavers=Erasures(home / "erased.log", b"k" * 32)))
        await bot.session.close()


@pytest.fixture
async def counter(store: Store, voices: Voices, home: Path) -> AsyncIterator[Counter]:
    async with at_work(store, voices, home) as counter:
        yield counter


@pytest.fixture
async def programme(counter: Counter) -> Programme:
    return await counter.store.read(lambda tx: tx.programme.current())


@pytest.fixture
def oliver(counter: Counter) -> Guest:
    """A member who reads English."""
    return counter.guest(OLIVER)


@pytest.fixture
def noura(counter: Counter) -> Guest:
    return counter.guest(NOURA)


@pytest.fixture
def lena(counter: Counter) -> Guest:
    return counter.guest(LENA)


@pytest.fixture
def haruka(counter: Counter) -> Guest:
    return counter.guest(HARUKA)


@pytest.fixture
def youssef(counter: Counter) -> Guest:
    return counter.guest(YOUSSEF)


@pytest.fixture
def quiet_after(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Call it, and from then on the bot's answers go nowhere: what counts is what happens to the shop."""

    async def nowhere(self: Any, method: Any, request_timeout: int | None = None) -> Any:
        if isinstance(method, GetChatMember):
            raise TelegramBadRequest(method, "Bad Request: user not found")
        return True if method.__returning__ is bool else Shown(0)

    return lambda: monkeypatch.setattr("aiogram.Bot.__call__", nowhere)
