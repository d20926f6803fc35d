import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError
from aiogram.methods import SendMessage

from bot import inbox as module
from bot.desk import Answered
from bot.inbox import Inbox, lane_of
from bot.web import StoreIsDown
from domain import inbox as use
from domain.members import Person, arrive
from domain.programme import apply
from handlers.table import Step
from storage.store import Store
from tests.bot.conftest import Quick
from tests.cast import HARUKA, LENA, NOURA, STAFF_CHAT
from tests.programmes import DALLA

BOT_ID = 7000000000
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


class Desk:
    """Answers by what a test puts in; remembers the order."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, str]] = []
        self.fails: dict[str, list[Exception]] = {}
        self.steps: dict[str, Step] = {}

    async def handle(self, update: dict[str, Any], now: datetime) -> Answered:
        person, text = update["message"]["from"]["id"], update["message"]["text"]
        self.seen.append((person, text))
        if self.fails.get(text):
            raise self.fails[text].pop(0)
        return Answered(person, None, self.steps.get(text))

    def said_to(self, person: int) -> list[str]:
        return [text for who, text in self.seen if who == person]


def update(number: int, person: int = NOURA.id, text: str | None = None) -> dict[str, Any]:
    sender = {"id": person, "is_bot": False, "first_name": "x"}
    return {"update_id": number, "message": {"message_id": number, "from": sender, "text": text or f"n{number}"}}


@pytest.fixture
def clock() -> Quick:
    return Quick()


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def inbox(store: Store, clock: Quick) -> Inbox:
    return Inbox(store, clock, BOT_ID, STAFF_CHAT)


async def work_off(inbox: Inbox, desk: Desk, *batches: list[dict[str, Any]]) -> None:
    async with inbox.working(desk):  # type: ignore[arg-type]
        for batch in batches:
            await inbox.receive(batch)


async def left(store: Store) -> list[int]:
    return [row.id for row in await store.report(use.waiting, limit=1000)]


async def test_every_update_is_answered_once_in_its_persons_order(store: Store, inbox: Inbox, desk: Desk) -> None:
    people = (NOURA.id, LENA.id, HARUKA.id)
    updates = [update(n, people[n % 3]) for n in range(1, 61)]
    await work_off(inbox, desk, updates[:30], updates[30:])
    for person in people:
        assert desk.said_to(person) == [f"n{n}" for n in range(1, 61) if people[n % 3] == person]
    assert await left(store) == []


async def test_a_repeated_update_is_not_answered_again(inbox: Inbox, desk: Desk) -> None:
    await work_off(inbox, desk, [update(1)], [update(1), update(2)], [update(2)])
    assert Counter(desk.said_to(NOURA.id)) == {"n1": 1, "n2": 1}


async def test_the_same_number_with_another_body_is_a_new_update(inbox: Inbox, desk: Desk) -> None:
    await work_off(inbox, desk, [update(1, text="before the quiet week")], [update(1, text="after it")])
    assert desk.said_to(NOURA.id) == ["before the quiet week", "after it"]


async def test_what_an_earlier_process_left_is_answered_first(store: Store, clock: Quick, desk: Desk) -> None:
    await Inbox(store, clock, BOT_ID, STAFF_CHAT).receive([update(1), update(2)])
    assert desk.seen == []
    await work_off(Inbox(store, clock, BOT_ID, STAFF_CHAT), desk, [update(3)])
    assert desk.said_to(NOURA.id) == ["n1", "n2", "n3"]


async def test_three_failures_make_a_dead_letter_and_the_lane_goes_on(
    store: Store, inbox: Inbox, desk: Desk, clock: Quick
) -> None:
    desk.fails["bad"] = [RuntimeError("once"), RuntimeError("twice"), RuntimeError("thrice")]
    await work_off(inbox, desk, [update(1, text="bad"), update(2, text="good")])
    assert desk.said_to(NOURA.id) == ["bad", "bad", "bad", "good"]
    assert [pause for pause in clock.pauses if pause >= 1] == [1.0, 5.0]
    dead = await store.report(lambda tx: tx.inbox.dead())
    assert [(letter.lane, letter.reason) for letter in dead] == [(NOURA.id, "RuntimeError: thrice")]
    told = await store.write(lambda tx: tx.deliveries.due(datetime.now(UTC), 10))
    assert [(one.chat_id, one.text_key) for one in told] == [(STAFF_CHAT, "human-dead-letter")]


async def test_what_works_at_the_second_try_is_no_dead_letter(store: Store, inbox: Inbox, desk: Desk) -> None:
    desk.fails["shaky"] = [TelegramNetworkError(SendMessage(chat_id=1, text="x"), "ServerDisconnectedError")]
    await work_off(inbox, desk, [update(1, text="shaky")])
    assert desk.said_to(NOURA.id) == ["shaky", "shaky"]
    assert await store.report(lambda tx: tx.inbox.dead()) == []


async def test_a_no_of_telegrams_is_not_tried_again(store: Store, inbox: Inbox, desk: Desk) -> None:
    desk.fails["odd"] = [TelegramBadRequest(SendMessage(chat_id=1, text="x"), "Bad Request: chat not found")]
    await work_off(inbox, desk, [update(1, text="odd")])
    assert desk.said_to(NOURA.id) == ["odd"]
    assert await left(store) == []


async def test_the_step_and_the_done_mark_are_written_together(store: Store, inbox: Inbox, desk: Desk) -> None:
    await store.write(apply, DALLA, now=NOW)
    await store.write(arrive, Person(NOURA.id, NOURA.first_name), "ar", now=NOW)
    desk.steps["hello"] = Step("human", {"reply": 7})
    await work_off(inbox, desk, [update(1, text="hello")])
    member = await store.read(lambda tx: tx.members.by_telegram(NOURA.id))
    assert (member.step, member.step_data) == ("human", {"reply": 7})
    await work_off(Inbox(store, Quick(), BOT_ID, None), desk, [update(2, text="bye")])
    assert desk.steps.get("bye") is None


async def test_what_ten_processes_died_of_is_not_tried_an_eleventh_time(store: Store, desk: Desk) -> None:
    await Inbox(store, Quick(), BOT_ID, STAFF_CHAT).receive([update(1, text="deadly")])
    for _ in range(10):  # each begins it, and is killed
        await store.write(use.recover, people=STAFF_CHAT, now=NOW)
        await store.write(use.begin, await left(store))
    assert len(await left(store)) == 1
    await work_off(Inbox(store, Quick(), BOT_ID, STAFF_CHAT), desk)
    assert desk.seen == []
    assert len(await store.report(lambda tx: tx.inbox.dead())) == 1


async def test_what_only_waits_while_processes_die_is_not_given_up(store: Store, desk: Desk) -> None:
    """Noura's first update hangs until the kill, again and again; what she said after it has harmed nobody."""
    crashing = asyncio.Event()

    class Hanging(Desk):
        async def handle(self, update: dict[str, Any], now: datetime) -> Answered:
            crashing.set()
            await asyncio.Event().wait()
            raise AssertionError

    await Inbox(store, Quick(), BOT_ID, STAFF_CHAT).receive([update(1), update(2), update(3)])
    for _ in range(10):
        inbox = Inbox(store, Quick(), BOT_ID, STAFF_CHAT)
        inbox._desk = Hanging()  # type: ignore[assignment]
        await store.write(use.recover, people=STAFF_CHAT, now=NOW)
        crashing.clear()
        await inbox._fill()
        await asyncio.wait_for(crashing.wait(), 10)
        await inbox._lanes.close()
    await work_off(Inbox(store, Quick(), BOT_ID, STAFF_CHAT), desk)
    assert desk.said_to(NOURA.id) == ["n2", "n3"]
    assert len(await store.report(lambda tx: tx.inbox.dead())) == 1


