"""Several senders on one PostgreSQL keep one pace together."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from aiohttp import web

from bench.strict import Limit
from domain import pace as use
from domain.deliveries import put
from domain.programme import apply
from outreach.messenger import Messenger
from outreach.pace import Pace
from outreach.post import Post
from outreach.sharing import Sharing
from storage.store import Store
from storage.tx import Tx
from tests.conftest import Postgres
from tests.outreach.test_post import FACTS, NOW, VOICES
from tests.programmes import DALLA

RATE, SECONDS, SENDERS = 200, 3, 2
LATENCY = 0.03
FIRST = 920_000_000
REAL = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
EVERY = timedelta(milliseconds=5)


@pytest.fixture
async def strict() -> AsyncIterator[tuple[Limit, Counter[str], str]]:
    """A Bot API server that refuses what is above the rate in any one second; and how much came from whom."""
    limit, shares = Limit(RATE), Counter[str]()

    async def answer(request: web.Request) -> web.Response:
        shares[request.match_info["token"]] += 1
        if not limit.takes(time.monotonic()):
            no = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 1}}
            return web.Response(body=orjson.dumps(no), status=429)
        await asyncio.sleep(LATENCY)
        return web.Response(body=orjson.dumps({"ok": True, "result": {"message_id": limit.taken}}))

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield limit, shares, f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.fixture
async def stores(postgres: Postgres, postgres_template: str) -> AsyncIterator[list[Store]]:
    """One database, and a store of its own for each sender."""
    url = postgres.create(postgres_template)
    stores = [Store.open(url) for _ in range(SENDERS)]
    yield stores
    for store in stores:
        await store.close()
    postgres.drop(url)


def fill(tx: Tx) -> None:
    words: Any = {"class_": "service", "text_key": "delivery-points-earned", "facts": FACTS}
    for id_ in range(FIRST, FIRST + RATE * SECONDS):
        member = tx.members.add(id_, "Guest", "en", now=NOW)
        assert member is not None
        put(tx, key=f"earned:{id_}", member=member, due_at=NOW, now=NOW, **words)


def states(tx: Tx) -> dict[str, int]:
    return tx.deliveries.counts()


async def test_two_senders_use_the_one_rate_and_never_exceed_it(
    strict: tuple[Limit, Counter[str], str], stores: list[Store]
) -> None:
    limit, shares, base = strict
    await stores[0].write(apply, DALLA, now=NOW)
    await stores[0].write(fill)
    async with AsyncExitStack() as stack:
        for n, store in enumerate(stores):
            messenger = await stack.enter_async_context(Messenger(base, f"{n}:x"))
            await stack.enter_async_context(sender(store, messenger).working())
        async with asyncio.timeout(30):
            while (await stores[0].report(states)).keys() & {"pending", "sending"}:
                await asyncio.sleep(0.05)
    assert await stores[0].report(states) == {"sent": RATE * SECONDS}
    assert limit.refused == 0
    assert (limit.taken - 1) / (limit.last - limit.first) >= 0.9 * RATE
    assert min(shares[f"{n}:x"] for n in range(SENDERS)) > RATE * SECONDS / 10  # each had a part in it


def sender(store: Store, messenger: Messenger) -> Post:
    pace = Pace(time.monotonic, RATE)
    return Post(store, VOICES, messenger, pace, lambda: NOW, time.monotonic, alone=False, shared=True)


async def booked(store: Store) -> datetime:
    return (await store.read(lambda tx: tx.pace.look())).free_at


async def test_replies_of_one_process_make_room_in_the_pace_of_all(store: Store) -> None:
    pace = Pace(time.monotonic, RATE)
    sharing = Sharing(store, pace)
    await sharing.tell()
    assert (await booked(store)).year == 1970  # nobody replied: nothing is written
    for reply in range(20):
        pace.charge(2_000_000 + reply)
    before = datetime.now(UTC)
    await sharing.tell()
    taken = await booked(store)
    assert taken - before >= 20 * pace.every
    await sharing.tell()
    assert await booked(store) == taken


async def test_replies_take_a_second_of_slots_at_most(store: Store) -> None:
    await store.write(use.charge, 10_000, every=EVERY, real=REAL)
    assert await booked(store) == REAL + use.MOST_DEBT


async def test_a_clock_that_was_wrong_stops_nobody(store: Store) -> None:
    await store.write(use.charge, 1, every=EVERY, real=REAL + timedelta(hours=1))
    await store.write(use.charge, 1, every=EVERY, real=REAL)
    assert await booked(store) == REAL + EVERY


async def test_nobody_takes_slots_that_others_have_booked(store: Store, claims: Callable[..., Any]) -> None:
    first, begin = await claims(limit=3)
    second, later = await claims(limit=100)
    third, last = await claims(limit=100)
    assert (len(first), begin) == (3, REAL)
    assert (len(second), later) == (use.AHEAD // EVERY + 1 - 3, REAL + 3 * EVERY)
    assert (third, last) == ([], REAL + use.AHEAD + EVERY)


@pytest.fixture
async def claims(store: Store) -> Callable[..., Any]:
    """Claims of one moment, with many messages to take."""
    await store.write(apply, DALLA, now=NOW)
    await store.write(fill)

    async def claim(limit: int) -> Any:
        terms: Any = {"worker": "w", "now": NOW, "real": REAL, "earliest": REAL, "every": EVERY}
        return await store.write(use.work_in_turn, [], limit=limit, **terms)

    return claim
