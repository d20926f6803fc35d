"""The inbox: updates are kept here before they are acknowledged, until they have been answered."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    false,
    func,
    literal_column,
    null,
    select,
    true,
    union_all,
    update,
)

from rules.inbox import DeadLetter, Kept, New
from storage.schema import insert, metadata
from storage.types import Id, Instant, Words

inbox = Table(
    "inbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("digest", BigInteger, nullable=False),  # of the body: update ids begin anew after a quiet week
    Column("lane", BigInteger, nullable=False),  # the person's Telegram id; 0 once it has been answered
    Column("body", LargeBinary),  # only until it has been answered
    Column("state", Text, nullable=False, server_default="waiting"),  # waiting, done, dead
    Column("begun", Boolean, nullable=False, server_default=false()),
    Column("starts", Integer, nullable=False, server_default="0"),
    Column("reason", Words),
    Column("received_at", Instant, nullable=False),
    Column("ended_at", Instant),
    UniqueConstraint("update_id", "bot_id", "digest"),
)
# A partial index serves only queries that spell its condition out: no parameter can stand for it.
_WAITING = inbox.c.state == literal_column("'waiting'")
_DEAD = inbox.c.state == literal_column("'dead'")
Index("ix_inbox_waiting", inbox.c.id, sqlite_where=_WAITING, postgresql_where=_WAITING)
Index("ix_inbox_dead", inbox.c.id, sqlite_where=_DEAD, postgresql_where=_DEAD)

_ID = inbox.c.id == bindparam("row_id")
_PUT = (
    insert(inbox)
    .on_conflict_do_nothing(index_elements=["update_id", "bot_id", "digest"])
    .returning(inbox.c.id, inbox.c.bot_id, inbox.c.update_id, inbox.c.digest)
)
_NEXT = (
    select(inbox.c.id, inbox.c.lane, inbox.c.body, inbox.c.starts)
    .where(_WAITING, inbox.c.id > bindparam("after"))
    .order_by(inbox.c.id)
    .limit(bindparam("limit"))
)
_LET_GO = {"state": "done", "body": null(), "reason": null(), "begun": false(), "lane": literal_column("0")}
_DONE = update(inbox).where(_ID, _WAITING).values(_LET_GO | {"ended_at": bindparam("now")})
_BURY = (
    update(inbox)
    .where(_ID, _WAITING)
    .values(state="dead", reason=bindparam("why"), begun=false(), ended_at=bindparam("now"))
)
_BEGIN = update(inbox).where(_ID, _WAITING).values(begun=true())
_CUT_SHORT = update(inbox).where(_WAITING, inbox.c.begun).values(starts=inbox.c.starts + 1, begun=false())
_HOPELESS = (
    update(inbox)
    .where(_WAITING, inbox.c.starts >= bindparam("most"))
    .values(state="dead", reason="cut short too often", ended_at=bindparam("now"))
    .returning(inbox.c.id)
)
_DEAD_LETTERS = (
    select(inbox.c.id, inbox.c.lane, inbox.c.body, inbox.c.reason, inbox.c.ended_at)
    .where(_DEAD)
    .order_by(inbox.c.id)
    .limit(bindparam("limit"))
)
_COUNT_DEAD = select(func.count()).select_from(inbox).where(_DEAD)
_OLDEST = (
    select(inbox.c.id, inbox.c.ended_at)
    .where(inbox.c.state != literal_column("'dead'"))
    .order_by(inbox.c.id)
    .limit(bindparam("limit"))
    .subquery("oldest")
)
_OLD = select(_OLDEST.c.id).where(_OLDEST.c.ended_at < bindparam("before"))
_OLD_DEAD = select(inbox.c.id).where(_DEAD, inbox.c.ended_at < bindparam("before")).limit(bindparam("limit"))
_ANY_OLD, _ANY_OLD_DEAD = _OLD.limit(1), _OLD_DEAD
_PURGE, _PURGE_DEAD = (delete(inbox).where(inbox.c.id.in_(old)) for old in (_OLD, _OLD_DEAD))
_EMPTY = (
    update(inbox)
    .where(_ID)
    .values(_LET_GO | {"ended_at": func.coalesce(inbox.c.ended_at, bindparam("now", type_=Instant))})
)
_OF_LANE = union_all(  # state by state, so that each finds its index; all others have no lane any more
    *(select(inbox.c.id).where(inbox.c.lane == bindparam("whose"), state) for state in (_WAITING, _DEAD))
)

MOST_STARTS = 10
MOST_DEAD = 10_000  # looked through when somebody is forgotten


class Inbox:
    """Updates: kept once each, answered in order of their ids, remembered by a digest until they are purged."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def put(self, updates: Sequence[New]) -> list[Kept | None]:
        """Keeps a batch; for each, in order, what was kept, or None if exactly this update is here already."""
        if not updates:
            return []
        rows = [_row(update) for update in updates]
        ids = {(bot, update, digest): id_ for id_, bot, update, digest in self._c.execute(_PUT, rows)}
        return [_kept(ids.pop((row["bot_id"], row["update_id"], row["digest"]), None), row) for row in rows]

    def waiting(self, *, after: int = 0, limit: int = 1000) -> list[Kept]:
        """Updates that wait for their answer, oldest first, with ids above `after`."""
        return [Kept(*row) for row in self._c.execute(_NEXT, {"after": after, "limit": limit})]

    def done(self, ids: Sequence[int], *, now: datetime) -> None:
        """They have been answered; their text is let go."""
        if ids:
            self._c.execute(_DONE, [{"row_id": id_, "now": now} for id_ in ids])

    def begin(self, ids: Sequence[int]) -> None:
        """Marks updates that an earlier process left, before they are tried again, so that a crash counts for them."""
        if ids:
            self._c.execute(_BEGIN, [{"row_id": id_} for id_ in ids])

    def recover(self, *, now: datetime) -> list[int]:
        """At the start of a process: counts the crash for those begun. The ids of those it is the tenth for: dead."""
        self._c.execute(_CUT_SHORT)
        return list(self._c.execute(_HOPELESS, {"most": MOST_STARTS, "now": now}).scalars())

    def bury(self, id_: int, reason: str, *, now: datetime) -> bool:
        """Makes a waiting update a dead letter; False if it was not waiting."""
        return self._c.execute(_BURY, {"row_id": id_, "why": reason, "now": now}).rowcount == 1

    def dead(self, limit: int = 100) -> list[DeadLetter]:
        """Dead letters, oldest first."""
        return [DeadLetter(*row) for row in self._c.execute(_DEAD_LETTERS, {"limit": limit})]

    def count_dead(self) -> int:
        """How many dead letters there are."""
        return self._c.execute(_COUNT_DEAD).scalar_one()

    def any_ended(self, before: datetime) -> bool:
        """Whether one of the 500 oldest answered updates ended before then, so that `purge` has something to do."""
        return self._c.execute(_ANY_OLD, {"before": before, "limit": 500}).first() is not None

    def any_dead(self, before: datetime) -> bool:
        """Whether a dead letter is older than that."""
        return self._c.execute(_ANY_OLD_DEAD, {"before": before, "limit": 1}).first() is not None

    def purge(self, before: datetime, limit: int = 500) -> int:
        """Removes those of the `limit` oldest answered updates that ended before; how many.

        Keep eight days, so that repeats are known.
        """
        return self._c.execute(_PURGE, {"before": before, "limit": limit}).rowcount

    def purge_dead(self, before: datetime, limit: int = 500) -> int:
        """Removes dead letters that were buried before; how many."""
        return self._c.execute(_PURGE_DEAD, {"before": before, "limit": limit}).rowcount

    def forget(self, lane: int, *, now: datetime, traces: Iterable[str] = ()) -> None:
        """Lets go of everything this person has sent, and of other people's dead letters with one of the `traces`."""
        ids = set(self._c.execute(_OF_LANE, {"whose": lane}).scalars())
        known = [trace.encode() for trace in traces]
        for letter in self.dead(MOST_DEAD) if known else []:
            text = bytes(letter.body or b"") + letter.reason.encode()
            if any(trace in text for trace in known):
                ids.add(letter.id)
        for id_ in sorted(ids):
            self._c.execute(_EMPTY, {"row_id": id_, "now": now})


def _row(update: New) -> dict[str, Any]:
    return {
        "bot_id": update.bot_id,
        "update_id": update.update_id,
        "digest": int.from_bytes(sha256(update.body).digest()[:8], signed=True),
        "lane": update.lane,
        "body": update.body,
        "received_at": update.at,
    }


def _kept(id_: int | None, row: dict[str, Any]) -> Kept | None:
    return None if id_ is None else Kept(id_, row["lane"], row["body"])
