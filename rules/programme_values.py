"""What a programme is made of: frozen values, and the few questions that they answer themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import TypeVar
from zoneinfo import ZoneInfo

from rules.boosts import Boost
from rules.favours import Kind as Favour
from rules.games import Challenge, StampCard, Thing
from rules.gifts import Gifts
from rules.iso import minor_digits
from rules.privacy import Privacy
from rules.products import Product
from rules.programme_fields import Texts
from rules.programme_greetings import Greetings
from rules.segments import Segments

T = TypeVar("T")
FORMS_OF_ADDRESS = ("formal", "informal")


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
    form_of_address: str | None = None  # one of FORMS_OF_ADDRESS; None: as the culture profiles have it

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)


@dataclass(frozen=True, slots=True)
class Points:
    """What the shop calls its points: per language, the shop's own first, a noun per CLDR plural category."""

    name: Mapping[str, Mapping[str, str]]
    worth: Decimal | None = None  # of one point to the shop, in whole units of its currency

    def forms(self, language: str) -> Mapping[str, str]:
        """Plural category → noun, always with `other`; a language without a name of its own uses the shop's."""
        return spoken_in(self.name, language, next(iter(self.name)))


@dataclass(frozen=True, slots=True)
class Tier:
    """A step of the ladder, reached with `threshold` tier points; `rules.tiers` says which points those are."""

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
    """Points per whole unit of a currency, and the smallest purchase that earns, in whole units too."""

    points: Fraction
    minimum: Decimal


@dataclass(frozen=True, slots=True)
class Earning:
    """How purchases become points."""

    currencies: Mapping[str, Rate]
    rounding: str  # down | nearest | up
    pending_days: Mapping[str, int]  # source → days until points are usable
    welcome_points: int

    def base_points(self, amount: int, currency: str) -> int:
        """Points for `amount` minor units before the tier's multiplier; 0 for a currency without a rate."""
        rate = self.currencies.get(currency)
        units = in_units(amount, currency)
        if rate is None or amount <= 0 or units < rate.minimum:
            return 0
        exact = units * rate.points
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
    return_days: int
    minimum_purchase: Mapping[str, Decimal]  # currency → whole units
    joins_an_hour: int = 10  # by one link; more are no friends


@dataclass(frozen=True, slots=True)
class CounterLimits:
    """What one person may do at the counter before somebody else has a look. Days are the shop's."""

    second_person_above: int  # points for one purchase
    daily_points: int  # by one cashier; beyond it every purchase needs a second person
    twin_minutes: int  # the same amount for the same customer within them is asked about
    same_member: int  # purchases of one member a day; more are told to the owner
    returns: int  # by one person a day; more are told to the owner


@dataclass(frozen=True, slots=True)
class Reminders:
    """What the shop wants of the reminders, and when they come."""

    points_days: tuple[int, ...] = (30, 7, 1)  # before points end: the longest first, or none
    code_days: tuple[int, ...] = (7, 1)  # before a code lapses
    off: tuple[str, ...] = ()  # topics of which the shop wants none
    thanks_days: int = 2  # after a purchase
    quality_days: int = 10  # after a purchase
    near_percent: int = 20  # of a reward's price, or of the way to a tier: so little missing is near
    delight_points: int = 0  # a gift for a loyal member who is missed
    delight_tier: str | None = None  # what they have besides, as a guest, for so many days
    delight_days: int = 30


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often the shop may speak without being asked, and when to people whose time zone nobody knows."""

    offers_a_day: int = 1  # in any 24 hours
    offers_a_week: int = 2  # in any seven days
    unknown_zone_hours: str | None = None  # 10:00-20:00 in the shop's zone
    countries: tuple[str, ...] = ()  # where members may live; none: those that the programme names (`Programme.served`)

    @property
    def unknown_zone_minutes(self) -> tuple[int, int] | None:
        """Those hours as minutes of the day, from and until."""
        if self.unknown_zone_hours is None:
            return None
        start, end = (int(time[:2]) * 60 + int(time[3:]) for time in self.unknown_zone_hours.split("-"))
        return start, end


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
    counter: CounterLimits
    reminders: Reminders
    cadence: Cadence
    privacy: Privacy
    greetings: Greetings
    segments: Segments
    rewards: tuple[Reward, ...]
    products: tuple[Product, ...]
    gifts: Gifts
    favours: tuple[Favour, ...]
    boosts: tuple[Boost, ...]
    kinds: tuple[Thing, ...]
    stamp_cards: tuple[StampCard, ...]
    challenges: tuple[Challenge, ...]

    @property
    def named(self) -> frozenset[str]:
        """The shop's own country, and those named for greetings, announcements or mourning."""
        greetings = self.greetings
        announced = (country for days in greetings.announced.values() for country in days)
        return frozenset((self.shop.country, *greetings.countries, *greetings.mourning, *announced))

    @property
    def served(self) -> tuple[str, ...]:
        """Where members may live: the countries of `[cadence]` if the shop says any, else all those it names."""
        return self.cadence.countries or tuple(sorted(self.named))

    def text(self, texts: Texts, language: str) -> str:
        """The text in `language`, else in its base language, else in the shop's own."""
        return spoken_in(texts, language, self.shop.default_language)

    def reward(self, reward_id: str) -> Reward | None:
        return next((reward for reward in self.rewards if reward.id == reward_id), None)

    def product(self, item: str) -> Product | None:
        return next((product for product in self.products if product.item == item), None)

    def thing(self, thing_id: str) -> Thing | None:
        """What games count: a kind of products, or a product by its item."""
        product = self.product(thing_id)
        own = Thing(product.item, product.name, (product.item,)) if product else None
        return next((kind for kind in self.kinds if kind.id == thing_id), own)

    @property
    def games(self) -> tuple[StampCard | Challenge, ...]:
        return (*self.stamp_cards, *self.challenges)

    def favour(self, favour_id: str) -> Favour | None:
        return next((favour for favour in self.favours if favour.id == favour_id), None)

    def tier(self, tier_id: str) -> Tier:
        """The tier of that id, or the first one where the shop has since removed it."""
        return next((tier for tier in self.tiers if tier.id == tier_id), self.tiers[0])


def in_units(amount: int, currency: str) -> Fraction:
    """Minor units as whole units of the currency, exactly."""
    return Fraction(amount, 10 ** minor_digits(currency))


def spoken_in(texts: Mapping[str, T], language: str, default: str) -> T:
    """The one in `language`, else in its base language, else in `default`, else any."""
    for tag in (language, language.partition("-")[0], default):
        if tag in texts:
            return texts[tag]
    return next(iter(texts.values()))
