"""What Telegram itself shows: command menus, and the texts before Start and in the profile. Data; `bot/` sets them."""

from dataclasses import dataclass

from handlers.talk import Talk
from handlers.words import default_language, offered, shop_name
from locales.speaker import voice
from locales.voices import Voice, Voices
from rules.programme import Programme
from rules.staff import Role, Staff, commands

MENU = ("points", "rewards", "codes", "referral", "settings", "human", "help")
"""The member's menu: few, and only what is built."""

MEMBER_COMMANDS = (
    *("points", "statement", "rewards", "codes", "gifts", "referral", "settings", "human", "language", "stop", "why"),
    *("about", "privacy", "export", "move", "forget", "start", "cancel", "help"),
)
"""Everything a member can type."""

STAFF_COMMANDS = ("staff", "earn", "handover", "return", "poster", "campaigns", "week", "programme")
"""What only staff can type; `rules.staff` says which of it each role may."""

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

    Telegram knows menus by two-letter language codes, so a regional language counts for its base. Readers of a language
    of ours that the shop does not speak, or no longer, get everybody's.
    """
    default = default_language(voices, programme)
    spoken = dict.fromkeys((_base(one) for one in voices.languages), default)
    spoken |= {_base(language): language for language in reversed(offered(voices, programme))}
    return [
        _menu(voices, programme, default, None),
        *(_menu(voices, programme, language, code) for code, language in spoken.items() if len(code) == 2),
    ]


def staff_menu(say: Voice, role: Role) -> tuple[tuple[str, str], ...]:
    """The menu of one of the staff, in their language: their own work first, then what every member has."""
    own = [name for name in commands(role) if name in STAFF_COMMANDS]
    return tuple((name, say.plain(f"menu-{name}")) for name in (*own, *MENU))


async def write_menu(talk: Talk, say: Voice, staff: Staff | None) -> None:
    """Bring Telegram's copy of somebody's own menu up to date; nothing for those who are not on the staff."""
    if staff is not None:
        await talk.menu(staff.telegram_id, staff_menu(say, staff.role))


def _base(language: str) -> str:
    return language.split("-")[0]


def _menu(voices: Voices, programme: Programme, language: str, code: str | None) -> Menu:
    say = voice(voices, programme, language)
    shop = shop_name(say, programme)
    return Menu(
        code,
        tuple((name, say.plain(f"menu-{name}")) for name in MENU),
        say.plain("menu-description", shop=shop)[:DESCRIPTION_CHARACTERS],
        say.plain("menu-short", shop=shop)[:SHORT_CHARACTERS],
    )
