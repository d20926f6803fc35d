"""`wafa run`: the whole house, or some parts of it."""

import asyncio

import typer

from bot import logs, settings
from bot.cli.root import app, fail, out


@app.command()
def run(
    only: str = typer.Option("", help="Parts of the house, separated by commas: web,inbox,post,timetable."),
) -> None:
    """Start Wafa: with a token on Telegram, without one on the built-in simulator."""
    from bot.house import PARTS, CannotStart, live  # the whole house takes a second that no other command needs
    from bot.server import AddressTaken

    parts = frozenset(only.split(",")) if only else PARTS
    if unknown := sorted(parts - PARTS):
        raise fail(f"--only: there is no part {', '.join(unknown)}; the parts are {', '.join(sorted(PARTS))}", 2)
    wanted = settings.load()
    logs.set_up(wanted.log_level, wanted.secrets)
    try:
        asyncio.run(live(wanted, parts, tell=out.print))
    except (CannotStart, AddressTaken) as reason:
        raise fail(str(reason), 2) from None
