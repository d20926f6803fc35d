import asyncio
import contextlib
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import orjson
import pytest
from aiohttp import web

from domain import post as use
from domain.deliveries import put
from domain.gate import Letter
from domain.members import Person, arrive, block, consent, stop
from domain.programme import apply
from locales import quiet
from locales.voices import Voices
from outreach.messenger import Messenger
from outreach.pace import GROUP_MESSAGES, Pace
from outreach.post import BEGIN_WITHIN, Post
from rules.deliveries import MOST_TRIES, Delivery, Kind, Outcome
from rules.members import Member
from storage.store import Store
from storage.tx import Tx
from tests.cast import HARUKA, LENA, MEMBERS, NOURA, OLIVER, STAFF_CHAT
from tests.programmes import DALLA

VOICES = Voices(None, strict=True)
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
FACTS = {
    "points": 18, "balance": 68, "debt": 0, "pending": 0, "waits": "no", "usable_from": NOW, "rose": "no", "tier": "",
    "reward": "", "price": 0, "boost": "", "boosted": "no", "stamped": "no", "tried": "no",
}  # fmt: skip

SENT = Outcome(Kind.SENT, message_id=1)
TROUBLES = [
    Outcome(Kind.RETRY_AFTER, "Too Many Requests", seconds=30),
    Outcome(Kind.NOT_SENT, "ClientConnectorError"),
    Outcome(Kind.UNCERTAIN, "ServerDisconnectedError"),
    Outcome(Kind.CUT_SHORT, use.DIED),
]

Some = TypeVar("Some", bound="Telegram")


class Telegram:
    """Delivers and remembers; a test may lay down what happens to the next sends to a chat."""

    def __init__(self) -> None:
        self.delivered: list[tuple[int, str]] = []
        self.troubles: dict[int, list[str]] = {}
        self.base = ""

    def to(self, chat: int) -> list[str]:
        return [text for whom, text in self.delivered if whom == chat]

    async def answer(self, request: web.Request) -> web.Response:
        wish: dict[str, Any] = await request.json()
        trouble = self.troubles.get(wish["chat_id"], [])
        match trouble.pop(0) if trouble else "":
            case "429":
                return self._no(429, "Too Many Requests: retry after 1", retry_after=1)
            case "blocked":
                return self._no(403, "Forbidden: bot was blocked by the user")
            case "lost after":
                self.delivered.append((wish["chat_id"], wish.get("text", "copy")))
                assert request.transport is not None
                request.transport.abort()
                return web.Response()
        self.delivered.append((wish["chat_id"], wish.get("text", "copy")))
        return web.Response(body=orjson.dumps({"ok": True, "result": {"message_id": len(self.delivered)}}))

    def _no(self, code: int, description: str, **parameters: int) -> web.Response:
        body = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
        return web.Response(body=orjson.dumps(body), status=code)


@contextlib.asynccontextmanager
async def reachable(telegram: Some) -> AsyncIterator[Some]:
    """It listens at its `base` while the block runs."""
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", telegram.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    telegram.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield telegram
    await runner.cleanup()


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with reachable(Telegram()) as telegram:
        yield telegram


@pytest.fixture
async def members(store: Store) -> dict[int, Member]:
    """The cast, who all want offers."""
    await store.write(apply, DALLA, now=NOW)
    for person in MEMBERS:
        arrival = await store.write(arrive, Person(person.id, person.first_name), person.language_code, now=NOW)
        await store.write(consent, arrival.member.id, True, wording="offers-1", language="en", now=NOW)
    return {person.id: await store.read(lambda tx, id_=person.id: tx.members.by_telegram(id_)) for person in MEMBERS}


def leave(
    tx: Tx, key: str, member: Member, class_: str = "service", *, due_at: datetime = NOW, written: datetime = NOW
) -> None:
    words = {"text_key": "delivery-points-earned", "facts": FACTS}
    put(tx, key=key, class_=class_, **words, member=member, due_at=due_at, now=written)  # type: ignore[arg-type]


async def claimed(store: Store, now: datetime) -> list[Letter]:
    letters: list[Letter] = await store.write(use.work, [], worker="w", limit=10, now=now, real=datetime.now(UTC))
    return letters


def card(tx: Tx, key: str) -> None:
    facts = {"update": 12}
    put(tx, key=key, class_="support", text_key="human-dead-letter", facts=facts, chat_id=STAFF_CHAT, now=NOW)


class Slow:
    """A stopwatch on which more time passes than here."""

    def __init__(self) -> None:
        self.lost = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.lost


