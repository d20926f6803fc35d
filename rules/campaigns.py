"""Campaigns: one thing that is said to many, with a frozen audience and a brake."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

BROKEN_AFTER = 20
"""So many refusals by Telegram before anybody got it: then its text is broken, and it waits for a person."""


class State(StrEnum):
    """How it stands with a campaign."""

    PLANNED = "planned"  # begins by itself at its time
    RUNNING = "running"
    PAUSED = "paused"  # by hand, or because its text is broken
    STOPPED = "stopped"  # for good: what has not left never will
    DONE = "done"


class Brake(StrEnum):
    """What a person may do to a campaign."""

    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


BRAKES: Mapping[State, tuple[Brake, ...]] = {
    State.PLANNED: (Brake.PAUSE, Brake.STOP),
    State.RUNNING: (Brake.PAUSE, Brake.STOP),
    State.PAUSED: (Brake.RESUME, Brake.STOP),
    State.STOPPED: (),
    State.DONE: (),
}
AFTER = {Brake.PAUSE: State.PAUSED, Brake.RESUME: State.RUNNING, Brake.STOP: State.STOPPED}

BY_HAND = "hand"
BROKEN = "broken"
"""Reasons of a pause."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """One text to many people, or what the timetable says about one topic on one day of the shop's.

    `texts` are a marketer's own words by language; None where `topic` has words of ours. `audience` is the rule by
    which members are chosen; None where others decide whom they write to. Members up to the id `reached` have their
    row already; from `full_at` on nobody is added any more. `ended_at` is set once nothing of it is left to do.
    """

    id: int
    key: str
    topic: str
    class_: str
    state: State
    reason: str | None
    title: str | None
    texts: dict[str, str] | None
    audience: dict[str, Any] | None
    starts_at: datetime
    reached: int
    full_at: datetime | None
    refused: int
    created_by: str | None
    created_at: datetime
    ended_at: datetime | None

    def full(self, now: datetime) -> bool:
        """Whether everybody who is to get it has their row."""
        return self.full_at is not None and self.full_at <= now


@dataclass(frozen=True, slots=True)
class Progress:
    """How many messages of a campaign are where: by state, and by state and reason those that did not go."""

    states: Mapping[str, int]
    reasons: Mapping[tuple[str, str], int]

    @property
    def total(self) -> int:
        return sum(self.states.values())

    @property
    def open(self) -> int:
        """Those without an outcome."""
        return sum(self.states.get(state, 0) for state in ("pending", "held", "sending"))


def moves(campaign: Campaign, progress: Progress) -> bool:
    """Whether what there is to see of it changes by itself: not once it is over, or paused with nothing under way."""
    under_way = any(progress.states.get(state) for state in ("pending", "sending"))
    return campaign.ended_at is None and (campaign.state is not State.PAUSED or under_way)
