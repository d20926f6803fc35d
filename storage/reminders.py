"""Reminders: which lots and codes are to be looked at, and which message covers which lot at which distance."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Table,
    bindparam,
    literal_column,
    select,
    update,
)

from rules.ledger import Lot
from rules.rewards import Redemption
from storage.deliveries import delivery
from storage.ledger import lot
from storage.rewards import redemption
from storage.schema import insert, metadata
from storage.types import Id, Instant

warning = Table(
    "warning",
    metadata,
    Column("lot_id", Id, ForeignKey(lot.c.id), primary_key=True),
    Column("days", Integer, primary_key=True),
    Column("delivery_id", Id, ForeignKey(delivery.c.id, ondelete="CASCADE"), nullable=False, index=True),
)

_NOW, _LIMIT = bindparam("now", type_=Instant), bindparam("limit", type_=BigInteger)
_LOTS = (lot.c.remaining > literal_column("0")) & lot.c.look_at.is_not(None) & (lot.c.look_at <= _NOW)
_CODES = (
    (redemption.c.state == literal_column("'open'"))
    & redemption.c.look_at.is_not(None)
    & (redemption.c.look_at <= _NOW)
)
_DUE_LOTS = select(lot.c.id, lot.c.member_id).where(_LOTS).order_by(lot.c.look_at, lot.c.id).limit(_LIMIT)
_DUE_CODES = select(redemption).where(_CODES).order_by(redemption.c.look_at, redemption.c.id).limit(_LIMIT)
_COVERING = (
    select(warning, delivery.c.state, delivery.c.done_at)
    .join(delivery, delivery.c.id == warning.c.delivery_id)
    .where(warning.c.lot_id.in_(bindparam("lot_ids", expanding=True)))
)
_COVER = insert(warning)
_COVER_ANEW = _COVER.on_conflict_do_update(
    index_elements=["lot_id", "days"], set_={"delivery_id": _COVER.excluded.delivery_id}
)
_TOLD_OF = (
    select(lot, warning.c.days)
    .join(warning, warning.c.lot_id == lot.c.id)
    .where(warning.c.delivery_id.in_(bindparam("ids", expanding=True)), lot.c.remaining > literal_column("0"))
    .order_by(lot.c.expires_at, lot.c.id)
)
_LOOK = update(lot).where(lot.c.id == bindparam("lot")).values(look_at=bindparam("next"))
_KEEP = (
    update(lot)
    .where(lot.c.id == bindparam("lot"), lot.c.remaining > literal_column("0"))
    .values(expires_at=bindparam("ends"), look_at=bindparam("next"))
)
_LOOK_CODE = update(redemption).where(redemption.c.id == bindparam("code_id")).values(look_at=bindparam("next"))


@dataclass(frozen=True, slots=True)
class Covering:
    """The message that covers a lot at a distance of so many days, and what became of it."""

    lot_id: int
    days: int
    delivery_id: int
    state: str
    done_at: datetime | None


class Reminders:
    """What is to be looked at, and what has been said. Whoever looks at lots has locked their members first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def lots(self, now: datetime, limit: int) -> list[tuple[int, int]]:
        """Lots to look at, as (lot, member): those that have waited longest. Reads the index of what is due."""
        return [(row.id, row.member_id) for row in self._c.execute(_DUE_LOTS, {"now": now, "limit": limit})]

    def codes(self, now: datetime, limit: int) -> list[Redemption]:
        """Open codes to look at."""
        return [Redemption(**row._mapping) for row in self._c.execute(_DUE_CODES, {"now": now, "limit": limit})]

    def covering(self, lot_ids: Iterable[int]) -> list[Covering]:
        """What has been said about these lots."""
        return [Covering(*row) for row in self._c.execute(_COVERING, {"lot_ids": list(lot_ids)})]

    def cover(self, pairs: Sequence[tuple[int, int]], delivery_id: int) -> None:
        """That message tells of these lots, each at its distance: (lot, days)."""
        rows = [{"lot_id": lot_id, "days": days, "delivery_id": delivery_id} for lot_id, days in pairs]
        self._c.execute(_COVER_ANEW, rows)

    def told_of(self, delivery_ids: Iterable[int]) -> Mapping[Lot, int]:
        """The lots these messages tell of that still hold something, by their end; each with its shortest distance."""
        found: dict[Lot, int] = {}
        for row in self._c.execute(_TOLD_OF, {"ids": list(delivery_ids)}):
            told = Lot(*row[:-1])
            found[told] = min(row[-1], found.get(told, row[-1]))
        return found

    def look_again(self, looks: Mapping[int, datetime | None]) -> None:
        """When these lots are looked at next; None for never."""
        self._many(_LOOK, [{"lot": lot_id, "next": at} for lot_id, at in looks.items()])

    def keep(self, lot_id: int, ends: datetime, *, look_at: datetime) -> None:
        """A lot ends later than it would have. The database refuses an earlier end."""
        self._c.execute(_KEEP, {"lot": lot_id, "ends": ends, "next": look_at})

    def look_again_at_codes(self, looks: Mapping[int, datetime | None]) -> None:
        self._many(_LOOK_CODE, [{"code_id": code_id, "next": at} for code_id, at in looks.items()])

    def _many(self, statement: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._c.execute(statement, rows)
