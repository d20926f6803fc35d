"""What the bot may do in a chat, and Telegram's words when it may not."""

from __future__ import annotations

from simulator.errors import ApiError, bad, forbidden
from simulator.model import Chat
from simulator.params import Params
from simulator.world import World

_BY_PERMISSION = {"can_pin_messages", "can_manage_topics"}
"""Rights that plain members have too, where the group's permissions say so."""


def readable_chat(world: World, params: Params) -> Chat:
    """A chat the bot may look at: any private one, and groups and channels it is in. Raises 400 or 403."""
    chat = world.chat(params.text("chat_id"))
    if chat.type != "private":
        check_present(world, chat)
    return chat


def check_present(world: World, chat: Chat) -> None:
    """Raises 403 unless the bot is in the group or channel; 400 with the new id if it has become a supergroup."""
    if successor := chat.extra.get("migrated_to"):
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, text, {"migrate_to_chat_id": successor})
    if chat.status(world.bot_id) == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if not chat.has(world.bot_id):
        raise forbidden(f"bot is not a member of the {chat.type} chat")


def may(world: World, chat: Chat, right: str) -> bool:
    """Whether the bot has a right as administrator or, for some, because every member has it."""
    if chat.can(world.bot_id, right):
        return True
    return right in _BY_PERMISSION and chat.status(world.bot_id) == "member" and bool(chat.permissions.get(right))


def need(world: World, chat: Chat, right: str, refusal: str) -> None:
    """Raises 400 with Telegram's words unless the bot has the right."""
    if not may(world, chat, right):
        raise bad(refusal)


def user_id_of(params: Params) -> int:
    """The parameter user_id. Raises 400 `invalid user_id specified`."""
    user_id = params.integer("user_id")
    if user_id <= 0:
        raise bad("invalid user_id specified")
    return user_id


def clean_name(text: str, longest: int) -> str:
    """A title as Telegram keeps it: white space together and at the ends away, cut to `longest` characters."""
    return " ".join(text.split())[:longest].strip()
