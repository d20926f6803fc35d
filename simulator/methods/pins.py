"""Pinned messages. Source of refusals: tdlib/td MessagesManager.cpp (can_pin_messages), Client.cpp."""

from __future__ import annotations

from simulator.errors import bad
from simulator.model import Chat, Message
from simulator.params import Params
from simulator.registry import method
from simulator.rights import need, readable_chat
from simulator.sending import chat_of, quoted
from simulator.world import World

_REFUSAL = "not enough rights to manage pinned messages in the chat"


@method("pinChatMessage")
def pin_chat_message(world: World, params: Params) -> bool:
    """Tells the chat by a service message, which the bot gets too; pinning again changes nothing."""
    chat, message = _message(world, params, "pin")
    assert message is not None
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        world.save_chat(chat)
        topic = chat.topics.get(message.topic_id or 1) if chat.is_forum else None
        world.post(chat, world.bot_id, {"pinned_message": quoted(message)}, topic=topic)
    return True


@method("unpinChatMessage")
def unpin_chat_message(world: World, params: Params) -> bool:
    """Without a message_id the one pinned last."""
    chat, message = _message(world, params, "unpin")
    if message is None and not chat.pinned:
        raise bad("message to unpin not found")
    unpinned = message.id if message is not None else chat.pinned[-1]
    unpin(world, chat, [unpinned])
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(world: World, params: Params) -> bool:
    chat = chat_of(world, params)
    check_may_pin(world, chat)
    unpin(world, chat, list(chat.pinned))
    return True


def unpin(world: World, chat: Chat, ids: list[int]) -> None:
    """Takes messages off; those that are not pinned are ignored."""
    chat.pinned = [id_ for id_ in chat.pinned if id_ not in ids]
    world.save_chat(chat)
    world.events.tell(chat, "chat")


def check_may_pin(world: World, chat: Chat) -> None:
    """Raises 400 where the bot may not pin; in private chats it always may."""
    if chat.type != "private":
        need(world, chat, "can_edit_messages" if chat.type == "channel" else "can_pin_messages", _REFUSAL)


def _message(world: World, params: Params, what: str) -> tuple[Chat, Message | None]:
    chat = chat_of(world, params) if what == "pin" else readable_chat(world, params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None and (what == "pin" or params.has("message_id")):
        raise bad(f"message to {what} not found")
    check_may_pin(world, chat)
    return chat, message
