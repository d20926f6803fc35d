"""The home screen, help, about, and what is not understood."""

import pytest

from handlers.menu import MEMBER_COMMANDS
from rules.staff import Role
from tests.cast import HUDA, OLIVER
from tests.handlers.conftest import Counter, Guest
from tests.handlers.team import seat
from tests.handlers.test_rewards import tapped


async def test_every_screen_leads_home_and_home_leads_to_every_screen(oliver: Guest) -> None:
    await oliver.starts()
    for label in ("My points", "Rewards", "My codes", "Statement", "Settings", "About us"):
        await oliver.taps(label)
        await oliver.taps("Menu")
    assert "What would you like to see?" in await oliver.text()


async def test_help_names_every_command_in_plain_words(oliver: Guest) -> None:
    await oliver.says("/help")
    text = await oliver.text()
    assert all(f"/{name} – " in text for name in MEMBER_COMMANDS)


async def test_every_command_that_help_names_is_answered(oliver: Guest) -> None:
    for name in MEMBER_COMMANDS:
        await oliver.says(f"/{name}")
        assert "did not quite understand" not in await oliver.text()
        assert (await oliver.last())["from"]["is_bot"]


async def test_the_shop_tells_its_own_story_and_its_terms(oliver: Guest) -> None:
    await oliver.says("/about")
    text = await oliver.text()
    assert "We began with a small roaster" in text
    assert "The guest comes first" in text
    assert "hello@dalla.example" in text
    await oliver.taps("Terms")
    assert "Membership is free." in await oliver.text()
    await oliver.taps("Back")
    assert "We began with a small roaster" in await oliver.text()


@pytest.mark.parametrize("words", ["خبز", "Where is my parcel?", "/nonsense", "٣٥", "🤡"])
async def test_what_is_not_understood_gets_a_friendly_menu_never_silence(oliver: Guest, words: str) -> None:
    await oliver.says(words)
    assert "did not quite understand" in await oliver.text()
    assert "⭐ My points" in await oliver.buttons()


@pytest.mark.parametrize("words", ["/nonsense", "Where is my parcel?", "Hello!"])
async def test_staff_find_their_desk_in_every_menu_that_answers_them(counter: Counter, words: str) -> None:
    huda = await seat(counter, HUDA, Role.CASHIER)
    await huda.says(words)
    assert next(iter((await huda.buttons()).values())) == "staff:show:v1"


async def test_staff_with_an_old_button_find_their_desk_too(counter: Counter) -> None:
    huda = await seat(counter, HUDA, Role.CASHIER)
    await counter.handle(tapped(huda, (await huda.last())["message_id"], "handover:give:v1:1"))
    assert next(iter((await huda.buttons()).values())) == "staff:show:v1"


async def test_a_kind_word_is_answered_in_kind(oliver: Guest, counter: Counter) -> None:
    await oliver.says("Where?")
    await oliver.says("Hello!")  # not the riddle that goes to people
    assert "Hello Oliver, good to hear from you!" in await oliver.text()
    assert "⭐ My points" in await oliver.buttons()
    await oliver.says("❤️")
    assert await oliver.text() == "With pleasure, Oliver."
    await oliver.says("Assalamu alaikum")
    assert "Wa alaikum as-salam, Oliver." in await oliver.text()
    assert await counter.post() == 0


@pytest.mark.parametrize("data", ["points:show:v0", "points:show", "gone:show:v1", "x", ":::", "points:show:v2:1:2"])
async def test_a_button_from_an_older_day_says_so_and_shows_the_present_menu(oliver: Guest, data: str) -> None:
    await oliver.says("/points")
    await oliver.counter.handle(tapped(oliver, (await oliver.last())["message_id"], data))
    assert "What would you like to see?" in await oliver.text()


async def test_a_button_that_still_means_something_works_after_a_restart(oliver: Guest, counter: Counter) -> None:
    """Nothing is kept in memory: every update is handled by a desk of its own, as in `Counter.handle`."""
    await oliver.says("/rewards")
    counter.later(days=100)
    await oliver.taps("A cup on us")
    assert "Price: 120 beans" in await oliver.text()


async def test_cancel_leaves_the_question_and_changes_nothing(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/cancel")
    assert "no question open" in await oliver.text()
    await oliver.says("/settings")
    await oliver.taps_data("settings:name:")
    await oliver.says("/cancel")
    assert "we leave it there" in await oliver.text()
    assert "⭐ My points" in await oliver.buttons()
    await oliver.says("Olli")
    member = await counter.member(OLIVER)
    assert (member.called, member.step) == (None, "lost")


async def test_cancel_brings_staff_back_to_their_desk(counter: Counter) -> None:
    huda = await seat(counter, HUDA, Role.CASHIER)
    await huda.says("/earn")
    await huda.says("/cancel")
    assert "we leave it there" in await huda.text()
    assert "earn:begin:v1" in (await huda.buttons()).values()


async def test_an_edited_message_is_left_alone(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/points")
    mine = next(one for one in reversed(await oliver.messages()) if not one["from"]["is_bot"])
    before = await oliver.reads()
    await counter.stage.act(oliver.who.id, "edit", chat_id=oliver.who.id, message_id=mine["message_id"], text="/codes")
    await counter.work()
    assert len(await oliver.messages()) == len(before)
