"""Moving to another Telegram account: the code that asks for it, and which accounts a member had before."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Index, Table, Text, bindparam, delete, literal_column, select

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
