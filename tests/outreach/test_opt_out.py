"""Promise P7: whoever opts out while a campaign goes on gets nothing more of it a second later."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from aiohttp import web

from domain import campaigns, members
from domain.post import LEASE
from domain.programme import apply
from locales.voices import Voices
from outreach.messenger import Messenger
from outreach.pace import Pace
from outreach.post import Post
from storage.store import Store
from storage.tx import Tx
from tests.programmes import DALLA

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday noon in Riyadh
FIRST, CROWD, RATE = 920_000_000, 60, 30.0


@pytest.fixture
async def asked() -> AsyncIterator[tuple[str, dict[int, float]]]:
    """A server that writes down when each chat was written to."""
    times: dict[int, float] = {}

    async def answer(request: web.Request) -> web.Response:
        times[(await request.json())["chat_id"]] = time.monotonic()
        return web.Response(body=orjson.dumps({"ok": True, "result": {"message_id": len(times)}}))

    async def too_many(request: web.Request) -> web.Response:
        times[(await request.json())["chat_id"]] = time.monotonic()
        told = {"ok": False, "error_code": 429, "description": "Too Many", "parameters": {"retry_after": 0.6}}
        return web.json_response(told, status=429)

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    app.router.add_post("/flood/bot{token}/{method}", too_many)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}", times
    await runner.cleanup()


async def test_opting_out_in_the_middle_of_a_campaign_counts_within_a_second(store: Store, asked: Any) -> None:
    base, times = asked
    await store.write(apply, DALLA, now=NOW)
    await store.write(_crowd)
    while await store.write(campaigns.step, NOW):
        pass
    async with Messenger(base, "1:x") as messenger:
        pace = Pace(time.monotonic, RATE)
        post = Post(store, Voices(), messenger, pace, lambda: NOW, time.monotonic, alone=True)
        async with post.working(), asyncio.timeout(30):
            while len(times) < 5:
                await asyncio.sleep(0.01)
            await store.write(_all_stop)
            stopped = time.monotonic()
            while (await store.report(lambda tx: tx.deliveries.counts())).keys() & {"pending", "sending"}:
                await asyncio.sleep(0.05)
    assert max(times.values()) - stopped < 1.0
    counts = await store.report(lambda tx: tx.deliveries.counts())
    assert counts == {"sent": len(times), "dropped": CROWD - len(times)}
    assert counts["dropped"] > CROWD // 4


async def test_what_was_claimed_before_a_pause_meets_the_gate_again_after_it(store: Store, asked: Any) -> None:
    """Telegram says 429 to the first; some are claimed and wait for their slot. Meanwhile everybody opts out."""
    base, times = asked
    await store.write(apply, DALLA, now=NOW)
    await store.write(_crowd)
    while await store.write(campaigns.step, NOW):
        pass
    begun = time.monotonic()
    async with Messenger(f"{base}/flood", "1:x") as messenger:
        post = Post(
            store,
            Voices(),
            messenger,
            Pace(time.monotonic, 100.0),
            lambda: NOW + timedelta(seconds=time.monotonic() - begun),
            time.monotonic,
            alone=True,
        )
        async with post.working(), asyncio.timeout(30):
            while not times:
                await asyncio.sleep(0.002)
            rows = await store.report(lambda tx: [tx.deliveries.get(n + 1) for n in range(CROWD)])
            await store.write(_all_stop)
            while (await store.report(lambda tx: tx.deliveries.counts())).keys() & {"pending", "sending"}:
                await asyncio.sleep(0.02)
    leases = [row.lease_until for row in rows if row and row.lease_until]
    assert leases
    assert all(abs(one - datetime.now(UTC)) < 2 * LEASE for one in leases), "by the machine's clock, not the calendar"
    assert len(times) == 1
    assert await store.report(lambda tx: tx.deliveries.counts()) == {"dropped": CROWD}


def _crowd(tx: Tx) -> None:
    for n in range(CROWD):
        tx.members.add(FIRST + n, "Guest", "en", now=NOW, marketing=True)
    told: Any = {"key": "k", "title": "k", "texts": {"ar": "أهلًا", "en": "Hello"}, "audience": {}, "by": "staff:1"}
    campaigns.plan(tx, starts_at=NOW, now=NOW, **told)


def _all_stop(tx: Tx) -> None:
    for n in range(1, CROWD + 1):
        members.stop(tx, n, wording="stop-1", now=NOW)
