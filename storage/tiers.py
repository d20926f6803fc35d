"""Tier points, and every step a member took on the ladder with what justified it."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKey,
    Index,
    Table,
    Text,
    bindparam,
    func,
    literal_column,
    select,
    update,
)

from storage.ledger import entry
from storage.members import member
from storage.schema import append_only, insert, metadata
from storage.tier_watch import tier_watch
from storage.types import Id, Instant

tier_step = append_only(
    Table(
        "tier_step",
        metadata,
        Column("id", Id, primary_key=True),
        Column("member_id", Id, ForeignKey("member.id"), nullable=False),
        Column("kind", Text, nullable=False),
        Column("tier", Text),
        Column("since", Instant),
        Column("warned_at", Instant),
        Column("at", Instant, nullable=False),
        Column("points", BigInteger, nullable=False),
        Column("counted_from", Instant, nullable=False),
        Column("last_entry_id", Id, nullable=False),
        Index("ix_tier_step_member_id_id", "member_id", "id"),
    )
)
tier_guest = Table(
    "tier_guest",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True, autoincrement=False),
    Column("tier", Text, nullable=False),
    Column("until", Instant, nullable=False),
)

_SINCE, _UNTIL = bindparam("counted_from", type_=Instant), bindparam("at", type_=Instant)
_COUNTED = (
    select(func.sum(entry.c.base_points))
    .where(entry.c.member_id == member.c.id, entry.c.counts_from.between(_SINCE, _UNTIL))
    .correlate(member)
    .scalar_subquery()
)
_LAST_ENTRY = select(func.max(entry.c.id)).where(entry.c.member_id == member.c.id).correlate(member).scalar_subquery()
_STANDING = (
    select(
        member.c.id,
        member.c.tier,
        member.c.tier_since,
        func.coalesce(_COUNTED, 0),
        func.coalesce(_LAST_ENTRY, 0),
        *(tier_watch.c.falls_to, tier_watch.c.warned_at, tier_watch.c.falls_at),
        *(tier_guest.c.tier, tier_guest.c.until),
    )
    .select_from(
        member.outerjoin(tier_watch, tier_watch.c.member_id == member.c.id).outerjoin(
            tier_guest, tier_guest.c.member_id == member.c.id
        )
    )
    .order_by(member.c.id)
)
_ONE = _STANDING.where(member.c.id == bindparam("member_id"))  # a list in the statement makes it twice as dear
_MANY = _STANDING.where(member.c.id.in_(bindparam("member_ids", expanding=True)))
_PAGE = _STANDING.where(member.c.id > bindparam("after", type_=Id), member.c.telegram_id.is_not(None)).limit(
    bindparam("limit", type_=BigInteger)
)
_HISTORY = (
    select(entry.c.counts_from, func.sum(entry.c.base_points))
    .where(entry.c.member_id == bindparam("member_id"), entry.c.counts_from <= _UNTIL)
    .group_by(entry.c.counts_from)
    .order_by(entry.c.counts_from)
)
_SET = update(member).where(member.c.id == bindparam("id_")).values(tier=bindparam("tier_"), tier_since=_SINCE)
_INVITE = insert(tier_guest)
_INVITE_ANEW = _INVITE.on_conflict_do_update(
    index_elements=["member_id"], set_={"tier": _INVITE.excluded.tier, "until": _INVITE.excluded.until}
)
_STEP = insert(tier_step).returning(tier_step.c.id)
_LAST_FALL = (
    select(tier_step.c.tier, tier_step.c.at)
    .where(tier_step.c.member_id == bindparam("member_id"), tier_step.c.kind == literal_column("'fall'"))
    .order_by(tier_step.c.id.desc())
    .limit(1)
)


class Kind(StrEnum):
    """Why a member is on another step than before."""

    RISE = "rise"
    FALL = "fall"  # thirty days after a warning
    REFUND = "refund"  # the step that only a refunded purchase gave
    MOVE = "move"  # the shop calls the same step by another id


class Standing(NamedTuple):
    """A member's recorded tier, the tier points within the window that was asked for, the fall they expect, and the
    tier whose guest they are until then.
    """

    member_id: int
    tier: str | None
    since: datetime | None
    points: int
    last_entry_id: int
    falls_to: str | None
    warned_at: datetime | None
    falls_at: datetime | None
    guest_of: str | None = None
    guest_until: datetime | None = None


class Tiers:
    """Tier points and steps. Whoever records a step has locked the member first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def standing(self, member_id: int, counted_from: datetime, at: datetime) -> Standing | None:
        """One member's tier points that became usable from `counted_from` to `at`, both included."""
        values = {"member_id": member_id, "counted_from": counted_from, "at": at}
        row = self._c.execute(_ONE, values).first()
        return None if row is None else _standing(*row)

    def standings(self, member_ids: Iterable[int], counted_from: datetime, at: datetime) -> list[Standing]:
        """The same of many members, by ascending id."""
        values = {"member_ids": list(member_ids), "counted_from": counted_from, "at": at}
        return [_standing(*row) for row in self._c.execute(_MANY, values)]

    def page(self, after: int, limit: int, counted_from: datetime, at: datetime) -> list[Standing]:
        """The same of the next `limit` members with ids above `after`. Who was forgotten is left out."""
        values = {"after": after, "limit": limit, "counted_from": counted_from, "at": at}
        return [_standing(*row) for row in self._c.execute(_PAGE, values)]

    def history(self, member_id: int, at: datetime) -> list[tuple[datetime, int]]:
        """Net base points by the time they became usable, up to `at`."""
        rows = self._c.execute(_HISTORY, {"member_id": member_id, "at": at})
        return [(moment, int(points)) for moment, points in rows]

    def last_fall(self, member_id: int) -> tuple[str | None, datetime] | None:
        """To which tier a member last fell, and when; None when they never did."""
        row = self._c.execute(_LAST_FALL, {"member_id": member_id}).first()
        return None if row is None else (row.tier, row.at)

    def record(
        self,
        kind: Kind,
        standing: Standing,
        tier: str | None,
        *,
        since: datetime | None,
        counted_from: datetime,
        at: datetime,
    ) -> int:
        """A step, whose id it gives: the member is on `tier` from now on. `standing` is what justified it."""
        self._c.execute(_SET, {"id_": standing.member_id, "tier_": tier, "counted_from": since})
        step = {
            "member_id": standing.member_id,
            "kind": kind,
            "tier": tier,
            "since": since,
            "warned_at": standing.warned_at if kind is Kind.FALL else None,
            "at": at,
            "points": standing.points,
            "counted_from": counted_from,
            "last_entry_id": standing.last_entry_id,
        }
        written: int = self._c.execute(_STEP, step).scalar_one()
        return written

    def invite(self, member_id: int, tier: str, *, until: datetime) -> None:
        """The member has what a tier gives, until then, without standing on it."""
        self._c.execute(_INVITE_ANEW, {"member_id": member_id, "tier": tier, "until": until})


def _standing(
    member_id: int, tier: str | None, since: datetime | None, points: Any, last_entry_id: int, *more: Any
) -> Standing:
    """PostgreSQL sums whole numbers to a Decimal."""
    return Standing(member_id, tier, since, int(points), last_entry_id, *more)
