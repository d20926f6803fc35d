"""What was answered is there after a kill -9."""

import random
import sqlite3
import subprocess
import sys
from pathlib import Path

from sqlalchemy import create_engine, make_url, select

from storage.members import member

ROOT = Path(__file__).parents[2]
KILLS = 3


def test_no_answered_write_is_lost_when_the_process_is_killed(url: str) -> None:
    dice, answered = random.Random(9), set[int]()
    for kill in range(KILLS):
        answered |= written_before_kill(url, 1 + kill * 1_000_000, answers=dice.randint(40, 400))
    assert len(answered) > 40 * KILLS
    kept = telegram_ids(url)
    assert answered - kept == set()
    assert len(kept) <= len(answered) + KILLS * 16 * 2, "more was written than had been asked for"
    if url.startswith("sqlite"):
        path = make_url(url).database
        assert path is not None
        assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def written_before_kill(url: str, first: int, *, answers: int) -> set[int]:
    """What a process that writes was answered, when it is killed after so many answers at the earliest."""
    command = [sys.executable, "-m", "tests.storage.writing_process", url, str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(answers)]
        process.kill()
        said += process.stdout.readlines()
    return {int(line) for line in said if line.endswith("\n")}


def telegram_ids(url: str) -> set[int]:
    address = make_url(url)
    engine = create_engine(address.set(drivername="postgresql+psycopg") if "postgres" in url else address)
    with engine.connect() as connection:
        ids = set(connection.execute(select(member.c.telegram_id)).scalars())
    engine.dispose()
    return ids
