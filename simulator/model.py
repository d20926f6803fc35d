"""What the world is made of. Bodies are Bot API objects as plain dicts and are replaced, never changed in place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

GENERAL = 1
"""The id of a forum's General topic; its messages carry no message_thread_id."""


@dataclass(slots=True)
class Person:
    """`user` is a Bot API User; `place` a note for the page; a deactivated person's account is deleted."""

    user: Json
    place: str = ""
    deactivated: bool = False

    @property
    def id(self) -> int:
        return int(self.user["id"])


@dataclass(slots=True)
class Topic:
    """A forum topic. Its id is the id of the message that created it."""

    id: int
    name: str
    icon_color: int = 0x6FB9F0
    icon_custom_emoji_id: str | None = None
    closed: bool = False
    hidden: bool = False
    last_message_id: int = 0

    def body(self) -> Json:
        """As a Bot API ForumTopic."""
        body: Json = {"message_thread_id": self.id, "name": self.name, "icon_color": self.icon_color}
        if self.icon_custom_emoji_id:
            body["icon_custom_emoji_id"] = self.icon_custom_emoji_id
        return body


@dataclass(slots=True)
class Message:
    """`body` is what the bot gets; `keyboard` the reply keyboard (or removal, or forced reply) that only people see."""

    body: Json
    keyboard: Json | None = None
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    """user id → ReactionType objects"""
    votes: dict[int, list[int]] = field(default_factory=dict)
    """user id → chosen options, for a poll"""

    @property
    def id(self) -> int:
        return int(self.body["message_id"])

    @property
    def chat_id(self) -> int:
        return int(self.body["chat"]["id"])

    @property
    def topic_id(self) -> int | None:
        """None outside forums and in General."""
        return int(self.body["message_thread_id"]) if self.body.get("is_topic_message") else None

    @property
    def sender_id(self) -> int:
        return int((self.body.get("from") or self.body["chat"])["id"])


@dataclass(slots=True)
class Chat:
    """A private chat (same id as its person), group, supergroup or channel."""

    id: int
    type: str
    title: str = ""
    username: str = ""
    is_forum: bool = False
    description: str = ""
    started: bool = False
    """private: the person has pressed Start once"""
    members: dict[int, Json] = field(default_factory=dict)
    """user id → ChatMember without its `user`; in a private chat the bot's own status only"""
    permissions: Json = field(default_factory=lambda: dict(ALL_PERMISSIONS))
    """default ChatPermissions of a group"""
    pinned: list[int] = field(default_factory=list)
    invite_links: dict[str, Json] = field(default_factory=dict)
    """address → ChatInviteLink"""
    join_requests: dict[int, Json] = field(default_factory=dict)
    """user id → ChatJoinRequest"""
    keyboard: Json | None = None
    """the reply keyboard in force"""
    read: dict[str, int] = field(default_factory=dict)
    """"person:topic" → the last message that person has seen there (topic 0: the chat, General)"""
    extra: Json = field(default_factory=dict)
    """what the bot has set for this chat alone, its `commands` by scope and language and its `menu_button`; who has
    `taken_places` by invite links; the supergroup that a group has `migrated_to`"""
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        return self.type in {"group", "supergroup"}

    def status(self, user_id: int) -> str:
        """The status of a user's membership: creator, administrator, member, restricted, left or kicked."""
        return str(self.members.get(user_id, {}).get("status", "left"))

    def has(self, user_id: int) -> bool:
        """Whether the user is in the chat now."""
        record = self.members.get(user_id, {})
        status = record.get("status", "left")
        return status in {"creator", "administrator", "member"} or (status == "restricted" and record["is_member"])

    def can(self, user_id: int, right: str) -> bool:
        """Whether the user is the owner or an administrator with this right (`can_pin_messages`, …)."""
        record = self.members.get(user_id, {})
        return record.get("status") == "creator" or (
            record.get("status") == "administrator" and bool(record.get(right))
        )

    def lapse(self, now: int) -> bool:
        """Ends the bans and restrictions whose until_date has come; whether there were any."""
        over = [user_id for user_id, record in self.members.items() if 0 < record.get("until_date", 0) <= now]
        for user_id in over:
            self.members[user_id] = {"status": "member" if self.has(user_id) else "left"}
        return bool(over)

    def to_row(self) -> Json:
        return {name: getattr(self, name) for name in _CHAT_COLUMNS}


_CHAT_COLUMNS = [name for name in Chat.__slots__ if name not in {"topics", "messages"}]

ALL_PERMISSIONS: Json = dict.fromkeys(
    (
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
        "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
        "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
        "can_pin_messages", "can_manage_topics",
    ),
    True,
)  # fmt: skip


def load_chat(row: Json) -> Chat:
    chat = Chat(**row)
    chat.members = {int(user): member for user, member in chat.members.items()}
    chat.join_requests = {int(user): request for user, request in chat.join_requests.items()}
    return chat


def load_message(row: Json) -> Message:
    message = Message(**row)
    message.reactions = {int(user): reactions for user, reactions in message.reactions.items()}
    message.votes = {int(user): options for user, options in message.votes.items()}
    return message
