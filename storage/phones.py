"""Phones that members have shown to be theirs (E.164): one member each."""

from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Table, Text, bindparam, delete, select

from storage.members import member
from storage.schema import insert, metadata
from storage.types import Id, Instant

phone = Table(
    "phone",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("phone", Text, nullable=False, unique=True),
    Column("verified_at", Instant, nullable=False),
)

_HOLDER = select(phone.c.member_id).where(phone.c.phone == bindparam("phone"))
_OF = select(phone.c.phone).where(phone.c.member_id == bindparam("member_id"))
_DROP = delete(phone).where((phone.c.phone == bindparam("old")) | (phone.c.member_id == bindparam("whose")))
_FORGET = delete(phone).where(phone.c.member_id == bindparam("whose"))
_ADD = insert(phone)


class Phones:
    """Verified phones."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def holder(self, number: str) -> int | None:
        """The id of the member who verified this number."""
        return self._c.execute(_HOLDER, {"phone": number}).scalar()

    def of(self, member_id: int) -> str | None:
        return self._c.execute(_OF, {"member_id": member_id}).scalar()

    def forget(self, member_id: int) -> None:
        """Lets go of the member's number, if we have one."""
        self._c.execute(_FORGET, {"whose": member_id})

    def keep(self, member_id: int, number: str, *, now: datetime) -> None:
        """The number is this member's from now on and nobody else's; an earlier one of theirs is dropped."""
        self._c.execute(_DROP, {"old": number, "whose": member_id})
        self._c.execute(_ADD, {"member_id": member_id, "phone": number, "verified_at": now})
