"""Whether Wafa can serve now, in sentences."""

import contextlib

from bot import metrics
from bot.clock import Clock
from bot.inbox import Inbox
from bot.polling import Poller
from bot.session import LeanSession
from domain import backups
from domain.members import meet
from outreach.wire import Wire
from storage.errors import StoreDown
from storage.store import Store

SILENCE_SECONDS = 90.0
BACKLOG = 1_000


class Health:
    """Asked by /readyz. `poller` is set where this process polls, `wire` where it sends, `session` where it replies."""

    def __init__(self, store: Store, clock: Clock, inbox: Inbox) -> None:
        self._store = store
        self._clock = clock
        self._inbox = inbox
        self.poller: Poller | None = None
        self.wire: Wire | None = None
        self.session: LeanSession | None = None

    @property
    def refused(self) -> str:
        """Telegram's word, to whichever of them heard it, while it does not accept the token; else empty."""
        heard = (one.refused for one in (self.poller, self.wire, self.session) if one)
        return next((said for said in heard if said), "")

    async def measure(self) -> None:
        """Bring up to date what is only worth asking when somebody looks. A store that is down leaves it as it was."""
        metrics.token_refused.set(bool(self.refused))
        with contextlib.suppress(StoreDown):
            metrics.backups_are(*await self._store.read(backups.standing))

    async def problems(self) -> list[str]:
        """What keeps it from serving; empty when nothing does."""
        found = []
        try:
            await self._store.read(meet, 0)
        except StoreDown as down:
            found.append(f"the database does not answer: {down}")
        if self.poller and self._clock.monotonic() - self.poller.last_answer > SILENCE_SECONDS:
            found.append(f"Telegram has not answered for {SILENCE_SECONDS:.0f} seconds")
        if self.refused:
            found.append(f"Telegram refuses the token: {self.refused}")
        if self._inbox.waiting > BACKLOG:
            found.append(f"{self._inbox.waiting} updates wait to be answered")
        return found
