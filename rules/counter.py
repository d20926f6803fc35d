"""What is decided at the counter: what was typed, what one person may give alone, and what is worth a look."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from rules.earning import Gain, Order, whole_amount
from rules.iso import minor_digits
from rules.ledger import share
from rules.products import Line, without
from rules.programme import Texts, Tier
from rules.programme_values import CounterLimits
from rules.refusals import NotAnAmount, NotAReceipt
from rules.rewards import CODE_ALPHABET, Redemption

HIGHEST = 9_999_999_999  # minor units of one purchase at the counter
LONGEST_RECEIPT = 16
RECEIPT = re.compile(rf"[A-Z0-9/.#_-]{{1,{LONGEST_RECEIPT}}}")
PROPOSAL_LIFE = timedelta(hours=24)
UNCLAIMED_LIFE = timedelta(days=90)
VISIT = timedelta(minutes=15)
"""A purchase and a code that the same person books for the same member within this time belong together."""
_GAP = "[-\u2010-\u2015]?"  # between the groups of a code: a hyphen, what phones make of one, or nothing
_CARD = re.compile(rf"([{CODE_ALPHABET}]{{3}}){_GAP}([{CODE_ALPHABET}]{{3}}){_GAP}([{CODE_ALPHABET}]{{3}})")
_CODE = re.compile(rf"([{CODE_ALPHABET}]{{4}}){_GAP}([{CODE_ALPHABET}]{{4}})")
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
_SEPARATORS = str.maketrans({"٫": ".", "٬": "'", "،": ",", "．": ".", "，": ",", "’": "'", "、": ","})
_DECIMAL = re.compile(r"(?:\d+|\d{1,3}(?:'\d{3})+)(?:\.\d+)?")


class Kind(StrEnum):
    """What staff did at the counter."""

    PURCHASE = "purchase"
    RETURN = "return"
    HANDOVER = "handover"


class Need(StrEnum):
    """Who has to agree before points are given."""

    NOBODY = "nobody"
    SECOND = "second"  # another person
    AGAIN = "again"  # the owner once more, who has nobody else


@dataclass(frozen=True, slots=True)
class Customer:
    """What a cashier sees of a member: a name and a tier, no phone and no history."""

    member_id: int
    name: str
    tier: Tier


@dataclass(frozen=True, slots=True)
class Target:
    """Whose purchase it is: a member, or a phone that nobody has told us is theirs yet (E.164)."""

    member_id: int | None = None
    phone: str | None = None

    def __str__(self) -> str:
        return f"m{self.member_id}" if self.member_id is not None else f"p{(self.phone or '').removeprefix('+')}"

    @classmethod
    def read(cls, text: str) -> "Target | None":
        """The way back from `str`; None for anything else."""
        if not re.fullmatch(r"m[0-9]{1,15}|p[0-9]{5,15}", text):
            return None
        return cls(member_id=int(text[1:])) if text[0] == "m" else cls(phone=f"+{text[1:]}")


@dataclass(frozen=True, slots=True)
class Sale:
    """A purchase as a cashier types it: `amount` in minor units; `number` is what makes it one and the same.

    The number is `r` and the receipt's, or `k` and a key of the screen that was confirmed. `lines` are what games
    count of it, as far as the cashier told; they do not make it another sale.
    """

    target: Target
    amount: int
    currency: str
    number: str
    lines: tuple[Line, ...] = field(default=(), compare=False)

    @property
    def receipt(self) -> str | None:
        return receipt_of(self.number)


@dataclass(frozen=True, slots=True)
class Quote:
    """What a sale will give, told before it is given. `customer` is None for a phone that nobody has claimed.

    `codes` were used a moment ago and go with it.
    """

    sale: Sale
    customer: Customer | None
    gain: Gain
    need: Need
    twin_at: datetime | None  # when the same amount was booked for the same customer, a moment ago
    booked: bool  # under this number, before
    codes: tuple[Redemption, ...] = ()


@dataclass(frozen=True, slots=True)
class Booked:
    """What became of a sale: `points`, given or (`waits`) to be agreed to. `customer` None: kept for a phone.

    `codes` were used with it.
    """

    points: int
    customer: Customer | None
    usable_from: datetime
    waits: bool = False
    codes: tuple[Redemption, ...] = ()


@dataclass(frozen=True, slots=True)
class Keeping:
    """A purchase kept for a phone, on its way back: of the `left` minor units `amount` would come back.

    `receipt` and `lines` as of a `Returning`.
    """

    kept_id: int
    at: datetime
    currency: str
    refunded: int  # of it, until now
    left: int
    amount: int
    receipt: str | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a cashier may mean. `phone` is the number that was typed when nobody has it."""

    customers: tuple[Customer, ...]
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Handing:
    """A redemption at the counter, as it is by date; `order` is the purchase that it was used with."""

    redemption: Redemption
    customer: Customer
    order: Order | None = None


