"""The ladder: which tier points justify, for how long, and how far it is to the next step.

Tier points are base points (before any multiplier), minus what refunds took back, that became usable in the calendar
month of `now` or in one of the twelve months before it, by the shop's zone. So points that became usable on any day of
March count through 31 March of the following year, which is also how long points live by default.

One rises at once. One falls `GRACE` after a warning, and never lower than the warning said.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rules.expiry import month_of, month_start
from rules.programme import Tier
from rules.reminders import kept_until

WINDOW_MONTHS = 12
GRACE = timedelta(days=30)


class TierChange(NamedTuple):
    """A step on the ladder, upwards or (after a refund) back."""

    before: Tier
    after: Tier


class Fall(NamedTuple):
    """A fall that a member was warned of at `warned_at`: to `to` at `at`, unless points come that keep the tier."""

    to: Tier
    warned_at: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Ladder:
    """Where a member stands: on `tier` since `since`, with `points` tier points.

    `next` is the next tier that may be shown to them, None on top; `missing` tier points lead there, and `progress` is
    the way from the threshold of `tier` to that of `next`, from 0 to 1. `falls_at`: when the tier ends, as they were
    warned, unless `to_keep` points come before.
    """

    tier: Tier
    since: datetime | None
    points: int
    next: Tier | None
    missing: int
    progress: float
    falls_at: datetime | None = None

    @property
    def to_keep(self) -> int:
        """How many tier points justify the tier again; 0 when no number does, since the shop gave the tier up."""
        return max(self.tier.threshold - self.points, 0)


def counts_since(now: datetime, zone: ZoneInfo) -> datetime:
    """The first instant of the window of tier points: points usable from then on, up to `now`, count."""
    return month_start(month_of(now, zone).plus(-WINDOW_MONTHS), zone)


def reached(tiers: Sequence[Tier], points: int) -> Tier:
    """The highest tier that `points` justify; the first one for any number below its threshold."""
    return max((tier for tier in tiers if tier.threshold <= points), key=_height, default=tiers[0])


def higher(one: Tier, other: Tier) -> Tier:
    return one if one.threshold >= other.threshold else other


def climb(
    tiers: Sequence[Tier],
    history: Iterable[tuple[datetime, int]],
    zone: ZoneInfo,
    fallen: tuple[Tier, datetime] | None = None,
) -> tuple[Tier, datetime | None]:
    """The tier that a whole history leads to when one rises at once, and since when.

    `history` is base points by the time they became usable. `fallen`: to which tier the member last fell, and when;
    they climb anew from there. None as the time: on the first tier from the beginning.
    """
    inside: list[tuple[datetime, int]] = []
    tier, since = fallen or (tiers[0], None)
    points, gone = 0, 0
    for moment, base in sorted(history):
        inside.append((moment, base))
        points += base
        opens = counts_since(moment, zone)
        while inside[gone][0] < opens:
            points -= inside[gone][1]
            gone += 1
        climbs = fallen is None or moment >= fallen[1]
        if climbs and reached(tiers, points).threshold > tier.threshold:
            tier, since = reached(tiers, points), moment
    return tier, since


def holds_until(history: Sequence[tuple[datetime, int]], threshold: int, now: datetime, zone: ZoneInfo) -> datetime:
    """When the points known today justify `threshold` no more: `now`, or the beginning of a month.

    Points still to become usable count from then on. At the latest in thirteen months, when it is to be asked again.
    """
    month, moment = month_of(now, zone), now
    for ahead in range(1, WINDOW_MONTHS + 3):
        opens = counts_since(moment, zone)
        if sum(base for at, base in history if opens <= at <= moment) < threshold:
            return moment
        moment = month_start(month.plus(ahead), zone)
    return moment


def warned(to: Tier, now: datetime, zone: ZoneInfo) -> Fall:
    """The fall of somebody who is warned at `now`."""
    return Fall(to, now, earliest_fall(now, zone))


def earliest_fall(told_at: datetime, zone: ZoneInfo) -> datetime:
    """When somebody may fall who was told at `told_at`: on a local midnight, never sooner than `GRACE`."""
    return kept_until(told_at + GRACE, zone)


def ladder(
    tiers: Sequence[Tier], tier: Tier, since: datetime | None, points: int, falls_at: datetime | None = None
) -> Ladder:
    """The points card's ladder for a member on `tier` with `points` tier points. Their own tier may be a hidden one."""
    ahead = (one for one in tiers if not one.hidden and one.threshold > tier.threshold)
    following = min(ahead, key=_height, default=None)
    if following is None:
        return Ladder(tier, since, points, None, 0, 1.0, falls_at)
    way = following.threshold - tier.threshold
    progress = min(max((points - tier.threshold) / way, 0.0), 1.0)
    return Ladder(tier, since, points, following, max(following.threshold - points, 0), progress, falls_at)


def same_steps(one: Sequence[Tier], other: Sequence[Tier]) -> bool:
    """Whether two ladders have the same steps: nobody rises or falls by going from one to the other."""
    return [(tier.id, tier.threshold) for tier in one] == [(tier.id, tier.threshold) for tier in other]


def _height(tier: Tier) -> int:
    return tier.threshold
