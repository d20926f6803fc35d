"""Refusals: what the shop says no to. A refusal is a fact with a text key; one door renders it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, ClassVar


@dataclass(eq=False)
class Refusal(Exception):
    """A polite no. `key` names its text (`refused-…`); the dataclass fields are the facts of that text.

    A subclass is one class with `@dataclass(eq=False)`: exceptions are told apart by identity and stay hashable.
    """

    key: ClassVar[str] = "refused"

    @property
    def facts(self) -> dict[str, Any]:
        """The facts of the text, by their names."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{type(self).__name__}({facts})"


@dataclass(eq=False)
class Busy(Refusal):
    """Too many people want the same thing in the same moment; the same tap may succeed a little later."""

    key: ClassVar[str] = "refused-busy"


@dataclass(eq=False)
class KeyReused(Refusal):
    """This key was already honoured, for something else: no answer would be right."""

    key: ClassVar[str] = "refused-key-reused"


@dataclass(eq=False)
class NoSuchMember(Refusal):
    """Nobody is known by this number."""

    key: ClassVar[str] = "refused-no-such-member"


@dataclass(eq=False)
class NoSuchCustomer(NoSuchMember):
    """Whom staff serve is no member any more: they left, or their card was put together with another."""

    key: ClassVar[str] = "refused-no-such-customer"


@dataclass(eq=False)
class NotEnoughPoints(Refusal):
    """`missing` points more are needed; `balance` is what can be used now, below zero when the member owes points."""

    key: ClassVar[str] = "refused-not-enough-points"
    missing: int
    balance: int


@dataclass(eq=False)
class NotPoints(Refusal):
    """Points are whole numbers above zero, a correction may be below; `highest` is the most at once."""

    key: ClassVar[str] = "refused-not-points"
    highest: int


@dataclass(eq=False)
class MoreThanEarned(Refusal):
    """Only `left` points of this earning can still be taken back."""

    key: ClassVar[str] = "refused-more-than-earned"
    left: int


@dataclass(eq=False)
class NotAnAmount(Refusal):
    """An amount of money is a whole number of minor units above zero, at most `highest`."""

    key: ClassVar[str] = "refused-not-an-amount"
    highest: int


@dataclass(eq=False)
class NotAReceipt(Refusal):
    """A receipt's number is of letters, digits and some signs between them, `longest` at most."""

    key: ClassVar[str] = "refused-not-a-receipt"
    longest: int


@dataclass(eq=False)
class WrongCurrency(Refusal):
    """The programme earns points in `wanted`, not in `given`."""

    key: ClassVar[str] = "refused-wrong-currency"
    given: str
    wanted: str


@dataclass(eq=False)
class NoSuchOrder(Refusal):
    """No order is known by this number."""

    key: ClassVar[str] = "refused-no-such-order"


@dataclass(eq=False)
class MoreThanPaid(Refusal):
    """Only `left` minor units of `currency` of this order have not been refunded yet."""

    key: ClassVar[str] = "refused-more-than-paid"
    left: int
    currency: str


@dataclass(eq=False)
class NoReason(Refusal):
    """A change by hand needs a reason that another person can understand later."""

    key: ClassVar[str] = "refused-no-reason"


@dataclass(eq=False)
class NoSuchReward(Refusal):
    """This reward is not on the shelf (any more), or not for this member to know of."""

    key: ClassVar[str] = "refused-no-such-reward"


@dataclass(eq=False)
class NotOnSale(Refusal):
    """The reward can be had from `begins` on."""

    key: ClassVar[str] = "refused-not-on-sale"
    begins: datetime


@dataclass(eq=False)
class TierTooLow(Refusal):
    """The reward is for members from a tier on; `tier` is its name per language."""

    key: ClassVar[str] = "refused-tier-too-low"
    tier: Mapping[str, str]


@dataclass(eq=False)
class LimitReached(Refusal):
    """The member has had this reward `limit` times, as often as one may."""

    key: ClassVar[str] = "refused-limit-reached"
    limit: int


@dataclass(eq=False)
class PriceChanged(Refusal):
    """The reward costs `price` points now, which is not what the member agreed to."""

    key: ClassVar[str] = "refused-price-changed"
    price: int


@dataclass(eq=False)
class SoldOut(Refusal):
    """Nothing is left of this reward."""

    key: ClassVar[str] = "refused-sold-out"


@dataclass(eq=False)
class NotAllowed(Refusal):
    """Only staff whose role allows it may do this."""

    key: ClassVar[str] = "refused-not-allowed"


@dataclass(eq=False)
class NotYourRole(NotAllowed):
    """Somebody on the staff asks for what their role does not do. `role` is one of rules.staff.Role."""

    key: ClassVar[str] = "refused-not-your-role"
    role: str


@dataclass(eq=False)
class NotOnStaff(Refusal):
    """Nobody on the staff has this number."""

    key: ClassVar[str] = "refused-not-on-staff"


@dataclass(eq=False)
class LastOwner(Refusal):
    """A shop keeps at least one owner."""

    key: ClassVar[str] = "refused-last-owner"


@dataclass(eq=False)
class OwnCard(Refusal):
    """Nobody on the staff serves themselves."""

    key: ClassVar[str] = "refused-own-card"


@dataclass(eq=False)
class EqualAmount(Refusal):
    """The same amount was booked for the same customer at `at`, a moment ago: is this a second purchase?"""

    key: ClassVar[str] = "refused-equal-amount"
    at: datetime


@dataclass(eq=False)
class AskAgain(Refusal):
    """So many points need a second yes from an owner who has nobody else."""

    key: ClassVar[str] = "refused-ask-again"


@dataclass(eq=False)
class ReceiptUsed(Refusal):
    """This receipt was booked before, with another amount or for another customer."""

    key: ClassVar[str] = "refused-receipt-used"


@dataclass(eq=False)
class NoSecondPerson(Refusal):
    """So many points need a second person, and there is nobody to ask."""

    key: ClassVar[str] = "refused-no-second-person"


@dataclass(eq=False)
class NotYours(Refusal):
    """Who asked cannot be the one who agrees."""

    key: ClassVar[str] = "refused-not-yours"


@dataclass(eq=False)
class NoSuchProposal(Refusal):
    """This was decided before, or has waited too long."""

    key: ClassVar[str] = "refused-no-such-proposal"


@dataclass(eq=False)
class NoSuchCode(Refusal):
    """No redemption has this code."""

    key: ClassVar[str] = "refused-no-such-code"


@dataclass(eq=False)
class CodeUsed(Refusal):
    """The code was used at `at`."""

    key: ClassVar[str] = "refused-code-used"
    at: datetime


@dataclass(eq=False)
class CodeLapsed(Refusal):
    """The code lapsed at `at`, and its `points` went back; 0 of one that cost none."""

    key: ClassVar[str] = "refused-code-lapsed"
    at: datetime
    points: int


@dataclass(eq=False)
class CodeCancelled(Refusal):
    """The code was cancelled at `at`: its purchase came back, or its member left."""

    key: ClassVar[str] = "refused-code-cancelled"
    at: datetime


@dataclass(eq=False)
class PartlyReturned(Refusal):
    """Something of the purchase has come back already, and with it what was spent on it."""

    key: ClassVar[str] = "refused-partly-returned"


@dataclass(eq=False)
class ProgrammeMoved(Refusal):
    """Another programme was applied since this one was looked at."""

    key: ClassVar[str] = "refused-programme-moved"


@dataclass(eq=False)
class NoSuchDraft(Refusal):
    """The file behind this button has been replaced by a newer one."""

    key: ClassVar[str] = "refused-no-such-draft"
