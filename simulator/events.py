"""Who watches, and what they are told: the page's live view."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from simulator.model import Chat, Json, Message

_BACKLOG = 1000


class Events:
    """A small noticeboard. A watcher gets every event of the chats its person is in.

    Events are {"kind", "chat_id", …}: message, edited, deleted (message_id, topic_id), chat (anything else about the
    chat changed), typing (action, until), toast (text, show_alert; for one person). Of other people's private chats it
    gets elsewhere: the bot has written there. All get clock, which bears no chat: somebody has moved it.
    """

    def __init__(self) -> None:
        self._watchers: list[tuple[int, asyncio.Queue[Json | None]]] = []
        self._closed = False

    @contextmanager
    def watch(self, person_id: int) -> Iterator[asyncio.Queue[Json | None]]:
        """A queue that fills while the context is open and ends with None when the simulator closes.

        A watcher that does not read loses the oldest events.
        """
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        if self._closed:
            queue.put_nowait(None)
        watcher = (person_id, queue)
        self._watchers.append(watcher)
        try:
            yield queue
        finally:
            self._watchers.remove(watcher)

    def close(self) -> None:
        """Ends all queues, also those of watchers still to come."""
        self._closed = True
        for _, queue in self._watchers:
            queue.put_nowait(None)

    def tell(self, chat: Chat, kind: str, *, only: int | None = None, **facts: object) -> None:
        """Tells the people of a chat, or `only` one of them."""
        for person_id, queue in self._watchers:
            if only not in (None, person_id) or not (chat.id == person_id or person_id in chat.members):
                continue
            _put(queue, {"kind": kind, "chat_id": chat.id, **facts})

    def clock(self) -> None:
        """Tells everybody that the clock was moved, set going or stopped."""
        for _, queue in self._watchers:
            _put(queue, {"kind": "clock"})

    def message(self, chat: Chat, message: Message, kind: str) -> None:
        if not self._watchers:
            return
        self.tell(chat, kind, message_id=message.id, topic_id=message.topic_id)
        if kind == "message" and chat.type == "private" and message.sender_id != chat.id:
            self._tell_others(chat)

    def _tell_others(self, chat: Chat) -> None:
        """The page shows whose phone has just buzzed, also while one plays somebody else."""
        for person_id, queue in self._watchers:
            if person_id != chat.id and queue.qsize() < _BACKLOG:
                queue.put_nowait({"kind": "elsewhere", "chat_id": chat.id})


def _put(queue: asyncio.Queue[Json | None], event: Json) -> None:
    if queue.qsize() >= _BACKLOG:
        queue.get_nowait()
    queue.put_nowait(event)
