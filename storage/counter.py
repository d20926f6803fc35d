"""The counter's own books: members' cards, what staff did there, and what waits for a second person."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Enum,
    ForeignKey,
    Index,
    Row,
    Table,
    Text,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    update,
)

from rules.counter import Kind, Proposal, Sale, Target
from rules.earning import Order
from rules.members import Member
from rules.rewards import WITH_PURCHASES, Redemption
from storage.lines import Lines
from storage.members import member
from storage.orders import orders
from storage.rewards import redemption
from storage.schema import append_only, insert, metadata
from storage.types import Id, Instant

card = Table(
    "card",
    metadata,
    Column("member_id", Id, ForeignKey("member.id"), primary_key=True),
    Column("code", Text, nullable=False, unique=True),
)
booking = append_only(
    Table(
        "booking",
        metadata,
        Column("id", Id, primary_key=True),
        Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
        Column(
            "kind",
            Enum(Kind, native_enum=False, create_constraint=True, length=10, name="kind", values_callable=list),
            nullable=False,
        ),
        Column("member_id", Id, ForeignKey("member.id")),
        Column("amount", BigInteger, nullable=False),
        Column("points", BigInteger, nullable=False),
        Column("at", Instant, nullable=False),
        Index("ix_booking_staff_id_at", "staff_id", "at"),
        Index("ix_booking_member_id_at", "member_id", "at"),
    )
)
proposal = Table(
    "proposal",
    metadata,
    Column("id", Id, primary_key=True),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("target", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("currency", Text, nullable=False),
    Column("number", Text, nullable=False, unique=True),
    Column("points", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("decided_at", Instant),
    Column("decided_by", Id, ForeignKey("staff.id")),
    Column("approved", Boolean),
    Column("lines", Lines, nullable=False),
)

_CARD = select(card.c.code).where(card.c.member_id == bindparam("member_id"))
_ADD_CARD = insert(card).on_conflict_do_nothing().returning(card.c.code)
_HOLDER = select(member).join(card).where(card.c.code == bindparam("code"))
_NAME = func.lower(bindparam("name", type_=Text))
_NAMED = (
    select(member)
    .where(
        member.c.telegram_id.is_not(None),
        or_(
            func.lower(member.c.first_name) == _NAME,
            func.lower(member.c.last_name) == _NAME,
            func.lower(member.c.called) == _NAME,
            func.lower(member.c.first_name + literal_column("' '") + member.c.last_name) == _NAME,
            func.lower(member.c.username) == _NAME,
        ),
    )
    .order_by(member.c.id.desc())
    .limit(bindparam("limit"))
)
_CODE = select(redemption).where(redemption.c.code == bindparam("code"))
_BOOK = insert(booking)
_SINCE = booking.c.at >= bindparam("since", type_=Instant)
_KIND = booking.c.kind == bindparam("kind", type_=booking.c.kind.type)
_GIVEN = select(func.coalesce(func.sum(booking.c.points), literal_column("0"))).where(
    booking.c.staff_id == bindparam("staff_id"), _KIND, _SINCE
)
_DONE_BY = select(func.count()).where(booking.c.staff_id == bindparam("staff_id"), _KIND, _SINCE)
_DONE_FOR = select(func.count()).where(booking.c.member_id == bindparam("member_id"), _KIND, _SINCE)
_TWIN = select(func.max(booking.c.at)).where(
    booking.c.member_id == bindparam("member_id"), booking.c.amount == bindparam("amount"), _KIND, _SINCE
)
_BOUGHT = (
    select(orders)
    .where(
        orders.c.member_id == bindparam("member_id"),
        orders.c.source == literal_column("'counter'"),
        orders.c.amount == bindparam("amount"),
        orders.c.refunded < orders.c.amount,
    )
    .order_by(orders.c.id.desc())
    .limit(bindparam("limit"))
)
_STAFF = booking.c.staff_id == bindparam("staff_id")


def _booked(kind: Kind, *how: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether this person booked it themselves."""
    return exists(literal_column("1")).where(_STAFF, booking.c.kind == literal_column(f"'{kind}'"), *how)


_HANDED = (
    select(redemption)
    .where(
        redemption.c.member_id == bindparam("member_id"),
        redemption.c.state == literal_column("'used'"),
        redemption.c.closed_at.between(bindparam("since", type_=Instant), bindparam("until", type_=Instant)),
        redemption.c.order_id.is_(None),
        redemption.c.points > literal_column("0"),
        redemption.c.kind.in_(WITH_PURCHASES),
        _booked(
            Kind.HANDOVER,
            booking.c.member_id == redemption.c.member_id,
            booking.c.at == redemption.c.closed_at,
        ),
    )
    .order_by(redemption.c.id)
)
_SOLD = (
    select(orders)
    .where(
        orders.c.member_id == bindparam("member_id"),
        orders.c.source == literal_column("'counter'"),
        orders.c.at >= bindparam("since", type_=Instant),
        orders.c.refunded == literal_column("0"),
        _booked(
            Kind.PURCHASE,
            booking.c.member_id == orders.c.member_id,
            booking.c.amount == orders.c.amount,
            _SINCE,
        ),
    )
    .order_by(orders.c.id.desc())
    .limit(literal_column("1"))
)
_PROPOSE = insert(proposal).on_conflict_do_nothing(index_elements=["number"]).returning(proposal)
_PROPOSAL = select(proposal).where(proposal.c.id == bindparam("proposal_id"))
_PROPOSED = select(proposal).where(proposal.c.number == bindparam("number"))
_DECIDE = (
    update(proposal)
    .where(proposal.c.id == bindparam("which"), proposal.c.decided_at.is_(None))
    .values(decided_at=bindparam("when", type_=Instant), decided_by=bindparam("who"), approved=bindparam("yes"))
)


