from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import orjson
import pytest
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramBadRequest, TelegramNetworkError, TelegramRetryAfter
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import web

from bot import session as module
from bot.session import LeanSession
from tests.cast import LENA

TOKEN = "123456789:AAEabcdefghijklmnopqrstuvwxyz0123456"
SENT = {"ok": True, "result": {"message_id": 77, "date": 1, "chat": {"id": LENA.id, "type": "private"}}}
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Telegram:
    """A Bot API server that answers what a test lays down, in order; the last answer stays."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.asked: list[tuple[str, Any]] = []

    def says(self, body: Any, status: int = 200) -> None:
        async def answer(_: web.Request) -> web.Response:
            if isinstance(body, str):
                return web.Response(text=body, status=status, content_type="text/html")
            return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")

        self.answers.append(answer)

    def hangs_up(self) -> None:
        async def answer(request: web.Request) -> web.Response:
            assert request.transport is not None
            request.transport.close()
            return web.Response()

        self.answers.append(answer)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        body = await request.json() if request.content_type == "application/json" else await request.post()
        self.asked.append((request.match_info["method"], body))
        return await (self.answers.pop(0) if len(self.answers) > 1 else self.answers[0])(request)


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def base(telegram: Telegram) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", telegram.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.fixture
async def charged() -> list[int]:
    return []


@pytest.fixture
async def bot(base: str, charged: list[int]) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, session=LeanSession(base, charge=charged.append)) as bot:
        yield bot


async def test_a_message_goes_out_as_json_and_its_id_comes_back(bot: Bot, telegram: Telegram) -> None:
    telegram.says(SENT)
    keys = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Punkte", callback_data="points:show:v1")]])
    sent = await bot.send_message(LENA.id, "Grüß Gott 🫘", reply_markup=keys, parse_mode="HTML")
    assert sent.message_id == 77
    button = {"text": "Punkte", "callback_data": "points:show:v1"}
    body = {
        "chat_id": LENA.id,
        "text": "Grüß Gott 🫘",
        "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": [[button]]},
    }
    assert telegram.asked == [("sendMessage", body)]


async def test_a_picture_goes_out_as_a_form(bot: Bot, telegram: Telegram) -> None:
    telegram.says(SENT)
    await bot.send_photo(LENA.id, BufferedInputFile(b"\x89PNG", "code.png"), caption="Ihr Code")
    method, form = telegram.asked[0]
    assert (method, form["caption"]) == ("sendPhoto", "Ihr Code")


async def test_what_is_read_is_parsed(bot: Bot, telegram: Telegram) -> None:
    telegram.says({"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "Dalla", "username": "dalla_bot"}})
    assert (await bot.get_me()).username == "dalla_bot"


async def test_an_edit_may_answer_true(bot: Bot, telegram: Telegram) -> None:
    telegram.says({"ok": True, "result": True})
    assert await bot.edit_message_text("x", inline_message_id="1") is True


async def test_a_refusal_keeps_telegrams_words(bot: Bot, telegram: Telegram) -> None:
    telegram.says({"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}, status=400)
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(LENA.id, "x")


async def test_a_429_is_waited_out_and_sent_once_more(
    bot: Bot, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(module.asyncio, "sleep", sleep)
    too_many = {"ok": False, "error_code": 429, "description": "Too Many", "parameters": {"retry_after": 3}}
    telegram.says(too_many, status=429)
    telegram.says(SENT)
    assert (await bot.send_message(LENA.id, "x")).message_id == 77
    assert waited[0] == 3
    assert len(telegram.asked) == 2


async def test_a_very_long_429_is_not_waited_out(bot: Bot, telegram: Telegram) -> None:
    too_many = {"ok": False, "error_code": 429, "description": "Too Many", "parameters": {"retry_after": 3600}}
    telegram.says(too_many, status=429)
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(LENA.id, "x")
    assert len(telegram.asked) == 1


async def test_a_502_with_html_and_a_cut_line_are_failures_that_may_pass(bot: Bot, telegram: Telegram) -> None:
    telegram.says("<html>Bad Gateway</html>", status=502)
    with pytest.raises(ClientDecodeError):
        await bot.send_message(LENA.id, "x")
    telegram.answers.clear()
    telegram.hangs_up()
    with pytest.raises(TelegramNetworkError) as cut:
        await bot.send_message(LENA.id, "x")
    assert TOKEN not in str(cut.value)


async def test_everything_shown_in_a_chat_is_charged_to_the_pace(
    bot: Bot, telegram: Telegram, charged: list[int]
) -> None:
    telegram.says(SENT)
    await bot.send_message(LENA.id, "x")
    telegram.answers.clear()
    telegram.says({"ok": True, "result": True})
    await bot.answer_callback_query("1")
    assert charged == [LENA.id]
