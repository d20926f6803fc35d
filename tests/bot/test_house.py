import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx

from bench.bot import wait_until_ready
from tests.bot.conftest import Shop, free_port
from tests.cast import HARUKA, LENA, NOURA, OLIVER
from tests.warm import Forked, Warm


async def test_a_newcomer_is_told_where_to_click_and_the_house_says_that_it_is_well(shop: Shop) -> None:
    assert f"{shop.url}/simulator" in shop.said[0]
    page = await shop.http.get(f"{shop.url}/simulator", follow_redirects=True)
    assert page.status_code == 200
    assert "text/html" in page.headers["content-type"]
    assert (await shop.http.get(f"{shop.url}/healthz")).json() == {"status": "alive"}
    ready = await shop.http.get(f"{shop.url}/readyz")
    assert (ready.status_code, ready.json()) == (200, {"status": "ready", "problems": []})
    assert "wafa_updates_total" in (await shop.http.get(f"{shop.url}/metrics")).text


async def test_everybody_is_greeted_and_finds_the_menus_in_their_own_language(shop: Shop) -> None:
    greetings = {NOURA: "أهلًا", LENA: "Guten Tag", HARUKA: "遥", OLIVER: "Hello"}
    for person in greetings:
        await shop.api(f"people/{person.id}/start", {})
    for person, greeting in greetings.items():
        assert greeting in (await shop.hears(person.id, 2))[1]["text"]

    calls = (await shop.api("calls?after=0"))["calls"]
    written = {call["params"].get("language_code") for call in calls if call["method"] == "setMyCommands"}
    assert written == {None, "ar", "en", "de", "ja"}


def start(folder: Path, port: int) -> subprocess.Popen[str]:
    environment = {**os.environ, "WAFA_LISTEN": f"127.0.0.1:{port}"}
    command = [sys.executable, "-m", "bot", "run"]
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


async def ready(port: int) -> None:
    async with asyncio.timeout(30), httpx.AsyncClient() as http:
        while True:
            try:
                if (await http.get(f"http://127.0.0.1:{port}/readyz")).status_code == 200:
                    return
            except httpx.TransportError:
                await asyncio.sleep(0.05)


async def test_it_stops_cleanly_at_either_signal_and_the_next_start_goes_on(tmp_path: Path, warm: Warm) -> None:
    port = free_port()

    def again() -> Forked:
        return warm.run(tmp_path, "run", LISTEN=f"127.0.0.1:{port}")

    asks = {"chat_id": LENA.id, "text": "/points"}
    for begin, end, deed, words in (
        (lambda: start(tmp_path, port), signal.SIGTERM, "start", {}),  # once as everybody starts it
        (again, signal.SIGINT, "messages", asks),
    ):
        running = begin()
        await ready(port)
        await tell(port, deed, words)
        async with watching(port):
            running.send_signal(end)
            said, complained = running.communicate(timeout=30)
        assert running.returncode == 0, complained
        assert "Nothing is lost" in said
        assert "Traceback" not in said + complained

    last = again()
    await ready(port)
    await tell(port, "messages", asks)
    seen = await answered(port, "Ihr Stand: 50")
    last.terminate()
    last.communicate(timeout=30)
    assert len([message for message in seen if "Guten Tag" in message.get("text", "")]) == 1


@contextlib.asynccontextmanager
async def watching(port: int) -> AsyncIterator[None]:
    """Somebody has Lena's page open."""
    path = f"http://127.0.0.1:{port}/simulator/api/events?person={LENA.id}"
    async with httpx.AsyncClient() as http, http.stream("GET", path) as page:
        await anext(page.aiter_lines())
        yield


async def tell(port: int, what: str, body: dict[str, Any]) -> None:
    """Lena does something."""
    async with httpx.AsyncClient() as http:
        await http.post(f"http://127.0.0.1:{port}/simulator/api/people/{LENA.id}/{what}", json=body)


async def answered(port: int, words: str) -> list[dict[str, Any]]:
    """Lena's messages, once the bot has said these words."""
    path = f"http://127.0.0.1:{port}/simulator/api/chats/{LENA.id}/messages?person={LENA.id}"
    async with httpx.AsyncClient() as http, asyncio.timeout(15):
        while True:
            seen: list[dict[str, Any]] = (await http.get(path)).json()["messages"]
            if any(one["from"]["is_bot"] and words in one.get("text", "") for one in seen):
                return seen
            await asyncio.sleep(0.05)


async def test_a_second_start_in_the_same_folder_is_told_so(tmp_path: Path, warm: Warm) -> None:
    first = warm.start(tmp_path)
    await asyncio.to_thread(wait_until_ready, first.url, first.process)
    second = warm.start(tmp_path).process
    _, complained = second.communicate(timeout=30)
    first.process.terminate()
    first.process.communicate(timeout=30)
    assert second.returncode == 2
    assert f"process {first.process.pid}" in complained
    assert "Traceback" not in complained


def test_a_taken_address_is_named(tmp_path: Path, warm: Warm) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = warm.run(tmp_path, "run", LISTEN=f"127.0.0.1:{taken.getsockname()[1]}")
        _, complained = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "WAFA_LISTEN" in complained
    assert "Traceback" not in complained


def test_wrong_settings_are_listed_and_end_with_status_2(tmp_path: Path, warm: Warm) -> None:
    process = warm.run(tmp_path, "run", BOT_TOKEN="nonsense", LISTEN="everywhere")
    _, complained = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "WAFA_BOT_TOKEN" in complained
    assert "WAFA_LISTEN" in complained
    assert "nonsense" not in complained
    assert "Traceback" not in complained
