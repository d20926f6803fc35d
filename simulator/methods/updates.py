"""How the bot gets its updates, and who it is."""

from __future__ import annotations

from simulator.errors import bad
from simulator.model import Json
from simulator.params import Params
from simulator.polling import conflict
from simulator.registry import method
from simulator.world import World

MAX_TIMEOUT = 50
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@method("getMe")
def get_me(world: World, params: Params) -> Json:
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": bool(world.bot.get("can_read_all_group_messages")),
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
    }


@method("logOut")
def log_out(world: World, params: Params) -> bool:
    return True


@method("close")
def close(world: World, params: Params) -> bool:
    return True


@method("getUpdates")
async def get_updates(world: World, params: Params) -> list[Json]:
    if world.settings.get("webhook"):
        await world.poller.slow_down()
        raise conflict(WEBHOOK_ACTIVE)
    offset = params.integer("offset")
    limit = params.integer("limit", 100, 1, 100)
    timeout = params.integer("timeout", 0, 0, MAX_TIMEOUT)
    read_allowed_updates(world, params)
    return await world.poller.poll(offset, limit, timeout)


def read_allowed_updates(world: World, params: Params) -> None:
    """`allowed_updates`: left out or no list of names, it keeps the last setting; an empty list is the default.

    Source: tdlib/telegram-bot-api Client.cpp, get_allowed_update_types.
    """
    kinds = params.data_or_text("allowed_updates")
    if isinstance(kinds, list) and all(isinstance(kind, str) for kind in kinds):
        world.queue.allow([kind.lower() for kind in kinds])


@method("answerCallbackQuery")
def answer_callback_query(world: World, params: Params) -> bool:
    text = params.text("text")
    if len(text) > 200:
        raise bad("MESSAGE_TOO_LONG")
    answer: Json = {"text": text, "show_alert": params.flag("show_alert")}
    if params.has("url"):
        answer["url"] = params.text("url")
    world.taps.answer(params.text("callback_query_id"), answer)
    return True
