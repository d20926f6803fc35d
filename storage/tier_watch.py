"""Whose tier is to be looked at when, who was warned of a fall, and how far a change of the ladder has been judged."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Table,
    Text,
    bindparam,
    delete,
    select,
    update,
)

from rules.tiers import Fall
from storage.members import member
from storage.programme import programme
from storage.schema import insert, metadata
from storage.types import Id, Instant

tier_watch = Table(
    "tier_watch",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True, autoincrement=False),
    Column("look_at", Instant, nullable=False, index=True),
    Column("falls_to", Text),
    Column("warned_at", Instant),
    Column("falls_at", Instant),
    CheckConstraint("(falls_at IS NULL) = (warned_at IS NULL)", name="warned"),
)

tier_review = Table(
    "tier_review",
    metadata,
    Column("programme_id", Id, ForeignKey(programme.c.id), primary_key=True, autoincrement=False),
    Column("after", Id, nullable=False),
    Column("ended_at", Instant),
)

_NOW, _LIMIT = bindparam("now", type_=Instant), bindparam("limit", type_=BigInteger)
_DUE = select(tier_watch.c.member_id).where(tier_watch.c.look_at <= _NOW).order_by(tier_watch.c.look_at).limit(_LIMIT)
_KEEP = insert(tier_watch)
_KEEP_ANEW = _KEEP.on_conflict_do_update(
    index_elements=["member_id"],
    set_={name: _KEEP.excluded[name] for name in ("look_at", "falls_to", "warned_at", "falls_at")},
)
_PUT_OFF = (
    update(tier_watch)
    .where(tier_watch.c.member_id == bindparam("whose"), tier_watch.c.falls_at.is_not(None))
    .values(falls_at=bindparam("until"), look_at=bindparam("until"))
)
_END = delete(tier_watch).where(tier_watch.c.member_id == bindparam("whose"))
_BEGIN = insert(tier_review).values(after=0)
_CLOSE = update(tier_review).where(tier_review.c.ended_at.is_(None)).values(ended_at=_NOW)
_OPEN = (
    select(tier_review.c.programme_id, tier_review.c.after)
    .where(tier_review.c.ended_at.is_(None))
    .order_by(tier_review.c.programme_id.desc())
    .limit(1)
)
_FURTHER = update(tier_review).where(tier_review.c.programme_id == bindparam("of")).values(after=bindparam("done"))


class Review(NamedTuple):
    """Everybody is being judged by the ladder of a programme, in the order of their ids, and so far were those until
    `after`."""

    programme_id: int
    after: int


class TierWatch:
    """One row for everybody above the first tier."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def due(self, now: datetime, limit: int) -> list[int]:
        """Members to look at, those that have waited longest first. Reads the index of what is due."""
        return list(self._c.execute(_DUE, {"now": now, "limit": limit}).scalars())

    def keep(self, member_id: int, look_at: datetime, fall: Fall | None = None) -> None:
        """When to look at a member next, and the fall they were warned of; without one they need not fear any."""
        told = {"falls_to": fall.to.id, "warned_at": fall.warned_at, "falls_at": fall.at} if fall else _NO_FALL
        self._c.execute(_KEEP_ANEW, {"member_id": member_id, "look_at": look_at, **told})

    def put_off(self, member_id: int, until: datetime) -> None:
        """The fall of which the member was warned comes then, and not before."""
        self._c.execute(_PUT_OFF, {"whose": member_id, "until": until})

    def end(self, member_id: int) -> None:
        """A member on the first tier has nothing to lose."""
        self._c.execute(_END, {"whose": member_id})

    def begin_review(self, programme_id: int, *, now: datetime) -> None:
        """Everybody is to be judged by this programme, and by no earlier one any more."""
        self._c.execute(_CLOSE, {"now": now})
        self._c.execute(_BEGIN, {"programme_id": programme_id})

    def review(self) -> Review | None:
        """The review that is under way."""
        row = self._c.execute(_OPEN).first()
        return None if row is None else Review(*row)

    def reviewed(self, programme_id: int, until: int) -> None:
        """All with ids up to `until` were judged."""
        self._c.execute(_FURTHER, {"of": programme_id, "done": until})

    def end_review(self, *, now: datetime) -> None:
        self._c.execute(_CLOSE, {"now": now})


_NO_FALL = {"falls_to": None, "warned_at": None, "falls_at": None}
