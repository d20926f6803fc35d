"""How the language of each conversation came about: the decision and small counters, never a text."""

from sqlalchemy import Column, Connection, ForeignKey, Integer, Table, Text, bindparam, select

from rules.language import Hearing
from storage.members import member
from storage.schema import insert, metadata
from storage.types import Id, Instant

hearing = Table(
    "hearing",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("source", Text, nullable=False),
    Column("decided_at", Instant),
    Column("heard", Text),  # the language of the last message that had one
    Column("messages", Integer, nullable=False),
    Column("pause", Integer, nullable=False),  # messages until another language may be offered again
    Column("offered_at", Instant),
)

_OF = select(*[column for column in hearing.c if column.name != "member_id"]).where(
    hearing.c.member_id == bindparam("member_id")
)
_NAMES = ("source", "decided_at", "heard", "messages", "pause", "offered_at")
_ADD = insert(hearing)
_KEEP = _ADD.on_conflict_do_update(index_elements=["member_id"], set_={name: _ADD.excluded[name] for name in _NAMES})


class Hearings:
    """One row a member, from their first free message or choice on."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def of(self, member_id: int) -> Hearing:
        row = self._c.execute(_OF, {"member_id": member_id}).first()
        return Hearing() if row is None else Hearing(*row)

    def keep(self, member_id: int, now: Hearing) -> None:
        self._c.execute(_KEEP, {"member_id": member_id} | {name: getattr(now, name) for name in _NAMES})
