"""Games: stamp cards, and challenges to try several things. Nothing in them hangs on chance.

A stamp comes with a purchase and goes back with its refund, in proportion, as points do. What a full card gave is
undone as long as its code is unused; after that stamps are owed, and the next ones make up for them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rules.expiry import last_day, month_of, month_start
from rules.ledger import share
from rules.products import Line
from rules.programme_fields import Texts

CARD = ""
"""The period of a stamp on a card, which has none, and the thing that it is for: whatever counts."""

ONCE = "once"
"""The period of a challenge between two dates."""

TWIN = "+"
"""After the period of a challenge: nothing was tried in it, so that what it gave is made up for by another one."""

MOST_AT_ONCE = 50
"""Stamps that one purchase brings on one card. More would be a wholesale order, or a mistake."""

GROUP = 5  # stamps of the drawing that stand together: so many are seen without counting


@dataclass(frozen=True, slots=True)
class Thing:
    """What a game counts: a product, or a kind of products. A purchase may name any of `items`, or the kind itself."""

    id: str
    name: Texts
    items: tuple[str, ...]

    def is_in(self, line: Line) -> bool:
        return line.item == self.id or line.item in self.items


@dataclass(frozen=True, slots=True)
class Gives:
    """What a game gives: a code for `reward`, or `points` (0 where there is a reward)."""

    reward: str | None
    points: int


@dataclass(frozen=True, slots=True)
class StampCard:
    """A stamp for each piece of what `counts`; `stamps` of them fill the card. `a_day`: at most so many a day."""

    id: str
    name: Texts
    counts: tuple[str, ...]
    stamps: int
    gives: Gives
    a_day: int | None
    symbol: str

    @property
    def goal(self) -> int:
        return self.stamps


@dataclass(frozen=True, slots=True)
class Challenge:
    """`different` ones of what it `tries`, within a calendar month, or between two dates (None: months)."""

    id: str
    name: Texts
    tries: tuple[str, ...]
    different: int
    gives: Gives
    begins: datetime | None
    ends: datetime | None

    @property
    def goal(self) -> int:
        return self.different

    def period(self, now: datetime, zone: ZoneInfo) -> str | None:
        """The period that a moment is in: `2026-11`, or `once` between the dates; None outside them."""
        if self.begins is None or self.ends is None:
            return f"{now.astimezone(zone):%Y-%m}"
        return ONCE if self.begins <= now < self.ends else None

    def last_day(self, now: datetime, zone: ZoneInfo) -> date:
        """The last day on which it can be met."""
        if self.ends:
            return last_day(self.ends, zone)
        return last_day(month_start(month_of(now, zone).plus(1), zone), zone)


Game = StampCard | Challenge


@dataclass(frozen=True, slots=True)
class Stamp:
    """`count` stamps of an order in a game; `left` of them have not gone back.

    On a card `thing` and `period` are empty; in a challenge there is one stamp for each thing of an order.
    """

    id: int
    game: str
    period: str
    thing: str
    left: int


@dataclass(frozen=True, slots=True)
class Prize:
    """What a full card or a met challenge gave: a code (`redemption_id`) or points (`entry_id`).

    It took `takes` stamps of a card, or stands for `period` of a challenge, met with `takes` different things.
    `used`: its code was handed over, so that it cannot be undone any more.
    """

    id: int
    game: str
    period: str
    takes: int
    redemption_id: int | None
    entry_id: int | None
    used: bool


class Tally(NamedTuple):
    """How a card stands: `stamps` on it, and `owed` ones, which the next make up for. One of them is 0."""

    stamps: int
    owed: int


def tally(left: int) -> Tally:
    """`left` is what is left of all stamps after the prizes that they were taken for."""
    return Tally(max(left, 0), max(-left, 0))


def pieces(lines: Sequence[Line], things: Sequence[Thing]) -> int:
    """How many pieces of an order count; each line once, whatever it is called in several kinds."""
    return sum(line.quantity for line in lines if any(thing.is_in(line) for thing in things))


def tried(lines: Sequence[Line], things: Sequence[Thing]) -> list[str]:
    """Which of the things are in an order."""
    return [thing.id for thing in things if any(thing.is_in(line) for line in lines)]


def stamps_for(card: StampCard, count: int, today: int) -> int:
    """Stamps that `count` pieces bring when the member got `today` before on the same day."""
    most = MOST_AT_ONCE if card.a_day is None else min(MOST_AT_ONCE, max(0, card.a_day - today))
    return min(count, most)


def going_back(given: Sequence[Stamp], whole: int, before: int, more: int, amount: int) -> Mapping[int, int]:
    """Which stamps of one game go with a refund of `more` out of `amount`, after `before` of it: number → how many.

    `whole` is how many stamps the order gave. In proportion and rounded down, as points; the last ones first.
    """
    left, goes = share(whole, before, more, amount), {}
    for stamp in reversed(given):
        if taken := min(left, stamp.left):
            goes[stamp.id] = taken
            left -= taken
    return goes


def drawn(stamps: int, size: int, symbol: str, empty: str) -> str:
    """The card as it lies on the counter: ●●●●● ●●○○ for seven of nine. It grows the way the language reads."""
    cells = [symbol] * min(stamps, size) + [empty] * (size - stamps)
    return " ".join("".join(cells[at : at + GROUP]) for at in range(0, size, GROUP))
