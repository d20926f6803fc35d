"""Reactions to messages, by people and by the bot.

Source of refusals: tdlib/telegram-bot-api Client.cpp (get_reaction_types), the servers' names.
"""

from __future__ import annotations

from simulator.errors import ApiError, bad
from simulator.model import Chat, Json, Message
from simulator.world import World

_EMOJI = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 "
    "🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 "
    "🤷\u200d♂ 🤷 🤷\u200d♀ 😡"
)
EMOJI = frozenset(_EMOJI.split(" "))
"""Source: core.telegram.org/bots/api#reactiontypeemoji."""

_FIELD = {"emoji": "emoji", "custom_emoji": "custom_emoji_id"}


def read(wish: object) -> list[Json]:
    """ReactionType objects as Telegram keeps them. Raises 400 for anything else; `check` knows the emoji."""
    if not isinstance(wish, list):
        raise bad("expected an Array of ReactionType")
    return [_read(one) for one in wish]


def _read(wish: object) -> Json:
    if not isinstance(wish, dict):
        raise _wrong("expected an Object")
    kind = _text(wish, "type")
    if kind not in _FIELD:
        raise _wrong("invalid reaction type specified")
    return {"type": kind, _FIELD[kind]: _text(wish, _FIELD[kind])}


def _text(wish: Json, name: str) -> str:
    if name not in wish:
        raise _wrong(f'Can\'t find field "{name}"')
    if not isinstance(wish[name], str):
        raise _wrong(f'Field "{name}" must be of type String')
    return str(wish[name])


def _wrong(what: str) -> ApiError:
    return bad(f"can't parse ReactionType: {what}")


def check(reaction: list[Json]) -> None:
    """Raises 400 for more than one, or an emoji that is no reaction."""
    if len(reaction) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if any(one["type"] == "emoji" and one["emoji"].replace("\ufe0f", "") not in EMOJI for one in reaction):
        raise bad("REACTION_INVALID")


def put(world: World, chat: Chat, message: Message, user_id: int, reaction: list[Json]) -> None:
    """Sets the reaction of somebody; an empty list takes it back."""
    message.reactions[user_id] = reaction
    if not reaction:
        del message.reactions[user_id]
    world.save_message(message)
    world.events.message(chat, message, "edited")
