"""The post room at work, in a process of its own, while a member taps now and then.

`python -m bench.sender DATABASE SERVER STUB RATE SECONDS` sends what is due to SERVER, for so many SECONDS at most
(0: to the end), and then prints one line of JSON: how many messages left, what CPU one took (µs), the memory of the
process (MB), and how long a tap of `/points`, answered by STUB, took in 99 of 100 cases (ms) before and meanwhile.
"""

import asyncio
import os
import sys
import time
from collections.abc import Iterator
from statistics import quantiles

import orjson

from bench.bot import resident_of
from bench.post import at_noon
from bench.turn import desk
from bench.updates import TOKEN, Row, updates
from bot.clock import Clock
from bot.desk import Desk
from domain import post as use
from locales.voices import Voices
from outreach.messenger import Messenger
from outreach.pace import Pace
from outreach.post import Post
from storage.store import Store
from storage.tx import Tx

TAPS = 200  # before anything is sent
TAP_SECONDS = 0.05  # between taps
TAPPERS = 10_000  # members whose taps they are


async def main(database: str, server: str, stub: str, rate: str, seconds: str) -> None:
    """Tap for a while, send and tap meanwhile, tell."""
    answer, sys.stdout = sys.stdout, sys.stderr  # whatever else speaks here is not an answer
    clock, taps = at_noon(), updates(TAPPERS)
    async with desk(stub, database) as (counter, store, _):
        before: list[float] = []
        for _ in range(TAPS):
            await _tap(counter, clock, taps, before)
        meanwhile: list[float] = []
        tapping = asyncio.create_task(_keep_tapping(counter, clock, taps, meanwhile))
        cpu = time.process_time()
        sent = await _send(store, clock, server, float(rate), float(seconds))
        cpu = time.process_time() - cpu
        tapping.cancel()
        told = {"sent": sent, "cpu": cpu / max(sent, 1) * 1e6, "rss": resident_of(os.getpid())}
        print(
            orjson.dumps(told | {"before": _slow(before), "meanwhile": _slow(meanwhile)}).decode(),
            file=answer,
            flush=True,
        )


async def _send(store: Store, clock: Clock, server: str, rate: float, seconds: float) -> int:
    """Send what is due; how many messages left."""
    before, until = await store.report(_sent), clock.monotonic() + (seconds or float("inf"))
    voices = Voices()
    async with Messenger(server, TOKEN) as messenger:
        pace = Pace(clock.monotonic, rate)
        async with Post(store, voices, messenger, pace, clock.now, clock.monotonic, alone=False).working():
            while clock.monotonic() < until and await store.read(use.waiting, clock.now()):  # noqa: ASYNC110
                await asyncio.sleep(0.1)
    return await store.report(_sent) - before


async def _keep_tapping(counter: Desk, clock: Clock, taps: Iterator[Row], took: list[float]) -> None:
    while True:
        await asyncio.sleep(TAP_SECONDS)
        await _tap(counter, clock, taps, took)


async def _tap(counter: Desk, clock: Clock, taps: Iterator[Row], took: list[float]) -> None:
    update, began = next(taps), clock.monotonic()
    await counter.handle(update, clock.now())
    took.append((clock.monotonic() - began) * 1000)


def _sent(tx: Tx) -> int:
    [campaign] = tx.campaigns.active()
    return tx.progress.of(campaign.id).states.get("sent", 0)


def _slow(took: list[float]) -> float:
    return quantiles(took, n=100)[98] if len(took) > 1 else 0.0


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
