"""The numbers of the owner's week. All of it scans: for reports."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, case, func, literal_column, select

from rules.ledger import Kind
from storage.counter import proposal
from storage.gifts import favour
from storage.ledger import entry, lot
from storage.members import member
from storage.orders import orders


class Moved(NamedTuple):
    """Points that moved on one day (0: the first), by kind of entry; `gained` tells adjustments apart."""

    day: int
    kind: Kind
    gained: bool
    points: int


class Weeks:
    """Counts between two moments, the second one left out."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def joined(self, since: datetime, until: datetime) -> int:
        """Members who joined then and are still here."""
        here = member.c.telegram_id.is_not(None)
        return self._count(select(func.count()).where(member.c.joined_at >= since, member.c.joined_at < until, here))

    def buyers(self, since: datetime, until: datetime) -> tuple[int, int]:
        """How many members bought, and how many of them had bought before."""
        then = and_(orders.c.at >= since, orders.c.at < until)
        first = select(orders.c.member_id, func.min(orders.c.at).label("at")).group_by(orders.c.member_id).subquery()
        bought = select(orders.c.member_id).where(then).distinct().subquery()
        both = bought.join(first, first.c.member_id == bought.c.member_id)
        before = select(func.count()).select_from(both).where(first.c.at < since)
        return self._count(select(func.count()).select_from(bought)), self._count(before)

    def moved(self, bounds: Sequence[datetime]) -> list[Moved]:
        """Points that moved between each of the bounds and the next."""
        day = case(*((entry.c.at < end, literal_column(str(n))) for n, end in enumerate(bounds[1:])))
        gained = entry.c.points > literal_column("0")
        query = (
            select(day, entry.c.kind, gained, func.sum(entry.c.points))
            .where(entry.c.at >= bounds[0], entry.c.at < bounds[-1])
            .group_by(literal_column("1"), literal_column("2"), literal_column("3"))
        )
        return [Moved(day, kind, bool(up), int(points)) for day, kind, up, points in self._c.execute(query)]

    def open_points(self, now: datetime) -> int:
        """Points that may still be used, pending ones too, less what is owed."""
        lots = select(func.coalesce(func.sum(lot.c.remaining), 0)).where(
            lot.c.remaining > literal_column("0"), lot.c.expires_at > now
        )
        owed = select(func.coalesce(func.sum(member.c.debt), 0))
        return self._count(lots) - self._count(owed)

    def mean_purchase(self, currency: str, since: datetime, until: datetime) -> Decimal | None:
        """The mean of what was bought and kept, in minor units; None where nothing was."""
        kept = func.sum(orders.c.amount - orders.c.refunded)
        query = select(kept, func.count()).where(
            orders.c.currency == currency, orders.c.at >= since, orders.c.at < until
        )
        total, count = self._c.execute(query).one()
        return Decimal(int(total)) / count if count and total else None

    def proposals(self, since: datetime) -> int:
        """Purchases that wait for a second person; older than `since` they wait no more."""
        waits = and_(proposal.c.decided_at.is_(None), proposal.c.at > since)
        return self._count(select(func.count()).where(waits))

    def favours(self) -> int:
        """What members sent for points and nobody has looked at."""
        return self._count(select(func.count()).where(favour.c.decided_at.is_(None)))

    def _count(self, query: Select[Any]) -> int:
        return int(self._c.execute(query).scalar_one())
