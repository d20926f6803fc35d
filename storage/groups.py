"""Groups that have become supergroups: Telegram gave them another id, the settings still have the old one."""

from sqlalchemy import BigInteger, Column, Connection, Table, bindparam, select

from storage.schema import insert, metadata

group_move = Table(
    "group_move",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("moved_to", BigInteger, nullable=False),
)

_FIND = select(group_move.c.moved_to).where(group_move.c.chat_id == bindparam("old"))
_MOVE = insert(group_move).on_conflict_do_nothing(index_elements=["chat_id"])


class Groups:
    """A group moves once: a supergroup stays what it is."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def moved_to(self, chat_id: int) -> int | None:
        """The id that this group has now; None if it is still its own."""
        return self._c.execute(_FIND, {"old": chat_id}).scalar_one_or_none()

    def move(self, chat_id: int, to: int) -> None:
        """The group has a new id."""
        self._c.execute(_MOVE, {"chat_id": chat_id, "moved_to": to})
