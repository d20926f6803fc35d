import asyncio
from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
import structlog
from aiohttp import ClientSession, web

from bot.polling import Poller
from bot.web import StoreIsDown
from tests.bot.conftest import Quick


class Telegram:
    """getUpdates with updates 1 to 5; everything below the offset is gone for good, as on Telegram."""

    def __init__(self) -> None:
        self.updates = [{"update_id": n} for n in range(1, 6)]
        self.offsets: list[int | None] = []
        self.troubles: list[web.Response] = []

    async def answer(self, request: web.Request) -> web.Response:
        wish = await request.json()
        self.offsets.append(wish.get("offset"))
        if self.troubles:
            return self.troubles.pop(0)
        if wish.get("offset"):
            self.updates = [update for update in self.updates if update["update_id"] >= wish["offset"]]
        if not self.updates:
            await asyncio.sleep(0.05)
        return answer({"ok": True, "result": self.updates[:2]})


def answer(body: dict[str, Any], status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def url(telegram: Telegram) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/getUpdates", telegram.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/getUpdates"
    await runner.cleanup()


class Keeper:
    """The inbox as a poller sees it; `down` is how often it refuses first."""

    def __init__(self, down: int = 0) -> None:
        self.kept: list[int] = []
        self.down = down
        self.five = asyncio.Event()

    async def receive(self, updates: list[dict[str, Any]]) -> None:
        if self.down:
            self.down -= 1
            raise StoreIsDown
        self.kept += [update["update_id"] for update in updates]
        if len(self.kept) >= 5:
            self.five.set()


async def poll(url: str, keeper: Keeper, clock: Quick) -> None:
    task = asyncio.create_task(Poller(url, keeper.receive, clock).run())
    async with asyncio.timeout(10):
        await keeper.five.wait()
    await asyncio.sleep(0.02)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_the_offset_moves_only_after_updates_are_kept(url: str, telegram: Telegram) -> None:
    keeper = Keeper()
    await poll(url, keeper, Quick())
    assert keeper.kept == [1, 2, 3, 4, 5]
    assert telegram.offsets[:4] == [None, 3, 5, 6]


async def test_updates_that_could_not_be_kept_are_asked_for_again(url: str, telegram: Telegram) -> None:
    keeper, clock = Keeper(down=2), Quick()
    await poll(url, keeper, clock)
    assert keeper.kept == [1, 2, 3, 4, 5]
    assert telegram.offsets[:3] == [None, None, None]
    assert clock.pauses[:2] == [1.0, 2.0]


async def test_troubles_pass_and_nothing_is_lost(url: str, telegram: Telegram) -> None:
    conflict = {"ok": False, "error_code": 409, "description": "Conflict: terminated by other getUpdates request"}
    telegram.troubles = [
        answer(conflict, 409),
        web.Response(text="<html>", status=502),
        answer({"ok": False, "error_code": 500, "description": "Internal Server Error"}, 500),
        web.Response(text="[]"),
        answer({"ok": True}),
    ]
    keeper, clock = Keeper(), Quick()
    await poll(url, keeper, clock)
    assert keeper.kept == [1, 2, 3, 4, 5]
    assert clock.pauses == [1.0, 2.0, 5.0, 10.0, 30.0]


async def test_a_refused_token_is_said_loudly_until_it_is_accepted_again(url: str, telegram: Telegram) -> None:
    telegram.troubles = [answer({"ok": False, "error_code": 401, "description": "Unauthorized"}, 401)]
    poller, said = Poller(url, Keeper().receive, Quick()), []
    with structlog.testing.capture_logs() as logs:
        async with ClientSession() as http:
            for _ in range(2):
                await poller._once(http)
                said.append(poller.refused)
    assert said == ["Unauthorized", ""]
    assert [entry["log_level"] for entry in logs] == ["error"]
