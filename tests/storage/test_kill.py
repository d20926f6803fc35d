"""What was answered is there after a kill -9."""

import random
import sqlite3
from pathlib import Path

from sqlalchemy import create_engine, make_url, select

from storage.members import member
from tests.warm import Warm

KILLS = 3


def test_no_answered_write_is_lost_when_the_process_is_killed(url: str, tmp_path: Path, warm: Warm) -> None:
    dice, answered = random.Random(9), set[int]()
    for kill in range(KILLS):
        (folder := tmp_path / str(kill)).mkdir()
        process = warm.main(folder, "tests.storage.writing_process", url, str(1 + kill * 1_000_000))
        process.has_said(dice.randint(40, 400))
        process.kill()
        process.wait()
        answered |= {int(line) for line in process.said}
    assert len(answered) > 40 * KILLS
    kept = telegram_ids(url)
    assert answered - kept == set()
    assert len(kept) <= len(answered) + KILLS * 16 * 2, "more was written than had been asked for"
    if url.startswith("sqlite"):
        path = make_url(url).database
        assert path is not None
        assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def telegram_ids(url: str) -> set[int]:
    address = make_url(url)
    engine = create_engine(address.set(drivername="postgresql+psycopg") if "postgres" in url else address)
    with engine.connect() as connection:
        ids = set(connection.execute(select(member.c.telegram_id)).scalars())
    engine.dispose()
    return ids
