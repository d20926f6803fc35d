"""`wafa doctor`: what is well, what is not, and what to do about it."""

import asyncio
import shutil
import sys
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot import files, settings
from bot.cli.calendar import print_calendar
from bot.cli.moment import now
from bot.cli.root import app, fail, out
from bot.programme import OWN, SAMPLE
from bot.settings import Settings
from domain.doctor import Books, look
from domain.programme import remarks
from locales.profiles import Profiles
from locales.voices import Voices
from rules.partings import Parting
from rules.programme import Programme, ProgrammeErrors, check
from storage.errors import StoreDown
from storage.migrations import current, head
from storage.store import Store

PARTED = {Parting.STOP: "Stopped all messages", Parting.FORGET: "Asked to be forgotten"}
SPACE_BYTES = 500_000_000
CLOCKS = "never-day"  # the remark on a programme that changes when members are written to


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. `cure` says what to do where it is not well."""

    well: bool
    what: str
    cure: str = ""


Findings = list[Finding]


@app.command()
def doctor(
    calendar: Annotated[int | None, typer.Option(metavar="YEAR", help="Only print that year's greetings.")] = None,
    rows: Annotated[bool, typer.Option("--rows", help="The calendar with tabs, to be compared with another.")] = False,
) -> None:
    """Look at everything and say what is not well. Changes nothing; ends with status 1 if something has to be done."""
    wanted = settings.load()
    if calendar is not None:
        print_calendar(wanted, calendar, rows=rows)
        return
    findings = asyncio.run(_examine(wanted))
    for finding in findings:
        out.print(f"{'✓' if finding.well else '✗'} {finding.what}", markup=False)
        if not finding.well:
            out.print(f"    {finding.cure}", markup=False)
    if not all(finding.well for finding in findings):
        raise fail("Something needs your hand.")


async def _examine(wanted: Settings) -> Findings:
    checks: list[Callable[[Settings], Awaitable[Findings]]] = [_machine, _telegram, _database, _programme, _voice]
    return [finding for one in checks for finding in await one(wanted)]


async def _machine(_: Settings) -> Findings:
    free = shutil.disk_usage(files.DATA if files.DATA.exists() else Path()).free
    version = ".".join(map(str, sys.version_info[:3]))
    space = f"{free / 1e9:.1f} GB free on the disk"
    return [Finding(True, f"Python {version}"), Finding(free > SPACE_BYTES, space, "Make room: 0.5 GB at least.")]


async def _telegram(wanted: Settings) -> Findings:
    if wanted.bot_token is None:
        return [Finding(True, "No token: Wafa plays on the built-in simulator")]
    from bot.cli.wire import examine  # aiogram takes a second that no other command needs

    return await examine(wanted, wanted.bot_token.get_secret_value())


async def _database(wanted: Settings) -> Findings:
    url = wanted.database
    kind = url.partition(":")[0]
    try:
        is_new = current(url) == head()
        store = Store.open(url)
    except StoreDown as down:
        return [Finding(False, f"Database ({kind}): {down}", "Start Wafa once, or: wafa migrate")]
    try:
        books = await store.report(look, now(wanted))
    finally:
        await store.close()
    return [Finding(is_new, f"Database ({kind}) is of this version", "wafa migrate"), *_books(books)]


def _books(books: Books) -> Iterator[Finding]:
    yield Finding(True, f"{books.members} members")
    cure = "The log says why they failed; SECURITY.md and the issue tracker want to hear of it."
    yield Finding(not books.dead_letters, f"{books.dead_letters} dead letters", cure)
    if books.paused:
        yield Finding(False, f"Nothing goes out by itself: {books.paused}", "wafa sending on")
    for what, words in PARTED.items():
        counts = {one.why or "no reason told": one.times for one in books.partings if one.what == what}
        if counts:
            why = ", ".join(f"{why} {times}" for why, times in sorted(counts.items(), key=lambda one: -one[1]))
            yield Finding(True, f"{words}: {sum(counts.values())} ({why})")
    newest = f"The newest checked backup is from {books.backup}" if books.backup else "No backup has been checked yet"
    cure = "The log says why the nightly backup fails; meanwhile:  wafa backup FILE"
    yield Finding(not books.backup_overdue, newest, cure)
    yield Finding(True, f"{books.uncertain} deliveries of which nobody knows whether they arrived")


async def _programme(wanted: Settings) -> Findings:
    path = wanted.programme or (OWN if OWN.exists() else SAMPLE)
    try:
        checked = check(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ProgrammeErrors) as problem:
        return [Finding(False, f"Programme {path}", str(problem))]
    sample, odd = path == SAMPLE and not wanted.simulator, remarks(checked)
    return [
        Finding(not sample, f"Programme {path}: {len(odd)} remarks", "It is the sample; wafa init makes yours."),
        *(
            Finding(False, f"The clocks of the programme: {one.field}", one.message)
            for one in odd
            if one.kind == CLOCKS
        ),
        _manners(checked.programme),
    ]


def _manners(programme: Programme) -> Finding:
    """Nothing has to be done: what nobody from a country has reviewed may only be more formal than its language."""
    shop, profiles = programme.shop, Profiles()
    unsure = ", ".join(one for one in shop.languages if not profiles.of(one, shop.country).reviewed)
    told = f"nobody from there has reviewed {unsure}, which stay on the polite side" if unsure else "all reviewed"
    return Finding(True, f"Manners for {shop.country}: {told}")


async def _voice(_: Settings) -> Findings:
    problems = Voices(files.DATA / "voice").problems
    return [Finding(False, "Your own texts in data/voice", str(problem)) for problem in problems]
