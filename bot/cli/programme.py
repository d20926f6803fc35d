"""`wafa programme check|apply`: the shop's rules, told what is wrong, told what changes."""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from bot import settings
from bot.cli.moment import now
from bot.cli.root import app, err, fail, out
from domain.programme import outlook, put_in_force, remarks
from domain.tier_review import Move
from locales.voices import Voices
from rules.programme import Checked, Problem, ProgrammeErrors
from rules.programme import check as check_programme
from rules.programme_changes import Change
from rules.refusals import ProgrammeMoved
from storage.migrations import migrate
from storage.store import Store

programme = typer.Typer(help="The shop's rules in programme.toml.", no_args_is_help=True)
app.add_typer(programme, name="programme")


@programme.command()
def check(file: Path) -> None:
    """Tell everything that is wrong or odd in FILE; change nothing."""
    checked = _checked(_read(file), file)
    if not remarks(checked):
        out.print(f"{file} is in order.")


@programme.command()
def apply(
    file: Path, yes: bool = typer.Option(False, "--yes", help="Do not ask, though members rise or fall by it.")
) -> None:
    """Make FILE count from now on, and say what changes by it."""
    text = _read(file)
    _checked(text, file)
    changes = asyncio.run(_apply(settings.load(), text, yes=yes))
    out.print(f"Applied. {len(changes)} changes." if changes else "Nothing changes: this programme counts already.")


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise fail(f"Cannot read {file}: {problem}", 2) from None


def _checked(text: str, file: Path) -> Checked:
    """The programme of `text`; prints what is wrong or odd and gives up on the wrong."""
    try:
        checked = check_programme(text)
    except ProgrammeErrors as errors:
        _print(errors.problems, file)
        raise fail(f"{file} cannot be used yet: {len(errors.problems)} to correct.") from None
    _print(remarks(checked), file)
    if unknown := sorted(set(checked.programme.shop.languages) - set(Voices(None).languages)):
        err.print(f"{file}: Wafa does not speak {', '.join(unknown)} yet; members read the shop's language instead.")
    return checked


def _print(problems: Sequence[Problem], file: Path) -> None:
    for problem in problems:
        err.print(str(problem).replace("programme.toml", str(file), 1), markup=False)


async def _apply(wanted: settings.Settings, text: str, *, yes: bool) -> Sequence[Change]:
    """The changes, once they are in force; whoever changes the ladder is shown what that does and asked."""
    migrate(wanted.database)
    store = Store.open(wanted.database)
    try:
        seen = await store.report(outlook, text, now=now(wanted))
        for change in seen.changes:
            out.print(str(change), markup=False)
        if seen.asks:
            _tell(seen.moves)
            _agree(yes)
        return await store.write(put_in_force, text, actor="command line", after=seen.after, now=now(wanted))
    except ProgrammeMoved:
        raise fail("Another programme was applied in this very moment. Look at it, and run this again.") from None
    finally:
        await store.close()


def _tell(moves: Sequence[Move]) -> None:
    out.print("The ladder changes." + ("" if moves else " Nobody rises or falls by it."))
    for move in moves:
        fate = "rising at once" if move.up else "warned, and falling in thirty days unless they earn more"
        out.print(f"{move.before.id} → {move.after.id}, {fate}: {move.members}", markup=False)
        for number, name in move.who:
            out.print(f"    no. {number} {name}", markup=False)
        if more := move.members - len(move.who):
            out.print(f"    and {more} more")


def _agree(yes: bool) -> None:
    """A person says yes, or the flag does; without either nothing is applied."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise fail("This changes the ladder, so somebody has to agree: nothing was applied. In a script, add --yes.", 2)
    if not typer.confirm("Apply it?"):
        raise fail("Nothing was applied.")