async def test_more_than_memory_holds_waits_in_the_database_in_order(
    store: Store, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_IN_MEMORY", 8)
    inbox = Inbox(store, Quick(), BOT_ID, None)
    people = [700_000_000 + n for n in range(10)]
    async with inbox.working(desk):  # type: ignore[arg-type]
        for start in range(0, 200, 20):
            await inbox.receive([update(n, people[n % 10]) for n in range(start, start + 20)])
        async with asyncio.timeout(30):
            while await left(store):
                await asyncio.sleep(0.01)
    for person in people:
        assert desk.said_to(person) == [f"n{n}" for n in range(200) if people[n % 10] == person]


def once_wrong(usual: Callable[..., Any]) -> Callable[..., Any]:
    troubles = [TypeError("nobody thought of this")]

    def use_case(*args: Any, **kwargs: Any) -> Any:
        if troubles:
            raise troubles.pop()
        return usual(*args, **kwargs)

    return use_case


async def test_a_trouble_that_nobody_thought_of_stops_no_lane_and_leaves_nobody_waiting(
    store: Store, inbox: Inbox, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await Inbox(store, Quick(), BOT_ID, STAFF_CHAT).receive([update(1), update(2)])
    monkeypatch.setattr(use, "waiting", once_wrong(use.waiting))
    monkeypatch.setattr(use, "finish", once_wrong(use.finish))
    async with inbox.working(desk), asyncio.timeout(5):  # type: ignore[arg-type]
        while len(desk.seen) < 2:
            await asyncio.sleep(0.01)
    assert desk.said_to(NOURA.id) == ["n1", "n2"]
    assert len(await left(store)) == 1  # the next start answers it once more


async def test_after_the_end_nothing_more_is_taken(inbox: Inbox, desk: Desk) -> None:
    await work_off(inbox, desk)
    with pytest.raises(StoreIsDown):
        await inbox.receive([update(1)])


@pytest.mark.parametrize(
    ("event", "lane"),
    [
        ({"message": {"from": {"id": 5}, "chat": {"id": -100}}}, 5),
        ({"callback_query": {"from": {"id": 6}, "message": {"chat": {"id": 7}}}}, 6),
        ({"channel_post": {"chat": {"id": -200}}}, -200),
        ({"message_reaction": {"user": {"id": 8}, "chat": {"id": 9}}}, 8),
        ({"poll": {"id": "12"}}, 0),
    ],
)
def test_a_lane_is_the_person_who_acted_else_the_chat(event: dict[str, Any], lane: int) -> None:
    assert lane_of({"update_id": 1, **event}) == lane