def post_office(store: Store, telegram: Telegram, messenger: Messenger, **more: Any) -> Post:
    wanted = {"now": lambda: NOW, "monotonic": time.monotonic, "alone": True, "pace": Pace(time.monotonic, 1000.0)}
    return Post(store, VOICES, messenger, **wanted | more)


async def send_all(store: Store, telegram: Telegram, **more: Any) -> None:
    """Let the post work until nothing is due and nothing is in flight."""
    async with Messenger(telegram.base, "1:x") as messenger:
        post = post_office(store, telegram, messenger, **more)
        async with post.working(), asyncio.timeout(30):
            while (await states(store)).keys() & {"pending", "sending"}:
                await asyncio.sleep(0.02)


async def states(store: Store) -> Counter[str]:
    return Counter(await store.report(lambda tx: tx.deliveries.counts()))


async def newest(store: Store, member: Member) -> Delivery:
    found: list[Delivery] = await store.read(lambda tx: tx.deliveries.of(member.id))
    return found[0]


async def test_everybody_gets_their_message_once_in_their_own_language(
    store: Store, telegram: Telegram, members: dict[int, Member]
) -> None:
    for member in members.values():
        await store.write(leave, f"earned:{member.id}", member)
        await store.write(leave, f"earned:{member.id}", member)  # the same cause a second time
    await send_all(store, telegram)
    assert Counter(chat for chat, _ in telegram.delivered) == dict.fromkeys(members, 1)
    assert "68\xa0Bohnen" in telegram.to(LENA.id)[0]
    assert "豆" in telegram.to(HARUKA.id)[0]
    assert "68\xa0beans" in telegram.to(OLIVER.id)[0]
    assert "حبّة" in telegram.to(NOURA.id)[0]
    assert await states(store) == {"sent": len(members)}
    assert (await newest(store, members[LENA.id])).message_id is not None


