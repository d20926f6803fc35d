"""Deliveries: one row per message and recipient, from the transaction that causes it to its outcome."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    exists,
    false,
    func,
    literal_column,
    null,
    select,
    tuple_,
    update,
)

from rules.deliveries import MOST_TRIES, Delivery
from storage.campaigns import campaign
from storage.members import member
from storage.schema import insert, metadata
from storage.types import Id, Instant, Json, Words

delivery = Table(
    "delivery",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("member_id", Id, ForeignKey(member.c.id)),
    Column("about_id", Id, ForeignKey(member.c.id)),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column(
        "class", Text, CheckConstraint("class IN ('marketing', 'service', 'support')", name="class"), nullable=False
    ),
    Column("topic", Text, nullable=False),
    Column("automatic", Boolean, nullable=False),
    Column("text_key", Text, nullable=False),
    Column("facts", Json, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", Text, nullable=False, server_default="pending"),
    Column("reason", Words),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("worker", Text),
    Column("lease_until", Instant),
    Column("message_id", BigInteger),
    Column("perhaps_repeat", Boolean, nullable=False, server_default=false()),
    Column("created_at", Instant, nullable=False),
    Column("done_at", Instant),
    Column("campaign_id", Id, ForeignKey(campaign.c.id)),
    Column("with_id", Id),  # no foreign key: a row may come, and go, before the one that carries it
    CheckConstraint("state IN ('pending', 'sending', 'sent', 'failed', 'uncertain', 'held', 'dropped')", name="state"),
)
# A partial index serves only queries that spell its condition out: no parameter can stand for it.
DUE = delivery.c.state.in_([literal_column("'pending'"), literal_column("'held'")])
_SENDING = delivery.c.state == literal_column("'sending'")
Index("ix_delivery_due", delivery.c["class"], delivery.c.due_at, delivery.c.id, sqlite_where=DUE, postgresql_where=DUE)
Index("uq_delivery_sending", delivery.c.chat_id, unique=True, sqlite_where=_SENDING, postgresql_where=_SENDING)
_BACK = and_(delivery.c.state == literal_column("'pending'"), delivery.c.reason.is_not(None))  # from a try
Index("ix_delivery_back", delivery.c.chat_id, delivery.c.id, sqlite_where=_BACK, postgresql_where=_BACK)
_RIDES = delivery.c.with_id.is_not(None)
Index("ix_delivery_with_id", delivery.c.with_id, sqlite_where=_RIDES, postgresql_where=_RIDES)
Index("ix_delivery_member_id", delivery.c.member_id, delivery.c.id)
Index("ix_delivery_about_id", delivery.c.about_id, delivery.c.id)
_SEEN = delivery.c.message_id.is_not(None)
Index("ix_delivery_message", delivery.c.chat_id, delivery.c.message_id, sqlite_where=_SEEN, postgresql_where=_SEEN)

_OFFER = and_(
    delivery.c["class"] == literal_column("'marketing'"),
    delivery.c.state.in_([literal_column("'sent'"), literal_column("'uncertain'")]),
)
Index("ix_delivery_offers", delivery.c.member_id, delivery.c.done_at, sqlite_where=_OFFER, postgresql_where=_OFFER)
_ENDED = delivery.c.done_at.is_not(None)
Index("ix_delivery_done_at", delivery.c.done_at, sqlite_where=_ENDED, postgresql_where=_ENDED)
_PAUSED = (delivery.c.state == literal_column("'held'")) & (delivery.c.reason == literal_column("'paused'"))
Index("ix_delivery_paused", delivery.c.id, sqlite_where=_PAUSED, postgresql_where=_PAUSED)

CLASSES = ("support", "service", "marketing")  # in the order in which they are sent

_busy = delivery.alias("busy")
_back = delivery.alias("back")
_ID = delivery.c.id == bindparam("row_id")
_MINE = _SENDING & (delivery.c.worker == bindparam("by"))
_ADD = insert(delivery).on_conflict_do_nothing(index_elements=["key"]).returning(delivery.c.id)
_GET = select(delivery).where(delivery.c.id == bindparam("row_id"))
_BY_KEY = select(delivery.c.id).where(delivery.c.key == bindparam("of_key"))
_BY_MESSAGE = (
    select(delivery)
    .where(_SEEN, delivery.c.chat_id == bindparam("chat_id"), delivery.c.message_id == bindparam("message_id"))
    .order_by(delivery.c.id.desc())
    .limit(1)
)
_OF_MEMBER = (
    select(delivery)
    .where(delivery.c.member_id == bindparam("member_id"))
    .order_by(delivery.c.id.desc())
    .limit(bindparam("limit"))
)
_OFFERS = (
    select(delivery.c.done_at)
    .where(
        _OFFER,
        delivery.c.member_id == bindparam("member_id"),
        delivery.c.done_at > bindparam("since"),
        delivery.c.with_id.is_(None),  # several that were read in one message count once
    )
    .order_by(delivery.c.done_at.desc())
)
# What comes back keeps its place before later ones of its chat and class, unless it comes back again and again.
_WAITED_FOR = exists().where(
    _back.c.chat_id == delivery.c.chat_id,
    _back.c.state == literal_column("'pending'"),
    _back.c.reason.is_not(None),
    _back.c.id < delivery.c.id,
    _back.c["class"] == delivery.c["class"],
    _back.c.tries <= literal_column(str(MOST_TRIES)),
)
_MAY_GO = (
    DUE,
    delivery.c["class"] == bindparam("class_"),
    ~exists().where(_busy.c.chat_id == delivery.c.chat_id, _busy.c.state == literal_column("'sending'")),
    ~_WAITED_FOR,
)
_IN_TURN = (delivery.c.due_at, delivery.c.id)
_NEXT = (
    select(delivery)
    .where(*_MAY_GO, delivery.c.due_at <= bindparam("now"))
    .order_by(*_IN_TURN)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
# A second bound on `due_at` would make PostgreSQL read on to that one: through a whole campaign, all due at once.
_UP_TO = (
    select(delivery.c.id, delivery.c.chat_id)
    .where(*_MAY_GO, tuple_(*_IN_TURN) <= tuple_(bindparam("last_due", type_=Instant), bindparam("last_id")))
    .order_by(*_IN_TURN)
)
_TAKE = (
    update(delivery)
    .where(_ID, DUE)
    .values(
        state="sending",
        reason=null(),
        worker=bindparam("by"),
        lease_until=bindparam("until"),
        tries=delivery.c.tries + 1,
    )
)
_SAY = update(delivery).where(_ID, DUE).values(facts=bindparam("told", type_=Json))
_HOLD = update(delivery).where(_ID, DUE).values(state="held", reason=bindparam("why"), due_at=bindparam("until"))
_DROP = update(delivery).where(_ID, DUE).values(state="dropped", reason=bindparam("why"), done_at=bindparam("now"))
_END = (
    update(delivery)
    .where(_ID, _MINE)
    .values(
        state=bindparam("outcome"),
        reason=bindparam("why"),
        message_id=bindparam("message"),
        done_at=bindparam("now"),
        lease_until=null(),
    )
)
_RETURN = (
    update(delivery)
    .where(_ID, _MINE)
    .values(
        state="pending",
        reason=bindparam("why"),
        due_at=bindparam("until"),
        perhaps_repeat=delivery.c.perhaps_repeat | bindparam("perhaps", type_=Boolean),
        tries=delivery.c.tries - bindparam("uncounted", type_=Integer),
        worker=null(),
        lease_until=null(),
    )
)
_LOST = (
    select(delivery)
    .where(_SENDING, (delivery.c.lease_until <= bindparam("now")) | (delivery.c.worker == bindparam("by")))
    .order_by(delivery.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_EVERY_CLASS: list[Any] = [literal_column(f"'{class_}'") for class_ in CLASSES]
_ANY: Any = (
    select(literal_column("1"))
    .where(DUE, delivery.c["class"].in_(_EVERY_CLASS), delivery.c.due_at <= bindparam("now"), ~_WAITED_FOR)
    .limit(literal_column("1"))
)
_ANY_PAUSED: Any = select(literal_column("1")).where(_PAUSED).limit(literal_column("1"))
_SOME_PAUSED = select(delivery.c.id).where(_PAUSED).order_by(delivery.c.id).limit(bindparam("limit"))
_UNPAUSE = (
    update(delivery).where(_PAUSED, delivery.c.id.in_(_SOME_PAUSED)).values(due_at=bindparam("now"), reason=null())
)
_LOOK_AGAIN = (
    update(delivery)
    .where(
        delivery.c.member_id == bindparam("whose"),
        delivery.c.state == literal_column("'held'"),
        delivery.c.reason == bindparam("held_for"),
    )
    .values(due_at=bindparam("due"))
)
_MOVE = update(delivery).where(delivery.c.chat_id == bindparam("old"), DUE).values(chat_id=bindparam("new"))
_MOVE_ONE = update(delivery).where(delivery.c.member_id == bindparam("whose"), DUE).values(chat_id=bindparam("new"))
_OLD = select(delivery.c.id).where(_ENDED, delivery.c.done_at < bindparam("before")).limit(bindparam("limit"))
_PURGE = delete(delivery).where(delivery.c.id.in_(_OLD))
_ABOUT: Any = select(literal_column("1")).where(delivery.c.about_id == bindparam("whom")).limit(1)
_CARDS = select(func.count()).where(
    delivery.c.about_id == bindparam("whom"),
    delivery.c.created_at > bindparam("since", type_=Instant),
    delivery.c.text_key.in_([literal_column("'human-card'"), literal_column("'human-card-media'")]),
)
_COUNTS = select(delivery.c.state, func.count()).group_by(delivery.c.state)


class Deliveries:
    """Messages on their way. A row belongs to one worker while it is `sending`, one such row per chat."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def add(
        self,
        *,
        key: str,
        chat_id: int,
        class_: str,
        text_key: str,
        facts: Mapping[str, Any],
        due_at: datetime,
        now: datetime,
        topic: str = "service",
        automatic: bool = False,
        member_id: int | None = None,
        about_id: int | None = None,
        thread_id: int | None = None,
        campaign_id: int | None = None,
    ) -> bool:
        """Leaves a message to be sent from `due_at` on; False if `key` was used before."""
        whom = {"member_id": member_id, "about_id": about_id, "chat_id": chat_id, "thread_id": thread_id}
        kind = {"class": class_, "topic": topic, "automatic": automatic, "campaign_id": campaign_id}
        what = {"key": key, "text_key": text_key, "facts": dict(facts), **kind}
        return self._c.execute(_ADD, whom | what | {"due_at": due_at, "created_at": now}).first() is not None

    def get(self, id_: int) -> Delivery | None:
        row = self._c.execute(_GET, {"row_id": id_}).first()
        return None if row is None else Delivery(*row)

    def named(self, key: str) -> int | None:
        """The id of the message with this key."""
        return self._c.execute(_BY_KEY, {"of_key": key}).scalar_one_or_none()

    def by_message(self, chat_id: int, message_id: int) -> Delivery | None:
        """The message of ours that stands there in that chat."""
        row = self._c.execute(_BY_MESSAGE, {"chat_id": chat_id, "message_id": message_id}).first()
        return None if row is None else Delivery(*row)

    def of(self, member_id: int, limit: int = 20) -> list[Delivery]:
        """The newest messages to a member, newest first."""
        return [Delivery(*row) for row in self._c.execute(_OF_MEMBER, {"member_id": member_id, "limit": limit})]

    def due(self, now: datetime, limit: int) -> list[Delivery]:
        """Up to `limit` messages whose time has come, support before service before marketing, locked for this
        transaction. None for a chat that is being sent to, nor before what was made earlier for the same chat and is
        being taken or to be tried again; several for one chat are possible: take the first.
        """
        found: list[Delivery] = []
        for class_ in CLASSES:
            if len(found) < limit:
                ask = {"class_": class_, "now": now, "limit": limit - len(found)}
                found += self._in_turn([Delivery(*row) for row in self._c.execute(_NEXT, ask)])
        return found

    def _in_turn(self, found: list[Delivery]) -> list[Delivery]:
        """Without those before which another worker is taking one of the same chat and class right now."""
        if not found or self._c.dialect.name == "sqlite":  # which has one writer
            return found
        mine, chats, early = {one.id for one in found}, set[int](), set[int]()
        last = {"class_": found[-1].class_, "last_due": found[-1].due_at, "last_id": found[-1].id}
        for id_, chat in self._c.execute(_UP_TO, last):
            if id_ not in mine:
                chats.add(chat)
            elif chat in chats:
                early.add(id_)
        return [one for one in found if one.id not in early]

    def offers(self, member_id: int, since: datetime) -> list[datetime]:
        """When offers left, or perhaps left, for a member after `since`; the newest first."""
        return [at for (at,) in self._c.execute(_OFFERS, {"member_id": member_id, "since": since})]

    def say(self, id_: int, facts: Mapping[str, Any]) -> None:
        """What a message that waits will say, as it is true now."""
        self._c.execute(_SAY, {"row_id": id_, "told": dict(facts)})

    def take(self, ids: Sequence[int], worker: str, *, lease_until: datetime) -> None:
        """Makes messages that are due this worker's to send."""
        if ids:
            self._c.execute(_TAKE, [{"row_id": id_, "by": worker, "until": lease_until} for id_ in ids])

    def hold(self, id_: int, reason: str, *, until: datetime) -> None:
        """Not now: it becomes due again at `until`, and says why."""
        self._c.execute(_HOLD, {"row_id": id_, "why": reason, "until": until})

    def drop(self, id_: int, reason: str, *, now: datetime) -> None:
        """Never: it says why."""
        self._c.execute(_DROP, {"row_id": id_, "why": reason, "now": now})

    def end(
        self,
        id_: int,
        worker: str,
        outcome: str,
        *,
        now: datetime,
        message_id: int | None = None,
        reason: str | None = None,
    ) -> bool:
        """The outcome of a send: sent, failed or uncertain; False if the row is not this worker's any more."""
        told = {"outcome": outcome, "message": message_id, "why": reason, "now": now}
        return self._c.execute(_END, {"row_id": id_, "by": worker} | told).rowcount == 1

    def give_back(
        self,
        id_: int,
        worker: str,
        reason: str,
        *,
        due_at: datetime,
        perhaps_repeat: bool = False,
        counts: bool = True,
    ) -> bool:
        """Back among those that wait, to meet the gate again at `due_at`; False if it is not this worker's any more.

        A send that never reached Telegram does not count as a try.
        """
        told = {"why": reason, "until": due_at, "perhaps": perhaps_repeat, "uncounted": int(not counts)}
        return self._c.execute(_RETURN, {"row_id": id_, "by": worker} | told).rowcount == 1

    def any_due(self, now: datetime) -> bool:
        """Whether a message's time has come, and it waits for none before it. Reads one index entry per class."""
        return self._c.execute(_ANY, {"now": now}).first() is not None

    def any_paused(self) -> bool:
        """Whether anything is held because sending was paused. Reads an index of just these."""
        return self._c.execute(_ANY_PAUSED).first() is not None

    def unpause(self, now: datetime, limit: int = 500) -> int:
        """What was held because sending was paused is due at once; how many."""
        return self._c.execute(_UNPAUSE, {"now": now, "limit": limit}).rowcount

    def look_again(self, member_id: int, reason: str, now: datetime) -> None:
        """What is held from a member for this `reason` meets the gate at once."""
        self._c.execute(_LOOK_AGAIN, {"whose": member_id, "held_for": reason, "due": now})

    def move(self, chat_id: int, to: int) -> None:
        """A group has a new id: what still waits for it goes there."""
        self._c.execute(_MOVE, {"old": chat_id, "new": to})

    def move_member(self, member_id: int, to: int) -> None:
        """A member has a new account: what still waits for them goes there."""
        self._c.execute(_MOVE_ONE, {"whose": member_id, "new": to})

    def any_about(self, member_id: int) -> bool:
        """Whether a message to staff spoke of this member."""
        return self._c.execute(_ABOUT, {"whom": member_id}).first() is not None

    def cards(self, about: int, since: datetime) -> int:
        """How often staff were sent a message by this member after `since`."""
        return self._c.execute(_CARDS, {"whom": about, "since": since}).scalar_one()

    def any_ended(self, before: datetime) -> bool:
        """Whether a message got its outcome before then."""
        return self._c.execute(_OLD, {"before": before, "limit": 1}).first() is not None

    def purge(self, before: datetime, limit: int = 500) -> int:
        """Removes messages that got their outcome before then; how many."""
        return self._c.execute(_PURGE, {"before": before, "limit": limit}).rowcount

    def lost(self, now: datetime, *, worker: str = "", limit: int = 500) -> list[Delivery]:
        """Messages being sent by workers whose lease has passed, or by `worker`, known to be dead; locked."""
        return [Delivery(*row) for row in self._c.execute(_LOST, {"now": now, "by": worker, "limit": limit})]

    def counts(self) -> dict[str, int]:
        """How many messages are in each state. A scan: for reports."""
        return dict(iter(self._c.execute(_COUNTS)))
