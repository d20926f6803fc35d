"""Pictures, files, albums, places and contacts."""

from __future__ import annotations

import secrets
from typing import Any

from simulator.attachments import MEDIA_KINDS, attach, file_body, reuse
from simulator.errors import bad
from simulator.model import Json
from simulator.params import Params, Upload
from simulator.registry import Method, method
from simulator.sending import envelope, post, read_caption, read_contact, read_location, send
from simulator.world import World

MAX_DOWNLOAD = 20 * 1024 * 1024
_ALBUM_KINDS = {"photo", "video", "audio", "document"}
_UPLOAD_KINDS = {"sendPhoto": "photo", "sendDocument": "document", "sendVoice": "voice", "sendVideo": "video",
                 "sendAudio": "audio", "sendAnimation": "animation", "sendVideoNote": "video_note",
                 "sendSticker": "sticker"}  # fmt: skip


def _sender(kind: str) -> Method:
    def send_file(world: World, params: Params) -> Json:
        caption = read_caption(world, params.values) if kind not in {"sticker", "video_note"} else {}
        where = envelope(world, params)
        content = read_file(world, params, kind, params.values.get(kind, params.files.get(kind)), params.values)
        spoiler = {"has_media_spoiler": True} if params.flag("has_spoiler") else {}
        return post(world, where, {**content, **caption, **spoiler})

    return send_file


for _name, _kind in _UPLOAD_KINDS.items():
    method(_name)(_sender(_kind))


def read_file(world: World, params: Params, kind: str, given: Any, details: Json) -> Json:
    """The Message fields for an upload, an attach:// name or a file_id. Raises 400 for anything else."""
    if isinstance(given, str) and given.startswith("attach://"):
        given = params.files.get(given.removeprefix("attach://"))
    if isinstance(given, Upload):
        return attach(world, kind, given, details)
    if not given:
        raise bad(f"there is no {kind.replace('_', ' ')} in the request")
    if str(given).startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    return reuse(kind, world.files.get(str(given)), details, world)


def read_input_media(world: World, params: Params, media: Json) -> Json:
    """The Message fields for one InputMedia object with its caption."""
    kind = str(media.get("type"))
    if kind not in MEDIA_KINDS:
        raise bad(f'can\'t parse InputMedia: type must be one of the supported types, not "{kind}"')
    caption = read_caption(world, media)
    spoiler = {"has_media_spoiler": True} if media.get("has_spoiler") else {}
    return {**read_file(world, params, kind, media.get("media"), media), **caption, **spoiler}


@method("sendMediaGroup")
def send_media_group(world: World, params: Params) -> list[Json]:
    items = params.data("media", "media")
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise bad("can't parse media JSON object")
    if not 2 <= len(items) <= 10:
        raise bad("there must be from 2 to 10 media in an album to send" if items else "media must be non-empty")
    kinds = {str(item.get("type")) for item in items}
    if not kinds <= _ALBUM_KINDS or (len(kinds) > 1 and not kinds <= {"photo", "video"}):
        raise bad("can't use the media of the specified type in the album")
    where = envelope(world, params)
    album = {"media_group_id": str(secrets.randbelow(10**17))}
    contents = [read_input_media(world, params, item) for item in items]
    return [post(world, where, {**album, **content}) for content in contents]


@method("sendLocation")
def send_location(world: World, params: Params) -> Json:
    return send(world, params, {"location": read_location(params.values)})


@method("sendVenue")
def send_venue(world: World, params: Params) -> Json:
    location = read_location(params.values)
    venue = {"location": location, "title": params.text("title"), "address": params.text("address")}
    return send(world, params, {"venue": venue, "location": location})


@method("sendContact")
def send_contact(world: World, params: Params) -> Json:
    return send(world, params, {"contact": read_contact(params)})


@method("sendDice")
def send_dice(world: World, params: Params) -> Json:
    emoji = params.text("emoji", "🎲")
    faces = {"🎲": 6, "🎯": 6, "🏀": 5, "⚽": 5, "🎳": 6, "🎰": 64}
    if emoji not in faces:
        raise bad("wrong dice emoji specified")
    return send(world, params, {"dice": {"emoji": emoji, "value": 1 + secrets.randbelow(faces[emoji])}})


@method("getFile")
def get_file(world: World, params: Params) -> Json:
    file = world.files.find(params.text("file_id"))
    if file is None:
        raise bad("file_id not specified" if not params.has("file_id") else "invalid file_id")
    if file.size > MAX_DOWNLOAD:
        raise bad("file is too big")
    return {**file_body(file), "file_path": file.path}
