"""The file of a backup: a zip with one `<table>.jsonl` per table and a manifest, the same for both engines.

A row is a JSON array of its columns as the database holds them; bytes are `{"bytes": base64}`. The manifest holds the
revision of the database and, per table, columns, rows and a digest that does not depend on the order of the rows.
"""

import zipfile
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import orjson

FORMAT = "wafa-backup-1"
MANIFEST = "manifest.json"
LINES = 2000  # written at once
Values = tuple[Any, ...]


class BackupError(Exception):
    """A backup could not be made or put back; the text says why and that nothing was changed."""


@dataclass(frozen=True, slots=True)
class Contents:
    """One table: its columns in the order of a row's values, how many rows there are, and the digest over them."""

    columns: list[str]
    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in a backup. Tables come in an order in which none refers to a later one."""

    revision: str
    tables: dict[str, Contents]


class Digest:
    """A checksum over rows in any order."""

    def __init__(self) -> None:
        self.rows = 0
        self._sum = 0

    def add(self, values: Values) -> bytes:
        """Counts a row in; its line in the file."""
        line = orjson.dumps(values, default=_packed)
        self.rows += 1
        self._sum += int.from_bytes(blake2b(line, digest_size=16).digest())
        return line

    def hex(self) -> str:
        return f"{self._sum % 2**128:032x}"


def write_table(archive: zipfile.ZipFile, name: str, columns: list[str], rows: Iterable[Values]) -> Contents:
    """Streams a table into the file."""
    digest, waiting = Digest(), list[bytes]()
    with archive.open(f"{name}.jsonl", "w", force_zip64=True) as out:
        for values in rows:
            waiting.append(digest.add(values))
            if len(waiting) == LINES:
                out.write(b"\n".join(waiting) + b"\n")
                waiting.clear()
        out.write(b"".join(line + b"\n" for line in waiting))
    return Contents(columns, digest.rows, digest.hex())


def write_manifest(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    archive.writestr(MANIFEST, orjson.dumps({"format": FORMAT} | asdict(manifest), option=orjson.OPT_INDENT_2))


def read_table(archive: zipfile.ZipFile, name: str) -> Iterator[Values]:
    """Streams a table out of the file."""
    with archive.open(f"{name}.jsonl") as lines:
        for line in lines:
            yield tuple(_unpacked(value) if type(value) is dict else value for value in orjson.loads(line))


def open_archive(file: Path) -> tuple[zipfile.ZipFile, Manifest]:
    """A backup whose every byte has been checked, and its manifest. Raises BackupError, and then the file is closed."""
    with ExitStack() as closing:
        try:
            archive = closing.enter_context(zipfile.ZipFile(file))
            damaged = archive.testzip()
            manifest = _manifest(archive)
        except OSError as error:
            raise BackupError(f"{file} cannot be read: {error.strerror}. Nothing was changed.") from error
        except Exception as error:
            raise BackupError(f"{file} is not a whole backup made by Wafa. Nothing was changed.") from error
        if damaged:
            raise BackupError(f"{file} is damaged: {damaged} is not as it was written. Nothing was changed.")
        closing.pop_all()
    return archive, manifest


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    told = orjson.loads(archive.read(MANIFEST))
    tables = {name: Contents(**contents) for name, contents in told["tables"].items()}
    if told["format"] != FORMAT or not {f"{name}.jsonl" for name in tables} <= set(archive.namelist()):
        raise ValueError(told["format"])
    return Manifest(told["revision"], tables)


def _packed(value: object) -> dict[str, str]:
    if isinstance(value, bytes | memoryview):
        return {"bytes": b64encode(value).decode()}
    raise TypeError(type(value))


def _unpacked(value: dict[str, str]) -> bytes:
    return b64decode(value["bytes"])
