"""What a browser test of the page begins with: a simulator, a bot on it and phones."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.simulator.conftest import Stage
from tests.simulator.page_tools import Phone, PollingBot


@pytest.fixture
def bot(server: Stage) -> Iterator[PollingBot]:
    """A bot that polls the simulator of this test."""
    bot = PollingBot(server.url, server.token)
    bot.start()
    yield bot
    bot.stop()


@pytest.fixture
def phone(server: Stage, bot: PollingBot, tabs: Callable[..., Page]) -> Callable[..., Phone]:
    """`phone(person, chat=…, topic=…, **size and context options)`: that person's page, open and live."""

    def phone(person: int, chat: int | None = None, topic: int | None = None, **options: Any) -> Phone:
        return Phone(tabs(**options), server.url, person).open(chat, topic)

    return phone
