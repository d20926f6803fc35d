"""A programme's file that an owner has sent and not yet put in force: the newest of each owner."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Integer, Table, Text, bindparam, null, select, update

from storage.programme import programme
from storage.schema import insert, metadata
from storage.staff import staff
from storage.types import Id, Instant

programme_draft = Table(
    "programme_draft",
    metadata,
    Column("staff_id", Id, ForeignKey(staff.c.id), primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("after", Id, ForeignKey(programme.c.id)),
    Column("at", Instant, nullable=False),
    Column("changes", Integer),
)

_PUT = insert(programme_draft).values(number=1)
_PUT_ANEW = _PUT.on_conflict_do_update(
    index_elements=["staff_id"],
    set_={name: _PUT.excluded[name] for name in ("text", "after", "at")}
    | {"number": programme_draft.c.number + 1, "changes": null()},
).returning(programme_draft.c.number)
_GET = select(programme_draft).where(programme_draft.c.staff_id == bindparam("whose"))
_LOCK = _GET.with_for_update()
_DONE = (
    update(programme_draft).where(programme_draft.c.staff_id == bindparam("whose")).values(changes=bindparam("made"))
)


@dataclass(frozen=True, slots=True)
class Draft:
    """An owner's file as they sent it; their next one has the next `number`.

    `after` is the programme that counted then, `changes` how many came of it once it was in force.
    """

    staff_id: int
    number: int
    text: str
    after: int | None
    at: datetime
    changes: int | None


class Drafts:
    """The drafts."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def put(self, staff_id: int, text: str, *, after: int | None, now: datetime) -> int:
        """Keep this file in place of the one that the owner sent before; its number."""
        draft = {"staff_id": staff_id, "text": text, "after": after, "at": now}
        number: int = self._c.execute(_PUT_ANEW, draft).scalar_one()
        return number

    def of(self, staff_id: int, *, lock: bool = False) -> Draft | None:
        row = self._c.execute(_LOCK if lock else _GET, {"whose": staff_id}).first()
        return None if row is None else Draft(*row)

    def done(self, staff_id: int, changes: int) -> None:
        """The owner's file is in force."""
        self._c.execute(_DONE, {"whose": staff_id, "made": changes})
