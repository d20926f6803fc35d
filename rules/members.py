"""The member: a customer who has pressed Start."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Member:
    """One customer as the shop knows them.

    `telegram_id` is None once the member asked to be forgotten. `called` is the name they want to be called by,
    else None. `country` is an ISO 3166 code and `zone` an IANA name, both only when the member told them;
    `country_asked` once they were asked, or told without being asked. `quiet_from` and `quiet_until` are the member's
    own quiet hours in minutes of a local day, both or none.
    `step` is what the bot waits for the member to type, with `step_data`.
    """

    id: int
    telegram_id: int | None
    first_name: str
    last_name: str | None
    username: str | None
    called: str | None
    language: str
    language_chosen: bool
    telegram_language: str | None
    country: str | None
    zone: str | None
    marketing: bool
    stopped_at: datetime | None
    blocked_at: datetime | None
    debt: int
    tier: str | None
    tier_since: datetime | None
    step: str | None
    step_data: dict[str, Any] | None
    joined_at: datetime
    country_asked: bool = False
    quiet_from: int | None = None
    quiet_until: int | None = None

    @property
    def name(self) -> str:
        """How to address the member."""
        return self.called or self.first_name

    @property
    def quiet(self) -> tuple[int, int] | None:
        """The member's own quiet hours: minutes of a local day, from and until, perhaps over midnight."""
        if self.quiet_from is None or self.quiet_until is None:
            return None
        return self.quiet_from, self.quiet_until

    @property
    def reachable(self) -> bool:
        """Whether a message that goes out by itself may be tried at all."""
        return self.telegram_id is not None and self.stopped_at is None and self.blocked_at is None
