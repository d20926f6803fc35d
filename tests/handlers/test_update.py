"""What we read of an update is what aiogram reads of it, which knows every field of Telegram's."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

import pytest
from aiogram.types import InaccessibleMessage
from aiogram.types import Update as Whole
from pydantic import ValidationError

from handlers.lookup import incoming
from handlers.update import ChatMember, ChatMemberUpdated, Message, Tapped, Update, read
from tests.cast import OLIVER, OMAR
from tests.handlers.conftest import Counter
from tests.handlers.updates import CHANGES, MESSAGES, OLD_TAP, TAPS, WRITTEN, Json
from tests.simulator.conftest import Stage


def whole(update: Json) -> Whole:
    return Whole.model_validate(update, context={"bot": None})


def differences(ours: Any, whole: Any, where: str = "update") -> Iterator[str]:
    """Where a value of ours says something else than aiogram's."""
    if is_dataclass(ours):
        for field in fields(ours):
            name = "from_user" if field.name == "sender" else field.name
            mine, its = getattr(ours, field.name), getattr(whole, name, None)
            if field.type is object:  # it counts only whether it is there
                mine, its = mine is None, its is None
            yield from differences(mine, its, f"{where}.{field.name}")
    elif isinstance(ours, tuple):
        for number, (mine, its) in enumerate(zip(ours, whole, strict=True)):
            yield from differences(mine, its, f"{where}[{number}]")
    elif ours != (int(whole.timestamp()) if isinstance(whole, datetime) else whole):
        yield f"{where}: {ours!r} is {whole!r}"


def told(value: Any) -> Iterator[tuple[type, str]]:
    """Every field of ours that says something."""
    for field in fields(value) if is_dataclass(value) else ():
        if (said := getattr(value, field.name)) is not None:
            yield type(value), field.name
            for one in said if isinstance(said, tuple) else (said,):
                yield from told(one)


def the_same(updates: list[Json]) -> None:
    for number, one in enumerate(updates):
        update = {"update_id": number, **one}
        assert list(differences(read(update), whole(update))) == [], update


def test_what_is_read_of_an_update_is_what_telegram_said() -> None:
    the_same(WRITTEN)


def test_every_field_that_is_read_was_told_once() -> None:
    """Also that no name of ours is misspelt: nobody would ever tell it."""
    said = {one for update in WRITTEN for one in told(read(update))}
    kinds: set[Any] = {kind for kind, _ in said}
    assert {Update, Message, Tapped, ChatMember, ChatMemberUpdated} < kinds
    assert {(kind, field.name) for kind in kinds for field in fields(kind)} == said


@pytest.mark.parametrize("tap", [one for one in TAPS if "message" in one])
def test_a_text_takes_the_place_of_a_text_or_of_what_is_too_old_to_tell(tap: Json) -> None:
    ours, message = read({"callback_query": tap}).callback_query, whole({"update_id": 1, "callback_query": tap})
    assert ours is not None
    assert ours.message is not None
    assert message.callback_query is not None
    its = message.callback_query.message
    assert ours.message.editable == (isinstance(its, InaccessibleMessage) or (its is not None and its.text is not None))


def without(event: Json, *path: str, wrong: Any = ...) -> Json:
    """The event without what stands there, or with something else instead."""
    first, *rest = path
    if rest:
        return {**event, first: without(event[first], *rest, wrong=wrong)}
    return {name: value for name, value in event.items() if name != first} | ({} if wrong is ... else {first: wrong})


BROKEN = [
    {"message": without(MESSAGES[0], "chat")},
    {"message": without(MESSAGES[0], "message_id")},
    {"message": without(MESSAGES[0], "from", "id")},
    {"message": without(MESSAGES[0], "from", "first_name")},
    {"message": without(MESSAGES[0], "from", wrong="Oliver")},
    {"message": without(MESSAGES[0], "chat", "id", wrong="@shop")},
    {"message": without(MESSAGES[0], "text", wrong={"text": "/points"})},
    {"message": without(MESSAGES[0], "entities", wrong=[{"type": "url", "offset": 0}])},
    {"message": without(MESSAGES[0], "reply_to_message", wrong={})},
    {"message": "/points"},
    {"edited_message": [MESSAGES[0]]},
    {"callback_query": without(OLD_TAP, "from")},
    {"callback_query": without(OLD_TAP, "id", wrong=17)},
    {"callback_query": without(TAPS[0], "message", "chat")},
    {"my_chat_member": without(CHANGES[0], "from")},
    {"my_chat_member": without(CHANGES[0], "new_chat_member", "status", wrong="a status of the next version")},
]


@pytest.mark.parametrize("update", BROKEN)
def test_what_telegram_would_never_say_is_named(update: Json) -> None:
    with pytest.raises(ValidationError):
        whole({"update_id": 1, **update})
    with pytest.raises(ValidationError, match=rf"for Update\n{next(iter(update))}"):
        read(update)


@pytest.mark.parametrize("update", [{}, {"message": None}, WRITTEN[-1], WRITTEN[-2], WRITTEN[-3]])
def test_what_nobody_answers_is_let_pass(update: Json) -> None:
    assert incoming(read(update)) is None


async def a_day(stage: Stage) -> None:
    """What people do that the bot hears of."""
    group = (await stage.post("chats", type="group", title="Team", members=[OMAR.id, OLIVER.id, 7000000000]))["id"]
    channel = await stage.post("chats", type="channel", title="News", creator=OMAR.id, administrators=[7000000000])
    await stage.post(f"people/{OLIVER.id}/start", payload="r_abc")
    said = await stage.says(OLIVER.id, "hi @dalla_wafa_bot, see https://x.org")
    await stage.says(OLIVER.id, "and this", reply_to=said["message_id"])
    await stage.act(OLIVER.id, "edit", message_id=said["message_id"], text="hello")
    for content in ("photo", "video", "document", "voice", "sticker", "contact", "location"):
        await stage.post(f"people/{OLIVER.id}/messages", **{content: True})
    await stage.says(OMAR.id, "for all of us", chat=group)
    await stage.says(OMAR.id, "news", chat=channel["id"])
    await stage.act(OMAR.id, "upgrade", chat_id=group)
    board = {"inline_keyboard": [[{"text": "Points", "callback_data": "points:show:v1"}]]}
    shown = await stage.ok("sendMessage", chat_id=OLIVER.id, text="Home", reply_markup=board)
    await stage.post(f"people/{OLIVER.id}/taps", message_id=shown["message_id"], label="Points", wait=0)
    for do in ("block", "unblock"):
        await stage.post(f"people/{OLIVER.id}/{do}")


async def test_the_same_holds_for_whatever_the_simulator_brings(counter: Counter) -> None:
    await a_day(counter.stage)
    brought = await counter.stage.updates()
    assert {kind for update in brought for kind in update} > {
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "channel_post",
    }
    the_same(brought)
