"""The sender is killed with -9 again and again in the middle of a broadcast, while Telegram has a bad day.

Half of the recipients get a campaign (at most once), half a message about their points (at least once), and some groups
of the staff have moved. In the end every row has its outcome, and what it says is compared with what the server really
delivered. Promise P6: of the campaign nobody gets two, whoever may have missed it is listed, at most C for each kill;
nobody misses the message about their points, and whoever got it twice is marked as perhaps repeated.
"""

import asyncio
import os
import random
import signal
import sqlite3
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import data
from bench.measure import BUILD, ROOT, Bench, Result
from bench.postman import NOW, RATE
from bench.rough import Rough, rough
from domain import campaigns
from domain.deliveries import put
from domain.programme import apply
from storage.migrations import migrate
from storage.store import Store
from storage.tx import Tx

RECIPIENTS, KILLS = 10_000, 200
FIRST = 900_000_000  # the Telegram id of the first recipient; those with an odd one get the campaign
GROUPS = (-501, -502, -503)
SLICE = 250
PATIENCE = 120  # seconds
POINTS = {"name": "A cup", "points": 80, "balance": 420}
OPEN = "SELECT count(*) FROM delivery WHERE state IN ('pending', 'sending', 'held')"
SENDING = "SELECT count(*) FROM delivery WHERE state = 'sending'"


@dataclass(frozen=True, slots=True)
class Row:
    """What the database says of one message, and how often it was really `delivered`."""

    chat: int
    class_: str
    state: str
    reason: str
    perhaps_repeat: bool
    delivered: int


@dataclass(frozen=True, slots=True)
class Seen:
    """How it ended. `doubtful` has, for each kill, how many sends it left in doubt; `listed` is the list for people."""

    rows: tuple[Row, ...]
    doubtful: tuple[int, ...]
    listed: int
    done: bool
    troubles: Counter[str]

    def of(self, class_: str) -> list[Row]:
        return [row for row in self.rows if row.class_ == class_]

    @property
    def wrong(self) -> list[Row]:
        """Every breach of the promise."""
        return [row for row in self.rows if not _kept(row)]


def _kept(row: Row) -> bool:
    if row.state == "failed":
        return row.reason == "blocked" and not row.delivered
    if row.class_ == "marketing":
        return row.delivered == 1 if row.state == "sent" else row.state == "uncertain" and row.delivered <= 1
    return row.delivered >= 1 and (row.delivered == 1 or row.perhaps_repeat) and row.state in ("sent", "uncertain")


def measure(bench: Bench) -> Iterator[Result]:
    """post-kills-wrong: must be 0."""
    with TemporaryDirectory(dir=BUILD, prefix="post-") as folder:
        seen = asyncio.run(kill_again_and_again(Path(folder), RECIPIENTS, KILLS))
    bench.say(f"{len(seen.doubtful)} kills left {sum(seen.doubtful)} in doubt, {max(seen.doubtful)} at most")
    bench.say(f"{seen.listed} are listed; troubles: {dict(seen.troubles)}")
    unit = f"messages of {len(seen.rows)} against the promise, {len(seen.doubtful)} kills"
    yield Result("post-kills-wrong", unit, [len(seen.wrong) + (not seen.done)], limit=0)


async def kill_again_and_again(folder: Path, recipients: int, kills: int, seed: int = 1) -> Seen:
    """Let so many senders begin and die, and the last one finish."""
    dice, database = random.Random(seed), folder / "wafa.db"
    migrate(f"sqlite:///{database}")
    await _fill(database, recipients)
    async with rough(dice) as server:
        command = [sys.executable, "-m", "bench.postman", str(database), server.base, str(time.time())]
        nursery = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=PIPE, stdout=PIPE)
        doubtful = [await _life(nursery, server, database, kills - n, dice) for n in range(kills)]
        last = await _born(nursery)
        await _until_quiet(database)
        os.kill(last, signal.SIGKILL)
        assert nursery.stdin is not None
        nursery.stdin.close()
        await nursery.wait()
    done, listed = await _ended(database)
    return Seen(tuple(_rows(database, server)), tuple(doubtful), listed, done, server.refused)


