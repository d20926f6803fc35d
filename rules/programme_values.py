"""What a programme is made of: frozen values, and the few questions that they answer themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from math import ceil, floor
from typing import TypeVar
from zoneinfo import ZoneInfo

from rules.iso import minor_digits
from rules.programme_fields import Texts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shop:
    """Who the shop is, and the defaults that follow from where it is."""

    name: Texts
    legal_name: str
    contact: str
    country: str  # ISO 3166-1 alpha-2
    zone: str  # tz database name
    currency: str  # ISO 4217
    languages: tuple[str, ...]
    default_language: str
    story: Texts
    values: Texts
    terms: Texts

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)


@dataclass(frozen=True, slots=True)
class Points:
    """What the shop calls its points. Each language gives a noun per CLDR plural category, at least `other`."""

    names: Mapping[str, Mapping[str, str]]
    default_language: str

    def forms(self, language: str) -> Mapping[str, str]:
        """Plural category → noun, always with `other`; a language without a name of its own uses the shop's."""
        return _spoken(self.names, language, self.default_language)


@dataclass(frozen=True, slots=True)
class Tier:
    """A step of the ladder, reached with `threshold` points earned within 12 rolling months, before multipliers."""

    id: str
    name: Texts
    threshold: int
    multiplier: Fraction
    gives: Texts
    hidden: bool

    def points(self, base: int) -> int:
        """What a purchase of `base` points brings in this tier: base × multiplier, rounded down."""
        return floor(base * self.multiplier)


@dataclass(frozen=True, slots=True)
class Rate:
    """Points per whole unit of a currency, and the smallest purchase that earns, in minor units."""

    points: Fraction
    minimum: int


@dataclass(frozen=True, slots=True)
class Earning:
    """How purchases become points."""

    rates: Mapping[str, Rate]  # currency → rate
    rounding: str  # down | nearest | up
    pending_days: Mapping[str, int]  # source → days until points are usable
    welcome_points: int

    def base_points(self, amount: int, currency: str) -> int:
        """Points for `amount` minor units before the tier's multiplier; 0 for a currency without a rate."""
        rate = self.rates.get(currency)
        if rate is None or amount < max(rate.minimum, 1):
            return 0
        unit: int = 10 ** minor_digits(currency)
        exact = amount * rate.points / unit
        if self.rounding == "nearest":
            return floor(exact + Fraction(1, 2))
        return ceil(exact) if self.rounding == "up" else floor(exact)

    def pending(self, source: str) -> int:
        """Days until points from `source` are usable; an unnamed source waits as long as the longest."""
        return self.pending_days.get(source, max(self.pending_days.values(), default=0))


@dataclass(frozen=True, slots=True)
class Expiry:
    """Points live `months` months, and with `to_month_end` until the end of that month in the shop's zone."""

    months: int
    to_month_end: bool


@dataclass(frozen=True, slots=True)
class Referral:
    """What an invitation brings to both sides, and when it counts."""

    inviter_points: int
    invited_points: int
    minimum: Mapping[str, int]  # currency → smallest sufficient purchase, minor units; other currencies do not count
    return_days: int


@dataclass(frozen=True, slots=True)
class Reward:
    """What can be had for points."""

    id: str
    kind: str  # percent | product | gift | invitation | donation
    name: Texts
    about: Texts
    price: int
    stock: int | None  # how many in all, taken ones included; None: no end
    per_member: int | None
    tier: str | None  # for this tier and those above
    sale_from: datetime | None
    sale_until: datetime | None  # the first moment after the sale
    code_days: int
    picture: str | None
    percent: int | None  # kind percent
    item: str | None  # kinds product and gift: what the till or web shop calls it


@dataclass(frozen=True, slots=True)
class Programme:
    """One whole, valid programme. Tiers rise by threshold; the first one starts at 0."""

    shop: Shop
    points: Points
    tiers: tuple[Tier, ...]
    earning: Earning
    expiry: Expiry
    referral: Referral
    rewards: tuple[Reward, ...]

    def text(self, texts: Texts, language: str) -> str:
        """The text in `language`, else in its base language, else in the shop's own."""
        return _spoken(texts, language, self.shop.default_language)

    def reward(self, reward_id: str) -> Reward | None:
        return next((reward for reward in self.rewards if reward.id == reward_id), None)

    def tier(self, tier_id: str) -> Tier:
        """The tier of that id, or the first one where the shop has since removed it."""
        return next((tier for tier in self.tiers if tier.id == tier_id), self.tiers[0])


def _spoken(texts: Mapping[str, T], language: str, default: str) -> T:
    for tag in (language, language.partition("-")[0]):
        if tag in texts:
            return texts[tag]
    return texts[default]
