"""Buttons under messages and below the text field, pressed by people."""

from __future__ import annotations

import asyncio
import zlib
from typing import Any

from simulator.errors import Impossible
from simulator.model import GENERAL, Chat, Json, Message, Person
from simulator.params import Params
from simulator.speech import content, speak
from simulator.world import World

ANSWER_WAIT = 5.0
"""Real seconds a tap waits for the bot's answerCallbackQuery unless the caller says otherwise."""
LONGEST_WAIT = 60.0


async def tap(world: World, person: Person, chat: Chat, params: Params) -> Json:
    """Presses the button with this `data` or `label`; {answer: {text, show_alert}} or {answer: null} if none came.

    A link button answers {url}, a copying one {copy_text}; a reply keyboard's button sends a message, {message}.
    """
    message = chat.messages.get(params.integer("message_id"))
    button = _inline_button(message, params) if message is not None else None
    if button is not None and message is not None:
        return await _press(world, person, chat, message, button, params.number("wait", ANSWER_WAIT, 0, LONGEST_WAIT))
    keyboard = (message.keyboard if message else None) or chat.keyboard or {}
    for row in keyboard.get("keyboard", []):
        for key in row:
            if (key if isinstance(key, str) else key["text"]) == params.text("label"):
                return {"answer": None, "message": _press_key(world, person, chat, key, keyboard)}
    if message is None:
        raise Impossible("There is no such message.", 404)
    raise Impossible("There is no such button on the message.", 404)


def _inline_button(message: Message, params: Params) -> Json | None:
    name, value = ("callback_data", params.text("data")) if params.has("data") else ("text", params.text("label"))
    for row in message.body.get("reply_markup", {}).get("inline_keyboard", []):
        for button in row:
            if button.get(name) == value:
                return dict(button)
    return None


async def _press(world: World, person: Person, chat: Chat, message: Message, button: Json, wait: float) -> Json:
    if "url" in button:
        return {"answer": None, "url": button["url"]}
    if "copy_text" in button:
        return {"answer": None, "copy_text": button["copy_text"]["text"]}
    if "callback_data" not in button:
        return {"answer": None}
    query_id, answer = world.taps.open()
    query = {
        "id": query_id,
        "from": person.user,
        "message": message.body,
        "chat_instance": str(zlib.crc32(str(chat.id).encode()) * 4_294_967_291),
        "data": button["callback_data"],
    }
    world.queue.put("callback_query", query)
    world.state.flush()
    return {"answer": await _answer(world, person, chat, answer, wait)}


async def _answer(world: World, person: Person, chat: Chat, answer: asyncio.Future[Json], wait: float) -> Json | None:
    try:
        said = await asyncio.wait_for(asyncio.shield(answer), wait)
    except TimeoutError:
        return None
    if said["text"]:
        world.events.tell(chat, "toast", only=person.id, **said)
    return said


def _press_key(world: World, person: Person, chat: Chat, key: Any, keyboard: Json) -> Json:
    wish: Json = {"text": key} if isinstance(key, str) else _wish(key)
    message = speak(world, person, chat, chat.topics.get(GENERAL), content(world, person, Params(wish)))
    if keyboard.get("one_time_keyboard"):
        chat.keyboard = None
        world.save_chat(chat)
    return message.body


def _wish(key: Json) -> Json:
    if key.get("request_contact"):
        return {"contact": True}
    if key.get("request_location"):
        return {"location": True}
    return {"text": key["text"]}
