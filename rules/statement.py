"""The statement: every point in and out, by month and by lot, in sums that anybody can add up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.expiry import YearMonth, month_of, month_start
from rules.ledger import Balance, Due, Kind, Lot

MONTHS = 12
"""How many calendar months one page shows."""


@dataclass(frozen=True, slots=True)
class Month:
    """opening + earned + returned − spent − expired − reversed + adjusted + joined = closing.

    `joined` is what came and went when two cards were put together. It and `adjusted` may be below zero; `opening` and
    `closing` are, while points are owed. Both include pending points.
    """

    month: YearMonth
    opening: int
    earned: int
    returned: int
    spent: int
    expired: int
    reversed: int
    adjusted: int
    joined: int
    closing: int

    @property
    def came(self) -> int:
        """All that was added: opening + came − went = closing."""
        return self.earned + self.returned + max(self.adjusted, 0) + max(self.joined, 0)

    @property
    def went(self) -> int:
        """All that was taken off, above zero."""
        return self.spent + self.expired + self.reversed - min(self.adjusted, 0) - min(self.joined, 0)


class State(StrEnum):
    """What a lot is at the moment of the statement."""

    PENDING = "pending"
    USABLE = "usable"
    EXPIRED = "expired"  # something was left when its life ended
    USED = "used"


@dataclass(frozen=True, slots=True)
class LotLine:
    """points − spent − expired − reversed − adjusted − paid = left.

    `kind` and `reason` tell how the points came, at `came`, and `note` what a person wrote about it; `paid` is what
    they paid of a debt, also of another card's, `adjusted` what a correction by hand took out of them.
    """

    lot_id: int
    kind: Kind
    reason: str
    note: str | None
    order_id: int | None
    came: datetime
    points: int
    spent: int
    expired: int
    reversed: int
    adjusted: int
    paid: int
    left: int
    usable_from: datetime
    expires_at: datetime
    state: State


@dataclass(frozen=True, slots=True)
class Statement:
    """One page: months in which something moved, newest first; the lots that were alive in them, newest first.

    `balance` is today's. `earlier` is the month to ask the next page for (`before`), None when this is the oldest.
    """

    months: tuple[Month, ...]
    lots: tuple[LotLine, ...]
    balance: Balance
    earlier: YearMonth | None


@dataclass(frozen=True, slots=True)
class Page:
    """The months from `first` up to, but without, `before`; their first instants in `zone`."""

    first: YearMonth
    before: YearMonth
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """A lot with the entry that brought it and what was taken out of it, by kind of part."""

    lot: Lot
    kind: Kind
    reason: str
    note: str | None
    order_id: int | None
    came: datetime
    taken: Mapping[Kind, int]


Movement = tuple[Kind, int, datetime]
"""An entry's kind, signed points and time. A gift that both of two cards had and one gave back is part of a MOVE,
and an invitation that was withdrawn an ADJUST.
"""


def page(now: datetime, zone: ZoneInfo, before: YearMonth | None, months: int = MONTHS) -> Page:
    """The `months` calendar months before `before`, or up to the current one."""
    before = before or month_of(now, zone).plus(1)
    first = before.plus(-months)
    return Page(first, before, month_start(first, zone), month_start(before, zone))


def by_month(opening: int, movements: Iterable[Movement], zone: ZoneInfo) -> tuple[Month, ...]:
    """The months in which something moved, newest first. `movements` are in the order of time."""
    sums: dict[YearMonth, dict[Kind, int]] = {}
    for kind, points, at in movements:
        sums.setdefault(month_of(at, zone), dict.fromkeys(Kind, 0))[kind] += points
    lines: list[Month] = []
    for month, moved in sums.items():
        closing = opening + sum(moved.values())
        lines.append(_month(month, opening, moved, closing))
        opening = closing
    return tuple(reversed(lines))


def by_lot(held: Iterable[Held], at: datetime) -> tuple[LotLine, ...]:
    """Lots as the calendar has them at `at`, newest first."""
    return tuple(sorted((_lot_line(one, at) for one in held), key=lambda line: line.lot_id, reverse=True))


def with_due(entries: Sequence[Movement], events: Iterable[Due]) -> list[Movement]:
    """The movements together with what the calendar has decided and nobody has written down yet."""
    expired = [(event.kind, -event.points, event.at) for event in events if event.points]
    return [*entries, *expired]


def _month(month: YearMonth, opening: int, moved: Mapping[Kind, int], closing: int) -> Month:
    return Month(
        month,
        opening,
        earned=moved[Kind.EARN],
        returned=moved[Kind.RETURN],
        spent=-moved[Kind.SPEND],
        expired=-moved[Kind.EXPIRE],
        reversed=-moved[Kind.REVERSE],
        adjusted=moved[Kind.ADJUST],
        joined=moved[Kind.MOVE],
        closing=closing,
    )


def _lot_line(held: Held, at: datetime) -> LotLine:
    lot, taken = held.lot, held.taken
    lapsed = lot.remaining if lot.expires_at <= at else 0
    expired, left = taken.get(Kind.EXPIRE, 0) + lapsed, lot.remaining - lapsed
    return LotLine(
        lot.id,
        held.kind,
        held.reason,
        held.note,
        held.order_id,
        held.came,
        lot.points,
        spent=taken.get(Kind.SPEND, 0),
        expired=expired,
        reversed=taken.get(Kind.REVERSE, 0),
        adjusted=taken.get(Kind.ADJUST, 0),
        paid=taken.get(Kind.DEBT, 0) + taken.get(Kind.MOVE, 0),
        left=left,
        usable_from=lot.usable_from,
        expires_at=lot.expires_at,
        state=_state(lot, left, expired, at),
    )


def _state(lot: Lot, left: int, expired: int, at: datetime) -> State:
    if left:
        return State.PENDING if at < lot.usable_from else State.USABLE
    return State.EXPIRED if expired else State.USED
