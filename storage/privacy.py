"""Everything that is held about one member: read as a whole, or emptied as a whole. What that is says `holdings`."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from rules.members import Member
from storage.holdings import HOLDINGS, Holding
from storage.inbox import Inbox, inbox
from storage.members import member
from storage.types import Id, Instant

SHORTEST_TRACE = 3  # letters: shorter names are in every other text

_SELECT = [
    (
        holding.table.name,
        select(*[column for column in holding.table.c if column.name not in holding.hidden])
        .where(holding.whose)
        .order_by(*holding.table.primary_key),
    )
    for holding in HOLDINGS
]


def _emptied(holding: Holding) -> Any:
    if holding.goes:
        return delete(holding.table).where(holding.whose)
    return update(holding.table).where(holding.whose).values(**holding.blank)


_EMPTY = [_emptied(holding) for holding in HOLDINGS if (holding.goes or holding.blank) and holding.table is not inbox]
_KNOWN = (
    select(member.c.id, member.c.telegram_id, member.c.joined_at)
    .where(member.c.telegram_id.is_not(None), member.c.id > bindparam("after", type_=Id))
    .where(member.c.joined_at <= bindparam("until", type_=Instant))
    .order_by(member.c.id)
    .limit(bindparam("limit"))
)


class Privacy:
    """All tables at once. `traces`: files of the database may still hold what was emptied; the store sees to it."""

    __slots__ = ("_c", "_inbox", "traces")

    def __init__(self, connection: Connection) -> None:
        self._c = connection
        self._inbox = Inbox(connection)
        self.traces = True

    def held(self, one: Member) -> dict[str, list[dict[str, Any]]]:
        """By table: every row about the member as column → value, technical columns left out."""
        whose = {"me": one.id, "telegram": one.telegram_id}
        return {
            table: [dict(row._mapping) for row in self._c.execute(statement, _needed(statement, whose))]
            for table, statement in _SELECT
        }

    def empty(self, one: Member, *, now: datetime) -> None:
        """Lets go of everything personal; what stays is nobody's any more. The member has been locked."""
        whose = {"me": one.id, "telegram": one.telegram_id}
        if one.telegram_id is not None:
            self._inbox.forget(one.telegram_id, now=now, traces=_traces(one))
        for statement in _EMPTY:
            self._c.execute(statement, _needed(statement, whose))
        self.traces = True

    def known(self, *, after: int, until: datetime, limit: int) -> list[tuple[int, int, datetime]]:
        """Members with ids above `after` who joined until then and are reachable: id, Telegram id, when they joined."""
        rows = self._c.execute(_KNOWN, {"after": after, "until": until, "limit": limit})
        return [(row.id, row.telegram_id, row.joined_at) for row in rows]


def _needed(statement: Any, values: dict[str, Any]) -> dict[str, Any]:
    """Those of the values that the statement asks for."""
    return {name: value for name, value in values.items() if name in _ASKED[id(statement)]}


_ASKED = {id(statement): frozenset(statement.compile().params) for statement in [*(one for _, one in _SELECT), *_EMPTY]}


def _traces(one: Member) -> Iterator[str]:
    """By what a text speaks of this person."""
    yield str(one.telegram_id)
    for name in {one.username, one.first_name, one.last_name, one.called}:
        if name and len(name) >= SHORTEST_TRACE:
            yield name
