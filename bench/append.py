"""A ledger append as a whole use case against the same rows written by hand with sqlite3, equally durable.

Both lock the member, read their account, write an entry and its lot, with the same tables, keys, checks and triggers,
in WAL mode with `synchronous=FULL`. Where many share a COMMIT each has a savepoint of its own, by hand too: what one
caller is refused must not undo what another was promised. What is left to the ledger is what hands do not do: values
instead of numbers, checks, a thread of its own, and an answer for every caller.
"""

import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta

from bench import data
from bench.cell import Work, side_by_side
from bench.measure import Bench, Result, own, ratios, times
from bench.updates import now
from domain.ledger import earn
from rules.reminders import first_look
from storage.sqlite_link import connect
from storage.store import Store
from storage.types import milliseconds

MEMBERS = 10_000
CALLERS = 64
BATCH = 100
LIFE = timedelta(days=365)

LOCK = "SELECT * FROM member WHERE id = ?"
ACCOUNT = """
SELECT member.debt, (SELECT at FROM entry WHERE member_id = ?1 ORDER BY id DESC LIMIT 1), lot.*
FROM member LEFT JOIN lot ON lot.member_id = member.id AND lot.remaining > 0
WHERE member.id = ?1 ORDER BY lot.expires_at, lot.id
"""
ENTRY = """
INSERT INTO entry (member_id, kind, points, base_points, at, reason, covers) VALUES (?, 'earn', 10, 0, ?, 'bench', 0)
RETURNING id
"""
LOT = """
INSERT INTO lot (member_id, entry_id, points, remaining, usable_from, expires_at, waiting, look_at)
VALUES (?, ?, 10, 10, ?, ?, 0, ?)
"""


def measure(bench: Bench) -> Iterator[Result]:
    """append: one caller against single commits; append-64: 64 callers against 100 appends a commit."""
    database = str(data.database(MEMBERS))
    samples = bench.interleave(
        alone=("bench.append:store", database, "1"),
        raw=("bench.append:raw", database, "1"),
        together=("bench.append:store", database, str(CALLERS)),
        batched=("bench.append:raw", database, str(BATCH)),
    )
    bench.say(times(samples))
    yield Result("append", "x raw sqlite3, CPU", ratios(samples["alone"], samples["raw"]), limit=5, aim=3)
    shares = [100 / ratio for ratio in ratios(samples["together"], samples["batched"])]
    yield Result("append-64", "% of raw sqlite3 in batches, CPU", shares, limit=30, aim=80, better="higher")


@asynccontextmanager
async def store(database: str, callers: str) -> AsyncIterator[Work]:
    """So many callers, each of whom waits for every answer."""
    dice = random.Random(1)
    with own(database) as file:
        store = Store.open(f"sqlite:///{file}")

        async def one() -> None:
            at, member_id = now(), dice.randint(1, MEMBERS)
            await store.write(earn, member_id, 10, usable_from=at, expires_at=at + LIFE, reason="bench", now=at)

        yield Work(lambda count: side_by_side(count, one, int(callers)))
        await store.close()


@asynccontextmanager
async def raw(database: str, at_once: str) -> AsyncIterator[Work]:
    """By hand, so many in one transaction."""
    dice = random.Random(1)
    with own(database) as file:
        link = connect(file)
        link.execute("PRAGMA journal_mode=WAL")

        def one() -> None:
            member_id, at = dice.randint(1, MEMBERS), milliseconds(now())
            link.execute(LOCK, (member_id,)).fetchone()
            last = link.execute(ACCOUNT, (member_id,)).fetchall()[0][1]
            at = max(at, last)
            (entry_id,) = link.execute(ENTRY, (member_id, at)).fetchone()
            end = now() + LIFE
            link.execute(LOT, (member_id, entry_id, at, milliseconds(end), milliseconds(first_look(end))))

        def in_company() -> None:
            link.execute("SAVEPOINT use_case")
            one()
            link.execute("RELEASE use_case")

        async def run(count: int) -> None:
            append = one if at_once == "1" else in_company
            for start in range(0, count, int(at_once)):
                link.execute("BEGIN IMMEDIATE")
                for _ in range(min(int(at_once), count - start)):
                    append()
                link.execute("COMMIT")

        yield Work(run)
        link.close()
