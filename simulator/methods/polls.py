"""sendPoll and stopPoll."""

from __future__ import annotations

import secrets
from typing import Any

from simulator import entities
from simulator.errors import bad
from simulator.methods.messages import chat_to_read
from simulator.model import Json
from simulator.params import Params
from simulator.registry import method
from simulator.sending import read_markup, send
from simulator.world import World

MAX_QUESTION = 300
MAX_OPTION = 100
MAX_OPTIONS = 12
MAX_EXPLANATION = 200


@method("sendPoll")
def send_poll(world: World, params: Params) -> Json:
    if not params.has("question"):
        raise bad("poll question must be non-empty")
    poll: Json = {"id": str(secrets.randbelow(9 * 10**18) + 10**18)}
    poll |= _formatted(world, params.values, "question", "poll question", MAX_QUESTION)
    poll["options"] = _options(world, params)
    poll |= {
        "total_voter_count": 0,
        "is_closed": params.flag("is_closed"),
        "is_anonymous": params.flag("is_anonymous", True),
        "type": "quiz" if params.text("type") == "quiz" else "regular",
        "allows_multiple_answers": params.flag("allows_multiple_answers"),
        "allows_revoting": params.flag("allows_revoting", params.text("type") != "quiz"),
        "members_only": params.flag("members_only"),
    }
    return send(world, params, {"poll": {**poll, **_quiz(world, params, len(poll["options"]))}})


def _formatted(world: World, values: Json, name: str, what: str, longest: int) -> Json:
    """A text that may have a parse mode or entities of its own, as the Bot API shows it."""
    params = Params(values)
    given, mode = params.data(f"{name}_entities", "entities"), params.text(f"{name}_parse_mode")
    text, marks = entities.parse(params.text(name), mode, given, users=world.find_user)
    if len(text) > longest:
        raise bad(f"{what} length must not exceed {longest}")
    return {name: text, **({f"{name}_entities": marks} if marks else {})}


def _options(world: World, params: Params) -> list[Json]:
    wanted = params.data("options", "options")
    if not isinstance(wanted, list):
        raise bad("can't parse options JSON object" if wanted is not None else "poll must have at least 1 option")
    if not wanted:
        raise bad("poll must have at least 1 option")
    if len(wanted) > MAX_OPTIONS:
        raise bad(f"poll can't have more than {MAX_OPTIONS} options")
    return [_option(world, number, option) for number, option in enumerate(wanted)]


def _option(world: World, number: int, wanted: Any) -> Json:
    values = wanted if isinstance(wanted, dict) else {"text": str(wanted)}
    if not values.get("text"):
        raise bad("poll options must be non-empty")
    text = _formatted(world, values, "text", "poll options", MAX_OPTION)
    return {"persistent_id": str(number), "voter_count": 0, **text}


def _quiz(world: World, params: Params, count: int) -> Json:
    if params.text("type") != "quiz":
        return {}
    right = params.data("correct_option_ids", "correct option identifiers")
    if right is None and params.has("correct_option_id"):
        right = [params.integer("correct_option_id")]
    if not isinstance(right, list) or not right or not all(isinstance(n, int) and 0 <= n < count for n in right):
        raise bad("wrong correct option ID specified")
    quiz: Json = {"correct_option_ids": right}
    if params.has("explanation"):
        quiz |= _formatted(world, params.values, "explanation", "poll explanation", MAX_EXPLANATION)
    return quiz


@method("stopPoll")
def stop_poll(world: World, params: Params) -> Json:
    chat = chat_to_read(world, params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None or "poll" not in message.body or message.sender_id != world.bot_id:
        raise bad("message with poll to stop not found")
    if message.body["poll"]["is_closed"]:
        raise bad("poll has already been closed")
    inline, _ = read_markup(params)
    poll: Json = {**message.body["poll"], "is_closed": True}
    world.replace(
        chat, message, {"poll": poll, **({"reply_markup": inline} if inline else {})}, without=("reply_markup",)
    )
    world.queue.put("poll", poll)
    return poll
