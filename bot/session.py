"""How requests leave for Telegram: JSON bodies, results parsed only where somebody reads them."""

import handlers.on_demand  # noqa: F401  (before aiogram)

# isort: split
import asyncio
from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from typing import Any, NamedTuple, cast, get_args

import orjson
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Message
from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar

REQUEST_SECONDS = 20
REQUEST_TIME = ClientTimeout(total=REQUEST_SECONDS)
LONGEST_PATIENCE = 60
PLAIN = orjson.OPT_PASSTHROUGH_DATETIME
OK_START = b'{"ok":true'
JSON = {"Content-Type": "application/json"}


def server(base: str) -> TelegramAPIServer:
    """The Bot API server at `base`: Telegram's own, a local one, or the simulator."""
    return TelegramAPIServer(base=f"{base}/bot{{token}}/{{method}}", file=f"{base}/file/bot{{token}}/{{path}}")


class Shown(NamedTuple):
    """What is kept of a message that Telegram shows now: one of aiogram's costs as much to make as the request."""

    message_id: int


class LeanSession(AiohttpSession):
    """aiogram's session without form encoding and without validating answers nobody reads.

    A method that returns a `Message` gives what is `Shown` of it.
    `charge(chat_id)` tells the pacer of everything shown in a chat; it never makes a reply wait.
    A 429 is waited out and sent once more, since Telegram says that nothing was delivered.
    `refused` is Telegram's word while it does not accept the token, else empty.
    """

    def __init__(self, base: str, charge: Callable[[int], None] | None = None) -> None:
        super().__init__(api=server(base), timeout=REQUEST_SECONDS, json_loads=orjson.loads, limit=200)
        self._charge = charge
        self.refused = ""

    async def __call__(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        """Without aiogram's middlewares, of which there are none here."""
        return await self.make_request(bot, method, timeout)

    async def create_session(self) -> ClientSession:
        """The one HTTP session. Telegram sets no cookies, so nobody looks for them."""
        if self._session is None or self._session.closed:
            connector = self._connector_type(**self._connector_init)
            self._session = ClientSession(connector=connector, cookie_jar=DummyCookieJar())
        return self._session

    async def close(self) -> None:
        """At once: aiogram sleeps a quarter second for connections that aiohttp by now waits for itself."""
        if self._session is not None:
            await self._session.close()

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        chat = getattr(method, "chat_id", None)
        if self._charge and isinstance(chat, int) and method.__returning__ is not bool:
            self._charge(chat)
        try:
            return await self._request(bot, method)
        except TelegramRetryAfter as wait:
            if wait.retry_after > LONGEST_PATIENCE:
                raise
            await asyncio.sleep(wait.retry_after)
            return await self._request(bot, method)

    async def _request(self, bot: Bot, method: TelegramMethod[TelegramType]) -> TelegramType:
        body = self._body(bot, method)
        if body is None:
            return await super().make_request(bot, method)
        status, content = await self._post(bot, method, body)
        self.refused = HTTPStatus(status).phrase if status == HTTPStatus.UNAUTHORIZED else ""
        if content.startswith(OK_START) and (known := _unread(method, content)) is not None:
            return cast(TelegramType, known)
        return cast(TelegramType, self.check_response(bot, method, status, content.decode("utf-8", "replace")).result)

    def _body(self, bot: Bot, method: TelegramMethod[Any]) -> bytes | None:
        """The parameters as JSON; None when there are files among them."""
        try:  # plain values need no second look; aiogram's defaults, files and times are no JSON
            return orjson.dumps(method.model_dump(warnings=False, exclude_none=True), option=PLAIN)
        except TypeError:
            files: dict[str, Any] = {}
            body = self.prepare_value(method.model_dump(warnings=False), bot=bot, files=files, _dumps_json=False)
            return None if files else orjson.dumps(body)

    async def _post(self, bot: Bot, method: TelegramMethod[TelegramType], body: bytes) -> tuple[int, bytes]:
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        try:
            async with session.post(url, data=body, headers=JSON, timeout=REQUEST_TIME) as response:
                return response.status, await response.read()
        except TimeoutError as late:
            raise TelegramNetworkError(method=method, message="Request timeout error") from late
        except ClientError as broken:
            # The text may hold the address with the token in it: name the kind only.
            raise TelegramNetworkError(method=method, message=type(broken).__name__) from broken


def _unread(method: TelegramMethod[Any], content: bytes) -> object | None:
    """The answer without validation, for the kinds whose content nobody reads; else None."""
    kinds = _kinds(type(method))
    if Message not in kinds:
        return True if kinds == (bool,) else None
    result = orjson.loads(content)["result"]
    return Shown(result["message_id"]) if isinstance(result, dict) else result


@lru_cache
def _kinds(method: type[TelegramMethod[Any]]) -> tuple[object, ...]:
    return get_args(method.__returning__) or (method.__returning__,)
