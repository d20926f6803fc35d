"""Where members came from: the source of the link they first pressed Start with."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Column, Connection, ForeignKey, Index, Table, Text, case, exists, func, literal_column, select

from storage.members import member
from storage.orders import orders
from storage.referral import referral
from storage.schema import insert, metadata
from storage.types import Id, Instant

joining = Table(
    "joining",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("source", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_joining_source", "source"),
)

BY_INVITATION = "invitation"
"""The source of those whose first link was a member's own, whether or not their invitation counts."""

_KEEP = insert(joining).on_conflict_do_nothing()
_INVITED = (
    select(referral.c.invited_id, func.min(referral.c.at).label("at")).group_by(referral.c.invited_id).subquery("came")
)
_FIRST = (
    select(
        case((_INVITED.c.at <= member.c.joined_at, literal_column(f"'{BY_INVITATION}'")), else_=joining.c.source).label(
            "source"
        ),
        exists().where(orders.c.member_id == member.c.id).label("bought"),
    )
    .select_from(
        member.outerjoin(joining, joining.c.member_id == member.c.id).outerjoin(
            _INVITED, _INVITED.c.invited_id == member.c.id
        )
    )
    .subquery("first")
)
_COUNTS = (
    select(_FIRST.c.source, func.count(), func.count().filter(_FIRST.c.bought))
    .group_by(_FIRST.c.source)
    .order_by(func.count().desc(), _FIRST.c.source)
)


class Came(NamedTuple):
    """How many joined by a source (None: by no link of ours), and how many of them have bought something since."""

    source: str | None
    joined: int
    bought: int


class Sources:
    """The first source of each member."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def keep(self, member_id: int, source: str, *, now: datetime) -> None:
        """Keeps the source unless the member has one."""
        self._c.execute(_KEEP, {"member_id": member_id, "source": source, "at": now})

    def counts(self) -> list[Came]:
        """Joins and buyers per source, the largest first. A scan: for reports."""
        return [Came(*row) for row in self._c.execute(_COUNTS)]
