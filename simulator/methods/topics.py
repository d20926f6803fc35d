"""Topics of a forum. Source of refusals: tdlib/td ForumTopicManager.cpp; capital ones are the servers'."""

from __future__ import annotations

import hashlib

from simulator import topics
from simulator.errors import bad
from simulator.methods.pins import check_may_pin, unpin
from simulator.model import GENERAL, Chat, Json, Topic
from simulator.params import Params
from simulator.registry import method
from simulator.rights import need, readable_chat
from simulator.world import World

_EDIT = "not enough rights to edit the topic"
_CLOSE = "not enough rights to close or open the topic"
# Emoji that may stand for a topic, with their ids in Telegram's set "Topics".
_ICONS = {
    "📰": "5434144690511290129",
    "💡": "5312536423851630001",
    "⚡️": "5312016608254762256",
    "🔝": "5418085807791545980",
    "🗣": "5370870893004203704",
    "❗️": "5379748062124056162",
    "📝": "5373251851074415873",
    "📆": "5433614043006903194",
    "📁": "5357315181649076022",
    "🔎": "5309965701241379366",
    "📣": "5309984423003823246",
    "🔥": "5312241539987020022",
    "❤️": "5312138559556164615",
    "❓": "5377316857231450742",
}


@method("getForumTopicIconStickers")
def get_forum_topic_icon_stickers(world: World, params: Params) -> list[Json]:
    return [_icon(emoji, custom_emoji_id) for emoji, custom_emoji_id in _ICONS.items()]


def _icon(emoji: str, custom_emoji_id: str) -> Json:
    digest = hashlib.blake2s(custom_emoji_id.encode()).hexdigest()
    return {
        "width": 512,
        "height": 512,
        "emoji": emoji,
        "set_name": "Topics",
        "is_animated": False,
        "is_video": False,
        "type": "custom_emoji",
        "custom_emoji_id": custom_emoji_id,
        "file_id": f"CAACAg{digest}",
        "file_unique_id": f"AgAD{digest[:11]}",
        "file_size": 10_000,
    }


@method("createForumTopic")
def create_forum_topic(world: World, params: Params) -> Json:
    chat = _forum(world, params)
    need(world, chat, "can_manage_topics", "not enough rights to create a topic")
    name = topics.checked_name(params.text("name"))
    colour = params.integer("icon_color", topics.COLOURS[0])
    if colour not in topics.COLOURS:
        raise bad("invalid icon color specified")
    icon = params.text("icon_custom_emoji_id") or None
    return topics.create(world, chat, world.bot_id, name, colour, icon).body()


@method("editForumTopic")
def edit_forum_topic(world: World, params: Params) -> bool:
    chat, topic = _topic(world, params)
    _check_may_edit(world, chat, topic, _EDIT)
    changes: Json = {}
    if params.has("name"):
        changes["name"] = topics.checked_name(params.text("name"))
    if "icon_custom_emoji_id" in params.values:
        changes["icon_custom_emoji_id"] = params.text("icon_custom_emoji_id")
    return _edit(world, chat, topic, changes)


def _edit(world: World, chat: Chat, topic: Topic, changes: Json) -> bool:
    old = {"name": topic.name, "icon_custom_emoji_id": topic.icon_custom_emoji_id or ""}
    new = {field: value for field, value in changes.items() if old[field] != value}
    if changes and not new:
        raise bad("TOPIC_NOT_MODIFIED")
    if new:
        topics.rename(world, chat, topic, world.bot_id, new)
    return True


@method("closeForumTopic")
def close_forum_topic(world: World, params: Params) -> bool:
    return _set_closed(world, *_topic(world, params), True)


@method("reopenForumTopic")
def reopen_forum_topic(world: World, params: Params) -> bool:
    return _set_closed(world, *_topic(world, params), False)


def _set_closed(world: World, chat: Chat, topic: Topic, closed: bool) -> bool:
    _check_may_edit(world, chat, topic, _CLOSE)
    topics.set_closed(world, chat, topic, world.bot_id, closed)
    return True


@method("deleteForumTopic")
def delete_forum_topic(world: World, params: Params) -> bool:
    chat, topic = _topic(world, params)
    if not chat.can(world.bot_id, "can_delete_messages") and not _is_own(world, chat, topic):
        raise bad("not enough rights to delete the topic")
    topics.delete(world, chat, topic)
    return True


@method("unpinAllForumTopicMessages")
def unpin_all_forum_topic_messages(world: World, params: Params) -> bool:
    return _unpin_all(world, *_topic(world, params))


def _unpin_all(world: World, chat: Chat, topic: Topic) -> bool:
    check_may_pin(world, chat)
    here = topic.id if topic.id != GENERAL else None
    unpin(world, chat, [id_ for id_ in chat.pinned if chat.messages[id_].topic_id == here])
    return True


# the General topic


@method("editGeneralForumTopic")
def edit_general_forum_topic(world: World, params: Params) -> bool:
    chat = _forum(world, params)
    need(world, chat, "can_manage_topics", _EDIT)
    return _edit(world, chat, chat.topics[GENERAL], {"name": topics.checked_name(params.text("name"))})


@method("closeGeneralForumTopic")
def close_general_forum_topic(world: World, params: Params) -> bool:
    chat = _forum(world, params)
    return _set_closed(world, chat, chat.topics[GENERAL], True)


@method("reopenGeneralForumTopic")
def reopen_general_forum_topic(world: World, params: Params) -> bool:
    """Shows the topic again if it was hidden."""
    chat = _forum(world, params)
    general = chat.topics[GENERAL]
    _check_may_edit(world, chat, general, _CLOSE)
    if general.hidden:
        topics.set_hidden(world, chat, world.bot_id, False)
    return _set_closed(world, chat, general, False)


@method("hideGeneralForumTopic")
def hide_general_forum_topic(world: World, params: Params) -> bool:
    return _set_hidden(world, params, True)


@method("unhideGeneralForumTopic")
def unhide_general_forum_topic(world: World, params: Params) -> bool:
    return _set_hidden(world, params, False)


def _set_hidden(world: World, params: Params, hidden: bool) -> bool:
    chat = _forum(world, params)
    need(world, chat, "can_manage_topics", _CLOSE)
    topics.set_hidden(world, chat, world.bot_id, hidden)
    return True


@method("unpinAllGeneralForumTopicMessages")
def unpin_all_general_forum_topic_messages(world: World, params: Params) -> bool:
    chat = _forum(world, params)
    return _unpin_all(world, chat, chat.topics[GENERAL])


# who may


def _forum(world: World, params: Params) -> Chat:
    chat = readable_chat(world, params)
    topics.check_forum(chat)
    return chat


def _topic(world: World, params: Params) -> tuple[Chat, Topic]:
    chat = _forum(world, params)
    thread = params.integer("message_thread_id")
    if thread <= 0:
        raise bad("invalid message thread identifier specified")
    if thread not in chat.topics:
        raise bad("TOPIC_ID_INVALID")
    return chat, chat.topics[thread]


def _check_may_edit(world: World, chat: Chat, topic: Topic, refusal: str) -> None:
    """Administrators with the right may, and whoever made the topic."""
    if not chat.can(world.bot_id, "can_manage_topics") and not _is_own(world, chat, topic):
        raise bad(refusal)


def _is_own(world: World, chat: Chat, topic: Topic) -> bool:
    creation = chat.messages.get(topic.id)
    return topic.id != GENERAL and creation is not None and creation.sender_id == world.bot_id
