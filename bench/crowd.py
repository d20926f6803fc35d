"""A campaign to so many members, every message of it due: what the post room is measured on."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import data
from bench.measure import BUILD
from bench.post import at_noon
from domain.campaigns import plan
from domain.programme import apply
from rules.campaigns import State
from storage.members import member
from storage.migrations import migrate
from storage.store import Store
from storage.tx import Tx
from storage.types import milliseconds

TEXTS = {
    "ar": "موسم جديد في المحمصة.",
    "en": "A new season at the roastery.",
    "de": "Eine neue Saison.",
    "ja": "新しい季節です。",
}
ROWS = """
INSERT INTO delivery
    (key, member_id, chat_id, class, topic, automatic, text_key, facts, due_at, created_at, campaign_id)
SELECT 'campaign:' || ?1 || ':' || id, id, telegram_id, 'marketing', 'offers', 1, 'campaign-words', '{}', ?2, ?2, ?1
FROM member ORDER BY id
"""


@contextmanager
def crowd(members: int) -> Iterator[Path]:
    """A database with so many members, who all want offers and bought nothing yet, for as long as the block runs."""
    BUILD.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=BUILD, prefix="crowd-") as folder:
        path = Path(folder) / "crowd.db"
        migrate(f"sqlite:///{path}")
        begins = at_noon().now() - timedelta(minutes=10)
        with data.quickly(path) as raw:
            data.fill(raw, member, ({**data.member_row(n), "marketing": True} for n in range(members)))
        campaign = asyncio.run(_planned(path, begins))
        with data.quickly(path) as raw:
            raw.execute(ROWS, (campaign, milliseconds(begins)))
        yield path


async def _planned(path: Path, begins: datetime) -> int:
    store = Store.open(f"sqlite:///{path}")
    await store.write(apply, data.sample(), now=begins)
    campaign = await store.write(_running, begins)
    await store.close()
    return campaign


def _running(tx: Tx, begins: datetime) -> int:
    campaign = plan(tx, key="bench", title="Bench", texts=TEXTS, audience={}, starts_at=begins, by="bench", now=begins)
    tx.campaigns.turn(campaign, State.RUNNING)
    return campaign


def put_off(path: Path, due: int) -> None:
    """Leave only so many messages due, spread evenly; the others wait until tomorrow."""
    later = milliseconds(at_noon().now() + timedelta(days=1))
    with sqlite3.connect(path) as raw:
        (all_,) = raw.execute("SELECT count(*) FROM delivery").fetchone()
        raw.execute("UPDATE delivery SET due_at = ? WHERE id % ? <> 0", (later, all_ // due))
    raw.close()
