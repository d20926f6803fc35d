"""Databases to measure on: so many members with ten ledger entries each, made once and kept under build/."""

import asyncio
import random
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from zlib import crc32

from sqlalchemy import Table, insert
from sqlalchemy.dialects import sqlite

from bench.measure import BUILD, ROOT
from bench.updates import FIRST, LANGUAGES, NAMES, now
from domain.programme import apply
from rules.ledger import Kind
from storage.ledger import entry, lot, part
from storage.members import member
from storage.migrations import HERE, migrate
from storage.store import Store

EARNS, SPENDS = 6, 4  # entries of each member; every spend uses up one lot
ROWS = 20_000
DIALECT = sqlite.dialect(paramstyle="named")

Row = dict[str, Any]


def database(members: int) -> Path:
    """The path of a database with so many members, shared by all: whoever adds to it takes a copy."""
    made_of = (*sorted((HERE / "versions").glob("*.sql")), ROOT / "programme.toml", Path(__file__))
    key = crc32(b"".join(path.read_bytes() for path in made_of) + f"{now():%Y-%m}".encode())
    path = BUILD / f"bench-{members}-{key:08x}.db"
    if not path.exists():
        BUILD.mkdir(exist_ok=True)
        for old in BUILD.glob(f"bench-{members}-*"):
            old.unlink()
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        _make(making, members)
        making.rename(path)
    return path


def _make(path: Path, members: int) -> None:
    migrate(f"sqlite:///{path}")
    asyncio.run(_apply(f"sqlite:///{path}"))
    with quickly(path) as raw:
        fill(raw, member, (member_row(n) for n in range(members)))
        fill(raw, entry, (row for n in range(members) for row in _entries(n)))
        fill(raw, lot, (row for n in range(members) for row in _lots(n)))
        fill(raw, part, (row for n in range(members) for row in _parts(n)))


@contextmanager
def quickly(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that writes without a net, committed at the end: for databases that can be made again."""
    raw = sqlite3.connect(path, isolation_level=None)
    try:
        raw.execute("PRAGMA journal_mode=OFF")
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute("PRAGMA cache_size=-200000")
        raw.execute("BEGIN")
        yield raw
        raw.execute("COMMIT")
    finally:
        raw.close()


async def _apply(url: str) -> None:
    store = Store.open(url)
    await store.write(apply, sample(), now=now() - timedelta(days=300))
    await store.close()


def sample() -> str:
    """The sample shop's programme, serving its own country only: at its noon nothing waits for a day elsewhere."""
    text = (ROOT / "programme.toml").read_text(encoding="utf-8")
    return text.replace("[cadence]\n", '[cadence]\ncountries = ["SA"]\n', 1)


def fill(raw: sqlite3.Connection, table: Table, rows: Iterator[Row]) -> None:
    """Insert rows, of which there is one at least; all have the same columns."""
    first = next(rows)
    compiled = insert(table).compile(dialect=DIALECT, column_keys=list(first))
    processes = {name: column.type.dialect_impl(DIALECT).bind_processor(DIALECT) for name, column in table.c.items()}

    def row_of(row: Row) -> Row:
        return {name: process(value) if (process := processes[name]) else value for name, value in row.items()}

    raw.execute(str(compiled), row_of(first))
    while some := list(islice(rows, ROWS)):
        raw.executemany(str(compiled), map(row_of, some))


def member_row(n: int) -> Row:
    """Member number `n`, from 0."""
    language = LANGUAGES[n % len(LANGUAGES)]
    return {
        "id": n + 1,
        "telegram_id": FIRST + n,
        "first_name": f"{NAMES[language]} {n % 997}",
        "language": language,
        "telegram_language": language,
        "joined_at": _at(n, 0),
        "country_asked": True,
    }


def _at(n: int, k: int) -> datetime:
    """The time of a member's entry `k`: one a fortnight, the last a week ago."""
    return BASE - timedelta(days=7 + 14 * (EARNS + SPENDS - 1 - k), minutes=n % 1440)


BASE = now().replace(hour=0, minute=0, second=0, microsecond=0)


def _entries(n: int) -> Iterable[Row]:
    lots = _points(n)
    for k in range(EARNS + SPENDS):
        earns = k < EARNS
        yield {
            "id": _id(n, k),
            "member_id": n + 1,
            "kind": Kind.EARN if earns else Kind.SPEND,
            "points": lots[k] if earns else -lots[k - EARNS],
            "base_points": lots[k] if earns else 0,
            "at": _at(n, k),
            "reason": "purchase" if earns else "reward",
            "covers": 0,
            "counts_from": _at(n, k) if earns else None,
        }


def _lots(n: int) -> Iterable[Row]:
    for k, points in enumerate(_points(n)):
        yield {
            "id": n * EARNS + k + 1,
            "member_id": n + 1,
            "entry_id": _id(n, k),
            "points": points,
            "remaining": points,
            "usable_from": _at(n, k),
            "expires_at": BASE + timedelta(days=30 * (k + 1) + n % 29),
            "waiting": False,
        }


def _parts(n: int) -> Iterable[Row]:
    for k, points in enumerate(_points(n)[:SPENDS]):
        yield {"entry_id": _id(n, EARNS + k), "lot_id": n * EARNS + k + 1, "kind": Kind.SPEND, "points": points}


def _points(n: int) -> list[int]:
    """What the lots of a member hold. Hardly two members have the same card, so that what the voice remembers helps it
    no more than in a shop."""
    dice = random.Random(n)
    return [dice.randint(40, 399) for _ in range(EARNS)]


def _id(n: int, k: int) -> int:
    """Entry ids grow with time inside a member's history, which is all that is asked of them."""
    return n * (EARNS + SPENDS) + k + 1
