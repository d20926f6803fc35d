"""Boosts: days on which purchases bring more points, for everybody, for a tier, or for a segment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from rules.programme_fields import Texts
from rules.segments import Segment


@dataclass(frozen=True, slots=True)
class Boost:
    """A purchase from `begins` until before `ends` brings `multiplier` times what the member's tier gives.

    `tier`: only for members on it or above; `segment`: only for those in it when they buy. None: for everybody.
    """

    id: str
    name: Texts
    multiplier: Fraction
    begins: datetime
    ends: datetime
    tier: str | None
    segment: Segment | None

    def runs(self, now: datetime) -> bool:
        return self.begins <= now < self.ends


def strongest(boosts: Iterable[Boost]) -> Boost | None:
    """Of several at once only one counts: the highest, and of equals the one that lasts longest."""
    return max(boosts, key=lambda boost: (boost.multiplier, boost.ends), default=None)