async def test_no_writer_waits_for_what_a_fresh_process_has_to_look_up(
    store: Store, telegram: Telegram, members: dict[int, Member], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[str] = []

    @cache
    def silent(country: str) -> frozenset[date]:
        looked_up.append(threading.current_thread().name.split("_")[0])
        return frozenset()

    quiet._made.cache_clear()
    monkeypatch.setattr(quiet, "silent_days", silent)
    await store.write(leave, "points", members[NOURA.id])
    await send_all(store, telegram)
    quiet._made.cache_clear()  # nobody else is to hear of these days
    assert set(looked_up) == {"report"}


async def test_what_is_not_due_yet_waits(store: Store, telegram: Telegram, members: dict[int, Member]) -> None:
    await store.write(leave, "later", members[LENA.id], due_at=NOW + timedelta(hours=1))
    await store.write(leave, "now", members[NOURA.id])
    async with (
        Messenger(telegram.base, "1:x") as messenger,
        post_office(store, telegram, messenger).working(),
        asyncio.timeout(10),
    ):
        while not telegram.delivered:
            await asyncio.sleep(0.02)
    assert telegram.to(LENA.id) == []
    assert await states(store) == {"sent": 1, "pending": 1}


async def test_stop_ends_offers_at_the_gate_and_the_reason_is_kept(
    store: Store, telegram: Telegram, members: dict[int, Member]
) -> None:
    lena = members[LENA.id]
    await store.write(leave, "offer", lena, "marketing")
    await store.write(leave, "points", lena)
    await store.write(stop, lena.id, wording="stop-1", now=NOW)
    await send_all(store, telegram)
    assert len(telegram.to(LENA.id)) == 1
    found = await store.read(lambda tx: tx.deliveries.of(lena.id))
    kept = {delivery.key: (delivery.state, delivery.reason) for delivery in found}
    assert kept == {"offer": ("dropped", "stopped"), "points": ("sent", None)}


async def test_what_is_held_for_the_night_does_not_stand_in_the_way(store: Store, members: dict[int, Member]) -> None:
    night = NOW + timedelta(hours=14)
    words = {"class_": "service", "text_key": "delivery-points-earned", "facts": FACTS}
    for n in range(40):
        member = members[(LENA.id, HARUKA.id, OLIVER.id)[n % 3]]
        early = {"due_at": night - timedelta(hours=1), "automatic": True}
        await store.write(lambda tx, n=n, m=member, e=early: put(tx, key=f"r{n}", member=m, now=NOW, **words, **e))
    await store.write(leave, "points", members[NOURA.id], due_at=night)
    taken = await store.write(use.work, [], worker="a", limit=4, now=night, real=datetime.now(UTC))
    assert [(letter.delivery.key, letter.silent) for letter in taken] == [("points", True)]
    assert await states(store) == {"held": 40, "sending": 1}
    reason = {one.reason for one in await store.read(lambda tx: tx.deliveries.of(members[LENA.id].id))}
    assert reason == {"quiet"}


async def test_whoever_opts_out_while_a_run_goes_on_gets_no_more_of_it(
    store: Store, members: dict[int, Member]
) -> None:
    for member in members.values():
        await store.write(leave, f"offer:{member.id}", member, "marketing")
    first = await store.write(use.work, [], worker="a", limit=2, now=NOW, real=datetime.now(UTC))
    for member in members.values():
        await store.write(stop, member.id, wording="stop-1", now=NOW)
    assert len(first) == 2
    assert await store.write(use.work, [], worker="a", limit=9, now=NOW, real=datetime.now(UTC)) == []
    assert await states(store) == {"sending": 2, "dropped": len(members) - 2}


async def test_nobody_who_blocked_the_bot_is_written_to(
    store: Store, telegram: Telegram, members: dict[int, Member]
) -> None:
    await store.write(leave, "first", members[LENA.id])
    telegram.troubles[LENA.id] = ["blocked"]
    await send_all(store, telegram)
    await store.write(leave, "second", members[LENA.id])
    await store.write(block, NOURA.id, now=NOW)
    await store.write(leave, "third", members[NOURA.id])
    await send_all(store, telegram)
    assert telegram.delivered == []
    assert await states(store) == {"failed": 1, "dropped": 2}


async def test_messages_leave_however_long_their_claim_takes(
    store: Store, telegram: Telegram, members: dict[int, Member], monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, work = Slow(), use.work

    def claim(tx: Tx, *told: Any, **more: Any) -> list[Letter]:
        slow.lost += BEGIN_WITHIN
        return work(tx, *told, **more)

    monkeypatch.setattr(use, "work", claim)
    await store.write(leave, "points", members[LENA.id])
    await send_all(store, telegram, monotonic=slow, pace=Pace(slow, 1000.0))
    assert len(telegram.to(LENA.id)) == 1


async def test_a_429_delays_and_loses_nothing(store: Store, telegram: Telegram, members: dict[int, Member]) -> None:
    telegram.troubles[LENA.id] = ["429"]
    clock = iter(NOW + timedelta(seconds=n) for n in range(100_000))
    for member in members.values():
        await store.write(leave, f"earned:{member.id}", member)
    begun, ended = time.monotonic(), list[Kind]()
    await send_all(store, telegram, now=lambda: next(clock), ended=ended.append)
    assert Counter(chat for chat, _ in telegram.delivered) == dict.fromkeys(members, 1)
    assert time.monotonic() - begun >= 1.0
    assert Counter(ended) == {Kind.SENT: len(members), Kind.RETRY_AFTER: 1}
    assert (await newest(store, members[LENA.id])).tries == 1  # what never arrived was no try


async def test_an_uncertain_offer_is_not_repeated_and_uncertain_points_are(
    store: Store, telegram: Telegram, members: dict[int, Member]
) -> None:
    telegram.troubles = {LENA.id: ["lost after"], NOURA.id: ["lost after"]}
    clock = iter(NOW + timedelta(seconds=n) for n in range(100_000))
    await store.write(leave, "offer", members[LENA.id], "marketing")
    await store.write(leave, "points", members[NOURA.id])
    await send_all(store, telegram, now=lambda: next(clock))
    assert len(telegram.to(LENA.id)) == 1
    assert (await newest(store, members[LENA.id])).state == "uncertain"
    assert len(telegram.to(NOURA.id)) == 2
    repeated = await newest(store, members[NOURA.id])
    assert (repeated.state, repeated.perhaps_repeat) == ("sent", True)


async def test_what_a_killed_sender_left_is_settled_by_its_class(
    store: Store, telegram: Telegram, members: dict[int, Member]
) -> None:
    await store.write(leave, "offer", members[LENA.id], "marketing")
    await store.write(leave, "points", members[NOURA.id])
    real = datetime.now(UTC)
    claimed = await store.write(use.work, [], worker="killed", limit=10, now=NOW, real=real)
    assert len(claimed) == 2
    clock = iter(NOW + timedelta(seconds=n) for n in range(100_000))
    await send_all(store, telegram, now=lambda: next(clock))
    assert telegram.to(LENA.id) == []
    assert (await newest(store, members[LENA.id])).state == "uncertain"
    assert len(telegram.to(NOURA.id)) == 1


async def test_tries_that_a_kill_cut_short_do_not_count(store: Store, members: dict[int, Member]) -> None:
    await store.write(leave, "points", members[NOURA.id])
    at, real = NOW, datetime.now(UTC)
    for _ in range(5):
        assert len(await store.write(use.work, [], worker="killed", limit=9, now=at, real=real)) == 1
        assert await store.write(use.recover, now=at, real=real + 2 * use.LEASE) == 1
        at += timedelta(minutes=10)
    (letter,) = await store.write(use.work, [], worker="w", limit=9, now=at, real=real)
    lost = use.Ended(letter.delivery, Outcome(Kind.UNCERTAIN, "ServerDisconnectedError"))
    await store.write(use.work, [lost], worker="w", limit=0, now=at, real=real)
    kept = await newest(store, members[NOURA.id])
    assert (kept.state, kept.perhaps_repeat, kept.tries) == ("pending", True, 1)


async def test_people_before_points_before_offers(store: Store, telegram: Telegram, members: dict[int, Member]) -> None:
    await store.write(leave, "offer", members[LENA.id], "marketing", due_at=NOW - timedelta(hours=2))
    await store.write(leave, "points", members[NOURA.id], due_at=NOW - timedelta(hours=1))
    await store.write(leave, "help", members[HARUKA.id], "support")
    order = [
        (await store.write(use.work, [], worker="w", limit=1, now=NOW, real=datetime.now(UTC)))[0].delivery.key
        for _ in range(3)
    ]
    assert order == ["help", "points", "offer"]


async def test_a_chat_has_one_message_in_flight(store: Store, members: dict[int, Member]) -> None:
    for n in range(3):
        await store.write(leave, f"n{n}", members[LENA.id])
    first = await store.write(use.work, [], worker="a", limit=10, now=NOW, real=datetime.now(UTC))
    second = await store.write(use.work, [], worker="b", limit=10, now=NOW, real=datetime.now(UTC))
    assert [letter.delivery.key for letter in first] == ["n0"]
    assert second == []


async def test_messages_of_one_chat_leave_in_the_order_of_their_making_however_often_one_comes_back(
    store: Store, members: dict[int, Member]
) -> None:
    for n in range(3):
        await store.write(leave, f"n{n}", members[LENA.id])
    now, left = NOW, list[str]()
    for outcome in [Outcome(Kind.RETRY_AFTER, "not begun", seconds=0.5), *TROUBLES, SENT, SENT, SENT]:
        (letter,) = await claimed(store, now)
        await store.write(use.settle, use.Ended(letter.delivery, outcome), worker="w", now=now)
        left.append(letter.delivery.key)
        if outcome is not SENT:
            assert await claimed(store, now + timedelta(seconds=0.4)) == []
        now += timedelta(minutes=1)
    assert left == ["n0"] * (2 + len(TROUBLES)) + ["n1", "n2"]


async def test_what_comes_back_is_waited_for_by_its_own_class_and_chat_only(
    store: Store, members: dict[int, Member]
) -> None:
    for key in ("first", "next"):
        await store.write(leave, key, members[LENA.id])
    (first,) = await claimed(store, NOW)
    cut = use.Ended(first.delivery, TROUBLES[0])
    await store.write(use.settle, cut, worker="w", now=NOW)
    assert await claimed(store, NOW) == []
    await store.write(leave, "hers", members[NOURA.id])
    await store.write(leave, "answer", members[LENA.id], "support")
    assert [letter.delivery.key for letter in await claimed(store, NOW)] == ["answer", "hers"]


async def test_what_is_held_for_the_night_is_waited_for_by_nobody(store: Store, members: dict[int, Member]) -> None:
    lena, night = members[LENA.id], NOW + timedelta(hours=14)
    words: Any = {"class_": "service", "text_key": "delivery-points-earned", "facts": FACTS, "member": lena}
    await store.write(lambda tx: put(tx, key="reminder", automatic=True, now=NOW, **words))
    (reminder,) = await claimed(store, NOW)
    await store.write(use.settle, use.Ended(reminder.delivery, TROUBLES[0]), worker="w", now=NOW)
    await store.write(leave, "points", lena, due_at=NOW)
    assert await claimed(store, NOW) == []
    assert [letter.delivery.key for letter in await claimed(store, night)] == ["points"]
    reasons = {one.key: one.reason for one in await store.read(lambda tx: tx.deliveries.of(lena.id))}
    assert reasons == {"reminder": "quiet", "points": None}


async def test_a_message_that_a_group_never_takes_does_not_stop_the_others_for_ever(
    store: Store, members: dict[int, Member]
) -> None:
    for n in range(2):
        await store.write(card, f"card {n}")
    no_rights = Outcome(Kind.BLOCKED, "Bad Request: not enough rights to send photos to the chat")
    now, tried = NOW, list[str]()
    for _ in range(MOST_TRIES + 2):
        (letter,) = await claimed(store, now)
        tried.append(letter.delivery.key)
        await store.write(use.settle, use.Ended(letter.delivery, no_rights), worker="w", now=now)
        now += timedelta(seconds=2 ** len(tried) - 1)  # until just before it comes back
        if len(tried) <= MOST_TRIES:
            assert await claimed(store, now) == []
        now += timedelta(seconds=1)
    assert tried == ["card 0"] * (MOST_TRIES + 1) + ["card 1"]


async def test_staff_read_the_shops_language(store: Store, telegram: Telegram, members: dict[int, Member]) -> None:
    facts = {"update": 12}
    await store.write(
        lambda tx: put(
            tx, key="d", class_="support", text_key="human-dead-letter", facts=facts, chat_id=STAFF_CHAT, now=NOW
        )
    )
    await send_all(store, telegram)
    assert any("\u0600" <= letter <= "\u06ff" for letter in telegram.to(STAFF_CHAT)[0])


async def test_every_button_of_a_delivery_leads_somewhere() -> None:
    import handlers.lookup  # noqa: F401  fills the tables
    from handlers.table import taps
    from outreach.render import BUTTONS

    for label, data in (button for several in BUTTONS.values() for button in several):
        topic, verb, version, *_ = data.split(":")
        assert version == "v1"
        assert f"{topic}:{verb}" in taps, data
        for language in VOICES.languages:
            assert VOICES.of(language, None, "UTC").plain(label)


def test_the_sender_does_not_load_aiogram() -> None:
    """A process that only sends is 130 MB smaller without it."""
    import subprocess
    import sys

    code = "import sys, outreach.post; sys.exit('aiogram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode == 0


async def test_after_a_restore_only_what_answers_people_now_goes_until_a_person_has_looked(
    store: Store, telegram: Telegram, members: dict[int, Member]
) -> None:
    await store.write(leave, "before the backup", members[LENA.id])
    await store.write(use.pause, "restored", now=NOW)
    later = NOW + timedelta(minutes=1)
    await store.write(leave, "bought just now", members[NOURA.id], written=later)
    claimed = await store.write(use.work, [], worker="w", limit=10, now=later, real=datetime.now(UTC))
    assert [letter.delivery.key for letter in claimed] == ["bought just now"]
    assert (await newest(store, members[LENA.id])).reason == "paused"
    assert not await store.read(use.held_up, later)
    assert await store.write(use.resume)
    assert await store.read(use.held_up, later)
    assert await store.slice(use.let_go, later) == 1
    assert not await store.read(use.held_up, later)
    claimed = await store.write(use.work, [], worker="w", limit=10, now=later, real=datetime.now(UTC))
    assert [letter.delivery.key for letter in claimed] == ["before the backup"]


async def test_the_post_is_still_when_all_that_is_due_has_left_and_is_written_down(
    store: Store, telegram: Telegram, members: dict[int, Member]
) -> None:
    async with Messenger(telegram.base, "1:x") as messenger:
        post = post_office(store, telegram, messenger)
        async with post.working(), asyncio.timeout(30):
            await post.still()
            for number, member in enumerate(members.values()):
                await store.write(leave, f"k{number}", member)
            await store.write(leave, "tomorrow", members[NOURA.id], due_at=NOW + timedelta(days=1))
            await post.still()
            assert await states(store) == {"sent": len(members), "pending": 1}
            assert len(telegram.delivered) == len(members)


@pytest.mark.usefixtures("members")
async def test_what_comes_back_for_a_minute_and_what_waits_for_it_leave_the_post_still(
    store: Store, telegram: Telegram
) -> None:
    """As in a group that has had its twenty; else somebody who plays a month would wait for that minute."""
    async with Messenger(telegram.base, "1:x") as messenger:
        post = post_office(store, telegram, messenger)
        for n in range(GROUP_MESSAGES):
            post.pace.left(STAFF_CHAT)
            await store.write(card, f"card {n}")
        async with post.working(), asyncio.timeout(5):
            await post.still()
            assert await states(store) == {"pending": GROUP_MESSAGES}
