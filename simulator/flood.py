"""How much a bot may send before Telegram answers 429 "Too Many Requests: retry after N".

Published limits (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): about 30 messages a second
in all, one a second to one chat ("short bursts" are tolerated), 20 a minute to one group; with paid broadcasts up to
1000 a second in all. How short a burst may be is not published; the sizes here are ours.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

OVERALL, PAID_OVERALL, PRIVATE, GROUP = 30, 1000, 1, 20  # per second, per second, per second, per minute
_OVERALL_BURST, _PRIVATE_BURST = 30, 3
_FORGET_ABOVE = 20_000  # chats


class Mode(StrEnum):
    """How the limits are kept: not at all, with short bursts, or as the letter says (for benchmarks)."""

    OFF = "off"
    USUAL = "usual"
    STRICT = "strict"


class Limit(Protocol):
    def wait(self, now: float, count: int) -> float:
        """Seconds until `count` more messages fit; 0 if they fit now."""

    def take(self, now: float, count: int) -> None:
        """Counts messages that are let through."""

    def is_idle(self, now: float) -> bool:
        """Whether nothing is remembered that could still matter."""


class Window:
    """At most `most` in any `seconds`: a sliding window."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._times: deque[float] = deque()

    def wait(self, now: float, count: int) -> float:
        self._slide(now)
        excess = len(self._times) + min(count, self._most) - self._most
        return self._times[excess - 1] + self._seconds - now if excess > 0 else 0.0

    def take(self, now: float, count: int) -> None:
        self._times.extend([now] * min(count, self._most))

    def is_idle(self, now: float) -> bool:
        self._slide(now)
        return not self._times

    def _slide(self, now: float) -> None:
        while self._times and self._times[0] + self._seconds <= now:
            self._times.popleft()


class Pace:
    """`rate` a second on average, up to `burst` at once."""

    def __init__(self, rate: float, burst: int) -> None:
        self._step = 1 / rate
        self._burst = burst
        self._free_at = -math.inf  # when all that was let through would have been sent one by one

    def wait(self, now: float, count: int) -> float:
        backlog = max(self._free_at - now, 0.0) + self._step * min(count, self._burst)
        over = backlog - self._step * self._burst
        return over if over > 1e-9 else 0.0

    def take(self, now: float, count: int) -> None:
        self._free_at = max(self._free_at, now) + self._step * count

    def is_idle(self, now: float) -> bool:
        return self._free_at <= now


class Flood:
    """Keeps the limits on an injected monotonic clock (seconds)."""

    def __init__(self, monotonic: Callable[[], float], mode: Mode = Mode.USUAL) -> None:
        self._monotonic = monotonic
        self.set(mode)

    def set(self, mode: Mode) -> None:
        """Another mode; what was counted so far is forgotten."""
        self.mode = mode
        self._overall = self._for_all(OVERALL)
        self._paid = self._for_all(PAID_OVERALL)
        self._chats: dict[int, Limit] = {}

    def check(self, chat_id: int, *, is_group: bool, paid: bool = False, count: int = 1) -> int | None:
        """Lets `count` messages to a chat through (None) or says in how many whole seconds to come again (≥ 1).

        `paid` is the parameter allow_paid_broadcast. Refused messages are not counted.
        """
        if self.mode is Mode.OFF:
            return None
        now = self._monotonic()
        limits = (self._paid if paid else self._overall, self._chat(chat_id, is_group, now))
        wait = max(limit.wait(now, count) for limit in limits)
        if wait > 0:
            return max(1, math.ceil(wait - 1e-9))
        for limit in limits:
            limit.take(now, count)
        return None

    def _for_all(self, rate: int) -> Limit:
        return Window(rate, 1) if self.mode is Mode.STRICT else Pace(rate, _OVERALL_BURST * rate // OVERALL)

    def _chat(self, chat_id: int, is_group: bool, now: float) -> Limit:
        limit = self._chats.get(chat_id)
        if limit is None:
            if len(self._chats) >= _FORGET_ABOVE:
                self._chats = {id_: kept for id_, kept in self._chats.items() if not kept.is_idle(now)}
            limit = self._chats[chat_id] = self._for_chat(is_group)
        return limit

    def _for_chat(self, is_group: bool) -> Limit:
        if is_group:
            return Window(GROUP, 60)
        return Window(PRIVATE, 1) if self.mode is Mode.STRICT else Pace(PRIVATE, _PRIVATE_BURST)
