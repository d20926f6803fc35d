"""The running bot is killed with -9 again and again under load: no acknowledged update is lost, no effect comes twice.

The simulator runs in a process of its own and forgets an update once the bot has acknowledged it, as Telegram does. New
people press Start all the time, which makes a member with one gift of points; others tap on one exchange of points for
a reward, more than once. At the end every update must have been answered and every effect must be there exactly once.
"""

import asyncio
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiohttp import ClientSession

from bench.bot import Running, free_port, start, wait_until_ready
from bench.measure import BUILD, ROOT, Bench, Result

TOKEN = "7000000000:kills-" + "x" * 30
KILLS = 40
BUYERS = 6
GIFT = 200  # points at the first Start; enough for one cup
REWARD = "cup"
PAUSE = 0.02  # seconds between two newcomers
LONGEST_LIFE = 0.7  # seconds of work until a kill
PATIENCE = 60  # seconds

ANSWERED = "SELECT count(*) FROM inbox WHERE state = 'done'"
GIFTS = "SELECT count(*) FROM entry WHERE reason = 'welcome'"
BOUGHT = "SELECT count(*) FROM redemption JOIN member ON member.id = member_id WHERE telegram_id = ?"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of everything people did."""

    kills: int
    updates: int
    lost: int
    starts: int
    members: int
    gifts: int
    bought: list[int]  # by buyer: how many redemptions
    unheard: int  # newcomers who got no answer


def measure(bench: Bench) -> Iterator[Result]:
    """kills-lost, kills-doubled: must be 0."""
    with TemporaryDirectory(dir=BUILD, prefix="kills-") as folder:
        seen = asyncio.run(kill_again_and_again(Path(folder), KILLS))
    bench.say(f"{seen.kills} kills, {seen.updates} updates, {seen.members} members, {sum(seen.bought)} bought")
    yield Result("kills-lost", f"updates lost in {seen.kills} kills", [seen.lost + seen.unheard], limit=0)
    doubled = seen.gifts - seen.starts + sum(seen.bought) - len(seen.bought)
    yield Result("kills-doubled", f"effects not once in {seen.kills} kills", [abs(doubled)], limit=0)


async def kill_again_and_again(folder: Path, kills: int, seed: int = 1) -> Outcome:
    """Run the bot in `folder`, kill it so often, let the last one finish everything, and count."""
    dice = random.Random(seed)
    own_programme(folder)
    async with stage(folder) as crowd:
        bot = await _started(folder, crowd)
        try:
            await crowd.gather_buyers(BUYERS)
            load = [asyncio.create_task(crowd.newcomers()), asyncio.create_task(crowd.buyers_tap())]
            for life in range(kills):
                if life % 2:
                    await _until_one_more(folder / "data" / "wafa.db")
                await asyncio.sleep(dice.uniform(0, LONGEST_LIFE))
                bot.process.kill()
                bot.process.wait()
                bot = await _started(folder, crowd)
            for task in load:
                task.cancel()
            await asyncio.gather(*load, return_exceptions=True)
            await crowd.finish_buying()
            await _until_quiet(folder / "data" / "wafa.db", crowd)
        finally:
            bot.process.terminate()
            await asyncio.to_thread(bot.process.wait)
        return await _count(folder / "data" / "wafa.db", crowd, kills)


def own_programme(folder: Path) -> None:
    (folder / "data").mkdir()
    sample = (ROOT / "programme.toml").read_text(encoding="utf-8")
    assert "welcome_points = 50" in sample
    own = sample.replace("welcome_points = 50", f"welcome_points = {GIFT}")
    (folder / "data" / "programme.toml").write_text(own, encoding="utf-8")


async def _started(folder: Path, crowd: "Crowd") -> Running:
    bot = start(folder, BOT_TOKEN=TOKEN, TELEGRAM_API=f"{crowd.url}/simulator")
    await asyncio.to_thread(wait_until_ready, bot.url, bot.process, "/healthz")
    return bot


@asynccontextmanager
async def stage(folder: Path) -> AsyncIterator["Crowd"]:
    port = free_port()
    process = simulate(folder, port)
    try:
        url = f"http://127.0.0.1:{port}"
        await asyncio.to_thread(wait_until_ready, url, process, "/simulator/api/people")
        async with ClientSession() as http:
            yield Crowd(url, http)
    finally:
        process.terminate()
        await asyncio.to_thread(process.wait)


def simulate(folder: Path, port: int) -> "subprocess.Popen[bytes]":
    """The simulator as a process that works in `folder`."""
    command = [sys.executable, "-m", "simulator", "--port", str(port), "--token", TOKEN]
    return subprocess.Popen(command, cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)})


@dataclass
class Crowd:
    """People who do things, and what they did. `updates` counts what the bot must hear of."""

    url: str
    http: ClientSession
    updates: int = 0
    started: list[int] = field(default_factory=list)
    offers: dict[int, tuple[int, str]] = field(default_factory=dict)  # buyer → message and data of the last button

    async def say(self, path: str, **body: object) -> Json:
        """A call under /simulator/api; {} where the simulator says no."""
        async with self.http.post(f"{self.url}/simulator/api/{path}", json=body) as answer:
            told: Json = await answer.json()
            return told if answer.status == 200 else {}

    async def messages(self, person: int) -> list[Json]:
        """What the person sees, newest last."""
        url = f"{self.url}/simulator/api/chats/{person}/messages?person={person}"
        async with self.http.get(url) as answer:
            return list((await answer.json())["messages"])

    async def arrive(self) -> int:
        """Somebody new presses Start."""
        number = len(self.started)
        person = (await self.say("people", first_name=f"Guest {number}", language_code="en"))["id"]
        self.started.append(person)
        await self.say(f"people/{person}/start")
        self.updates += 1
        return int(person)

    async def newcomers(self) -> None:
        """One after the other, for ever."""
        while True:
            await asyncio.shield(self.arrive())
            await asyncio.sleep(PAUSE)

    async def gather_buyers(self, count: int) -> None:
        """People who stand before the last button of an exchange."""
        buyers = [await self.arrive() for _ in range(count)]
        await asyncio.gather(*map(self._walk, buyers))

    async def _walk(self, person: int) -> None:
        await self._button(person, "rewards:list")
        await self.say(f"people/{person}/messages", chat_id=person, text="/rewards")
        self.updates += 1
        for step in (f"rewards:show:v1:{REWARD}", f"rewards:ask:v1:{REWARD}"):
            await self.tap(person, *await self._button(person, step))
        self.offers[person] = await self._button(person, f"rewards:redeem:v1:{REWARD}:")

    async def _button(self, person: int, data: str) -> tuple[int, str]:
        """Wait for a button: its message and its data."""
        async with asyncio.timeout(PATIENCE):
            while True:
                for message in reversed(await self.messages(person)):
                    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
                    for button in (button for row in rows for button in row):
                        if button.get("callback_data", "").startswith(data):
                            return message["message_id"], button["callback_data"]
                await asyncio.sleep(PAUSE)

    async def tap(self, person: int, message_id: int, data: str) -> bool:
        """Tap and do not wait; False when the button is gone."""
        told = await self.say(f"people/{person}/taps", chat_id=person, message_id=message_id, data=data, wait=0)
        self.updates += bool(told)
        return bool(told)

    async def buyers_tap(self) -> None:
        """Each buyer taps a few times, in the middle of the kills, one buyer after another."""
        for person in self.offers:
            for _ in range(3):
                await asyncio.shield(self.tap(person, *self.offers[person]))
                await asyncio.sleep(0.3)

    async def finish_buying(self) -> None:
        """Whoever still sees the button taps it once more."""
        for person, offer in self.offers.items():
            await self.tap(person, *offer)


async def _until_one_more(database: Path) -> None:
    """Until the bot has answered somebody. Every other life lasts so long: what was cut short in ten lives one after
    another is given up on purpose, and told to staff, and on a slow machine the first answer takes a second.
    """
    before, until = _one(database, ANSWERED), time.monotonic() + PATIENCE
    while _one(database, ANSWERED) == before and time.monotonic() < until:  # noqa: ASYNC110  (another process)
        await asyncio.sleep(0.02)


async def _until_quiet(database: Path, crowd: Crowd) -> None:
    """Until the bot has answered everything; what it has not by then is lost."""
    until = time.monotonic() + PATIENCE
    while _one(database, ANSWERED) < crowd.updates and time.monotonic() < until:  # noqa: ASYNC110  (another process)
        await asyncio.sleep(0.1)


async def _count(database: Path, crowd: Crowd, kills: int) -> Outcome:
    heard = [any(message["from"]["is_bot"] for message in await crowd.messages(one)) for one in crowd.started]
    return Outcome(
        kills=kills,
        updates=crowd.updates,
        lost=crowd.updates - _one(database, ANSWERED),
        starts=len(crowd.started),
        members=_one(database, "SELECT count(*) FROM member"),
        gifts=_one(database, GIFTS),
        bought=[_one(database, BOUGHT, buyer) for buyer in crowd.offers],
        unheard=heard.count(False),
    )


def _one(database: Path, query: str, *values: object) -> int:
    with closing(sqlite3.connect(database)) as raw:
        return int(raw.execute(query, values).fetchone()[0])
