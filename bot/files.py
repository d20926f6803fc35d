"""The files of one installation: `data/` with its key and its lock."""

import contextlib
import fcntl
import os
import secrets
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

DATA = Path("data")
KEY_BYTES = 32


class AlreadyRunning(Exception):
    """Another process of this installation runs. `process` is its number, where the lock tells it."""

    def __init__(self, process: str) -> None:
        super().__init__(process)
        self.process = process


class DamagedKey(Exception):
    """The file of the installation's key holds none. A new one would know nobody on the list of the forgotten."""


def secret_key(folder: Path = DATA) -> bytes:
    """The installation's own key (32 bytes), made at the first start, readable by its user only. Raises DamagedKey."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / "secret.key"
    if not path.exists():
        _make_key(path)
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii"))
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise DamagedKey(f"{path} holds no key of Wafa's. Put back the one from your backups.")
    return key


def _make_key(path: Path) -> None:
    """The name comes last, so that nobody ever reads half a key; of several processes one is first."""
    made, draft = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(made, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(KEY_BYTES) + "\n")
        file.flush()
        os.fsync(made)
    with contextlib.suppress(FileExistsError):
        os.link(draft, path)
    os.unlink(draft)


@contextlib.contextmanager
def alone(url: str) -> Iterator[None]:
    """Nobody else uses this SQLite database while the block runs; PostgreSQL takes many. Raises AlreadyRunning."""
    if not url.startswith("sqlite"):
        yield
        return
    path = Path(url.removeprefix("sqlite:///"))
    with lock(path.stem, path.parent):
        yield


def lock(name: str, folder: Path = DATA) -> TextIO:
    """Hold `data/<name>.lock` until the returned file is closed or the process ends, however it ends.

    SQLite means one process: a second one raises AlreadyRunning instead of waiting for locks.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = (folder / f"{name}.lock").open("a+", encoding="ascii")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.seek(0)
        raise AlreadyRunning(file.read().strip()) from None
    file.seek(0)
    file.truncate()
    file.write(str(os.getpid()))
    file.flush()
    return file
