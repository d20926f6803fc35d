"""What every method that puts a message into a chat shares: where to, in reply to what, with which buttons."""

from __future__ import annotations

from dataclasses import dataclass

from simulator import entities
from simulator.errors import bad, forbidden
from simulator.markup import check as check_markup
from simulator.model import GENERAL, Chat, Json, Message, Topic
from simulator.params import Params
from simulator.rights import check_present
from simulator.topics import find as find_topic
from simulator.world import World, without_nones


@dataclass(slots=True)
class Envelope:
    """A checked destination. `common` are the Message fields that do not depend on the content."""

    chat: Chat
    topic: Topic | None
    common: Json
    keyboard: Json | None


def send(world: World, params: Params, content: Json) -> Json:
    """Checks the destination and posts one message; its Bot API body is the method's result."""
    return post(world, envelope(world, params), content)


def post(world: World, where: Envelope, content: Json) -> Json:
    message = world.post(
        where.chat, world.bot_id, {**where.common, **content}, topic=where.topic, keyboard=where.keyboard
    )
    if where.keyboard is not None:
        _put_in_force(world, where.chat, where.keyboard)
    world.typing.pop((where.chat.id, where.topic.id if where.topic else 0), None)
    return message.body


def _put_in_force(world: World, chat: Chat, keyboard: Json) -> None:
    if "keyboard" in keyboard:
        chat.keyboard = keyboard
    elif "remove_keyboard" in keyboard:
        chat.keyboard = None
    world.save_chat(chat)


def envelope(world: World, params: Params) -> Envelope:
    """Reads chat_id, message_thread_id, reply_parameters, reply_markup, protect_content and message_effect_id."""
    inline, keyboard = read_markup(params)
    chat = chat_of(world, params)
    if chat.type != "private":
        read_markup(params, in_private=False)  # what may only be asked in private is refused after the chat is known
    topic = topic_of(world, chat, params)
    common = _reply(world, chat, topic, params)
    if params.flag("protect_content"):
        common["has_protected_content"] = True
    if params.has("message_effect_id") and chat.type == "private":
        common["effect_id"] = params.text("message_effect_id")
    if inline is not None:
        common["reply_markup"] = inline
    return Envelope(chat, topic, common, keyboard)


def read_markup(params: Params, *, in_private: bool = True) -> tuple[Json | None, Json | None]:
    """(inline keyboard, or None; reply keyboard, its removal or forced reply, or None)."""
    wanted = check_markup(params.data("reply_markup", "reply keyboard markup"), in_private=in_private)
    if not wanted:
        return None, None
    if "inline_keyboard" in wanted:
        return (wanted if wanted["inline_keyboard"] else None), None
    return None, wanted


def chat_of(world: World, params: Params, name: str = "chat_id") -> Chat:
    """The chat a parameter names, if the bot may write there. Raises as Telegram does (BAS Client.cpp check_chat)."""
    chat = world.chat(params.text(name))
    if chat.type == "private":
        _check_private(world, chat)
    else:
        check_member(world, chat)
    return chat


def _check_private(world: World, chat: Chat) -> None:
    if world.people[chat.id].deactivated:
        raise forbidden("user is deactivated")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    if chat.status(world.bot_id) == "kicked":
        raise forbidden("bot was blocked by the user")


def check_member(world: World, chat: Chat) -> None:
    """Raises 403 or 400 unless the bot is in the group or channel, and 400 if it may not write."""
    check_present(world, chat)
    if chat.type == "channel" and not chat.can(world.bot_id, "can_post_messages"):
        raise bad("need administrator rights in the channel chat")
    record = chat.members[world.bot_id]
    if record["status"] == "restricted" and not record.get("can_send_messages"):
        raise bad("not enough rights to send text messages to the chat")


def topic_of(world: World, chat: Chat, params: Params) -> Topic | None:
    """The topic a message goes to; None outside forums and for General."""
    thread = params.integer("message_thread_id")
    if not thread:
        return chat.topics.get(GENERAL)
    if not chat.is_forum or thread == GENERAL:
        raise bad("message thread not found")
    topic = find_topic(chat, thread)
    if topic.closed and not chat.can(world.bot_id, "can_manage_topics"):
        raise bad("TOPIC_CLOSED")
    return topic


