"""Orders and their refunds. Of an order only `refunded` ever changes; the shop's own number for it is unique."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Row,
    Table,
    Text,
    UniqueConstraint,
    and_,
    bindparam,
    select,
    update,
)

from rules.earning import Order, Refund
from rules.products import Bought, Line
from storage.schema import append_only, insert, metadata
from storage.types import Id, Instant, Words

orders = Table(
    "orders",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", Id, ForeignKey("member.id"), nullable=False),
    Column("source", Text, nullable=False),
    Column("external_id", Words, nullable=False),
    Column("amount", BigInteger, CheckConstraint("amount > 0", name="amount"), nullable=False),
    Column("currency", Text, nullable=False),
    Column("points", BigInteger, CheckConstraint("points >= 0", name="points"), nullable=False),
    Column("usable_from", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("at", Instant, nullable=False),
    Column("rose_to", Text),
    Column("refunded", BigInteger, nullable=False, server_default="0"),
    UniqueConstraint("source", "external_id"),
    CheckConstraint("refunded BETWEEN 0 AND amount", name="refunded"),
    Index("ix_orders_member_id_id", "member_id", "id"),
)
refund = append_only(
    Table(
        "refund",
        metadata,
        Column("id", Id, primary_key=True),
        Column("order_id", Id, ForeignKey("orders.id"), nullable=False),
        Column("key", Words, nullable=False),
        Column("amount", BigInteger, CheckConstraint("amount > 0", name="amount"), nullable=False),
        Column("points", BigInteger, CheckConstraint("points >= 0", name="points"), nullable=False),
        Column("returned", BigInteger, CheckConstraint("returned >= 0", name="returned"), nullable=False),
        Column("fell_to", Text),
        Column("at", Instant, nullable=False),
        UniqueConstraint("order_id", "key"),
    ),
    blank={"key": "'forgotten:' || NEW.id"},
)
order_line = Table(
    "order_line",
    metadata,
    Column("order_id", Id, ForeignKey("orders.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("item", Words, nullable=False),
    Column("quantity", Integer, CheckConstraint("quantity > 0", name="quantity"), nullable=False),
    Column("name", Words, nullable=False),
)

_ORDER = orders.c.id == bindparam("of_order", type_=Id)
_GET = select(orders).where(_ORDER)
_BY_NAME = select(orders).where(
    orders.c.source == bindparam("source"), orders.c.external_id == bindparam("external_id", type_=Words)
)
_MINE = and_(orders.c.member_id == bindparam("whose", type_=Id), orders.c.refunded < orders.c.amount)
_KEPT = select(orders.c.at).where(_MINE).order_by(orders.c.id.desc()).limit(bindparam("most"))
_ADD_LINE = insert(order_line)
_LINES = (
    select(order_line.c.item, order_line.c.quantity, order_line.c.name)
    .where(order_line.c.order_id == bindparam("of_order"))
    .order_by(order_line.c.number)
)
_BOUGHT = (
    select(orders.c.id, orders.c.at, order_line.c.item, order_line.c.quantity, order_line.c.name)
    .join(order_line, order_line.c.order_id == orders.c.id)
    .where(_MINE)
    .order_by(orders.c.id.desc(), order_line.c.number)
    .limit(bindparam("most"))
)
_ADD = insert(orders).on_conflict_do_nothing(index_elements=["source", "external_id"]).returning(orders)
_ROSE = update(orders).where(_ORDER).values(rose_to=bindparam("tier"))
_REFUNDED = update(orders).where(_ORDER).values(refunded=orders.c.refunded + bindparam("more", type_=BigInteger))
_REFUND = select(refund).where(
    refund.c.order_id == bindparam("of_order"), refund.c.key == bindparam("key", type_=Words)
)
_ADD_REFUND = insert(refund).returning(refund)


class Orders:
    """Orders and refunds. Whoever writes has locked the member first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def get(self, order_id: int) -> Order | None:
        return _order(self._c.execute(_GET, {"of_order": order_id}).first())

    def by_name(self, source: str, external_id: str) -> Order | None:
        """The order that a source knows by this number."""
        return _order(self._c.execute(_BY_NAME, {"source": source, "external_id": external_id}).first())

    def kept(self, member_id: int, limit: int) -> list[datetime]:
        """When the member bought what has not come back as a whole; the newest first."""
        return list(self._c.execute(_KEPT, {"whose": member_id, "most": limit}).scalars())

    def bought(self, member_id: int, limit: int) -> list[Bought]:
        """The lines of such orders; those of the newest order first."""
        rows = self._c.execute(_BOUGHT, {"whose": member_id, "most": limit})
        return [Bought(order_id, at, Line(*line)) for order_id, at, *line in rows]

    def lines(self, order_id: int) -> list[Line]:
        """What an order was made of, as far as its source told."""
        return [Line(*row) for row in self._c.execute(_LINES, {"of_order": order_id})]

    def add_lines(self, order_id: int, lines: Sequence[Line]) -> None:
        """What a new order is made of."""
        rows = [
            {"order_id": order_id, "number": at, "item": line.item, "quantity": line.quantity, "name": line.name}
            for at, line in enumerate(lines)
        ]
        if rows:
            self._c.execute(_ADD_LINE, rows)

    def add(self, **columns: Any) -> Order | None:
        """A new order; None when its source has used this number before."""
        return _order(self._c.execute(_ADD, columns).first())

    def rise(self, order_id: int, tier: str) -> None:
        """Notes the tier that came with an order."""
        self._c.execute(_ROSE, {"of_order": order_id, "tier": tier})

    def refund_by_key(self, order_id: int, key: str) -> Refund | None:
        row = self._c.execute(_REFUND, {"of_order": order_id, "key": key}).first()
        return None if row is None else Refund(*row)

    def add_refund(
        self, order_id: int, key: str, amount: int, points: int, returned: int, fell_to: str | None, *, now: datetime
    ) -> Refund:
        """A new refund, counted in its order."""
        self._c.execute(_REFUNDED, {"of_order": order_id, "more": amount})
        columns = {"order_id": order_id, "key": key, "amount": amount, "points": points, "returned": returned}
        return Refund(*self._c.execute(_ADD_REFUND, {**columns, "fell_to": fell_to, "at": now}).one())


def _order(row: Row[Any] | None) -> Order | None:
    return None if row is None else Order(*tuple(row))
