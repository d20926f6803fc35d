"""Who asked to be forgotten: a list outside the database, so that no backup that is put back brings them back.

One line each in `data/erased.log`: a keyed hash of the Telegram id, which nobody can turn back without this
installation's key, and until when the account was theirs. A line is on the disk before anything is erased: from then on
the erasure is decided, and every start, and every restore, finishes it before anything else happens.
"""

import asyncio
import hmac
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import structlog

from bot import files
from domain import privacy
from storage.store import Store

log = structlog.get_logger()

PURPOSE = b"wafa erased telegram account v1:"  # the key signs other things too; none of them begins like this
MARK_BYTES = 16
AT_ONCE = 2_000


class Erasures:
    """Reads the file when it has changed, also by another process of this installation."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._read = -1  # bytes of the file that `_until` stands for
        self._until: dict[str, datetime] = {}

    @classmethod
    def of(cls, *, simulator: bool) -> "Erasures":
        """Those of this installation; the simulator's people have a list of their own."""
        name = "simulator-erased.log" if simulator else "erased.log"
        return cls(files.DATA / name, files.secret_key())

    def mark(self, telegram_id: int) -> str:
        """The hash by which a Telegram account is known here."""
        return hmac.digest(self._key, PURPOSE + str(telegram_id).encode(), "sha256")[:MARK_BYTES].hex()

    def left(self, telegram_id: int) -> bool:
        """Whether somebody with this account was forgotten once."""
        return self.mark(telegram_id) in self._lines()

    def until(self, telegram_id: int) -> datetime | None:
        """Until when somebody with this account was a member whom we are to forget; None for nobody."""
        return self._lines().get(self.mark(telegram_id))

    @property
    def last(self) -> datetime | None:
        """The time of the newest line; None while there is none."""
        return max(self._lines().values(), default=None)

    async def write_down(self, marks: Sequence[tuple[str, datetime]]) -> None:
        """Puts accounts on the list; returns once the disk has them."""
        await asyncio.to_thread(self._append, marks)

    def _append(self, marks: Sequence[tuple[str, datetime]]) -> None:
        lines = "".join(f"{mark} {at.astimezone(UTC).isoformat()}\n" for mark, at in marks)
        fresh = not self._path.exists()
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            size = os.fstat(file).st_size
            torn = size > 0 and os.pread(file, 1, size - 1) != b"\n"  # the last write was cut short
            os.write(file, ("\n" if torn else "").encode() + lines.encode())
            os.fsync(file)
        finally:
            os.close(file)
        if fresh:
            _sync(self._path.parent)

    def _lines(self) -> dict[str, datetime]:
        try:
            size = self._path.stat().st_size
        except FileNotFoundError:
            size = 0
        if size != self._read:
            self._until = _parsed(self._path) if size else {}
            self._read = size
        return self._until


async def replay(store: Store, erasures: Erasures, *, now: datetime) -> int:
    """Forgets everybody on the list who is in the database again, or still; how many. Nothing else may run yet."""
    last, after, found = erasures.last, 0, 0
    if last is None:
        return 0
    while rows := await store.report(privacy.known, after=after, until=last, limit=AT_ONCE):
        after = rows[-1][0]
        for member_id, telegram_id, joined_at in rows:
            until = erasures.until(telegram_id)
            if until is not None and joined_at <= until:
                await store.write(privacy.forget, member_id, now=now)
                found += 1
    if found:
        log.warning("erasures were finished or done again", members=found)
    return found


def _parsed(path: Path) -> dict[str, datetime]:
    """Mark → the latest time; a line that was cut short counts for nothing."""
    known: dict[str, datetime] = {}
    for line in path.read_text(encoding="ascii", errors="replace").splitlines():
        mark, _, at = line.partition(" ")
        try:
            until = datetime.fromisoformat(at)
        except ValueError:
            continue
        if len(mark) == 2 * MARK_BYTES and until.tzinfo is not None:
            known[mark] = max(until, known.get(mark, until))
    return known


def _sync(folder: Path) -> None:
    """The folder's own entry for a new file."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
