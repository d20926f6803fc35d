"""A bot on the real simulator, in the test's own loop, over real HTTP."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from bench.kills import TOKEN
from bot.clock import Clock
from bot.house import PARTS, House
from bot.settings import Settings
from tests.warm import Warm


class Quick(Clock):
    """Pauses are noted and pass at once."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0)


@dataclass
class Shop:
    """A running Wafa on the simulator. `said` is what it told its owner at the start."""

    url: str
    said: list[str]
    http: httpx.AsyncClient

    async def api(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """A JSON call under /simulator/api."""
        url = f"{self.url}/simulator/api/{path}"
        answer = await (self.http.get(url) if body is None else self.http.post(url, json=body))
        assert answer.status_code == 200, answer.text
        result: dict[str, Any] = answer.json()
        return result

    async def messages(self, person: int, chat: int | None = None) -> list[dict[str, Any]]:
        """What the person sees, newest last."""
        return list((await self.api(f"chats/{chat or person}/messages?person={person}"))["messages"])

    async def hears(self, person: int, count: int, chat: int | None = None) -> list[dict[str, Any]]:
        """Wait until the chat has at least `count` messages."""
        async with asyncio.timeout(15):
            while len(messages := await self.messages(person, chat)) < count:
                await asyncio.sleep(0.02)
        return messages


@pytest.fixture
def forked(warm: Warm, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `bench.kills` starts is forked: it is the dying that counts, not the start."""
    monkeypatch.setattr("bench.kills.start", warm.start)
    monkeypatch.setattr("bench.kills.simulate", lambda folder, port: warm.simulate(folder, port, TOKEN))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
async def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Shop]:
    """Wafa as `make run` starts it, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    said: list[str] = []
    settings = Settings(listen=f"127.0.0.1:{free_port()}")
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(httpx.AsyncClient(timeout=10))
        await House(settings, PARTS, said.append, stack).open()
        yield Shop(f"http://{settings.listen}", said, http)
