"""The pace that several senders keep together: one row that says from when on slots are free."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import BigInteger, CheckConstraint, Column, Connection, Integer, Table, bindparam, select, update

from storage.schema import insert, metadata
from storage.types import EPOCH

pace = Table(
    "pace",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="one"), primary_key=True, autoincrement=False),
    Column("free_at", BigInteger, nullable=False),  # microseconds since 1970: a slot may be as short as one thousand
    Column("paused_until", BigInteger, nullable=False, server_default="0"),
)
MICROSECOND = timedelta(microseconds=1)

_LOOK = select(pace.c.free_at, pace.c.paused_until)
_LOCK = _LOOK.with_for_update()
_FIRST = insert(pace).values(id=1, free_at=0).on_conflict_do_nothing(index_elements=["id"])
_MOVE = update(pace).values(free_at=bindparam("until"))
_PAUSE = update(pace).values(paused_until=bindparam("until"))


class Shared(NamedTuple):
    """What the senders told each other: slots are free from `free_at` on, and none before `paused_until`."""

    free_at: datetime
    paused_until: datetime


class Paces:
    """The one row; it comes to be with the first use."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def look(self) -> Shared:
        """The row, as far as others have written it down; long ago at first."""
        found = self._c.execute(_LOOK).first()
        return Shared(*map(_moment, found or (0, 0)))

    def lock(self) -> Shared:
        """The same, and until the end of the transaction nobody else takes any slots."""
        found = self._c.execute(_LOCK).first()
        if found is None:
            self._c.execute(_FIRST)
            found = self._c.execute(_LOCK).one()
        return Shared(*map(_moment, found))

    def move(self, free_at: datetime) -> None:
        """Slots before that are taken."""
        self._c.execute(_MOVE, {"until": (free_at - EPOCH) // MICROSECOND})

    def pause(self, until: datetime) -> None:
        """There are no slots before that. The row has been locked."""
        self._c.execute(_PAUSE, {"until": (until - EPOCH) // MICROSECOND})


def _moment(microseconds: int) -> datetime:
    return EPOCH + microseconds * MICROSECOND
