"""Greetings: what members chose to be greeted on, who was greeted, and how far each round has come."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    func,
    select,
    update,
)

from rules.members import Member
from storage.members import WANTS_OFFERS, member
from storage.schema import insert, metadata
from storage.types import Id, Instant

occasion_choice = Table(
    "occasion_choice",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("occasion", Text, primary_key=True),
    Column("wanted", Boolean, nullable=False),
    Index("ix_occasion_choice_occasion", "occasion", "member_id"),
)
greeting = Table(
    "greeting",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("occasion", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("day", Text, nullable=False),  # ISO 8601
)
greeting_round = Table(
    "greeting_round",
    metadata,
    Column("name", Text, primary_key=True),
    Column("upto", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
)
_TOLD = member.c.country.is_not(None)
Index("ix_member_country", member.c.country, member.c.id, sqlite_where=_TOLD, postgresql_where=_TOLD)

_MINE = occasion_choice.c.member_id == bindparam("whose")
_CHOICES = select(occasion_choice.c.occasion, occasion_choice.c.wanted).where(_MINE)
_CHOSE = select(occasion_choice.c.wanted).where(_MINE, occasion_choice.c.occasion == bindparam("what"))
_CHOOSE = insert(occasion_choice)
_CHOOSE_ANEW = _CHOOSE.on_conflict_do_update(
    index_elements=["member_id", "occasion"], set_={"wanted": _CHOOSE.excluded.wanted}
)
_UNCHOOSE = delete(occasion_choice).where(_MINE)
_CLAIM = insert(greeting).on_conflict_do_nothing().returning(greeting.c.member_id)
_THIS = and_(
    greeting.c.member_id == bindparam("whose"),
    greeting.c.occasion == bindparam("what"),
    greeting.c.year == bindparam("of"),
)
_DAY_OF = select(greeting.c.day).where(_THIS)
_MOVE = update(greeting).where(_THIS).values(day=bindparam("to"))
_GIVE_UP = delete(greeting).where(_THIS)
_UPTO = select(greeting_round.c.upto).where(greeting_round.c.name == bindparam("round"))
_ADVANCE = insert(greeting_round)
_ADVANCE_ANEW = _ADVANCE.on_conflict_do_update(
    index_elements=["name"], set_={"upto": _ADVANCE.excluded.upto, "at": _ADVANCE.excluded.at}
)
_OLD = delete(greeting_round).where(greeting_round.c.at < bindparam("before"))
_NEWEST = select(func.coalesce(func.max(member.c.id), 0))
_RESIDENTS = (
    select(member, occasion_choice.c.wanted)
    .outerjoin(
        occasion_choice,
        and_(occasion_choice.c.member_id == member.c.id, occasion_choice.c.occasion == bindparam("what")),
    )
    .where(_TOLD, member.c.country == bindparam("country"), member.c.id > bindparam("after"), WANTS_OFFERS)
    .order_by(member.c.id)
    .limit(bindparam("limit", type_=BigInteger))
    .with_for_update(of=member)  # nobody is greeted who is being forgotten
)
_CHOOSERS = (
    select(member, occasion_choice.c.wanted)
    .join(occasion_choice, occasion_choice.c.member_id == member.c.id)
    .where(
        occasion_choice.c.occasion == bindparam("what"),
        occasion_choice.c.wanted,
        occasion_choice.c.member_id > bindparam("after"),
        WANTS_OFFERS,
    )
    .order_by(occasion_choice.c.member_id)
    .limit(bindparam("limit", type_=BigInteger))
    .with_for_update(of=member)
)

Candidate = tuple[Member, bool | None]
"""Somebody who may be greeted, and what they chose: None for nothing."""


class Greetings:
    """Choices, and what was left for whom."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def choices(self, member_id: int) -> Mapping[str, bool]:
        """What the member chose, by occasion: to be greeted, or not."""
        return {row.occasion: row.wanted for row in self._c.execute(_CHOICES, {"whose": member_id})}

    def choice(self, member_id: int, occasion: str) -> bool | None:
        return self._c.execute(_CHOSE, {"whose": member_id, "what": occasion}).scalar_one_or_none()

    def choose(self, member_id: int, occasion: str, wanted: bool) -> None:
        """The member's own word from now on. They have been locked."""
        self._c.execute(_CHOOSE_ANEW, {"member_id": member_id, "occasion": occasion, "wanted": wanted})

    def forget_choices(self, member_id: int) -> None:
        """The member chose nothing. They have been locked."""
        self._c.execute(_UNCHOOSE, {"whose": member_id})

    def residents(self, country: str, occasion: str, *, after: int, limit: int) -> list[Candidate]:
        """Members with a higher id than `after` who told that country and may get offers, by their id; locked."""
        return self._candidates(_RESIDENTS, {"country": country, "what": occasion, "after": after, "limit": limit})

    def choosers(self, occasion: str, *, after: int, limit: int) -> list[Candidate]:
        """The same for those who chose the occasion, wherever they live."""
        return self._candidates(_CHOOSERS, {"what": occasion, "after": after, "limit": limit})

    def claim(self, member_id: int, occasion: str, year: int, day: date) -> bool:
        """Whether this greeting of that year is still to be said; it is said now, on that day."""
        row = {"member_id": member_id, "occasion": occasion, "year": year, "day": day.isoformat()}
        return self._c.execute(_CLAIM, row).first() is not None

    def claimed(self, member_id: int, occasion: str, year: int) -> date | None:
        """The day for which it was claimed."""
        told = self._c.execute(_DAY_OF, _key(member_id, occasion, year)).scalar_one_or_none()
        return date.fromisoformat(told) if told else None

    def move(self, member_id: int, occasion: str, year: int, day: date) -> None:
        """It is said on another day."""
        self._c.execute(_MOVE, _key(member_id, occasion, year) | {"to": day.isoformat()})

    def give_up(self, member_id: int, occasion: str, year: int) -> None:
        """It was not said after all, and may be on another day."""
        self._c.execute(_GIVE_UP, _key(member_id, occasion, year))

    def upto(self, round_name: str) -> int:
        """The highest member id that this round has looked at; 0 before it began."""
        return self._c.execute(_UPTO, {"round": round_name}).scalar_one_or_none() or 0

    def behind(self, round_name: str) -> bool:
        """Whether there are members that this round has not looked at. Reads two ends of indexes."""
        return bool(self._c.execute(_NEWEST).scalar_one() > self.upto(round_name))

    def advance(self, round_name: str, upto: int | None, *, now: datetime) -> None:
        """The round has come as far as that member; None: everybody there is."""
        upto = self._c.execute(_NEWEST).scalar_one() if upto is None else upto
        self._c.execute(_ADVANCE_ANEW, {"name": round_name, "upto": upto, "at": now})

    def forget_rounds(self, before: datetime) -> None:
        """Rounds that nobody will ask about any more."""
        self._c.execute(_OLD, {"before": before})

    def _candidates(self, query: Any, told: Mapping[str, Any]) -> list[Candidate]:
        return [(Member(*row[:-1]), row[-1]) for row in self._c.execute(query, told)]


def _key(member_id: int, occasion: str, year: int) -> dict[str, Any]:
    return {"whose": member_id, "what": occasion, "of": year}
