"""The updates that wait for the bot."""

from __future__ import annotations

import asyncio
from typing import Any

from simulator.state import State

Update = dict[str, Any]

KINDS = (
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection", "business_message",
    "edited_business_message", "deleted_business_messages", "inline_query", "chosen_inline_result", "callback_query",
    "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "my_chat_member",
    "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost", "message_reaction",
    "message_reaction_count",
)  # fmt: skip
_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
_FIRST_ID = 810_000_001


class UpdateQueue:
    """Unconfirmed updates in order of their ids, which only grow, also over restarts.

    `allowed` holds the kinds the bot subscribed to; it filters when an update is created, as Telegram does.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self.pending: dict[int, Update] = {id_: update for id_, _, update in state.load("update")}
        self._next_id: int = state.one("next_update", _FIRST_ID)
        self._allowed: list[str] = state.one("allowed_updates", [])
        self._waiters: list[asyncio.Future[None]] = []

    @property
    def allowed(self) -> list[str]:
        """The last explicit subscription; empty for the default."""
        return self._allowed

    def allow(self, kinds: list[str]) -> None:
        """Replaces the subscription; unknown kinds are ignored, an empty list means the default."""
        self._allowed = [kind for kind in KINDS if kind in kinds]
        self._state.put("allowed_updates", self._allowed)

    def wants(self, kind: str) -> bool:
        return kind in self._allowed if self._allowed else kind not in _NOT_BY_DEFAULT

    def put(self, kind: str, body: dict[str, Any]) -> None:
        """Queues an update if the bot subscribed to its kind."""
        if not self.wants(kind):
            return
        update = {"update_id": self._next_id, kind: body}
        self.pending[self._next_id] = update
        self._state.put("update", update, self._next_id)
        self._next_id += 1
        self._state.put("next_update", self._next_id)
        self._wake()

    def confirm(self, update_id: int) -> None:
        """Forgets one update."""
        if self.pending.pop(update_id, None) is not None:
            self._state.put("update", None, update_id)

    def confirm_below(self, offset: int) -> None:
        """Forgets all updates with lower ids."""
        for update_id in list(self.pending):
            if update_id >= offset:
                break
            self.confirm(update_id)

    def clear(self) -> None:
        """Forgets all updates."""
        self.confirm_below(self._next_id)

    def head(self, limit: int) -> list[Update]:
        return [update for update, _ in zip(self.pending.values(), range(limit), strict=False)]

    def waiter(self) -> asyncio.Future[None]:
        """A future that is done once another update has been put. The caller may also end it in its own way."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiters = [*(other for other in self._waiters if not other.done()), waiter]
        return waiter

    def _wake(self) -> None:
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)
        self._waiters.clear()
