"""The backup of the night, made apart from the bot, and what its owners are told of it."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

import orjson

from domain import backups as use
from domain.apart import ApartFailed, Helper
from storage.nightly import Made, Wanted
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Backups:
    """Where backups of the database at `url` are kept, and the public key that the owners' copy is sealed for.

    Whoever is done closes the `helper`, which makes them.
    """

    store: Store
    url: str
    folder: Path
    recipient: str = ""
    helper: Helper = field(default_factory=lambda: Helper("storage.nightly"))

    async def make(self, slot: str, now: datetime) -> str:
        """Tonight's. Raises ApartFailed, of which the owners have been told."""
        stem = Path(self.url).stem if self.url.startswith("sqlite") else "wafa"
        wanted = Wanted(self.url, str(self.folder), stem, slot, self.recipient, now.isoformat())
        try:
            made = Made(**orjson.loads(await self.helper.ask(asdict(wanted))))
        except ApartFailed as problem:
            await self.store.write(use.failed, slot, str(problem), now=now)
            raise
        backup = use.Backup(made.size, made.rows, made.differences, made.sealed, made.sealed_size)
        await self.store.write(use.made, slot, backup, now=now)
        return f"{made.rows} rows, {made.size} bytes"