@dataclass(frozen=True, slots=True)
class Back:
    """What was used with a purchase and goes back with it: so many `points` come back, if a `thing` is there too."""

    name: Texts
    points: int
    thing: bool


@dataclass(frozen=True, slots=True)
class Returning:
    """A purchase that may be taken back: `amount` of the `left` minor units, which gave `points`.

    `codes` were used with it, as far as points come back for them with this amount. The number of its `receipt` and
    what was bought (`lines`) tell it apart from another one of that amount.
    """

    order_id: int
    customer: Customer
    at: datetime
    currency: str
    left: int
    amount: int
    points: int
    codes: tuple[Back, ...] = ()
    receipt: str | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sale that waits for a second person."""

    id: int
    staff_id: int
    sale: Sale
    points: int
    at: datetime
    decided_at: datetime | None
    decided_by: int | None
    approved: bool | None


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A purchase for a phone that no member has verified yet. `refunded` minor units of it were returned since."""

    id: int
    phone: str
    sale_number: str
    amount: int
    currency: str
    staff_id: int
    at: datetime
    order_id: int | None
    refunded: int = 0
    lines: tuple[Line, ...] = ()

    @property
    def left(self) -> int:
        """What of it can still come back, and what its member will be credited for."""
        return self.amount - self.refunded

    @property
    def left_lines(self) -> tuple[Line, ...]:
        """What of its lines did not come back: in proportion, as with an order."""
        return without(self.lines, share(sum(line.quantity for line in self.lines), 0, self.refunded, self.amount))


def receipt_of(number: str) -> str | None:
    """The receipt's number in that of a sale, if it has one."""
    return number[1:] if number.startswith("r") else None


def needed(points: int, today: int, limits: CounterLimits, *, bound: bool, alone: bool) -> Need:
    """Who has to agree to `points` when the same person has given `today` before. `bound`: the daily limit counts."""
    if points <= limits.second_person_above and not (bound and today + points > limits.daily_points):
        return Need.NOBODY
    return Need.AGAIN if alone else Need.SECOND


def typed(text: str) -> str:
    """What somebody typed, with digits of any script as 0-9 and without marks of direction."""
    plain = (str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in _MARKS.sub("", text))
    return " ".join("".join(plain).translate(_SEPARATORS).split())


def sale_typed(text: str, currency: str) -> tuple[int, str | None]:
    """Amount in minor units and, after a space, the receipt's number. Raises NotAnAmount, NotAReceipt."""
    amount, _, receipt = typed(text).partition(" ")
    minor, number = amount_typed(amount, currency), receipt_typed(receipt)
    if receipt and number is None:
        raise NotAReceipt(longest=LONGEST_RECEIPT)
    return minor, number


def receipt_typed(text: str) -> str | None:
    """A receipt's number as it is kept, in capitals and without spaces; None for what cannot be one."""
    number = re.sub(r"\s", "", typed(text)).upper()
    return number if RECEIPT.fullmatch(number) else None


def amount_typed(text: str, currency: str) -> int:
    """Minor units from what a cashier types: 45, 45.5, 45,50, 1.234,50, 1,234.50, ٤٥٫٥٠. Raises NotAnAmount.

    The last of two different signs is the decimal one. A single sign before exactly three digits parts thousands, but
    not in a currency of three decimals.
    """
    digits = minor_digits(currency)
    plain = _unified(typed(text).replace(" ", ""), digits)
    if not _DECIMAL.fullmatch(plain):
        raise NotAnAmount(highest=HIGHEST)
    whole, _, part = plain.replace("'", "").partition(".")
    if len(part) > digits or len(whole) > 12:
        raise NotAnAmount(highest=HIGHEST)
    minor = int(whole) * 10**digits + int(part.ljust(digits, "0") or "0")
    if minor > HIGHEST:
        raise NotAnAmount(highest=HIGHEST)
    return whole_amount(minor)


def _unified(text: str, digits: int) -> str:
    """The amount with ' between thousands and . before decimals."""
    signs = [sign for sign in text if sign in ",."]
    last = max(text.rfind(","), text.rfind("."))
    if not signs:
        return text
    thousands = len(set(signs)) == 1 and (len(signs) > 1 or (len(text) - last == 4 and digits != 3))
    if thousands:
        return text.replace(signs[0], "'")
    before = text[:last].replace(",", "'").replace(".", "'")
    return f"{before}.{text[last + 1 :]}"


def card_typed(text: str) -> str | None:
    """A member's card code as it is kept (XXX-XXX-XXX), or None."""
    found = _CARD.fullmatch(typed(text).upper())
    return "-".join(found.groups()) if found else None


def code_typed(text: str) -> str | None:
    """A redemption's code as it is kept (XXXX-XXXX), or None."""
    found = _CODE.fullmatch(typed(text).upper())
    return "-".join(found.groups()) if found else None
