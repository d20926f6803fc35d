"""The bot's lists of commands, one for each scope and language, and its menu button: what a person sees where.

Source: core.telegram.org/bots/api#determining-list-of-commands.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.model import Chat, Json
from simulator.world import World

Scope = tuple[str, int, int]
"""The BotCommandScope's type, the chat's id or 0, the user's id or 0."""

DEFAULT: Scope = ("default", 0, 0)

MENU_BUTTON = "menu_button"
"""Where a MenuButton is kept: in the `extra` of a private chat, in the settings for all others."""


def stored(world: World, scope: Scope, language: str) -> list[Json]:
    """The list set for exactly this scope and language; empty if none is."""
    commands: list[Json] = _lists(world, scope).get(_key(scope, language), [])
    return commands


def store(world: World, scope: Scope, language: str, commands: list[Json]) -> None:
    """Replaces a list; an empty one removes it, so that wider scopes show again."""
    lists = _lists(world, scope)
    lists.pop(_key(scope, language), None)
    if commands:
        lists[_key(scope, language)] = commands
    _, chat_id, _ = scope
    if chat_id:
        world.save_chat(world.chats[chat_id])
    else:
        world.save_settings()
    for chat in [world.chats[chat_id]] if chat_id else world.chats.values():
        world.events.tell(chat, "chat")


def _lists(world: World, scope: Scope) -> Json:
    """The lists of one chat are kept with it, so that thousands of them cost nothing at each change."""
    _, chat_id, _ = scope
    home = world.chats[chat_id].extra if chat_id else world.settings
    lists: Json = home.setdefault("commands", {})
    return lists


def shown(world: World, chat: Chat, user_id: int) -> list[Json]:
    """What a person sees in a chat: the first list there is, narrow scopes first, each in their language or in none."""
    language = str(world.user(user_id).get("language_code", "")).partition("-")[0]
    for scope in _scopes(chat, user_id):
        for spoken in (language, ""):
            if commands := stored(world, scope, spoken):
                return commands
    return []


def _scopes(chat: Chat, user_id: int) -> Iterator[Scope]:
    if chat.type == "private":
        yield "chat", chat.id, 0
        yield "all_private_chats", 0, 0
    else:
        is_administrator = chat.status(user_id) in {"creator", "administrator"}
        yield "chat_member", chat.id, user_id
        if is_administrator:
            yield "chat_administrators", chat.id, 0
        yield "chat", chat.id, 0
        if is_administrator:
            yield "all_chat_administrators", 0, 0
        yield "all_group_chats", 0, 0
    yield DEFAULT


def _key(scope: Scope, language: str) -> str:
    return ":".join((*map(str, scope), language))


def menu_button(world: World, chat: Chat) -> Json:
    """What a person sees beside the field to write in: MenuButtonCommands or MenuButtonWebApp."""
    for home in (chat.extra, world.settings):
        button: Json = home.get(MENU_BUTTON, {"type": "default"})
        if button["type"] != "default":
            return button
    return {"type": "commands"}
