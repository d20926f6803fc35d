"""Why a member got a message, and why they did not: read from the rows of the deliveries themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar

from domain.deliveries import TOPICS, USUAL_TOPIC
from rules.deliveries import TOLD, Delivery
from rules.gate import Reason
from rules.reminders import BY_TOPIC
from storage.tx import Tx

SHOWN = 5  # of each kind
LOOKED_AT = 60
LOOKED_BACK = timedelta(days=90)
REASONS = frozenset(Reason)
UNTIL_SOMEBODY = (Reason.RUN_PAUSED, Reason.PAUSED, Reason.CASE)  # has looked or talked: nobody knows when
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Told:
    """A message that went to the member at `at`; not `surely` when Telegram did not confirm it."""

    topic: str
    at: datetime
    surely: bool


@dataclass(frozen=True, slots=True)
class Untold:
    """A message that `waits` until `at`, and why: a `Reason`, or failed. Else it was given up then; or it is from then,
    and nobody knows until when it waits.
    """

    topic: str
    at: datetime
    waits: bool
    reason: str


class Never(NamedTuple):
    """What the member gets none of, and why: nobody even writes it."""

    topic: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Why:
    """The newest messages to a member, and what waits or was not sent, the newest first; and what never comes."""

    told: tuple[Told, ...]
    untold: tuple[Untold, ...]
    never: tuple[Never, ...]


def why(tx: Tx, member_id: int, now: datetime) -> Why:
    """What the last messages were for, and what became of those that did not come."""
    newest = [one for one in tx.deliveries.of(member_id, LOOKED_AT) if now - one.created_at < LOOKED_BACK]
    told = [Told(_topic(one), one.done_at, one.state == "sent") for one in newest if one.state in TOLD and one.done_at]
    told.sort(key=lambda one: one.at, reverse=True)
    untold = [found for one in newest if (found := _untold(one))]
    return Why(_shown(told), _shown(untold), tuple(_never(tx, member_id)))


def _shown(found: Iterable[Row]) -> tuple[Row, ...]:
    """What several rows say in the same words is said once: they were read in one message, or wait for the same."""
    return tuple(dict.fromkeys(found))[:SHOWN]


def _untold(one: Delivery) -> Untold | None:
    """None for what came, and for what is on its way this minute."""
    if one.state == "held" and one.reason in UNTIL_SOMEBODY:
        return Untold(_topic(one), one.created_at, False, one.reason)
    if one.state == "held" and one.reason in REASONS:
        return Untold(_topic(one), one.due_at, True, one.reason)
    if one.state == "dropped" and one.reason in REASONS and one.done_at:
        return Untold(_topic(one), one.done_at, False, one.reason)
    if one.state == "failed" and one.done_at:
        return Untold(_topic(one), one.done_at, False, "failed")
    return None


def _never(tx: Tx, member_id: int) -> Iterator[Never]:
    """By the member's own word. Who said stop has said all of it."""
    member = tx.members.get(member_id)
    if member is None or member.stopped_at is not None:
        yield Never(USUAL_TOPIC["marketing"], Reason.STOPPED)
        return
    if not member.marketing:
        yield Never(USUAL_TOPIC["marketing"], Reason.NO_OFFERS)
    muted = tx.care.muted(member_id)
    yield from (Never(topic, Reason.SWITCHED_OFF) for topic in BY_TOPIC if topic in muted)


def _topic(one: Delivery) -> str:
    return one.topic if one.topic in TOPICS else USUAL_TOPIC[one.class_]
