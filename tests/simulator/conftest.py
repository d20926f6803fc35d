"""A simulator on a real port, and short words for what the bot and the people do there."""

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
import uvicorn
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from starlette.types import Receive, Scope, Send

from simulator import Simulator, create
from simulator.__main__ import application
from tests.simulator.parsed import check_calls

TOKEN = "7000000000:AAtest-of-the-simulator"
PATIENCE = 30.0
"""Seconds that a wait may take: a busy machine is no failure."""


class _Prompt(uvicorn.Server):
    """uvicorn looks up ten times a second and gives its guests another second to leave; here nobody is left waiting."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.end = asyncio.Event()

    async def main_loop(self) -> None:
        await self.on_tick(0)
        await self.end.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        # what still streams to somebody is cancelled with the loop


class Server:
    """uvicorn in a thread of its own, as in a process of its own. It can play one simulator after another."""

    def __init__(self, simulator: Simulator) -> None:
        self.play(simulator)
        # asyncio switches Nagle's delay off only where the protocol is named
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/simulator"
        self._server = _Prompt(uvicorn.Config(self._answer, interface="asgi3", log_level="error", lifespan="off"))
        self._thread = threading.Thread(target=self._run, daemon=True)

    def play(self, simulator: Simulator) -> None:
        """From now on this one answers."""
        self._playing = application(simulator)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._playing(scope, receive, send)

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        await self._server.serve([self._socket])

    def start(self) -> None:
        self._thread.start()
        while not self._server.started:
            time.sleep(0.002)

    def wait(self, doing: Coroutine[Any, Any, None]) -> None:
        """Has something done that belongs on the server's own loop."""
        asyncio.run_coroutine_threadsafe(doing, self._loop).result(PATIENCE)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._server.end.set)
        self._thread.join(PATIENCE)


@dataclass
class Stage:
    """`url` is …/simulator; `token` the bot's. `simulator` itself lives in another thread: look, do not touch."""

    simulator: Simulator
    url: str
    token: str = TOKEN
    http: httpx.AsyncClient = field(default_factory=lambda: httpx.AsyncClient(timeout=PATIENCE))

    @property
    def bot_url(self) -> str:
        return f"{self.url}/bot{self.token}"

    async def bot(self, method: str, **params: Any) -> dict[str, Any]:
        """A Bot API call by JSON: the envelope."""
        answer = await self.http.post(f"{self.bot_url}/{method}", json=params)
        body: dict[str, Any] = answer.json()
        assert answer.status_code == body.get("error_code", 200)
        return body

    async def ok(self, method: str, **params: Any) -> Any:
        """The result of a call that must succeed."""
        body = await self.bot(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """The description of a call that must fail."""
        body = await self.bot(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """All waiting updates, confirmed."""
        updates: list[dict[str, Any]] = await self.ok("getUpdates", **params)
        if updates:
            await self.ok("getUpdates", offset=updates[-1]["update_id"] + 1)
        return updates

    async def polled(self, matches: Callable[[object], bool] = bool) -> object:
        """Waits until the getUpdates that waits (None: there is none) is as wished; gives it."""
        poller = self.simulator.world.poller
        while not matches(poller._waiting):
            await asyncio.sleep(0.005)
        return poller._waiting

    async def get(self, path: str, **query: Any) -> Any:
        answer = await self.http.get(f"{self.url}/api/{path}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def post(self, path: str, **body: Any) -> Any:
        answer = await self.http.post(f"{self.url}/api/{path}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def impossible(self, path: str, **body: Any) -> str:
        """The error of a people's call that must fail."""
        answer = await self.http.post(f"{self.url}/api/{path}", json=body)
        assert 400 <= answer.status_code < 500, answer.text
        return str(answer.json()["error"])

    async def start(self, person: int, payload: str = "") -> dict[str, Any]:
        """The person presses Start; the update is confirmed."""
        message: dict[str, Any] = await self.post(f"people/{person}/start", payload=payload)
        await self.updates()
        return message

    async def says(self, person: int, text: str, chat: int = 0, **more: Any) -> dict[str, Any]:
        body: dict[str, Any] = await self.post(f"people/{person}/messages", chat_id=chat or person, text=text, **more)
        return body

    async def sees(self, person: int, chat: int = 0, **query: Any) -> list[dict[str, Any]]:
        """The chat's messages as the person sees them."""
        body = await self.get(f"chats/{chat or person}/messages", person=person, **query)
        messages: list[dict[str, Any]] = body["messages"]
        return messages

    async def act(self, person: int, do: str, **more: Any) -> dict[str, Any]:
        body: dict[str, Any] = await self.post(f"people/{person}/acts", do=do, **more)
        return body


class PlainSession(AiohttpSession):
    """aiogram's own, but for the quarter of a second that it waits for TLS to end: there is none here."""

    def __init__(self, url: str) -> None:
        super().__init__(api=TelegramAPIServer.from_base(url))

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


@pytest.fixture(scope="module")
def house() -> Iterator[Server]:
    """One server a test file, on one address; each test plays a world of its own on it."""
    house = Server(create(None, TOKEN))
    house.start()
    yield house
    house.stop()


@pytest.fixture
def server(house: Server) -> Iterator[Stage]:
    """A new simulator for tests in any style; afterwards every answer it gave is parsed by two libraries."""
    simulator = create(None, TOKEN)
    house.play(simulator)
    yield Stage(simulator, house.url)
    calls = simulator.bot_api.calls.after(0)
    house.wait(simulator.close())
    check_calls(calls)


@pytest.fixture
async def stage(server: Stage) -> AsyncIterator[Stage]:
    """The same for asynchronous tests, with its HTTP client closed at the end."""
    yield server
    await server.http.aclose()
