"""The ways to points, as they stand for one member: what they got and told, what waits, what multiplies today."""

from dataclasses import dataclass
from datetime import date, datetime

from domain import favours, gifts, settings
from domain.games import Board, board
from domain.points import boost_now
from rules.boosts import Boost
from rules.favours import Kind as Favour
from rules.favours import State
from rules.gifts import ONCE, Given, Kind, next_birthday_gift, untold
from rules.members import Member
from rules.programme import Programme, Tier
from rules.settings import Told
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Ways:
    """`untold` is missing to the profile's gift; `favours` is each with where the member stands, None: it can be sent.

    `birthday_gift` is the day of the next one, None while no birthday is told.
    """

    tier: Tier
    boost: Boost | None
    given: tuple[Given, ...]
    told: Told
    untold: tuple[str, ...]
    birthday_gift: date | None
    favours: tuple[tuple[Favour, State | None], ...]
    games: Board

    def open(self, kind: Kind) -> bool:
        """Whether what comes once is still to come."""
        return self._once(kind) is None

    def got(self, kind: Kind) -> bool:
        """Whether what comes once came in this membership."""
        found = self._once(kind)
        return found is not None and found.entry_id is not None

    @property
    def returned(self) -> bool:
        """Whether what comes once came in another time, of which nobody knows anything any more."""
        return any(one.period == ONCE and one.entry_id is None for one in self.given)

    def _once(self, kind: Kind) -> Given | None:
        return next((one for one in self.given if (one.kind, one.period) == (kind, ONCE)), None)


def ways(tx: Tx, programme: Programme, member: Member, now: datetime) -> Ways:
    """All that the list of ways to earn says to this member. Raises NoSuchMember."""
    tier, boost = boost_now(tx, programme, member.id, now)
    told, profile = settings.told(tx, member.id), programme.gifts.profile
    return Ways(
        tier=tier,
        boost=boost,
        given=tuple(tx.gifts.of(member.id)),
        told=told,
        untold=untold(profile, member, told) if profile else (),
        birthday_gift=_birthday_gift(tx, programme, member, told, now),
        favours=tuple((one, favours.standing(tx, programme, member.id, one, now)) for one in programme.favours),
        games=board(tx, programme, member.id, now),
    )


def _birthday_gift(tx: Tx, programme: Programme, member: Member, told: Told, now: datetime) -> date | None:
    if told.birthday is None:
        return None
    here, last = gifts.date_of(programme, member, now), tx.gifts.last_day(member.id, Kind.BIRTHDAY)
    return next_birthday_gift(told.birthday, here, last)
