"""The applied programmes: every text the shop ever made count, the newest of which does."""

import threading
from contextlib import suppress
from datetime import datetime
from zlib import crc32

from sqlalchemy import Column, Connection, Integer, Table, Text, bindparam, func, select

from rules.programme import Programme, ProgrammeErrors, Tier, parse
from storage.schema import append_only, insert, metadata
from storage.types import Id, Instant

programme = append_only(
    Table(
        "programme",
        metadata,
        Column("id", Id, primary_key=True, autoincrement=False),
        Column("number", Integer, nullable=False, unique=True),
        Column("text", Text, nullable=False),
        Column("at", Instant, nullable=False),
    )
)

_NEWEST = select(func.max(programme.c.id))
_TEXT = select(programme.c.text).where(programme.c.id == bindparam("id"))
_IDS = select(programme.c.id).order_by(programme.c.id.desc())
_ADD = insert(programme)

_KEPT = 8
_parsed: dict[int, Programme] = {}
_parsing = threading.Lock()


class Programmes:
    """The programme table. An id grows with every version, and its lower half is a checksum of the text.

    So an id means one text for ever, also after a rollback or a restore and with several databases in one process, and
    one cache of parsed programmes serves all connections.
    """

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def newest_id(self) -> int | None:
        """The id of the programme that counts; None before the first one."""
        newest: int | None = self._c.execute(_NEWEST).scalar()
        return newest

    def current(self) -> Programme:
        """The programme that counts. LookupError before the first one."""
        newest = self.newest_id()
        if newest is None:
            raise LookupError("No programme has been applied yet.")
        return self.by_id(newest)

    def by_id(self, programme_id: int) -> Programme:
        """A version of the programme, parsed once per process."""
        found = _parsed.get(programme_id)
        return found if found is not None else self._parse(programme_id)

    def text(self, programme_id: int) -> str:
        """That version as it was written."""
        text: str = self._c.execute(_TEXT, {"id": programme_id}).scalar_one()
        return text

    def former_tier(self, tier_id: str) -> Tier | None:
        """A tier that is no more, as it last was. Reads back version by version: for the few who are still on it."""
        for programme_id in self._c.execute(_IDS).scalars():
            with suppress(ProgrammeErrors):  # written for an older Wafa
                if found := next((tier for tier in self.by_id(programme_id).tiers if tier.id == tier_id), None):
                    return found
        return None

    def add(self, text: str, *, after: int | None, now: datetime) -> int:
        """Keep `text` as the version that follows `after`. When another one does already the database refuses."""
        number = ((after or 0) >> 32) + 1
        programme_id = number << 32 | crc32(text.encode())
        self._c.execute(_ADD, {"id": programme_id, "number": number, "text": text, "at": now})
        return programme_id

    def _parse(self, programme_id: int) -> Programme:
        parsed = parse(self.text(programme_id))
        with _parsing:
            while len(_parsed) >= _KEPT:
                del _parsed[next(iter(_parsed))]
            _parsed[programme_id] = parsed
        return parsed
