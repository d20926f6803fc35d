"""A Bot API server on a bad day: refuses, drops, breaks down, and writes down what was really delivered."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web

# How many of a hundred requests come to grief, and how. An HTML page from a proxy says nothing about what lies behind.
TROUBLES = {
    "429": 3.0,
    "dropped before": 1.5,
    "dropped after": 1.5,
    "500": 1.0,
    "502 before": 0.5,
    "502 after": 0.5,
}
BLOCKED_EACH = 50  # every so manieth chat has blocked the bot
UNSURE_MOST = 2  # times in a row that one chat is left in the dark; a third one would be up to a person
MIGRATED = 10**10  # a group's new id is so much lower
LATENCY = (0.001, 0.008)  # seconds
PAUSE = 0.05  # seconds after a 429: Telegram says whole ones, which would be waiting and nothing else


@dataclass(slots=True)
class Rough:
    """What chats got, what was asked, and the dice."""

    dice: random.Random
    delivered: Counter[int] = field(default_factory=Counter)
    asked: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    unsure: Counter[int] = field(default_factory=Counter)
    base: str = ""

    def blocked(self, chat: int) -> bool:
        return chat > 0 and chat % BLOCKED_EACH == 0

    async def answer(self, request: web.Request) -> web.Response:
        """One sendMessage."""
        wish: dict[str, Any] = await request.json()
        chat = int(wish["chat_id"])
        self.asked += 1
        await asyncio.sleep(self.dice.uniform(*LATENCY))
        if self.blocked(chat):
            return self._no(403, "Forbidden: bot was blocked by the user")
        if -MIGRATED < chat < 0:
            text = "Bad Request: group chat was upgraded to a supergroup chat"
            return self._no(400, text, migrate_to_chat_id=chat - MIGRATED)
        trouble = self._trouble(chat)
        if trouble == "429":
            return self._no(429, "Too Many Requests", retry_after=PAUSE)
        if not trouble or trouble.endswith("after"):
            self.delivered[chat] += 1
        if not trouble:
            return web.Response(body=orjson.dumps({"ok": True, "result": {"message_id": self.asked}}))
        return self._broken(request, trouble)

    def _trouble(self, chat: int) -> str:
        names, odds = [*TROUBLES, ""], [*TROUBLES.values(), 100 - sum(TROUBLES.values())]
        trouble = self.dice.choices(names, odds)[0]
        if trouble not in ("", "429"):
            self.unsure[chat] += 1
            if self.unsure[chat] > UNSURE_MOST:
                return ""
        self.refused[trouble] += 1
        return trouble

    def _broken(self, request: web.Request, trouble: str) -> web.Response:
        if trouble.startswith("dropped") and request.transport is not None:  # else the sender was killed meanwhile
            request.transport.abort()
        if trouble == "500":
            return self._no(500, "Internal Server Error")
        return web.Response(text="<html><h1>502 Bad Gateway</h1></html>", status=502, content_type="text/html")

    def _no(self, code: int, description: str, **parameters: float) -> web.Response:
        body = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
        return web.Response(body=orjson.dumps(body), status=code)


@asynccontextmanager
async def rough(dice: random.Random) -> AsyncIterator[Rough]:
    """The server, on a port of its own."""
    server = Rough(dice)
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", server.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield server
    await runner.cleanup()
