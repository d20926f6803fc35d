"""A timetable in a process of its own: `main` of DATABASE FILE. It is ready, and begins once the file is there."""

import asyncio
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from outreach.timetable import Job, Timetable
from storage.store import Store
from storage.tx import Tx

MINUTES = 60
ONCE = "INSERT INTO did SELECT %d WHERE NOT EXISTS (SELECT 1 FROM did WHERE at = %d)"


def step(tx: Tx, now: datetime) -> int:
    done: int = tx.jobs._c.exec_driver_sql(ONCE % ((now.timestamp(),) * 2)).rowcount
    return done


async def ticks(url: str) -> None:
    store = Store.open(url)
    clock = [datetime(2026, 11, 22, 9, 0, tzinfo=UTC)]
    house = Timetable(store, lambda: clock[0], (Job("j", timedelta(minutes=1), lambda tx, now: True, step),))
    for _ in range(MINUTES):
        await house.tick()
        clock[0] += timedelta(minutes=1)
    await store.close()


def main() -> None:
    url, begin = sys.argv[1], Path(sys.argv[2])
    print("ready", flush=True)
    while not begin.exists():
        time.sleep(0.001)
    asyncio.run(ticks(url))
