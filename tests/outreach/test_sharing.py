"""Several senders on one PostgreSQL keep one pace together."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bench.strict import Limit
from domain import pace as use
from domain.deliveries import put
from domain.programme import apply
from outreach.messenger import Messenger, Request
from outreach.pace import TOO_LATE, Pace
from outreach.post import Post
from outreach.sharing import Sharing
from rules.deliveries import Kind, Outcome
from storage.store import Store
from storage.tx import Tx
from tests.conftest import Postgres
from tests.outreach.test_post import FACTS, NOW, VOICES
from tests.programmes import DALLA

RATE, SECONDS, SENDERS = 200, 2, 2
LATENCY = 0.03
SENT = Outcome(Kind.SENT, message_id=1)
FIRST = 920_000_000
REAL = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
EVERY = timedelta(milliseconds=5)


class Line(Messenger):
    """What one sender says to Telegram, heard at the moment of sending.

    A server would hear it later whenever the machine is busy, and several messages at once. Its first connections take
    a moment to open.
    """

    def __init__(self, sender: int, hears: Callable[[int, float], Outcome]) -> None:
        self._sender = sender
        self._hears = hears
        self._opening = iter([0.05] * 8)

    async def send(self, request: Request, leaving: Callable[[], None] | None = None) -> Outcome:
        await asyncio.sleep(next(self._opening, 0.0))
        if leaving:
            leaving()
        outcome = self._hears(self._sender, time.monotonic())
        await asyncio.sleep(LATENCY)
        return outcome


class Strict:
    """Refuses what is above the rate in any one second."""

    def __init__(self) -> None:
        self.limit, self.shares = Limit(RATE), Counter[int]()

    def hears(self, sender: int, now: float) -> Outcome:
        self.shares[sender] += 1
        return SENT if self.limit.takes(now) else Outcome(Kind.RETRY_AFTER, "Too Many Requests", seconds=1)


class Flood:
    """Says 429 once, to one of two senders it knows; whoever goes on is let through, so that nobody learns it so."""

    def __init__(self, after: int, seconds: int) -> None:
        self.said_at = 0.0
        self.seconds = seconds
        self.came: list[tuple[float, int]] = []
        self._after = after

    def hears(self, sender: int, now: float) -> Outcome:
        known = {sender for _, sender in self.came}
        if not self.said_at and sender == 0 and len(self.came) >= self._after and len(known) == SENDERS:
            self.said_at = now
            return Outcome(Kind.RETRY_AFTER, "Too Many Requests", seconds=self.seconds)
        self.came.append((now, sender))
        return SENT

    def between(self, start: float, end: float) -> list[int]:
        return [sender for at, sender in self.came if start <= at < end]


class Metronome:
    """Beats at the rate in the same loop, and counts the beats for which the machine let it be in time."""

    def __init__(self) -> None:
        self._beats, self._late = 0, 0

    @property
    def in_time(self) -> float:
        """The share of them."""
        return 1 - self._late / self._beats

    @contextlib.asynccontextmanager
    async def beating(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self._run())
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async def _run(self) -> None:
        begun = time.monotonic()
        while True:
            self._beats += 1
            beat = begun + self._beats / RATE
            await asyncio.sleep(beat - time.monotonic())
            self._late += time.monotonic() - beat > TOO_LATE


@pytest.fixture
async def stores(postgres: Postgres, postgres_template: str) -> AsyncIterator[list[Store]]:
    """One database, and a store of its own for each sender."""
    url = postgres.create(postgres_template)
    stores = [Store.open(url) for _ in range(SENDERS)]
    yield stores
    for store in stores:
        await store.close()
    postgres.drop(url)


def fill(tx: Tx, count: int = RATE * SECONDS) -> None:
    words: Any = {"class_": "service", "text_key": "delivery-points-earned", "facts": FACTS}
    for id_ in range(FIRST, FIRST + count):
        member = tx.members.add(id_, "Guest", "en", now=NOW)
        assert member is not None
        put(tx, key=f"earned:{id_}", member=member, due_at=NOW, now=NOW, **words)


def states(tx: Tx) -> dict[str, int]:
    return tx.deliveries.counts()


async def test_two_senders_use_the_one_rate_and_never_exceed_it(stores: list[Store]) -> None:
    strict, metronome = Strict(), Metronome()
    await stores[0].write(apply, DALLA, now=NOW)
    await stores[0].write(fill)
    async with metronome.beating(), senders(stores, strict.hears):
        await all_sent(stores[0])
    assert await stores[0].report(states) == {"sent": RATE * SECONDS}
    limit = strict.limit
    assert limit.refused == 0
    able = metronome.in_time**3  # a message leaves if the look, the claim and its slot are in time
    assert (limit.taken - 1) / (limit.last - limit.first) >= 0.9 * able * RATE
    assert min(strict.shares[n] for n in range(SENDERS)) > RATE * SECONDS / 10  # each had a part in it


async def test_a_429_that_one_sender_was_told_stops_them_all(stores: list[Store]) -> None:
    flood = Flood(after=40, seconds=2)
    await stores[0].write(apply, DALLA, now=NOW)
    await stores[0].write(fill, 2 * RATE)
    async with senders(stores, flood.hears), asyncio.timeout(30):
        while (await stores[0].report(lambda tx: tx.pace.look())).paused_until.year == 1970:
            await asyncio.sleep(0.02)
        heard = time.monotonic() + 0.4  # slots that were booked before are used
        await all_sent(stores[0])
    again = flood.said_at + flood.seconds
    assert heard < again
    assert flood.between(heard, again) == []
    assert set(flood.between(0, flood.said_at)) == set(flood.between(again, again + 30)) == {0, 1}
    assert await stores[0].report(states) == {"sent": 2 * RATE}


@contextlib.asynccontextmanager
async def senders(stores: list[Store], hears: Callable[[int, float], Outcome]) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        for n, store in enumerate(stores):
            post = sender(store, Line(n, hears))
            await stack.enter_async_context(Sharing(store, post.pace).working())
            await stack.enter_async_context(post.working())
        yield


async def all_sent(store: Store) -> None:
    async with asyncio.timeout(30):
        while (await store.report(states)).keys() & {"pending", "sending"}:
            await asyncio.sleep(0.05)


def sender(store: Store, messenger: Messenger) -> Post:
    pace, begun = Pace(time.monotonic, RATE), time.monotonic()

    def now() -> datetime:
        return NOW + timedelta(seconds=time.monotonic() - begun)

    return Post(store, VOICES, messenger, pace, now, time.monotonic, alone=False, shared=True)


async def test_what_is_very_late_for_a_shared_slot_goes_back() -> None:
    nobody, now = Any, time.monotonic()
    post = sender(nobody, nobody)
    shared = [*post.pace.booked(now - 0.3, 1), *post.pace.booked(now - 0.1, 1)]
    turns = [await post._its_turn(slot, now, now + 10) for slot in shared]
    assert turns == [False, True]


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


async def test_nobody_takes_anything_until_a_pause_is_over(store: Store, claims: Callable[..., Any]) -> None:
    await store.write(use.pause, 20, real=REAL)
    await store.write(use.pause, 5, real=REAL)  # that was the shorter one
    end = REAL + timedelta(seconds=20)
    assert await claims(limit=3) == ([], end)
    letters, begin = await claims(limit=3, earliest=end - timedelta(milliseconds=30))
    assert (len(letters), begin) == (3, end)


async def test_a_pause_that_a_wrong_clock_wrote_stops_nobody(store: Store, claims: Callable[..., Any]) -> None:
    await store.write(use.pause, 20, real=REAL + timedelta(hours=2))
    letters, begin = await claims(limit=3)
    assert (len(letters), begin) == (3, REAL)
    await store.write(use.pause, 20, real=REAL)
    assert (await claims(limit=3))[0] == []


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
    await store.write(fill, 40)

    async def claim(limit: int, earliest: datetime = REAL) -> Any:
        terms: Any = {"worker": "w", "now": NOW, "real": earliest, "earliest": earliest, "every": EVERY}
        return await store.write(use.work_in_turn, [], limit=limit, **terms)

    return claim
