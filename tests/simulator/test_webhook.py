"""Updates pushed to a real server on this machine, as Telegram pushes them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import FormData, MultipartWriter, web

from simulator.params import Params
from simulator.queue import UpdateQueue
from simulator.state import State
from simulator.webhook import SECRET_HEADER, Target, Times, Webhook, lane_of
from tests.cast import LENA, NOURA, STAFF_CHAT

Handler = Callable[[dict[str, Any]], Awaitable[web.StreamResponse]]


class Bot:
    """The bot's side: every request is kept; `answer` decides what comes back."""

    def __init__(self) -> None:
        self.requests: list[tuple[dict[str, Any], dict[str, str]]] = []
        self.answer: Handler = self._ok
        self.changed = asyncio.Event()
        self.busy = self.most_busy = 0

    async def _ok(self, update: dict[str, Any]) -> web.StreamResponse:
        return web.Response()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        update = await request.json()
        self.requests.append((update, dict(request.headers)))
        self.busy += 1
        self.most_busy = max(self.most_busy, self.busy)
        self.changed.set()
        try:
            return await self.answer(update)
        finally:
            self.busy -= 1

    @property
    def ids(self) -> list[int]:
        return [update["update_id"] for update, _ in self.requests]

    async def until(self, number: int) -> None:
        """Until so many requests have come."""
        async with asyncio.timeout(30):
            while len(self.requests) < number:
                self.changed.clear()
                await self.changed.wait()


