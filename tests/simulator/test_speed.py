"""The simulator must not be what a load test measures."""

import time
from pathlib import Path
from typing import Any

import orjson

from simulator import create
from tests.cast import NOURA

TOKEN = "7000000000:AAspeed"


async def test_a_thousand_messages_take_less_than_a_second_of_cpu(tmp_path: Path) -> None:
    simulator = create(tmp_path / "world.db", TOKEN)
    buttons = {"inline_keyboard": [[{"text": "A", "callback_data": "a:1"}]]}
    body = orjson.dumps({"chat_id": NOURA.id, "text": "<b>Hello</b> 1", "parse_mode": "HTML", "reply_markup": buttons})
    simulator.world.chats[NOURA.id].started = True
    statuses = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    scope = {
        "type": "http", "method": "POST", "path": f"/bot{TOKEN}/sendMessage", "query_string": b"",
        "headers": [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())],
    }  # fmt: skip
    began = time.process_time()
    for _ in range(1000):
        await simulator.app(scope, receive, send)
    spent = time.process_time() - began
    await simulator.close()
    assert statuses == [200] * 1000
    assert spent < 1.0
