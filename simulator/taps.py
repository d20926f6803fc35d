"""Taps on buttons between the tap and the bot's answer."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable

from simulator.errors import bad
from simulator.model import Json

LIFETIME = 15 * 60.0
"""Real seconds after which Telegram no longer takes an answer."""


class Taps:
    """Open callback queries by id. Each is answered once; nobody waits for them over a restart."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._open: dict[str, tuple[float, asyncio.Future[Json]]] = {}

    def open(self) -> tuple[str, asyncio.Future[Json]]:
        """A new query id, and its coming answer {text, show_alert, url}."""
        query_id = str(secrets.randbelow(9 * 10**17) + 10**17)
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._open[query_id] = (self._monotonic() + LIFETIME, answer)
        return query_id, answer

    def answer(self, query_id: str, answer: Json) -> None:
        """Raises 400 for a query that is unknown, too old or answered already."""
        until, waiting = self._open.pop(query_id, (0.0, None))
        if waiting is None or until < self._monotonic():
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if not waiting.done():
            waiting.set_result(answer)