class Stage:
    """A queue, a webhook and the bot at its end. Pauses between tries are counted, not waited."""

    def __init__(self, url: str, bot: Bot) -> None:
        self.url = url
        self.bot = bot
        self.queue = UpdateQueue(State(None))
        self.pauses: list[float] = []
        self.clock = 0.0
        self.moved = asyncio.Event()  # something was forgotten, or a pause began
        self.webhook = self.hook()

    def hook(self, response_wait: float = 60.0) -> Webhook:
        return Webhook(self.queue, lambda: 1_800_000_000, self.moved.set, self.times(response_wait))

    def times(self, response_wait: float) -> Times:
        return Times(monotonic=lambda: self.clock, sleep=self._sleep, response_wait=response_wait)

    async def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.clock += seconds
        self.moved.set()
        await asyncio.sleep(0)

    def start(self, secret: str = "", connections: int = 40) -> None:
        self.webhook.start(Target(self.url, secret, connections))

    def says(self, person: int, text: str) -> int:
        self.queue.put("message", {"chat": {"id": person}, "from": {"id": person}, "text": text})
        return max(self.queue.pending)

    async def until_empty(self) -> None:
        async with asyncio.timeout(30):
            while self.queue.pending:
                self.moved.clear()
                await self.moved.wait()


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    bot = Bot()
    app = web.Application()
    app.router.add_post("/hook", bot.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    stage = Stage(f"http://127.0.0.1:{port}/hook", bot)
    yield stage
    await stage.webhook.close()
    await runner.cleanup()


async def test_an_update_arrives_with_the_secret_and_is_forgotten(stage: Stage) -> None:
    stage.start(secret="dalla-1")
    update_id = stage.says(NOURA.id, "مرحبًا")
    await stage.until_empty()
    [(update, headers)] = stage.bot.requests
    assert update["update_id"] == update_id
    assert update["message"]["text"] == "مرحبًا"
    assert headers[SECRET_HEADER] == "dalla-1"
    assert headers["Content-Type"] == "application/json"


async def test_without_a_secret_there_is_no_header(stage: Stage) -> None:
    stage.start()
    stage.says(NOURA.id, "a")
    await stage.until_empty()
    assert SECRET_HEADER not in stage.bot.requests[0][1]


async def test_what_waited_before_the_webhook_was_set_comes_first(stage: Stage) -> None:
    ids = [stage.says(NOURA.id, str(number)) for number in range(5)]
    stage.start()
    await stage.until_empty()
    assert stage.bot.ids == ids


async def test_a_failure_is_repeated_at_once_and_then_ever_later(stage: Stage) -> None:
    async def fail_five_times(update: dict[str, Any]) -> web.Response:
        return web.Response(status=500 if len(stage.bot.requests) <= 5 else 200)

    stage.bot.answer = fail_five_times
    stage.start()
    update_id = stage.says(NOURA.id, "a")
    await stage.until_empty()
    assert stage.bot.ids == [update_id] * 6
    assert stage.pauses == [0, 2, 4, 8, 16]
    assert stage.webhook.failure.message == "Wrong response from the webhook: 500 Internal Server Error"
    assert stage.webhook.failure.date == 1_800_000_000


async def test_pauses_grow_to_a_minute_or_two_and_a_day_is_the_end(stage: Stage) -> None:
    async def fail(update: dict[str, Any]) -> web.Response:
        return web.Response(status=404)

    stage.bot.answer = fail
    stage.start()
    stage.says(NOURA.id, "a")
    await stage.until_empty()
    assert max(stage.pauses) <= 120
    assert min(stage.pauses[8:]) >= 60
    assert sum(stage.pauses) <= 86_400
    assert sum(stage.pauses) > 86_400 - 300


@pytest.mark.parametrize(("header", "pause"), [("7", 7), ("999999", 3600), ("soon", 0), ("", 0)])
async def test_retry_after_is_honoured_up_to_an_hour(stage: Stage, header: str, pause: float) -> None:
    async def ask_for_patience(update: dict[str, Any]) -> web.Response:
        return web.Response(status=429 if len(stage.bot.requests) == 1 else 200, headers={"Retry-After": header})

    stage.bot.answer = ask_for_patience
    stage.start()
    stage.says(NOURA.id, "a")
    await stage.until_empty()
    assert stage.pauses == [pause]


@pytest.mark.parametrize("status", [301, 302, 400, 401, 403, 502])
async def test_only_2xx_counts(stage: Stage, status: int) -> None:
    async def answer(update: dict[str, Any]) -> web.Response:
        return web.Response(status=status if len(stage.bot.requests) == 1 else 204, headers={"Location": "/other"})

    stage.bot.answer = answer
    stage.start()
    stage.says(NOURA.id, "a")
    await stage.until_empty()
    assert len(stage.bot.requests) == 2


async def test_a_stuck_chat_keeps_its_order_and_others_go_on(stage: Stage) -> None:
    released = asyncio.Event()

    async def hold_noura(update: dict[str, Any]) -> web.Response:
        if update["message"]["chat"]["id"] == NOURA.id:
            await released.wait()
        return web.Response()

    stage.bot.answer = hold_noura
    stage.start()
    nouras = [stage.says(NOURA.id, str(number)) for number in range(3)]
    lenas = [stage.says(LENA.id, str(number)) for number in range(3)]
    await stage.bot.until(4)
    assert [id_ for id_ in stage.bot.ids if id_ in lenas] == lenas
    assert [id_ for id_ in stage.bot.ids if id_ in nouras] == nouras[:1]
    released.set()
    await stage.until_empty()
    assert [id_ for id_ in stage.bot.ids if id_ in nouras] == nouras


async def test_a_chat_that_fails_is_tried_in_order_too(stage: Stage) -> None:
    async def fail_once_each(update: dict[str, Any]) -> web.Response:
        return web.Response(status=500 if stage.bot.ids.count(update["update_id"]) == 1 else 200)

    stage.bot.answer = fail_once_each
    stage.start()
    first, second = stage.says(NOURA.id, "1"), stage.says(NOURA.id, "2")
    await stage.until_empty()
    assert stage.bot.ids == [first, first, second, second]


async def test_no_more_than_max_connections_at_once(stage: Stage) -> None:
    async def take_a_moment(update: dict[str, Any]) -> web.Response:
        await asyncio.sleep(0.01)
        return web.Response()

    stage.bot.answer = take_a_moment
    stage.start(connections=3)
    for person in range(1, 13):
        stage.says(person, "a")
    await stage.until_empty()
    assert stage.bot.most_busy == 3


async def test_an_answer_that_does_not_come_is_a_failure(stage: Stage) -> None:
    async def sleep_once(update: dict[str, Any]) -> web.Response:
        if len(stage.bot.requests) == 1:
            await asyncio.sleep(30)
        return web.Response()

    stage.bot.answer = sleep_once
    stage.webhook = stage.hook(response_wait=0.1)
    stage.start()
    update_id = stage.says(NOURA.id, "a")
    await stage.until_empty()
    assert stage.bot.ids == [update_id] * 2
    assert stage.webhook.failure.message == "Read timeout expired"


async def test_a_closed_port_is_a_failure(stage: Stage) -> None:
    stage.webhook.start(Target("http://127.0.0.1:1/hook"))
    stage.says(NOURA.id, "a")
    async with asyncio.timeout(30):
        await stage.moved.wait()
    assert stage.webhook.failure.message == "Connection refused"
    assert len(stage.queue.pending) == 1


async def test_a_broken_connection_is_a_failure(stage: Stage) -> None:
    async def hang_up(update: dict[str, Any]) -> web.StreamResponse:
        if len(stage.bot.requests) > 1:
            return web.Response()
        raise ConnectionResetError

    stage.bot.answer = hang_up
    stage.start()
    stage.says(NOURA.id, "a")
    await stage.until_empty()
    assert len(stage.bot.requests) == 2


async def test_a_stopped_webhook_keeps_its_updates(stage: Stage) -> None:
    stage.start()
    stage.says(NOURA.id, "1")
    await stage.until_empty()
    stage.webhook.stop()
    waiting = stage.says(NOURA.id, "2")
    await asyncio.sleep(0.01)
    assert list(stage.queue.pending) == [waiting]
    stage.start()
    await stage.until_empty()
    assert len(stage.bot.requests) == 2


async def test_what_was_dropped_is_not_sent_any_more(stage: Stage) -> None:
    async def fail(update: dict[str, Any]) -> web.Response:
        stage.queue.confirm_below(update["update_id"] + 2)
        return web.Response(status=500)

    stage.bot.answer = fail
    stage.start()
    first = stage.says(NOURA.id, "1")
    stage.says(NOURA.id, "2")
    await stage.until_empty()
    await asyncio.sleep(0.01)
    assert stage.bot.ids == [first]


# -- a method in the reply


def as_json() -> web.Response:
    return web.json_response({"method": "sendMessage", "chat_id": NOURA.id, "text": "قهوة", "reply_markup": {"a": [1]}})


def as_form() -> web.Response:
    form = FormData({"method": "sendMessage", "chat_id": str(NOURA.id), "text": "قهوة"})()
    return web.Response(body=form, headers={"Content-Type": form.content_type})


def as_multipart() -> web.Response:
    """The way aiogram answers."""
    writer = MultipartWriter("form-data")
    for name, value in (("method", "sendMessage"), ("chat_id", str(NOURA.id)), ("text", "قهوة")):
        writer.append(value).set_content_disposition("form-data", name=name)
    writer.append(b"\x89PNG", {"Content-Type": "image/png"}).set_content_disposition(
        "form-data", name="photo", filename="cup.png"
    )
    return web.Response(body=writer, headers={"Content-Type": writer.content_type})


@pytest.mark.parametrize("reply", [as_json, as_form, as_multipart])
async def test_a_method_in_the_reply_is_called(stage: Stage, reply: Callable[[], web.Response]) -> None:
    called: list[tuple[str, Params]] = []

    async def execute(name: str, params: Params) -> None:
        called.append((name, params))

    async def answer(update: dict[str, Any]) -> web.Response:
        return reply()

    stage.bot.answer = answer
    stage.webhook.execute = execute
    stage.start()
    stage.says(NOURA.id, "a")
    await stage.until_empty()
    [(name, params)] = called
    assert name == "sendMessage"
    assert params.integer("chat_id") == NOURA.id
    assert params.text("text") == "قهوة"
    assert "method" not in params.values
    if reply is as_multipart:
        assert (params.files["photo"].name, params.files["photo"].data) == ("cup.png", b"\x89PNG")


@pytest.mark.parametrize(
    "body", ["not json", "[]", "5", "", '{"method":"getMe"}', '{"method":"deleteWebhook"}', '{"text":"no method"}']
)
async def test_other_replies_are_only_an_acknowledgement(stage: Stage, body: str) -> None:
    called: list[str] = []

    async def execute(name: str, params: Params) -> None:
        called.append(name)

    async def answer(update: dict[str, Any]) -> web.Response:
        return web.Response(text=body, content_type="application/json")

    stage.bot.answer = answer
    stage.webhook.execute = execute
    stage.start()
    stage.says(NOURA.id, "a")
    await stage.until_empty()
    assert called == []
    assert len(stage.bot.requests) == 1


# -- lanes


def test_messages_go_by_chat_and_taps_by_person() -> None:
    chat, person = {"chat": {"id": STAFF_CHAT}}, {"from": {"id": NOURA.id}}
    assert lane_of({"update_id": 1, "message": {**chat, **person}}) == lane_of({"update_id": 2, "edited_message": chat})
    assert lane_of({"update_id": 3, "callback_query": {**person, "message": chat}}) == ("callback_query", NOURA.id)
    assert lane_of({"update_id": 4, "inline_query": person}) != lane_of({"update_id": 5, "inline_query": person})
    joined = {"new_chat_member": {"user": {"id": LENA.id}}}
    asked = {"from": {"id": LENA.id}}
    assert lane_of({"update_id": 6, "chat_member": joined}) == lane_of({"update_id": 7, "chat_join_request": asked})
