import asyncio
import socket
from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
from aiohttp import web

from outreach.messenger import Messenger, Request
from rules.deliveries import Kind
from tests.cast import LENA

TOKEN = "123456789:AAEabcdefghijklmnopqrstuvwxyz0123456"
LETTER = Request("sendMessage", {"chat_id": LENA.id, "text": "Ihre Bohnen sind da."})


def says(body: Any, status: int = 200) -> web.Response:
    content = body if isinstance(body, bytes) else orjson.dumps(body)
    return web.Response(body=content, status=status)


def refused(code: int, description: str, **parameters: int) -> web.Response:
    body = {"ok": False, "error_code": code, "description": description}
    return says(body | ({"parameters": parameters} if parameters else {}), code)


class Telegram:
    """Answers the same thing to everybody; None hangs up after reading the request."""

    def __init__(self) -> None:
        self.answer: web.Response | None = None
        self.got: list[dict[str, Any]] = []

    async def __call__(self, request: web.Request) -> web.Response:
        self.got.append(await request.json())
        if self.answer is None:
            assert request.transport is not None
            request.transport.abort()
        return self.answer or web.Response()


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def messenger(telegram: Telegram) -> AsyncIterator[Messenger]:
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", telegram.__call__)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with Messenger(f"http://127.0.0.1:{runner.addresses[0][1]}", TOKEN) as messenger:
        yield messenger
    await runner.cleanup()


# Row by row what an answer means: was it sent, and can trying again help?
TABLE = [
    (says({"ok": True, "result": {"message_id": 12}}), Kind.SENT),
    (says({"ok": True, "result": True}), Kind.SENT),
    (refused(429, "Too Many Requests: retry after 5", retry_after=5), Kind.RETRY_AFTER),
    (refused(429, "Too Many Requests"), Kind.RETRY_AFTER),
    (refused(403, "Forbidden: bot was blocked by the user"), Kind.BLOCKED),
    (refused(403, "Forbidden: user is deactivated"), Kind.BLOCKED),
    (refused(400, "Bad Request: chat not found"), Kind.BLOCKED),
    (refused(403, "Forbidden: bot was kicked from the supergroup chat"), Kind.BLOCKED),
    (refused(403, "Forbidden: the group chat was deleted"), Kind.BLOCKED),
    (refused(403, "Forbidden: bot can't initiate conversation with a user"), Kind.BLOCKED),
    (refused(400, "Bad Request: PEER_ID_INVALID"), Kind.BLOCKED),
    (refused(400, "Bad Request: INPUT_USER_DEACTIVATED"), Kind.BLOCKED),
    (refused(400, "Bad Request: not enough rights to send text messages to the chat"), Kind.BLOCKED),
    (refused(400, "Bad Request: message thread not found"), Kind.REFUSED),
    (refused(400, "Bad Request: TOPIC_CLOSED"), Kind.REFUSED),
    (refused(400, "Bad Request: can't parse entities: Unclosed start tag at byte offset 3"), Kind.REFUSED),
    (refused(400, "Bad Request: message is too long"), Kind.REFUSED),
    (refused(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1007), Kind.MOVED),
    (refused(409, "Conflict: terminated by other getUpdates request"), Kind.REFUSED),
    (refused(413, "Request Entity Too Large"), Kind.REFUSED),
    (says(b"<html>413 Request Entity Too Large</html>", 413), Kind.REFUSED),
    (refused(400, "Bad Request: Logged out"), Kind.NO_TOKEN),
    (refused(401, "Unauthorized"), Kind.NO_TOKEN),
    (refused(404, "Not Found"), Kind.NO_TOKEN),
    (refused(404, "Not Found: method not found"), Kind.REFUSED),
    (refused(500, "Internal Server Error"), Kind.UNCERTAIN),
    (says(b"<html>502 Bad Gateway</html>", 502), Kind.UNCERTAIN),
    (says(b"<html>OK</html>", 200), Kind.UNCERTAIN),
    (says(b'"ok"'), Kind.UNCERTAIN),
    (None, Kind.UNCERTAIN),
]


@pytest.mark.parametrize(("answer", "kind"), TABLE, ids=lambda value: value.name if isinstance(value, Kind) else "")
async def test_each_answer_means_what_the_table_says(
    messenger: Messenger, telegram: Telegram, answer: web.Response | None, kind: Kind
) -> None:
    telegram.answer = answer
    outcome = await messenger.send(LETTER)
    assert outcome.kind is kind
    assert TOKEN not in outcome.said
    assert telegram.got == [dict(LETTER.params)]


async def test_the_facts_of_an_answer_are_kept(messenger: Messenger, telegram: Telegram) -> None:
    telegram.answer = says({"ok": True, "result": {"message_id": 12}})
    assert (await messenger.send(LETTER)).message_id == 12
    telegram.answer = refused(429, "Too Many Requests: retry after 5", retry_after=5)
    assert (await messenger.send(LETTER)).seconds == 5
    telegram.answer = refused(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1007)
    assert (await messenger.send(LETTER)).chat_id == -1007


async def test_a_request_that_never_left_was_not_sent() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    async with Messenger(f"http://127.0.0.1:{port}", TOKEN) as messenger:
        assert (await messenger.send(LETTER)).kind is Kind.NOT_SENT
    async with Messenger("http://nowhere.invalid", TOKEN) as messenger:
        assert (await messenger.send(LETTER)).kind is Kind.NOT_SENT


async def test_a_fault_of_our_own_is_an_outcome_like_any_other(messenger: Messenger, telegram: Telegram) -> None:
    torn = Request("sendMessage", {"chat_id": LENA.id, "text": "\ud83d"})
    assert (await messenger.send(torn)).kind is Kind.UNCERTAIN
    telegram.answer = says({"ok": False, "error_code": 429, "parameters": {"retry_after": "soon"}}, 429)
    assert (await messenger.send(LETTER)).kind is Kind.UNCERTAIN


async def test_it_is_told_when_a_request_goes_out(messenger: Messenger, telegram: Telegram) -> None:
    heard: list[int] = []
    telegram.answer = says({"ok": True, "result": {"message_id": 12}})
    await messenger.send(LETTER, leaving=lambda: heard.append(len(telegram.got)))
    assert heard == [0]  # before Telegram has it, and once
    async with Messenger("http://nowhere.invalid", TOKEN) as nowhere:
        await nowhere.send(LETTER, leaving=lambda: heard.append(-1))
    assert heard == [0]


async def test_a_request_without_an_answer_in_time_is_uncertain(monkeypatch: pytest.MonkeyPatch) -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    monkeypatch.setattr("outreach.messenger.REQUEST_SECONDS", 0.2)
    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with Messenger(f"http://127.0.0.1:{port}", TOKEN) as messenger:
        assert (await messenger.send(LETTER)).kind is Kind.UNCERTAIN
    server.close()


async def test_only_who_pays_says_so_and_only_for_messages(telegram: Telegram, messenger: Messenger) -> None:
    telegram.answer = says({"ok": True, "result": {"message_id": 7}})
    await messenger.send(LETTER)
    async with Messenger(messenger._url.partition("/bot")[0], TOKEN, paid=True) as paying:
        telegram.answer = says({"ok": True, "result": {"message_id": 8}})
        await paying.send(LETTER)
        telegram.answer = says({"ok": True, "result": True})
        await paying.send(Request("deleteMessage", {"chat_id": LENA.id, "message_id": 8}))
    assert [one.get("allow_paid_broadcast") for one in telegram.got] == [None, True, None]
