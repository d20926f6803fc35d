"""Birthdays that members told: day and month, never the year."""

from sqlalchemy import CheckConstraint, Column, Connection, ForeignKey, Integer, Table, bindparam, delete, select

from rules.settings import Birthday
from storage.members import member
from storage.schema import insert, metadata
from storage.types import Id

birthday = Table(
    "birthday",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("month", Integer, CheckConstraint("month BETWEEN 1 AND 12", name="month"), nullable=False),
    Column("day", Integer, CheckConstraint("day BETWEEN 1 AND 31", name="day"), nullable=False),
)

_OF = select(birthday.c.month, birthday.c.day).where(birthday.c.member_id == bindparam("member_id"))
_FORGET = delete(birthday).where(birthday.c.member_id == bindparam("whose"))
_ADD = insert(birthday)


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
            self._c.execute(_ADD, {"member_id": member_id, "month": told.month, "day": told.day})
