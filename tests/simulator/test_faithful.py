"""What naive servers get wrong, one test a point. Other points have tests of their own beside this file:

markup, entities and lengths (test_entities_*), keyboards (test_markup), webhooks (test_webhook, test_webhook_methods),
polling (test_updates), topics (test_topics), members (test_chats), encodings and addresses (test_encodings).
"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.cast import HUDA, LENA, NOURA, OMAR, SALMA, STAFF_CHAT
from tests.simulator.conftest import Stage

BOT_ID = 7000000000


def keyboard(data: str = "x", text: str = "A") -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": text, "callback_data": data}]]}


async def test_markup_errors_count_bytes_over_http(stage: Stage) -> None:
    await stage.start(NOURA.id)
    assert await stage.refused("sendMessage", chat_id=NOURA.id, text="دلة <x>", parse_mode="HTML") == (
        'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 7'
    )


async def test_entities_count_utf16_units_and_commands_are_found(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="☕👩‍🍳 <b>/points</b>", parse_mode="HTML")
    assert sent["text"] == "☕👩‍🍳 /points"
    assert sent["entities"] == [
        {"type": "bot_command", "offset": 7, "length": 7},
        {"type": "bold", "offset": 7, "length": 7},
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "message text is empty"),
        (" \n", "text must be non-empty"),
        ("ق" * 4097, "message is too long"),
        ("ق" * 16385, "text is too long"),
    ],
)
async def test_texts_have_telegrams_limits(stage: Stage, text: str, complaint: str) -> None:
    await stage.start(NOURA.id)
    assert await stage.refused("sendMessage", chat_id=NOURA.id, text=text) == f"Bad Request: {complaint}"


async def test_captions_have_a_shorter_limit(stage: Stage) -> None:
    await stage.start(NOURA.id)
    files = {"document": ("a.txt", b"beans")}
    for length, ok in ((1024, True), (1025, False)):
        data = {"chat_id": NOURA.id, "caption": "ق" * length}
        answer = (await stage.http.post(f"{stage.bot_url}/sendDocument", data=data, files=files)).json()
        assert answer["ok"] is ok
    assert answer["description"] == "Bad Request: message caption is too long"


async def test_callback_data_has_64_bytes_and_not_characters(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.ok("sendMessage", chat_id=NOURA.id, text="x", reply_markup=keyboard("ж" * 32))
    assert await stage.refused("sendMessage", chat_id=NOURA.id, text="x", reply_markup=keyboard("ж" * 33)) == (
        "Bad Request: BUTTON_DATA_INVALID"
    )


async def test_a_deep_link_arrives_as_a_command_with_its_payload(stage: Stage) -> None:
    await stage.post(f"people/{NOURA.id}/start", payload="ref_A-1")
    [update] = await stage.updates()
    assert update["message"]["text"] == "/start ref_A-1"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    for wrong in ("a b", "é", "x" * 65):
        await stage.impossible(f"people/{NOURA.id}/start", payload=wrong)


async def test_three_silences_of_a_person_have_three_names(stage: Stage) -> None:
    send = {"chat_id": NOURA.id, "text": "x"}
    assert await stage.refused("sendMessage", **send) == ("Forbidden: bot can't initiate conversation with a user")
    await stage.start(NOURA.id)
    await stage.post(f"people/{NOURA.id}/block")
    assert await stage.refused("sendMessage", **send) == "Forbidden: bot was blocked by the user"
    await stage.act(NOURA.id, "delete_account")
    assert await stage.refused("sendMessage", **send) == "Forbidden: user is deactivated"


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(stage: Stage) -> None:
    """The API's words on editing: "without reply_markup or with inline keyboards"."""
    await stage.start(NOURA.id)
    markup = {"keyboard": [["a"]]}
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="x", reply_markup=markup)
    assert await stage.refused("editMessageText", chat_id=NOURA.id, message_id=sent["message_id"], text="y") == (
        "Bad Request: message can't be edited"
    )


async def test_questions_for_private_things_are_refused_in_groups(stage: Stage) -> None:
    ask = {"keyboard": [[{"text": "My number", "request_contact": True}]]}
    assert await stage.refused("sendMessage", chat_id=STAFF_CHAT, text="x", reply_markup=ask) == (
        "Bad Request: phone number can be requested in private chats only"
    )
    await stage.start(NOURA.id)
    await stage.ok("sendMessage", chat_id=NOURA.id, text="x", reply_markup=ask)


