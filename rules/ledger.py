"""The ledger: entries that are never changed, lots of points with a life of their own, and which lot pays for what.

Points are whole numbers. A lot is usable from `usable_from` and gone at `expires_at`; both are judged by date, so what
a member has never depends on a job having run.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from rules.refusals import MoreThanEarned, NotEnoughPoints, NotPoints

HIGHEST = 1_000_000_000
"""The most points one entry may move: far above any shop's need, far below any integer's end."""

NEW = 0
"""The id of what is not written yet."""


class Kind(StrEnum):
    """What an entry is, and what a part was taken for."""

    EARN = "earn"  # points for a purchase or a deed
    SPEND = "spend"  # points for a reward
    EXPIRE = "expire"  # what was left of a lot when its life ended
    RELEASE = "release"  # pending points became usable; moves nothing
    REVERSE = "reverse"  # earned points taken back after a refund
    RETURN = "return"  # a spend undone: its points come back
    ADJUST = "adjust"  # a correction by hand, up or down
    MOVE = "move"  # from one card to another, when staff put the two together
    DEBT = "debt"  # only of parts: what new points paid of a debt


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger.

    `points` is signed. `base_points` are those before a tier's multiplier; they count for tiers from `counts_from` on,
    or never when that is None. `lot_id` is the lot that expired or was released, `of_id` the entry that this one
    reverses or returns, or of a MOVE its other side, written before. `covers` is how many earned points a reversal
    answers for: those that had expired are gone already and are not taken a second time, so it can be more than
    `-points`. Of a RETURN it is how many points of the spend are back with it in all.
    """

    id: int
    member_id: int
    kind: Kind
    points: int
    base_points: int
    at: datetime
    reason: str
    order_id: int | None = None
    lot_id: int | None = None
    of_id: int | None = None
    covers: int = 0
    counts_from: datetime | None = None


class Lot(NamedTuple):
    """Points that came together. `origin_id` is the lot they were first earned in, when a spend gave them back.

    `waiting` until the ledger has noted that pending points became usable; whether they are usable is told by the date.
    `look_at` is when the reminders look at it next.
    """

    id: int
    member_id: int
    entry_id: int
    points: int
    remaining: int
    usable_from: datetime
    expires_at: datetime
    origin_id: int | None
    waiting: bool
    look_at: datetime | None = None


class Take(NamedTuple):
    """`points` out of one lot."""

    lot_id: int
    points: int


class Due(NamedTuple):
    """What the calendar decided about a lot: RELEASE (0 points) or EXPIRE (all that remains)."""

    kind: Kind
    member_id: int
    lot_id: int
    points: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Account:
    """What a member holds at `at`: the lots with something left, by end of life, and the debt.

    `at` is never before `last_at`, the time of the last entry (1970 when there is none).
    """

    member_id: int
    debt: int
    last_at: datetime
    at: datetime
    lots: tuple[Lot, ...]

    @property
    def usable(self) -> tuple[Lot, ...]:
        return tuple(lot for lot in self.lots if lot.usable_from <= self.at < lot.expires_at)

    @property
    def pending(self) -> tuple[Lot, ...]:
        return tuple(lot for lot in self.lots if self.at < lot.usable_from)


@dataclass(frozen=True, slots=True)
class Balance:
    """What a member has. `points` is what can be spent, and below zero what is owed.

    `next_expiry` is when the next usable or pending points end and `expiring` how many do so at that instant;
    `next_usable` when the next pending points become usable and `arriving` how many. None and 0 when there are none.
    """

    points: int
    pending: int
    debt: int
    next_expiry: datetime | None
    expiring: int
    next_usable: datetime | None
    arriving: int


@dataclass(frozen=True, slots=True)
class Earned:
    """What is known of an earning when some of it is to be taken back.

    `covered` points are answered for by earlier reversals; `expired` is what ended by itself, in its own lot and in
    those that came back from spending it; `credited` is how much of `expired` earlier reversals have counted.
    """

    entry: Entry
    lot_id: int
    covered: int
    credited: int
    expired: int


class Reversal(NamedTuple):
    """How points are taken back: out of lots, and what no lot could pay becomes debt."""

    takes: list[Take]
    debt: int
    base_points: int

    @property
    def points(self) -> int:
        return self.debt + sum(take.points for take in self.takes)


