"""`wafa migrate|backup|restore|verify|grant`: keeping the shop's books."""

import asyncio
import contextlib
import secrets
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Literal, TypeVar

import typer

from bot import files, settings
from bot.cli.moment import now
from bot.cli.root import app, fail, out
from bot.erasures import Erasures, replay
from domain.grants import grant as grant_points
from domain.members import stop
from domain.post import pause, resume
from domain.privacy import forget
from domain.verify import verify as verify_books
from rules.refusals import Refusal
from storage import backup as copies
from storage import sealed
from storage.migrations import migrate as migrate_database
from storage.store import Store

T = TypeVar("T")


@app.command()
def migrate() -> None:
    """Bring the database to this version of Wafa. Data is kept."""
    url = settings.load().database
    with files.alone(url):
        migrate_database(url)
    out.print("The database is up to date.")


@app.command()
def backup(file: Path) -> None:
    """Copy the database to FILE, also while Wafa runs. The copy is consistent."""
    if file.exists():
        raise fail(f"{file} exists already; nothing was overwritten.")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        copies.backup(settings.load().database, file)
    except copies.BackupError as problem:
        raise fail(str(problem)) from None
    out.print(f"Backed up to {file} ({file.stat().st_size / 1e6:.1f} MB).")


@app.command()
def restore(
    file: Path,
    key: Annotated[Path | None, typer.Option(help="The key file that opens a sealed copy (FILE ends in .age).")] = None,
    yes: bool = typer.Option(False, "--yes", help="Do not ask."),
    keep_sending: bool = typer.Option(False, "--keep-sending", help="Do not pause what goes out by itself."),
) -> None:
    """Put the database back as FILE has it. What is there now is moved aside, never deleted."""
    wanted = settings.load()
    url = wanted.database
    with files.alone(url):
        if not yes:
            typer.confirm(f"Replace the present database by {file}?", abort=True)
        try:
            with _opened(file, key) as whole:
                restored = copies.restore(url, whole, now=now(wanted), paused=not keep_sending)
        except copies.BackupError as problem:
            raise fail(str(problem)) from None
        again = asyncio.run(_with_store(lambda store: _wishes(store, restored, wanted)))
    if again:
        out.print(f"Forgotten again, as they had asked: {again}.")
    if not keep_sending:
        out.print("What goes out by itself is paused. When you have looked around:  wafa sending on")
    out.print(f"Restored. {f'The database of before lies at {restored.aside}.' if restored.aside else ''}")


@app.command()
def sending(state: Literal["on", "off"]) -> None:
    """Pause what goes out by itself, or let it go again. A restore pauses it until a person has looked."""
    if state == "off":
        moment = now(settings.load())
        asyncio.run(_with_store(lambda store: store.write(pause, "by hand", now=moment)))
        out.print("Paused: nothing goes out by itself. Answers to people still do. Resume with:  wafa sending on")
        return
    was = asyncio.run(_with_store(lambda store: store.write(resume)))
    out.print("Everything goes out again." if was else "Nothing was paused.")


@app.command()
def verify() -> None:
    """Reconcile every member, lot, stock and tier. Ends with status 1 on any difference."""
    differences = asyncio.run(_with_store(lambda store: store.report(verify_books)))
    for difference in differences:
        out.print(str(difference), markup=False)
    if differences:
        raise fail(f"{len(differences)} differences. Nothing was changed; SECURITY.md says whom to tell.")
    out.print("Everything reconciles.")


@app.command(context_settings={"ignore_unknown_options": True})  # points may be below zero
def grant(member: str, points: int, reason: str) -> None:
    """Give POINTS by hand to MEMBER (Telegram id, or # and a number), with REASON. Below zero takes points back."""
    who = {"actor": "command line", "key": f"cli:{secrets.token_hex(8)}"}
    moment = now(settings.load())
    try:
        granted = asyncio.run(
            _with_store(lambda store: store.write(grant_points, member, points, reason, **who, now=moment))
        )
    except Refusal as refusal:
        raise fail(_said(refusal)) from None
    out.print(f"Given {granted.points} points to member #{granted.member_id}; they now have {granted.balance}.")


@app.command()
def backup_key(file: Path) -> None:
    """Make the key that alone opens sealed backups: the secret half goes into FILE, the public half is shown."""
    try:
        public = sealed.new_key(file)
    except copies.BackupError as problem:
        raise fail(str(problem)) from None
    out.print(f"Set this on the server, and every night a sealed copy comes to your chat:  WAFA_BACKUP_KEY={public}")
    out.print(f"Keep {file} where the server is not, twice. Without it nobody can open a sealed copy, not even you.")
    out.print("To put one back:  wafa restore FILE.zip.age --key KEYFILE")


@contextlib.contextmanager
def _opened(file: Path, key: Path | None) -> Iterator[Path]:
    """The backup itself, of a sealed copy too. What was opened is gone afterwards."""
    if key is None:
        yield file
        return
    with TemporaryDirectory(dir=files.DATA if files.DATA.exists() else None) as folder:
        sealed.unseal(file, key, whole := Path(folder) / "opened.zip")
        yield whole


async def _wishes(store: Store, restored: copies.Restored, wanted: settings.Settings) -> int:
    """What members asked for after the backup was made is done again; how many were forgotten."""
    moment = now(wanted)
    for member_id in restored.objected:
        await store.write(stop, member_id, wording="restored", now=moment)
    for member_id in restored.forgotten:
        await store.write(forget, member_id, now=moment)
    return len(restored.forgotten) + await replay(store, Erasures.of(simulator=wanted.simulator), now=moment)


def _said(refusal: Refusal) -> str:
    """The refusal's own sentence and its facts."""
    sentence = (type(refusal).__doc__ or "").strip().splitlines()[0]
    facts = ", ".join(f"{name} = {value}" for name, value in refusal.facts.items())
    return f"{sentence} ({facts})" if facts else sentence


async def _with_store(use: Callable[[Store], Awaitable[T]]) -> T:
    store = Store.open(settings.load().database)
    try:
        return await use(store)
    finally:
        await store.close()
