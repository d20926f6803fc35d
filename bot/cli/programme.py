"""`wafa programme check|apply`: the shop's rules, told what is wrong, told what changes."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import typer

from bot import settings
from bot.cli.root import app, err, fail, out
from bot.clock import Clock
from domain.programme import apply as apply_programme
from locales.voices import Voices
from rules.programme import Checked, Problem, ProgrammeErrors
from rules.programme import check as check_programme
from rules.programme_changes import Change
from storage.migrations import migrate
from storage.store import Store

programme = typer.Typer(help="The shop's rules in programme.toml.", no_args_is_help=True)
app.add_typer(programme, name="programme")


@programme.command()
def check(file: Path) -> None:
    """Tell everything that is wrong or odd in FILE; change nothing."""
    checked = _checked(_read(file), file)
    if not checked.warnings:
        out.print(f"{file} is in order.")


@programme.command()
def apply(file: Path) -> None:
    """Make FILE count from now on, and say what changes by it."""
    text = _read(file)
    _checked(text, file)
    changes = asyncio.run(_apply(settings.load().database, text))
    for change in changes:
        out.print(str(change), markup=False)
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
    _print(checked.warnings, file)
    if unknown := sorted(set(checked.programme.shop.languages) - set(Voices(None).languages)):
        err.print(f"{file}: Wafa does not speak {', '.join(unknown)} yet; members read the shop's language instead.")
    return checked


def _print(problems: Sequence[Problem], file: Path) -> None:
    for problem in problems:
        err.print(str(problem).replace("programme.toml", str(file), 1), markup=False)


async def _apply(url: str, text: str) -> list[Change]:
    migrate(url)
    store = Store.open(url)
    try:
        return await store.write(apply_programme, text, now=Clock().now())
    finally:
        await store.close()