def instant(moment: datetime) -> datetime:
    """A time as the ledger keeps it: in UTC, in whole milliseconds, rounded down."""
    return moment.astimezone(UTC).replace(microsecond=moment.microsecond // 1000 * 1000)


def whole(points: int, *, signed: bool = False) -> int:
    """`points` if they are a whole number from 1 to HIGHEST (`signed`: or below zero); else NotPoints.

    True is not one point, and 1.0 is not an integer.
    """
    if type(points) is not int or not 0 < (abs(points) if signed else points) <= HIGHEST:
        raise NotPoints(highest=HIGHEST)
    return points


def balance(account: Account) -> Balance:
    """The balance at `account.at`, by date alone."""
    usable, pending = account.usable, account.pending
    ends = min((lot.expires_at for lot in usable + pending), default=None)
    comes = min((lot.usable_from for lot in pending), default=None)
    return Balance(
        points=_sum(usable) - account.debt,
        pending=_sum(pending),
        debt=account.debt,
        next_expiry=ends,
        expiring=_sum(lot for lot in usable + pending if lot.expires_at == ends),
        next_usable=comes,
        arriving=_sum(lot for lot in pending if lot.usable_from == comes),
    )


def plan_spend(account: Account, points: int) -> list[Take]:
    """Which usable lots pay for `points`, the one that ends first before all others; else NotEnoughPoints."""
    have = balance(account).points
    if have < points:
        raise NotEnoughPoints(missing=points - have, balance=have)
    return _take(account.usable, points)[0]


def plan_reverse(account: Account, earned: Earned, points: int) -> Reversal:
    """How to take back `points` of an earning, MoreThanEarned when so many are not left to take back.

    What expired by itself is gone already. The rest comes from the earning's own lot, then from lots that descend from
    it, then from the member's other usable lots, then from pending ones, and what remains is owed.
    """
    left = earned.entry.points - earned.covered
    if points > left:
        raise MoreThanEarned(left=left)
    gone = min(points, earned.expired - earned.credited)
    takes, debt = _take(sorted(account.lots, key=lambda lot: _nearness(lot, earned, account.at)), points - gone)
    return Reversal(takes, debt, share(earned.entry.base_points, earned.covered, points, earned.entry.points))


def plan_owed(account: Account, points: int) -> Reversal:
    """How a debt that comes from another card is paid: from usable lots, then pending ones; the rest is owed."""
    takes, debt = _take((*account.usable, *account.pending), points)
    return Reversal(takes, debt, 0)


def plan_return(paid: Sequence[tuple[Lot, int]], before: int, more: int) -> list[tuple[Lot, int]]:
    """Which `more` points of a spend come back after `before` of it did: those that were taken last come back first.

    `paid` are the lots that paid for it, in the order in which they did. So what remains spent is what a smaller spend
    would have taken.
    """
    back: list[tuple[Lot, int]] = []
    for lot, points in reversed(paid):
        skipped = min(before, points)
        before -= skipped
        if taken := min(more, points - skipped):
            back.append((lot, taken))
            more -= taken
    return back[::-1]


def plan_payment(debt: int, lots: Sequence[tuple[int, int]]) -> tuple[list[Take], int]:
    """How new lots (id, points) pay a debt, first lot first, and how much of it is left."""
    takes: list[Take] = []
    for lot_id, points in lots:
        if paid := min(debt, points):
            takes.append(Take(lot_id, paid))
            debt -= paid
    return takes, debt


def share(total: int, before: int, more: int, whole: int) -> int:
    """The part of `total` that goes with `more` out of `whole`, after `before` of it went already.

    Each running sum is rounded down, so parts in any number and order add up to `total` exactly once all is gone.
    """
    return total * (before + more) // whole - total * before // whole


def _nearness(lot: Lot, earned: Earned, at: datetime) -> tuple[int, datetime, int]:
    if lot.id == earned.lot_id:
        rank = 0
    elif lot.origin_id == earned.lot_id:
        rank = 1
    else:
        rank = 2 if lot.usable_from <= at else 3
    return rank, lot.expires_at, lot.id


def _take(lots: Iterable[Lot], points: int) -> tuple[list[Take], int]:
    """Takes `points` from `lots` in their order; also how many could not be found."""
    takes: list[Take] = []
    for lot in lots:
        if not points:
            break
        taken = min(points, lot.remaining)
        takes.append(Take(lot.id, taken))
        points -= taken
    return takes, points


def _sum(lots: Iterable[Lot]) -> int:
    return sum(lot.remaining for lot in lots)