async def _fill(database: Path, recipients: int) -> None:
    """Members, a campaign that is frozen and begins, messages about points, and a word to each group."""
    store = Store.open(f"sqlite:///{database}")
    await store.write(apply, data.sample(), now=NOW)
    for start in range(0, recipients, SLICE):
        await store.write(_members, range(FIRST + start, FIRST + min(start + SLICE, recipients)))
    await store.write(_campaign)
    while await store.write(campaigns.step, NOW):
        pass
    await store.close()


def _members(tx: Tx, ids: range) -> None:
    for id_ in ids:
        odd = id_ % 2 == 1
        member = tx.members.add(id_, f"Guest {id_}", "en" if odd else "ar", now=NOW, marketing=odd)
        assert member, "the database was empty"
        if not odd:
            words = "delivery-code-lapsed"
            put(tx, key=f"points:{id_}", class_="service", text_key=words, facts=POINTS, member=member, now=NOW)


def _campaign(tx: Tx) -> None:
    texts = {"ar": "وصل البنّ الجديد.", "en": "The new harvest is here."}
    campaigns.plan(tx, key="harvest", title="Harvest", texts=texts, audience={}, starts_at=NOW, by="bench", now=NOW)
    for group in GROUPS:
        key, facts = f"group:{group}", {"update": 1}
        put(tx, key=key, class_="support", text_key="human-dead-letter", facts=facts, chat_id=group, now=NOW)


async def _life(nursery: Process, server: Rough, database: Path, left: int, dice: random.Random) -> int:
    """One sender, from birth to its kill after a random part of what is left; how many sends it left in doubt."""
    sender = await _born(nursery)
    open_ = _one(database, OPEN)
    goal = server.asked + dice.uniform(0, 1.6 * open_ / left)
    with suppress(TimeoutError):
        async with asyncio.timeout(2):
            while server.asked < goal:  # noqa: ASYNC110  (another process)
                await asyncio.sleep(0.001)
    await asyncio.sleep(dice.uniform(0, 0.01))
    os.kill(sender, signal.SIGKILL)
    return _one(database, SENDING)


async def _born(nursery: Process) -> int:
    assert nursery.stdin is not None and nursery.stdout is not None  # noqa: PT018
    nursery.stdin.write(b"one more\n")
    return int(await nursery.stdout.readline())


async def _until_quiet(database: Path) -> None:
    """Until every message has its outcome."""
    async with asyncio.timeout(PATIENCE):
        while _one(database, OPEN):  # noqa: ASYNC110  (another process)
            await asyncio.sleep(0.05)


async def _ended(database: Path) -> tuple[bool, int]:
    """Whether the campaign is over, and how many messages are listed as uncertain."""
    store = Store.open(f"sqlite:///{database}")
    while await store.write(campaigns.step, NOW):
        pass
    over = not await store.read(lambda tx: tx.campaigns.active())
    listed = await store.report(lambda tx: len(tx.progress.unsure(RECIPIENTS)))
    await store.close()
    return over, listed


def _rows(database: Path, server: Rough) -> Iterator[Row]:
    query = 'SELECT chat_id, "class", state, reason, perhaps_repeat FROM delivery'
    with closing(sqlite3.connect(database)) as raw:
        for chat, class_, state, reason, perhaps in raw.execute(query):
            yield Row(chat, class_, state, reason or "", bool(perhaps), server.delivered[chat])


def _one(database: Path, query: str) -> int:
    with closing(sqlite3.connect(database, timeout=10)) as raw:
        return int(raw.execute(query).fetchone()[0])


MOST_IN_DOUBT = round(2 * RATE * 0.2)
"""C at this rate, with the latency that a sender begins with (outreach/post.py)."""
