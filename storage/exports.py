"""Who asked for everything about them, and when they got it."""

from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Table, bindparam, select

from storage.members import member
from storage.schema import insert, metadata
from storage.types import Id, Instant, Words

exported = Table(
    "exported",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("key", Words, nullable=False),
    Column("at", Instant, nullable=False),
)

_LAST = select(exported.c.key, exported.c.at).where(exported.c.member_id == bindparam("member_id"))
_ADD = insert(exported)
_PUT = _ADD.on_conflict_do_update(index_elements=["member_id"], set_={"key": _ADD.excluded.key, "at": _ADD.excluded.at})


class Exports:
    """The last export of each member. Whoever writes has locked the member first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def last(self, member_id: int) -> tuple[str, datetime] | None:
        """The key under which the member asked last, and when."""
        row = self._c.execute(_LAST, {"member_id": member_id}).first()
        return None if row is None else (row.key, row.at)

    def put(self, member_id: int, key: str, *, now: datetime) -> None:
        self._c.execute(_PUT, {"member_id": member_id, "key": key, "at": now})
