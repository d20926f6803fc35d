"""Favours: what members do for the shop beside buying, such as a photo or an honest word, which staff look at."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from rules.gifts import Every
from rules.programme_fields import Texts
from rules.refusals import Refusal

TRIES = 3
"""So often one may send something for the same favour in a period, when the first was declined."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A favour as the programme describes it. `wants` is what has to be sent: photo, text, or any of them."""

    id: str
    name: Texts
    about: Texts
    points: int
    every: Every
    wants: str


class State(StrEnum):
    """What became of a favour."""

    WAITING = "waiting"
    GRANTED = "granted"
    DECLINED = "declined"


class Why(StrEnum):
    """Why a favour brings nothing; members read it in their own language."""

    UNSEEN = "unseen"  # it could not be found, opened or recognised
    OTHER = "other"  # it is something else than what was asked for
    PLATFORM = "platform"  # it is a review on a platform that forbids rewards
    WORDS = "words"  # staff wrote to the member in their own words


@dataclass(frozen=True, slots=True)
class Favour:
    """What a member sent, and what staff decided. `points` were promised when it was sent.

    `chat_id` and `message_id` say where it stands; what it says is kept nowhere else.
    """

    id: int
    member_id: int
    kind: str
    period: str
    points: int
    chat_id: int
    message_id: int
    at: datetime
    state: State
    why: Why | None
    decided_by: int | None
    decided_at: datetime | None
    entry_id: int | None


@dataclass(eq=False)
class NoSuchFavour(Refusal):
    """The programme does not ask for this, or not any more."""

    key: ClassVar[str] = "refused-no-such-favour"


@dataclass(eq=False)
class FavourWaits(Refusal):
    """Something was sent for this already, and staff have not looked at it yet."""

    key: ClassVar[str] = "refused-favour-waits"


@dataclass(eq=False)
class FavourDone(Refusal):
    """This brought points in this period already, or was tried too often in it."""

    key: ClassVar[str] = "refused-favour-done"


@dataclass(eq=False)
class NobodyLooks(Refusal):
    """Nobody on the staff could look at it."""

    key: ClassVar[str] = "refused-nobody-looks"


@dataclass(eq=False)
class FavourDecided(Refusal):
    """Somebody else on the staff was faster and decided otherwise."""

    key: ClassVar[str] = "refused-favour-decided"


@dataclass(eq=False)
class OwnFavour(Refusal):
    """Staff decide about others, never about themselves."""

    key: ClassVar[str] = "refused-own-favour"
