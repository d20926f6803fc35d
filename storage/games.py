"""Stamps, and what full cards and met challenges gave. Stamps only grow: what goes back is a stamp of its own."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    func,
    literal_column,
    select,
    update,
)

from rules.games import Prize, Stamp
from rules.rewards import State
from storage.ledger import entry
from storage.members import member
from storage.orders import orders
from storage.rewards import redemption
from storage.schema import append_only, insert, metadata
from storage.types import Id, Instant

stamp = append_only(
    Table(
        "stamp",
        metadata,
        Column("id", Id, primary_key=True),
        Column("member_id", Id, ForeignKey(member.c.id), nullable=False),
        Column("order_id", Id, ForeignKey(orders.c.id), nullable=False),
        Column("game", Text, nullable=False),
        Column("period", Text, nullable=False),
        Column("thing", Text, nullable=False),
        Column("count", Integer, nullable=False),
        Column("day", Text, nullable=False),  # ISO, of the shop's calendar: the purchase's
        Column("at", Instant, nullable=False),
        Column("of_id", Id, ForeignKey("stamp.id")),  # the stamp that goes back
        CheckConstraint("count <> 0 AND (count < 0) = (of_id IS NOT NULL)", name="count"),
    ),
    owner="member_id",
)
_GIVEN = stamp.c.of_id.is_(None)
# An order stamps once, whatever is delivered how often; the database sees to it under any race.
Index(
    "uq_stamp_order",
    stamp.c.order_id,
    stamp.c.game,
    stamp.c.thing,
    unique=True,
    sqlite_where=_GIVEN,
    postgresql_where=_GIVEN,
)
Index("ix_stamp_member", stamp.c.member_id, stamp.c.game, stamp.c.period)
Index("ix_stamp_of_id", stamp.c.of_id)

prize = Table(
    "prize",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", Id, ForeignKey(member.c.id), nullable=False),
    Column("game", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("takes", Integer, CheckConstraint("takes > 0", name="takes"), nullable=False),
    Column("redemption_id", Id, ForeignKey(redemption.c.id), unique=True),
    Column("entry_id", Id, ForeignKey(entry.c.id), unique=True),
    Column("at", Instant, nullable=False),
    Column("undone_at", Instant),
    CheckConstraint("(redemption_id IS NULL) <> (entry_id IS NULL)", name="gives"),
    Index("ix_prize_member_id", "member_id", "game"),
)
_STANDS = prize.c.undone_at.is_(None)
_MET = and_(_STANDS, prize.c.period != literal_column("''"))
# A challenge gives once a period.
Index(
    "uq_prize_period",
    prize.c.member_id,
    prize.c.game,
    prize.c.period,
    unique=True,
    sqlite_where=_MET,
    postgresql_where=_MET,
)

_MINE = bindparam("whose", type_=Id)
_GAME = bindparam("game", type_=Text)
_ADD = insert(stamp)
_COPIED = ("member_id", "order_id", "game", "period", "thing", "day")
_TAKE_BACK = insert(stamp).from_select(
    [*_COPIED, "count", "at", "of_id"],
    select(
        *(stamp.c[name] for name in _COPIED),
        bindparam("goes", type_=Integer),
        bindparam("now", type_=Instant),
        stamp.c.id,
    ).where(stamp.c.id == bindparam("which", type_=Id)),
)
_BACK = (
    select(stamp.c.of_id, func.sum(stamp.c.count).label("count"))
    .where(stamp.c.order_id == bindparam("of_order", type_=Id), stamp.c.of_id.is_not(None))
    .group_by(stamp.c.of_id)
    .subquery()
)
_OF_ORDER = (
    select(
        stamp.c.id,
        stamp.c.game,
        stamp.c.period,
        stamp.c.thing,
        stamp.c.count,
        (stamp.c.count + func.coalesce(_BACK.c.count, literal_column("0"))).label("left"),
    )
    .outerjoin(_BACK, _BACK.c.of_id == stamp.c.id)
    .where(stamp.c.order_id == bindparam("of_order", type_=Id), _GIVEN)
    .order_by(stamp.c.id)
)
_SUM = func.coalesce(func.sum(stamp.c.count), literal_column("0"))
_TOTAL = select(_SUM).where(stamp.c.member_id == _MINE, stamp.c.game == _GAME)
_TODAY = _TOTAL.where(stamp.c.day == bindparam("day", type_=Text))
_TRIED = (
    select(stamp.c.thing)
    .where(stamp.c.member_id == _MINE, stamp.c.game == _GAME, stamp.c.period == bindparam("period", type_=Text))
    .group_by(stamp.c.thing)
    .having(func.sum(stamp.c.count) > literal_column("0"))
)
_PRIZES = (
    select(
        prize.c.id,
        prize.c.game,
        prize.c.period,
        prize.c.takes,
        prize.c.redemption_id,
        prize.c.entry_id,
        redemption.c.state,
    )
    .outerjoin(redemption, redemption.c.id == prize.c.redemption_id)
    .where(prize.c.member_id == _MINE, prize.c.game == _GAME, _STANDS)
    .order_by(prize.c.id.desc())
)
_TAKEN = select(func.coalesce(func.sum(prize.c.takes), literal_column("0"))).where(
    prize.c.member_id == _MINE, prize.c.game == _GAME, _STANDS
)
_LEFT = select(_TOTAL.scalar_subquery() - _TAKEN.scalar_subquery())
_PRIZE_OF = _PRIZES.where(prize.c.period == bindparam("period", type_=Text))
_STILL_TRIED = (
    select(stamp.c.thing)
    .where(stamp.c.member_id == prize.c.member_id, stamp.c.game == prize.c.game, stamp.c.period == prize.c.period)
    .group_by(stamp.c.thing)
    .having(func.sum(stamp.c.count) > literal_column("0"))
    .correlate(prize)
    .subquery()
)
_HOW_MANY_TRIED = select(func.count()).select_from(_STILL_TRIED).correlate(prize).scalar_subquery()
_UNMET = _PRIZES.where(prize.c.takes > _HOW_MANY_TRIED)
_METS = select(prize.c.game).where(prize.c.member_id == _MINE, _MET).distinct().order_by(prize.c.game)
_ADD_PRIZE = insert(prize).returning(prize.c.id)
_THIS = prize.c.id == bindparam("which", type_=Id)
_UNDO = update(prize).where(_THIS, _STANDS).values(undone_at=bindparam("now", type_=Instant))
_COUNT_FOR = update(prize).where(_THIS, _STANDS).values(period=bindparam("to"), takes=bindparam("needs"))


class Games:
    """Stamps and prizes. Whoever writes has locked the member first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def give(
        self, member_id: int, order_id: int, game: str, period: str, things: Mapping[str, int], day: date, at: datetime
    ) -> None:
        """Stamps of a new order: thing → how many. IntegrityError when the order stamped this game before."""
        row = {"member_id": member_id, "order_id": order_id, "game": game, "period": period, "at": at, "of_id": None}
        rows = [{**row, "thing": thing, "count": count, "day": day.isoformat()} for thing, count in things.items()]
        self._c.execute(_ADD, rows)

    def of_order(self, order_id: int) -> list[tuple[Stamp, int]]:
        """What an order stamped, each with how many stamps it gave; in the order in which it did."""
        rows = self._c.execute(_OF_ORDER, {"of_order": order_id})
        return [(Stamp(number, game, period, thing, left), whole) for number, game, period, thing, whole, left in rows]

    def take_back(self, stamp_id: int, count: int, at: datetime) -> None:
        """So many of a stamp's go back."""
        self._c.execute(_TAKE_BACK, {"which": stamp_id, "goes": -count, "now": at})

    def left(self, member_id: int, game: str) -> int:
        """Stamps of a card without those that prizes took; below 0 where a refund took some of those back."""
        return int(self._c.execute(_LEFT, {"whose": member_id, "game": game}).scalar_one())

    def on_day(self, member_id: int, game: str, day: date) -> int:
        """Stamps for purchases of one day, without those that went back."""
        return int(self._c.execute(_TODAY, {"whose": member_id, "game": game, "day": day.isoformat()}).scalar_one())

    def tried(self, member_id: int, game: str, period: str) -> Collection[str]:
        """The different things that count for a period of a challenge."""
        return frozenset(self._c.execute(_TRIED, {"whose": member_id, "game": game, "period": period}).scalars())

    def prizes(self, member_id: int, game: str) -> list[Prize]:
        """What a game gave and was not undone, the newest first."""
        return self._found(_PRIZES, whose=member_id, game=game)

    def prize_of(self, member_id: int, game: str, period: str) -> Prize | None:
        """What a challenge gave for a period and was not undone."""
        return next(iter(self._found(_PRIZE_OF, whose=member_id, game=game, period=period)), None)

    def unmet(self, member_id: int, game: str) -> list[Prize]:
        """Those of a challenge whose period is not met any more since something went back, the newest first."""
        return self._found(_UNMET, whose=member_id, game=game)

    def met(self, member_id: int) -> list[str]:
        """Challenges that gave the member something that stands."""
        return list(self._c.execute(_METS, {"whose": member_id}).scalars())

    def add_prize(self, **columns: Any) -> int:
        """A game gave something. IntegrityError for a second time in one period of a challenge."""
        return int(self._c.execute(_ADD_PRIZE, columns).scalar_one())

    def undo(self, prize_id: int, now: datetime) -> None:
        self._c.execute(_UNDO, {"which": prize_id, "now": now})

    def count_for(self, prize_id: int, period: str, takes: int) -> None:
        """A prize whose own period is not met any more stands for another one from now on."""
        self._c.execute(_COUNT_FOR, {"which": prize_id, "to": period, "needs": takes})

    def _found(self, query: Select[Any], **told: int | str) -> list[Prize]:
        return [
            Prize(number, game, period, takes, redemption_id, entry_id, used=state is State.USED)
            for number, game, period, takes, redemption_id, entry_id, state in self._c.execute(query, told)
        ]
