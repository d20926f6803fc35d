"""The pace towards Telegram: so many messages a second in all, one a second to a person, twenty a minute to a group."""

from collections import deque
from collections.abc import Callable

MARGIN = 0.99  # of the allowed rate: ten milliseconds of every second for what jitters
CATCH_UP = 0.005  # seconds of rate that may be caught up at once after a late tick
PER_CHAT_SECONDS = 1.0
GROUP_MINUTE = 60.0
GROUP_MESSAGES = 20
REMEMBERED = 10_000  # chats, before those that are free again are forgotten


class Pace:
    """Slots on an absolute clock. `monotonic` gives seconds; nothing here sleeps.

    Limits: core.telegram.org/bots/faq, "My bot is hitting limits": about 30 a second over all chats, one a second in
    one chat, 20 a minute in one group. `rate` is set higher only where Telegram has agreed to paid broadcasts.
    """

    def __init__(self, monotonic: Callable[[], float], rate: float = 30.0) -> None:
        self._monotonic = monotonic
        self.rate = rate
        self._spacing = 1.0 / (rate * MARGIN)
        self._burst = max(1.0, rate * CATCH_UP)
        self._slots = 1.0
        self._seen = monotonic()
        self._paused_until = 0.0
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}

    def free(self) -> int:
        """How many messages may go now."""
        now = self._refill()
        return max(0, int(self._slots)) if now >= self._paused_until else 0

    def wait(self) -> float:
        """Seconds until at least one may go."""
        now = self._refill()
        return max((1.0 - self._slots) * self._spacing, self._paused_until - now, 0.0)

    def chat_wait(self, chat_id: int) -> float:
        """Seconds until this chat may get its next one. Groups have negative ids."""
        now = self._monotonic()
        if chat_id < 0:
            recent = self._groups.get(chat_id)
            return max(0.0, recent[0] + GROUP_MINUTE - now) if recent and len(recent) == GROUP_MESSAGES else 0.0
        return max(0.0, self._chats.get(chat_id, -PER_CHAT_SECONDS) + PER_CHAT_SECONDS - now)

    def charge(self, chat_id: int) -> None:
        """One message goes to this chat now. Replies may run into debt, which deliveries wait for."""
        now = self._refill()
        self._slots = max(self._slots - 1.0, -self.rate)
        if chat_id < 0:
            self._groups.setdefault(chat_id, deque(maxlen=GROUP_MESSAGES)).append(now)
            return
        if len(self._chats) >= REMEMBERED:
            self._chats = {chat: at for chat, at in self._chats.items() if now - at < PER_CHAT_SECONDS}
        self._chats[chat_id] = now

    def pause(self, seconds: float) -> None:
        """Telegram said 429: nothing goes out by itself for so long."""
        self._paused_until = max(self._paused_until, self._monotonic() + seconds)

    def _refill(self) -> float:
        now = self._monotonic()
        self._slots = min(self._burst, self._slots + (now - self._seen) / self._spacing)
        self._seen = now
        return now
