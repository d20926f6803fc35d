"""Forum topics over HTTP, through aiogram; the service messages the bot hears of its own doings."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from tests.cast import NOURA, OMAR, SALMA, STAFF_CHAT
from tests.simulator.conftest import PlainSession, Stage

BOT_ID = 7000000000


@pytest.fixture
async def bot(stage: Stage) -> AsyncIterator[Bot]:
    session = PlainSession(stage.url)
    async with Bot(stage.token, session=session) as bot:
        yield bot


async def heard(stage: Stage) -> list[dict[str, Any]]:
    return [update["message"] for update in await stage.updates() if "message" in update]


async def test_a_topic_is_born_with_a_service_message_the_bot_hears(stage: Stage, bot: Bot) -> None:
    topic = await bot.create_forum_topic(STAFF_CHAT, "نورة · 4711", icon_color=0xFFD67E)
    assert (topic.name, topic.icon_color) == ("نورة · 4711", 0xFFD67E)
    [told] = await heard(stage)
    assert told["forum_topic_created"] == {"name": "نورة · 4711", "icon_color": 0xFFD67E}
    assert told["message_thread_id"] == topic.message_thread_id == told["message_id"]
    assert told["is_topic_message"] is True
    assert told["from"]["id"] == BOT_ID


async def test_words_in_a_topic_carry_it_both_ways(stage: Stage, bot: Bot) -> None:
    topic = await bot.create_forum_topic(STAFF_CHAT, "Lena")
    await stage.updates()
    message = await bot.send_message(STAFF_CHAT, "Hello", message_thread_id=topic.message_thread_id)
    assert (message.message_thread_id, message.is_topic_message) == (topic.message_thread_id, True)
    await stage.says(OMAR.id, "On it", STAFF_CHAT, topic=topic.message_thread_id)
    [said] = await heard(stage)
    assert (said["message_thread_id"], said["is_topic_message"]) == (topic.message_thread_id, True)
    seen = await stage.sees(OMAR.id, STAFF_CHAT, topic=topic.message_thread_id)
    assert [one.get("text") for one in seen] == [None, "Hello", "On it"]


async def test_a_topic_is_renamed_closed_opened_and_deleted(stage: Stage, bot: Bot) -> None:
    topic = await bot.create_forum_topic(STAFF_CHAT, "Lena")
    where = {"chat_id": STAFF_CHAT, "message_thread_id": topic.message_thread_id}
    await bot.edit_forum_topic(**where, name="Lena ✓", icon_custom_emoji_id="5312536423851630001")
    await bot.close_forum_topic(**where)
    assert "closed" in await stage.impossible(
        f"people/{OMAR.id}/messages", chat_id=STAFF_CHAT, text="x", topic=topic.message_thread_id
    )
    await bot.send_message(STAFF_CHAT, "the bot still may", message_thread_id=topic.message_thread_id)
    await bot.reopen_forum_topic(**where)
    told = [key for message in await heard(stage) for key in message if key.startswith("forum_topic")]
    assert told == ["forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened"]
    await bot.delete_forum_topic(**where)
    with pytest.raises(TelegramBadRequest, match="message thread not found"):
        await bot.send_message(STAFF_CHAT, "x", message_thread_id=topic.message_thread_id)
    with pytest.raises(TelegramBadRequest, match="TOPIC_ID_INVALID"):
        await bot.close_forum_topic(**where)


async def test_nothing_changes_twice(stage: Stage, bot: Bot) -> None:
    topic = await bot.create_forum_topic(STAFF_CHAT, "Lena")
    where = {"chat_id": STAFF_CHAT, "message_thread_id": topic.message_thread_id}
    refusals = [
        await stage.refused("editForumTopic", **where, name="Lena"),
        await stage.refused("reopenForumTopic", **where),
    ]
    assert refusals == ["Bad Request: TOPIC_NOT_MODIFIED"] * 2
    await stage.ok("editForumTopic", **where)


async def test_a_topic_needs_a_forum_a_name_and_a_known_colour(stage: Stage) -> None:
    chat = await stage.post("chats", type="supergroup", title="Plain", members=[SALMA.id, BOT_ID])
    refused = stage.refused
    for method in ("createForumTopic", "closeForumTopic", "hideGeneralForumTopic"):
        assert await refused(method, chat_id=chat["id"], name="x", message_thread_id=5) == (
            "Bad Request: the chat is not a forum"
        )
    assert await refused("createForumTopic", chat_id=STAFF_CHAT, name=" ") == "Bad Request: title must be non-empty"
    assert "colo" in await refused("createForumTopic", chat_id=STAFF_CHAT, name="x", icon_color=5)
    assert await refused("editForumTopic", chat_id=STAFF_CHAT, name="x") == (
        "Bad Request: invalid message thread identifier specified"
    )


async def test_a_bot_without_the_right_may_only_change_its_own_topics(stage: Stage) -> None:
    people = [SALMA.id, OMAR.id, BOT_ID]
    chat = await stage.post("chats", type="supergroup", title="Forum", forum=True, members=people)
    chat_id = chat["id"]
    own = await stage.ok("createForumTopic", chat_id=chat_id, name="mine")
    other = (await stage.act(SALMA.id, "topic_open", chat_id=chat_id, name="hers"))["topic"]
    await stage.ok("closeForumTopic", chat_id=chat_id, message_thread_id=own["message_thread_id"])
    refused = await stage.refused("closeForumTopic", chat_id=chat_id, message_thread_id=other["message_thread_id"])
    assert refused == "Bad Request: not enough rights to close or open the topic"
    refused = await stage.refused("deleteForumTopic", chat_id=chat_id, message_thread_id=other["message_thread_id"])
    assert refused == "Bad Request: not enough rights to delete the topic"


async def test_the_general_topic_has_methods_of_its_own(stage: Stage, bot: Bot) -> None:
    await bot.edit_general_forum_topic(STAFF_CHAT, "Lobby")
    await bot.close_general_forum_topic(STAFF_CHAT)
    await bot.reopen_general_forum_topic(STAFF_CHAT)
    await bot.hide_general_forum_topic(STAFF_CHAT)
    await bot.unhide_general_forum_topic(STAFF_CHAT)
    told = [key for message in await heard(stage) for key in message if "forum_topic" in key]
    assert told == [
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
    ]
    assert await stage.refused("deleteForumTopic", chat_id=STAFF_CHAT, message_thread_id=1) == (
        "Bad Request: TOPIC_ID_INVALID"
    )


async def test_sending_to_general_by_its_id_fails_and_without_one_works(stage: Stage, bot: Bot) -> None:
    message = await bot.send_message(STAFF_CHAT, "to all")
    assert (message.message_thread_id, message.is_topic_message) == (None, None)
    assert await stage.refused("sendMessage", chat_id=STAFF_CHAT, text="x", message_thread_id=1) == (
        "Bad Request: message thread not found"
    )
    await stage.start(NOURA.id)
    assert await stage.refused("sendMessage", chat_id=NOURA.id, text="x", message_thread_id=5) == (
        "Bad Request: message thread not found"
    )


async def test_unpinning_a_topic_leaves_the_pins_of_others(stage: Stage, bot: Bot) -> None:
    topic = await bot.create_forum_topic(STAFF_CHAT, "Lena")
    inside = await bot.send_message(STAFF_CHAT, "inside", message_thread_id=topic.message_thread_id)
    outside = await bot.send_message(STAFF_CHAT, "outside")
    for message in (outside, inside):
        await bot.pin_chat_message(STAFF_CHAT, message.message_id)
    await bot.unpin_all_forum_topic_messages(STAFF_CHAT, topic.message_thread_id)
    assert (await stage.ok("getChat", chat_id=STAFF_CHAT))["pinned_message"]["text"] == "outside"
    await bot.unpin_all_general_forum_topic_messages(STAFF_CHAT)
    assert "pinned_message" not in await stage.ok("getChat", chat_id=STAFF_CHAT)


async def test_icons_can_be_chosen_from_stickers(bot: Bot) -> None:
    stickers = await bot.get_forum_topic_icon_stickers()
    assert "🔥" in [sticker.emoji for sticker in stickers]
    topic = await bot.create_forum_topic(STAFF_CHAT, "hot", icon_custom_emoji_id=stickers[0].custom_emoji_id)
    assert topic.icon_custom_emoji_id == stickers[0].custom_emoji_id
