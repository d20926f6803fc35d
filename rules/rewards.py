"""Rewards: what a member may take now, what stands on the shelf in which order, and what becomes of a code."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from zoneinfo import ZoneInfo

from rules.expiry import day_start
from rules.programme import Programme, Reward, Texts, Tier
from rules.refusals import LimitReached, NoSuchReward, NotEnoughPoints, NotOnSale, SoldOut, TierTooLow

CODE_ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
"""No 0 O 1 I L U, which are mistaken for one another, and no vowels, so that no code is a word."""


DISCOUNT = "percent"
WITH_PURCHASES = (DISCOUNT, "product", "gift")
"""Kinds of rewards that go over the counter together with a purchase; the last two are things to take away."""


class State(StrEnum):
    """What became of a redemption. An open one changes once; a used one when the purchase that it was for came back."""

    OPEN = "open"
    USED = "used"
    LAPSED = "lapsed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Redemption:
    """One member's taking of a reward. `name` and `points` are those of that day; 0 points: a game gave it.

    `code` can be used until `lapses_at`; that of a donation is a receipt and used from the start.
    """

    id: int
    member_id: int
    reward_id: str
    kind: str
    name: Texts
    code: str
    points: int
    entry_id: int | None  # the spend in the ledger
    at: datetime
    lapses_at: datetime
    state: State
    closed_at: datetime | None
    look_at: datetime | None = None  # when the reminders look at it next
    order_id: int | None = None  # the purchase it was used with
    back: int = 0  # points that came back with a part of it; known of a member's own list only

    @property
    def discount(self) -> bool:
        """Whether it took something off a price; else it is a thing that can be brought back."""
        return self.kind == DISCOUNT

    @property
    def free(self) -> bool:
        """Whether nothing comes back for it when it lapses."""
        return self.points == 0

    @property
    def spent_with_purchases(self) -> bool:
        """Whether points were spent on it that a returned purchase may give back."""
        return self.points > 0 and self.kind in WITH_PURCHASES

    def judged(self, now: datetime) -> "Redemption":
        """The redemption as the calendar has it: an unused code lapses by date, whether or not a job has run."""
        if self.state is State.OPEN and self.lapses_at <= now:
            return replace(self, state=State.LAPSED, closed_at=self.lapses_at)
        return self


@dataclass(frozen=True, slots=True)
class Stock:
    """How many of a reward there are in all (None: no end), and how many of them are taken."""

    reward_id: str
    total: int | None
    taken: int

    @property
    def left(self) -> int | None:
        return None if self.total is None else max(0, self.total - self.taken)


class Standing(IntEnum):
    """How a reward stands to a member, in the order of the shelf."""

    IN_REACH = 1
    FAR = 2  # more points are needed
    GATED = 3  # a higher tier is needed
    NOT_YET = 4  # its sale has not begun
    LIMIT = 5  # the member has had it as often as one may
    SOLD_OUT = 6


@dataclass(frozen=True, slots=True)
class Offer:
    """A reward as one member sees it.

    `missing` points are 0 when there are enough. `gate` is the tier that it is kept for; a hidden one is never named.
    """

    reward: Reward
    standing: Standing
    missing: int
    left: int | None
    gate: Tier | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a member sees: the balance and the offers, those in reach first."""

    balance: int
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Customer:
    """What matters of a member at the shelf. `taken` counts by reward what they have had and not given back."""

    balance: int
    tier: Tier
    taken: Mapping[str, int]


def check_redeemable(
    programme: Programme, reward_id: str, customer: Customer, left: int | None, now: datetime
) -> Reward:
    """The reward, if this customer may take it now; else the refusal that says why not.

    What cannot be helped is told before what can: there is no use in saving up for something that is sold out.
    """
    reward = programme.reward(reward_id)
    offer = offer_of(programme, reward, customer, left, now) if reward else None
    if reward is None or offer is None:
        raise NoSuchReward
    if offer.standing is Standing.NOT_YET and reward.sale_from:
        raise NotOnSale(begins=reward.sale_from)
    if offer.standing is Standing.GATED and offer.gate:
        raise TierTooLow(tier=offer.gate.name)
    if offer.standing is Standing.LIMIT and reward.per_member:
        raise LimitReached(limit=reward.per_member)
    if offer.standing is Standing.SOLD_OUT:
        raise SoldOut
    if offer.standing is Standing.FAR:
        raise NotEnoughPoints(missing=offer.missing, balance=customer.balance)
    return reward


def shelf_of(programme: Programme, customer: Customer, stock: Mapping[str, Stock], now: datetime) -> Shelf:
    """Everything this customer may see: in reach from the cheapest, then by how far, what cannot be had now last."""
    seen = (
        offer_of(programme, reward, customer, left_of(reward, stock.get(reward.id)), now)
        for reward in programme.rewards
    )
    return Shelf(customer.balance, tuple(sorted((offer for offer in seen if offer), key=_place)))


def worth_a_look(rewards: Iterable[Reward], balance: int, look: Callable[[Reward], Offer | None]) -> Offer | None:
    """The dearest reward in reach, for it was saved up for; else the one that least is missing to, else None.

    It asks `look` how a reward stands, for no more of them than it needs.
    """
    ordered = sorted(rewards, key=lambda reward: (reward.price, reward.id))
    paid = [reward for reward in reversed(ordered) if reward.price <= balance]
    unpaid = [reward for reward in ordered if reward.price > balance]
    offers = (look(reward) for reward in (*paid, *unpaid))
    return next((offer for offer in offers if offer and offer.standing in (Standing.IN_REACH, Standing.FAR)), None)


def offer_of(programme: Programme, reward: Reward, customer: Customer, left: int | None, now: datetime) -> Offer | None:
    """How a reward stands to a customer. None when they must not see it: its sale is over, or its tier is hidden."""
    gate = programme.tier(reward.tier) if reward.tier else None
    gated = gate is not None and customer.tier.threshold < gate.threshold
    if (gate and gated and gate.hidden) or (reward.sale_until and reward.sale_until <= now):
        return None
    missing = max(0, reward.price - customer.balance)
    if reward.sale_from and now < reward.sale_from:
        standing = Standing.NOT_YET
    elif gated:
        standing = Standing.GATED
    elif reward.per_member is not None and customer.taken.get(reward.id, 0) >= reward.per_member:
        standing = Standing.LIMIT
    elif left == 0:
        standing = Standing.SOLD_OUT
    else:
        standing = Standing.FAR if missing else Standing.IN_REACH
    return Offer(reward, standing, missing, left, None if gate and gate.hidden else gate)


def left_of(reward: Reward, stock: Stock | None) -> int | None:
    """How many are left of a reward; None when there is no end to it."""
    return stock.left if stock else reward.stock


def code_lapses_at(now: datetime, days: int, zone: ZoneInfo) -> datetime:
    """A code is good through the whole local day that is `days` days after `now`."""
    return day_start(now.astimezone(zone).date() + timedelta(days=days + 1), zone)


def _place(offer: Offer) -> tuple[Standing, datetime | int, int, str]:
    """Gated ones by the tier, coming ones by their day; then by price, so that of far ones the nearest is first."""
    reward = offer.reward
    near: datetime | int = 0
    if offer.standing is Standing.GATED and offer.gate:
        near = offer.gate.threshold
    elif offer.standing is Standing.NOT_YET and reward.sale_from:
        near = reward.sale_from
    return offer.standing, near, reward.price, reward.id
