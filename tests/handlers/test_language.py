"""Choosing a language."""

import pytest

from tests.cast import OLIVER
from tests.handlers.conftest import Guest


async def test_languages_call_themselves_by_their_own_names(oliver: Guest) -> None:
    await oliver.says("/language")
    assert list(await oliver.buttons())[:4] == ["العربية", "English", "Deutsch", "日本語"]


@pytest.mark.parametrize(("label", "language"), [("العربية", "ar"), ("Deutsch", "de"), ("日本語", "ja")])
async def test_the_answer_comes_in_the_chosen_language_and_stays(oliver: Guest, label: str, language: str) -> None:
    await oliver.says("/language")
    await oliver.taps(label)
    assert "From now on" not in await oliver.text()
    member = await oliver.counter.member(OLIVER)
    assert (member.language, member.language_chosen) == (language, True)
    await oliver.says("/help")
    assert "What you can do" not in await oliver.text()


async def test_an_explicit_choice_is_not_undone_by_start(oliver: Guest) -> None:
    await oliver.says("/language")
    await oliver.taps("Deutsch")
    await oliver.starts()
    assert (await oliver.counter.member(OLIVER)).language == "de"
