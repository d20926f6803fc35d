"""A process that writes as fast as it can and says what was answered, until it is killed: `URL FIRST_TELEGRAM_ID`."""

import asyncio
import sys
from itertools import count

from storage.store import Store
from tests.storage.help import join

SIDE_BY_SIDE = 16


async def write(url: str, first: int) -> None:
    store = Store.open(url)
    numbers = count(first)

    async def writer() -> None:
        for n in numbers:
            await store.write(join, n)
            print(n, flush=True)

    await asyncio.gather(*(writer() for _ in range(SIDE_BY_SIDE)))


def main() -> None:
    asyncio.run(write(sys.argv[1], int(sys.argv[2])))
