"""Invitations: who may be invited, what was promised to both, and when a purchase makes it true."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from rules.earning import Order
from rules.iso import minor_digits
from rules.programme_values import Referral as Rules
from rules.refusals import Refusal

CODE_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # 32 letters that no eye mistakes for one another
CODE_LETTERS = 12  # 60 bits of chance
BURST_WINDOW = timedelta(hours=1)


class State(StrEnum):
    """What became of an invitation."""

    JOINED = "joined"  # a purchase is awaited, or the end of its return window
    REWARDED = "rewarded"  # both sides have their points
    REFUSED = "refused"  # it brings nothing


class Reason(StrEnum):
    """Why an invitation brings nothing."""

    SELF = "self"  # somebody opened their own link
    EXISTING = "existing"  # the invited person was a member already
    CIRCLE = "circle"  # the inviter was invited, perhaps over others, by the very person now invited
    BURST = "burst"  # more joined with one link within an hour than friends do
    RETURNED = "returned"  # the invited person was a member once, and left
    LEFT = "left"  # the invited person has left before it counted


NEVER_COUNTED = frozenset({Reason.SELF, Reason.LEFT})
"""Reasons that staff cannot overrule: there are no two people."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What was promised to both when the invited person joined. `minimum` is by currency, in minor units."""

    inviter_points: int
    invited_points: int
    return_days: int
    minimum: Mapping[str, int]

    def counts_at(self, order: Order) -> datetime | None:
        """When an order makes the invitation count, None if what is left of it after refunds is too small."""
        smallest = self.minimum.get(order.currency)
        left = order.amount - order.refunded
        return None if smallest is None or left < max(1, smallest) else order.at + timedelta(days=self.return_days)


@dataclass(frozen=True, slots=True)
class Referral:
    """Who invited whom. `look_at` is when the next purchase's return window ends, None while there is no such purchase.

    `order_id` is the order that made it count; `inviter_entry` and `invited_entry` are the entries that brought the
    points. They are None while it does not count, and for a side that was promised nothing.
    """

    id: int
    inviter_id: int
    invited_id: int
    at: datetime
    state: State
    reason: Reason | None
    terms: Terms
    look_at: datetime | None
    order_id: int | None
    inviter_entry: int | None
    invited_entry: int | None


@dataclass(frozen=True, slots=True)
class Friend:
    """One invitation as its inviter may see it: the first name that the invited person's Telegram shows, and no more.

    `name` is None for somebody who has left. `points` are the inviter's.
    """

    name: str | None
    state: State
    reason: Reason | None
    look_at: datetime | None
    points: int


@dataclass(eq=False)
class NotToOverrule(Refusal):
    """This invitation cannot be made to count: there are no two people, or another one counts already."""

    key: ClassVar[str] = "refused-not-to-overrule"


def terms(rules: Rules) -> Terms:
    """What the programme promises to somebody who joins now."""
    minimum = {code: int(units * 10 ** minor_digits(code)) for code, units in rules.minimum_purchase.items()}
    return Terms(rules.inviter_points, rules.invited_points, rules.return_days, minimum)


def verdict(
    *, inviter_id: int, invited_id: int, new: bool, returned: bool, above: Iterable[int], lately: int, limit: int
) -> Reason | None:
    """Why an invitation is refused, None if it may count.

    `above` are those who invited the inviter, one above the other; `lately` is how many others came by the same link
    within the hour.
    """
    if inviter_id == invited_id:
        return Reason.SELF
    if invited_id in above:
        return Reason.CIRCLE
    if not new:
        return Reason.EXISTING
    if returned:
        return Reason.RETURNED
    return Reason.BURST if lately >= limit else None


def next_look(terms: Terms, orders: Iterable[Order]) -> tuple[datetime | None, Order | None]:
    """The purchase whose return window ends first, and when that is; None for both if there is none."""
    ends = [(at, order.id, order) for order in orders if (at := terms.counts_at(order)) is not None]
    at, _, order = min(ends, key=lambda end: end[:2], default=(None, 0, None))
    return at, order
