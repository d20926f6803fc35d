"""The audit: who on the shop's side did what, written in the same transaction as the deed. Only grows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Index, Table, Text, bindparam, insert, select

from storage.members import member
from storage.schema import append_only, metadata
from storage.types import Id, Instant, Json

audit = append_only(
    Table(
        "audit",
        metadata,
        Column("id", Id, primary_key=True),
        Column("at", Instant, nullable=False),
        Column("actor", Text, nullable=False),
        Column("action", Text, nullable=False),
        Column("member_id", Id, ForeignKey(member.c.id)),
        Column("facts", Json, nullable=False),
    )
)
Index("ix_audit_member_id", audit.c.member_id, audit.c.id)

_ADD = insert(audit)
_NEWEST = select(audit).where(audit.c.id < bindparam("before")).order_by(audit.c.id.desc()).limit(bindparam("limit"))
_ABOUT = select(audit).where(audit.c.member_id == bindparam("member_id")).order_by(audit.c.id)
_LATEST = select(audit).where(audit.c.action == bindparam("action")).order_by(audit.c.id.desc()).limit(1)
_END = 2**62
ITSELF = "wafa"  # the actor of what nobody asked for


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed. `actor` is `owner`, `command line`, `staff:<telegram id>` or `wafa` itself; `facts` name nobody."""

    id: int
    at: datetime
    actor: str
    action: str
    member_id: int | None
    facts: dict[str, Any]


class Audit:
    """Deeds. As nothing is ever removed here, facts hold ids and numbers, no names and no texts."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def add(
        self, actor: str, action: str, *, now: datetime, member_id: int | None = None, facts: Mapping[str, Any] = {}
    ) -> None:
        deed = {"at": now, "actor": actor, "action": action, "member_id": member_id, "facts": dict(facts)}
        self._c.execute(_ADD, deed)

    def newest(self, limit: int = 100, *, before: int = _END) -> list[Deed]:
        """Deeds with ids below `before`, newest first."""
        return [Deed(*row) for row in self._c.execute(_NEWEST, {"limit": limit, "before": before})]

    def latest(self, action: str) -> Deed | None:
        """The last deed of that kind. Reads back until it finds one."""
        row = self._c.execute(_LATEST, {"action": action}).one_or_none()
        return None if row is None else Deed(*row)

    def about(self, member_id: int) -> list[Deed]:
        """Deeds that concern a member, oldest first."""
        return [Deed(*row) for row in self._c.execute(_ABOUT, {"member_id": member_id})]
