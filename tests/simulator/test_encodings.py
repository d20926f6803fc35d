"""Parameters by every road, and the errors of the road itself."""

import json

import aiohttp
import pytest

from simulator.samples import picture
from tests.cast import NOURA
from tests.simulator.conftest import Stage

KEYBOARD = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}


@pytest.mark.parametrize("name", ["sendMessage", "sendmessage", "SENDMESSAGE"])
async def test_method_names_have_no_case(stage: Stage, name: str) -> None:
    await stage.start(NOURA.id)
    assert (await stage.ok(name, chat_id=NOURA.id, text="x"))["text"] == "x"


async def test_every_encoding_means_the_same(stage: Stage) -> None:
    await stage.start(NOURA.id)
    flat = {"chat_id": str(NOURA.id), "text": "<b>hi</b>", "parse_mode": "HTML", "reply_markup": json.dumps(KEYBOARD)}
    form = aiohttp.FormData(flat)
    multipart = aiohttp.MultipartWriter("form-data")
    for name, value in flat.items():
        multipart.append(value).set_content_disposition("form-data", name=name)
    address = f"{stage.bot_url}/sendMessage"
    async with aiohttp.ClientSession() as session:
        roads = [
            session.get(address, params=flat),
            session.post(address, params=flat),
            session.post(address, data=form),
            session.post(address, data=multipart),
            session.post(address, json={**flat, "chat_id": NOURA.id, "reply_markup": KEYBOARD}),
            session.post(address, json=flat),
            session.post(address, params={"chat_id": flat["chat_id"]}, json={**flat, "chat_id": None}),
        ]
        results = [(await (await road).json())["result"] for road in roads]
    seen = [{k: v for k, v in result.items() if k not in {"message_id", "date"}} for result in results]
    assert all(result == seen[0] for result in seen)
    assert seen[0]["entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    assert seen[0]["reply_markup"] == KEYBOARD


async def test_a_file_travels_by_name_and_by_attach(stage: Stage) -> None:
    await stage.start(NOURA.id)
    async with aiohttp.ClientSession() as session:
        for photo in ("direct", "attach"):
            form = aiohttp.FormData({"chat_id": str(NOURA.id)})
            if photo == "attach":
                form.add_field("photo", "attach://the-file")
            name = "photo" if photo == "direct" else "the-file"
            form.add_field(name, picture(40, 20), filename="p.png", content_type="image/png")
            body = await (await session.post(f"{stage.bot_url}/sendPhoto", data=form)).json()
            assert (body["result"]["photo"][-1]["width"], body["result"]["photo"][-1]["height"]) == (40, 20)


@pytest.mark.parametrize(
    ("path", "code", "description"),
    [
        ("bot7000000000:wrong/getMe", 401, "Unauthorized: invalid token specified"),
        ("botwrong/getMe", 401, "Unauthorized: invalid token specified"),
        ("bot/getMe", 404, "Not Found"),
        ("bot7000000000:AAtest-of-the-simulator", 404, "Not Found"),
        ("bot7000000000:AAtest-of-the-simulator/", 404, "Not Found"),
        ("bot7000000000:AAtest-of-the-simulator/sendLove", 404, "Not Found: method not found"),
        ("file/bot7000000000:AAtest-of-the-simulator/photos/none.jpg", 404, "Not Found"),
        ("file/botwrong/photos/none.jpg", 401, "Unauthorized: invalid token specified"),
    ],
)
async def test_wrong_addresses_are_refused_in_telegrams_words(
    stage: Stage, path: str, code: int, description: str
) -> None:
    answer = await stage.http.get(f"{stage.url}/{path}")
    assert answer.status_code == code
    assert answer.json() == {"ok": False, "error_code": code, "description": description}


async def test_a_body_that_is_no_json_is_a_bad_request(stage: Stage) -> None:
    answer = await stage.http.post(
        f"{stage.bot_url}/getMe", content=b"x", headers={"content-type": "multipart/form-data"}
    )
    assert answer.json()["description"] == "Bad Request: can't parse multipart form data"
    for body in (b"{", b"[1]", b'"text"'):
        answer = await stage.http.post(
            f"{stage.bot_url}/getMe", content=body, headers={"content-type": "application/json"}
        )
        assert answer.status_code == 400
        assert answer.json()["description"].startswith("Bad Request: can't parse JSON")


async def test_broken_markup_is_a_bad_request(stage: Stage) -> None:
    await stage.start(NOURA.id)
    text = await stage.refused("sendMessage", chat_id=NOURA.id, text="x", reply_markup='{"inline')
    assert text == "Bad Request: can't parse reply keyboard markup JSON object"
