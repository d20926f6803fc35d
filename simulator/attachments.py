"""Files as parts of messages: from uploaded bytes or a file_id to the Bot API's PhotoSize, Document, Voice, ….

Used by the bot's methods and by people alike.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.errors import bad
from simulator.files import StoredFile
from simulator.images import dimensions
from simulator.model import Json
from simulator.params import Params, Upload
from simulator.world import World

MEDIA_KINDS = frozenset({"photo", "document", "voice", "video", "audio", "animation", "video_note"})
"""Kinds that can carry a caption (a video note cannot) or be edited as media."""

_MIME = {
    "voice": "audio/ogg", "video": "video/mp4", "audio": "audio/mpeg", "animation": "video/mp4",
    "sticker": "image/webp",
}  # fmt: skip
_EDGES = (90, 320, 800, 1280, 2560)
_MAX_PHOTO = 10 * 1024 * 1024


def attach(world: World, kind: str, upload: Upload, details: Json) -> Json:
    """The Message fields for newly uploaded bytes. `details` are width, height, duration, title, ….

    Raises 400 for an empty file, or for a photo that is no picture or too large.
    """
    if not upload.data:
        raise bad("file must be non-empty")
    if kind == "photo":
        return {"photo": _photo(world, upload)}
    blob = world.files.store(upload.data)
    size = dimensions(upload.data) or (0, 0)
    file = world.files.add(
        kind, blob, len(upload.data), name=upload.name,
        mime_type=_MIME.get(kind) or upload.mime_type,
        width=_whole(details, "width") or size[0], height=_whole(details, "height") or size[1],
    )  # fmt: skip
    return describe(kind, file, details)


def reuse(kind: str, file: StoredFile, details: Json, world: World) -> Json:
    """The Message fields for a file that was sent before."""
    if kind != file.kind and {kind, file.kind} != {"animation", "document"}:
        raise bad(f"can't use file of type {file.kind.title()} as {kind.title()}")
    if kind == "photo":
        return {"photo": [_size_body(size) for size in world.files.sizes(file)]}
    return describe(kind, file, details)


def describe(kind: str, file: StoredFile, details: Json) -> Json:
    """One file as the Message field(s) of its kind. An animation is shown as a document too."""
    body = {**file_body(file), **_FIELDS[kind](file, details)}
    if kind == "animation":
        return {"animation": body, "document": {**file_body(file), **_document(file, details)}}
    return {kind: body}


def file_body(file: StoredFile) -> Json:
    return {"file_id": file.file_id, "file_unique_id": file.file_unique_id, "file_size": file.size}


def _photo(world: World, upload: Upload) -> list[Json]:
    if len(upload.data) > _MAX_PHOTO:
        raise bad("file is too big")
    size = dimensions(upload.data)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(width, height) > 20 * max(1, min(width, height)):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    blob = world.files.store(upload.data)
    files = []
    for w, h in _scaled(width, height):
        files.append(world.files.add("photo", blob, len(upload.data), width=w, height=h))
    return [_size_body(file) for file in files]


def _scaled(width: int, height: int) -> list[tuple[int, int]]:
    """The sizes Telegram would make, smallest first. The bytes stay those of the original."""
    longest = max(width, height)
    edges = [edge for edge in _EDGES if edge < longest] + [min(longest, _EDGES[-1])]
    return [(max(1, width * edge // longest), max(1, height * edge // longest)) for edge in edges]


def _size_body(file: StoredFile) -> Json:
    return {**file_body(file), "width": file.width, "height": file.height}


def _document(file: StoredFile, details: Json) -> Json:
    return _named(file)


def _named(file: StoredFile) -> Json:
    named = {"file_name": file.name} if file.name else {}
    return {**named, **({"mime_type": file.mime_type} if file.mime_type else {})}


def _voice(file: StoredFile, details: Json) -> Json:
    return {"duration": _duration(details), "mime_type": file.mime_type}


def _video(file: StoredFile, details: Json) -> Json:
    return {"width": file.width, "height": file.height, "duration": _duration(details), **_named(file)}


def _audio(file: StoredFile, details: Json) -> Json:
    tags = {name: str(details[name]) for name in ("performer", "title") if details.get(name)}
    return {"duration": _duration(details), **tags, **_named(file)}


def _video_note(file: StoredFile, details: Json) -> Json:
    return {"length": _whole(details, "length") or 240, "duration": _duration(details)}


def _sticker(file: StoredFile, details: Json) -> Json:
    emoji = {"emoji": str(details["emoji"])} if details.get("emoji") else {}
    shape = {"width": file.width or 512, "height": file.height or 512}
    return {"type": "regular", **shape, "is_animated": False, "is_video": False, **emoji}


def _duration(details: Json) -> int:
    return _whole(details, "duration")


def _whole(details: Json, name: str) -> int:
    return Params(details).integer(name, 0, 0, 2**31 - 1)


_FIELDS: dict[str, Callable[[StoredFile, Json], Json]] = {
    "document": _document, "voice": _voice, "video": _video, "audio": _audio, "animation": _video,
    "video_note": _video_note, "sticker": _sticker,
}  # fmt: skip
