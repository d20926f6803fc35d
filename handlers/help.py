"""/help: everything the bot can do, in plain words, each with its button on the way."""

from handlers.home import home_rows
from handlers.menu import MEMBER_COMMANDS
from handlers.screen import Screen
from handlers.table import Shop, command, tap
from handlers.talk import Talk
from locales.markup import Safe
from locales.voices import Voice
from rules.programme import Programme


@command("help")
@tap("help:show")
async def show_help(say: Voice, programme: Programme, shop: Shop, talk: Talk) -> None:
    await talk.show(help_screen(say, programme, shop))


def help_screen(say: Voice, programme: Programme, shop: Shop) -> Screen:
    lines = [say("help-line", command=name, what=say.plain(f"menu-{name}")) for name in MEMBER_COMMANDS]
    return Screen(
        Safe("\n\n").join([say("help-title"), Safe("\n").join(lines), say("help-end")]), home_rows(say, programme, shop)
    )
