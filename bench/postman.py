"""Senders as processes: a fresh one is forked for each line on the standard input, and its number is printed.

`python -m bench.postman DATABASE SERVER BEGAN` imports everything once, so that a new sender is at work within
milliseconds and most kills hit it there. Its calendar began at BEGAN (seconds since 1970) and runs `SPEED` times as
fast as the machine's clock: pauses before another try, which are calendar time, need not be waited for.
"""

import asyncio
import logging
import os
import signal
import sys
import time
from datetime import UTC, datetime, timedelta

import structlog

from locales.occasions import silent_days
from locales.profiles import Profiles
from locales.quiet import ramadan
from locales.voices import Voices
from outreach.messenger import Messenger
from outreach.pace import Pace
from outreach.post import Post
from storage.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday noon in Riyadh: nobody has quiet hours
SPEED = 20.0
RATE = 1000.0
TOKEN = "7000000000:postman-" + "x" * 30
VOICES = Voices()


async def send(database: str, server: str, began: float) -> None:
    """Send what is due, until the process is killed, or nobody is left who would kill it."""
    parent = os.getppid()

    def now() -> datetime:
        return NOW + timedelta(seconds=(time.time() - began) * SPEED)

    store = Store.open(f"sqlite:///{database}")
    async with Messenger(server, TOKEN) as messenger:
        pace = Pace(time.monotonic, RATE)
        async with Post(store, VOICES, messenger, pace, now, time.monotonic, alone=True).working():
            while os.getppid() == parent:  # noqa: ASYNC110  (nobody tells of it)
                await asyncio.sleep(1)


def main(database: str, server: str, began: str) -> None:
    """Fork a sender whenever somebody writes a line; end with the standard input."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))  # the output is ours
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are not waited for
    silent_days("SA")  # what a sender looks up once and keeps
    ramadan()
    Profiles().of("ar", "SA")
    for _ in sys.stdin:
        sender = os.fork()
        if not sender:
            asyncio.run(send(database, server, float(began)))
            return
        print(sender, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
