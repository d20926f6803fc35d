"""What several processes on one database tell each other of their pace."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog

from domain import pace as use
from outreach.pace import Pace
from rules.refusals import Busy
from storage.errors import StoreDown
from storage.store import Store

log = structlog.get_logger()

TELL_SECONDS = 0.25


@dataclass(slots=True)
class Sharing:
    """Books slots for the replies of this process, and for what left too late for its slot, in the common row.

    It does so a quarter second late at most. Of a message whose connection opened late nobody knew that it would leave
    together with those of the second that follows: they make room for it.
    """

    store: Store
    pace: Pace

    @contextlib.asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Tell while the block runs."""
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def tell(self) -> None:
        """Tell the others what has left unplanned since the last time, if anything has."""
        if messages := self.pace.unplanned():
            await self.store.write(use.charge, messages, every=self.pace.every, real=datetime.now(UTC))

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(TELL_SECONDS)
            try:
                await self.tell()
            except (StoreDown, Busy) as down:
                log.warning("the other senders do not hear of messages outside their slots", problem=str(down))
