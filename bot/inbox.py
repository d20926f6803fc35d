"""The inbox: an update is kept before it is acknowledged, answered in its lane, and marked done after its reply."""

import handlers.on_demand  # noqa: F401  (before aiogram)

# isort: split
import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import orjson
import structlog
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot import metrics
from bot.batch import Batch
from bot.clock import Clock
from bot.desk import Answered, Desk
from bot.lanes import Lanes
from bot.web import StoreIsDown
from domain import inbox as use
from rules.inbox import Done, Kept, New
from rules.refusals import Busy
from storage.errors import StoreClosed, StoreDown
from storage.store import Store

log = structlog.get_logger()

PAUSES = (0.0, 1.0, 5.0)  # seconds before each try; when the last has failed the update is a dead letter
STORE_PAUSE = 1.0
TOKEN_PAUSE = 30.0
MOST_IN_MEMORY = 5_000
REFILL_SECONDS = 0.2
LOOK_SECONDS = 0.5  # between looks for what other processes have kept
LAST_TURNS_SECONDS = 15
# Telegram's troubles that may be over at the next try; its other errors say no to what was sent.
PASSING = (TelegramNetworkError, TelegramRetryAfter, TelegramServerError)


class Inbox:
    """Keeps updates and works them off. `people` is the chat that hears of dead letters.

    `shared`: other processes keep updates too, so that the database is looked at for theirs.
    """

    def __init__(self, store: Store, clock: Clock, bot_id: int, people: int | None, *, shared: bool = False) -> None:
        self._store = store
        self._clock = clock
        self._bot_id = bot_id
        self._shared = shared
        self._people = people
        self._desk: Desk | None = None
        self._after: Callable[[], None] = lambda: None
        self._lanes: Lanes[Kept] = Lanes(self._work, clock)
        self._puts: Batch[New, Kept | None] = Batch(self._write_puts)
        self._dones: Batch[Done, None] = Batch(self._write_dones)
        self._begins: Batch[int, None] = Batch(self._write_begins)
        self._here: set[int] = set()  # rows in lanes
        self._left: set[int] = set()  # of these, the ones that an earlier process may have died with
        self._more = asyncio.Event()  # rows may wait in the database that no lane holds
        self._filling = False
        self._closing = False

    @property
    def waiting(self) -> int:
        """Updates in lanes now."""
        return self._lanes.waiting

    async def receive(self, updates: list[dict[str, Any]]) -> None:
        """Keep the updates; afterwards they may be acknowledged. Raises web.StoreIsDown, then they must come again."""
        if self._closing:
            raise StoreIsDown
        now = self._clock.now()
        try:
            kept = await asyncio.gather(*(self._puts.put(self._new(update, now)) for update in updates))
        except (StoreDown, Busy) as down:
            raise StoreIsDown from down
        if self._more.is_set() or self._filling:
            # What waits in the database comes first, or a lane would lose its order.
            self._more.set()
            return
        for row in kept:
            if row is not None:
                self._offer(row)

    @contextlib.asynccontextmanager
    async def working(self, desk: Desk, after: Callable[[], None] = lambda: None) -> AsyncIterator[None]:
        """Answer updates while the block runs; first what an earlier process left. Lanes get 15 seconds to finish.

        `after` is called after every turn, which may have left deliveries.
        """
        self._desk, self._after, self._closing = desk, after, False
        await self._store.write(use.recover, people=self._people, now=self._clock.now())
        await self._fill()
        refill = asyncio.create_task(self._refill())
        try:
            yield
        finally:
            self._closing = True
            refill.cancel()
            await asyncio.gather(refill, return_exceptions=True)
            if not await self._lanes.idle(LAST_TURNS_SECONDS):
                log.warning("some updates wait for the next start", waiting=self.waiting)
            await self._lanes.close()
            await self._begins.close()
            await self._dones.close()
            self._rest()

    def _rest(self) -> None:
        """Nobody works here any more: what comes is kept for whoever does next."""
        if self._shared:
            self._desk, self._closing = None, False
            self._here.clear()
            self._left.clear()
            self._lanes = Lanes(self._work, self._clock)

    def _new(self, update: dict[str, Any], now: datetime) -> New:
        return New(self._bot_id, update["update_id"], lane_of(update), orjson.dumps(update), now)

    def _offer(self, row: Kept) -> None:
        """Into its lane. When too many are in memory, or nobody works here, it waits in the database."""
        if self._desk is None or len(self._here) >= MOST_IN_MEMORY:
            self._more.set()
            return
        self._here.add(row.id)
        self._lanes.offer(row.lane, row)
        metrics.inbox_waiting.set(self.waiting)

    async def _refill(self) -> None:
        """Bring rows from the database into their lanes, in order, whenever some may be waiting there."""
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS if self._shared else None):
                    await self._more.wait()
            if len(self._here) < MOST_IN_MEMORY // 2:
                await self._fill()
            await self._clock.sleep(REFILL_SECONDS)

    async def _fill(self) -> None:
        self._more.clear()
        self._filling = True
        begun = frozenset(self._here)
        try:
            oldest = await self._store.report(use.waiting, limit=MOST_IN_MEMORY)
            if len(oldest) == MOST_IN_MEMORY:
                self._more.set()
            rows = [row for row in oldest if row.id not in begun]
            self._left.update(row.id for row in rows)
            for row in rows:
                self._offer(row)
        except Exception as failure:  # whoever waits there must not have to wait for the next start
            if not isinstance(failure, StoreDown | Busy):
                log.exception("what waits in the database could not be brought in")
            self._more.set()
        finally:
            self._filling = False

    async def _work(self, row: Kept) -> None:
        """Answer one update and mark it done. What cannot be answered becomes a dead letter."""
        try:
            if row.id in self._left:  # dying with it once more counts, but not for those that only wait behind it
                await self._until_kept(lambda: self._begins.put(row.id))
            with metrics.turn_seconds.time():
                done = await self._answer(row, self._clock.now())
            await self._until_kept(lambda: self._dones.put(done))
        except Exception:  # the lane goes on; the next start answers this one again
            log.exception("an update was not marked as done", update=row.id)
        finally:
            self._after()
            self._here.discard(row.id)
            self._left.discard(row.id)
            metrics.inbox_waiting.set(self.waiting)

    async def _answer(self, row: Kept, now: datetime) -> Done:
        """Try three times with pauses. The store being down does not count: it is waited for."""
        assert self._desk is not None, "nobody works here"
        failures = 0
        while True:
            await self._clock.sleep(PAUSES[failures])
            try:
                return self._answered(row, await self._desk.handle(orjson.loads(row.body), now))
            except (StoreDown, Busy):
                await self._clock.sleep(STORE_PAUSE)
            except TelegramUnauthorizedError:
                log.error("Telegram does not accept the token any more; updates wait until it does")
                await self._clock.sleep(TOKEN_PAUSE)
            except Exception as failure:
                if _is_no(failure):
                    log.warning("Telegram refused an answer", update=row.id, said=str(failure))
                    return self._ended(row, "refused")
                failures += 1
                log.exception("an update failed", update=row.id, tries=failures)
                if failures == len(PAUSES):
                    await self._bury(row, failure)
                    return self._ended(row, "dead")

    def _answered(self, row: Kept, answered: Answered) -> Done:
        metrics.updates.labels("answered").inc()
        step = answered.step
        changed = step != answered.before
        return Done(row.id, answered.person_id, changed, step.name if step else None, dict(step.data) if step else None)

    def _ended(self, row: Kept, outcome: str) -> Done:
        metrics.updates.labels(outcome).inc()
        return Done(row.id, None, False, None, None)

    async def _bury(self, row: Kept, failure: Exception) -> None:
        """A dead letter, and a word to the staff, in one transaction."""
        reason = f"{type(failure).__name__}: {failure}"
        await self._until_kept(
            lambda: self._store.write(use.bury, row.id, reason, people=self._people, now=self._clock.now())
        )

    async def _until_kept(self, write: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                return await write()
            except (StoreDown, Busy) as down:
                if isinstance(down, StoreClosed):
                    return None
                await self._clock.sleep(STORE_PAUSE)

    async def _write_puts(self, items: list[New]) -> Sequence[Kept | None]:
        return await self._store.write(use.keep, items)

    async def _write_begins(self, ids: list[int]) -> Sequence[None]:
        await self._store.write(use.begin, ids)
        return [None] * len(ids)

    async def _write_dones(self, items: list[Done]) -> Sequence[None]:
        await self._store.write(use.finish, items, now=self._clock.now())
        return [None] * len(items)


def _is_no(failure: Exception) -> bool:
    """Whether Telegram refused what was sent, so that sending it again is in vain."""
    return isinstance(failure, TelegramAPIError) and not isinstance(failure, PASSING)


def lane_of(update: dict[str, Any]) -> int:
    """Whose update it is: the id of the person who acted, else of the chat, else 0."""
    for event in update.values():
        if isinstance(event, dict):
            actor = event.get("from") or event.get("user") or event.get("chat")
            if isinstance(actor, dict) and isinstance(actor.get("id"), int):
                return int(actor["id"])
    return 0
