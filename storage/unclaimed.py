"""Purchases for a phone that no member has verified yet."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    Row,
    Table,
    Text,
    bindparam,
    delete,
    literal_column,
    select,
    update,
)

from rules.counter import Unclaimed
from storage.lines import Lines
from storage.schema import insert, metadata
from storage.types import Id, Instant

unclaimed = Table(
    "unclaimed",
    metadata,
    Column("id", Id, primary_key=True),
    Column("phone", Text, nullable=False),
    Column("number", Text, nullable=False, unique=True),
    Column("amount", BigInteger, CheckConstraint("amount > 0", name="amount"), nullable=False),
    Column("currency", Text, nullable=False),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("order_id", Id, ForeignKey("orders.id")),
    Column("refunded", BigInteger, nullable=False, server_default="0"),
    Column("lines", Lines, nullable=False),
    CheckConstraint("refunded BETWEEN 0 AND amount", name="refunded"),
    Index("ix_unclaimed_phone_at", "phone", "at"),
    Index("ix_unclaimed_at", "at"),
)

_WAITS = unclaimed.c.order_id.is_(None) & (unclaimed.c.refunded < unclaimed.c.amount)
_ADD = insert(unclaimed).on_conflict_do_nothing(index_elements=["number"]).returning(unclaimed)
_BY_NUMBER = select(unclaimed).where(unclaimed.c.number == bindparam("number"))
_OPEN = (
    select(unclaimed)
    .where(
        unclaimed.c.phone == bindparam("phone"),
        unclaimed.c.at > bindparam("since", type_=Instant),
        _WAITS,
    )
    .order_by(unclaimed.c.id)
    .with_for_update()  # nothing of it comes back while it becomes somebody's
)
_GET = select(unclaimed).where(unclaimed.c.id == bindparam("which"))
_BOUGHT = (
    select(unclaimed)
    .where(unclaimed.c.phone == bindparam("phone"), unclaimed.c.amount == bindparam("amount"), _WAITS)
    .order_by(unclaimed.c.id.desc())
    .limit(bindparam("limit"))
)
_REFUND = (
    update(unclaimed)
    .where(unclaimed.c.id == bindparam("which"), _WAITS, unclaimed.c.refunded == bindparam("before"))
    .values(refunded=unclaimed.c.refunded + bindparam("more", type_=BigInteger))
)
_TWIN = select(unclaimed.c.at).where(
    unclaimed.c.phone == bindparam("phone"),
    unclaimed.c.amount == bindparam("amount"),
    unclaimed.c.at > bindparam("since", type_=Instant),
)
_CLAIM = (
    update(unclaimed)
    .where(unclaimed.c.id == bindparam("which"), unclaimed.c.order_id.is_(None))
    .values(order_id=bindparam("became"))
)
_OLD = select(unclaimed.c.id).where(unclaimed.c.at <= bindparam("until", type_=Instant)).limit(bindparam("limit"))
_ANY_OLD = select(unclaimed.c.id).where(unclaimed.c.at <= bindparam("until", type_=Instant)).limit(literal_column("1"))
_FORGET = delete(unclaimed).where(unclaimed.c.id.in_(_OLD))


class UnclaimedTable:
    """Purchases that wait for their member."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def add(self, **columns: Any) -> Unclaimed | None:
        """A new one; None when the number is taken."""
        return _unclaimed(self._c.execute(_ADD, columns).first())

    def by_number(self, number: str) -> Unclaimed | None:
        return _unclaimed(self._c.execute(_BY_NUMBER, {"number": number}).first())

    def get(self, unclaimed_id: int) -> Unclaimed | None:
        return _unclaimed(self._c.execute(_GET, {"which": unclaimed_id}).first())

    def bought(self, phone: str, amount: int, limit: int) -> list[Unclaimed]:
        """Purchases of that amount that still wait for this phone, the newest first."""
        rows = self._c.execute(_BOUGHT, {"phone": phone, "amount": amount, "limit": limit})
        return [Unclaimed(*row) for row in rows]

    def refund(self, unclaimed_id: int, amount: int, *, before: int) -> bool:
        """So much of it has come back; False if it waits no more, or not `before` had come back until now."""
        changed = self._c.execute(_REFUND, {"which": unclaimed_id, "more": amount, "before": before})
        return changed.rowcount == 1

    def waiting(self, phone: str, since: datetime) -> list[Unclaimed]:
        """What waits for the member of this phone, the oldest first, locked; older than `since` waits no more."""
        return [Unclaimed(*row) for row in self._c.execute(_OPEN, {"phone": phone, "since": since})]

    def twin(self, phone: str, amount: int, since: datetime) -> datetime | None:
        """When the same amount was booked for this phone after `since`."""
        return self._c.execute(_TWIN, {"phone": phone, "amount": amount, "since": since}).scalar()

    def claim(self, unclaimed_id: int, order_id: int) -> bool:
        """It has become this order; False when somebody else was first."""
        return self._c.execute(_CLAIM, {"which": unclaimed_id, "became": order_id}).rowcount == 1

    def any_old(self, until: datetime) -> bool:
        return self._c.execute(_ANY_OLD, {"until": until}).first() is not None

    def forget(self, until: datetime, limit: int) -> int:
        """Remove what was booked until then, claimed or not: the phone of a stranger is not ours to keep."""
        return self._c.execute(_FORGET, {"until": until, "limit": limit}).rowcount


def _unclaimed(row: Row[Any] | None) -> Unclaimed | None:
    return None if row is None else Unclaimed(*tuple(row))
