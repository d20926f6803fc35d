"""Redemptions and their codes, and how many of each reward are taken."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    Enum,
    ForeignKey,
    Index,
    Row,
    Table,
    Text,
    and_,
    bindparam,
    func,
    literal_column,
    select,
    update,
)

from rules.rewards import Redemption, State, Stock
from storage.ledger import entry
from storage.orders import orders
from storage.schema import insert, metadata
from storage.types import Id, Instant, Json

redemption = Table(
    "redemption",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", Id, ForeignKey("member.id"), nullable=False),
    Column("reward_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Json, nullable=False),
    Column("code", Text, nullable=False, unique=True),
    Column("points", BigInteger, CheckConstraint("points >= 0", name="points"), nullable=False),
    Column("entry_id", Id, ForeignKey("entry.id"), unique=True),
    Column("at", Instant, nullable=False),
    Column("lapses_at", Instant, nullable=False),
    Column(
        "state",
        Enum(State, native_enum=False, create_constraint=True, length=10, name="state", values_callable=list),
        nullable=False,
    ),
    Column("closed_at", Instant),
    Column("look_at", Instant),
    Column("order_id", Id, ForeignKey(orders.c.id)),
    CheckConstraint("(state = 'open') = (closed_at IS NULL)", name="closed"),
    CheckConstraint("(points = 0) = (entry_id IS NULL)", name="paid"),
    Index("ix_redemption_member_id_id", "member_id", "id"),
)
_OPEN = redemption.c.state == literal_column("'open'")
_USED = redemption.c.state == literal_column("'used'")
Index("ix_redemption_open", redemption.c.lapses_at, sqlite_where=_OPEN, postgresql_where=_OPEN)

_LOOK = and_(_OPEN, redemption.c.look_at.is_not(None))
Index("ix_redemption_look", redemption.c.look_at, sqlite_where=_LOOK, postgresql_where=_LOOK)

_WITH = redemption.c.order_id.is_not(None)
Index("ix_redemption_order_id", redemption.c.order_id, sqlite_where=_WITH, postgresql_where=_WITH)

stock = Table(
    "stock",
    metadata,
    Column("reward_id", Text, primary_key=True),
    Column("total", BigInteger),
    Column("taken", BigInteger, CheckConstraint("taken >= 0", name="taken"), nullable=False, server_default="0"),
)

_NOW = bindparam("now", type_=Instant)
_GET = select(redemption).where(redemption.c.id == bindparam("redemption_id"))
_BACK = (
    select(func.coalesce(func.max(entry.c.covers), literal_column("0")))
    .where(entry.c.of_id == redemption.c.entry_id, entry.c.kind == literal_column("'return'"))
    .scalar_subquery()
)
_OF = (
    select(redemption, _BACK.label("back"))
    .where(redemption.c.member_id == bindparam("member_id"))
    .order_by(_OPEN.desc(), redemption.c.id.desc())
    .limit(bindparam("limit", type_=BigInteger))
)
_TAKEN = (
    select(redemption.c.reward_id, func.count())
    .where(
        redemption.c.member_id == bindparam("member_id"),
        redemption.c.entry_id.is_not(None),
        (_OPEN & (redemption.c.lapses_at > _NOW)) | _USED,
    )
    .group_by(redemption.c.reward_id)
)
_ADD = insert(redemption).on_conflict_do_nothing(index_elements=["code"]).returning(redemption)
_CLOSE = (
    update(redemption)
    .where(redemption.c.id == bindparam("redemption_id"), _OPEN)
    .values(state=bindparam("to"), closed_at=bindparam("closed", type_=Instant))
)
_LAPSE = _CLOSE.where(redemption.c.lapses_at <= bindparam("closed", type_=Instant))  # it may have been kept meanwhile
_KEEP = (
    update(redemption)
    .where(redemption.c.id == bindparam("redemption_id"), _OPEN, redemption.c.lapses_at < bindparam("ends"))
    .values(lapses_at=bindparam("ends", type_=Instant), look_at=bindparam("next", type_=Instant))
)
_UNDO = (
    update(redemption)
    .where(redemption.c.id == bindparam("redemption_id"), _USED)
    .values(state=literal_column("'cancelled'"), closed_at=bindparam("closed", type_=Instant))
)
_OF_ORDER = select(redemption).where(redemption.c.order_id == bindparam("of_order", type_=Id)).order_by(redemption.c.id)
_TIE = (
    update(redemption)
    .where(redemption.c.id == bindparam("redemption_id"))
    .values(order_id=bindparam("to_order", type_=Id))
)
_DUE = (
    select(redemption)
    .where(_OPEN, redemption.c.lapses_at <= _NOW)
    .order_by(redemption.c.lapses_at, redemption.c.id)
    .limit(bindparam("limit", type_=BigInteger))
)
_STOCK = select(stock).where(stock.c.reward_id == bindparam("reward_id"))
_STOCKS = select(stock)
_ADD_STOCK = insert(stock)
_SET_STOCK = _ADD_STOCK.on_conflict_do_update(index_elements=["reward_id"], set_={"total": _ADD_STOCK.excluded.total})
_TAKE = (
    update(stock)
    .where(
        stock.c.reward_id == bindparam("reward"),
        stock.c.total.is_(None) | (stock.c.taken < stock.c.total),
    )
    .values(taken=stock.c.taken + literal_column("1"))
)
_PUT_BACK = (
    update(stock).where(stock.c.reward_id == bindparam("reward")).values(taken=stock.c.taken - bindparam("count"))
)


class Rewards:
    """Redemptions and stock. Whoever redeems or gives back has locked the member first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def get(self, redemption_id: int) -> Redemption | None:
        row = self._c.execute(_GET, {"redemption_id": redemption_id}).first()
        return None if row is None else _redemption(row)

    def of_member(self, member_id: int, limit: int) -> list[Redemption]:
        """The member's redemptions: open ones first, then the newest; each with what of its points came back."""
        return [_redemption(row) for row in self._c.execute(_OF, {"member_id": member_id, "limit": limit})]

    def taken_by(self, member_id: int, now: datetime) -> Mapping[str, int]:
        """By reward: how many the member took for points and has used or can still use."""
        rows = self._c.execute(_TAKEN, {"member_id": member_id, "now": now})
        return {row.reward_id: row[1] for row in rows}

    def add(self, **columns: Any) -> Redemption | None:
        """A new redemption; None when its code is taken."""
        row = self._c.execute(_ADD, columns).first()
        return None if row is None else _redemption(row)

    def close(self, redemption_id: int, to: State, *, at: datetime) -> bool:
        """Leave the open state, which happens once: False when somebody else was first, or it lapses later by now."""
        statement = _LAPSE if to is State.LAPSED else _CLOSE
        return self._c.execute(statement, {"redemption_id": redemption_id, "to": to, "closed": at}).rowcount == 1

    def keep(self, redemption_id: int, ends: datetime, *, look_at: datetime) -> None:
        """An open code lapses later than it would have, never sooner."""
        self._c.execute(_KEEP, {"redemption_id": redemption_id, "ends": ends, "next": look_at})

    def undo(self, redemption_id: int, *, at: datetime) -> bool:
        """A used one counts as never taken: all its points are back. False when it was not used."""
        return self._c.execute(_UNDO, {"redemption_id": redemption_id, "closed": at}).rowcount == 1

    def of_order(self, order_id: int) -> list[Redemption]:
        """What was used with an order, the oldest first."""
        return [_redemption(row) for row in self._c.execute(_OF_ORDER, {"of_order": order_id})]

    def tie(self, redemption_id: int, order_id: int | None) -> None:
        """It was used with this order; None: with none."""
        self._c.execute(_TIE, {"redemption_id": redemption_id, "to_order": order_id})

    def due(self, now: datetime, limit: int) -> list[Redemption]:
        """Open redemptions whose code has lapsed by date, the earliest first."""
        return [_redemption(row) for row in self._c.execute(_DUE, {"now": now, "limit": limit})]

    def stock(self, reward_id: str) -> Stock | None:
        row = self._c.execute(_STOCK, {"reward_id": reward_id}).first()
        return None if row is None else Stock(*row)

    def stocks(self) -> Mapping[str, Stock]:
        return {row[0]: Stock(*row) for row in self._c.execute(_STOCKS)}

    def set_stock(self, reward_id: str, total: int | None) -> None:
        """How many there are in all, taken ones included; None for no end."""
        self._c.execute(_SET_STOCK, {"reward_id": reward_id, "total": total})

    def take_one(self, reward_id: str) -> bool:
        """Take one from the shelf; False when none is left."""
        return self._c.execute(_TAKE, {"reward": reward_id}).rowcount == 1

    def put_back(self, reward_id: str, count: int) -> None:
        """Put `count` taken ones back on the shelf."""
        self._c.execute(_PUT_BACK, {"reward": reward_id, "count": count})


def _redemption(row: Row[Any]) -> Redemption:
    return Redemption(**row._mapping)
