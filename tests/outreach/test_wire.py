"""When Telegram cannot be reached, or refuses the token, everything waits together and nothing is lost."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import timedelta

import orjson
import pytest
import structlog
from aiohttp import web

from bot.clock import Clock
from bot.health import Health
from bot.inbox import Inbox
from bot.polling import Poller
from outreach import wire
from outreach.messenger import Messenger
from outreach.pace import Pace
from outreach.wire import LONGEST_SECONDS, Wire
from rules.deliveries import Kind, Outcome
from rules.members import Member
from storage.store import Store
from tests.cast import LENA, NOURA
from tests.outreach.test_post import NOW, Telegram, leave, members, newest, post_office, reachable, states

__all__ = ["members"]  # a fixture of the post room's tests

UNREACHED = Outcome(Kind.NOT_SENT, "ClientConnectorError")


class Strict(Telegram):
    """Answers only who has a token that it knows."""

    def __init__(self) -> None:
        super().__init__()
        self.knows_us = False
        self.asked: Counter[str] = Counter()

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        self.asked[method] += 1
        if not self.knows_us:
            return self._no(401, "Unauthorized")
        if method == "getMe":
            return web.Response(body=orjson.dumps({"ok": True, "result": {"id": 1, "username": "dalla_wafa_bot"}}))
        return await super().answer(request)


@pytest.fixture
async def telegram() -> AsyncIterator[Strict]:
    async with reachable(Strict()) as telegram:
        yield telegram


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not true():
            await asyncio.sleep(0.01)


async def test_a_refused_token_stops_everything_until_it_is_accepted_again(
    store: Store, telegram: Strict, members: dict[int, Member], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "TOKEN_SECONDS", 0.02)
    monkeypatch.setattr("outreach.post.IDLE_SECONDS", 0.02)
    clock = iter(NOW + timedelta(seconds=2 * n) for n in range(10_000))
    await store.write(leave, f"points:{LENA.id}", members[LENA.id])
    with structlog.testing.capture_logs() as logs:
        async with Messenger(telegram.base, "1:x") as messenger:
            post = post_office(store, telegram, messenger, now=lambda: next(clock))
            async with post.working():
                await until(lambda: post.wire.refused)
                for whom, member in members.items():
                    await store.write(leave, f"points:{whom}", member)
                await until(lambda: telegram.asked["getMe"] >= 3)
                assert telegram.asked["sendMessage"] == 1
                assert await states(store) == {"pending": len(members)}
                health = Health(store, Clock(), Inbox(store, Clock(), 1, None))
                health.wire = post.wire
                assert await health.problems() == ["Telegram refuses the token: Unauthorized"]
                telegram.knows_us = True
                await until(lambda: len(telegram.delivered) == len(members))
            assert await health.problems() == []
            health.poller = poller = Poller("", lambda updates: asyncio.sleep(0), Clock())
            poller.refused = "Not Found"
            assert await health.problems() == ["Telegram refuses the token: Not Found"]
    assert Counter(chat for chat, _ in telegram.delivered) == dict.fromkeys(members, 1)
    assert await states(store) == {"sent": len(members)}
    assert (await newest(store, members[LENA.id])).tries == 1
    assert [entry["log_level"] for entry in logs if "token" in entry["event"]] == ["error", "warning"]


async def test_requests_that_never_left_make_all_wait_and_are_no_tries(
    store: Store, telegram: Strict, members: dict[int, Member], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "LONGEST_SECONDS", 0.2)
    telegram.knows_us = True
    clock = iter(NOW + timedelta(seconds=20 * n) for n in range(1_000))
    await store.write(leave, "points", members[NOURA.id])
    async with Messenger("http://nowhere.invalid", "1:x") as messenger:
        post = post_office(store, telegram, messenger, now=lambda: next(clock))
        async with post.working():
            await until(lambda: post.pace.room() == 0)
            messenger._url = f"{telegram.base}/bot1:x/"
            await until(lambda: telegram.delivered)
    kept = await newest(store, members[NOURA.id])
    assert (kept.state, kept.tries, kept.perhaps_repeat) == ("sent", 1, False)


def test_the_pauses_grow_while_nothing_leaves_and_end_with_the_first_answer() -> None:
    now = [100.0]
    pace = Pace(lambda: now[0], 1000.0)
    way = Wire(Messenger("http://nowhere.invalid", "1:x"), pace, lambda: now[0])
    waited = []
    for _ in range(7):
        way.heard(UNREACHED)
        way.heard(UNREACHED)  # both were under way together: that is one failure
        begun = now[0]
        while not pace.room():
            now[0] += 0.5
        waited.append(now[0] - begun)
    assert waited == [2, 4, 8, 16, 30, 30, 30]
    assert waited[-1] == LONGEST_SECONDS
    way.heard(Outcome(Kind.SENT, message_id=1))
    way.heard(UNREACHED)
    now[0] += 2
    assert pace.room()
