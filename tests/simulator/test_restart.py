"""The world outlives its process."""

import asyncio
import contextlib
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx
import pytest

from simulator import create
from simulator.cast import CHANNEL
from simulator.state import State
from tests.cast import NOURA, OMAR, STAFF_CHAT

TOKEN = "7000000000:AArestart"


class Process:
    """`python -m simulator` in a process that can be killed."""

    def __init__(self, state: Path, stderr: int | None = None) -> None:
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        command = [sys.executable, "-m", "simulator", "--port", str(port), "--state", str(state), "--token", TOKEN]
        self.process = subprocess.Popen(command, stderr=stderr)
        self.url = f"http://127.0.0.1:{port}/simulator"
        self._wait()

    def _wait(self) -> None:
        for _ in range(1000):
            try:
                httpx.get(f"{self.url}/api/clock")
                return
            except httpx.TransportError:
                time.sleep(0.05)
        raise AssertionError("the simulator did not start")

    def kill(self) -> None:
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def post(self, path: str, **body: object) -> dict[str, object]:
        answer: dict[str, object] = httpx.post(f"{self.url}/{path}", json=body).json()
        return answer

    def get(self, path: str) -> dict[str, object]:
        answer: dict[str, object] = httpx.get(f"{self.url}/{path}").json()
        return answer


def test_what_was_answered_survives_kill_9(tmp_path: Path) -> None:
    first = Process(tmp_path / "world.db")
    first.post(f"api/people/{NOURA.id}/start")
    first.post(f"bot{TOKEN}/sendMessage", chat_id=NOURA.id, text="kept")
    first.post("api/people", first_name="Ida")
    topic = first.post(f"api/people/{OMAR.id}/acts", do="topic_open", chat_id=STAFF_CHAT, name="Noura")["topic"]
    first.post(f"api/people/{NOURA.id}/messages", photo=True)
    first.post("api/clock", advance="P10D")
    first.post(f"bot{TOKEN}/getUpdates", allowed_updates=["message"])
    seen = first.get(f"api/chats/{NOURA.id}/messages?person={NOURA.id}")
    updates = first.get(f"bot{TOKEN}/getUpdates")
    first.kill()

    second = Process(tmp_path / "world.db")
    assert second.get(f"api/chats/{NOURA.id}/messages?person={NOURA.id}") == seen
    assert second.get(f"bot{TOKEN}/getUpdates") == updates
    assert second.get("api/clock")["offset"] == 10 * 86400
    assert len(second.get("api/people")["people"]) == 9  # type: ignore[arg-type]
    assert isinstance(topic, dict)
    sent = second.post(
        f"bot{TOKEN}/sendMessage", chat_id=STAFF_CHAT, message_thread_id=topic["message_thread_id"], text="on"
    )
    assert sent["ok"]
    following = second.post(f"api/people/{NOURA.id}/messages", text="next")
    assert following["message_id"] == 4
    path = f"api/files/{seen['messages'][-1]['photo'][0]['file_id']}"  # type: ignore[index]
    assert httpx.get(f"{second.url}/{path}").content.startswith(b"\x89PNG")
    second.kill()


def test_it_stops_at_once_and_in_silence_while_somebody_watches_and_the_bot_waits(tmp_path: Path) -> None:
    running = Process(tmp_path / "world.db", stderr=subprocess.PIPE)
    page = httpx.stream("GET", f"{running.url}/api/events?person={NOURA.id}")

    def poll() -> None:
        with contextlib.suppress(httpx.HTTPError):
            httpx.get(f"{running.url}/bot{TOKEN}/getUpdates?timeout=30", timeout=30)

    waiting = threading.Thread(target=poll)
    with page as lines:
        next(lines.iter_lines())
        waiting.start()
        running.get("api/clock")
        running.process.send_signal(signal.SIGINT)
        _, complained = running.process.communicate(timeout=30)
    waiting.join()
    assert complained == b""


async def test_update_ids_never_repeat_over_restarts(tmp_path: Path) -> None:
    ids: list[int] = []
    for _ in range(3):
        simulator = create(tmp_path / "world.db", TOKEN)
        simulator.world.queue.put("message", {"text": "x"})
        ids += simulator.world.queue.pending
        simulator.world.queue.confirm_below(max(ids) + 1)
        await simulator.close()
        await asyncio.sleep(0)
    assert ids == sorted(set(ids))
    assert len(ids) == 3


async def test_what_one_has_answered_stays_read_over_a_restart(tmp_path: Path) -> None:
    unread = []
    for is_first in (True, False):
        simulator = create(tmp_path / "world.db", TOKEN)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(simulator.app), base_url="http://here") as http:
            if is_first:
                await http.post(f"/api/people/{NOURA.id}/start", json={})
                await http.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": NOURA.id, "text": "?"})
                await http.post(f"/api/people/{NOURA.id}/messages", json={"text": "!"})
            chats = (await http.get("/api/chats", params={"person": NOURA.id})).json()["chats"]
        unread.append([chat["unread"] for chat in chats])
        await simulator.close()
    assert unread == [[0], [0]]


def test_what_the_disk_refused_is_written_with_the_next_call(tmp_path: Path) -> None:
    state = State(tmp_path / "world.db")
    state.put("settings", {"name": "Dalla"})
    state._db.execute("PRAGMA query_only=ON")
    with pytest.raises(sqlite3.OperationalError):
        state.flush()
    state._db.execute("PRAGMA query_only=OFF")
    state.close()
    assert State(tmp_path / "world.db").one("settings", {}) == {"name": "Dalla"}


async def test_a_world_that_was_made_before_the_channel_gains_it_and_keeps_the_rest(tmp_path: Path) -> None:
    first = create(tmp_path / "world.db", TOKEN)
    world = first.world
    del world.chats[CHANNEL]
    world.state.put("chat", None, CHANNEL)
    world.chats[STAFF_CHAT].title = "Our own name"
    world.save_chat(world.chats[STAFF_CHAT])
    await first.close()

    second = create(tmp_path / "world.db", TOKEN)
    assert second.world.chat("@dalla_wafa_news").status(second.world.bot_id) == "administrator"
    assert second.world.chats[STAFF_CHAT].title == "Our own name"
    assert len(second.world.people) == 8
    await second.close()
    third = create(tmp_path / "world.db", TOKEN)
    assert CHANNEL in third.world.chats
    await third.close()
