"""What members got without a purchase, each kind once a period; and what they sent for a favour."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    Enum,
    ForeignKey,
    Index,
    Row,
    Table,
    Text,
    bindparam,
    func,
    literal_column,
    select,
    update,
)

from rules.favours import Favour, State, Why
from rules.gifts import Given
from storage.ledger import entry
from storage.members import member
from storage.schema import insert, metadata
from storage.staff import staff
from storage.types import Id, Instant

_STATE = Enum(State, native_enum=False, create_constraint=True, length=10, name="state", values_callable=list)
_WHY = Enum(Why, native_enum=False, create_constraint=True, length=10, name="why", values_callable=list)

gift = Table(
    "gift",
    metadata,
    Column("member_id", Id, ForeignKey(member.c.id), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("period", Text, primary_key=True),
    Column("day", Text, nullable=False),  # ISO, of the member's calendar or the shop's
    Column("entry_id", Id, ForeignKey(entry.c.id)),
)
favour = Table(
    "favour",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", Id, ForeignKey(member.c.id), nullable=False),
    Column("kind", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("points", BigInteger, CheckConstraint("points > 0", name="points"), nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", _STATE, nullable=False),
    Column("why", _WHY),
    Column("decided_by", Id, ForeignKey(staff.c.id)),
    Column("decided_at", Instant),
    Column("entry_id", Id, ForeignKey(entry.c.id)),
)
_WAITS = favour.c.state == literal_column("'waiting'")
_COUNTS = favour.c.state != literal_column("'declined'")
# One at most waits or was granted in a period; the database sees to it under any race.
Index(
    "uq_favour_period",
    favour.c.member_id,
    favour.c.kind,
    favour.c.period,
    unique=True,
    sqlite_where=_COUNTS,
    postgresql_where=_COUNTS,
)
Index("ix_favour_member_id", favour.c.member_id)
Index("ix_favour_waiting", favour.c.id, sqlite_where=_WAITS, postgresql_where=_WAITS)

_MINE = bindparam("member_id", type_=Id)
_OF = select(gift).where(gift.c.member_id == _MINE).order_by(gift.c.day, gift.c.kind)
_LAST = select(func.max(gift.c.day)).where(gift.c.member_id == _MINE, gift.c.kind == bindparam("kind"))
_FIND = select(gift).where(
    gift.c.member_id == _MINE, gift.c.kind == bindparam("kind"), gift.c.period == bindparam("period")
)
_ADD = insert(gift)
_CLOSE = insert(gift).on_conflict_do_nothing()
_GET_FAVOUR = select(favour).where(favour.c.id == bindparam("favour_id"))
_FAVOURS = select(favour).where(favour.c.member_id == _MINE).order_by(favour.c.id.desc()).limit(50)
_ADD_FAVOUR = insert(favour).returning(favour)
_WAITING = (
    select(favour, member.c.called, member.c.first_name)
    .join(member, member.c.id == favour.c.member_id)
    .where(_WAITS)
    .order_by(favour.c.id)
    .limit(bindparam("limit", type_=BigInteger))
)
_DECIDE = (
    update(favour)
    .where(favour.c.id == bindparam("which"), _WAITS)
    .values(
        state=bindparam("to"),
        why=bindparam("because", type_=_WHY),
        decided_by=bindparam("whom"),
        decided_at=bindparam("now", type_=Instant),
        entry_id=bindparam("brought"),
    )
)


class Gifts:
    """What was given, and what was sent. Whoever writes has locked the member first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def of(self, member_id: int) -> list[Given]:
        """All that a member got, the oldest first."""
        return [_given(row) for row in self._c.execute(_OF, {"member_id": member_id})]

    def find(self, member_id: int, kind: str, period: str) -> Given | None:
        row = self._c.execute(_FIND, {"member_id": member_id, "kind": kind, "period": period}).first()
        return None if row is None else _given(row)

    def last_day(self, member_id: int, kind: str) -> date | None:
        """The day for which the member got the newest of a kind."""
        day = self._c.execute(_LAST, {"member_id": member_id, "kind": kind}).scalar()
        return None if day is None else date.fromisoformat(day)

    def add(self, member_id: int, given: Given) -> None:
        """It was given: IntegrityError when it was before."""
        self._c.execute(_ADD, _row(member_id, given))

    def close(self, member_id: int, kinds: Sequence[tuple[str, str]], day: date) -> None:
        """These kinds and periods bring nothing more, whatever they brought before."""
        for kind, period in kinds:
            self._c.execute(_CLOSE, _row(member_id, Given(kind, period, day, None)))

    def favour(self, favour_id: int) -> Favour | None:
        row = self._c.execute(_GET_FAVOUR, {"favour_id": favour_id}).first()
        return None if row is None else Favour(*row)

    def favours(self, member_id: int) -> list[Favour]:
        """What a member sent, the newest first."""
        return [Favour(*row) for row in self._c.execute(_FAVOURS, {"member_id": member_id})]

    def send(self, **columns: Any) -> Favour:
        """Something new waits to be looked at."""
        return Favour(*self._c.execute(_ADD_FAVOUR, {**columns, "state": State.WAITING}).one())

    def waiting(self, limit: int) -> list[tuple[Favour, str]]:
        """What waits longest, each with the member's name."""
        rows = [tuple(row) for row in self._c.execute(_WAITING, {"limit": limit})]
        return [(Favour(*row[:-2]), row[-2] or row[-1]) for row in rows]

    def decide(
        self,
        favour_id: int,
        state: State,
        *,
        by: int,
        why: Why | None = None,
        entry_id: int | None = None,
        at: datetime,
    ) -> bool:
        """False when somebody has decided already."""
        told = {"which": favour_id, "to": state, "because": why, "whom": by, "brought": entry_id, "now": at}
        return self._c.execute(_DECIDE, told).rowcount == 1


def _row(member_id: int, given: Given) -> dict[str, Any]:
    return {
        "member_id": member_id,
        "kind": given.kind,
        "period": given.period,
        "day": given.day.isoformat(),
        "entry_id": given.entry_id,
    }


def _given(row: Row[Any]) -> Given:
    return Given(row.kind, row.period, date.fromisoformat(row.day), row.entry_id)
