"""Operations: which key a member's tap carried, what it asked, and the answer it got."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Table, Text, bindparam, select

from storage.members import member
from storage.schema import insert, metadata
from storage.types import Id, Instant, Json, Words

operation = Table(
    "operation",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("key", Words, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("params", Json, nullable=False),
    Column("answer", Json, nullable=False),
    Column("at", Instant, nullable=False),
)

_FIND = select(operation.c.kind, operation.c.params, operation.c.answer).where(
    operation.c.member_id == bindparam("member_id"), operation.c.key == bindparam("key")
)
_ADD = insert(operation)


@dataclass(frozen=True, slots=True)
class Operation:
    """What a key was used for, and the answer."""

    kind: str
    params: dict[str, Any]
    answer: dict[str, Any]


class Operations:
    """Keys and answers. They are kept for ever: an old button must not get a second effect."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def find(self, member_id: int, key: str) -> Operation | None:
        row = self._c.execute(_FIND, {"member_id": member_id, "key": key}).first()
        return None if row is None else Operation(*row)

    def add(self, member_id: int, key: str, done: Operation, *, now: datetime) -> None:
        """Keeps what was done under a key; the key must be new."""
        values = {"member_id": member_id, "key": key, "at": now}
        self._c.execute(_ADD, values | {"kind": done.kind, "params": done.params, "answer": done.answer})
