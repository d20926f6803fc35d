"""What a statement reads of the ledger."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, exists, func, or_, select

from rules.ledger import Kind, Lot
from rules.merge import TWICE, WITHDRAWN
from rules.statement import Held, Movement
from storage.ledger import entry, lot, note, part
from storage.types import Id, Instant

_MEMBER = bindparam("member_id", type_=Id)
_START, _END = bindparam("start", type_=Instant), bindparam("end", type_=Instant)
_OPENING = select(func.coalesce(func.sum(entry.c.points), 0), func.min(entry.c.at)).where(
    entry.c.member_id == _MEMBER, entry.c.at < _START
)
_MOVEMENTS = (
    select(entry.c.kind, entry.c.points, entry.c.at, entry.c.reason)
    .where(entry.c.member_id == _MEMBER, entry.c.at >= _START, entry.c.at < _END, entry.c.points != 0)
    .order_by(entry.c.id)
)
_taker, _took = entry.alias("taker"), part.alias("took")
_TOUCHED = exists(
    select(_took.c.lot_id)
    .join(_taker, _taker.c.id == _took.c.entry_id)
    .where(_took.c.lot_id == lot.c.id, _taker.c.at >= _START)
)
_CAME = (entry.c.kind, entry.c.reason, note.c.text, entry.c.order_id, entry.c.at)
_HELD = (
    select(lot, *_CAME, part.c.kind, func.sum(part.c.points))
    .select_from(
        lot.join(entry, entry.c.id == lot.c.entry_id)
        .outerjoin(note, note.c.entry_id == entry.c.id)
        .outerjoin(part, part.c.lot_id == lot.c.id)
    )
    .where(
        and_(lot.c.member_id == _MEMBER, entry.c.at < _END),
        or_(lot.c.remaining > 0, entry.c.at >= _START, _TOUCHED),
    )
    .group_by(lot.c.id, entry.c.id, note.c.entry_id, part.c.kind)
    .order_by(lot.c.id)
)
_LOT = len(lot.c)
_SHOWN_AS = {TWICE: Kind.MOVE, WITHDRAWN: Kind.ADJUST}  # by reason: what staff changed came from no refund


class Statements:
    """Reads for statements."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def opening(self, member_id: int, start: datetime) -> tuple[int, datetime | None]:
        """What all entries before `start` add up to, and when the first of them was; None if there is none."""
        points, first = self._c.execute(_OPENING, {"member_id": member_id, "start": start}).one()
        return int(points), first

    def movements(self, member_id: int, start: datetime, end: datetime) -> list[Movement]:
        """The entries from `start` to before `end` that moved points, in their order."""
        rows = self._c.execute(_MOVEMENTS, {"member_id": member_id, "start": start, "end": end})
        return [(_SHOWN_AS.get(reason, kind), points, at) for kind, points, at, reason in rows]

    def held(self, member_id: int, start: datetime, end: datetime) -> list[Held]:
        """The lots that came before `end` and hold something, or came or were taken from since `start`."""
        rows = self._c.execute(_HELD, {"member_id": member_id, "start": start, "end": end})
        return [_held(group) for _, group in groupby(rows, key=lambda row: row[0])]


def _held(group: Iterator[Row[Any]]) -> Held:
    rows = [tuple(row) for row in group]
    taken: dict[Kind, int] = {row[-2]: int(row[-1]) for row in rows if row[-2] is not None}
    kind, reason, wrote, order_id, came = rows[0][_LOT:-2]
    return Held(Lot(*rows[0][:_LOT]), kind, reason, wrote, order_id, came, taken)
