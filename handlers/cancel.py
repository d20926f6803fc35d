"""/cancel, as people of other bots know it: out of whatever question is open, with nothing changed."""

from domain.staff import who
from handlers.desk import desk_screen
from handlers.home import home_rows
from handlers.screen import Screen
from handlers.table import Turn, command


@command("cancel")
async def on_cancel(turn: Turn) -> None:
    """Any command leaves the step; this one says so and shows where to go on: the desk to staff, else the menu."""
    say, staff = turn.say, await turn.store.read(who, turn.person.id)
    text = say("common-cancelled" if turn.step else "common-nothing-to-cancel")
    rows = desk_screen(say, turn.programme, staff).rows if staff else home_rows(say, turn.programme, turn.shop)
    await turn.talk.show(Screen(text, rows))
