"""Invitations: each member's own link, and who joined by it."""

from dataclasses import asdict
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Enum,
    ForeignKey,
    Index,
    Row,
    Table,
    UniqueConstraint,
    bindparam,
    case,
    func,
    literal_column,
    select,
    update,
)

from rules.earning import Order
from rules.referral import NEVER_COUNTED, Friend, Reason, Referral, State, Terms
from storage.ledger import entry
from storage.members import member
from storage.orders import orders
from storage.schema import insert, metadata
from storage.types import Id, Instant, Json, Words

_STATE = Enum(State, native_enum=False, create_constraint=True, length=10, name="state", values_callable=list)
_REASON = Enum(Reason, native_enum=False, create_constraint=True, length=10, name="reason", values_callable=list)

referral_link = Table(
    "referral_link",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("code", Words, nullable=False, unique=True),
    Column("at", Instant, nullable=False),
)
referral = Table(
    "referral",
    metadata,
    Column("id", Id, primary_key=True),
    Column("inviter_id", Id, ForeignKey(member.c.id), nullable=False),
    Column("invited_id", Id, ForeignKey(member.c.id), nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", _STATE, nullable=False),
    Column("reason", _REASON),
    Column("terms", Json, nullable=False),
    Column("look_at", Instant),
    Column("order_id", Id, ForeignKey(orders.c.id)),
    Column("inviter_entry", Id, ForeignKey(entry.c.id)),
    Column("invited_entry", Id, ForeignKey(entry.c.id)),
    UniqueConstraint("inviter_id", "invited_id"),
)
_COUNTS = referral.c.state != literal_column("'refused'")
_WAITS = referral.c.look_at.is_not(None)
Index("ix_referral_inviter_id_at", referral.c.inviter_id, referral.c.at)
# One invitation at most can count for somebody; the database sees to it under any race.
Index("uq_referral_invited_id", referral.c.invited_id, unique=True, sqlite_where=_COUNTS, postgresql_where=_COUNTS)
Index("ix_referral_look_at", referral.c.look_at, sqlite_where=_WAITS, postgresql_where=_WAITS)

_CODE = select(referral_link.c.code).where(referral_link.c.member_id == bindparam("member_id"))
_OWNER = (
    select(referral_link.c.member_id)
    .join(member, member.c.id == referral_link.c.member_id)
    .where(referral_link.c.code == bindparam("code", type_=Words), member.c.telegram_id.is_not(None))
)
_LINK = insert(referral_link).on_conflict_do_nothing()
_ADD = insert(referral).on_conflict_do_nothing()
_GET = select(referral).where(referral.c.id == bindparam("referral_id"))
_OF_INVITED = select(referral).where(referral.c.invited_id == bindparam("invited_id"), _COUNTS)
_INVITER = select(referral.c.inviter_id).where(referral.c.invited_id == bindparam("invited_id"), _COUNTS)
_LATELY = select(func.count()).where(
    referral.c.inviter_id == bindparam("inviter_id"),
    referral.c.at > bindparam("since", type_=Instant),
    _COUNTS | (referral.c.reason == literal_column("'burst'")),
)
_DUE = (
    select(referral)
    .where(_WAITS, referral.c.look_at <= bindparam("now", type_=Instant))
    .order_by(referral.c.look_at, referral.c.id)
    .limit(bindparam("limit", type_=BigInteger))
)
_BOUGHT = (
    select(orders)
    .where(
        orders.c.member_id == bindparam("member_id"),
        orders.c.at >= bindparam("since", type_=Instant),
        orders.c.refunded < orders.c.amount,
    )
    .order_by(orders.c.id)
)
_CHANGE = update(referral).where(referral.c.id == bindparam("which"))
_SELF: ColumnElement[str] = literal_column("'self'")
_MINE = (referral.c.inviter_id == bindparam("inviter_id")) & referral.c.reason.is_distinct_from(_SELF)
_FRIENDS = (
    select(
        case((member.c.telegram_id.is_not(None), member.c.first_name)),
        referral.c.state,
        referral.c.reason,
        referral.c.look_at,
        func.coalesce(entry.c.points, literal_column("0")),
    )
    .join(member, member.c.id == referral.c.invited_id)
    .outerjoin(entry, entry.c.id == referral.c.inviter_entry)
    .where(_MINE)
    .order_by(referral.c.id.desc())
    .limit(bindparam("limit", type_=BigInteger))
    .offset(bindparam("offset", type_=BigInteger))
)
_REWARDED = referral.c.state == literal_column("'rewarded'")
_SUMS = (
    select(func.count(), func.count(case((_REWARDED, 1))), func.coalesce(func.sum(entry.c.points), literal_column("0")))
    .select_from(referral.outerjoin(entry, entry.c.id == referral.c.inviter_entry))
    .where(_MINE)
)
_INVITER_SIDE, _INVITED_SIDE = member.alias("inviter"), member.alias("invited")
_REFUSED = (
    select(referral.c.id, _INVITER_SIDE.c.first_name, _INVITED_SIDE.c.first_name, referral.c.reason, referral.c.at)
    .join(_INVITER_SIDE, _INVITER_SIDE.c.id == referral.c.inviter_id)
    .join(_INVITED_SIDE, _INVITED_SIDE.c.id == referral.c.invited_id)
    .where(
        referral.c.reason.not_in([literal_column(f"'{reason}'") for reason in sorted(NEVER_COUNTED)]),
        _INVITER_SIDE.c.telegram_id.is_not(None),
        _INVITED_SIDE.c.telegram_id.is_not(None),
    )
    .order_by(referral.c.id.desc())
    .limit(bindparam("limit", type_=BigInteger))
)


class Refused(NamedTuple):
    """An invitation that brings nothing, as staff see it: both first names, and why."""

    id: int
    inviter: str
    invited: str
    reason: Reason
    at: datetime


class Referrals:
    """Links and invitations. Whoever changes an invitation has locked the invited member first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def code(self, member_id: int) -> str | None:
        """The member's own code, None before they first asked for it."""
        return self._c.execute(_CODE, {"member_id": member_id}).scalar()

    def owner(self, code: str) -> int | None:
        """Whose code this is; None for one that never was, or whose member has left."""
        return self._c.execute(_OWNER, {"code": code}).scalar()

    def link(self, member_id: int, code: str, *, now: datetime) -> bool:
        """Gives the member this code; false if they have one, or somebody else has this one."""
        return self._c.execute(_LINK, {"member_id": member_id, "code": code, "at": now}).rowcount == 1

    def add(
        self, inviter_id: int, invited_id: int, terms: Terms, *, state: State, reason: Reason | None, now: datetime
    ) -> bool:
        """Keeps an invitation; false if these two have one, or another one counts for the invited member."""
        columns = {"inviter_id": inviter_id, "invited_id": invited_id, "at": now, "state": state, "reason": reason}
        return self._c.execute(_ADD, {**columns, "terms": asdict(terms)}).rowcount == 1

    def get(self, referral_id: int) -> Referral | None:
        return _referral(self._c.execute(_GET, {"referral_id": referral_id}).first())

    def of_invited(self, invited_id: int) -> Referral | None:
        """The invitation by which a member came, unless it was refused."""
        return _referral(self._c.execute(_OF_INVITED, {"invited_id": invited_id}).first())

    def inviter_of(self, invited_id: int) -> int | None:
        """Who invited the member, unless that was refused."""
        return self._c.execute(_INVITER, {"invited_id": invited_id}).scalar()

    def lately(self, inviter_id: int, since: datetime) -> int:
        """How many new people came by a member's link after `since`, counted or held to be too many."""
        return self._c.execute(_LATELY, {"inviter_id": inviter_id, "since": since}).scalar_one()

    def due(self, now: datetime, limit: int) -> list[Referral]:
        """The next invitations to look at, the one that waits longest first."""
        rows = self._c.execute(_DUE, {"now": now, "limit": limit})
        return [found for row in rows if (found := _referral(row))]

    def bought(self, member_id: int, since: datetime) -> list[Order]:
        """A member's orders from `since` on of which something is left after refunds."""
        return [Order(*row) for row in self._c.execute(_BOUGHT, {"member_id": member_id, "since": since})]

    def change(self, referral_id: int, **columns: Any) -> None:
        """Sets the named columns of one invitation."""
        self._c.execute(_CHANGE, {"which": referral_id, **columns})

    def friends(self, inviter_id: int, *, limit: int, offset: int) -> list[Friend]:
        """Whom a member has invited, the newest first; attempts with their own link are left out."""
        rows = self._c.execute(_FRIENDS, {"inviter_id": inviter_id, "limit": limit, "offset": offset})
        return [Friend(*row) for row in rows]

    def refused(self, limit: int) -> list[Refused]:
        """The newest refused ones that may be overruled."""
        return [Refused(*row) for row in self._c.execute(_REFUSED, {"limit": limit})]

    def sums(self, inviter_id: int) -> tuple[int, int, int]:
        """Of a member: how many they invited, how many of those brought points, and how many points."""
        invited, counted, points = self._c.execute(_SUMS, {"inviter_id": inviter_id}).one()
        return invited, counted, int(points)


def _referral(row: Row[Any] | None) -> Referral | None:
    if row is None:
        return None
    columns = dict(row._mapping)
    return Referral(**{**columns, "terms": Terms(**columns["terms"])})
