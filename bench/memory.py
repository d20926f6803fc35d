"""The memory of the running bot with ten thousand members, after two hundred turns, against a bare aiogram process."""

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.request import Request, urlopen

from bench import data
from bench.bot import Running, resident_of, running
from bench.measure import BUILD, Bench, Result

MEMBERS = 10_000
TURNS, PEOPLE = 200, 20
PATIENCE = 60


def measure(bench: Bench) -> Iterator[Result]:
    """memory: MB of `python -m bot run` on the simulator; memory-ratio: in MB of an aiogram echo."""
    database = data.database(MEMBERS)
    with bench.cells(echo=("bench.echo:echo", bench.stub)) as cells:
        bare = cells["echo"].run(TURNS).rss
    with TemporaryDirectory(dir=BUILD, prefix="memory-") as folder:
        used = _bot(Path(folder), database)
    bench.say(f"bot {used:.0f} MB, bare aiogram {bare:.0f} MB")
    yield Result("memory", "MB, simulator included", [used], limit=300)
    yield Result("memory-ratio", "x bare aiogram", [used / bare], aim=1.2)


def _bot(folder: Path, database: Path) -> float:
    (folder / "data").mkdir()
    shutil.copy(database, folder / "data" / "simulator.db")
    with running(folder) as bot:
        people = [_call(bot, "people", first_name=f"Guest {n}", language_code="en")["id"] for n in range(PEOPLE)]
        for person in people:
            _call(bot, f"people/{person}/start")
        for _ in range(TURNS // PEOPLE - 1):
            for person in people:
                _call(bot, f"people/{person}/messages", chat_id=person, text="/points")
        _wait_for_answers(bot, people)
        return resident_of(bot.pid)


def _wait_for_answers(bot: Running, people: list[int]) -> None:
    """Until everybody has got as many answers as they asked questions."""
    asked, until = TURNS // PEOPLE, time.monotonic() + PATIENCE
    while time.monotonic() < until:
        heard = (_call(bot, f"chats/{one}/messages?person={one}")["messages"] for one in people)
        if all(sum(message["from"]["is_bot"] for message in messages) >= asked for messages in heard):
            return
        time.sleep(0.2)
    raise TimeoutError("The bot did not answer everybody.")


def _call(bot: Running, path: str, **body: object) -> dict[str, Any]:
    data_ = None if path.startswith("chats/") else json.dumps(body).encode()
    request = Request(f"{bot.url}/simulator/api/{path}", data_, {"Content-Type": "application/json"})
    with urlopen(request, timeout=PATIENCE) as answer:
        told: dict[str, Any] = json.load(answer)
        return told
