"""setWebhook, deleteWebhook and getWebhookInfo over HTTP, with a bot that really listens."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from tests.cast import NOURA
from tests.simulator.conftest import Stage


class Listener:
    def __init__(self) -> None:
        self.url = ""
        self.status = 200
        self.reply: dict[str, Any] = {}
        self.updates: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.secrets: list[str | None] = []

    async def handle(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.updates.put_nowait(await request.json())
        return web.json_response(self.reply, status=self.status)

    async def next(self) -> dict[str, Any]:
        async with asyncio.timeout(30):
            return await self.updates.get()


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    listener = Listener()
    app = web.Application()
    app.router.add_post("/", listener.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    listener.url = f"http://127.0.0.1:{site._server.sockets[0].getsockname()[1]}/"  # type: ignore[attr-defined]
    yield listener
    await runner.cleanup()


async def test_a_message_reaches_the_webhook_and_the_reply_is_sent(stage: Stage, listener: Listener) -> None:
    listener.reply = {"method": "sendMessage", "chat_id": NOURA.id, "text": "أهلًا <b>نورة</b>", "parse_mode": "HTML"}
    answer = await stage.bot("setWebhook", url=listener.url, secret_token="dalla_1-A")
    assert answer == {"ok": True, "result": True, "description": "Webhook was set"}
    await stage.post(f"people/{NOURA.id}/start", payload="ref1")
    update = await listener.next()
    assert update["message"]["text"] == "/start ref1"
    assert listener.secrets == ["dalla_1-A"]
    async with asyncio.timeout(30):
        while (last := (await stage.sees(NOURA.id))[-1])["from"]["id"] == NOURA.id:
            pass
    assert last["text"] == "أهلًا نورة"
    assert last["entities"] == [{"type": "bold", "offset": 6, "length": 4}]


async def test_under_a_webhook_nobody_polls(stage: Stage, listener: Listener) -> None:
    stage.simulator.world.poller.sleep = lambda _: asyncio.sleep(0)
    waiting = asyncio.create_task(stage.bot("getUpdates", timeout=60))
    await stage.polled()
    await stage.ok("setWebhook", url=listener.url)
    assert (await waiting)["description"] == "Conflict: terminated by setWebhook request"
    refused = await stage.bot("getUpdates")
    assert refused["error_code"] == 409
    assert refused["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    assert (await stage.bot("deleteWebhook"))["description"] == "Webhook was deleted"
    assert (await stage.bot("deleteWebhook"))["description"] == "Webhook is already deleted"
    assert await stage.ok("getUpdates") == []


async def test_the_info_tells_of_waiting_updates_and_the_last_error(stage: Stage, listener: Listener) -> None:
    assert await stage.ok("getWebhookInfo") == {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
    listener.status = 500
    await stage.ok("setWebhook", url=listener.url, max_connections=7, allowed_updates=["message"])
    await stage.post(f"people/{NOURA.id}/start")
    first = await listener.next()
    assert await listener.next() == first
    info = await stage.ok("getWebhookInfo")
    assert info["url"] == listener.url
    assert info["pending_update_count"] == 1
    assert info["max_connections"] == 7
    assert info["allowed_updates"] == ["message"]
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["last_error_date"] > 1_700_000_000
    await stage.ok("setWebhook", url=listener.url, drop_pending_updates=True)
    assert (await stage.ok("getWebhookInfo"))["pending_update_count"] == 0


async def test_setting_the_same_again_changes_nothing(stage: Stage, listener: Listener) -> None:
    await stage.ok("setWebhook", url=listener.url)
    assert (await stage.bot("setWebhook", url=listener.url))["description"] == "Webhook is already set"
    assert (await stage.bot("setWebhook", url=""))["description"] == "Webhook was deleted"


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({"url": "https://"}, "invalid webhook URL specified"),
        ({"url": "ftp://127.0.0.1/"}, "invalid webhook URL specified"),
        ({"url": "https://dalla.coffee/hook"}, "bad webhook: the simulator delivers to its own machine only"),
        ({"url": "http://127.0.0.1/", "secret_token": "a" * 257}, "secret token is too long"),
        ({"url": "http://127.0.0.1/", "secret_token": "a b"}, "secret token contains unallowed characters"),
    ],
)
async def test_a_wrong_webhook_is_refused(stage: Stage, params: dict[str, str], complaint: str) -> None:
    assert await stage.refused("setWebhook", **params) == f"Bad Request: {complaint}"


async def test_the_names_of_this_machine_are_accepted(stage: Stage) -> None:
    for url in ("http://localhost:1/x", "http://127.0.0.1:1", "https://[::1]:1/"):
        await stage.ok("setWebhook", url=url)
    await stage.ok("deleteWebhook")
