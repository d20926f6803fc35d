"""Sending, editing, forwarding and deleting, with Telegram's own words for what goes wrong."""

from typing import Any

import pytest

from tests.cast import HUDA, LENA, NOURA, OMAR, STAFF_CHAT
from tests.simulator.conftest import Stage

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def keyboard(*labels: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": label, "callback_data": label.lower()} for label in labels]]}


async def test_a_message_has_exactly_the_fields_telegram_gives(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="  مرحبا https://dalla.example  ")
    assert set(sent) == {"message_id", "from", "chat", "date", "text", "entities"}
    assert sent["text"] == "مرحبا https://dalla.example"
    assert sent["from"]["is_bot"] is True
    assert sent["chat"] == {"id": NOURA.id, "first_name": "نورة", "username": "noura_sim", "type": "private"}
    assert sent["entities"] == [{"type": "url", "offset": 6, "length": 21}]


async def test_optional_wishes_are_accepted_and_shown(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = await stage.ok(
        "sendMessage",
        chat_id=str(NOURA.id),
        text="hi",
        protect_content=True,
        disable_notification=True,
        message_effect_id="5104841245755180586",
        link_preview_options={"is_disabled": True},
        allow_paid_broadcast=False,
    )
    assert sent["has_protected_content"] is True
    assert sent["effect_id"] == "5104841245755180586"
    assert sent["link_preview_options"] == {"is_disabled": True}


@pytest.mark.parametrize(
    ("chat_id", "code", "description"),
    [
        (LENA.id, 403, "Forbidden: bot can't initiate conversation with a user"),
        (12345, 400, "Bad Request: chat not found"),
        ("@nowhere", 400, "Bad Request: chat not found"),
        ("", 400, "Bad Request: chat_id is empty"),
        (None, 400, "Bad Request: chat_id is empty"),
    ],
)
async def test_a_message_to_nobody_is_refused(stage: Stage, chat_id: Any, code: int, description: str) -> None:
    body = await stage.bot("sendMessage", chat_id=chat_id, text="hi")
    assert (body["error_code"], body["description"]) == (code, description)


async def test_a_blocked_bot_and_a_deleted_account_are_told_apart(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.start(LENA.id)
    await stage.post(f"people/{NOURA.id}/block")
    await stage.act(LENA.id, "delete_account")
    blocked = await stage.bot("sendMessage", chat_id=NOURA.id, text="hi")
    assert (blocked["error_code"], blocked["description"]) == (403, "Forbidden: bot was blocked by the user")
    deleted = await stage.bot("sendMessage", chat_id=LENA.id, text="hi")
    assert (deleted["error_code"], deleted["description"]) == (403, "Forbidden: user is deactivated")
    await stage.start(NOURA.id)
    await stage.ok("sendMessage", chat_id=NOURA.id, text="welcome back")


async def test_a_bot_that_was_removed_or_left_cannot_write_to_the_group(stage: Stage) -> None:
    group = await stage.post("chats", type="supergroup", title="Cups", members=[OMAR.id, 7000000000])
    await stage.ok("sendMessage", chat_id=group["id"], text="hi")
    await stage.act(OMAR.id, "remove", chat_id=group["id"])
    text = await stage.refused("sendMessage", chat_id=group["id"], text="hi")
    assert text == "Forbidden: bot was kicked from the supergroup chat"
    other = await stage.post("chats", type="group", title="Beans", members=[OMAR.id])
    assert await stage.refused("sendMessage", chat_id=other["id"], text="hi") == (
        "Forbidden: bot is not a member of the group chat"
    )


async def test_private_chats_share_a_counter_and_supergroups_count_alone(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.start(LENA.id)
    ids = [(await stage.ok("sendMessage", chat_id=p, text="x"))["message_id"] for p in (NOURA.id, LENA.id, NOURA.id)]
    assert ids == [3, 4, 5]
    assert (await stage.ok("sendMessage", chat_id=STAFF_CHAT, text="x"))["message_id"] == 2


async def test_an_edit_without_buttons_takes_them_away(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="one", reply_markup=keyboard("A"))
    here = {"chat_id": NOURA.id, "message_id": sent["message_id"]}
    edited = await stage.ok("editMessageText", **here, text="two")
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= edited["date"]
    assert [m["text"] for m in await stage.sees(NOURA.id)] == ["/start", "two"]


async def test_an_edit_that_changes_nothing_is_refused_in_full(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="one", reply_markup=keyboard("A"))
    here = {"chat_id": NOURA.id, "message_id": sent["message_id"]}
    assert await stage.refused("editMessageText", **here, text="one", reply_markup=keyboard("A")) == NOT_MODIFIED
    assert await stage.refused("editMessageReplyMarkup", **here, reply_markup=keyboard("A")) == NOT_MODIFIED
    await stage.ok("editMessageReplyMarkup", **here, reply_markup=keyboard("A", "B"))
    await stage.ok("editMessageReplyMarkup", **here)
    assert await stage.refused("editMessageReplyMarkup", **here) == NOT_MODIFIED


async def test_edits_name_what_is_missing(stage: Stage) -> None:
    start = await stage.start(NOURA.id)
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="one")
    here = {"chat_id": NOURA.id, "message_id": sent["message_id"]}
    assert await stage.refused("editMessageText", chat_id=NOURA.id, message_id=99, text="x") == (
        "Bad Request: message to edit not found"
    )
    assert await stage.refused("editMessageText", chat_id=NOURA.id, text="x") == (
        "Bad Request: message identifier is not specified"
    )
    assert await stage.refused("editMessageCaption", **here, caption="x") == (
        "Bad Request: there is no caption in the message to edit"
    )
    assert await stage.refused("editMessageText", chat_id=NOURA.id, message_id=start["message_id"], text="x") == (
        "Bad Request: message can't be edited"
    )


async def test_replies_show_what_they_answer(stage: Stage) -> None:
    start = await stage.start(NOURA.id)
    wish = {"message_id": start["message_id"]}
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="x", reply_parameters=wish)
    assert sent["reply_to_message"]["text"] == "/start"
    missing = {"message_id": 999}
    assert await stage.refused("sendMessage", chat_id=NOURA.id, text="x", reply_parameters=missing) == (
        "Bad Request: message to be replied not found"
    )
    lenient = {**missing, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await stage.ok("sendMessage", chat_id=NOURA.id, text="x", reply_parameters=lenient)


async def test_forwards_keep_their_origin_and_copies_do_not(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.start(LENA.id)
    said = await stage.says(NOURA.id, "my beans")
    here = {"from_chat_id": NOURA.id, "message_id": said["message_id"], "chat_id": LENA.id}
    forwarded = await stage.ok("forwardMessage", **here)
    assert forwarded["forward_origin"]["type"] == "user"
    assert forwarded["forward_origin"]["sender_user"]["id"] == NOURA.id
    copied = await stage.ok("copyMessage", **here)
    assert set(copied) == {"message_id"}
    assert (await stage.sees(LENA.id))[-1]["text"] == "my beans"
    assert "forward_origin" not in (await stage.sees(LENA.id))[-1]
    assert await stage.refused("copyMessage", **{**here, "message_id": 999}) == "Bad Request: message to copy not found"


async def test_several_messages_are_copied_and_the_missing_ones_skipped(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.start(LENA.id)
    ids = [(await stage.says(NOURA.id, text))["message_id"] for text in ("a", "b")]
    copied = await stage.ok("copyMessages", chat_id=LENA.id, from_chat_id=NOURA.id, message_ids=[*ids, 900])
    assert len(copied) == 2
    assert [m["text"] for m in await stage.sees(LENA.id)][-2:] == ["a", "b"]


async def test_old_and_foreign_messages_cannot_be_deleted(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="x")
    old = await stage.ok("sendMessage", chat_id=NOURA.id, text="y")
    await stage.ok("deleteMessage", chat_id=NOURA.id, message_id=sent["message_id"])
    assert await stage.refused("deleteMessage", chat_id=NOURA.id, message_id=sent["message_id"]) == (
        "Bad Request: message to delete not found"
    )
    await stage.post("clock", advance="P3D")
    assert await stage.refused("deleteMessage", chat_id=NOURA.id, message_id=old["message_id"]) == (
        "Bad Request: message can't be deleted"
    )
    group = await stage.post("chats", type="supergroup", title="Cups", members=[OMAR.id, 7000000000])
    said = await stage.says(OMAR.id, "mine", chat=group["id"])
    assert await stage.refused("deleteMessage", chat_id=group["id"], message_id=said["message_id"]) == (
        "Bad Request: message can't be deleted"
    )


async def test_topic_messages_carry_their_topic_and_wrong_topics_are_named(stage: Stage) -> None:
    opened = await stage.act(OMAR.id, "topic_open", chat_id=STAFF_CHAT, name="Noura")
    topic = opened["topic"]["message_thread_id"]
    sent = await stage.ok("sendMessage", chat_id=STAFF_CHAT, message_thread_id=topic, text="hello")
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic, True)
    general = await stage.ok("sendMessage", chat_id=STAFF_CHAT, text="all")
    assert "message_thread_id" not in general
    for wrong in (1, 999):
        assert await stage.refused("sendMessage", chat_id=STAFF_CHAT, message_thread_id=wrong, text="x") == (
            "Bad Request: message thread not found"
        )
    await stage.act(OMAR.id, "topic_delete", chat_id=STAFF_CHAT, topic=topic)
    assert await stage.refused("sendMessage", chat_id=STAFF_CHAT, message_thread_id=topic, text="x") == (
        "Bad Request: message thread not found"
    )
    assert [m["text"] for m in await stage.sees(HUDA.id, STAFF_CHAT)] == ["all"]


async def test_a_callback_is_answered_once(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="x", reply_markup=keyboard("A"))
    await stage.post(f"people/{NOURA.id}/taps", chat_id=NOURA.id, message_id=sent["message_id"], data="a", wait=0)
    [update] = await stage.updates()
    query = update["callback_query"]
    assert query["data"] == "a"
    assert query["message"]["message_id"] == sent["message_id"]
    await stage.ok("answerCallbackQuery", callback_query_id=query["id"])
    for again in (query["id"], "123", ""):
        assert await stage.refused("answerCallbackQuery", callback_query_id=again) == (
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        )


async def test_chat_actions_and_reactions_are_checked(stage: Stage) -> None:
    start = await stage.start(NOURA.id)
    here = {"chat_id": NOURA.id, "message_id": start["message_id"]}
    await stage.ok("sendChatAction", chat_id=NOURA.id, action="typing")
    assert await stage.refused("sendChatAction", chat_id=NOURA.id, action="dancing") == (
        "Bad Request: wrong parameter action in request"
    )
    await stage.ok("setMessageReaction", **here, reaction=[{"type": "emoji", "emoji": "❤️"}])
    assert await stage.refused("setMessageReaction", **here, reaction=[{"type": "emoji", "emoji": "🫖"}]) == (
        "Bad Request: REACTION_INVALID"
    )
    assert (await stage.sees(NOURA.id))[0]["reactions"] == [{"type": "emoji", "emoji": "❤️", "count": 1, "mine": False}]


async def test_a_poll_counts_votes_and_can_be_stopped(stage: Stage) -> None:
    await stage.start(NOURA.id)
    sent = await stage.ok(
        "sendPoll", chat_id=NOURA.id, question="Which roast?", options=["Light", {"text": "Dark"}], is_anonymous=False
    )
    await stage.act(NOURA.id, "vote", message_id=sent["message_id"], options=[1])
    updates = await stage.updates()
    assert [o["voter_count"] for o in updates[0]["poll"]["options"]] == [0, 1]
    assert updates[1]["poll_answer"]["option_ids"] == [1]
    assert (await stage.sees(NOURA.id))[-1]["my_vote"] == [1]
    poll = await stage.ok("stopPoll", chat_id=NOURA.id, message_id=sent["message_id"])
    assert poll["is_closed"] is True
    assert await stage.refused("stopPoll", chat_id=NOURA.id, message_id=sent["message_id"]) == (
        "Bad Request: poll has already been closed"
    )