class CounterTable:
    """Cards, bookings and proposals."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def card(self, member_id: int) -> str | None:
        """The code of the member's card, if one was ever shown."""
        return self._c.execute(_CARD, {"member_id": member_id}).scalar()

    def add_card(self, member_id: int, code: str) -> bool:
        """False when the code is taken, or the member has a card."""
        return self._c.execute(_ADD_CARD, {"member_id": member_id, "code": code}).first() is not None

    def holder(self, code: str) -> Member | None:
        row = self._c.execute(_HOLDER, {"code": code}).first()
        return None if row is None else Member(*row)

    def named(self, name: str, limit: int) -> list[Member]:
        """Members of exactly this name: first, last, both, chosen, or username. A scan: for reports."""
        return [Member(*row) for row in self._c.execute(_NAMED, {"name": name, "limit": limit})]

    def redemption(self, code: str) -> Redemption | None:
        row = self._c.execute(_CODE, {"code": code}).first()
        return None if row is None else Redemption(**row._mapping)

    def bought(self, member_id: int, amount: int, limit: int) -> Sequence[Order]:
        """Purchases of that amount at the counter that are not refunded whole, the newest first."""
        rows = self._c.execute(_BOUGHT, {"member_id": member_id, "amount": amount, "limit": limit})
        return [Order(*row) for row in rows]

    def handed(self, staff_id: int, member_id: int, since: datetime, until: datetime) -> list[Redemption]:
        """What somebody handed over to the member in that time for points and with no purchase, the oldest first."""
        facts = {"staff_id": staff_id, "member_id": member_id, "since": since, "until": until}
        return [Redemption(**row._mapping) for row in self._c.execute(_HANDED, facts)]

    def sold(self, staff_id: int, member_id: int, since: datetime) -> Order | None:
        """The newest purchase that somebody booked for the member since then, if nothing of it came back."""
        facts = {"staff_id": staff_id, "member_id": member_id, "since": since}
        row = self._c.execute(_SOLD, facts).first()
        return None if row is None else Order(*row)

    def book(
        self, staff_id: int, kind: Kind, *, member_id: int | None, amount: int = 0, points: int = 0, now: datetime
    ) -> None:
        columns = {"staff_id": staff_id, "kind": kind, "member_id": member_id, "amount": amount, "points": points}
        self._c.execute(_BOOK, {**columns, "at": now})

    def given(self, staff_id: int, since: datetime) -> int:
        """Points that somebody gave for purchases since then."""
        found = self._c.execute(_GIVEN, {"staff_id": staff_id, "kind": Kind.PURCHASE, "since": since}).scalar_one()
        return int(found)

    def done_by(self, staff_id: int, kind: Kind, since: datetime) -> int:
        """How often somebody did this since then."""
        return self._c.execute(_DONE_BY, {"staff_id": staff_id, "kind": kind, "since": since}).scalar_one()

    def done_for(self, member_id: int, kind: Kind, since: datetime) -> int:
        """How often this was done for a member since then."""
        return self._c.execute(_DONE_FOR, {"member_id": member_id, "kind": kind, "since": since}).scalar_one()

    def twin(self, member_id: int, amount: int, since: datetime) -> datetime | None:
        """When the same amount was last booked for the member since then."""
        facts = {"member_id": member_id, "amount": amount, "kind": Kind.PURCHASE, "since": since}
        return self._c.execute(_TWIN, facts).scalar()

    def propose(self, staff_id: int, sale: Sale, points: int, *, now: datetime) -> Proposal | None:
        """A new proposal; None when the sale's number has one."""
        columns = {"amount": sale.amount, "currency": sale.currency, "number": sale.number, "lines": sale.lines}
        asked = {"staff_id": staff_id, "target": str(sale.target), "points": points, "at": now}
        row = self._c.execute(_PROPOSE, columns | asked)
        return _proposal(row.first())

    def proposal(self, proposal_id: int) -> Proposal | None:
        return _proposal(self._c.execute(_PROPOSAL, {"proposal_id": proposal_id}).first())

    def proposed(self, number: str) -> Proposal | None:
        return _proposal(self._c.execute(_PROPOSED, {"number": number}).first())

    def decide(self, proposal_id: int, staff_id: int, *, approved: bool, now: datetime) -> bool:
        """False when it was decided before."""
        facts = {"which": proposal_id, "who": staff_id, "yes": approved, "when": now}
        return self._c.execute(_DECIDE, facts).rowcount == 1


def _proposal(row: Row[Any] | None) -> Proposal | None:
    if row is None:
        return None
    target = Target.read(row.target)
    assert target, "written by str(target)"
    sale = Sale(target, row.amount, row.currency, row.number, row.lines)
    decided = (row.decided_at, row.decided_by, row.approved)
    return Proposal(row.id, row.staff_id, sale, row.points, row.at, *decided)
