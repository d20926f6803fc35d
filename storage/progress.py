"""How far a campaign has come: its rows counted, released, dropped; and those that nobody knows the outcome of."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Index, Update, bindparam, func, literal_column, null, select, update

from rules.campaigns import Progress
from rules.deliveries import Delivery
from storage.deliveries import delivery
from storage.types import Instant

_OURS = delivery.c.campaign_id.is_not(None)
Index(
    "ix_delivery_campaign",
    delivery.c.campaign_id,
    delivery.c.state,
    delivery.c.reason,
    sqlite_where=_OURS,
    postgresql_where=_OURS,
)
_UNSURE = delivery.c.state == literal_column("'uncertain'")
Index("ix_delivery_unsure", delivery.c.id, sqlite_where=_UNSURE, postgresql_where=_UNSURE)

_OF = _OURS & (delivery.c.campaign_id == bindparam("which"))
_state = delivery.c.state
_COUNTS = select(_state, delivery.c.reason, func.count()).where(_OF).group_by(_state, delivery.c.reason)


def _any(state: str) -> Any:
    return select(literal_column("1")).where(_OF, _state == literal_column(f"'{state}'")).limit(1)


_ANY = {state: _any(state) for state in ("pending", "held", "sending", "sent")}


def _some(which: ColumnElement[bool]) -> Update:
    chosen = select(delivery.c.id).where(_OF, which).limit(bindparam("limit"))
    return update(delivery).where(delivery.c.id.in_(chosen))


_RELEASE = _some((_state == literal_column("'held'")) & (delivery.c.reason == bindparam("held_for"))).values(
    due_at=bindparam("now", type_=Instant), reason=null()
)
_HELD_FOR: Any = (
    select(literal_column("1"))
    .where(_OF, _state == literal_column("'held'"), delivery.c.reason == bindparam("held_for"))
    .limit(1)
)
_DROP = [
    _some((_state == literal_column(f"'{state}'")) & delivery.c.with_id.is_(None)).values(
        state="dropped", reason=bindparam("why"), done_at=bindparam("now", type_=Instant)
    )
    for state in ("pending", "held")
]
_UNSURES = select(delivery).where(_UNSURE).order_by(delivery.c.id.desc()).limit(bindparam("limit"))
_HOW_UNSURE = select(func.count()).where(_UNSURE)
_AGAIN = (
    update(delivery)
    .where(delivery.c.id == bindparam("row_id"), _UNSURE)
    .values(
        state="pending",
        reason=null(),
        due_at=bindparam("now", type_=Instant),
        done_at=null(),
        worker=null(),
        with_id=null(),
        tries=literal_column("0"),
        perhaps_repeat=literal_column("true"),
    )
)


class Progresses:
    """The messages of campaigns, many at a time; all that changes rows does so with `limit` of them at most."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def of(self, campaign_id: int) -> Progress:
        """How many of its rows are in which state, and why. Reads one index; for reports."""
        found = [tuple(row) for row in self._c.execute(_COUNTS, {"which": campaign_id})]
        states: dict[str, int] = {}
        reasons: dict[tuple[str, str], int] = {}
        for state, reason, count in found:
            states[state] = states.get(state, 0) + count
            if reason and state in ("held", "dropped", "failed"):
                reasons[state, reason] = count
        return Progress(states, reasons)

    def any_in(self, campaign_id: int, *states: str) -> bool:
        """Whether it has a row in one of these states."""
        return any(self._c.execute(_ANY[state], {"which": campaign_id}).first() for state in states)

    def any_held(self, campaign_id: int, reason: str) -> bool:
        """Whether a row of it is held for this reason."""
        return self._c.execute(_HELD_FOR, {"which": campaign_id, "held_for": reason}).first() is not None

    def release(self, campaign_id: int, reason: str, *, now: datetime, limit: int = 500) -> int:
        """What is held for this reason is due at once; how many."""
        told = {"which": campaign_id, "held_for": reason, "now": now, "limit": limit}
        return self._c.execute(_RELEASE, told).rowcount

    def drop(self, campaign_id: int, reason: str, *, now: datetime, limit: int = 500) -> int:
        """What has not left never will; how many."""
        told = {"which": campaign_id, "why": reason, "now": now, "limit": limit}
        return sum(self._c.execute(statement, told).rowcount for statement in _DROP)

    def unsure(self, limit: int) -> list[Delivery]:
        """Messages of which nobody knows whether they arrived, newest first."""
        return [Delivery(*row) for row in self._c.execute(_UNSURES, {"limit": limit})]

    def how_unsure(self) -> int:
        """How many there are in all. Reads an index of just these."""
        return int(self._c.execute(_HOW_UNSURE).scalar_one())

    def again(self, id_: int, *, now: datetime) -> bool:
        """Such a message waits to be sent once more; False if its outcome is another by now."""
        return self._c.execute(_AGAIN, {"row_id": id_, "now": now}).rowcount == 1
