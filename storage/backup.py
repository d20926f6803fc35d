"""Backups: a copy of a database that runs, and putting one back. A backup of one engine can be put into the other."""

import os
import zipfile
from datetime import datetime
from pathlib import Path

import psycopg
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from storage.archive import BackupError, Digest, Manifest, open_archive, read_table, write_manifest, write_table
from storage.copying import Shape, advance_sequences, fill, rows_of, shapes, triggers_off
from storage.migrations import known, reading, revision_of, upgrade
from storage.replacing import Restored, replacing
from storage.switches import RESTORED, SENDING, Switches

__all__ = ["BackupError", "Restored", "backup", "restore"]

PRIVATE = 0o600  # people's data: for nobody else


def backup(url: str, file: Path) -> None:
    """Writes everything in the database, as it is at one moment, into a new file. Nobody has to wait meanwhile.

    Raises BackupError when the file is there already or the database is not Wafa's, and StoreDown.
    """
    try:
        out = os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE), "wb")
    except FileExistsError as error:
        raise BackupError(f"{file} is there already. Nothing was overwritten.") from error
    except OSError as error:
        raise BackupError(f"{file} cannot be written: {error.strerror}.") from error
    try:
        with out:
            with (
                zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive,
                reading(url) as connection,
            ):
                _write(connection, archive)
            out.flush()
            os.fsync(out.fileno())
    except BaseException:
        file.unlink()
        raise


def restore(url: str, file: Path, *, now: datetime, paused: bool = True) -> Restored:
    """Puts a backup in place of the database, checks it, and brings it up to this version of Wafa.

    The database of before is moved aside, never deleted. Unless `paused` is False, what goes out by itself waits for
    a person's word. Raises BackupError, and then nothing has changed; and StoreDown. Wafa must not run meanwhile.
    """
    archive, manifest = open_archive(file)
    with archive:
        if not known(manifest.revision):
            raise BackupError(f"{file} was made by a newer Wafa. Nothing was changed; update Wafa first.")
        with replacing(url) as (connection, restored):
            try:
                _load(connection, archive, manifest)
            except (DBAPIError, psycopg.Error, ValueError) as error:
                raise BackupError(f"{file} cannot be put back: {error}. Nothing was changed.") from error
            if paused:
                Switches(connection).turn_off(SENDING, RESTORED, now=now)
    return restored


def _write(connection: Connection, archive: zipfile.ZipFile) -> None:
    revision = revision_of(connection)
    if revision is None:
        raise BackupError("This is not a database of Wafa.")
    tables = {
        shape.name: write_table(archive, shape.name, shape.columns, rows_of(connection, shape))
        for shape in shapes(connection)
    }
    write_manifest(archive, Manifest(revision, tables))


def _load(connection: Connection, archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Makes the tables of that time, fills them, reads everything back to compare, and brings them up to date."""
    upgrade(connection, manifest.revision)
    made = {shape.name: shape for shape in shapes(connection)}
    with triggers_off(connection):
        for name, contents in manifest.tables.items():
            fill(connection, Shape(name, contents.columns), read_table(archive, name))
            _compare(connection, Shape(name, contents.columns, made[name].booleans), manifest)
    advance_sequences(connection)
    upgrade(connection)


def _compare(connection: Connection, shape: Shape, manifest: Manifest) -> None:
    digest = Digest()
    for row in rows_of(connection, shape):
        digest.add(row)
    wanted = manifest.tables[shape.name]
    if (digest.rows, digest.hex()) != (wanted.rows, wanted.digest):
        raise ValueError(f"the table {shape.name} did not arrive as it was written")