def _reply(world: World, chat: Chat, topic: Topic | None, params: Params) -> Json:
    wish = _reply_wish(params)
    if not wish:
        return reply_to_topic(chat, topic)
    source = world.chat(wish["chat_id"]) if wish.get("chat_id") not in (None, "") else chat
    target = source.messages.get(Params(wish).integer("message_id"))
    if target is None:
        if wish.get("allow_sending_without_reply"):
            return reply_to_topic(chat, topic)
        raise bad("message to be replied not found")
    if source is not chat:
        return {"external_reply": {"origin": origin_of(target), "chat": target.body["chat"], "message_id": target.id}}
    quote = {"quote": {"text": wish["quote"], "position": 0, "is_manual": True}} if wish.get("quote") else {}
    return {"reply_to_message": quoted(target), **quote}


def _reply_wish(params: Params) -> Json:
    wish = params.data("reply_parameters", "reply parameters")
    if wish is not None:
        if not isinstance(wish, dict):
            raise bad("can't parse reply parameters JSON object")
        return wish if wish.get("message_id") else {}
    if params.integer("reply_to_message_id"):
        lenient = params.flag("allow_sending_without_reply")
        return {"message_id": params.integer("reply_to_message_id"), "allow_sending_without_reply": lenient}
    return {}


def reply_to_topic(chat: Chat, topic: Topic | None) -> Json:
    """In a topic every message that answers nothing else answers the message that created the topic."""
    start = chat.messages.get(topic.id) if topic is not None and topic.id != GENERAL else None
    return {"reply_to_message": quoted(start)} if start else {}


def quoted(message: Message) -> Json:
    """A message as another one's reply_to_message: without its own."""
    return {name: value for name, value in message.body.items() if name != "reply_to_message"}


def origin_of(message: Message) -> Json:
    """As a Bot API MessageOrigin."""
    body = message.body
    if "forward_origin" in body:
        return dict(body["forward_origin"])
    if body["chat"]["type"] == "channel":
        return {"type": "channel", "date": body["date"], "chat": body["chat"], "message_id": message.id}
    return {"type": "user", "date": body["date"], "sender_user": body["from"]}


def read_text(world: World, params: Params) -> Json:
    """`text` and `entities` of a message. Raises 400 for bad markup, empty or too long text."""
    given = params.data("entities", "entities")
    text, found = entities.parse(params.text("text"), params.text("parse_mode"), given, users=world.find_user)
    return {"text": text, **({"entities": found} if found else {})}


def read_caption(world: World, values: Json) -> Json:
    """`caption` and `caption_entities`, from a call or from one InputMedia; empty without a caption."""
    params = Params(values)
    given = params.data("caption_entities", "caption entities")
    text, found = entities.parse(
        params.text("caption"), params.text("parse_mode"), given, is_caption=True, users=world.find_user
    )
    if not text:
        return {}
    above = {"show_caption_above_media": True} if params.flag("show_caption_above_media") else {}
    return {"caption": text, **({"caption_entities": found} if found else {}), **above}


def read_location(values: Json) -> Json:
    """A Bot API Location. Raises 400 for coordinates off the globe."""
    try:
        latitude, longitude = float(values["latitude"]), float(values["longitude"])
    except (KeyError, TypeError, ValueError):
        raise bad("wrong latitude or longitude specified") from None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise bad("wrong latitude or longitude specified")
    return {"latitude": latitude, "longitude": longitude}


def read_contact(params: Params) -> Json:
    """A Bot API Contact. Raises 400 without a number or a first name."""
    if not params.has("phone_number"):
        raise bad("phone number is not specified")
    if not params.has("first_name"):
        raise bad("first name is not specified")
    return without_nones(
        phone_number=params.text("phone_number"),
        first_name=params.text("first_name"),
        last_name=params.text("last_name") or None,
        vcard=params.text("vcard") or None,
    )
