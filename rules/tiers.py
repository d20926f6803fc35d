"""The ladder: which tier points justify, and how far it is to the next step.

Tier points are base points (before any multiplier), minus what refunds took back, that became usable in the calendar
month of `now` or in one of the twelve months before it, by the shop's zone. So points that became usable on any day of
March count through 31 March of the following year, which is also how long points live by default.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rules.expiry import month_of, month_start
from rules.programme import Tier

WINDOW_MONTHS = 12


class TierChange(NamedTuple):
    """A step on the ladder, upwards or (after a refund) back."""

    before: Tier
    after: Tier


@dataclass(frozen=True, slots=True)
class Ladder:
    """Where a member stands. `tier` is the true one; a member is shown `shown`, never a hidden one.

    `next` is the next tier that may be shown, None on top; `missing` tier points lead there, and `progress` is the way
    from the threshold of `shown` to that of `next`, from 0 to 1.
    """

    tier: Tier
    shown: Tier
    since: datetime | None
    points: int
    next: Tier | None
    missing: int
    progress: float


def counts_since(now: datetime, zone: ZoneInfo) -> datetime:
    """The first instant of the window of tier points: points usable from then on, up to `now`, count."""
    return month_start(month_of(now, zone).plus(-WINDOW_MONTHS), zone)


def reached(tiers: Sequence[Tier], points: int) -> Tier:
    """The highest tier that `points` justify; the first one for any number below its threshold."""
    return max((tier for tier in tiers if tier.threshold <= points), key=_height, default=tiers[0])


def higher(one: Tier, other: Tier) -> Tier:
    return one if one.threshold >= other.threshold else other


def climb(
    tiers: Sequence[Tier], history: Iterable[tuple[datetime, int]], zone: ZoneInfo
) -> tuple[Tier, datetime | None]:
    """The tier that a whole history leads to when one rises at once and never falls, and since when.

    `history` is base points by the time they became usable. None: on the first tier from the beginning.
    """
    inside: list[tuple[datetime, int]] = []
    tier, since, points, gone = tiers[0], None, 0, 0
    for moment, base in sorted(history):
        inside.append((moment, base))
        points += base
        opens = counts_since(moment, zone)
        while inside[gone][0] < opens:
            points -= inside[gone][1]
            gone += 1
        if reached(tiers, points).threshold > tier.threshold:
            tier, since = reached(tiers, points), moment
    return tier, since


def ladder(tiers: Sequence[Tier], tier: Tier, since: datetime | None, points: int) -> Ladder:
    """The points card's ladder for a member on `tier` with `points` tier points."""
    visible = [one for one in tiers if not one.hidden]
    shown = max((one for one in visible if one.threshold <= tier.threshold), key=_height, default=tiers[0])
    following = min((one for one in visible if one.threshold > tier.threshold), key=_height, default=None)
    if following is None:
        return Ladder(tier, shown, since, points, None, 0, 1.0)
    way = following.threshold - shown.threshold
    progress = min(max((points - shown.threshold) / way, 0.0), 1.0)
    return Ladder(tier, shown, since, points, following, max(following.threshold - points, 0), progress)


def _height(tier: Tier) -> int:
    return tier.threshold
