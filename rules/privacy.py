"""How long what is no longer needed is kept, and how often a member may ask for a copy of everything."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from rules.refusals import Refusal

EXPORT_EVERY = timedelta(hours=1)
CODE_LIVES = timedelta(minutes=15)  # of the code that moves a member to another account
CONFIRM_WITHIN = timedelta(minutes=15)  # between being asked for the second time and saying yes


@dataclass(frozen=True, slots=True)
class Privacy:
    """The programme's promises in days. `/privacy` tells them, and the timetable keeps them.

    But for `backup_days`: copies lie where the owner puts them, so that promise is the owner's to keep.
    """

    update_days: int = 8  # the number of an answered update; its text goes at once. Telegram repeats for no longer
    dead_letter_days: int = 30  # an update that could not be answered, with its text
    message_days: int = 365  # a message that went out, with its text
    backup_days: int = 35

    @property
    def updates(self) -> timedelta:
        return timedelta(days=self.update_days)

    @property
    def dead_letters(self) -> timedelta:
        return timedelta(days=self.dead_letter_days)

    @property
    def messages(self) -> timedelta:
        return timedelta(days=self.message_days)


@dataclass(eq=False)
class ExportedAlready(Refusal):
    """The member got everything a moment ago and can have it again in so many `minutes`."""

    key: ClassVar[str] = "refused-exported-already"
    minutes: int


@dataclass(eq=False)
class NoSuchMoveCode(Refusal):
    """No card is waiting to move by this code: mistyped, used, or older than a quarter of an hour."""

    key: ClassVar[str] = "refused-no-such-move-code"


@dataclass(eq=False)
class SameAccount(Refusal):
    """The code was typed in the very account it comes from."""

    key: ClassVar[str] = "refused-same-account"


@dataclass(eq=False)
class TwoCards(Refusal):
    """The new account has a card of its own with more on it than a welcome: two cards are put together by people."""

    key: ClassVar[str] = "refused-two-cards"
