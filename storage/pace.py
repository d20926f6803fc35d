"""The pace that several senders keep together: one row that says from when on slots are free."""

from datetime import datetime, timedelta

from sqlalchemy import BigInteger, CheckConstraint, Column, Connection, Integer, Table, bindparam, select, update

from storage.schema import insert, metadata
from storage.types import EPOCH

pace = Table(
    "pace",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="one"), primary_key=True, autoincrement=False),
    Column("free_at", BigInteger, nullable=False),  # microseconds since 1970: a slot may be as short as one thousand
)
MICROSECOND = timedelta(microseconds=1)

_LOOK = select(pace.c.free_at)
_LOCK = _LOOK.with_for_update()
_FIRST = insert(pace).values(id=1, free_at=0).on_conflict_do_nothing(index_elements=["id"])
_MOVE = update(pace).values(free_at=bindparam("until"))


class Paces:
    """The one row; it comes to be with the first use."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def look(self) -> datetime:
        """From when on slots are free, as far as others have written it down; long ago at first."""
        return _moment(self._c.execute(_LOOK).scalar_one_or_none())

    def lock(self) -> datetime:
        """The same, and until the end of the transaction nobody else takes any."""
        found = self._c.execute(_LOCK).scalar_one_or_none()
        if found is None:
            self._c.execute(_FIRST)
            found = self._c.execute(_LOCK).scalar_one()
        return _moment(found)

    def move(self, free_at: datetime) -> None:
        """Slots before that are taken."""
        self._c.execute(_MOVE, {"until": (free_at - EPOCH) // MICROSECOND})


def _moment(microseconds: int | None) -> datetime:
    return EPOCH + (microseconds or 0) * MICROSECOND
