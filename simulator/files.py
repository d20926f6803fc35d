"""Files people and the bot have sent: ids as the Bot API gives them, bytes in the state file."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import PurePosixPath

from simulator.errors import bad
from simulator.state import State

_FOLDERS = {
    "photo": ("photos", ".jpg"), "voice": ("voice", ".oga"), "video": ("videos", ".mp4"), "audio": ("music", ".mp3"),
    "animation": ("animations", ".mp4"), "sticker": ("stickers", ".webp"), "video_note": ("video_notes", ".mp4"),
    "document": ("documents", ".bin"),
}  # fmt: skip


@dataclass(slots=True)
class StoredFile:
    """One file, or one size of a photo. `path` is what getFile answers as file_path."""

    file_id: str
    file_unique_id: str
    kind: str
    size: int
    path: str
    blob: int
    name: str = ""
    mime_type: str = ""
    width: int = 0
    height: int = 0


class Files:
    """All files by file_id and by path. Ids of other bots or servers are unknown here, as on Telegram."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._by_blob: dict[int, list[StoredFile]] = {}
        self._count = 0
        for number, _, row in state.load("file"):
            self._remember(StoredFile(**row))
            self._count = max(self._count, number)

    def _remember(self, file: StoredFile) -> None:
        self._by_id[file.file_id] = file
        self._by_path[file.path] = file
        self._by_blob.setdefault(file.blob, []).append(file)

    def store(self, data: bytes) -> int:
        """Keeps bytes; gives the blob's number, from which files are made with `add`."""
        self._count += 1
        self._state.put_blob(self._count, data)
        return self._count

    def add(
        self, kind: str, blob: int, size: int, *, name: str = "", mime_type: str = "", width: int = 0, height: int = 0
    ) -> StoredFile:
        """A file over stored bytes. Several sizes of one photo share a blob."""
        self._count += 1
        folder, ending = _FOLDERS[kind]
        if kind in {"document", "video", "audio"}:
            ending = PurePosixPath(name).suffix or ending
        file = StoredFile(
            file_id="AgAC" + secrets.token_urlsafe(42),
            file_unique_id="AQAD" + secrets.token_urlsafe(9),
            kind=kind, size=size, path=f"{folder}/file_{self._count}{ending}", blob=blob,
            name=name, mime_type=mime_type, width=width, height=height,
        )  # fmt: skip
        self._state.put("file", file, self._count)
        self._remember(file)
        return file

    def get(self, file_id: str) -> StoredFile:
        """Raises 400 for an id that is not ours."""
        if file_id not in self._by_id:
            raise bad("wrong file identifier/HTTP URL specified")
        return self._by_id[file_id]

    def find(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def sizes(self, file: StoredFile) -> list[StoredFile]:
        """All sizes of the picture a photo file belongs to, smallest first."""
        return [other for other in self._by_blob[file.blob] if other.kind == "photo"]

    def at(self, path: str) -> bytes | None:
        """The bytes behind a file_path."""
        file = self._by_path.get(path)
        return self._state.blob(file.blob) if file else None
