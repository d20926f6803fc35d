"""What Telegram shows of the bot follows the programme that is in force."""

import pytest

from bot.clock import Clock
from bot.profile import SCOPE, Introduction
from domain.programme import apply
from tests.handlers.conftest import PROGRAMME, Counter

RENAMED = PROGRAMME.replace('name = { ar = "دلّة"', 'name = { ar = "مقهى"', 1)
WITHOUT_GERMAN = PROGRAMME.replace('languages = ["ar", "en", "de", "ja"]', 'languages = ["ar", "en", "ja"]')


@pytest.fixture
def introduction(counter: Counter) -> Introduction:
    return Introduction(counter.bot, counter.store, counter.voices, Clock())


async def written(counter: Counter) -> int:
    calls = (await counter.stage.get("calls"))["calls"]
    return sum(call["method"].startswith(("setMy", "deleteMy")) for call in calls)


async def test_another_name_of_the_shop_is_told_to_telegram_once(counter: Counter, introduction: Introduction) -> None:
    assert PROGRAMME != RENAMED
    assert await introduction.look()
    assert "دلّة" in (await counter.bot.get_my_short_description()).short_description
    before = await written(counter)
    assert await introduction.look()
    assert await written(counter) == before, "nothing has changed"
    await counter.store.write(apply, RENAMED, now=counter.now)
    assert await introduction.look()
    assert "مقهى" in (await counter.bot.get_my_short_description()).short_description
    assert await introduction.look()
    assert before < await written(counter) <= before + 2 * 5


async def test_readers_of_a_language_that_the_shop_gave_up_get_everybodys(
    counter: Counter, introduction: Introduction
) -> None:
    assert PROGRAMME != WITHOUT_GERMAN
    await introduction.look()
    german = await counter.bot.get_my_commands(scope=SCOPE, language_code="de")
    await counter.store.write(apply, WITHOUT_GERMAN, now=counter.now)
    await introduction.look()
    everybodys = await counter.bot.get_my_commands(scope=SCOPE)
    assert await counter.bot.get_my_commands(scope=SCOPE, language_code="de") == everybodys != german
    assert await counter.bot.get_my_description(language_code="de") == await counter.bot.get_my_description()
    assert await counter.bot.get_my_commands(scope=SCOPE, language_code="ja") != everybodys


async def test_what_telegram_refused_is_told_again(counter: Counter, introduction: Introduction) -> None:
    await counter.stage.post("faults", next=[{"method": "setMyDescription", "kind": "500"}])
    assert not await introduction.look()
    assert await introduction.look()
    assert "دلّة" in (await counter.bot.get_my_description()).description
