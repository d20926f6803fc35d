"""Small made-up files, so that a person can send "a photo" without having one."""

from __future__ import annotations

import struct
import zlib

from simulator.model import Json
from simulator.params import Upload

DETAILS: Json = {"duration": 3, "width": 320, "height": 240}

_OTHERS = {
    "voice": ("voice.oga", "audio/ogg", b"OggS"),
    "video": ("video.mp4", "video/mp4", b"\0\0\0\x18ftypmp42"),
    "animation": ("animation.mp4", "video/mp4", b"\0\0\0\x18ftypmp42"),
    "video_note": ("note.mp4", "video/mp4", b"\0\0\0\x18ftypmp42"),
    "audio": ("music.mp3", "audio/mpeg", b"ID3\x04"),
    "sticker": ("sticker.webp", "image/webp", b"RIFF\0\0\0\0WEBP"),
    "document": ("document.txt", "text/plain", b"A document.\n"),
}


def upload(kind: str) -> Upload:
    """A sample of a kind; only the photo and the document can really be opened."""
    if kind == "photo":
        return Upload("photo.png", "image/png", picture(320, 240))
    name, mime_type, head = _OTHERS[kind]
    return Upload(name, mime_type, head)


def picture(width: int, height: int) -> bytes:
    """A PNG with a soft coffee-brown gradient."""
    rows = b"".join(
        b"\0" + b"".join(bytes((90 + 120 * y // height, 60 + 90 * x // width, 40)) for x in range(width))
        for y in range(height)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
