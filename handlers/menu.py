"""What Telegram itself shows: command menus, and the texts before Start and in the profile. Data; `bot/` sets them."""

from dataclasses import dataclass

from handlers.words import default_language, offered, shop_name
from locales.speaker import voice
from locales.voices import Voices
from rules.programme import Programme

MENU = ("points", "rewards", "codes", "human", "help")
"""The member's menu: few, and only what is built."""

MEMBER_COMMANDS = ("points", "statement", "rewards", "codes", "human", "language", "stop", "about", "start", "help")
"""Everything a member can type."""

DESCRIPTION_CHARACTERS = 512  # Bot API: setMyDescription
SHORT_CHARACTERS = 120  # Bot API: setMyShortDescription


@dataclass(frozen=True, slots=True)
class Menu:
    """One language's menu. `language` is None for everybody whose language has no menu of its own."""

    language: str | None
    commands: tuple[tuple[str, str], ...]  # command without slash, what it does
    description: str
    short: str


def menus(voices: Voices, programme: Programme) -> list[Menu]:
    """The menus for private chats (BotCommandScopeAllPrivateChats). Groups get no menu.

    Telegram knows menus by two-letter language codes, so a regional language counts for its base.
    """
    languages = {language.split("-")[0]: language for language in reversed(offered(voices, programme))}
    default = default_language(voices, programme)
    return [
        _menu(voices, programme, default, None),
        *(_menu(voices, programme, language, code) for code, language in languages.items() if len(code) == 2),
    ]


def _menu(voices: Voices, programme: Programme, language: str, code: str | None) -> Menu:
    say = voice(voices, programme, language)
    shop = shop_name(say, programme)
    return Menu(
        code,
        tuple((name, say.plain(f"menu-{name}")) for name in MENU),
        say.plain("menu-description", shop=shop)[:DESCRIPTION_CHARACTERS],
        say.plain("menu-short", shop=shop)[:SHORT_CHARACTERS],
    )
