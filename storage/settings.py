"""Birthdays that members told: day and month, never the year."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Table,
    bindparam,
    delete,
    select,
    update,
)

from rules.settings import Birthday
from storage.members import member
from storage.schema import insert, metadata
from storage.types import EPOCH, Id, Instant

birthday = Table(
    "birthday",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("month", Integer, CheckConstraint("month BETWEEN 1 AND 12", name="month"), nullable=False),
    Column("day", Integer, CheckConstraint("day BETWEEN 1 AND 31", name="day"), nullable=False),
    Column("look_at", Instant, nullable=False, index=True),  # when it is seen next whether it is celebrated
)

_OF = select(birthday.c.month, birthday.c.day).where(birthday.c.member_id == bindparam("member_id"))
_FORGET = delete(birthday).where(birthday.c.member_id == bindparam("whose"))
_ADD = insert(birthday)
_LOOK = (
    update(birthday).where(birthday.c.member_id == bindparam("whose")).values(look_at=bindparam("at", type_=Instant))
)
_DUE = (
    select(birthday.c.member_id)
    .where(birthday.c.look_at <= bindparam("now", type_=Instant))
    .order_by(birthday.c.look_at, birthday.c.member_id)
    .limit(bindparam("limit", type_=BigInteger))
)


class Birthdays:
    """One day of the year a member, at most."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def of(self, member_id: int) -> Birthday | None:
        row = self._c.execute(_OF, {"member_id": member_id}).first()
        return None if row is None else Birthday(*row)

    def keep(self, member_id: int, told: Birthday | None) -> None:
        """The member's birthday from now on; None forgets it. The member has been locked."""
        self._c.execute(_FORGET, {"whose": member_id})
        if told is not None:
            day = {"member_id": member_id, "month": told.month, "day": told.day, "look_at": EPOCH}
            self._c.execute(_ADD, day)

    def due(self, now: datetime, limit: int) -> list[int]:
        """The members whose birthday is to be looked at: at first when it was told, then whenever it is celebrated."""
        return list(self._c.execute(_DUE, {"now": now, "limit": limit}).scalars())

    def look(self, member_id: int, at: datetime = EPOCH) -> None:
        """When the birthday is looked at next; at once if nothing else is said, as after another time zone was told."""
        self._c.execute(_LOOK, {"whose": member_id, "at": at})
