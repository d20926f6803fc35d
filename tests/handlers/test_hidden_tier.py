"""The hidden tier in all that a member ever sees: every command, every button, each file, refusal and message.

Its names, its reward and its boost are unmistakable words, so that one of them anywhere is found.
"""

import json
from collections import Counter as Count
from collections import deque
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest

from domain.ledger import sweep
from domain.programme import apply
from domain.tier_review import review
from domain.tiers import look
from handlers.menu import MEMBER_COMMANDS
from tests.cast import OLIVER
from tests.handlers.conftest import PROGRAMME, Counter, Guest

SECRET = "zzsecret"
LEAVES = ("forget:yes", "forget:gone", "move:", "demo:buy")  # what would end the walk, or let the walker rise
EACH = 3  # buttons of one kind with other arguments

Json = dict[str, Any]


def planted(text: str) -> str:
    """The sample shop with a hidden tier, a reward and a boost of which nobody outside may hear."""
    text = text.replace('"keeper"', f'"{SECRET}"')
    for word in (
        "حُفّاظ الدلّة",
        "Keepers of the dallah",
        "Hüter der Dalla",
        "ダッラの守り人",
        "Twice the beans",
        "first-harvest",
    ):
        assert word in text
        text = text.replace(word, SECRET)
    for word in ("أول القطاف", "The first picking", "Die erste Lese", "初摘みの豆"):
        text = text.replace(word, SECRET)
    boost = f'begins = 2026-11-01\nends = 2026-12-31\ntier = "{SECRET}"\nmultiplier = 3\nname = {{ ar = "{SECRET}" }}'
    return f'{text}\n[[boosts]]\nid = "{SECRET}"\n{boost}\n'


@dataclass
class Walker:
    """Says every command and taps every button that it is shown, and remembers all that was answered."""

    counter: Counter
    guest: Guest
    said: list[str] = field(default_factory=list)
    _ids: Any = field(default_factory=lambda: count(1_000_000))
    _last: int = 0

    async def walks(self) -> None:
        """Breadth first. A button of a kind that was tapped `EACH` times is left out."""
        ways: deque[Json] = deque(self.types(f"/{name}") for name in MEMBER_COMMANDS if name != "move")
        kinds: Count[str] = Count()
        known: set[str] = set()
        while ways:
            for data in await self.does(ways.popleft()):
                kind = ":".join(data.split(":")[:2])
                if data not in known and kinds[kind] < EACH and not data.startswith(LEAVES):
                    known.add(data)
                    kinds[kind] += 1
                    ways.append(self.taps(data))

    async def does(self, update: Json) -> list[str]:
        await self.counter.handle(update)
        return await self.hears()

    async def hears(self) -> list[str]:
        """Keep what the bot has said to anybody but staff since the last time; the buttons under it."""
        calls = (await self.counter.stage.get("calls", after=self._last))["calls"]
        self._last = max([self._last, *(call["n"] for call in calls)])
        own = [call["params"] for call in calls if call["params"].get("chat_id", OLIVER.id) == OLIVER.id]
        self.said += [json.dumps(params, ensure_ascii=False) for params in own]
        markups = [params.get("reply_markup") or {} for params in own]
        rows = [row for markup in markups if isinstance(markup, dict) for row in markup.get("inline_keyboard", [])]
        return [button["callback_data"] for row in rows for button in row if "callback_data" in button]

    async def files(self) -> None:
        """What stands in the files that were sent."""
        stage = self.counter.stage
        for message in await self.guest.messages():
            if "document" in message:
                file = await stage.ok("getFile", file_id=message["document"]["file_id"])
                self.said.append((await stage.http.get(f"{stage.url}/file/bot{stage.token}/{file['file_path']}")).text)

    def types(self, text: str) -> Json:
        return {"update_id": next(self._ids), "message": {**self._message(), "from": self._user(), "text": text}}

    def taps(self, data: str) -> Json:
        query = {"id": str(next(self._ids)), "from": self._user(), "chat_instance": "1", "data": data}
        return {"update_id": next(self._ids), "callback_query": {**query, "message": {**self._message(), "text": "…"}}}

    def _message(self) -> Json:
        chat = {"id": OLIVER.id, "type": "private", "first_name": "Oliver"}
        return {"message_id": next(self._ids), "date": 1795000000, "chat": chat}

    def _user(self) -> Json:
        return {"id": OLIVER.id, "is_bot": False, "first_name": "Oliver", "language_code": "en"}


@pytest.fixture
async def walker(counter: Counter, oliver: Guest) -> Walker:
    await counter.store.write(apply, planted(PROGRAMME), now=counter.now)
    walker = Walker(counter, oliver)
    await walker.hears()
    walker.said.clear()
    return walker


async def lives(counter: Counter, walker: Walker) -> None:
    """Everything that the timetable and the shop do by themselves: releases, falls, another ladder."""
    for days, threshold in ((1, 8000), (20, 8500), (400, 9000), (35, 9500)):
        counter.later(days=days)
        ladder = planted(PROGRAMME).replace("threshold = 8000", f"threshold = {threshold}")
        await counter.store.write(apply, ladder, now=counter.now)
        for step in (sweep, review, look):
            while await counter.store.slice(step, counter.now):
                pass
        await counter.post()
        await walker.hears()


async def test_outside_the_hidden_tier_nothing_ever_tells_of_it(walker: Walker, counter: Counter) -> None:
    await counter.buys(OLIVER, 4000, number="1")
    await counter.buys(OLIVER, 3900, number="2", source="online")
    await walker.walks()
    for data in (
        f"rewards:show:v1:{SECRET}",
        f"rewards:ask:v1:{SECRET}",
        f"rewards:redeem:v1:{SECRET}:1000:abcdefghijkl",
    ):
        await walker.does(walker.taps(data))
    await walker.files()
    await lives(counter, walker)
    assert len(walker.said) > 100, "the walk has seen the shop"
    assert any("tier-" not in one and "Family of the house" in one for one in walker.said)
    assert [one for one in walker.said if SECRET in one] == []


async def test_what_is_kept_for_it_is_refused_like_what_never_was(walker: Walker) -> None:
    answers = []
    for reward in (SECRET, "never-was"):
        walker.said.clear()
        await walker.does(walker.taps(f"rewards:show:v1:{reward}"))
        answers.append([json.loads(one).get("text") for one in walker.said if '"text"' in one])
    assert answers[0] == answers[1]


async def test_inside_one_finds_it_on_the_card_on_the_shelf_and_in_the_export(walker: Walker, counter: Counter) -> None:
    await counter.buys(OLIVER, 9000)
    await counter.post()
    await walker.hears()
    assert any(SECRET in one and "a secret between us" in one for one in walker.said)
    for command in ("/points", "/rewards", "/export"):
        walker.said.clear()
        await walker.does(walker.types(command))
        await walker.files()
        assert any(SECRET in one for one in walker.said), command
