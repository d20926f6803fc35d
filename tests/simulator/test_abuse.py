"""Nonsense gets an answer in Telegram's words, never a crash."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import simulator.server
from simulator.registry import METHODS
from tests.cast import HUDA, LENA, NOURA, OMAR, STAFF_CHAT
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


# What fuzzing found once. Each of these was kept, and made something unreadable for ever.


async def can_be_read(http: httpx.AsyncClient) -> None:
    for who in (NOURA, OMAR):
        assert (await http.get("/api/chats", params={"person": who.id})).status_code == 200
        answer = await http.get(f"/api/chats/{who.id}/messages", params={"person": who.id})
        assert answer.status_code == 200
        no_nulls(answer.json(), "messages")
    for path in ("people", "faults", "clock", "calls"):
        assert (await http.get(f"/api/{path}")).status_code == 200


@pytest.mark.parametrize(
    ("reaction", "complaint"),
    [
        (5, "expected an Array of ReactionType"),
        ([1], "can't parse ReactionType: expected an Object"),
        ([{}], "can't parse ReactionType: Can't find field \"type\""),
        ([{"type": "emoji"}], "can't parse ReactionType: Can't find field \"emoji\""),
        ([{"type": "emoji", "emoji": ["👍"]}], 'can\'t parse ReactionType: Field "emoji" must be of type String'),
        ([{"type": "applause"}], "can't parse ReactionType: invalid reaction type specified"),
        ([{"type": "emoji", "emoji": "🥐"}], "REACTION_INVALID"),
    ],
)
async def test_a_senseless_reaction_is_refused_to_bot_and_people(
    http: httpx.AsyncClient, reaction: Any, complaint: str
) -> None:
    about = {"chat_id": NOURA.id, "message_id": 2, "reaction": reaction}
    refused = (await http.post(f"/bot{TOKEN}/setMessageReaction", json=about)).json()
    assert refused["description"] == f"Bad Request: {complaint}"
    said = await http.post(f"/api/people/{NOURA.id}/acts", json={"do": "react", **about})
    assert (said.status_code, said.json()["error"]) == (400, f"Bad Request: {complaint}")
    await can_be_read(http)


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "429", "times": 10**18}, {"kind": "429", "times": 1e308}, {"kind": "429", "retry_after": -1},
        {"kind": "slow", "seconds": "nan"}, {"kind": "slow", "seconds": 1e9}, {"kind": "429", "chat_id": "x"},
    ],
)  # fmt: skip
async def test_a_senseless_fault_is_refused(http: httpx.AsyncClient, fault: dict[str, Any]) -> None:
    for wish in ({"next": [fault]}, {"rate": {"429": "nan"}}, {"rate": {"429": 2}}):
        answer = await http.post("/api/faults", json=wish)
        assert (answer.status_code, list(answer.json())) == (400, ["error"])
    await can_be_read(http)


@pytest.mark.parametrize(
    "content",
    [
        {"location": {"latitude": "nan", "longitude": 1}}, {"location": {"latitude": 91, "longitude": 1}},
        {"location": {"latitude": 1}}, {"contact": {"phone_number": ""}}, {"contact": {"first_name": ""}},
        {"text": "x", "parse_mode": "Word"}, {"photo": True, "caption": "x" * 1025}, {"voice": {"duration": 3}},
    ],
)  # fmt: skip
async def test_people_cannot_send_what_telegram_does_not_know(http: httpx.AsyncClient, content: dict[str, Any]) -> None:
    answer = await http.post(f"/api/people/{NOURA.id}/messages", json=content)
    assert (answer.status_code, list(answer.json())) == (400, ["error"])
    await can_be_read(http)


async def test_strange_types_are_read_as_text_or_refused(http: httpx.AsyncClient) -> None:
    poll = {"chat_id": NOURA.id, "question": "?", "options": ["a", {"text": "b", "text_parse_mode": {}}]}
    for wish in ({**poll, "question_parse_mode": {"a": 1}}, poll):
        answer = await http.post(f"/bot{TOKEN}/sendPoll", json=wish)
        assert answer.json()["description"] == "Bad Request: unsupported parse_mode"
    card = {"contact": {"phone_number": 4420, "first_name": ["Ida"], "user_id": {}, "more": 1}}
    said = (await http.post(f"/api/people/{NOURA.id}/messages", json=card)).json()
    assert said["contact"] == {"phone_number": "4420", "first_name": '["Ida"]'}
    for rights in (1, {"can_pin_messages": True}, [1], "all"):
        deed = {"do": "promote", "chat_id": STAFF_CHAT, "user_id": HUDA.id, "rights": rights}
        assert (await http.post(f"/api/people/{OMAR.id}/acts", json=deed)).status_code == 400
    await can_be_read(http)


async def test_a_tap_waits_as_long_as_a_number_says_and_never_for_ever(http: httpx.AsyncClient) -> None:
    buttons = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    sent = await http.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": NOURA.id, "text": "?", "reply_markup": buttons})
    tap = {"message_id": sent.json()["result"]["message_id"], "data": "b"}
    for wait in ("nan", "-inf", -1):
        answer = await asyncio.wait_for(http.post(f"/api/people/{NOURA.id}/taps", json={**tap, "wait": wait}), 2)
        assert answer.json() == {"answer": None}


async def test_a_chat_with_an_unknown_owner_is_not_made(http: httpx.AsyncClient) -> None:
    wish = {"type": "group", "title": "Ours", "members": [NOURA.id, 7000000000], "creator": 5}
    answer = await http.post("/api/chats", json=wish)
    assert (answer.status_code, answer.json()) == (404, {"error": "There is no user 5."})
    await can_be_read(http)
    assert len((await http.get("/api/chats", params={"person": NOURA.id})).json()["chats"]) == 1


@pytest.mark.parametrize(
    ("path", "status"),
    [("chats", 400), ("chats?person=x", 400), ("chats/x/messages?person=1", 400), ("events?person=", 400), ("no", 404)],
)
async def test_every_refusal_has_the_one_shape(http: httpx.AsyncClient, path: str, status: int) -> None:
    answer = await http.get(f"/api/{path}")
    assert answer.status_code == status
    assert list(answer.json()) == ["error"]
    assert isinstance(answer.json()["error"], str)


async def test_nobody_reaches_into_somebody_elses_private_chat(http: httpx.AsyncClient) -> None:
    before = (await http.get(f"/api/chats/{NOURA.id}/messages", params={"person": NOURA.id})).json()
    here = {"chat_id": NOURA.id, "message_id": 2}
    assert (await http.post(f"/api/people/{LENA.id}/messages", json={**here, "text": "hi"})).status_code == 403
    for do in ("edit", "delete", "react", "vote", "join", "leave", "add", "topic_open"):
        deed = {"do": do, **here, "emoji": "👍", "name": "x", "text": "x", "user_id": LENA.id}
        answer = await http.post(f"/api/people/{LENA.id}/acts", json=deed)
        assert (do, answer.status_code) == (do, 403)
    assert (await http.get(f"/api/chats/{NOURA.id}/messages", params={"person": NOURA.id})).json() == before
    assert [c["id"] for c in (await http.get("/api/chats", params={"person": LENA.id})).json()["chats"]] == [LENA.id]


async def test_nobody_joins_or_leaves_the_chat_with_the_bot(http: httpx.AsyncClient) -> None:
    for do in ("join", "leave", "add", "remove", "promote", "demote"):
        answer = await http.post(f"/api/people/{NOURA.id}/acts", json={"do": do, "user_id": NOURA.id})
        assert (do, answer.status_code) == (do, 403)


async def test_who_has_deleted_the_account_does_nothing_more(http: httpx.AsyncClient) -> None:
    await http.post(f"/api/people/{NOURA.id}/acts", json={"do": "delete_account"})
    for call in ("start", "messages", "acts", "taps", "block"):
        answer = await http.post(f"/api/people/{NOURA.id}/{call}", json={"text": "x", "do": "leave"})
        assert (call, answer.status_code) == (call, 403)
    await can_be_read(http)


async def test_topics_are_made_and_ended_only_where_there_are_any(http: httpx.AsyncClient) -> None:
    group = (await http.post("/api/chats", json={"type": "supergroup", "members": [OMAR.id]})).json()["id"]
    for deed in (
        {"do": "topic_open", "chat_id": group, "name": "Orders"},
        {"do": "topic_open", "chat_id": STAFF_CHAT, "name": "  "},
        {"do": "topic_delete", "chat_id": STAFF_CHAT, "topic": 1},
    ):
        assert (await http.post(f"/api/people/{OMAR.id}/acts", json=deed)).status_code == 400
    general = {"chat_id": STAFF_CHAT, "name": "All"}
    assert (await http.post(f"/bot{TOKEN}/editGeneralForumTopic", json=general)).json()["ok"]


async def test_a_picture_keeps_being_a_picture_when_its_words_are_edited(http: httpx.AsyncClient) -> None:
    said = (await http.post(f"/api/people/{NOURA.id}/messages", json={"photo": True, "caption": "see"})).json()
    deed = {"do": "edit", "message_id": said["message_id"]}
    answer = await http.post(f"/api/people/{NOURA.id}/acts", json={**deed, "text": "words"})
    assert answer.status_code == 400
    answer = await http.post(f"/api/people/{NOURA.id}/acts", json={**deed, "caption": ""})
    assert "caption" not in answer.json()["message"]
