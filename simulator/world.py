"""The little world the bot lives in: people, chats, messages, files and the updates between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.clock import KIND as CLOCK
from simulator.clock import SimClock
from simulator.errors import bad
from simulator.events import Events
from simulator.files import Files
from simulator.flood import Flood, Mode
from simulator.model import GENERAL, Chat, Json, Message, Person, Topic, load_chat, load_message
from simulator.polling import Poller
from simulator.queue import UpdateQueue
from simulator.state import State
from simulator.taps import Taps
from simulator.webhook import Webhook


class World:
    """Everything in memory; `state.flush()` after each call makes it durable.

    All changes happen on the event loop's thread and never await, so each call is atomic.
    """

    def __init__(self, state: State, clock: SimClock, bot: Json, monotonic: Callable[[], float]) -> None:
        """`bot` is the bot's own Bot API User, as other people's messages show it."""
        self.state = state
        self.clock = clock
        self.bot = bot
        self.monotonic = monotonic
        self.queue = UpdateQueue(state)
        self.poller = Poller(self.queue, monotonic)
        self.webhook = Webhook(self.queue, self.now, state.flush)
        self.events = Events()
        self.files = Files(state)
        self.people: dict[int, Person] = {id_: Person(**row) for id_, _, row in state.load("person")}
        self.chats: dict[int, Chat] = {id_: load_chat(row) for id_, _, row in state.load("chat")}
        self._counters: dict[int, int] = {id_: last for id_, _, last in state.load("counter")}
        self.settings: Json = state.one("settings", {})
        self.typing: dict[tuple[int, int], tuple[str, float]] = {}
        """(chat, topic or 0) → (chat action, until when by `monotonic`)"""
        self.taps = Taps(monotonic)
        self.flood = Flood(monotonic, Mode.OFF)
        self._first_name: str = bot["first_name"]
        self.apply_name()
        self._load_messages()

    def apply_name(self) -> None:
        """Gives the bot the name that was set for it, or its first one."""
        name = self.settings.get("name", {}).get("") or self._first_name
        self.bot = {**self.bot, "first_name": name}

    def _load_messages(self) -> None:
        for chat_id, topic_id, row in self.state.load("topic"):
            self.chats[chat_id].topics[topic_id] = Topic(**row)
        for chat_id, message_id, row in self.state.load("message"):
            message = load_message(row)
            self.chats[chat_id].messages[message_id] = message
            self._note_last(self.chats[chat_id], message.topic_id)

    def _note_last(self, chat: Chat, topic_id: int | None) -> None:
        """Looks from the end for the newest message of a topic."""
        topic = chat.topics.get(topic_id or GENERAL)
        if topic is not None:
            here = (message.id for message in reversed(chat.messages.values()) if message.topic_id == topic_id)
            topic.last_message_id = next(here, 0)

    # who and where

    @property
    def bot_id(self) -> int:
        return int(self.bot["id"])

    def now(self) -> int:
        """Calendar time as Telegram writes it: whole seconds since 1970, UTC."""
        return int(self.clock.now().timestamp())

    def user(self, user_id: int) -> Json:
        """The Bot API User of a person or of the bot itself. Raises 400 `user not found`."""
        user = self.find_user(user_id)
        if user is None:
            raise bad("user not found")
        return user

    def find_user(self, user_id: int) -> Json | None:
        """The User of a person or of the bot, or None."""
        if user_id == self.bot_id:
            return self.bot
        person = self.people.get(user_id)
        return person.user if person else None

    def chat(self, chat_id: int | str) -> Chat:
        """By id, by its digits or by @username. Raises 400 `chat not found` or `chat_id is empty`."""
        if chat_id in ("", None):
            raise bad("chat_id is empty")
        if isinstance(chat_id, str) and chat_id.startswith("@"):
            return self._chat_by_username(chat_id[1:].lower())
        try:
            chat = self.known_chat(int(chat_id))
        except (ValueError, TypeError):
            chat = None
        if chat is None:
            raise bad("chat not found")
        return chat

    def known_chat(self, chat_id: int) -> Chat | None:
        """The chat as it is now: bans and restrictions end by themselves, and nobody is told."""
        chat = self.chats.get(chat_id)
        if chat is not None and chat.lapse(self.now()):
            self.save_chat(chat)
        return chat

    def _chat_by_username(self, username: str) -> Chat:
        for chat in self.chats.values():
            if chat.type != "private" and chat.username.lower() == username:
                return self.chat(chat.id)
        raise bad("chat not found")

    def chat_body(self, chat: Chat) -> Json:
        """As a Bot API Chat inside other objects."""
        if chat.type == "private":
            user = self.people[chat.id].user
            names: Json = {name: user[name] for name in ("first_name", "last_name", "username") if name in user}
            return {"id": chat.id, **names, "type": "private"}
        body: Json = {"id": chat.id, "title": chat.title}
        if chat.username:
            body["username"] = chat.username
        body["type"] = chat.type
        if chat.is_forum:
            body["is_forum"] = True
        return body

    def member_body(self, chat: Chat, user_id: int) -> Json:
        """As a Bot API ChatMember."""
        record = chat.members.get(user_id, {"status": "left"})
        return {"user": self.user(user_id), **record}

    def add_person(self, user: Json, place: str = "") -> Person:
        """A new person; the private chat with the bot exists at once and is not started."""
        person = Person(user, place)
        self.people[person.id] = person
        self.save_person(person)
        self.add_chat(Chat(person.id, "private", members={self.bot_id: {"status": "member"}}))
        return person

    def add_chat(self, chat: Chat) -> Chat:
        self.chats[chat.id] = chat
        self.save_chat(chat)
        return chat

    # remembering

    def save_person(self, person: Person) -> None:
        self.state.put("person", person, person.id)

    def save_chat(self, chat: Chat) -> None:
        self.state.put("chat", chat, chat.id)

    def save_topic(self, chat: Chat, topic: Topic) -> None:
        self.state.put("topic", topic, chat.id, topic.id)

    def save_message(self, message: Message) -> None:
        self.state.put("message", message, message.chat_id, message.id)

    def save_settings(self) -> None:
        """`settings` holds what is set on the bot itself (webhook, commands, names) as JSON."""
        self.state.put("settings", self.settings)

    def save_clock(self) -> None:
        self.state.put(CLOCK, int(self.clock.offset.total_seconds() * 1000))

    # messages

    def message(self, chat: Chat, message_id: int) -> Message | None:
        return chat.messages.get(message_id)

    def _next_message_id(self, chat: Chat) -> int:
        """Supergroups and channels count on their own; private chats and groups share the bot's counter.

        The first message of a supergroup, which also names its General topic, is its creation: so 2 is the first here.
        """
        counter = chat.id if chat.type in {"supergroup", "channel"} else 0
        number = self._counters.get(counter, 1 if counter else 0) + 1
        self._counters[counter] = number
        self.state.put("counter", number, counter)
        return number

    def post(
        self, chat: Chat, sender_id: int, content: Json, *, topic: Topic | None = None, keyboard: Json | None = None
    ) -> Message:
        """Puts a message into a chat: numbered, dated, shown to people and, unless the bot wrote it, to the bot.

        `content` is the rest of the Bot API Message (text, reply_to_message, reply_markup, …).
        """
        body: Json = {"message_id": self._next_message_id(chat)}
        here = self.chat_body(chat)
        body |= {"sender_chat": here} if chat.type == "channel" else {"from": self.user(sender_id)}
        body["chat"] = here
        body["date"] = self.now()
        if topic is not None and topic.id != GENERAL:
            topic.id = topic.id or body["message_id"]  # a topic just born is named after this message
            body["message_thread_id"] = topic.id
            body["is_topic_message"] = True
        message = Message({**body, **content}, keyboard)
        self._keep(chat, message)
        if topic is not None:
            topic.last_message_id = message.id
        if self._bot_hears(chat, message, sender_id):
            self.queue.put("channel_post" if chat.type == "channel" else "message", message.body)
        return message

    def _keep(self, chat: Chat, message: Message) -> None:
        chat.messages[message.id] = message
        self.save_message(message)
        self.events.message(chat, message, "message")

    def replace(self, chat: Chat, message: Message, changes: Json, *, without: tuple[str, ...] = ()) -> None:
        """Gives a message a new body: `changes` in, `without` out."""
        kept = {name: value for name, value in message.body.items() if name not in without}
        message.body = {**kept, **changes}
        self.save_message(message)
        self.events.message(chat, message, "edited")

    def delete(self, chat: Chat, message: Message) -> None:
        chat.messages.pop(message.id, None)
        if message.id in chat.pinned:
            chat.pinned.remove(message.id)
            self.save_chat(chat)
        self.state.put("message", None, chat.id, message.id)
        topic = chat.topics.get(message.topic_id or GENERAL)
        if topic is not None and topic.last_message_id == message.id:
            self._note_last(chat, message.topic_id)
        self.events.message(chat, message, "deleted")

    def _bot_hears(self, chat: Chat, message: Message, sender_id: int) -> bool:
        """Of its own messages the bot hears only of events (source: BAS Client.cpp, need_skip_update_message)."""
        if sender_id == self.bot_id:
            return bool(_OWN_EVENTS & message.body.keys())
        return self.bot_sees(chat, message)

    def bot_sees(self, chat: Chat, message: Message) -> bool:
        """Whether a message by somebody else reaches the bot, given membership and privacy mode.

        Source: core.telegram.org/bots/features#privacy-mode.
        """
        if chat.type == "private":
            return chat.status(self.bot_id) == "member"
        if not chat.has(self.bot_id):
            return False
        if chat.status(self.bot_id) in {"administrator", "creator"} or self.bot.get("can_read_all_group_messages"):
            return True
        return chat.type == "channel" or self._is_meant_for_bot(message.body)

    def _is_meant_for_bot(self, body: Json) -> bool:
        if is_service(body):
            return True
        if body.get("reply_to_message", {}).get("from", {}).get("id") == self.bot_id:
            return True
        for entity in body.get("entities", []):
            if entity["type"] == "bot_command" and entity["offset"] == 0:
                _, _, addressee = body["text"].split()[0].partition("@")
                return not addressee or addressee.lower() == self.bot["username"].lower()
        return False


_OWN_EVENTS = {
    "new_chat_title", "left_chat_member", "pinned_message", "forum_topic_created", "forum_topic_edited",
    "forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden",
}  # fmt: skip

_ORDINARY = {
    "text", "photo", "document", "voice", "video", "audio", "animation", "sticker", "video_note", "location",
    "contact", "poll", "venue", "dice",
}  # fmt: skip


def is_service(body: Json) -> bool:
    """Whether a message tells of an event (somebody joined, a topic was made) instead of carrying content."""
    return not _ORDINARY & body.keys()


def without_nones(**fields: Any) -> Json:
    """A Bot API object: absent fields stay absent."""
    return {name: value for name, value in fields.items() if value is not None}
