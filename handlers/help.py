"""/help: everything the bot can do, in plain words, each with its button on the way."""

from collections.abc import Iterable

from domain.staff import who
from handlers.home import home_rows
from handlers.menu import MEMBER_COMMANDS, STAFF_COMMANDS
from handlers.screen import Screen
from handlers.table import Shop, Turn, command, tap
from locales.markup import Safe
from locales.voices import Voice
from rules.programme import Programme
from rules.staff import Staff, commands


@command("help")
@tap("help:show")
async def show_help(turn: Turn) -> None:
    staff = await turn.store.read(who, turn.person.id)
    await turn.talk.show(help_screen(turn.say, turn.programme, turn.shop, staff))


def help_screen(say: Voice, programme: Programme, shop: Shop, staff: Staff | None = None) -> Screen:
    """What a member can type; to one of the staff also what their role can, of which nobody else hears."""
    own = [name for name in commands(staff.role) if name in STAFF_COMMANDS] if staff else []
    parts = [
        say("help-title"),
        *([say("help-staff"), _lines(say, own)] if own else []),
        _lines(say, MEMBER_COMMANDS),
        say("help-end"),
    ]
    return Screen(Safe("\n\n").join(parts), home_rows(say, programme, shop, staff=staff is not None))


def _lines(say: Voice, names: Iterable[str]) -> Safe:
    return Safe("\n").join([say("help-line", command=name, what=say.plain(f"menu-{name}")) for name in names])
