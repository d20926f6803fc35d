"""Asking Telegram for updates; what is not stored is asked for again."""

from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.clock import Clock
from bot.web import StoreIsDown

log = structlog.get_logger()

LONG_POLL_SECONDS = 25
PATIENCE = ClientTimeout(total=LONG_POLL_SECONDS + 15)
PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)
CONFLICT = 409
NO_TOKEN = (401, 404)
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

Receive = Callable[[list[dict[str, Any]]], Awaitable[None]]


class Poller:
    """Long-polls until its task is cancelled. The offset moves only after `receive` has stored the updates.

    `refused` is Telegram's word while it does not accept the token, else empty.
    """

    def __init__(self, url: str, receive: Receive, clock: Clock) -> None:
        self._url = url
        self._receive = receive
        self._clock = clock
        self._offset: int | None = None
        self.last_answer = clock.monotonic()
        self.refused = ""

    async def run(self) -> None:
        """Never returns; failures are logged and tried again with longer pauses."""
        failures = 0
        async with ClientSession(timeout=PATIENCE) as http:
            while True:
                problem = await self._once(http)
                if problem is None:
                    failures = 0
                    continue
                pause = PAUSES[min(failures, len(PAUSES) - 1)]
                failures += 1
                log.warning("no updates from Telegram", problem=problem, again_in_seconds=pause)
                await self._clock.sleep(pause)

    async def _once(self, http: ClientSession) -> str | None:
        """One request; says what went wrong, or None."""
        try:
            updates = await self._ask(http)
            if isinstance(updates, str):
                return updates
            self.last_answer = self._clock.monotonic()
            if updates:
                await self._receive(updates)
                self._offset = max(update["update_id"] for update in updates) + 1
        except (ClientError, TimeoutError, orjson.JSONDecodeError) as broken:
            return type(broken).__name__
        except StoreIsDown:
            return "the store is down; Telegram keeps the updates meanwhile"
        except Exception as unknown:  # nobody else would ask any more
            log.exception("asking for updates failed")
            return type(unknown).__name__
        return None

    async def _ask(self, http: ClientSession) -> list[dict[str, Any]] | str:
        wish = {"timeout": LONG_POLL_SECONDS, "limit": 100, "allowed_updates": ALLOWED_UPDATES, "offset": self._offset}
        async with http.post(self._url, json={k: v for k, v in wish.items() if v is not None}) as response:
            answer = orjson.loads(await response.read())
        if not isinstance(answer, dict):
            return "the answer is no answer of a Bot API server"
        if answer.get("ok"):
            self.refused = ""
            return list(answer["result"])
        if answer.get("error_code") in NO_TOKEN:
            return self._refuse(str(answer.get("description")))
        if answer.get("error_code") == CONFLICT:
            return f"another process uses this token: {answer.get('description')}"
        return str(answer.get("description"))

    def _refuse(self, said: str) -> str:
        if not self.refused:
            log.error("Telegram refuses the token: no updates come. Check WAFA_BOT_TOKEN and start again", said=said)
        self.refused = said
        return said
