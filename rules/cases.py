"""What a member's conversation with people asks of the bot: to be silent while they talk, and after a complaint."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FORGOTTEN_AFTER = timedelta(days=7)
"""A case without a word for so long is over, whether anybody closed it or not."""
CALM = timedelta(hours=24)
"""After a complaint nothing goes out by itself for so long."""


@dataclass(frozen=True, slots=True)
class Case:
    """A member's newest conversation with people, and their newest complaint.

    `opened_at` is None for somebody who has complained but never talked to people; `last_at` is the last word.
    """

    member_id: int
    opened_at: datetime | None
    last_at: datetime | None
    closed_at: datetime | None
    complained_at: datetime | None

    def held_until(self, now: datetime) -> datetime | None:
        """When the case ends by itself; None when none is open."""
        if self.last_at is None or self.closed_at is not None:
            return None
        end = self.last_at + FORGOTTEN_AFTER
        return end if end > now else None

    def calm_until(self, now: datetime) -> datetime | None:
        """Until when a complaint asks for silence; None when it does not."""
        if self.complained_at is None:
            return None
        end = self.complained_at + CALM
        return end if end > now else None