async def test_topic_creations_and_old_messages_cannot_be_deleted(stage: Stage) -> None:
    topic = await stage.ok("createForumTopic", chat_id=STAFF_CHAT, name="Lena")
    old = await stage.ok("sendMessage", chat_id=STAFF_CHAT, text="x")
    refused = "Bad Request: message can't be deleted"
    assert await stage.refused("deleteMessage", chat_id=STAFF_CHAT, message_id=topic["message_thread_id"]) == refused
    await stage.post("clock", advance="PT48H")
    assert await stage.refused("deleteMessage", chat_id=STAFF_CHAT, message_id=old["message_id"]) == refused


async def test_a_file_unique_id_names_no_file(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sizes = (await stage.post(f"people/{NOURA.id}/messages", chat_id=NOURA.id, photo=True))["photo"]
    assert len({size["file_id"] for size in sizes}) == len({size["file_unique_id"] for size in sizes}) == len(sizes)
    for size in sizes:
        await stage.ok("getFile", file_id=size["file_id"])
        assert (await stage.bot("getFile", file_id=size["file_unique_id"]))["error_code"] == 400
        assert (await stage.bot("sendPhoto", chat_id=NOURA.id, photo=size["file_unique_id"]))["error_code"] == 400


async def test_files_above_twenty_megabytes_cannot_be_fetched(stage: Stage) -> None:
    await stage.start(NOURA.id)
    files = {"document": ("big.bin", bytes(20 * 1024 * 1024 + 1))}
    answer = await stage.http.post(f"{stage.bot_url}/sendDocument", data={"chat_id": NOURA.id}, files=files)
    file_id = answer.json()["result"]["document"]["file_id"]
    assert await stage.refused("getFile", file_id=file_id) == "Bad Request: file is too big"


async def test_roles_of_the_bot_are_told_and_those_of_others_only_on_request(stage: Stage) -> None:
    chat = await stage.post("chats", type="supergroup", title="Cups", members=[SALMA.id, HUDA.id])
    where = {"chat_id": chat["id"]}
    await stage.act(SALMA.id, "add", **where, user_id=BOT_ID)
    await stage.act(SALMA.id, "promote", **where, user_id=BOT_ID)
    await stage.act(HUDA.id, "leave", **where)
    updates = await stage.updates(allowed_updates=["message", "my_chat_member", "chat_member"])
    own = [update["my_chat_member"]["new_chat_member"]["status"] for update in updates if "my_chat_member" in update]
    assert own == ["member", "administrator"]
    assert not [update for update in updates if "chat_member" in update]
    await stage.act(HUDA.id, "join", **where)
    updates = await stage.updates()
    assert [update["chat_member"]["new_chat_member"]["status"] for update in updates if "chat_member" in update] == [
        "member"
    ]


@pytest.mark.parametrize("wish", ["nonsense", {"a": 1}, 5, [5]])
async def test_a_senseless_subscription_changes_nothing(stage: Stage, wish: object) -> None:
    await stage.ok("getUpdates", allowed_updates=["CALLBACK_QUERY"])
    await stage.ok("getUpdates", allowed_updates=wish)
    await stage.post(f"people/{NOURA.id}/start")
    assert await stage.updates() == []
    await stage.ok("getUpdates", allowed_updates=[])
    await stage.says(NOURA.id, "x")
    assert len(await stage.updates()) == 1


async def test_a_channel_post_is_sent_by_the_channel(stage: Stage) -> None:
    chat = await stage.post("chats", type="channel", title="Dalla news", members=[SALMA.id], administrators=[BOT_ID])
    post = await stage.ok("sendMessage", chat_id=chat["id"], text="New beans")
    assert "from" not in post
    assert post["sender_chat"]["id"] == chat["id"]
    await stage.says(SALMA.id, "From me", chat["id"])
    updates = [update["channel_post"] for update in await stage.updates() if "channel_post" in update]
    assert [update["text"] for update in updates] == ["From me"]


async def test_a_muted_group_lets_only_administrators_write(stage: Stage) -> None:
    chat = await stage.post("chats", type="supergroup", title="Cups", members=[SALMA.id, HUDA.id, BOT_ID])
    await stage.act(SALMA.id, "promote", chat_id=chat["id"], user_id=BOT_ID)
    await stage.ok("setChatPermissions", chat_id=chat["id"], permissions={"can_send_messages": False})
    await stage.impossible(f"people/{HUDA.id}/messages", chat_id=chat["id"], text="x")
    await stage.says(SALMA.id, "x", chat["id"])


async def test_bans_and_mutes_end_by_themselves(stage: Stage) -> None:
    chat = await stage.post("chats", type="supergroup", title="Cups", members=[SALMA.id, HUDA.id, OMAR.id, BOT_ID])
    await stage.act(SALMA.id, "promote", chat_id=chat["id"], user_id=BOT_ID)
    until = (await stage.says(SALMA.id, "x", chat["id"]))["date"] + 3600
    await stage.ok("banChatMember", chat_id=chat["id"], user_id=HUDA.id, until_date=until)
    nothing: dict[str, Any] = {"permissions": {}, "until_date": until}
    await stage.ok("restrictChatMember", chat_id=chat["id"], user_id=OMAR.id, **nothing)
    await stage.post("clock", advance="PT1H")
    await stage.act(HUDA.id, "join", chat_id=chat["id"])
    await stage.says(OMAR.id, "at last", chat["id"])
    assert (await stage.ok("getChatMember", chat_id=chat["id"], user_id=OMAR.id))["status"] == "member"


async def test_an_invite_link_ends_with_its_time_and_its_places(stage: Stage) -> None:
    where = {"chat_id": STAFF_CHAT}
    once = (await stage.ok("createChatInviteLink", **where, member_limit=1))["invite_link"]
    await stage.act(NOURA.id, "join", invite_link=once)
    await stage.impossible(f"people/{LENA.id}/acts", do="join", invite_link=once)
    expires = (await stage.says(OMAR.id, "x", STAFF_CHAT))["date"] + 60
    short = (await stage.ok("createChatInviteLink", **where, expire_date=expires))["invite_link"]
    await stage.post("clock", advance="PT1M")
    await stage.impossible(f"people/{LENA.id}/acts", do="join", invite_link=short)


@pytest.mark.parametrize("kind", ["query", "form", "multipart"])
async def test_bytes_that_are_no_utf8_are_refused(stage: Stage, kind: str) -> None:
    await stage.start(NOURA.id)
    url, head = f"{stage.bot_url}/sendMessage", f"chat_id={NOURA.id}&text=a".encode()
    if kind == "query":
        answer = await stage.http.get(f"{url}?chat_id={NOURA.id}&text=a%FF")
    elif kind == "form":
        form = {"content-type": "application/x-www-form-urlencoded"}
        answer = await stage.http.post(url, content=head + b"%FF", headers=form)
    else:
        part = b'--x\r\ncontent-disposition: form-data; name="%s"\r\n\r\n%s\r\n'
        body = part % (b"chat_id", str(NOURA.id).encode()) + part % (b"text", b"a\xff") + b"--x--\r\n"
        answer = await stage.http.post(url, content=body, headers={"content-type": "multipart/form-data; boundary=x"})
    assert answer.status_code == 400
    assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


@pytest.mark.parametrize("as_sent", [list, json.dumps])
async def test_an_albums_messages_count_one_by_one(stage: Stage, as_sent: Callable[[Any], object]) -> None:
    await stage.start(NOURA.id)
    await stage.post("faults", flood="usual")
    photo = (await stage.post(f"people/{NOURA.id}/messages", chat_id=NOURA.id, photo=True))["photo"][-1]["file_id"]
    media = [{"type": "photo", "media": photo}] * 10
    for _ in range(2):
        await stage.ok("sendMediaGroup", chat_id=STAFF_CHAT, media=as_sent(media))
    refused = await stage.bot("sendMessage", chat_id=STAFF_CHAT, text="x")
    wait = refused["parameters"]["retry_after"]
    assert 50 < wait <= 60
    assert (refused["error_code"], refused["description"]) == (429, f"Too Many Requests: retry after {wait}")


async def test_updates_carry_no_nulls_and_seconds_are_whole(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="x", reply_markup=keyboard())
    await stage.post(f"people/{NOURA.id}/taps", message_id=sent["message_id"], data="x", wait=0)
    await stage.act(NOURA.id, "react", message_id=sent["message_id"], emoji="👍")
    for update in await stage.updates():
        body = next(value for key, value in update.items() if key != "update_id")
        date = body.get("date", body.get("message", {}).get("date"))
        assert isinstance(date, int)
        assert date < 10**11
