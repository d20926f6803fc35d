"""Updates as Telegram brings them, from the members of `bench.data`. Imports nothing that a bare bot would not."""

import json
import random
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Any

FIRST = 800_000_001
"""The Telegram id of the first member; the others follow."""

LANGUAGES = ("ar", "en", "de", "ja")
NAMES = {"ar": "نورة", "en": "Oliver", "de": "Lena", "ja": "遥"}
MEMBERS = 100_000
TOKEN = "7000000000:bench-" + "x" * 30

Row = dict[str, Any]


def now() -> datetime:
    """A moment of the present month, so that points are neither pending nor gone."""
    return datetime.now(UTC)


class Bodies:
    """Updates as they come in. They are written before they are counted, and no member comes again and again."""

    def __init__(self, members: int = MEMBERS, text: str = "/points") -> None:
        self._coming = updates(members, text)
        self._written: deque[bytes] = deque()

    async def prepare(self, count: int) -> None:
        """Write so many more."""
        self._written.extend(json.dumps(update).encode() for update in islice(self._coming, count))

    def next(self) -> bytes:
        """One that was written."""
        return self._written.popleft()


def update(telegram_id: int, number: int, text: str) -> Row:
    """A private message as Telegram brings it."""
    language = LANGUAGES[(telegram_id - FIRST) % len(LANGUAGES)]
    person = {"id": telegram_id, "first_name": NAMES[language]}
    return {
        "update_id": number,
        "message": {
            "message_id": number % 100_000 + 1,
            "from": {**person, "is_bot": False, "language_code": language},
            "chat": {**person, "type": "private"},
            "date": int(now().timestamp()),
            "text": text,
            "entities": [{"type": "bot_command", "offset": 0, "length": len(text)}],
        },
    }


def updates(members: int, text: str = "/points") -> Iterator[Row]:
    """Messages of random members, without end; their numbers are new in every process."""
    dice = random.Random(7)
    number = int(now().timestamp() * 1000) % 10**12 * 10_000
    while True:
        number += 1
        yield update(FIRST + dice.randrange(members), number, text)
