"""Changing messages the bot has sent."""

from __future__ import annotations

from simulator.attachments import MEDIA_KINDS
from simulator.errors import bad
from simulator.methods.media import read_input_media
from simulator.methods.messages import chat_to_read, read_link_preview
from simulator.model import Chat, Json, Message
from simulator.params import Params
from simulator.registry import method
from simulator.sending import read_caption, read_markup, read_text
from simulator.world import World

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
_TEXT_FIELDS = ("text", "entities", "link_preview_options")
_CAPTION_FIELDS = ("caption", "caption_entities", "show_caption_above_media")


@method("editMessageText")
def edit_message_text(world: World, params: Params) -> Json:
    content = {**read_text(world, params), **read_link_preview(params)}
    chat, message = _own(world, params)
    if "text" not in message.body:
        raise bad("there is no text in the message to edit")
    return _edit(world, chat, message, params, content, _TEXT_FIELDS)


@method("editMessageCaption")
def edit_message_caption(world: World, params: Params) -> Json:
    content = read_caption(world, params.values)
    chat, message = _own(world, params)
    if not MEDIA_KINDS & message.body.keys():
        raise bad("there is no caption in the message to edit")
    return _edit(world, chat, message, params, content, _CAPTION_FIELDS)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(world: World, params: Params) -> Json:
    chat, message = _own(world, params)
    return _edit(world, chat, message, params, {}, ())


@method("editMessageMedia")
def edit_message_media(world: World, params: Params) -> Json:
    media = params.data("media", "input media")
    if not isinstance(media, dict):
        raise bad("input media is not specified" if media is None else "can't parse input media JSON object")
    content = read_input_media(world, params, media)
    chat, message = _own(world, params)
    return _edit(world, chat, message, params, content, (*MEDIA_KINDS, *_TEXT_FIELDS, *_CAPTION_FIELDS))


def _own(world: World, params: Params) -> tuple[Chat, Message]:
    if not params.has("message_id"):
        raise bad("message identifier is not specified")
    chat = chat_to_read(world, params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad("message to edit not found")
    own = chat.id if chat.type == "channel" else world.bot_id
    if message.sender_id != own or "forward_origin" in message.body or message.keyboard is not None:
        raise bad("message can't be edited")
    return chat, message


def _edit(world: World, chat: Chat, message: Message, params: Params, content: Json, replaced: tuple[str, ...]) -> Json:
    """Swaps the `replaced` fields for `content`. Without reply_markup the buttons go, as on Telegram."""
    inline, keyboard = read_markup(params)
    if keyboard is not None:
        raise bad("inline keyboard expected")
    old = {name: message.body[name] for name in (*replaced, "reply_markup") if name in message.body}
    new = {**content, **({"reply_markup": inline} if inline else {})}
    if old == new:
        raise bad(_NOT_MODIFIED)
    world.replace(chat, message, {**new, "edit_date": world.now()}, without=(*replaced, "reply_markup"))
    return message.body
