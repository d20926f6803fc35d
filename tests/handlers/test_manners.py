"""A shop that says du says it everywhere: on every screen, in what comes by itself and in Telegram's own menu."""

import re

from domain.programme import apply
from handlers.menu import menus
from locales.voices import Voices
from rules.programme import parse
from tests.cast import LENA
from tests.handlers.conftest import Counter, buttons, plain
from tests.programmes import DALLA

CLOSE = DALLA.replace('# form_of_address = "informal"', 'form_of_address = "informal"')
FORMAL = re.compile(r"\b(Sie|Ihnen|Ihr|Ihre[mnrs]?)\b")
COMMANDS = (
    "points",
    "statement",
    "rewards",
    "codes",
    "referral",
    "settings",
    "privacy",
    "move",
    "forget",
    "why",
    "help",
)


async def test_whoever_is_called_du_never_reads_sie(counter: Counter) -> None:
    await counter.store.write(apply, CLOSE, now=counter.now)
    lena = counter.guest(LENA)
    await lena.joins()
    for command in COMMANDS:
        await lena.says(f"/{command}")
    await counter.buys(LENA, 40)
    await counter.post()
    messages = [one for one in await lena.messages() if one["from"]["id"] != LENA.id]
    assert len(messages) > len(COMMANDS)
    assert [text for one in messages for text in (plain(one), *buttons(one)) if FORMAL.search(text)] == []
    assert "für deinen Einkauf" in await lena.text()


def test_telegrams_menu_speaks_as_the_chat_does(voices: Voices) -> None:
    for text, stands in ((CLOSE, "Dein Stand"), (DALLA, "Ihr Stand")):
        (german,) = (menu for menu in menus(voices, parse(text)) if menu.language == "de")
        assert any(what.startswith(stands) for _, what in german.commands)
