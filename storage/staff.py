"""Staff, and the invitations that make people staff."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Enum,
    ForeignKey,
    Row,
    Table,
    Text,
    bindparam,
    literal_column,
    select,
    update,
)

from rules.staff import Invitation, Role, Staff
from storage.schema import insert, metadata
from storage.types import Id, Instant, Words

_ROLE = Enum(Role, native_enum=False, create_constraint=True, length=10, name="role", values_callable=list)

staff = Table(
    "staff",
    metadata,
    Column("id", Id, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("name", Words, nullable=False),
    Column("role", _ROLE, nullable=False),
    Column("added_by", Id, ForeignKey("staff.id")),
    Column("added_at", Instant, nullable=False),
    Column("removed_at", Instant),
)
invitation = Table(
    "invitation",
    metadata,
    Column("id", Id, primary_key=True),
    Column("hash", Text, nullable=False, unique=True),
    Column("role", _ROLE, nullable=False),
    Column("made_by", Id, ForeignKey("staff.id")),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("used_by", Id, ForeignKey("staff.id")),
)

_ACTIVE = staff.c.removed_at.is_(None)
_GET = select(staff).where(staff.c.id == bindparam("staff_id"))
_BY_TELEGRAM = select(staff).where(staff.c.telegram_id == bindparam("telegram_id"))
_LIST = select(staff).where(_ACTIVE).order_by(staff.c.id)
_LOCK = select(staff).where(_ACTIVE).order_by(staff.c.id).with_for_update()
_ADD = insert(staff)
_PUT = _ADD.on_conflict_do_update(
    index_elements=["telegram_id"],
    set_={name: _ADD.excluded[name] for name in ("name", "role", "added_by", "added_at", "removed_at")},
).returning(staff)
_REMOVE = (
    update(staff).where(staff.c.id == bindparam("whom"), _ACTIVE).values(removed_at=bindparam("at", type_=Instant))
)
_INVITE = insert(invitation)
_INVITATION = select(invitation).where(invitation.c.hash == bindparam("hash"))
_INVITATION_LOCK = _INVITATION.with_for_update()
_USE = (
    update(invitation)
    .where(invitation.c.id == bindparam("which"))
    .values(used_at=bindparam("at", type_=Instant), used_by=bindparam("who"))
)
_WITHDRAW = (
    update(invitation)
    .where(invitation.c.made_by.is_(None), invitation.c.used_at.is_(None))
    .values(used_at=bindparam("at", type_=Instant))
)
_ANY_OWNER = select(staff.c.id).where(_ACTIVE, staff.c.role == literal_column("'owner'")).limit(1)


class StaffTable:
    """Staff and invitations."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def get(self, staff_id: int) -> Staff | None:
        return _staff(self._c.execute(_GET, {"staff_id": staff_id}).first())

    def by_telegram(self, telegram_id: int) -> Staff | None:
        """Also somebody who was removed."""
        return _staff(self._c.execute(_BY_TELEGRAM, {"telegram_id": telegram_id}).first())

    def active(self) -> list[Staff]:
        """All who are on the staff now, in the order of their coming."""
        return [Staff(*row) for row in self._c.execute(_LIST)]

    def lock(self) -> list[Staff]:
        """All who are on the staff, and until the end of the transaction nobody else removes one."""
        return [Staff(*row) for row in self._c.execute(_LOCK)]

    def any_owner(self) -> bool:
        return self._c.execute(_ANY_OWNER).first() is not None

    def put(self, telegram_id: int, name: str, role: Role, *, added_by: int | None, now: datetime) -> Staff:
        """This person has this role from now on, whatever they had before."""
        columns: dict[str, Any] = {"telegram_id": telegram_id, "name": name, "role": role, "removed_at": None}
        return Staff(*self._c.execute(_PUT, {**columns, "added_by": added_by, "added_at": now}).one())

    def remove(self, staff_id: int, *, now: datetime) -> bool:
        """False when they were not on the staff any more."""
        return self._c.execute(_REMOVE, {"whom": staff_id, "at": now}).rowcount == 1

    def invite(self, hash_: str, role: Role, *, made_by: int | None, expires_at: datetime, now: datetime) -> None:
        self._c.execute(
            _INVITE, {"hash": hash_, "role": role, "made_by": made_by, "made_at": now, "expires_at": expires_at}
        )

    def invitation(self, hash_: str, *, lock: bool = False) -> Invitation | None:
        """The invitation of a token; locked, nobody else can use it until the end of the transaction."""
        row = self._c.execute(_INVITATION_LOCK if lock else _INVITATION, {"hash": hash_}).first()
        return None if row is None else Invitation(*(value for name, value in row._mapping.items() if name != "hash"))

    def use(self, invitation_id: int, staff_id: int, *, now: datetime) -> None:
        """It is used, by this person."""
        self._c.execute(_USE, {"which": invitation_id, "who": staff_id, "at": now})

    def withdraw_first_codes(self, *, now: datetime) -> None:
        """Codes that were printed at earlier starts and not used are good for nothing any more."""
        self._c.execute(_WITHDRAW, {"at": now})


def _staff(row: Row[Any] | None) -> Staff | None:
    return None if row is None else Staff(*tuple(row))
