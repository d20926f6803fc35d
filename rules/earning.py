"""What a purchase brings, and what a refund takes back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import floor

from rules.boosts import Boost
from rules.expiry import expires_at
from rules.ledger import share
from rules.programme import Programme, Tier
from rules.refusals import MoreThanPaid, NotAnAmount, WrongCurrency
from rules.rewards import Redemption

HIGHEST_AMOUNT = 1_000_000_000_000
"""The largest purchase, in minor units: far above any counter's need, also in the smallest currency."""


@dataclass(frozen=True, slots=True)
class Gain:
    """What an amount brings: `base` points before any multiplier, `points` with them, and their life.

    `boost` is what makes it more than the tier alone would, None on ordinary days.
    """

    base: int
    points: int
    usable_from: datetime
    expires_at: datetime
    boost: Boost | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A purchase as it was known when it came, and how much of it has been refunded since.

    `amount` and `refunded` are minor units of `currency`. `points` are what it brought, usable from `usable_from` until
    `expires_at`. `rose_to` is the id of the tier that came with it, None when there was no rise.
    """

    id: int
    member_id: int
    source: str
    external_id: str
    amount: int
    currency: str
    points: int
    usable_from: datetime
    expires_at: datetime
    at: datetime
    rose_to: str | None
    refunded: int


@dataclass(frozen=True, slots=True)
class Purchase:
    """The answer to an order, the same at the first and at every later time. `rose_to` may be a hidden tier."""

    order_id: int
    points: int
    usable_from: datetime
    expires_at: datetime
    rose_to: str | None


@dataclass(frozen=True, slots=True)
class Refund:
    """The answer to a refund, the same every time: `points` went back with `amount` minor units, and `returned` ones,
    spent on the order, came back to the member.

    `fell_to` is the id of the tier the member is on after a step that only this order gave was taken back, else None.
    """

    id: int
    order_id: int
    key: str
    amount: int
    points: int
    returned: int
    fell_to: str | None
    at: datetime


def whole_amount(amount: int) -> int:
    """`amount` if it is a whole number of minor units from 1 to HIGHEST_AMOUNT; else NotAnAmount."""
    if type(amount) is not int or not 0 < amount <= HIGHEST_AMOUNT:
        raise NotAnAmount(highest=HIGHEST_AMOUNT)
    return amount


def gain(
    programme: Programme,
    tier: Tier,
    amount: int,
    currency: str,
    source: str,
    now: datetime,
    boost: Boost | None = None,
) -> Gain:
    """What `amount` brings a member on `tier`. Points live from the moment they are usable.

    A boost multiplies what the tier multiplies, and the product is rounded down once: 10 base points in a tier of 1.25
    at double points are 25. Base points stay what they are, so that no boost lifts anybody on the ladder.
    Raises NotAnAmount, and WrongCurrency for one in which the programme earns nothing.
    """
    earning, expiry, zone = programme.earning, programme.expiry, programme.shop.tz
    if currency not in earning.currencies:
        raise WrongCurrency(given=currency, wanted=programme.shop.currency)
    base = earning.base_points(whole_amount(amount), currency)
    usable_from = now + timedelta(days=earning.pending(source))
    end = expires_at(usable_from, expiry.months, to_month_end=expiry.to_month_end, zone=zone)
    points = floor(base * tier.multiplier * boost.multiplier) if boost else tier.points(base)
    return Gain(base, points, usable_from, end, boost if points else None)


def to_take_back(order: Order, amount: int) -> int:
    """How many points go back with a refund of `amount` more: in proportion to all that was refunded, rounded down.

    So refunds in any number of parts and any order take exactly `order.points` once all was refunded.
    Raises NotAnAmount, MoreThanPaid.
    """
    left = order.amount - order.refunded
    if whole_amount(amount) > left:
        raise MoreThanPaid(left=left, currency=order.currency)
    return share(order.points, order.refunded, amount, order.amount)


def to_give_back(order: Order, code: Redemption, amount: int) -> int:
    """How many of the points that a code cost come back with a refund of `amount` more of the order it was used with.

    Those of a discount come back as the order's own points go: in proportion to all that was refunded, rounded down, so
    that any number of parts in any order give exactly its price once all was refunded, and never a point more before.
    A thing does not come back in parts: its points do with the refund that completes the order's.
    """
    if code.discount:
        return share(code.points, order.refunded, amount, order.amount)
    return code.points if order.refunded + amount == order.amount else 0
