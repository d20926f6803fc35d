"""Forum topics: what happens to them, whoever does it (the bot by a method, a person by an act)."""

from __future__ import annotations

from simulator.errors import bad
from simulator.model import GENERAL, Chat, Json, Topic
from simulator.rights import clean_name
from simulator.world import World, without_nones

COLOURS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)
"""The icon colours createForumTopic accepts."""

_LONGEST_NAME = 128


def check_forum(chat: Chat) -> None:
    """Raises 400 `the chat is not a forum`."""
    if not chat.is_forum:
        raise bad("the chat is not a forum")


def checked_name(text: str) -> str:
    """A topic's name as Telegram keeps it. Raises 400 for an empty one."""
    name = clean_name(text, _LONGEST_NAME)
    if not name:
        raise bad("title must be non-empty")
    return name


def find(chat: Chat, topic_id: int) -> Topic:
    """A live topic. Raises 400 `the chat is not a forum` or `message thread not found`."""
    check_forum(chat)
    if topic_id not in chat.topics:
        raise bad("message thread not found")
    return chat.topics[topic_id]


def create(
    world: World, chat: Chat, by: int, name: str, colour: int = COLOURS[0], icon_custom_emoji_id: str | None = None
) -> Topic:
    """A new topic; its creation is a service message, whose id becomes the topic's id. Raises 400 outside forums."""
    check_forum(chat)
    icon = without_nones(name=name, icon_color=colour, icon_custom_emoji_id=icon_custom_emoji_id)
    topic = Topic(0, name, colour, icon_custom_emoji_id)
    message = world.post(chat, by, {"forum_topic_created": icon}, topic=topic)
    chat.topics[topic.id] = topic
    world.save_topic(chat, topic)
    assert message.id == topic.id
    return topic


def rename(world: World, chat: Chat, topic: Topic, by: int, changes: Json) -> None:
    """Changes `name` and/or `icon_custom_emoji_id`; an empty icon removes it."""
    topic.name = changes.get("name", topic.name)
    if "icon_custom_emoji_id" in changes:
        topic.icon_custom_emoji_id = changes["icon_custom_emoji_id"] or None
    _tell(world, chat, topic, by, {"forum_topic_edited": changes})


def set_closed(world: World, chat: Chat, topic: Topic, by: int, closed: bool) -> None:
    """Closes or reopens. Raises 400 `TOPIC_NOT_MODIFIED` if it is so already."""
    if topic.closed == closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _tell(world, chat, topic, by, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})


def set_hidden(world: World, chat: Chat, by: int, hidden: bool) -> None:
    """Hides (and closes) or shows the General topic. Raises 400 `TOPIC_NOT_MODIFIED` if it is so already."""
    topic = find(chat, GENERAL)
    if topic.hidden == hidden:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.hidden = hidden
    topic.closed = topic.closed or hidden
    _tell(world, chat, topic, by, {"general_forum_topic_hidden" if hidden else "general_forum_topic_unhidden": {}})


def delete(world: World, chat: Chat, topic: Topic) -> None:
    """Removes a topic with all its messages. The bot gets no update, as on Telegram. Raises 400 for General."""
    if topic.id == GENERAL:
        raise bad("TOPIC_ID_INVALID")
    for message in [m for m in chat.messages.values() if m.topic_id == topic.id]:
        world.delete(chat, message)
    del chat.topics[topic.id]
    world.state.put("topic", None, chat.id, topic.id)
    world.events.tell(chat, "chat")


def _tell(world: World, chat: Chat, topic: Topic, by: int, content: Json) -> None:
    world.post(chat, by, content, topic=topic)
    world.save_topic(chat, topic)
    world.events.tell(chat, "chat")
