"""Politeness towards Telegram: every tap answered once, screens in place where possible."""

from typing import Any

import pytest

from domain.members import Person
from handlers import table
from handlers.lookup import mouth
from handlers.screen import Button, Screen
from handlers.table import Entry, Incoming
from handlers.talk import Talk
from tests.cast import OLIVER, STAFF_CHAT
from tests.handlers.conftest import Counter, Guest, plain
from tests.handlers.test_rewards import tapped


async def calls(counter: Counter, method: str) -> list[dict[str, Any]]:
    return [call for call in (await counter.stage.get("calls"))["calls"] if call["method"] == method]


async def test_a_tap_is_answered_once_also_when_the_handler_says_nothing(oliver: Guest) -> None:
    await oliver.says("/help")
    before = len(await calls(oliver.counter, "answerCallbackQuery"))
    await oliver.taps("My points")
    assert len(await calls(oliver.counter, "answerCallbackQuery")) == before + 1


async def test_a_tap_is_answered_also_when_the_handler_fails(oliver: Guest, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(table.taps, "points:show", Entry.of(broken))
    await oliver.says("/help")
    before = len(await calls(oliver.counter, "answerCallbackQuery"))
    with pytest.raises(ZeroDivisionError):
        await oliver.counter.handle(tapped(oliver, (await oliver.last())["message_id"], "points:show:v1"))
    assert len(await calls(oliver.counter, "answerCallbackQuery")) == before + 1


async def test_the_same_screen_again_is_no_error_and_no_second_message(oliver: Guest) -> None:
    await oliver.says("/help")
    await oliver.taps("Help")
    await oliver.taps("Help")
    assert sum("What you can do here" in text for text in await oliver.reads()) == 1


async def test_where_the_message_is_gone_the_screen_comes_as_a_new_one(oliver: Guest) -> None:
    await oliver.says("/help")
    await oliver.counter.handle(tapped(oliver, 999999, "points:show:v1"))
    assert "your card at Dalla" in await oliver.text()


async def test_a_picture_is_not_overwritten_by_a_text(oliver: Guest) -> None:
    talk = Talk(oliver.counter.bot, OLIVER.id)
    await talk.send(Screen("Look", ((Button("More", "points:show:v1"),),), picture=PIXEL))
    before = len(await calls(oliver.counter, "editMessageText"))
    await oliver.taps("More")
    assert len(await calls(oliver.counter, "editMessageText")) == before
    look, card = (await oliver.messages())[-2:]
    assert look["photo"]
    assert "your card at Dalla" in plain(card)


async def test_a_second_screen_of_the_same_turn_does_not_overwrite_the_first(oliver: Guest) -> None:
    await oliver.says("/help")
    talk = Talk(oliver.counter.bot, OLIVER.id, (await oliver.last())["message_id"], callback_id="1")
    await talk.show(Screen("first"))
    await talk.show(Screen("second"))
    assert (await oliver.reads())[-2:] == ["first", "second"]


async def test_a_picture_that_telegram_refuses_is_left_out_and_the_words_stay(oliver: Guest) -> None:
    await Talk(oliver.counter.bot, OLIVER.id).send(Screen("Words", picture=b"no picture"))
    assert await oliver.text() == "Words"


async def test_words_too_long_for_a_caption_come_without_the_picture(oliver: Guest) -> None:
    await Talk(oliver.counter.bot, OLIVER.id).send(Screen("w" * 2000, picture=PIXEL))
    assert await oliver.text() == "w" * 2000


async def test_a_toast_is_cut_to_what_telegram_takes_and_said_once(oliver: Guest) -> None:
    talk = Talk(oliver.counter.bot, OLIVER.id, callback_id="1")
    await talk.toast("x" * 500)
    await talk.toast("again")
    await talk.end()
    [call] = (await calls(oliver.counter, "answerCallbackQuery"))[-1:]
    assert call["params"]["text"] == "x" * 200


async def test_a_reaction_that_telegram_refuses_disturbs_nobody(oliver: Guest) -> None:
    await Talk(oliver.counter.bot, OLIVER.id, message_id=1).react("not an emoji")


def test_a_tap_without_a_message_is_still_answered(counter: Counter) -> None:
    lost = Incoming("tap", Person(OLIVER.id, "Oliver"), OLIVER.id, True, "c:1", "points:show:v1")
    assert mouth(counter.bot, lost).message_id is None


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)


async def test_a_tap_in_a_group_is_answered_and_nothing_else(oliver: Guest) -> None:
    update: Any = tapped(oliver, 5, "points:show:v1")
    update["callback_query"]["message"]["chat"] = {"id": STAFF_CHAT, "type": "supergroup", "title": "Team"}
    before = await oliver.reads()
    await oliver.counter.handle(update)
    assert (await oliver.counter.stage.get("calls"))["calls"][-1]["method"] == "answerCallbackQuery"
    assert await oliver.reads() == before
