"""One request to Telegram, and what became of it. No retries here: the outcome says whether trying again can help."""

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import Any, Self

import orjson
from aiohttp import (
    ClientConnectorError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
    TCPConnector,
    TraceConfig,
    TraceRequestChunkSentParams,
)

from rules.deliveries import Kind, Outcome

REQUEST_SECONDS = 20
CONNECT_SECONDS = 10
CONNECTIONS = 250
JSON = {"Content-Type": "application/json"}
TOO_LARGE = 413  # a server before the Bot API says so in HTML
NO_METHOD = "method not found"  # a 404 of a Bot API server of before that method; any other is about the token
LOGGED_OUT = "Logged out"  # a 400: the bot speaks to another Bot API server now
# 400s that mean: nothing can be written to this chat, as a 403 would.
GONE = (
    *("chat not found", "user not found", "PEER_ID_INVALID", "group chat was deleted", "user is deactivated"),
    *("INPUT_USER_DEACTIVATED", "CHAT_WRITE_FORBIDDEN", "CHAT_RESTRICTED", "not enough rights", "have no rights"),
)


@dataclass(frozen=True, slots=True)
class Request:
    """A method of the Bot API with its parameters, and the files on our disk that go along, by parameter."""

    method: str
    params: Mapping[str, Any]
    files: Mapping[str, Path] = field(default_factory=dict)


class Messenger:
    """Sends requests to the Bot API server at `base`. An asynchronous context manager.

    `paid`: messages may leave faster than 30 a second, for which Telegram takes Stars
    (core.telegram.org/bots/api#paid-broadcasts).
    """

    def __init__(self, base: str, token: str, *, paid: bool = False) -> None:
        self._url = f"{base}/bot{token}/"
        self._paid = paid
        self._http: ClientSession | None = None

    async def __aenter__(self) -> Self:
        timeout = ClientTimeout(total=REQUEST_SECONDS, sock_connect=CONNECT_SECONDS)
        trace = TraceConfig()
        trace.on_request_chunk_sent.append(_leaves)
        self._http = ClientSession(timeout=timeout, connector=TCPConnector(limit=CONNECTIONS), trace_configs=[trace])
        return self

    async def __aexit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._http:
            await self._http.close()

    async def send(self, request: Request, leaving: Callable[[], None] | None = None) -> Outcome:
        """Never raises but for cancellation. `leaving` is called whenever a part of the request goes out."""
        assert self._http is not None, "the messenger is not open"
        try:
            with contextlib.ExitStack() as opened:
                body, headers = _body(_allowed(request) if self._paid else request, opened)
                url = self._url + request.method
                async with self._http.post(url, data=body, headers=headers, trace_request_ctx=leaving) as response:
                    return _read(response.status, await response.read())
        except FileNotFoundError as gone:
            return Outcome(Kind.REFUSED, f"{gone.filename} is not there any more")
        except (ClientConnectorError, ConnectionTimeoutError) as unreached:
            return Outcome(Kind.NOT_SENT, type(unreached).__name__)
        except Exception as cut:  # the type only: the text may hold the token
            return Outcome(Kind.UNCERTAIN, type(cut).__name__)


async def _leaves(_: ClientSession, trace: SimpleNamespace, __: TraceRequestChunkSentParams) -> None:
    if trace.trace_request_ctx:
        trace.trace_request_ctx()


def _allowed(request: Request) -> Request:
    """The request, with the word that a message may cost something."""
    if not request.method.startswith(("send", "copy")):
        return request
    return replace(request, params={**request.params, "allow_paid_broadcast": True})


def _body(request: Request, opened: contextlib.ExitStack) -> tuple[bytes | FormData, Mapping[str, str] | None]:
    """JSON, or a form where files go along; they are read as they are sent."""
    if not request.files:
        return orjson.dumps(request.params), JSON
    form = FormData()
    for name, value in request.params.items():
        form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
    for name, path in request.files.items():
        form.add_field(name, opened.enter_context(path.open("rb")), filename=path.name)
    return form, None


def _read(status: int, content: bytes) -> Outcome:
    try:
        answer = orjson.loads(content)
    except orjson.JSONDecodeError:
        return Outcome(Kind.REFUSED if status == TOO_LARGE else Kind.UNCERTAIN, f"HTTP {status} without JSON")
    if not isinstance(answer, dict):
        return Outcome(Kind.UNCERTAIN, f"HTTP {status} with something else")
    if answer.get("ok"):
        result = answer.get("result")
        return Outcome(Kind.SENT, message_id=result.get("message_id") if isinstance(result, dict) else None)
    said = str(answer.get("description", f"HTTP {status}"))
    return _refused(int(answer.get("error_code", status)), said, answer.get("parameters") or {})


def _refused(code: int, said: str, parameters: Mapping[str, Any]) -> Outcome:
    if "retry_after" in parameters:
        return Outcome(Kind.RETRY_AFTER, said, seconds=float(parameters["retry_after"]))
    if "migrate_to_chat_id" in parameters:
        return Outcome(Kind.MOVED, said, chat_id=int(parameters["migrate_to_chat_id"]))
    if code == 401 or (code == 404 and NO_METHOD not in said) or LOGGED_OUT in said:
        return Outcome(Kind.NO_TOKEN, said)
    if code == 403 or (code == 400 and any(word in said for word in GONE)):
        return Outcome(Kind.BLOCKED, said)
    if code == 429:
        return Outcome(Kind.RETRY_AFTER, said, seconds=1.0)
    return Outcome(Kind.UNCERTAIN if code >= 500 else Kind.REFUSED, said)
