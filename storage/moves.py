"""Moving to another Telegram account: the code that asks for it, former accounts, and whose card went into whose."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Table,
    Text,
    bindparam,
    delete,
    literal_column,
    select,
    update,
)

from storage.ledger import entry
from storage.members import member
from storage.orders import orders
from storage.schema import insert, metadata
from storage.types import Id, Instant

move_code = Table(
    "move_code",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("code", Text, nullable=False, unique=True),
    Column("until", Instant, nullable=False),
)
former_account = Table(
    "former_account",
    metadata,
    Column("mark", Text, primary_key=True),  # a keyed hash of the Telegram id
    Column("member_id", Id, ForeignKey(member.c.id), nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_former_account_member_id", "member_id"),
)

merged = Table(
    "merged",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True, autoincrement=False),  # whose card went
    Column("into_id", Id, ForeignKey(member.c.id), nullable=False, index=True),  # whose card stayed
    Column("at", Instant, nullable=False),
)

_LIVE = move_code.c.until > bindparam("now", type_=Instant)
_ADD = insert(move_code)
_PUT = _ADD.on_conflict_do_update(
    index_elements=["member_id"], set_={"code": _ADD.excluded.code, "until": _ADD.excluded.until}
)
_CODE = select(move_code.c.code, move_code.c.until).where(move_code.c.member_id == bindparam("member_id"), _LIVE)
_WHOSE = select(move_code.c.member_id).where(move_code.c.code == bindparam("code"), _LIVE)
_DROP = delete(move_code).where(move_code.c.member_id == bindparam("member_id"))
_LEAVE = insert(former_account)
_LEFT = _LEAVE.on_conflict_do_update(
    index_elements=["mark"], set_={"member_id": _LEAVE.excluded.member_id, "at": _LEAVE.excluded.at}
)
_WAS = select(former_account.c.member_id).where(former_account.c.mark == bindparam("mark"))
_MINE = bindparam("member_id", type_=Id)
_MORE: Any = (
    select(literal_column("1"))
    .where(
        entry.c.member_id == _MINE,
        entry.c.reason != literal_column("'welcome'"),
        entry.c.kind.not_in([literal_column("'expire'"), literal_column("'release'")]),
    )
    .union_all(select(literal_column("1")).where(orders.c.member_id == _MINE))
    .limit(1)
)
_INTO = select(merged.c.into_id).where(merged.c.member_id == bindparam("member_id"))
_MERGE = insert(merged)
_ONWARD = update(merged).where(merged.c.into_id == bindparam("gone")).values(into_id=bindparam("stays"))
_FORMER = select(former_account.c.mark, former_account.c.at).where(former_account.c.member_id == bindparam("member_id"))


class Moves:
    """Codes and former accounts. Whoever writes has locked the member first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def code_of(self, member_id: int, now: datetime) -> tuple[str, datetime] | None:
        """The member's code that still works, and until when."""
        row = self._c.execute(_CODE, {"member_id": member_id, "now": now}).first()
        return None if row is None else (row.code, row.until)

    def put_code(self, member_id: int, code: str, until: datetime) -> None:
        """The member's one code from now on."""
        self._c.execute(_PUT, {"member_id": member_id, "code": code, "until": until})

    def whose(self, code: str, now: datetime) -> int | None:
        """The member who was shown this code, while it works."""
        return self._c.execute(_WHOSE, {"code": code, "now": now}).scalar()

    def drop_code(self, member_id: int) -> None:
        self._c.execute(_DROP, {"member_id": member_id})

    def leave(self, member_id: int, mark: str, *, now: datetime) -> None:
        """This account was the member's until now."""
        self._c.execute(_LEFT, {"mark": mark, "member_id": member_id, "at": now})

    def left(self, mark: str) -> bool:
        """Whether somebody moved away from this account."""
        return self._c.execute(_WAS, {"mark": mark}).first() is not None

    def former(self, member_id: int) -> list[tuple[str, datetime]]:
        """The accounts a member had before, and until when each was theirs."""
        return [(row.mark, row.at) for row in self._c.execute(_FORMER, {"member_id": member_id})]

    def has_more_than_a_welcome(self, member_id: int) -> bool:
        """Whether the books know more of a member than the gift for joining."""
        return self._c.execute(_MORE, {"member_id": member_id}).first() is not None

    def holder(self, member_id: int) -> int:
        """Who has now what this member had: themselves, or whoever their card was put together with."""
        into: int | None = self._c.execute(_INTO, {"member_id": member_id}).scalar()
        return member_id if into is None else into

    def merge(self, member_id: int, into_id: int, *, now: datetime) -> None:
        """The member's card went into another one, with all that went into it before."""
        self._c.execute(_ONWARD, {"gone": member_id, "stays": into_id})
        self._c.execute(_MERGE, {"member_id": member_id, "into_id": into_id, "at": now})
