"""A process that is killed in the middle of forgetting somebody: `URL LOG MEMBER_ID TELEGRAM_ID NOW WRITTEN`."""

import asyncio
import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from bot.erasures import Erasures
from domain import privacy
from storage.store import Store
from storage.tx import Tx

KEY = b"k" * 32


def die_inside(tx: Tx, member_id: int, now: datetime) -> None:
    privacy.forget(tx, member_id, now=now)
    os.kill(os.getpid(), signal.SIGKILL)


async def forget(url: str, log: str, member_id: int, telegram_id: int, now: datetime, *, written: bool) -> None:
    erasures = Erasures(Path(log), KEY)
    if written:
        await erasures.write_down([(erasures.mark(telegram_id), now)])
    await Store.open(url).write(die_inside, member_id, now)


def main() -> None:
    url, log, member_id, telegram_id, now, written = sys.argv[1:]
    number, account = int(member_id), int(telegram_id)
    asyncio.run(forget(url, log, number, account, datetime.fromisoformat(now), written=written == "yes"))
