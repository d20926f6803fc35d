"""Cases: who talks with people of the shop now, and who has complained."""

from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Table, bindparam, literal_column, select, update

from rules.cases import Case
from storage.members import member
from storage.schema import insert, metadata
from storage.types import Id, Instant

member_case = Table(
    "member_case",  # CASE is a word of SQL's own
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("opened_at", Instant),
    Column("last_at", Instant),
    Column("closed_at", Instant),
    Column("complained_at", Instant),
)

_WHOSE = member_case.c.member_id == bindparam("whose")
_OF = select(member_case).where(_WHOSE)
_NEW = insert(member_case)
_SPEAK = _NEW.on_conflict_do_update(
    index_elements=["member_id"],
    set_={"opened_at": _NEW.excluded.opened_at, "last_at": _NEW.excluded.last_at, "closed_at": literal_column("NULL")},
)
_LAST = update(member_case).where(_WHOSE, member_case.c.closed_at.is_(None)).values(last_at=bindparam("now"))
_CLOSE = (
    update(member_case)
    .where(_WHOSE, member_case.c.closed_at.is_(None), member_case.c.opened_at.is_not(None))
    .values(closed_at=bindparam("now"))
)
_COMPLAIN = _NEW.on_conflict_do_update(
    index_elements=["member_id"], set_={"complained_at": _NEW.excluded.complained_at}
)


class Cases:
    """One row for each member who has ever talked with people or complained."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def of(self, member_id: int) -> Case | None:
        row = self._c.execute(_OF, {"whose": member_id}).first()
        return None if row is None else Case(*row)

    def open(self, member_id: int, *, now: datetime) -> None:
        """A conversation with people begins."""
        self._c.execute(_SPEAK, {"member_id": member_id, "opened_at": now, "last_at": now})

    def speak(self, member_id: int, *, now: datetime) -> None:
        """A word in the open case."""
        self._c.execute(_LAST, {"whose": member_id, "now": now})

    def close(self, member_id: int, *, now: datetime) -> bool:
        """It is over; False if none was open."""
        return self._c.execute(_CLOSE, {"whose": member_id, "now": now}).rowcount == 1

    def complain(self, member_id: int, *, now: datetime) -> None:
        """The member is not content."""
        self._c.execute(_COMPLAIN, {"member_id": member_id, "complained_at": now})
