"""Nonsense gets an answer in Telegram's words, never a crash."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import simulator.server
from simulator.registry import METHODS
from tests.cast import NOURA, OMAR, STAFF_CHAT
from tests.simulator.parsed import no_nulls

TOKEN = "7000000000:AAabuse"
NAMES = (
    "text", "message_id", "message_ids", "from_chat_id", "message_thread_id", "reply_markup", "reply_parameters",
    "entities", "parse_mode", "caption", "caption_entities", "photo", "document", "media", "voice", "options",
    "question", "reaction", "action", "user_id", "offset", "limit", "allowed_updates", "callback_query_id", "url",
    "latitude", "longitude", "phone_number", "first_name", "file_id", "name", "commands", "scope", "language_code",
    "permissions", "until_date", "invite_link", "title", "description", "duration", "link_preview_options",
    "is_anonymous", "correct_option_ids", "menu_button", "rights", "icon_color", "custom_title",
)  # fmt: skip
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False) | st.text(max_size=20)
    | st.sampled_from(["", "null", "[]", "{}", "[[]]", '{"inline_keyboard": 1}', "attach://x", "HTML", "@", "1" * 40])
    | st.sampled_from([NOURA.id, STAFF_CHAT, 1, 2]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["type", "text", "inline_keyboard", "keyboard", "message_id", "media", "offset", "length",
                         "url", "command", "emoji", "user", "chat_id"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
PATIENT = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    stage = simulator.server.create(None, TOKEN)
    transport = httpx.ASGITransport(stage.app, raise_app_exceptions=True)
    async with httpx.AsyncClient(transport=transport, base_url="http://simulator") as client:
        await client.post(f"/api/people/{NOURA.id}/start", json={})
        for text in ("one", "two"):
            await client.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": NOURA.id, "text": text})
            await client.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": STAFF_CHAT, "text": text})
        yield client
    await stage.close()


def dumped(value: Any) -> bytes:
    return json.dumps(value).encode()


@PATIENT
@given(
    method=st.sampled_from(sorted(set(METHODS) - {"setwebhook", "leavechat", "getupdates"})),
    chat=st.sampled_from([NOURA.id, STAFF_CHAT]) | JUNK,
    params=st.dictionaries(st.sampled_from(NAMES), JUNK, min_size=2, max_size=8),
)
async def test_no_method_ever_crashes(http: httpx.AsyncClient, method: str, chat: Any, params: dict[str, Any]) -> None:
    answer = await http.post(
        f"/bot{TOKEN}/{method}",
        content=dumped({"chat_id": chat, **params}),
        headers={"content-type": "application/json"},
    )
    body = answer.json()
    assert answer.status_code < 500, body
    assert answer.status_code == body.get("error_code", 200)
    no_nulls(body, method)


@PATIENT
@given(
    call=st.sampled_from(["messages", "taps", "acts", "start", "block"]),
    do=st.sampled_from(["edit", "delete", "react", "vote", "join", "add", "promote", "topic_open", "topic_close"]),
    values=st.dictionaries(
        st.sampled_from(["chat_id", "message_id", "text", "photo", "contact", "location", "topic", "reply_to", "data",
                         "label", "name", "user_id", "emoji", "reaction", "options", "rights", "payload", "entities",
                         "caption", "voice"]), JUNK, max_size=6),
)  # fmt: skip
async def test_no_call_of_the_people_ever_crashes(
    http: httpx.AsyncClient, call: str, do: str, values: dict[str, Any]
) -> None:
    body = dumped({"wait": 0, "do": do, **values})
    answer = await http.post(
        f"/api/people/{OMAR.id}/{call}", content=body, headers={"content-type": "application/json"}
    )
    assert answer.status_code < 500, answer.text
    for path in ("chats", f"chats/{STAFF_CHAT}/messages", f"chats/{OMAR.id}/messages"):
        assert (await http.get(f"/api/{path}", params={"person": OMAR.id})).status_code == 200


@PATIENT
@given(
    path=st.sampled_from(["people", "chats", "clock", "faults"]),
    values=st.dictionaries(
        st.sampled_from(["first_name", "id", "username", "type", "title", "forum", "members", "administrators",
                         "creator", "advance", "set", "next", "rate", "flood", "clear", "place"]), JUNK, max_size=5),
)  # fmt: skip
async def test_no_call_about_the_world_ever_crashes(http: httpx.AsyncClient, path: str, values: dict[str, Any]) -> None:
    answer = await http.post(f"/api/{path}", content=dumped(values), headers={"content-type": "application/json"})
    assert answer.status_code < 500, answer.text
    await http.post("/api/faults", json={"clear": True})
    assert (await http.get("/api/people")).status_code == 200
