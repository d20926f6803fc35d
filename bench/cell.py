"""One workload in a process of its own, so that only its CPU is counted: `python -m bench.cell MODULE:NAME ARGUMENTS…`.

It answers each line `COUNT` on its standard input with one line of JSON: what so many operations cost.
"""

import asyncio
import gc
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from importlib import import_module

from bench.bot import resident_of

SIDE_BY_SIDE = 16


async def _nothing(_: int) -> None:
    """What most workloads have to prepare."""


@dataclass(frozen=True, slots=True)
class Work:
    """`run(count)` does so many operations; `prepare(count)` comes before it and is not measured."""

    run: Callable[[int], Awaitable[None]]
    prepare: Callable[[int], Awaitable[None]] = _nothing


Workload = Callable[..., AbstractAsyncContextManager[Work]]


async def side_by_side(count: int, one: Callable[[], Awaitable[object]], at_once: int = SIDE_BY_SIDE) -> None:
    """Do `one` so often, so many at once."""
    numbers = iter(range(count))

    async def worker(left: Iterator[int]) -> None:
        for _ in left:
            await one()

    await asyncio.gather(*(worker(numbers) for _ in range(at_once)))


async def measured(work: Work, count: int) -> dict[str, float]:
    """Microseconds of CPU (all threads) and of time for each of `count` operations."""
    await work.prepare(count)
    gc.collect()
    cpu, wall = time.process_time(), time.perf_counter()
    await work.run(count)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return {"cpu": cpu / count * 1e6, "wall": wall / count * 1e6, "rss": resident_of(os.getpid())}


async def main(target: str, *arguments: str) -> None:
    """Set the workload up, then do what the standard input asks for until it ends."""
    told, sys.stdout = sys.stdout, sys.stderr  # whatever else speaks here is not an answer
    module, _, name = target.partition(":")
    workload: Workload = getattr(import_module(module), name)
    async with workload(*arguments) as work:
        print("ready", file=told, flush=True)
        while line := sys.stdin.readline():  # nothing else shall run meanwhile
            print(json.dumps(await measured(work, int(line))), file=told, flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
