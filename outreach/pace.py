"""The pace towards Telegram: so many messages a second in all, one a second to a person, twenty a minute to a group."""

import math
from collections import deque
from collections.abc import Callable
from datetime import timedelta

FREE_RATE = 30.0  # messages a second over all chats that Telegram takes without payment
MARGIN = 0.99  # of the allowed rate: ten milliseconds of every second for what jitters
CATCH_UP = 0.005  # seconds by which a message may leave after its slot, and that may be made up for after an idle time
SILENCE = 1.0  # seconds without a message after which connections are cold: the first ones arrive later than they left
SLOW_START = 1.1  # times the spacing for as long after a silence, so that what follows cannot catch up with them
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
    """

    def __init__(self, monotonic: Callable[[], float], rate: float = FREE_RATE) -> None:
        self._monotonic = monotonic
        self.rate = rate
        self._spacing = 1.0 / (rate * MARGIN)
        self._next = -math.inf
        self._warm_from = 0.0
        self._paused_until = 0.0
        self._replies = 0
        self.lead = 0.0  # seconds that a claim takes until its first slot, where slots are booked in the database
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}

    @property
    def every(self) -> timedelta:
        """From one slot to the next."""
        return timedelta(seconds=self._spacing)

    def room(self) -> int:
        """How many messages may be taken now: those whose slot begins soon."""
        left = self._monotonic() + self.lead + AHEAD - self._start()
        return int(left / self._gap()) + 1 if left >= 0 else 0

    def wait(self) -> float:
        """Seconds until it is time to take more."""
        return max(self._start() - self.lead - NEAR - self._monotonic(), 0.0)

    def book(self) -> float:
        """The next slot: the moment at which one message may leave, which the caller waits for."""
        slot, gap = self._start(), self._gap()
        self._next = slot + gap
        return slot

    def booked(self, first: float, count: int) -> list[float]:
        """The slots that were booked for all senders, from `first` on; later ones are free, as far as is known."""
        self._next = first + count * self._spacing
        return [first + n * self._spacing for n in range(count)]

    def replies(self) -> int:
        """How many replies were charged since this was last asked."""
        charged, self._replies = self._replies, 0
        return charged

    def missed(self, slot: float) -> bool:
        """Whether it is too late for that slot. What leaves late all the same would crowd the slots that follow."""
        now = self._monotonic()
        return now - slot > CATCH_UP or now < self._paused_until

    def chat_wait(self, chat_id: int) -> float:
        """Seconds until this chat may get its next one. Groups have negative ids."""
        now = self._monotonic()
        if chat_id < 0:
            recent = self._groups.get(chat_id)
            return max(0.0, recent[0] + GROUP_MINUTE - now) if recent and len(recent) == GROUP_MESSAGES else 0.0
        return max(0.0, self._chats.get(chat_id, -PER_CHAT_SECONDS) + PER_CHAT_SECONDS - now)

    def charge(self, chat_id: int) -> None:
        """A reply goes to this chat now, without waiting for a slot; deliveries make room for it."""
        self._replies += 1
        self._next = max(self._next, min(self._start() + self._spacing, self._monotonic() + MOST_DEBT))
        self.note(chat_id)

    def note(self, chat_id: int) -> None:
        """This chat gets a message now."""
        now = self._monotonic()
        if chat_id < 0:
            self._groups.setdefault(chat_id, deque(maxlen=GROUP_MESSAGES)).append(now)
            return
        if len(self._chats) >= REMEMBERED:
            self._chats = {chat: at for chat, at in self._chats.items() if now - at < PER_CHAT_SECONDS}
        self._chats[chat_id] = now

    def pause(self, seconds: float) -> None:
        """Telegram said 429: nothing goes out by itself for so long."""
        self._paused_until = max(self._paused_until, self._monotonic() + seconds)

    def _gap(self) -> float:
        """From the next slot to the one after it. The second after a silence is a slow one."""
        slot = self._start()
        if slot - self._next > SILENCE:
            self._warm_from = slot + SILENCE
        return self._spacing * (SLOW_START if slot < self._warm_from else 1.0)

    def _start(self) -> float:
        """When the next slot begins."""
        return max(self._next, self._monotonic() - CATCH_UP, self._paused_until)
