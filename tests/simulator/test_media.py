"""Files: what is sent can be fetched, and ids mean what they mean on Telegram."""

from typing import Any

import pytest

from simulator.images import dimensions
from simulator.samples import picture
from tests.cast import LENA, NOURA
from tests.simulator.conftest import Stage

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x11\x08\x00\x96\x00\xc8\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01"
)


async def upload(stage: Stage, method: str, name: str, data: bytes, **fields: Any) -> dict[str, Any]:
    values = {key: str(value) for key, value in {"chat_id": NOURA.id, **fields}.items()}
    answer = await stage.http.post(f"{stage.bot_url}/{method}", data=values, files={name: (f"{name}.bin", data)})
    body: dict[str, Any] = answer.json()
    return body


async def test_a_photo_comes_in_sizes_and_every_size_can_be_fetched(stage: Stage) -> None:
    await stage.start(NOURA.id)
    data = picture(1600, 900)
    body = await upload(stage, "sendPhoto", "photo", data, caption="<b>Mug</b>", parse_mode="HTML")
    sizes = body["result"]["photo"]
    assert [(s["width"], s["height"]) for s in sizes] == [(90, 50), (320, 180), (800, 450), (1280, 720), (1600, 900)]
    assert len({s["file_id"] for s in sizes}) == len(sizes)
    assert body["result"]["caption_entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    for size in sizes:
        file = await stage.ok("getFile", file_id=size["file_id"])
        fetched = await stage.http.get(f"{stage.url}/file/bot{stage.token}/{file['file_path']}")
        assert (fetched.content, len(fetched.content)) == (data, size["file_size"])


async def test_a_file_id_sends_the_same_file_again(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.start(LENA.id)
    photo = (await upload(stage, "sendPhoto", "photo", picture(400, 300)))["result"]["photo"]
    again = await stage.ok("sendPhoto", chat_id=LENA.id, photo=photo[0]["file_id"])
    assert again["photo"] == photo
    voice = (await upload(stage, "sendVoice", "voice", b"OggS....", duration=3))["result"]["voice"]
    assert (await stage.ok("sendVoice", chat_id=LENA.id, voice=voice["file_id"], duration=3))["voice"] == voice
    assert await stage.refused("sendPhoto", chat_id=LENA.id, photo=voice["file_id"]) == (
        "Bad Request: can't use file of type Voice as Photo"
    )


@pytest.mark.parametrize(
    ("photo", "description"),
    [
        ("AgACAgIAAxkBAAIBY2", "Bad Request: wrong file identifier/HTTP URL specified"),
        ("https://shop.example/mug.jpg", "Bad Request: failed to get HTTP URL content"),
        ("", "Bad Request: there is no photo in the request"),
    ],
)
async def test_a_photo_from_elsewhere_is_refused(stage: Stage, photo: str, description: str) -> None:
    await stage.start(NOURA.id)
    assert await stage.refused("sendPhoto", chat_id=NOURA.id, photo=photo) == description
    assert await stage.refused("getFile", file_id="x") == "Bad Request: invalid file_id"


async def test_what_is_no_picture_is_no_photo(stage: Stage) -> None:
    await stage.start(NOURA.id)
    assert (await upload(stage, "sendPhoto", "photo", b"hello"))["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    assert (await upload(stage, "sendDocument", "document", b""))[
        "description"
    ] == "Bad Request: file must be non-empty"


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("document", {"file_name", "mime_type"}),
        ("voice", {"duration", "mime_type"}),
        ("video", {"width", "height", "duration"}),
        ("audio", {"duration"}),
        ("animation", {"width", "height", "duration"}),
        ("sticker", {"width", "height", "type", "is_animated", "is_video"}),
        ("video_note", {"length", "duration"}),
    ],
)
async def test_every_kind_of_file_can_be_sent(stage: Stage, kind: str, keys: set[str]) -> None:
    await stage.start(NOURA.id)
    method = "sendVideoNote" if kind == "video_note" else f"send{kind.title()}"
    body = await upload(stage, method, kind, b"some bytes")
    assert keys <= set(body["result"][kind])
    said = await stage.post(f"people/{NOURA.id}/messages", chat_id=NOURA.id, **{kind: True})
    assert keys <= set(said[kind])


async def test_an_album_shares_a_group_and_captions_stay_with_their_item(stage: Stage) -> None:
    await stage.start(NOURA.id)
    photo = (await upload(stage, "sendPhoto", "photo", picture(40, 30)))["result"]["photo"][-1]["file_id"]
    media = [{"type": "photo", "media": photo, "caption": "one"}, {"type": "photo", "media": photo}]
    messages = await stage.ok("sendMediaGroup", chat_id=NOURA.id, media=media)
    assert len({m["media_group_id"] for m in messages}) == 1
    assert [m.get("caption") for m in messages] == ["one", None]
    assert "description" in await stage.bot("sendMediaGroup", chat_id=NOURA.id, media=media[:1])


async def test_media_and_captions_can_be_edited(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = (await upload(stage, "sendPhoto", "photo", picture(40, 30), caption="old"))["result"]
    here = {"chat_id": NOURA.id, "message_id": sent["message_id"]}
    assert (await stage.ok("editMessageCaption", **here, caption="new"))["caption"] == "new"
    document = (await upload(stage, "sendDocument", "document", b"words"))["result"]["document"]["file_id"]
    edited = await stage.ok("editMessageMedia", **here, media={"type": "document", "media": document})
    assert "photo" not in edited
    assert "caption" not in edited
    assert edited["document"]["file_id"] == document


async def test_places_and_contacts_are_checked(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = await stage.ok("sendLocation", chat_id=NOURA.id, latitude=24.7, longitude=46.7)
    assert sent["location"] == {"latitude": 24.7, "longitude": 46.7}
    assert "wrong latitude" in await stage.refused("sendLocation", chat_id=NOURA.id, latitude=124, longitude=0)
    contact = await stage.ok("sendContact", chat_id=NOURA.id, phone_number="+966500000000", first_name="Dalla")
    assert contact["contact"] == {"phone_number": "+966500000000", "first_name": "Dalla"}


def test_dimensions_are_read_from_the_first_bytes() -> None:
    assert dimensions(picture(12, 34)) == (12, 34)
    assert dimensions(JPEG) == (200, 150)
    assert dimensions(b"GIF89a\x10\x00\x20\x00") == (16, 32)
    assert dimensions(b"RIFF....WEBPVP8X" + bytes(8) + b"\x0f\x00\x00\x1f\x00\x00") == (16, 32)
    assert dimensions(b"plain") is None
    assert dimensions(b"\xff\xd8\xff") is None
