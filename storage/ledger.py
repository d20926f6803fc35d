"""The ledger's tables: entries and parts only grow; of a lot what remains changes, only downwards, and its end, only to
a later one while something remains.

The database keeps `lot.remaining` itself: a part that is written takes its points out of its lot, and the check on
`remaining` refuses what is not there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    BindParameter,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Connection,
    Enum,
    ForeignKey,
    Index,
    Row,
    Table,
    Text,
    and_,
    bindparam,
    event,
    func,
    literal_column,
    or_,
    select,
    union_all,
    update,
)

from rules.ledger import Account, Earned, Entry, Kind, Lot, Take
from storage.members import member
from storage.schema import append_only, insert, metadata
from storage.types import EPOCH, Id, Instant, Words

_KIND = Enum(
    Kind,
    native_enum=False,
    create_constraint=True,
    length=10,
    name="kind",
    values_callable=lambda kinds: [kind.value for kind in kinds],
)


def _index(name: str, *columns: Column[Any], where: ColumnElement[bool], unique: bool = False) -> Index:
    return Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)


entry = append_only(
    Table(
        "entry",
        metadata,
        Column("id", Id, primary_key=True),
        Column("member_id", Id, ForeignKey("member.id"), nullable=False),
        Column("kind", _KIND, nullable=False),
        Column("points", BigInteger, nullable=False),
        Column("base_points", BigInteger, nullable=False),
        Column("at", Instant, nullable=False),
        Column("reason", Text, nullable=False),
        Column("order_id", Id, index=True),
        Column("lot_id", Id),
        Column("of_id", Id, ForeignKey("entry.id")),
        Column("covers", BigInteger, nullable=False),
        Column("counts_from", Instant),
        Index("ix_entry_member_id_id", "member_id", "id", "at"),
    )
)
_index("uq_entry_expire", entry.c.lot_id, where=entry.c.kind == literal_column("'expire'"), unique=True)
_index("uq_entry_release", entry.c.lot_id, where=entry.c.kind == literal_column("'release'"), unique=True)
_RETURN = entry.c.kind == literal_column("'return'")
_index("uq_entry_return", entry.c.of_id, entry.c.covers, where=_RETURN, unique=True)  # no points come back twice
_index("ix_entry_reverse", entry.c.of_id, where=entry.c.kind == literal_column("'reverse'"))
_index(
    "ix_entry_counts",
    entry.c.member_id,
    entry.c.counts_from,
    entry.c.base_points,  # so that tier points are summed from the index alone
    where=entry.c.counts_from.is_not(None),
)

lot = Table(
    "lot",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", Id, ForeignKey("member.id"), nullable=False),
    Column("entry_id", Id, ForeignKey("entry.id"), nullable=False, index=True),
    Column("points", BigInteger, CheckConstraint("points > 0", name="points"), nullable=False),
    Column("remaining", BigInteger, nullable=False),
    Column("usable_from", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("origin_id", Id, ForeignKey("lot.id"), index=True),
    Column("waiting", Boolean, nullable=False),
    Column("look_at", Instant),
    CheckConstraint("remaining BETWEEN 0 AND points", name="remaining"),
    CheckConstraint("usable_from < expires_at", name="life"),
    Index("ix_lot_member_id_id", "member_id", "id"),
)
_OPEN = lot.c.remaining > literal_column("0")
_WAITING = and_(lot.c.waiting, _OPEN)
_index("ix_lot_open", lot.c.member_id, lot.c.expires_at, where=_OPEN)
_index("ix_lot_expiring", lot.c.expires_at, where=_OPEN)
_index("ix_lot_look", lot.c.look_at, where=and_(_OPEN, lot.c.look_at.is_not(None)))
_index("ix_lot_waiting", lot.c.usable_from, where=_WAITING)

part = append_only(
    Table(
        "part",
        metadata,
        Column("entry_id", Id, ForeignKey("entry.id"), primary_key=True),
        Column("lot_id", Id, ForeignKey("lot.id"), primary_key=True, index=True),
        Column("kind", _KIND, nullable=False),
        Column("points", BigInteger, CheckConstraint("points > 0", name="points"), nullable=False),
    )
)

note = Table(
    "note",
    metadata,
    Column("entry_id", Id, ForeignKey("entry.id"), primary_key=True, autoincrement=False),
    Column("text", Words, nullable=False),
)
"""What a person wrote about an entry. The only text in the ledger, apart from it, so that it can be forgotten."""

_FIXED = "id, member_id, entry_id, points, usable_from, origin_id"
_SOONER = "NEW.expires_at < OLD.expires_at OR OLD.remaining = 0"
TRIGGERS: dict[str, tuple[str, ...]] = {
    "sqlite": (
        "CREATE TRIGGER part_takes AFTER INSERT ON part "
        "BEGIN UPDATE lot SET remaining = remaining - NEW.points WHERE id = NEW.lot_id; END",
        f"CREATE TRIGGER lot_is_fixed BEFORE UPDATE OF {_FIXED} ON lot "
        "BEGIN SELECT RAISE(ABORT, 'lot only loses points'); END",
        "CREATE TRIGGER lot_only_loses BEFORE UPDATE OF remaining ON lot WHEN NEW.remaining > OLD.remaining "
        "BEGIN SELECT RAISE(ABORT, 'lot only loses points'); END",
        f"CREATE TRIGGER lot_ends_later BEFORE UPDATE OF expires_at ON lot WHEN {_SOONER} "
        "BEGIN SELECT RAISE(ABORT, 'lot never ends sooner'); END",
        "CREATE TRIGGER lot_stays BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'lot only loses points'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION part_takes() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN UPDATE lot SET remaining = remaining - NEW.points WHERE id = NEW.lot_id; RETURN NULL; END $$",
        "CREATE TRIGGER part_takes AFTER INSERT ON part FOR EACH ROW EXECUTE FUNCTION part_takes()",
        f"CREATE TRIGGER lot_is_fixed BEFORE UPDATE OF {_FIXED} ON lot FOR EACH ROW EXECUTE FUNCTION refuse_change()",
        "CREATE TRIGGER lot_only_loses BEFORE UPDATE OF remaining ON lot "
        "FOR EACH ROW WHEN (NEW.remaining > OLD.remaining) EXECUTE FUNCTION refuse_change()",
        "CREATE TRIGGER lot_ends_later BEFORE UPDATE OF expires_at ON lot "
        f"FOR EACH ROW WHEN ({_SOONER}) EXECUTE FUNCTION refuse_change()",
        "CREATE TRIGGER lot_stays BEFORE DELETE ON lot FOR EACH ROW EXECUTE FUNCTION refuse_change()",
        "CREATE TRIGGER lot_no_truncate BEFORE TRUNCATE ON lot FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    ),
}
"""By dialect, what goes with the tables; needs the triggers of `append_only` first. In `part.info["ddl"]` too."""

part.info["ddl"] = TRIGGERS
for _dialect, _statements in TRIGGERS.items():
    for _statement in _statements:
        event.listen(part, "after_create", DDL(_statement).execute_if(dialect=_dialect))  # type: ignore[no-untyped-call]

_MEMBER: BindParameter[int] = bindparam("member_id", type_=Id)
_LAST = select(entry.c.at).where(entry.c.member_id == member.c.id).order_by(entry.c.id.desc()).limit(1)
_ACCOUNT = (
    select(member.c.debt, _LAST.scalar_subquery().label("last_at"), lot)
    .select_from(member.outerjoin(lot, and_(lot.c.member_id == member.c.id, _OPEN)))
    .where(member.c.id == _MEMBER)
    .order_by(lot.c.expires_at, lot.c.id)
)
_GET = select(entry).where(entry.c.id == bindparam("entry_id"))
_RETURNED = select(entry).where(entry.c.of_id == bindparam("of_id"), _RETURN).order_by(entry.c.covers.desc()).limit(1)
_BY_ORDER = select(entry).where(
    entry.c.order_id == bindparam("of_order", type_=Id), entry.c.kind == literal_column("'earn'")
)
_APPEND = insert(entry).returning(entry.c.id)
_SETTLE = insert(entry)
_EXPIRE = insert(part).from_select(
    ["entry_id", "lot_id", "kind", "points"],
    select(entry.c.id, entry.c.lot_id, entry.c.kind, -entry.c.points).where(
        entry.c.kind == literal_column("'expire'"), entry.c.lot_id.in_(bindparam("lot_ids", expanding=True))
    ),
)
_NOTE = insert(note)
_LOTS = insert(lot).returning(lot.c.id, sort_by_parameter_order=True)
_PARTS = insert(part)
_DEBT = update(member).where(member.c.id == _MEMBER).values(debt=bindparam("new_debt"))
_RELEASE = update(lot).where(lot.c.id.in_(bindparam("lot_ids", expanding=True))).values(waiting=False)

_OWN = lot.alias("own")
_FAMILY = lot.alias("family")
_BACK = and_(entry.c.of_id == _OWN.c.entry_id, entry.c.kind == literal_column("'reverse'"))
_EARNED = select(
    _OWN.c.id,
    select(func.coalesce(func.sum(entry.c.covers), 0)).where(_BACK).scalar_subquery(),
    select(func.coalesce(func.sum(entry.c.covers + entry.c.points), 0)).where(_BACK).scalar_subquery(),
    select(func.coalesce(func.sum(part.c.points), 0))
    .join(_FAMILY, _FAMILY.c.id == part.c.lot_id)
    .where(part.c.kind == literal_column("'expire'"), or_(_FAMILY.c.id == _OWN.c.id, _FAMILY.c.origin_id == _OWN.c.id))
    .scalar_subquery(),
).where(_OWN.c.entry_id == bindparam("entry_id"))

_PAID_BY = (
    select(lot, part.c.points)
    .join(part, part.c.lot_id == lot.c.id)
    .where(part.c.entry_id == bindparam("entry_id"))
    .order_by(lot.c.expires_at, lot.c.id)
)
_NOW, _LIMIT = bindparam("now", type_=Instant), bindparam("limit", type_=BigInteger)


def _slice(kind: Kind, when: Column[datetime], open_: ColumnElement[bool]) -> Any:
    rows = select(literal_column(f"'{kind}'").label("kind"), when.label("due"), lot.c.id, lot.c.member_id)
    return rows.where(open_, when <= _NOW).order_by(when, lot.c.id).limit(_LIMIT).subquery()


_RELEASES, _EXPIRIES = _slice(Kind.RELEASE, lot.c.usable_from, _WAITING), _slice(Kind.EXPIRE, lot.c.expires_at, _OPEN)
_DUE = union_all(select(_RELEASES), select(_EXPIRIES)).order_by("due", "id").limit(_LIMIT)
_LOCK_HOLDERS = (
    select(member.c.id).where(member.c.id.in_(bindparam("ids", expanding=True))).order_by(member.c.id).with_for_update()
)
_HELD = (
    select(_LAST.correlate(member).scalar_subquery(), lot)
    .join(member, member.c.id == lot.c.member_id)
    .where(lot.c.id.in_(bindparam("lot_ids", expanding=True)), _OPEN)
)


_ENTRY_COLUMNS = [column.name for column in entry.c if column.name != "id"]
_LOT_COLUMNS = [column.name for column in lot.c if column.name != "id"]


class Ledger:
    """Entries, lots and parts. Whoever writes has locked the member first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def account(self, member_id: int, now: datetime) -> Account | None:
        """What the tables hold of a member, before the calendar is applied; None for an unknown member."""
        rows = self._c.execute(_ACCOUNT, {"member_id": member_id}).all()
        if not rows:
            return None
        debt, last_at = rows[0][:2]
        lots = tuple(Lot(*row[2:]) for row in rows if row[2] is not None)
        return Account(member_id, debt, last_at or EPOCH, max(now, last_at or EPOCH), lots)

    def get(self, entry_id: int) -> Entry | None:
        return _entry(self._c.execute(_GET, {"entry_id": entry_id}).first())

    def of_order(self, order_id: int) -> Entry | None:
        """The entry that an order's points came with; None when it brought none."""
        return _entry(self._c.execute(_BY_ORDER, {"of_order": order_id}).first())

    def returned(self, spend_id: int) -> Entry | None:
        """The newest entry that gave points of a spend back, if there is one."""
        return _entry(self._c.execute(_RETURNED, {"of_id": spend_id}).first())

    def earned(self, entry: Entry) -> Earned:
        """What became of an earning so far."""
        lot_id, covered, credited, expired = self._c.execute(_EARNED, {"entry_id": entry.id}).one()
        return Earned(entry, lot_id, int(covered), int(credited), int(expired))

    def paid_by(self, entry_id: int) -> list[tuple[Lot, int]]:
        """The lots an entry took points out of and how many, the lot that ends first before the others."""
        return [(Lot(*row[:-1]), row[-1]) for row in self._c.execute(_PAID_BY, {"entry_id": entry_id})]

    def append(self, new: Entry, takes: Iterable[Take] = ()) -> Entry:
        """Writes one entry with the parts it takes out of lots; the entry with its id."""
        written = replace(new, id=self._c.execute(_APPEND, _row(new, _ENTRY_COLUMNS)).scalar_one())
        self.take(written, written.kind, takes)
        return written

    def note(self, entry_id: int, text: str) -> None:
        """Keeps what a person wrote about an entry."""
        self._c.execute(_NOTE, {"entry_id": entry_id, "text": text})

    def take(self, by: Entry, kind: Kind, takes: Iterable[Take]) -> None:
        """Writes parts; the database takes their points out of the lots."""
        if rows := [{"entry_id": by.id, "kind": kind, **take._asdict()} for take in takes]:
            self._c.execute(_PARTS, rows)

    def add_lots(self, lots: Sequence[Lot]) -> list[int]:
        """Writes new lots; their ids in the same order."""
        return [id_ for (id_,) in self._c.execute(_LOTS, [_row(new, _LOT_COLUMNS) for new in lots])]

    def set_debt(self, member_id: int, debt: int) -> None:
        self._c.execute(_DEBT, {"member_id": member_id, "new_debt": debt})

    def settle(self, entries: Sequence[Entry]) -> None:
        """Writes down, in order, that lots were released or expired (`lot_id`); neither can happen twice to a lot."""
        if not entries:
            return
        self._c.execute(_SETTLE, [_row(new, _ENTRY_COLUMNS) for new in entries])
        if expired := [new.lot_id for new in entries if new.kind is Kind.EXPIRE]:
            self._c.execute(_EXPIRE, {"lot_ids": expired})
        if released := [new.lot_id for new in entries if new.kind is Kind.RELEASE]:
            self._c.execute(_RELEASE, {"lot_ids": released})

    def due(self, now: datetime, limit: int) -> list[tuple[Kind, int, int]]:
        """The next `limit` events the calendar has decided: (RELEASE or EXPIRE, lot, member), earliest first."""
        rows = self._c.execute(_DUE, {"now": now, "limit": limit})
        return [(Kind(row.kind), row.id, row.member_id) for row in rows]

    def lock_holders(self, member_ids: Iterable[int]) -> None:
        """Locks many members, by ascending id."""
        self._c.execute(_LOCK_HOLDERS, {"ids": sorted(set(member_ids))}).all()

    def held(self, lot_ids: Iterable[int]) -> list[tuple[Lot, datetime]]:
        """Those of the lots that hold something, each with the time of its member's last entry."""
        return [(Lot(*row[1:]), row[0]) for row in self._c.execute(_HELD, {"lot_ids": list(lot_ids)})]


def _entry(row: Row[Any] | None) -> Entry | None:
    return None if row is None else Entry(*tuple(row))


def _row(value: Entry | Lot, columns: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(value, name) for name in columns}
