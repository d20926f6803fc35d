"""Who has left: kept outside the database by `bot`, so that no backup brings anybody back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol


class Leavers(Protocol):
    """Accounts known by a keyed hash, their mark."""

    def mark(self, telegram_id: int) -> str:
        """The hash by which a Telegram account is known here."""

    def left(self, telegram_id: int) -> bool:
        """Whether somebody with this account was forgotten once."""

    async def write_down(self, marks: Sequence[tuple[str, datetime]]) -> None:
        """Puts accounts on the list, with until when each was theirs; returns once the disk has it."""
