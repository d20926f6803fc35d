"""Two cards of one person, side by side, before staff put them together."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from rules.ledger import Balance
from rules.programme import Tier
from rules.refusals import Refusal

TWICE = "twice"
"""The reason of what is taken back because both of two cards had it."""
WITHDRAWN = "withdrawn"
"""The reason of what is taken back from who invited somebody that was a member already."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what is on the card, its open codes, and whether Telegram brings anything to its chat."""

    member_id: int
    name: str
    tier: Tier
    balance: Balance
    codes: int
    reachable: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """What staff see: whose account `stays`, whose `goes`, and how many points of gifts both had `twice` go back."""

    stays: Side
    goes: Side
    twice: int

    @property
    def points(self) -> int:
        """Usable points together, less what is owed: below zero is a debt."""
        return self.stays.balance.points + self.goes.balance.points - self.twice

    @property
    def pending(self) -> int:
        return self.stays.balance.pending + self.goes.balance.pending


@dataclass(frozen=True, slots=True)
class Merging:
    """What staff agreed to: it happens at `due_at`, or has happened (None)."""

    goes: str
    stays: str
    due_at: datetime | None


@dataclass(eq=False)
class SameCard(Refusal):
    """Both times it was the same member."""

    key: ClassVar[str] = "refused-same-card"
