"""What a browser test of the page begins with: a simulator, a bot on it and phones."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from simulator import create
from tests.simulator.conftest import TOKEN, Server, Stage
from tests.simulator.page_tools import Phone, PollingBot
from tests.simulator.parsed import check_calls


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Stage]:
    """A running simulator beside a browser. Playwright's loop fills this thread, so the end has one of its own."""
    simulator = create(tmp_path / "world.db", TOKEN)
    running = Server(simulator)
    running.start()
    yield Stage(simulator, running.url)
    running.stop()
    calls = simulator.bot_api.calls.after(0)
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, simulator.close()).result()
    check_calls(calls)


@pytest.fixture
def bot(hall: Stage) -> Iterator[PollingBot]:
    """A bot that polls the simulator of this test."""
    bot = PollingBot(hall.url, hall.token)
    bot.start()
    yield bot
    bot.stop()


@pytest.fixture
def phone(hall: Stage, bot: PollingBot, tabs: Callable[..., Page]) -> Callable[..., Phone]:
    """`phone(person, chat=…, topic=…, **size and context options)`: that person's page, open and live."""

    def phone(person: int, chat: int | None = None, topic: int | None = None, **options: Any) -> Phone:
        return Phone(tabs(**options), hall.url, person).open(chat, topic)

    return phone
