"""A card that moves because its phone number was shown in a new account: asked, agreed to, and time to object."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from rules.refusals import Refusal

NOTICE = timedelta(hours=48)  # in which the old account can say no
ASKED_LIFE = timedelta(days=7)  # in which staff can say yes


class State(StrEnum):
    """How far it has come. What has moved has no row any more."""

    ASKED = "asked"
    WAITING = "waiting"  # staff agreed; the old account can still object
    OBJECTED = "objected"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Request:
    """The member `account_id`, in a new Telegram account, asks for the card of the member `card_id`.

    `mark` is the keyed hash of the old account, and `due_at` when the card moves: both once staff have agreed. Where it
    `joins`, staff put two cards together: what is on `card_id` comes to `account_id`, whose card stays.
    """

    id: int
    card_id: int
    account_id: int
    state: State
    asked_at: datetime
    decided_by: int | None = None
    due_at: datetime | None = None
    mark: str | None = None
    joins: bool = False

    def open_at(self, now: datetime) -> bool:
        """Whether staff may decide about it."""
        return self.state is State.ASKED and now < self.asked_at + ASKED_LIFE


@dataclass(eq=False)
class NoCardByPhone(Refusal):
    """No other card has this verified phone number."""

    key: ClassVar[str] = "refused-no-card-by-phone"


@dataclass(eq=False)
class NoSuchMove(Refusal):
    """The request has been decided, has moved the card, or is too old."""

    key: ClassVar[str] = "refused-no-such-move"
