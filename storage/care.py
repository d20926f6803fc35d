"""Care: when a member is looked at next, what they were told, what they were about to take, and how it was."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Table,
    Text,
    bindparam,
    delete,
    select,
    update,
)

from storage.members import member
from storage.schema import insert, metadata
from storage.types import EPOCH, Id, Instant, Words

care = Table(
    "care",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("look_at", Instant),
)
_WAITS = care.c.look_at.is_not(None)
Index("ix_care_look", care.c.look_at, sqlite_where=_WAITS, postgresql_where=_WAITS)

reminded = Table(
    "reminded",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("topic", Text, primary_key=True),
    Column("subject", Words, primary_key=True),  # a product, a reward, a tier; often nothing
    Column("at", Instant, nullable=False),
)
begun = Table(
    "begun",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("reward_id", Text, nullable=False),
    Column("at", Instant, nullable=False),
)
opinion = Table(
    "opinion",
    metadata,
    Column("order_id", Id, ForeignKey("orders.id"), primary_key=True),
    Column("good", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
)
muted = Table(
    "muted",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("topic", Text, primary_key=True),
)

_DUE = (
    select(care.c.member_id)
    .where(_WAITS, care.c.look_at <= bindparam("now", type_=Instant))
    .order_by(care.c.look_at, care.c.member_id)
    .limit(bindparam("limit", type_=BigInteger))
)
_NEW = insert(care)
_SOON = _NEW.on_conflict_do_update(
    index_elements=["member_id"],
    set_={"look_at": _NEW.excluded.look_at},
    where=care.c.look_at.is_(None) | (care.c.look_at > _NEW.excluded.look_at),  # else nothing is written
)
_LOOK = update(care).where(care.c.member_id == bindparam("whose")).values(look_at=bindparam("next"))
_SAID = select(reminded.c.topic, reminded.c.subject, reminded.c.at).where(reminded.c.member_id == bindparam("whose"))
_SAY = insert(reminded)
_SAY_ANEW = _SAY.on_conflict_do_update(index_elements=["member_id", "topic", "subject"], set_={"at": _SAY.excluded.at})
_BEGIN = insert(begun)
_BEGIN_ANEW = _BEGIN.on_conflict_do_update(
    index_elements=["member_id"], set_={"reward_id": _BEGIN.excluded.reward_id, "at": _BEGIN.excluded.at}
)
_BEGUN = select(begun.c.reward_id, begun.c.at).where(begun.c.member_id == bindparam("whose"))
_DONE = delete(begun).where(begun.c.member_id == bindparam("whose"))
_JUDGE = insert(opinion).on_conflict_do_nothing(index_elements=["order_id"]).returning(opinion.c.order_id)
_JUDGED = select(opinion.c.good).where(opinion.c.order_id == bindparam("which"))
_MUTED = select(muted.c.topic).where(muted.c.member_id == bindparam("whose"))
_MUTE = insert(muted).on_conflict_do_nothing()
_UNMUTE = delete(muted).where(muted.c.member_id == bindparam("whose"), muted.c.topic == bindparam("what"))


class Care:
    """Looks, and what came of them. Whoever looks at a member has locked them first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def due(self, now: datetime, limit: int) -> list[int]:
        """Members to look at: those that have waited longest. Reads the index of what is due."""
        return list(self._c.execute(_DUE, {"now": now, "limit": limit}).scalars())

    def look_soon(self, member_id: int) -> None:
        """Something happened: the member is looked at with the next sweep."""
        self._c.execute(_SOON, {"member_id": member_id, "look_at": EPOCH})

    def look_next(self, member_id: int, at: datetime | None) -> None:
        """After a look: when the next one is; None for when something happens."""
        self._c.execute(_LOOK, {"whose": member_id, "next": at})

    def said(self, member_id: int) -> Mapping[tuple[str, str], datetime]:
        """When the member was last reminded, by topic and subject."""
        return {(topic, subject): at for topic, subject, at in self._c.execute(_SAID, {"whose": member_id})}

    def say(self, member_id: int, topic: str, subject: str, *, now: datetime) -> None:
        """The member is reminded of this now."""
        self._c.execute(_SAY_ANEW, {"member_id": member_id, "topic": topic, "subject": subject, "at": now})

    def begin(self, member_id: int, reward_id: str, *, now: datetime) -> None:
        """The member has a reward before them, and one tap to go. Only the newest is known."""
        self._c.execute(_BEGIN_ANEW, {"member_id": member_id, "reward_id": reward_id, "at": now})

    def begun(self, member_id: int) -> tuple[str, datetime] | None:
        row = self._c.execute(_BEGUN, {"whose": member_id}).first()
        return None if row is None else (row.reward_id, row.at)

    def done(self, member_id: int) -> None:
        """Nothing is begun any more."""
        self._c.execute(_DONE, {"whose": member_id})

    def judge(self, order_id: int, *, good: bool, now: datetime) -> bool:
        """How an order was; the first word counts, and False is the answer to a second one."""
        return self._c.execute(_JUDGE, {"order_id": order_id, "good": good, "at": now}).first() is not None

    def judged(self, order_id: int) -> bool | None:
        """Whether it was good; None when nobody has said."""
        return self._c.execute(_JUDGED, {"which": order_id}).scalar_one_or_none()

    def muted(self, member_id: int) -> frozenset[str]:
        """The topics that the member switched off."""
        return frozenset(self._c.execute(_MUTED, {"whose": member_id}).scalars())

    def mute(self, member_id: int, topic: str) -> None:
        self._c.execute(_MUTE, {"member_id": member_id, "topic": topic})

    def unmute(self, member_id: int, topic: str) -> None:
        self._c.execute(_UNMUTE, {"whose": member_id, "what": topic})
