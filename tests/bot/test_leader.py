"""One process of several leads; when it is killed, another takes over within five seconds."""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from bench.bot import Running, wait_until_ready
from bench.kills import TOKEN, Crowd, own_programme, stage
from storage.leadership import KEY, Leadership
from tests.conftest import Postgres
from tests.warm import Warm

TAKEOVER = 5.0  # seconds


@pytest.fixture
def database(postgres: Postgres, postgres_template: str) -> Iterator[str]:
    url = postgres.create(template=postgres_template)
    yield url
    postgres.drop(url)


def test_one_leads_and_the_other_once_it_is_gone(database: str) -> None:
    first, second = Leadership(database), Leadership(database)
    assert first.hold()
    assert not second.hold()
    assert first.hold()
    first.let_go()
    assert second.hold()
    assert not first.hold()
    second.let_go()
    first.let_go()


def test_a_leader_whose_connection_is_cut_knows_it(database: str) -> None:
    leader, other = Leadership(database), Leadership(database)
    assert leader.hold()
    ask(database, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = %s", KEY)
    assert not leader.hold()
    until = time.monotonic() + TAKEOVER
    while not other.hold():
        assert time.monotonic() < until
    assert not leader.hold()
    other.let_go()
    leader.let_go()


@pytest.mark.timeout(120)
@pytest.mark.usefixtures("forked")
async def test_when_the_leader_is_killed_another_answers_within_five_seconds(
    database: str, tmp_path: Path, warm: Warm
) -> None:
    async with stage(tmp_path) as crowd:
        first = await process(warm, tmp_path / "first", database, crowd)
        await answered(crowd, await crowd.arrive())
        second = await process(warm, tmp_path / "second", database, crowd)
        try:
            first.process.kill()
            began = time.monotonic()
            await answered(crowd, await crowd.arrive())
            assert time.monotonic() - began < TAKEOVER
        finally:
            second.process.terminate()
            await asyncio.to_thread(second.process.wait, 30)
            first.process.wait()
        messages = [len([one for one in await crowd.messages(who) if one["from"]["is_bot"]]) for who in crowd.started]
        assert len(set(messages)) == 1, "both were answered alike, and once"


async def process(warm: Warm, folder: Path, database: str, crowd: Crowd) -> Running:
    """A whole `wafa run` of its own, with the same database and the same token."""
    await asyncio.to_thread(folder.mkdir)
    own_programme(folder)
    bot = warm.start(folder, BOT_TOKEN=TOKEN, TELEGRAM_API=f"{crowd.url}/simulator", DATABASE_URL=database)
    await asyncio.to_thread(wait_until_ready, bot.url, bot.process)
    return bot


async def answered(crowd: Crowd, person: int) -> None:
    async with asyncio.timeout(20):
        while not any(one["from"]["is_bot"] for one in await crowd.messages(person)):
            await asyncio.sleep(0.05)


def ask(url: str, query: str, *values: object) -> None:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(query, values)
