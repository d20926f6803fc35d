"""One process leads: it asks for updates, answers them and keeps the timetable. When it dies another takes over."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

import structlog

from bot.clock import Clock
from storage.leadership import Leadership

log = structlog.get_logger()

TRY_SECONDS = 1.0


async def lead(lock: Leadership, clock: Clock, begin: Callable[[AsyncExitStack], Awaitable[None]]) -> None:
    """Try for the lead every second; while it is held, what `begin` has opened runs. Ends by being cancelled.

    A leader that cannot begin, or has lost touch with the database, gives the lead back.
    """
    try:
        while True:
            if await asyncio.to_thread(lock.hold):
                await _term(lock, clock, begin)
            await clock.sleep(TRY_SECONDS)
    finally:
        lock.let_go()


async def _term(lock: Leadership, clock: Clock, begin: Callable[[AsyncExitStack], Awaitable[None]]) -> None:
    log.info("this process leads")
    try:
        async with AsyncExitStack() as stack:
            await begin(stack)
            while await asyncio.to_thread(lock.hold):
                await clock.sleep(TRY_SECONDS)
    except Exception:
        log.exception("this process could not lead")
        await asyncio.to_thread(lock.let_go)
    log.warning("this process leads no more")
