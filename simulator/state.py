"""What survives a restart: one SQLite file beside the memory.

Memory is the truth while the simulator runs. Each handled call ends with `flush()`, which writes the changed items in
one transaction before the answer leaves, so that kill -9 loses nothing that was answered. WAL without fsync keeps that
promise for a killed process (not for a power cut) at some 50 µs a call, cheap enough for the event loop's own thread.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

log = logging.getLogger("simulator")

Key = tuple[str, int, int]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS item (kind TEXT, id INTEGER, sub INTEGER, body BLOB, PRIMARY KEY (kind, id, sub))
    WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blob (id INTEGER PRIMARY KEY, data BLOB);
"""


class State:
    """Items by (kind, id, sub), each any JSON value or dataclass, and blobs by id."""

    def __init__(self, path: Path | None) -> None:
        """Opens or creates the file; None keeps everything in memory only."""
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.executescript(_SCHEMA)
        self._changed: dict[Key, Any] = {}

    def put(self, kind: str, value: Any, id_: int = 0, sub: int = 0) -> None:
        """Remembers a value at the next flush, as it is then; None forgets it."""
        self._changed[kind, id_, sub] = value

    def flush(self) -> None:
        """Writes what has changed. Raises sqlite3.Error if the disk does not take it; nothing is lost then."""
        if not self._changed:
            return
        gone = [key for key, value in self._changed.items() if value is None]
        kept = [(*key, body) for key, value in self._changed.items() if value is not None and (body := _dump(value))]
        with self._db:
            self._db.execute("BEGIN")
            self._db.executemany("INSERT OR REPLACE INTO item VALUES (?, ?, ?, ?)", kept)
            self._db.executemany("DELETE FROM item WHERE kind = ? AND id = ? AND sub = ?", gone)
        self._changed.clear()  # not before: what a full disk refused is tried again with the next call

    def load(self, kind: str) -> Iterator[tuple[int, int, Any]]:
        """(id, sub, value) of a kind, ascending."""
        rows = self._db.execute("SELECT id, sub, body FROM item WHERE kind = ? ORDER BY id, sub", (kind,))
        for id_, sub, body in rows:
            yield id_, sub, orjson.loads(body)

    def one(self, kind: str, default: Any) -> Any:
        """The single value of a kind, or the default."""
        return next((value for _, _, value in self.load(kind)), default)

    def put_blob(self, id_: int, data: bytes) -> None:
        self._db.execute("INSERT OR REPLACE INTO blob VALUES (?, ?)", (id_, data))

    def blob(self, id_: int) -> bytes | None:
        row = self._db.execute("SELECT data FROM blob WHERE id = ?", (id_,)).fetchone()
        return bytes(row[0]) if row else None

    def close(self) -> None:
        self.flush()
        self._db.close()


def _dump(value: Any) -> bytes | None:
    """None for what cannot be written, so that it does not keep the rest from being written."""
    to_row = getattr(value, "to_row", None)
    try:
        return orjson.dumps(to_row() if to_row else value, option=orjson.OPT_NON_STR_KEYS)
    except TypeError:
        log.exception("Something could not be remembered")
        return None
