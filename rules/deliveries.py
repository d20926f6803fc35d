"""Values of deliveries: messages that are not an immediate reply."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from typing import Any

from rules.refusals import Refusal

NOT_BY_ITSELF = datetime(9999, 1, 1, tzinfo=UTC)
"""As `due_at` of a held row: it waits for something that sets it free, not for a moment."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to one recipient: a member's chat, or a staff chat (`member_id` None), perhaps in a topic.

    `class_` is marketing, service or support; `topic` is what it is about, for `/why` and for what a member switches
    off; `automatic` unless it answers what somebody does now. `text_key` and `facts` make its text. `about_id` is the
    member whom a message to staff speaks of. `tries` counts sends begun, this one included. `perhaps_repeat`: an
    earlier try may have arrived. `campaign_id`: what it is one message of; `with_id`: the message it is read in.
    """

    id: int
    key: str
    member_id: int | None
    about_id: int | None
    chat_id: int
    thread_id: int | None
    class_: str
    topic: str
    automatic: bool
    text_key: str
    facts: dict[str, Any]
    due_at: datetime
    state: str
    reason: str | None
    tries: int
    worker: str | None
    lease_until: datetime | None
    message_id: int | None
    perhaps_repeat: bool
    created_at: datetime
    done_at: datetime | None
    campaign_id: int | None = None
    with_id: int | None = None


class Kind(Enum):
    """What became of a request to Telegram."""

    SENT = auto()
    RETRY_AFTER = auto()  # 429: nothing was delivered; wait `seconds`
    NOT_SENT = auto()  # the request never left: name look-up, connection or TLS failed
    UNCERTAIN = auto()  # the request was written, and no answer that can be read came back
    CUT_SHORT = auto()  # the sender died: nobody knows whether it was written, and it was not the message's doing
    BLOCKED = auto()  # the chat cannot be written to any more
    REFUSED = auto()  # Telegram says no to what was sent; again would be in vain
    MOVED = auto()  # the group has become a supergroup with the id `chat_id`
    NO_TOKEN = auto()  # Telegram does not accept the token


class CannotBeMade(Exception):
    """The message of that delivery cannot be made: the fault is its own, and stops no other."""

    def __init__(self, delivery_id: int) -> None:
        super().__init__(f"delivery {delivery_id}")
        self.delivery_id = delivery_id


FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError, Refusal)
"""What a row with facts that are not as they should be may raise; never an error of the database."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to one send; `said` is Telegram's or the network's word for it."""

    kind: Kind
    said: str = ""
    message_id: int | None = None
    seconds: float = 0.0
    chat_id: int | None = None


@dataclass(frozen=True, slots=True)
class Next:
    """What to do with a delivery: `state` for good, or back to `pending` after `wait`.

    `counts`: whether the send was a try. `perhaps_repeat`: it may have arrived all the same.
    """

    state: str
    wait: timedelta = timedelta(0)
    counts: bool = True
    perhaps_repeat: bool = False


TOLD = ("sent", "uncertain")  # states of a message that has left
MOST_TRIES = 3  # of a message that may have arrived each time
MOST_KNOCKS = 300  # about a day: a group that takes nothing may have moved, or will let the bot in again
FEW_KNOCKS = 4  # about a quarter of a minute, in which a group that has moved is heard of
LONGEST_PAUSE = timedelta(minutes=5)
TOKEN_PAUSE = timedelta(seconds=30)


def after(delivery: Delivery, outcome: Outcome) -> Next:
    """The rule per class: marketing and answers of people at most once, all else at least once."""
    match outcome.kind:
        case Kind.SENT:
            return Next("sent")
        case Kind.BLOCKED if delivery.chat_id < 0 and delivery.tries < MOST_KNOCKS:
            return Next("pending", backoff(delivery.tries))
        case Kind.BLOCKED | Kind.REFUSED:
            return Next("failed")
        case Kind.RETRY_AFTER:
            return Next("pending", timedelta(seconds=outcome.seconds), counts=False)
        case Kind.NOT_SENT:
            return Next("pending", backoff(delivery.tries), counts=False)
        case Kind.MOVED:
            return Next("pending", counts=False)
        case Kind.NO_TOKEN:
            return Next("pending", TOKEN_PAUSE, counts=False)
        case Kind.CUT_SHORT if not at_most_once(delivery):
            return Next("pending", backoff(0), counts=False, perhaps_repeat=True)
        case Kind.UNCERTAIN | Kind.CUT_SHORT:
            return _uncertain(delivery)


def _uncertain(delivery: Delivery) -> Next:
    if at_most_once(delivery) or delivery.tries >= MOST_TRIES:
        return Next("uncertain")
    return Next("pending", backoff(delivery.tries), perhaps_repeat=True)


def at_most_once(delivery: Delivery) -> bool:
    """An advert twice annoys; two copies from a person look odd; a code or a call for help that is missing is worse."""
    return delivery.class_ == "marketing" or (delivery.class_ == "support" and delivery.member_id is not None)


def backoff(tries: int) -> timedelta:
    """2, 4, 8 … seconds, at most five minutes."""
    return min(timedelta(seconds=2 ** min(tries, 16)), LONGEST_PAUSE)
