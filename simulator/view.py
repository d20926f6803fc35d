"""The world as one person sees it: what the page shows."""

from __future__ import annotations

from collections import Counter
from typing import Any

from simulator import commands
from simulator.errors import Impossible
from simulator.model import GENERAL, Chat, Json, Message, Person, Topic
from simulator.world import World


def check_inside(chat: Chat, person: Person) -> None:
    """Raises Impossible (403) for a chat that is none of this person's."""
    if chat.id != person.id and not chat.has(person.id):
        raise Impossible("This person is not in the chat.", 403)


def chats(world: World, person: Person) -> list[Json]:
    """All chats of the person, the most recent first."""
    mine = [chat for chat in world.chats.values() if chat.id == person.id or chat.has(person.id)]
    shown = [chat_view(world, chat, person) for chat in mine]
    return sorted(shown, key=lambda chat: chat.get("last_message", {}).get("date", 0), reverse=True)


def chat_view(world: World, chat: Chat, person: Person) -> Json:
    """A Bot API Chat and, beside it, what an app shows around it."""
    unread = _unread(chat, person)
    view: Json = {
        **world.chat_body(chat),
        "title": chat.title or world.bot["first_name"],
        "unread": unread.total(),
        "bot": _bot_view(world, chat, person),
        "keyboard": chat.keyboard,
        "pinned": [message_view(chat.messages[id_], person) for id_ in chat.pinned if id_ in chat.messages],
        "typing": _typing(world, chat),
    }
    if chat.messages:
        view["last_message"] = message_view(next(reversed(chat.messages.values())), person)
    if view["bot"]:
        view |= {"commands": commands.shown(world, chat, person.id), "menu_button": commands.menu_button(world, chat)}
    if chat.type == "private":
        view |= {"started": chat.started, "blocked": chat.status(world.bot_id) == "kicked"}
    else:
        members = [world.member_body(chat, id_) for id_ in chat.members if chat.has(id_)]
        topics = [_topic_view(chat, topic, person, unread) for topic in chat.topics.values() if not topic.hidden]
        view |= {"topics": topics, "members": members}
    return view


def _bot_view(world: World, chat: Chat, person: Person) -> Json | None:
    if chat.type != "private" and not chat.has(world.bot_id):
        return None
    return {
        "id": world.bot_id,
        "username": world.bot["username"],
        "name": _told(world, "name", person) or world.bot["first_name"],
        "description": _told(world, "description", person),
    }


def _told(world: World, what: str, person: Person) -> str:
    """A text the bot has set about itself, in the person's language or in none."""
    texts: Json = world.settings.get(what, {})
    language = str(person.user.get("language_code", "")).partition("-")[0]
    return str(texts.get(language) or texts.get("", ""))


def _topic_view(chat: Chat, topic: Topic, person: Person, unread: Counter[int]) -> Json:
    view: Json = {"id": topic.id, **topic.body(), "closed": topic.closed, "unread": unread[topic.id]}
    last = chat.messages.get(topic.last_message_id)
    return {**view, "last_message": message_view(last, person)} if last else view


def _unread(chat: Chat, person: Person) -> Counter[int]:
    """By topic (0 where there are none), the messages by others after the last one seen. Old history costs nothing."""
    seen = {place: chat.read.get(f"{person.id}:{place}", 0) for place in (chat.topics or (0,))}
    oldest = min(seen.values())
    unread: Counter[int] = Counter()
    for message in reversed(chat.messages.values()):
        if message.id <= oldest:
            break
        place = (message.topic_id or GENERAL) if chat.topics else 0
        if message.sender_id != person.id and message.id > seen.get(place, 0):
            unread[place] += 1
    return unread


def _is_in(message: Message, topic_id: int) -> bool:
    """Topic 0 stands for the whole chat."""
    return topic_id == 0 or (message.topic_id or GENERAL) == topic_id


def _typing(world: World, chat: Chat) -> list[Json]:
    now = world.monotonic()
    return [
        {"action": action, "topic_id": topic_id, "seconds": until - now}
        for (chat_id, topic_id), (action, until) in world.typing.items()
        if chat_id == chat.id and until > now
    ]


def messages(
    world: World, chat: Chat, person: Person, *, topic_id: int = 0, after: int = 0, before: int = 0, limit: int = 0
) -> list[Json]:
    """Messages with ids above `after` and below `before` (0: any), newest last; of more than `limit` the newest.

    They count as read now.
    """
    found: list[Message] = []
    for message in reversed(chat.messages.values()):
        if message.id <= after or (limit and len(found) >= limit):
            break
        if _is_in(message, topic_id) and (not before or message.id < before):
            found.append(message)
    if found:
        _mark_read(world, chat, person, topic_id, found[0].id)
    return [message_view(message, person) for message in reversed(found)]


def _mark_read(world: World, chat: Chat, person: Person, topic_id: int, message_id: int) -> None:
    place = f"{person.id}:{topic_id}"
    if chat.read.get(place, 0) < message_id:
        chat.read[place] = message_id
        world.save_chat(chat)


def message_view(message: Message, person: Person) -> Json:
    """The Bot API Message plus what only people see.

    `reply_markup` may be a reply keyboard; `reactions` is [{type, emoji, count, mine}], `my_vote` option numbers.
    """
    view = dict(message.body)
    if message.keyboard is not None:
        view["reply_markup"] = message.keyboard
    if any(message.reactions.values()):
        view["reactions"] = _reactions(message, person)
    if person.id in message.votes:
        view["my_vote"] = message.votes[person.id]
    return view


def _reactions(message: Message, person: Person) -> list[Json]:
    counts: Counter[str] = Counter()
    kinds: dict[str, Json] = {}
    mine: set[str] = set()
    for user_id, reactions in message.reactions.items():
        for reaction in reactions:
            name: Any = reaction.get("emoji") or reaction.get("custom_emoji_id") or reaction["type"]
            counts[name] += 1
            kinds[name] = reaction
            if user_id == person.id:
                mine.add(name)
    return [{**kinds[name], "count": count, "mine": name in mine} for name, count in counts.most_common()]
