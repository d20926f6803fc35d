"""Screens that follow what they show: as long as somebody looks at one, it is drawn anew every few seconds."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from aiogram.exceptions import TelegramAPIError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError

from handlers.screen import Screen
from handlers.talk import Talk
from rules.refusals import Busy, Refusal
from storage.errors import StoreDown

EVERY = 5.0  # seconds
LONGEST = 30 * 60.0  # seconds; nobody looks at it any more
LAST_EDIT = 1.0  # seconds that a tap waits for an edit on its way, so that it is not written over
PASSING = (StoreDown, Busy, TelegramNetworkError, TelegramRetryAfter, TelegramServerError)


class Look(NamedTuple):
    """What is to be seen now. It is shown anew when `facts` are others than before, for as long as it `moves`."""

    facts: object
    screen: Screen
    moves: bool


LookAgain = Callable[[datetime], Awaitable[Look]]


class _Watch(NamedTuple):
    message_id: int
    left: asyncio.Event
    task: asyncio.Task[None]


@dataclass(slots=True)
class Live:
    """Follows one screen a chat, the one opened last, while this process answers people.

    Nothing of it is kept: after a restart a screen stands still, says of when it is, and its own button begins anew.
    `now` is calendar time; `every` and `longest` are real seconds.
    """

    now: Callable[[], datetime]
    every: float = EVERY
    longest: float = LONGEST
    _watched: dict[int, _Watch] = field(default_factory=dict)

    @contextlib.asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """At the end of the block every screen stands still."""
        try:
            yield
        finally:
            tasks = [watch.task for watch in self._watched.values()]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def follow(self, talk: Talk, look: Look, again: LookAgain) -> None:
        """From now on the screen just shown is drawn anew, in place, whenever `again` sees other facts."""
        if talk.shown is None or not look.moves:
            return
        if earlier := self._watched.pop(talk.chat_id, None):
            earlier.task.cancel()
        left = asyncio.Event()
        task = asyncio.create_task(self._follow(talk, talk.shown, look.facts, again, left))
        self._watched[talk.chat_id] = watch = _Watch(talk.shown, left, task)
        task.add_done_callback(lambda _: self._forget(talk.chat_id, watch))

    async def leave(self, chat_id: int, message_id: int | None) -> None:
        """Somebody tapped on that message: what stands there from now on is the answer to the tap."""
        watch = self._watched.get(chat_id)
        if watch is None or watch.message_id != message_id:
            return
        watch.left.set()
        await asyncio.wait({watch.task}, timeout=LAST_EDIT)
        watch.task.cancel()

    def _forget(self, chat_id: int, watch: _Watch) -> None:
        if self._watched.get(chat_id) is watch:
            del self._watched[chat_id]

    async def _follow(self, talk: Talk, message_id: int, facts: object, again: LookAgain, left: asyncio.Event) -> None:
        """Until nothing moves any more, the message is gone, or whoever looks may not, or wants no messages."""
        moves = True
        with contextlib.suppress(TimeoutError, Refusal, TelegramAPIError):
            async with asyncio.timeout(self.longest):
                while moves and not await self._has_left(left):
                    with contextlib.suppress(*PASSING):  # the next look comes soon enough
                        look = await again(self.now())
                        there = look.facts == facts or await talk.redraw(message_id, look.screen)
                        facts, moves = look.facts, look.moves and there

    async def _has_left(self, left: asyncio.Event) -> bool:
        """Wait for the next look; true at once when somebody tapped meanwhile."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self.every):
                await left.wait()
        return left.is_set()
