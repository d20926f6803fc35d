"""What is read of Telegram's updates: these fields and no others, by the names that Telegram gives them.

A message can say a hundred things, and a few more with every version of the Bot API. What no handler looks at is not
examined either: it costs nothing, and cannot be wrong. Source: https://core.telegram.org/bots/api#available-types
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from domain.members import Person

FROM = Field(alias="from")  # a word of Python's own

Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]


@dataclass(frozen=True, slots=True)
class Chat:
    """A person's own chat with the bot, a group or a channel."""

    id: int
    type: str

    @property
    def private(self) -> bool:
        return self.type == "private"


@dataclass(frozen=True, slots=True)
class Entity:
    """A part of a text that is more than text. `offset` and `length` count UTF-16 units."""

    type: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Document:
    """A file; `file_size` in bytes."""

    file_id: str
    file_name: str | None = None
    file_size: int | None = None
    mime_type: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody's card; `user_id` if Telegram knows whose."""

    phone_number: str
    user_id: int | None = None


@dataclass(frozen=True, slots=True)
class Replied:
    """The message that another one replies to."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody wrote or sent. Of an `object` it counts only whether it is there."""

    message_id: int
    chat: Chat
    sender: Annotated[Person | None, FROM] = None  # None in channels
    sender_chat: object = None  # there when somebody speaks in the name of a chat
    text: str | None = None
    caption: str | None = None
    entities: tuple[Entity, ...] | None = None
    reply_to_message: Replied | None = None
    forward_origin: object = None
    via_bot: object = None
    document: Document | None = None
    photo: object = None
    video: object = None
    contact: Contact | None = None
    media_group_id: str | None = None
    migrate_to_chat_id: int | None = None


@dataclass(frozen=True, slots=True)
class Tapped:
    """The message whose button was tapped; if it is too old for the bot to look into it, `date` is 0."""

    message_id: int
    chat: Chat
    date: int = 0
    text: str | None = None

    @property
    def editable(self) -> bool:
        """Whether it may hold a text, which another one can replace."""
        return self.text is not None or self.date == 0


@dataclass(frozen=True, slots=True)
class CallbackQuery:
    """A tap on a button."""

    id: str
    sender: Annotated[Person, FROM]
    message: Tapped | None = None
    data: str | None = None


@dataclass(frozen=True, slots=True)
class ChatMember:
    """What somebody is in a chat."""

    status: Status


@dataclass(frozen=True, slots=True)
class ChatMemberUpdated:
    """Somebody made the bot something else in a chat; in a private one, they blocked it or let it in again.

    `date` in seconds since 1970.
    """

    chat: Chat
    sender: Annotated[Person, FROM]
    date: int
    new_chat_member: ChatMember


@dataclass(frozen=True, slots=True)
class Update:
    """At most one of these; none in an update of another kind."""

    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: ChatMemberUpdated | None = None


_SHAPE = TypeAdapter(Update)


def read(update: dict[str, Any]) -> Update:
    """An update as Telegram sent it, examined; pydantic's ValidationError names each field that is missing or wrong."""
    return _SHAPE.validate_python(update)
