"""Putting a new database in the place of the old one, which is moved aside and never deleted."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.archive import BackupError
from storage.migrations import MARK, changing
from storage.sqlite_link import connect, file_of

IN_USE = "The database is in use. Nothing was changed; stop Wafa, then try again."
GOODBYE_SECONDS = 1.0
STRANGER = "The database belongs to another program. Nothing was changed."

# People whose wish is newer than the backup: they are as they were at the time of the backup, and must be put right.
_FORGOTTEN = """
SELECT member.id FROM member JOIN {before}.member AS old ON old.id = member.id AND old.joined_at = member.joined_at
WHERE old.telegram_id IS NULL AND member.telegram_id IS NOT NULL ORDER BY member.id
"""
_OBJECTED = """
SELECT member.id FROM member JOIN {before}.member AS old ON old.telegram_id = member.telegram_id
WHERE (member.marketing AND NOT old.marketing) OR (member.stopped_at IS NULL AND old.stopped_at IS NOT NULL)
ORDER BY member.id
"""
_COMPANY = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
    "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
)


@dataclass(slots=True)
class Restored:
    """Where the database of before lies now (None: there was none), and whose wishes there are newer.

    `forgotten`: members who had asked to be forgotten since the backup; `objected`: members who had stopped messages
    or withdrawn their consent since. Both are ids, and both are to be done again before anything is sent.
    """

    aside: str | None = None
    forgotten: list[int] = field(default_factory=list)
    objected: list[int] = field(default_factory=list)

    def compare(self, ids: Callable[[str], Iterable[int]], before: str) -> None:
        """Fills in whose wishes are newer in the old database, which is called `before` in SQL."""
        self.forgotten = list(ids(_FORGOTTEN.format(before=before)))
        self.objected = list(ids(_OBJECTED.format(before=before)))


def replacing(url: str) -> AbstractContextManager[tuple[Connection, Restored]]:
    """An empty database, in one transaction, that takes the place of the one at `url` when the block succeeds."""
    return _file(file_of(url)) if url.startswith("sqlite") else _schema(url)


@contextmanager
def _schema(url: str) -> Iterator[tuple[Connection, Restored]]:
    """PostgreSQL: the old tables move into a schema of their own, all in one transaction."""
    restored = Restored()
    with changing(url) as connection:
        _refuse_company(connection)
        tables = inspect(connection).get_table_names()
        if tables:
            if MARK not in tables:
                raise BackupError(STRANGER)
            restored.aside = _move_schema(connection)
        yield connection, restored
        if restored.aside:
            restored.compare(lambda sql: connection.execute(text(sql)).scalars(), restored.aside)


def _refuse_company(connection: Connection) -> None:
    """The server needs a moment to let go of connections that were just closed."""
    until = time.monotonic() + GOODBYE_SECONDS
    while connection.scalar(_COMPANY):
        if time.monotonic() > until:
            raise BackupError(IN_USE)
        time.sleep(GOODBYE_SECONDS / 100)
        connection.execute(text("SELECT pg_stat_clear_snapshot()"))  # else a transaction sees the same list for ever


def _move_schema(connection: Connection) -> str:
    names = set(inspect(connection).get_schema_names())
    aside = next(name for n in count(1) if (name := f"before_restore_{n}") not in names)
    schema = connection.dialect.identifier_preparer.quote(connection.scalar(text("SELECT current_schema()")))
    connection.execute(text(f"ALTER SCHEMA {schema} RENAME TO {aside}"))
    connection.execute(text(f"CREATE SCHEMA {schema}"))
    return aside


@contextmanager
def _file(file: Path) -> Iterator[tuple[Connection, Restored]]:
    """SQLite: a new file is made beside the old one; when it is whole, both are renamed."""
    restored, fresh = Restored(), file.with_name(f"{file.name}.restoring")
    _remove(fresh)
    try:
        with changing(f"sqlite:///{fresh}") as connection:
            yield connection, restored
        _check(fresh)
        fresh.chmod(file.stat().st_mode if file.exists() else 0o600)
        if file.exists():
            aside = _free_name(file)
            _let_go(file)
            _rename(file, aside)
            restored.aside = str(aside)
        _rename(fresh, file)
    finally:
        _remove(fresh)
    if restored.aside:
        with suppress(sqlite3.Error):  # an old file that cannot be read is why people restore
            _compare_files(file, Path(restored.aside), restored)


def _check(file: Path) -> None:
    raw = connect(file)
    try:
        if raw.execute("PRAGMA foreign_key_check").fetchone() or raw.execute("PRAGMA integrity_check").fetchone() != (
            "ok",
        ):
            raise BackupError("The backup contradicts itself. Nothing was changed.")
    finally:
        raw.close()


def _let_go(file: Path) -> None:
    """Carries the log over into the file, which also shows that nobody else has it open."""
    raw = connect(file)
    try:
        raw.execute("PRAGMA busy_timeout = 1000")
        tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if tables and MARK not in tables:
            raise BackupError(STRANGER)
        raw.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        raise BackupError(IN_USE) from error
    except sqlite3.DatabaseError:
        return  # broken beyond reading: it is moved aside as it is, its log with it
    finally:
        raw.close()


def _compare_files(file: Path, old: Path, restored: Restored) -> None:
    raw = connect(file)
    try:
        raw.execute("ATTACH ? AS before", [f"{old.as_uri()}?mode=ro"])
        restored.compare(lambda sql: (id_ for (id_,) in raw.execute(sql)), "before")
    finally:
        raw.close()


def _free_name(file: Path) -> Path:
    names = (file.with_name(f"{file.name}.before-restore-{n}") for n in count(1))
    return next(name for name in names if not name.exists())


def _with_log(file: Path) -> list[Path]:
    return [file.with_name(file.name + end) for end in ("", "-wal", "-shm")]


def _rename(file: Path, to: Path) -> None:
    for old, new in zip(_with_log(file), _with_log(to), strict=True):
        with suppress(FileNotFoundError):
            old.rename(new)
    folder = os.open(to.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def _remove(file: Path) -> None:
    for part in _with_log(file):
        part.unlink(missing_ok=True)
