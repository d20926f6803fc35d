"""The points card: all that a member wants to know at one glance."""

from dataclasses import dataclass
from datetime import datetime

from domain import ledger, tiers
from domain.boosts import boost_of
from domain.rewards import worth_a_look
from rules.boosts import Boost
from rules.ledger import Balance
from rules.programme import Programme, Tier
from rules.rewards import Offer
from rules.tiers import Ladder
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Card:
    """What a member has, where they stand, and the best reward in reach, else the nearest one, else None.

    `boost` is what a purchase would bring more today.
    """

    balance: Balance
    ladder: Ladder
    offer: Offer | None
    boost: Boost | None = None


def card(tx: Tx, programme: Programme, member_id: int, now: datetime) -> Card:
    """The card of a member, by date. Raises NoSuchMember."""
    balance = ledger.balance(tx, member_id, now)
    ladder = tiers.ladder(tx, programme, member_id, now)
    boost = boost_of(tx, programme, member_id, ladder.tier, now)
    return Card(balance, ladder, worth_a_look(tx, programme, member_id, balance.points, ladder.tier, now), boost)


def boost_now(tx: Tx, programme: Programme, member_id: int, now: datetime) -> tuple[Tier, Boost | None]:
    """The tier whose multiplier counts now, and what multiplies it today. Raises NoSuchMember."""
    tier = tiers.current(tx, programme, member_id, now)
    return tier, boost_of(tx, programme, member_id, tier, now)
