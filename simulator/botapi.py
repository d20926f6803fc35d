"""The Bot API over HTTP: addresses, envelopes, and the failures that tests ask for."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Awaitable
from typing import Any

import orjson
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from simulator import methods as _methods  # noqa: F401 - importing registers them
from simulator.calls import Calls, good, server_error, too_many
from simulator.errors import ApiError
from simulator.faults import Fault, Faults
from simulator.params import Params, read_params
from simulator.registry import METHODS
from simulator.world import World

log = logging.getLogger("simulator")

_BAD_GATEWAY = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"  # noqa: E501


class BotApi:
    """Answers /bot<TOKEN>/<method> and /file/bot<TOKEN>/<path> for one bot."""

    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token
        self.calls = Calls()
        self.faults = Faults(world.flood)
        world.webhook.execute = self._run_reply

    async def __call__(self, scope: Scope, receive: Receive, send: Send, path: str) -> None:
        """`path` begins with /bot or /file/bot."""
        request = Request(scope, receive)
        try:
            if path.startswith("/file/bot"):
                await self._download(path.removeprefix("/file/bot"), send)
                return
            name = self._method_name(path.removeprefix("/bot"))
            params = await read_params(request)
        except ApiError as error:
            await _answer(send, error.code, orjson.dumps(error.envelope()))
            return
        await self._call(name, params, receive, send)

    def _method_name(self, rest: str) -> str:
        """Checks the token. Source: tdlib/telegram-bot-api ClientManager.cpp, HttpConnection.cpp."""
        token, slash, name = rest.partition("/")
        if not slash or not name or not token:
            raise ApiError(404, "Not Found")
        if token != self._token:
            raise ApiError(401, "Unauthorized: invalid token specified")
        return name.removesuffix("/")

    async def _download(self, rest: str, send: Send) -> None:
        token, _, path = rest.partition("/")
        if token != self._token:
            raise ApiError(401, "Unauthorized: invalid token specified")
        data = self._world.files.at(path)
        if data is None:
            raise ApiError(404, "Not Found")
        await _answer(send, 200, data, b"application/octet-stream")

    async def _call(self, name: str, params: Params, receive: Receive, send: Send) -> None:
        fault = self.faults.take(name.lower(), params.integer("chat_id") if params.has("chat_id") else None)
        kind = fault.kind if fault else None
        if fault and kind == "slow":
            await asyncio.sleep(fault.seconds)
        outcome = await self._outcome(name, params, receive, fault)
        if outcome is None:
            return
        if outcome.get("result") != [] or name.lower() != "getupdates":
            self.calls.add(name, params, outcome, kind)
        if kind in {"drop_before", "drop_after"}:
            await hang_up(receive)
        elif kind == "502_html":
            await _answer(send, 502, _BAD_GATEWAY, b"text/html")
        else:
            await _answer(send, outcome.get("error_code", 200), orjson.dumps(outcome))

    async def _run_reply(self, name: str, params: Params) -> None:
        """A method in the bot's answer to a webhook: carried out and logged; nobody hears its result."""
        outcome = await self._outcome(name, params, _silence, None)
        self.calls.add(name, params, outcome or {}, None)

    async def _outcome(self, name: str, params: Params, receive: Receive, fault: Fault | None) -> dict[str, Any] | None:
        """The envelope; None if the client has gone."""
        try:
            if fault and fault.kind == "429":
                raise too_many(fault.retry_after)
            if fault and fault.kind in {"500", "502_html", "drop_before"}:
                raise server_error()
            self._limit(name, params)
            result = await self._run(name, params, receive)
            return good(result)
        except ApiError as error:
            return error.envelope()
        except ClientGone:
            return None
        except Exception:
            log.exception("The simulator failed in %s", name)
            return server_error().envelope()
        finally:
            self._world.state.flush()

    def _limit(self, name: str, params: Params) -> None:
        """Telegram's own limits on sending, when tests switch them on."""
        name = name.lower()
        if not name.startswith(("send", "forward", "copy")) or name == "sendchataction":
            return
        chat_id = params.integer("chat_id")
        several = params.data_or_text("media" if name == "sendmediagroup" else "message_ids")
        count = len(several) if isinstance(several, list) else 1
        paid = params.flag("allow_paid_broadcast")
        wait = self._world.flood.check(chat_id, is_group=chat_id < 0, paid=paid, count=count)
        if wait is not None:
            raise too_many(wait)

    async def _run(self, name: str, params: Params, receive: Receive) -> Any:
        function = METHODS.get(name.lower())
        if function is None:
            raise ApiError(404, "Not Found: method not found")
        result = function(self._world, params)
        return await _unless_gone(result, receive) if inspect.isawaitable(result) else result


async def _silence() -> Message:
    """The `receive` of a call without a connection."""
    never: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
    return await never


class ClientGone(Exception):
    """Nobody waits for the answer any more."""


async def _unless_gone(work: Awaitable[Any], receive: Receive) -> Any:
    """The result of a waiting call; ends it when the client hangs up, so that a dead poller is not in the way."""
    working = asyncio.ensure_future(work)
    watching = asyncio.ensure_future(_gone(receive))
    try:
        await asyncio.wait({working, watching}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientGone
        return working.result()
    finally:
        working.cancel()
        watching.cancel()


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def hang_up(receive: Receive) -> None:
    """Closes the TCP connection without an answer.

    ASGI has no word for it, so this reaches for the transport behind uvicorn's `receive` (both of its HTTP
    implementations have one); under any other server it raises, which closes the connection or ends the test client.
    """
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    if transport is None:
        raise ConnectionResetError("The simulator was asked to drop this call.")
    transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass


async def _answer(send: Send, status: int, body: bytes, kind: bytes = b"application/json") -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
