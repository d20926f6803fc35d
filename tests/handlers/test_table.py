"""Who answers what."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from domain.members import Person
from handlers import lookup, table
from handlers.answers import on_staff_message
from handlers.home import menu_is_old
from handlers.presence import on_change
from handlers.riddles import not_understood
from handlers.screen import mint, page_of, pager, to
from handlers.start import greet
from handlers.table import Entry, Incoming, Shop, Step, Turn
from handlers.update import read

SHOP = Shop("dalla_wafa_bot", staff_chat=-100)
OLIVER = Person(5, "Oliver")


def turn(incoming: Incoming, *, member: object = "member", step: Step | None = None) -> Turn:
    nothing: Any = None
    someone: Any = member
    return Turn(
        incoming, someone, step, nothing, nothing, nothing, nothing, SHOP, nothing, datetime(2026, 1, 1, tzinfo=UTC)
    )


def message(text: str, **more: Any) -> Incoming:
    return Incoming("message", OLIVER, 5, True, "m:5:1", text, **more)


def answers(turn: Turn) -> Any:
    entry, _ = lookup.resolve(turn)
    return entry.handler if entry else None


def test_a_command_wins_over_the_step_and_the_step_over_nothing() -> None:
    step = Step("human")
    assert answers(turn(message("/points"), step=step)) is table.commands["points"].handler
    assert answers(turn(message("points"), step=step)) is table.steps["human"].handler
    assert answers(turn(message("points"))) is not_understood
    assert answers(turn(message("points"), step=Step("forgotten"))) is not_understood


@pytest.mark.parametrize(
    ("text", "args"), [("/start", []), ("/start r_1", ["r_1"]), ("/START@some_bot  a b\nc", ["a b\nc"])]
)
def test_what_follows_a_command_is_its_argument(text: str, args: list[str]) -> None:
    assert lookup.resolve(turn(message(text)))[1] == args


@pytest.mark.parametrize("text", ["/", "/ points", "//points", "/points!", "/نقاط", "points /points", "/" + "x" * 33])
def test_what_only_looks_like_a_command_is_text(text: str) -> None:
    assert answers(turn(message(text))) is not_understood


def test_a_guest_is_welcomed_whatever_they_do() -> None:
    for incoming in (message("hello"), message("/points"), Incoming("tap", OLIVER, 5, True, "c:1", "points:show:v1")):
        assert answers(turn(incoming, member=None)) is greet


@pytest.mark.parametrize("data", ["", ":", "points", "points:show", "points:show:", "points:show:v2", "nobody:here:v1"])
def test_callback_data_that_means_nothing_leads_to_the_present_menu(data: str) -> None:
    assert answers(turn(Incoming("tap", OLIVER, 5, True, "c:1", data))) is menu_is_old


def test_the_staff_chat_is_heard_and_other_groups_are_not() -> None:
    group = replace(message("/points"), chat_id=-100, private=False)
    assert answers(turn(group)) is on_staff_message
    assert answers(turn(replace(group, chat_id=-200))) is None
    assert answers(turn(Incoming("tap", OLIVER, -100, False, "c:1", "points:show:v1"))) is None


def test_edited_messages_are_left_alone_and_blocking_is_noted() -> None:
    assert answers(turn(replace(message("/points"), kind="edited"))) is None
    assert answers(turn(Incoming("membership", OLIVER, 5, True, "p:5:1", "kicked"))) is on_change
    assert answers(turn(Incoming("membership", OLIVER, -100, False, "p:5:1", "kicked"))) is None


def test_a_handler_gets_exactly_what_it_asks_for() -> None:
    async def handler(text: str, args: list[str], key: str) -> None: ...

    assert Entry.of(handler).names == ("text", "args", "key")


def test_every_handler_asks_only_for_names_on_offer() -> None:
    offered = {"args", *Turn.__slots__, "turn", "person", "key", "text", "message", "callback"}
    for entry in [*table.commands.values(), *table.taps.values(), *table.steps.values()]:
        assert set(entry.names) <= offered, entry.handler


def test_two_handlers_cannot_answer_the_same() -> None:
    with pytest.raises(ValueError, match="points"):
        table.command("points")(greet)


USER = {"id": 5, "is_bot": False, "first_name": "Oliver"}
CHAT = {"id": 5, "type": "private"}
WRITTEN = {"message_id": 9, "date": 1, "chat": CHAT, "from": USER, "text": "hi"}


def told(**event: Any) -> Incoming | None:
    return lookup.incoming(read({"update_id": 1, **event}))


def test_a_message_becomes_plain_values_with_a_key_of_its_own() -> None:
    one = told(message={**WRITTEN, "reply_to_message": {**WRITTEN, "message_id": 8}})
    assert one is not None
    assert (one.kind, one.key, one.text, one.reply_to, one.private) == ("message", "m:5:9", "hi", 8, True)
    assert one.person == OLIVER


def test_a_message_that_was_edited_says_so() -> None:
    one = told(edited_message=WRITTEN)
    assert one is not None
    assert (one.kind, one.key) == ("edited", "m:5:9")


def test_a_caption_counts_as_text_and_a_picture_without_one_is_empty() -> None:
    without = {key: value for key, value in WRITTEN.items() if key != "text"}
    for caption in ("look", None):
        one = told(message={**without, **({"caption": caption} if caption else {})})
        assert one is not None
        assert one.text == (caption or "")


def test_a_post_of_nobody_in_particular_is_not_answered() -> None:
    assert told(message={key: WRITTEN[key] for key in ("message_id", "date", "chat")}) is None


def test_a_tap_and_a_block_become_plain_values() -> None:
    tap = told(callback_query={"id": "7", "from": USER, "chat_instance": "1", "data": "a:b:v1"})
    assert tap is not None
    assert (tap.kind, tap.key, tap.text, tap.chat_id, tap.private) == ("tap", "c:7", "a:b:v1", 5, True)
    left = {"user": USER, "status": "kicked", "until_date": 0}
    changed = {"chat": CHAT, "from": USER, "date": 3, "old_chat_member": {"user": USER, "status": "member"}}
    block = told(my_chat_member={**changed, "new_chat_member": left})
    assert block is not None
    assert (block.kind, block.text, block.key) == ("membership", "kicked", "p:5:3")


def test_callback_data_never_exceeds_what_telegram_takes() -> None:
    assert to("rewards:redeem", "x" * 20, mint("c:123")) == f"rewards:redeem:v1:{'x' * 20}:{mint('c:123')}"
    with pytest.raises(ValueError, match="64 bytes"):
        to("rewards:show", "ن" * 30)


def test_a_key_is_the_same_for_the_same_update_and_another_for_another() -> None:
    assert mint("c:1") == mint("c:1") != mint("c:2")
    assert len(mint("c:1")) == 12


@pytest.mark.parametrize(("args", "page"), [([], 0), (["3"], 3), (["-1"], 0), (["٣"], 0), (["²"], 0), (["1e9"], 0)])
def test_a_page_is_a_small_number_or_the_first(args: list[str], page: int) -> None:
    assert page_of(args) == page


def test_a_single_page_has_no_pager_and_the_ends_have_one_way_only() -> None:
    assert pager("rewards:list", 0, 1) == ()
    assert [button.text for button in pager("rewards:list", 0, 3)] == ["1 / 3", "›"]
    assert [button.text for button in pager("rewards:list", 1, 3)] == ["‹", "2 / 3", "›"]
    assert [button.text for button in pager("rewards:list", 2, 3)] == ["‹", "3 / 3"]
