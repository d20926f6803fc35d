"""What Telegram itself shows of the bot."""

import pytest

from handlers import table
from handlers.menu import MEMBER_COMMANDS, MENU, STAFF_COMMANDS, menus
from locales.voices import Voices
from rules.programme import Programme, parse
from tests.handlers.conftest import PROGRAMME


@pytest.fixture(scope="module")
def programme() -> Programme:
    return parse(PROGRAMME)


def test_the_menu_lists_few_commands_and_only_what_is_built() -> None:
    assert len(MENU) <= 7
    assert set(MENU) <= set(table.commands)
    assert {*MEMBER_COMMANDS, *STAFF_COMMANDS} == set(table.commands)


def test_there_is_a_menu_per_language_and_one_for_everybody_else(voices: Voices, programme: Programme) -> None:
    made = {menu.language: menu for menu in menus(voices, programme)}
    assert set(made) == {None, "ar", "en", "de", "ja"}
    assert made[None].commands == made["ar"].commands  # the shop's own language


def test_all_texts_fit_what_telegram_takes(voices: Voices, programme: Programme) -> None:
    for menu in menus(voices, programme):
        assert 0 < len(menu.description) <= 512
        assert 0 < len(menu.short) <= 120
        assert all(0 < len(text) <= 256 for _, text in menu.commands)
        assert not menu.description.endswith("…")
