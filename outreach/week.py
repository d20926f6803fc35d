"""Monday's page: each owner gets the week that has ended, in their own language, with its picture."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog

from domain import week as use
from domain.apart import ApartFailed
from locales.speaker import member_voice, voice
from locales.voices import Voice, Voices
from rules.members import Member
from rules.programme import Programme
from rules.week import Week
from storage.store import Store
from storage.tx import Tx

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Mondays:
    """Draws into `folder`, in which only the newest pictures are kept."""

    store: Store
    voices: Voices
    folder: Path

    async def tell(self, slot: str, now: datetime) -> str:
        """The page of the week before the slot's; how many owners will read it."""
        week = await self.store.report(use.week, 1, now)
        programme, readers = await self.store.report(_readers)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for old in self.folder.glob("week-*.png"):
            old.unlink()
        for telegram_id, member in readers:
            file = await self._drawn(week, _voice(self.voices, programme, member), f"week-{slot}-{telegram_id}.png")
            await self.store.write(use.leave, telegram_id, week, file, now=now)
        return f"{len(readers)} owners"

    async def _drawn(self, week: Week, say: Voice, name: str) -> str:
        """The file; empty where nothing moved, or it could not be drawn: a page without its picture is still a page."""
        try:
            drawn = await use.picture(say, week)
        except ApartFailed as problem:
            log.warning("the week could not be drawn", problem=str(problem))
            return ""
        if drawn is None:
            return ""
        file = self.folder / name
        file.write_bytes(drawn)
        return str(file)


def _readers(tx: Tx) -> tuple[Programme, list[tuple[int, Member | None]]]:
    return tx.programme.current(), use.readers(tx)


def _voice(voices: Voices, programme: Programme, member: Member | None) -> Voice:
    if member is None:
        return voice(voices, programme, programme.shop.default_language)
    return member_voice(voices, programme, member)
