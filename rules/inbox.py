"""Updates on their way through the inbox."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class New:
    """An update as it arrived. `lane` is the id of the person who acted, else of the chat; `body` is its JSON."""

    bot_id: int
    update_id: int
    lane: int
    body: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """An update that the inbox holds and nobody has answered yet. Order is the id."""

    id: int
    lane: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Done:
    """An answered update; where `changed`, the person's next typing step is `step` with `data` (None: no step)."""

    id: int
    person_id: int | None
    changed: bool
    step: str | None
    data: Mapping[str, object] | None
