"""Messages that share a day: which others wait for the same member, and which ride in the message of another."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Boolean, Connection, Integer, bindparam, literal_column, null, select, update

from rules.deliveries import NOT_BY_ITSELF, Delivery
from storage.deliveries import DUE, delivery
from storage.types import Instant

RIDES = "together"
"""The reason of a row that is held because another message carries its text."""

_OTHERS = (
    select(delivery)
    .where(
        DUE,
        delivery.c.member_id == bindparam("member_id"),
        delivery.c.automatic.is_(literal_column("true")),
        delivery.c.due_at < bindparam("until"),
    )
    .order_by(delivery.c.due_at, delivery.c.id)
)
_SPOKEN = select(delivery.c.topic).where(
    delivery.c.member_id == bindparam("member_id"),
    delivery.c.automatic.is_(literal_column("true")),
    delivery.c.done_at >= bindparam("since"),
    delivery.c.state.in_([literal_column("'sent'"), literal_column("'uncertain'")]),
)
_RIDE = (
    update(delivery)
    .where(delivery.c.id == bindparam("row_id"), DUE)
    .values(
        state="held",
        reason=RIDES,
        with_id=bindparam("lead"),
        due_at=bindparam("until", type_=Instant),
        tries=delivery.c.tries + literal_column("1"),
    )
)
_RIDING = delivery.c.with_id.is_not(None) & (delivery.c.with_id == bindparam("lead")) & DUE
_ARRIVE = (
    update(delivery)
    .where(_RIDING)
    .values(
        state=bindparam("outcome"),
        reason=bindparam("why"),
        message_id=bindparam("message"),
        done_at=bindparam("now", type_=Instant),
    )
)
_GET_OFF = (
    update(delivery)
    .where(_RIDING)
    .values(
        state="pending",
        reason=bindparam("why"),
        due_at=bindparam("until", type_=Instant),
        with_id=null(),
        perhaps_repeat=delivery.c.perhaps_repeat | bindparam("perhaps", type_=Boolean),
        tries=delivery.c.tries - bindparam("uncounted", type_=Integer),
    )
)


class Together:
    """The rows of a member that are spoken in one message."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def others(self, member_id: int, *, until: datetime) -> list[Delivery]:
        """What waits to go out by itself to this member and is due before `until`, the first due first."""
        return [Delivery(*row) for row in self._c.execute(_OTHERS, {"member_id": member_id, "until": until})]

    def spoken(self, member_id: int, *, since: datetime) -> set[str]:
        """The topics of what went to this member by itself from `since` on."""
        return set(self._c.execute(_SPOKEN, {"member_id": member_id, "since": since}).scalars())

    def ride(self, ids: Sequence[int], lead: int) -> None:
        """These are read in the message `lead`, and share what becomes of it."""
        for id_ in ids:
            self._c.execute(_RIDE, {"row_id": id_, "lead": lead, "until": NOT_BY_ITSELF})

    def arrive(self, lead: int, outcome: str, *, now: datetime, message_id: int | None, reason: str | None) -> None:
        """The outcome of `lead` is that of all who ride with it."""
        told = {"outcome": outcome, "why": reason, "message": message_id, "now": now}
        self._c.execute(_ARRIVE, {"lead": lead} | told)

    def get_off(self, lead: int, reason: str, *, due_at: datetime, perhaps_repeat: bool, counts: bool) -> None:
        """`lead` goes back among those that wait, and so do those who ride with it: each meets the gate again.

        Whether the send `counts` as a try is the same for all of them.
        """
        told = {"why": reason, "until": due_at, "perhaps": perhaps_repeat, "uncounted": int(not counts)}
        self._c.execute(_GET_OFF, {"lead": lead} | told)
