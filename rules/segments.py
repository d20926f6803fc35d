"""Segments by a member's own rhythm: new, loyal, at risk, lapsed.

The rhythm is the median number of days between the days on which a member bought. Somebody is missed when they have
been silent for a multiple of their own rhythm, not of everybody's: a weekly buyer after two weeks, a quarterly one
after six months. The time between purchases as the measure, and each customer's own regularity as what makes it tell
something, are from Platzer and Reutterer, "Ticking Away the Moments" (Marketing Science 35(5), 2016); the median is in
place of their model, because one holiday must not move it and a shop can check it by hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from statistics import median
from zoneinfo import ZoneInfo

GAPS = 12  # the newest ones that make a rhythm: habits change


class Segment(StrEnum):
    """How it stands with a member. Everybody is in exactly one."""

    NEW = "new"
    LOYAL = "loyal"
    AT_RISK = "at-risk"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Segments:
    """The programme's measures. `at_risk` and `lapsed` are multiples of a member's own rhythm."""

    loyal_from: int = 3  # days with a purchase; before that a member is new, and no rhythm can be told
    usual_days: int = 30  # between two purchases, for whoever has no rhythm of their own yet
    shortest_days: int = 7  # a rhythm faster than this counts as this one: two days off are no farewell
    at_risk: Fraction = Fraction(2)
    lapsed: Fraction = Fraction(4)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a member buys, and from when on they are missed.

    `days` counts the days with a purchase among those looked at, `gap` is the rhythm; `since` is the last purchase,
    else the day of joining.
    """

    days: int
    gap: timedelta
    since: datetime
    at_risk_from: datetime
    lapsed_from: datetime
    loyal: bool

    def segment(self, now: datetime) -> Segment:
        if now >= self.lapsed_from:
            return Segment.LAPSED
        if now >= self.at_risk_from:
            return Segment.AT_RISK
        return Segment.LOYAL if self.loyal else Segment.NEW


def rhythm(measures: Segments, purchases: Iterable[datetime], joined_at: datetime, zone: ZoneInfo) -> Rhythm:
    """The rhythm of somebody who bought at `purchases` (what was returned as a whole left out), by the shop's days."""
    bought = sorted(purchases)
    days = sorted({at.astimezone(zone).date() for at in bought})
    gap = timedelta(days=float(_gap(measures, days)))
    since = bought[-1] if bought else joined_at
    missed, gone = (since + gap * float(times) for times in (measures.at_risk, measures.lapsed))
    return Rhythm(len(days), gap, since, missed, gone, len(days) >= measures.loyal_from)


def _gap(measures: Segments, days: list[date]) -> float:
    gaps = [(later - earlier).days for earlier, later in pairwise(days)][-GAPS:]
    own = median(gaps) if gaps and len(days) >= measures.loyal_from else measures.usual_days
    return max(own, measures.shortest_days)
