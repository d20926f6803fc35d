"""The pace towards Telegram: so many messages a second in all, one a second to a person, twenty a minute to a group."""

import math
from bisect import bisect_right
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

FREE_RATE = 30.0  # messages a second over all chats that Telegram takes without payment
MARGIN = 0.99  # of the allowed rate: ten milliseconds of every second for what jitters
WINDOW = 1.01  # seconds in which no more leave than may arrive in one: on the way some are late and some are not
CATCH_UP = 0.25  # seconds of slots that may be made up for, after work that held us up
TOO_LATE = 0.005  # seconds after a slot, where slots are shared: what leaves then is one more in the others' second
SILENCE = 1.0  # seconds without a message after which there is nothing to make up for
AHEAD = 0.06  # seconds ahead that slots may be booked, so that many messages share one look into the database
NEAR = 0.03  # seconds before the next free slot at which it is time to look for more
MOST_DEBT = 1.0  # seconds of slots that replies may take from deliveries
PER_CHAT_SECONDS = 1.0
GROUP_MINUTE = 60.0
GROUP_MESSAGES = 20
REMEMBERED = 10_000  # chats, before those that are free again are forgotten


class Pace:
    """Slots on an absolute clock. `monotonic` gives seconds; nothing here sleeps.

    Limits: core.telegram.org/bots/faq, "My bot is hitting limits": about 30 a second over all chats, one a second in
    one chat, 20 a minute in one group. `rate` is set higher only where Telegram has agreed to paid broadcasts.

    Messages have an even spacing, and whoever is late makes up for it at once. What keeps the limit all the same is
    that a message's slot begins a whole `WINDOW` after the one left that is `rate` messages before it.
    """

    def __init__(self, monotonic: Callable[[], float], rate: float = FREE_RATE) -> None:
        self._monotonic = monotonic
        self.rate = rate
        self._spacing = 1.0 / (rate * MARGIN)
        self._in_window = max(int(rate), 1)
        self._left: deque[float] = deque(maxlen=self._in_window)  # when the last messages left, the oldest first
        self._waiting = 0  # slots that were booked and whose messages have not left yet
        self._even = -math.inf  # when the next slot would begin if nobody were ever late
        self.paused_until = 0.0
        self._unplanned = 0
        self.lead = 0.0  # seconds that a claim takes until its first slot, where slots are booked in the database
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}

    @property
    def every(self) -> timedelta:
        """From one slot to the next."""
        return timedelta(seconds=self._spacing)

    def room(self) -> int:
        """How many messages may be taken now: those whose slot begins soon."""
        until = self._monotonic() + self.lead + AHEAD
        if (left := until - self._start()) < 0:
            return 0
        still = len(self._left) - bisect_right(self._left, until - WINDOW)  # in the window that ends then
        return min(int(left / self._spacing) + 1, self._in_window - self._waiting - still)

    def wait(self) -> float:
        """Seconds until it is time to take more."""
        return max(self._start() - self.lead - NEAR - self._monotonic(), 0.0)

    def book(self) -> "Slot":
        """The next slot."""
        begins = self._start()
        self._even = self._evenly() + self._spacing
        return self._slot(begins, shared=False)

    def booked(self, first: float, count: int) -> list["Slot"]:
        """The slots that were booked for all senders, from `first` on; later ones are free, as far as is known."""
        self._even = first + count * self._spacing
        return [self._slot(first + n * self._spacing, shared=True) for n in range(count)]

    def charge(self, chat_id: int) -> None:
        """A reply goes to this chat now, without waiting for a slot; deliveries make room for it."""
        self._unplanned += 1
        self._even = max(self._even, min(self._evenly() + self._spacing, self._monotonic() + MOST_DEBT))
        self.left(chat_id)

    def unplanned(self) -> int:
        """How many messages left outside the shared slots since this was last asked: replies, and what was late."""
        left, self._unplanned = self._unplanned, 0
        return left

    def chat_wait(self, chat_id: int) -> float:
        """Seconds until this chat may get its next one. Groups have negative ids."""
        now = self._monotonic()
        if chat_id < 0:
            recent = self._groups.get(chat_id)
            return max(0.0, recent[0] + GROUP_MINUTE - now) if recent and len(recent) == GROUP_MESSAGES else 0.0
        return max(0.0, self._chats.get(chat_id, -PER_CHAT_SECONDS) + PER_CHAT_SECONDS - now)

    def pause(self, seconds: float) -> None:
        """Telegram said 429: nothing goes out by itself for so long."""
        self.paused_until = max(self.paused_until, self._monotonic() + seconds)

    def left(self, chat_id: int) -> None:
        """A message to this chat has just left."""
        now = self._monotonic()
        self._left.append(now)
        if chat_id < 0:
            self._groups.setdefault(chat_id, deque(maxlen=GROUP_MESSAGES)).append(now)
            return
        if len(self._chats) >= REMEMBERED:
            self._chats = {chat: at for chat, at in self._chats.items() if now - at < PER_CHAT_SECONDS}
        self._chats[chat_id] = now

    def used(self, slot: "Slot", chat_id: int) -> None:
        """A message has just left in this slot."""
        self._waiting -= 1
        self._unplanned += slot.shared and self._monotonic() - slot.begins > TOO_LATE
        self.left(chat_id)

    def unused(self, slot: "Slot") -> None:
        """Nothing leaves in this slot: another message may."""
        self._waiting -= 1
        if not slot.shared:
            self._even -= self._spacing

    def _slot(self, begins: float, *, shared: bool) -> "Slot":
        self._waiting += 1
        return Slot(begins, shared, self)

    def _start(self) -> float:
        """When the next slot begins."""
        return max(self._evenly(), self._freed())

    def _evenly(self) -> float:
        """When it would begin as far as the spacing goes. What follows a silence has nothing to make up for."""
        now = self._monotonic()
        earliest = now if now - self._even > SILENCE else now - CATCH_UP
        return max(self._even, earliest, self.paused_until)

    def _freed(self) -> float:
        """When it would begin as far as the window goes."""
        if self._waiting >= self._in_window:
            return self._monotonic() + WINDOW
        before = len(self._left) + self._waiting - self._in_window
        return self._left[before] + WINDOW if before >= 0 else -math.inf


@dataclass(slots=True, eq=False)
class Slot:
    """From the moment `begins` on one message may leave, which the caller waits for.

    Then follows `leave`, and in any case `close`: as long as neither came, the message may still leave. Other senders
    know of a `shared` one.
    """

    begins: float
    shared: bool
    _pace: Pace
    _open: bool = True

    def leave(self, chat_id: int) -> None:
        """The message leaves now, or goes on leaving."""
        if self._open:
            self._open = False
            self._pace.used(self, chat_id)

    def close(self) -> None:
        """Nothing leaves in this slot any more."""
        if self._open:
            self._open = False
            self._pace.unused(self)
