"""Members: who they are, how they want to be spoken to, and what the bot waits for them to type."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Integer,
    Table,
    Text,
    bindparam,
    false,
    func,
    literal_column,
    select,
    update,
)

from rules.members import Member
from storage.programme import programme
from storage.schema import insert, metadata
from storage.types import Id, Instant, Json, Words

UNDETERMINED = "und"
"""The language of somebody who was forgotten (ISO 639-2)."""

member = Table(
    "member",
    metadata,
    Column("id", Id, primary_key=True),
    Column("telegram_id", BigInteger, unique=True),
    Column("first_name", Words, nullable=False),
    Column("last_name", Words),
    Column("username", Words),
    Column("called", Words),
    Column("language", Text, nullable=False),
    Column("language_chosen", Boolean, nullable=False, server_default=false()),
    Column("telegram_language", Words),
    Column("country", Text),
    Column("zone", Text),
    Column("marketing", Boolean, nullable=False, server_default=false()),
    Column("stopped_at", Instant),
    Column("blocked_at", Instant),
    Column("debt", BigInteger, CheckConstraint("debt >= 0", name="debt"), nullable=False, server_default="0"),
    Column("tier", Text),
    Column("tier_since", Instant),
    Column("step", Text),
    Column("step_data", Json),
    Column("joined_at", Instant, nullable=False),
    Column("country_asked", Boolean, nullable=False, server_default=false()),
    Column("quiet_from", Integer),  # minutes of a local day
    Column("quiet_until", Integer),
    CheckConstraint("(quiet_from IS NULL) = (quiet_until IS NULL)", name="quiet"),
)

REACHABLE = member.c.telegram_id.is_not(None) & member.c.blocked_at.is_(None) & member.c.stopped_at.is_(None)
"""A message that goes out by itself may be tried at all: `Member.reachable`, where the database chooses."""
WANTS_OFFERS = REACHABLE & member.c.marketing.is_(literal_column("true"))

_BY_ID = select(member).where(member.c.id == bindparam("id"))
_BY_TELEGRAM = select(member).where(member.c.telegram_id == bindparam("telegram_id"))
_LOCK = _BY_ID.with_for_update()
_LOCK_UNREAD = select(member.c.id).where(member.c.id == bindparam("id")).with_for_update()
_ADD = insert(member).on_conflict_do_nothing(index_elements=["telegram_id"]).returning(member)
_COUNT = select(func.count()).select_from(member)
_FIRST_JOINED = select(member.c.joined_at).order_by(member.c.id).limit(1)
_CHANGE = update(member).where(member.c.id == bindparam("member_id"))
_STEP = (
    update(member)
    .where(member.c.telegram_id == bindparam("whose"))
    .values(step=bindparam("next_step"), step_data=bindparam("next_data"))
)
_ANYONE = select(literal_column("1")).subquery("anyone")
_TURN = select(select(func.max(programme.c.id)).scalar_subquery(), member).select_from(
    _ANYONE.outerjoin(member, member.c.telegram_id == bindparam("telegram_id"))
)


class Turn(NamedTuple):
    """What every update begins with: its member, if they are one, and the id of the programme that counts."""

    member: Member | None
    programme_id: int | None


class Members:
    """The member table."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def get(self, member_id: int) -> Member | None:
        row = self._c.execute(_BY_ID, {"id": member_id}).first()
        return None if row is None else Member(*row)

    def by_telegram(self, telegram_id: int) -> Member | None:
        row = self._c.execute(_BY_TELEGRAM, {"telegram_id": telegram_id}).first()
        return None if row is None else Member(*row)

    def turn(self, telegram_id: int) -> Turn:
        """The member behind a Telegram user and the newest programme's id, in one read."""
        row = self._c.execute(_TURN, {"telegram_id": telegram_id}).first()
        assert row is not None, "anyone is one row"
        return Turn(None if row[1] is None else Member(*row[1:]), row[0])

    def count(self) -> int:
        """How many members there are. A scan: for reports."""
        return self._c.execute(_COUNT).scalar_one()

    def first_joined(self) -> datetime | None:
        """When the first member joined; None when there is none."""
        return self._c.execute(_FIRST_JOINED).scalar_one_or_none()

    def lock(self, member_id: int) -> Member | None:
        """The member, and until the end of the transaction nobody else changes what is theirs.

        Locks are taken in one order everywhere: members by ascending id, then lots, then stock.
        """
        row = self._c.execute(_LOCK, {"id": member_id}).first()
        return None if row is None else Member(*row)

    def lock_unread(self, member_id: int) -> bool:
        """The same lock for who needs nothing of the member's row; False for an unknown one."""
        return self._c.execute(_LOCK_UNREAD, {"id": member_id}).first() is not None

    def add(self, telegram_id: int, first_name: str, language: str, *, now: datetime, **told: Any) -> Member | None:
        """A new member; None when this Telegram user is one already. `told` holds further columns."""
        values = {"telegram_id": telegram_id, "first_name": first_name, "language": language, "joined_at": now}
        row = self._c.execute(_ADD, values | told).first()
        return None if row is None else Member(*row)

    def change(self, member_id: int, **columns: Any) -> None:
        """Sets the named columns of one member."""
        self._c.execute(_CHANGE, {"member_id": member_id, **columns})

    def set_step(self, telegram_id: int, step: str | None, data: dict[str, Any] | None = None) -> None:
        """What the bot waits for this person to type next; None for nothing. No effect for somebody unknown."""
        self._c.execute(_STEP, {"whose": telegram_id, "next_step": step, "next_data": data})
