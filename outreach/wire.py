"""The wire to Telegram: whether requests get through to it, and whether it still takes our token."""

from collections.abc import Callable

import structlog

from outreach.messenger import Messenger, Request
from outreach.pace import Pace
from rules.deliveries import Kind, Outcome, backoff

log = structlog.get_logger()

TOKEN_SECONDS = 30.0  # between two questions whether a refused token is accepted again
LONGEST_SECONDS = 30.0  # until it is tried again whether anything leaves
WHO_ARE_WE = Request("getMe", {})


class Wire:
    """What one message learnt that holds for all of them: then all wait, and no row is to blame.

    `refused` is Telegram's word while it does not accept the token, else empty.
    """

    def __init__(self, messenger: Messenger, pace: Pace, monotonic: Callable[[], float]) -> None:
        self._messenger = messenger
        self._pace = pace
        self._monotonic = monotonic
        self._failures = 0
        self._again = 0.0  # when it is tried next
        self.refused = ""

    def heard(self, outcome: Outcome) -> None:
        """What became of a request."""
        if outcome.kind is Kind.NO_TOKEN:
            self._refuse(outcome.said)
        elif outcome.kind is Kind.NOT_SENT:
            self._unreached(outcome.said)
        else:
            self._failures = 0

    async def closed(self) -> bool:
        """Whether nothing can be sent, since the token is refused. From time to time it asks whether it still is."""
        if self.refused and self._monotonic() >= self._again:
            self._again = self._monotonic() + TOKEN_SECONDS
            if (await self._messenger.send(WHO_ARE_WE)).kind is Kind.SENT:
                self.refused = ""
                log.warning("Telegram accepts the token again: messages leave")
        return bool(self.refused)

    def _refuse(self, said: str) -> None:
        if not self.refused:
            self.refused, self._again = said, self._monotonic() + TOKEN_SECONDS
            log.error("Telegram refuses the token: no message leaves. Check WAFA_BOT_TOKEN and start again", said=said)

    def _unreached(self, said: str) -> None:
        """Longer pauses while nothing leaves; requests that were under way together count once."""
        if self._monotonic() < self._again:
            return
        self._failures += 1
        seconds = min(backoff(self._failures).total_seconds(), LONGEST_SECONDS)
        self._again = self._monotonic() + seconds
        self._pace.pause(seconds)
        log.warning("Telegram cannot be reached: messages wait", said=said, seconds=seconds)
