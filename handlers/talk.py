"""The one mouth of the counter: everything polite about Telegram lives here, so that handlers need no `try`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMyCommands,
    GetChatMember,
    SendChatAction,
    SetMessageReaction,
    SetMyCommands,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    ChatMemberRestricted,
    Message,
    ReactionTypeEmoji,
    ReactionTypeUnion,
)

from handlers.screen import Button, Rows, Screen

NO_PREVIEW = {"is_disabled": True}
TOAST_CHARACTERS = 200  # Bot API: answerCallbackQuery.text
CAPTION_CHARACTERS = 1024  # Bot API: sendPhoto.caption, after the markup is taken out
UNCHANGED = "message is not modified"
INSIDE = ("creator", "administrator", "member")
STRANGERS = ("user not found", "member not found", "participant_id_invalid")  # of somebody the chat never saw

Json = dict[str, Any]


class _Screen(TelegramMethod[TelegramType]):
    """A screen in Telegram's own words: aiogram's models would examine every button, which costs more than sending."""

    __returning__ = Message
    chat_id: int
    parse_mode: str = "HTML"
    reply_markup: Any


class _SendMessage(_Screen[Message]):
    __api_method__ = "sendMessage"
    text: str
    link_preview_options: Any = NO_PREVIEW


class _EditMessageText(_SendMessage):
    __api_method__ = "editMessageText"
    message_id: int | None


class _SendPhoto(_Screen[Message]):
    __api_method__ = "sendPhoto"
    photo: Any
    caption: str


class _SendDocument(_Screen[Message]):
    __api_method__ = "sendDocument"
    reply_markup: Any = None
    document: Any
    caption: str


@dataclass(slots=True)
class Talk:
    """One turn's answers to one chat.

    `message_id` is the message that was tapped or that came in; `callback_id` says that it was a tap.
    `editable` is false where the tapped message holds a picture, which no text can replace.
    `shown` is the message on which the newest screen of texts stands.
    """

    bot: Bot
    chat_id: int
    message_id: int | None = None
    callback_id: str | None = None
    editable: bool = True
    shown: int | None = field(default=None, init=False)
    _answered: bool = field(default=False, init=False)

    async def show(self, screen: Screen) -> bool:
        """Put the screen where the person looks: in place of the tapped message, else as a new one.

        False when it stood there already, word for word.
        """
        in_place = self.callback_id is not None and self.editable and screen.picture is None
        self.editable = False  # a second screen of the same turn never overwrites the first
        refusal = await self._edit(self.message_id, screen) if in_place else "not a tap on a text"
        if refusal and UNCHANGED not in refusal:
            await self.send(screen)
            return True
        self.shown = self.message_id
        return refusal is None

    async def redraw(self, message_id: int, screen: Screen) -> bool:
        """Put the screen where an earlier one stands; false when that message is gone."""
        refusal = await self._edit(message_id, screen)
        return refusal is None or UNCHANGED in refusal

    async def send(self, screen: Screen) -> None:
        """Send the screen as a new message, whatever was tapped. A picture that Telegram refuses is left out."""
        if screen.picture is None or await self._photo(screen, screen.picture):
            message = _SendMessage(chat_id=self.chat_id, text=screen.text, reply_markup=keyboard(screen.rows))
            self.shown = (await self.bot(message)).message_id

    async def toast(self, text: str, *, alert: bool = False) -> None:
        """Answer the tap with a line of plain text; an alert has to be closed by hand. Without a tap: nothing."""
        await self._answer(text[:TOAST_CHARACTERS], alert)

    async def document(self, name: str, content: bytes, caption: str) -> None:
        """Send a file, as a new message."""
        file = BufferedInputFile(content, name)
        await self.bot(_SendDocument(chat_id=self.chat_id, document=file, caption=caption))

    async def with_contact_key(self, text: str, share: str, leave: str) -> None:
        """Send a text with Telegram's own key for sharing the person's phone, and a key that means no."""
        keys = [[{"text": share, "request_contact": True}], [{"text": leave}]]
        board = {"keyboard": keys, "resize_keyboard": True, "one_time_keyboard": True}
        await self.bot(_SendMessage(chat_id=self.chat_id, text=text, reply_markup=board))

    async def without_keys(self, text: str) -> None:
        """Send a text and take such keys away."""
        await self.bot(_SendMessage(chat_id=self.chat_id, text=text, reply_markup={"remove_keyboard": True}))

    async def busy(self, doing: str) -> None:
        """Let the chat show at once that an answer takes its time: `typing`, `upload_photo` or `upload_document`.

        Telegram takes it away after five seconds, or when the answer is there.
        """
        await self._ask(SendChatAction(chat_id=self.chat_id, action=doing))

    async def react(self, emoji: str) -> None:
        """Set a reaction on the person's message: an ornament, never the answer itself."""
        if self.message_id is not None:
            reaction: list[ReactionTypeUnion] = [ReactionTypeEmoji(emoji=emoji)]
            await self._ask(SetMessageReaction(chat_id=self.chat_id, message_id=self.message_id, reaction=reaction))

    async def menu(self, chat_id: int, commands: Sequence[tuple[str, str]]) -> None:
        """Give one private chat a command menu of its own; none at all gives it back everybody's.

        A chat that Telegram does not know (yet) has no menu: it gets one with its next Start.
        """
        scope = BotCommandScopeChat(chat_id=chat_id)
        listed = [BotCommand(command=name, description=what) for name, what in commands]
        await self._ask(SetMyCommands(commands=listed, scope=scope) if listed else DeleteMyCommands(scope=scope))

    async def is_in(self, chat: str, user_id: int) -> bool | None:
        """Whether somebody is in a channel or group; None when Telegram does not tell the bot, which has to be one of
        its administrators.
        """
        try:
            found = await self.bot(GetChatMember(chat_id=chat, user_id=user_id))
        except (TelegramBadRequest, TelegramForbiddenError) as refusal:
            return False if any(word in refusal.message.lower() for word in STRANGERS) else None
        return found.status in INSIDE or (isinstance(found, ChatMemberRestricted) and found.is_member)

    async def end(self) -> None:
        """The turn is over: a tap that nobody answered is answered now, so that no button keeps spinning."""
        await self._answer(None, False)

    async def _answer(self, text: str | None, alert: bool) -> None:
        if self.callback_id is None or self._answered:
            return
        self._answered = True
        await self._ask(AnswerCallbackQuery(callback_query_id=self.callback_id, text=text, show_alert=alert or None))

    async def _edit(self, message_id: int | None, screen: Screen) -> str | None:
        return await self._ask(
            _EditMessageText(
                chat_id=self.chat_id,
                message_id=message_id,
                text=screen.text,
                reply_markup=keyboard(screen.rows),
            )
        )

    async def _photo(self, screen: Screen, picture: bytes | str) -> str | None:
        if len(screen.text) > CAPTION_CHARACTERS:
            return "the caption would be too long"
        return await self._ask(
            _SendPhoto(
                chat_id=self.chat_id,
                photo=picture if isinstance(picture, str) else BufferedInputFile(picture, "picture.png"),
                caption=screen.text,
                reply_markup=keyboard(screen.rows),
            )
        )

    async def _ask(self, method: TelegramMethod[TelegramType]) -> str | None:
        """What Telegram said against a request that it may refuse without harm; None when it agreed."""
        try:
            await self.bot(method)
        except TelegramBadRequest as refusal:
            return refusal.message
        return None


def keyboard(rows: Rows) -> Json | None:
    """The rows as Telegram wants them."""
    return {"inline_keyboard": [[_button(button) for button in row] for row in rows]} if rows else None


def _button(button: Button) -> Json:
    shown: Json = {"text": button.text}
    if button.data is not None:
        shown["callback_data"] = button.data
    if button.url is not None:
        shown["url"] = button.url
    if button.copy:
        shown["copy_text"] = {"text": button.copy}
    return shown
