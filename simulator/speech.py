"""What people put into chats: words, pictures, files, contacts, places; and what they do to their messages."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from simulator import reactions, samples
from simulator.attachments import MEDIA_KINDS, attach, reuse
from simulator.errors import Impossible
from simulator.model import Chat, Json, Message, Person, Topic
from simulator.params import Params, Upload
from simulator.sending import quoted, read_caption, read_contact, read_location, read_text, reply_to_topic
from simulator.world import World

FILE_KINDS = (*sorted(MEDIA_KINDS), "sticker")


def speak(world: World, person: Person, chat: Chat, topic: Topic | None, content: Json, reply_to: int = 0) -> Message:
    """Puts a person's message into a chat. Raises Impossible where the person cannot write."""
    _check_may_write(world, person, chat, topic)
    if chat.type == "private":
        chat.started = True
    answered = chat.messages.get(reply_to)
    if reply_to and answered is None:
        raise Impossible("The message to reply to is gone.", 404)
    reply = {"reply_to_message": quoted(answered)} if answered else reply_to_topic(chat, topic)
    message = world.post(chat, person.id, {**reply, **content}, topic=topic)
    chat.read[f"{person.id}:{topic.id if topic else 0}"] = message.id
    world.save_chat(chat)
    return message


def _check_may_write(world: World, person: Person, chat: Chat, topic: Topic | None) -> None:
    if chat.type == "private" and chat.id == person.id:
        if chat.status(world.bot_id) == "kicked":
            raise Impossible("This person has blocked the bot and would have to unblock it first.")
    elif not chat.has(person.id):
        raise Impossible("This person is not a member of the chat.", 403)
    elif topic is not None and topic.closed and not chat.can(person.id, "can_manage_topics"):
        raise Impossible("The topic is closed.")
    elif not _may_write(chat, chat.members[person.id]):
        raise Impossible("This person may not write in the chat.", 403)


def _may_write(chat: Chat, member: Json) -> bool:
    if chat.type == "channel":
        return member["status"] == "creator" or bool(member.get("can_post_messages"))
    if member["status"] in {"creator", "administrator"}:
        return True
    everybody = bool(chat.permissions.get("can_send_messages"))
    return everybody and bool(member.get("can_send_messages", True))


def content(world: World, person: Person, params: Params) -> Json:
    """The Message fields for whatever the person sends: text, a file kind, contact or location.

    Words may have `entities` or a `parse_mode` beside those that Telegram's apps find by themselves.
    A file is an upload of that name, base64 text, a data: URL, a file_id, an object with `data` in base64 beside
    file_name, mime_type, duration, …, or `true` for a sample.
    """
    values = params.values
    if params.has("text"):
        return read_text(world, params)
    for kind in FILE_KINDS:
        if kind in params.files or values.get(kind):
            file = _file(world, kind, params.files.get(kind) or params.data_or_text(kind))
            return {**file, **read_caption(world, values)}
    if values.get("contact"):
        return {"contact": _contact(person, params.data_or_text("contact"))}
    if values.get("location"):
        return {"location": _location(params.data_or_text("location"))}
    raise Impossible(f"Say what to send: text, {', '.join(FILE_KINDS)}, contact or location.")


def _file(world: World, kind: str, given: Any) -> Json:
    details: Json = given if isinstance(given, dict) else {}
    if isinstance(given, Upload):
        return attach(world, kind, given, details)
    if given is True or given == "true":
        return attach(world, kind, samples.upload(kind), samples.DETAILS)
    source = str(details.get("data", details.get("file_id", "")) if details else given)
    known = world.files.find(source)
    if known is not None:
        return reuse(kind, known, details, world)
    return attach(world, kind, _decoded(kind, source, details), details)


def _decoded(kind: str, text: str, details: Json) -> Upload:
    head, comma, body = text.partition(",")
    mime_type = head.removeprefix("data:").partition(";")[0] if comma else ""
    try:
        data = base64.b64decode(body if comma else text, validate=True)
    except (binascii.Error, ValueError):
        raise Impossible(f"The {kind} is neither base64 nor a file_id.") from None
    sample = samples.upload(kind)
    return Upload(
        str(details.get("file_name") or sample.name),
        str(details.get("mime_type") or mime_type or sample.mime_type),
        data,
    )


def _contact(person: Person, given: Any) -> Json:
    named: Json = {name: person.user[name] for name in ("first_name", "last_name") if name in person.user}
    own: Json = {"phone_number": phone_number(person), **named, "user_id": person.id}
    if not isinstance(given, dict):
        return own
    somebody_else = "phone_number" in given and "user_id" not in given
    card = Params({"first_name": "?", **({} if somebody_else else own), **given})
    return {**read_contact(card), **({"user_id": card.integer("user_id")} if card.integer("user_id") else {})}


def phone_number(person: Person) -> str:
    """The person's own number, invented but well formed (a Saudi mobile number)."""
    return f"+9665{person.id % 10**8:08d}"


def _location(given: Any) -> Json:
    return read_location(given) if isinstance(given, dict) else {"latitude": 24.7136, "longitude": 46.6753}


def edit(world: World, person: Person, chat: Chat, message: Message, params: Params) -> None:
    """The person changes the text or caption of an own message; the bot gets edited_message."""
    name = "text" if "text" in message.body else "caption"
    if message.sender_id != person.id or name not in params.values:
        raise Impossible("Only the text or caption of one's own message can be edited.")
    if name == "text":
        new, old = read_text(world, params), ("text", "entities")
    else:
        new, old = read_caption(world, params.values), ("caption", "caption_entities")
    world.replace(chat, message, {**new, "edit_date": world.now()}, without=old)
    if world.bot_sees(chat, message):
        world.queue.put("edited_message", message.body)


def delete(world: World, person: Person, chat: Chat, message: Message) -> None:
    """The person deletes a message for everybody; the bot is not told, as on Telegram."""
    if chat.type != "private" and message.sender_id != person.id and not chat.can(person.id, "can_delete_messages"):
        raise Impossible("This person may not delete that message.", 403)
    world.delete(chat, message)


def react(world: World, person: Person, chat: Chat, message: Message, reaction: list[Json]) -> None:
    """The person sets or (with an empty list) takes back a reaction."""
    reactions.check(reaction)
    old = message.reactions.get(person.id, [])
    reactions.put(world, chat, message, person.id, reaction)
    if old == reaction or not (chat.type == "private" or chat.status(world.bot_id) == "administrator"):
        return
    update = {"chat": message.body["chat"], "message_id": message.id, "user": person.user, "date": world.now()}
    world.queue.put("message_reaction", {**update, "old_reaction": old, "new_reaction": reaction})
