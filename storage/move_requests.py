"""Cards asked for by their verified phone number, from a new account."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Enum,
    ForeignKey,
    Index,
    Table,
    Text,
    bindparam,
    false,
    literal_column,
    null,
    select,
    update,
)

from rules.moves import Request, State
from storage.members import member
from storage.schema import insert, metadata
from storage.types import Id, Instant

_STATE = Enum(State, native_enum=False, create_constraint=True, length=10, name="state", values_callable=list)

move_request = Table(
    "move_request",
    metadata,
    Column("id", Id, primary_key=True),
    Column("card_id", Id, ForeignKey(member.c.id), nullable=False),
    Column("account_id", Id, ForeignKey(member.c.id), nullable=False),
    Column("state", _STATE, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("decided_by", Id, ForeignKey("staff.id")),
    Column("due_at", Instant),
    Column("mark", Text),
    Column("joins", Boolean, nullable=False, server_default=false()),
    Index("ix_move_request_account_id", "account_id"),
    Index("ix_move_request_card_id", "card_id"),
)
_WAITS = move_request.c.state == literal_column("'waiting'")
Index("ix_move_request_due_at", move_request.c.due_at, sqlite_where=_WAITS, postgresql_where=_WAITS)

_ADD = insert(move_request).returning(move_request)
_GET = select(move_request).where(move_request.c.id == bindparam("which"))
_NEWEST = (
    select(move_request)
    .where(move_request.c.card_id == bindparam("card"), move_request.c.account_id == bindparam("account"))
    .order_by(move_request.c.id.desc())
    .limit(1)
)
_VOID = update(move_request).where(move_request.c.card_id == bindparam("whose"), _WAITS).values(mark=null())
_CHANGE = update(move_request).where(move_request.c.id == bindparam("which"))
_DUE = (
    select(move_request)
    .where(_WAITS, move_request.c.due_at <= bindparam("now", type_=Instant))
    .order_by(move_request.c.due_at, move_request.c.id)
    .limit(bindparam("limit"))
)


class MoveRequests:
    """Whoever changes one has locked both members first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def add(self, card_id: int, account_id: int, *, now: datetime, **more: Any) -> Request:
        columns = {"card_id": card_id, "account_id": account_id, "state": State.ASKED, "asked_at": now, **more}
        return Request(*self._c.execute(_ADD, columns).one())

    def get(self, request_id: int) -> Request | None:
        row = self._c.execute(_GET, {"which": request_id}).first()
        return None if row is None else Request(*row)

    def newest(self, card_id: int, account_id: int) -> Request | None:
        """What this account last asked of this card."""
        row = self._c.execute(_NEWEST, {"card": card_id, "account": account_id}).first()
        return None if row is None else Request(*row)

    def change(self, request_id: int, **columns: Any) -> None:
        self._c.execute(_CHANGE, {"which": request_id, **columns})

    def void(self, card_id: int) -> None:
        """The card has another account now, which was given no notice: none of what waits moves it."""
        self._c.execute(_VOID, {"whose": card_id})

    def due(self, now: datetime, limit: int) -> list[Request]:
        """Those whose notice is over, the oldest first."""
        return [Request(*row) for row in self._c.execute(_DUE, {"now": now, "limit": limit})]
