"""Campaigns: what is said to many, how far its audience is frozen, and whether it runs."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Enum,
    Index,
    Integer,
    Row,
    Table,
    Text,
    bindparam,
    literal_column,
    select,
    update,
)

from rules.campaigns import Campaign, State
from rules.members import Member
from storage.members import REACHABLE, WANTS_OFFERS, member
from storage.schema import insert, metadata
from storage.types import Id, Instant, Json, Words

campaign = Table(
    "campaign",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("topic", Text, nullable=False),
    Column("class", Text, CheckConstraint("class IN ('marketing', 'service')", name="class"), nullable=False),
    Column(
        "state",
        Enum(State, native_enum=False, create_constraint=True, length=10, name="state", values_callable=list),
        nullable=False,
    ),
    Column("reason", Text),
    Column("title", Words),
    Column("texts", Json),
    Column("audience", Json),
    Column("starts_at", Instant, nullable=False),
    Column("reached", Id, nullable=False, server_default="0"),
    Column("full_at", Instant),
    Column("refused", Integer, nullable=False, server_default="0"),
    Column("created_by", Text),
    Column("created_at", Instant, nullable=False),
    Column("ended_at", Instant),
)
_OPEN = campaign.c.ended_at.is_(None)
Index("ix_campaign_open", campaign.c.starts_at, sqlite_where=_OPEN, postgresql_where=_OPEN)

_WHICH = campaign.c.id == bindparam("which")
_ADD = insert(campaign).on_conflict_do_nothing(index_elements=["key"]).returning(campaign.c.id)
_GET = select(campaign).where(_WHICH)
_LOCK = _GET.with_for_update()
_BY_KEY = select(campaign.c.id).where(campaign.c.key == bindparam("of_key"))
_ACTIVE = select(campaign).where(_OPEN).order_by(campaign.c.starts_at, campaign.c.id)
_NEWEST = select(campaign).order_by(campaign.c.id.desc()).limit(bindparam("limit"))
_TURN = (
    update(campaign)
    .where(_WHICH)
    .values(
        state=bindparam("to", type_=campaign.c.state.type),
        reason=bindparam("why"),
        refused=literal_column("0"),
    )
)
_END = update(campaign).where(_WHICH, _OPEN).values(ended_at=bindparam("now"))
_REACH = update(campaign).where(_WHICH).values(reached=bindparam("up_to"), full_at=bindparam("full"))
_REFUSED = (
    update(campaign)
    .where(_WHICH)
    .values(refused=campaign.c.refused + literal_column("1"))
    .returning(campaign.c.refused)
)
Index("ix_member_wants", member.c.id, sqlite_where=WANTS_OFFERS, postgresql_where=WANTS_OFFERS)
_MAY_GET = {"marketing": WANTS_OFFERS, "service": REACHABLE}
_AUDIENCE = {
    class_: select(member)
    .where(who, member.c.id > bindparam("after"))
    .order_by(member.c.id)
    .limit(bindparam("limit"))
    .with_for_update()  # nobody is written to who is being forgotten
    for class_, who in _MAY_GET.items()
}


class Campaigns:
    """The campaigns. Their messages are rows of `delivery`; see storage/progress.py."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def add(
        self,
        *,
        key: str,
        topic: str,
        class_: str,
        state: State,
        starts_at: datetime,
        now: datetime,
        full_at: datetime | None = None,
        title: str | None = None,
        texts: Mapping[str, str] | None = None,
        audience: Mapping[str, Any] | None = None,
        created_by: str | None = None,
    ) -> int:
        """The id of the campaign with this key: a new one, or the one that was there before."""
        known = self._c.execute(_BY_KEY, {"of_key": key}).scalar_one_or_none()
        if known is not None:
            return int(known)
        kind = {"key": key, "topic": topic, "class": class_, "state": state, "created_by": created_by}
        what = {"title": title, "texts": _plain(texts), "audience": _plain(audience)}
        times = {"starts_at": starts_at, "full_at": full_at, "created_at": now}
        made = self._c.execute(_ADD, kind | what | times).scalar_one_or_none()
        return int(made if made is not None else self._c.execute(_BY_KEY, {"of_key": key}).scalar_one())

    def get(self, id_: int) -> Campaign | None:
        row = self._c.execute(_GET, {"which": id_}).first()
        return None if row is None else _made(row)

    def lock(self, id_: int) -> Campaign | None:
        """The campaign, and until the end of the transaction nobody else changes it."""
        row = self._c.execute(_LOCK, {"which": id_}).first()
        return None if row is None else _made(row)

    def active(self) -> list[Campaign]:
        """Those of which something is left to do, the first to begin first. Few: an index holds just these."""
        return [_made(row) for row in self._c.execute(_ACTIVE)]

    def newest(self, limit: int) -> list[Campaign]:
        """The newest campaigns, newest first."""
        return [_made(row) for row in self._c.execute(_NEWEST, {"limit": limit})]

    def turn(self, id_: int, state: State, reason: str | None = None) -> None:
        """Its state, and why. Refusals are counted anew from here."""
        self._c.execute(_TURN, {"which": id_, "to": state, "why": reason})

    def end(self, id_: int, *, now: datetime) -> None:
        """Nothing of it is left to do."""
        self._c.execute(_END, {"which": id_, "now": now})

    def reach(self, id_: int, member_id: int, *, full_at: datetime | None) -> None:
        """Members up to this id have their row."""
        self._c.execute(_REACH, {"which": id_, "up_to": member_id, "full": full_at})

    def refuse(self, id_: int) -> int:
        """Telegram refused one of its messages: how many since it last began to run."""
        return int(self._c.execute(_REFUSED, {"which": id_}).scalar_one())

    def audience(self, class_: str, after: int, limit: int = 500) -> list[Member]:
        """Members with ids above `after` who may get something of this class now, by their id; locked."""
        return [Member(*row) for row in self._c.execute(_AUDIENCE[class_], {"after": after, "limit": limit})]


def _plain(value: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if value is None else dict(value)


def _made(row: Row[Any]) -> Campaign:
    told = row._asdict()
    class_, state = told.pop("class"), State(told.pop("state"))
    return Campaign(class_=class_, state=state, **told)
