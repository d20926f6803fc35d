"""The backup of the night: made, put back into a scratch database, compared and reconciled. Then it counts as one.

`python -m storage.nightly` does it in a process of its own, for each line that it is told on its standard input.
"""

import os
import re
import shutil
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from storage.archive import BackupError, open_archive
from storage.backup import backup, restore
from storage.errors import StoreDown
from storage.migrations import reading
from storage.sealed import SUFFIX, seal
from storage.verify import Books

KEPT = 7
NICENESS = 10  # whoever waits for an answer comes first
MOST = 100
DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to copy, and where to: `folder`/`stem`-`day`.zip; sealed for `recipient` too, unless that is empty."""

    url: str
    folder: str
    stem: str
    day: str
    recipient: str
    now: str


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that has been put back once. `differences` are what does not reconcile in the books themselves."""

    file: str
    size: int
    rows: int
    differences: int
    sealed: str = ""
    sealed_size: int = 0


def make(wanted: Wanted) -> Made:
    """Make tonight's backup and let go of the eighth. Raises BackupError and StoreDown; then all older ones stay."""
    folder = Path(wanted.folder)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / f"{wanted.stem}-{wanted.day}.zip"
    with TemporaryDirectory(dir=folder, prefix=f"{wanted.stem}.making-") as scratch:
        _clear(folder, Path(scratch))
        made = Path(scratch) / file.name
        backup(wanted.url, made)
        rows, differences = _tried(made, datetime.fromisoformat(wanted.now))
        made.replace(file)
    _tidy(folder, wanted.stem)
    result = Made(str(file), file.stat().st_size, rows, differences)
    return _sealed(result, wanted.recipient) if wanted.recipient else result


def _tried(file: Path, now: datetime) -> tuple[int, int]:
    """Rows, and differences in the books, of the backup when it is put back. Every table is compared as it arrives."""
    archive, manifest = open_archive(file)
    archive.close()
    url = f"sqlite:///{file.with_name('scratch.db')}"
    restore(url, file, now=now)
    with reading(url) as connection:
        differences = Books(connection).differences(MOST)
    return sum(table.rows for table in manifest.tables.values()), len(differences)


def _clear(folder: Path, mine: Path) -> None:
    """Remove what nights that were cut short left; what is younger than a day may be at work beside this one."""
    young = mine.stat().st_mtime - DAY_SECONDS
    for left in folder.glob(f"{mine.name.partition('.making-')[0]}.making-*"):
        if left.stat().st_mtime < young:
            shutil.rmtree(left)


def _tidy(folder: Path, stem: str) -> None:
    """Keep the seven newest, and no sealed copy of another night. Files that are not named as ours are not ours."""
    ours = re.compile(rf"{re.escape(stem)}-\d{{4}}-\d\d-\d\d\.zip({re.escape(SUFFIX)})?")
    found = sorted(path for path in folder.iterdir() if ours.fullmatch(path.name))
    whole = [path for path in found if path.suffix != SUFFIX]
    for path in [*whole[:-KEPT], *(path for path in found if path.suffix == SUFFIX)]:
        path.unlink()


def _sealed(made: Made, recipient: str) -> Made:
    copy = seal(Path(made.file), recipient)
    return Made(made.file, made.size, made.rows, made.differences, str(copy), copy.stat().st_size)


def main() -> None:
    os.nice(NICENESS)
    for line in sys.stdin.buffer:
        try:
            made = make(Wanted(**orjson.loads(line)))
        except (BackupError, StoreDown, OSError) as problem:
            sys.exit(" ".join(str(problem).split()))
        sys.stdout.buffer.write(orjson.dumps(asdict(made)) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
