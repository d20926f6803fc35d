"""The memory of the running bot with ten thousand members, against a bare aiogram process.

After two hundred turns, with the language identifier awake, and after the owner's week was drawn once.
"""

import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
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
SENTENCE = "Wo bleibt denn mein Kaffee? Ich warte schon so lange."  # to a guest who is spoken to in English
OWNER_CODE = re.compile(r"/start (s_[\w-]+)")


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
        _wait_for_answers(bot, people, TURNS // PEOPLE)
        for person in people:
            _call(bot, f"people/{person}/messages", chat_id=person, text=SENTENCE)
        _wait_for_answers(bot, people, TURNS // PEOPLE + 1)
        _draw_a_week(bot, people[0], folder)
        return resident_of(bot.pid)


def _draw_a_week(bot: Running, person: int, folder: Path) -> None:
    """The person becomes the owner and asks for the week."""
    code = OWNER_CODE.search((folder / "bot.log").read_text())
    assert code, "the bot has shown no owner's code"
    _call(bot, f"people/{person}/start", payload=code[1])
    _call(bot, f"people/{person}/messages", chat_id=person, text="/week")
    _wait(lambda: any("photo" in message for message in _messages(bot, person)))


def _wait_for_answers(bot: Running, people: list[int], asked: int) -> None:
    """Until everybody has got as many answers as they asked questions."""

    def answered(person: int) -> bool:
        return sum(bool(message["from"]["is_bot"]) for message in _messages(bot, person)) >= asked

    _wait(lambda: all(map(answered, people)))


def _wait(done: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("The bot did not answer everybody.")
        time.sleep(0.2)


def _messages(bot: Running, person: int) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = _call(bot, f"chats/{person}/messages?person={person}")["messages"]
    return told


def _call(bot: Running, path: str, **body: object) -> dict[str, Any]:
    data_ = None if path.startswith("chats/") else json.dumps(body).encode()
    request = Request(f"{bot.url}/simulator/api/{path}", data_, {"Content-Type": "application/json"})
    with urlopen(request, timeout=PATIENCE) as answer:
        told: dict[str, Any] = json.load(answer)
        return told
