"""Values of the inbox: an update before, while and after it is answered."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class New:
    """An update as it came: `body` is its JSON, `lane` the id of the person, else of the chat, it belongs to."""

    bot_id: int
    update_id: int
    lane: int
    body: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """An update that is kept and waits for its answer. `starts` counts the processes that died while answering it."""

    id: int
    lane: int
    body: bytes
    starts: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """An update that needs nothing more.

    When `changed`, the person `person_id` is left in `step` (None: in none) with its `data`.
    """

    id: int
    person_id: int | None
    changed: bool
    step: str | None
    data: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An update that could not be answered, with the reason."""

    id: int
    lane: int
    body: bytes
    reason: str
    at: datetime
