"""Text messages, forwards, copies, deletions, reactions and chat actions."""

from __future__ import annotations

from simulator import reactions
from simulator.errors import bad, forbidden
from simulator.model import Chat, Json, Message
from simulator.params import Params
from simulator.registry import method
from simulator.sending import (
    Envelope,
    chat_of,
    envelope,
    origin_of,
    post,
    read_caption,
    read_text,
    send,
    topic_of,
)  # fmt: skip
from simulator.world import World, is_service

FORGETS_AFTER = 48 * 3600
"""A bot, administrator or not, can delete messages for 48 hours and never those that created a topic.

Source: core.telegram.org/bots/api#deletemessage.
"""

ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "record_audio",
    "upload_audio", "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip
ACTION_SECONDS = 5.0

_NOT_COPIED = {
    "message_id", "message_thread_id", "is_topic_message", "from", "chat", "date", "edit_date", "reply_to_message",
    "external_reply", "quote", "forward_origin", "media_group_id", "has_protected_content", "effect_id",
    "reply_markup", "sender_chat", "via_bot",
}  # fmt: skip


@method("sendMessage")
def send_message(world: World, params: Params) -> Json:
    content = read_text(world, params)
    return send(world, params, {**content, **read_link_preview(params)})


def read_link_preview(params: Params) -> Json:
    """`link_preview_options`, kept only if it changes anything."""
    wish = params.data("link_preview_options", "link preview options") or {}
    if not isinstance(wish, dict):
        raise bad("can't parse link preview options JSON object")
    if params.flag("disable_web_page_preview"):
        wish = {"is_disabled": True}
    options = {name: value for name, value in wish.items() if value}
    return {"link_preview_options": options} if options else {}


# forwarding and copying


def source_message(world: World, params: Params, what: str) -> Message:
    """The message named by from_chat_id and message_id. Raises 400 `message to <what> not found`."""
    source = world.chat(params.text("from_chat_id"))
    if not params.has("message_id"):
        raise bad("message identifier is not specified")
    message = source.messages.get(params.integer("message_id"))
    if message is None:
        raise bad(f"message to {what} not found")
    return message


def _copied(message: Message, what: str) -> Json:
    if is_service(message.body) or (message.body.get("has_protected_content") and what == "forward"):
        raise bad(f"the message can't be {'copied' if what == 'copy' else 'forwarded'}")
    return {name: value for name, value in message.body.items() if name not in _NOT_COPIED}


@method("forwardMessage")
def forward_message(world: World, params: Params) -> Json:
    where = envelope(world, params)
    return _forward(world, where, source_message(world, params, "forward"))


def _forward(world: World, where: Envelope, message: Message) -> Json:
    return post(world, where, {"forward_origin": origin_of(message), **_copied(message, "forward")})


@method("copyMessage")
def copy_message(world: World, params: Params) -> Json:
    where = envelope(world, params)
    content = _copied(source_message(world, params, "copy"), "copy")
    if "caption" in params.values and "text" not in content:
        content.pop("caption", None)
        content.pop("caption_entities", None)
        content.update(read_caption(world, params.values))
    return {"message_id": post(world, where, content)["message_id"]}


def _many(world: World, params: Params, what: str) -> list[Message]:
    ids = read_ids(params)
    source = world.chat(params.text("from_chat_id"))
    if ids != sorted(set(ids)):
        raise bad("message identifiers must be in a strictly increasing order")
    found = [source.messages[id_] for id_ in ids if id_ in source.messages]
    found = [message for message in found if not is_service(message.body)]
    if not found:
        raise bad(f"there are no messages to {what}")
    return found


def read_ids(params: Params) -> list[int]:
    """`message_ids`, 1 to 100 of them."""
    ids = params.data("message_ids", "message identifiers")
    if not ids:
        raise bad("message identifiers are not specified")
    if not isinstance(ids, list) or not all(isinstance(id_, int) for id_ in ids):
        raise bad("can't parse message identifiers JSON object")
    if len(ids) > 100:
        raise bad("too many message identifiers specified")
    return ids


@method("forwardMessages")
def forward_messages(world: World, params: Params) -> list[Json]:
    where = envelope(world, params)
    return [{"message_id": _forward(world, where, m)["message_id"]} for m in _many(world, params, "forward")]


@method("copyMessages")
def copy_messages(world: World, params: Params) -> list[Json]:
    where = envelope(world, params)
    dropped = {"caption", "caption_entities"} if params.flag("remove_caption") else set()
    results = []
    for message in _many(world, params, "copy"):
        content = {name: value for name, value in _copied(message, "copy").items() if name not in dropped}
        results.append({"message_id": post(world, where, content)["message_id"]})
    return results


# deleting


@method("deleteMessage")
def delete_message(world: World, params: Params) -> bool:
    if not params.has("message_id"):
        raise bad("message identifier is not specified")
    chat = chat_to_read(world, params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad("message to delete not found")
    if not _deletable(world, chat, message):
        raise bad("message can't be deleted")
    world.delete(chat, message)
    return True


@method("deleteMessages")
def delete_messages(world: World, params: Params) -> bool:
    ids = read_ids(params)
    chat = chat_to_read(world, params)
    found = [chat.messages[id_] for id_ in ids if id_ in chat.messages]
    if not all(_deletable(world, chat, message) for message in found):
        raise bad("message can't be deleted")
    for message in found:
        world.delete(chat, message)
    return True


def _deletable(world: World, chat: Chat, message: Message) -> bool:
    if world.now() - message.body["date"] >= FORGETS_AFTER or "forum_topic_created" in message.body:
        return False
    own_or_private = message.sender_id == world.bot_id or chat.type == "private"
    return own_or_private or chat.can(world.bot_id, "can_delete_messages")


def chat_to_read(world: World, params: Params) -> Chat:
    """A chat the bot knows and is in, without the right to write there: for edits and deletions."""
    chat = world.chat(params.text("chat_id"))
    if chat.type != "private" and not chat.has(world.bot_id):
        return chat_of(world, params)
    if chat.type == "private" and chat.status(world.bot_id) == "kicked":
        raise forbidden("bot was blocked by the user")
    return chat


# reactions and actions


@method("setMessageReaction")
def set_message_reaction(world: World, params: Params) -> bool:
    chat = chat_to_read(world, params)
    wish = params.data("reaction", "reaction types")
    wanted = reactions.read([] if wish is None else wish)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad("message to react not found")
    reactions.check(wanted)
    reactions.put(world, chat, message, world.bot_id, wanted)
    return True


@method("sendChatAction")
def send_chat_action(world: World, params: Params) -> bool:
    action = params.text("action")
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = chat_of(world, params)
    topic = topic_of(world, chat, params)
    topic_id = topic.id if topic else 0
    now = world.monotonic()
    world.typing = {place: doing for place, doing in world.typing.items() if doing[1] > now}
    world.typing[chat.id, topic_id] = (action, now + ACTION_SECONDS)
    world.events.tell(chat, "typing", action=action, seconds=ACTION_SECONDS, topic_id=topic_id)
    return True
