"""What the owners hear of the nightly backups, and that they get their copy."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiohttp import web

from domain import backups as use
from domain.apart import ApartFailed, Helper, apart, reason
from domain.backups import Backup
from domain.gate import Letter
from domain.members import Person, arrive
from domain.programme import apply
from domain.staff import owner_is
from locales.voices import Voices
from outreach.backups import Backups
from outreach.errands import errands
from outreach.messenger import Messenger, Request
from outreach.render import render
from outreach.timetable import Timetable
from outreach.week import Mondays
from rules.deliveries import Kind
from rules.timetable import slot_of, too_late
from storage.store import Store
from storage.tx import Tx
from tests.cast import NOURA
from tests.programmes import DALLA

NOW = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)  # half past three in Riyadh
DAY = timedelta(days=1)
OWNER = 700000099
GOOD = Backup(size=1_000, rows=7, differences=0, copy="", copy_size=0)


@pytest.fixture
async def shop(store: Store) -> Store:
    await store.write(apply, DALLA, now=NOW - 2 * DAY)
    await store.write(owner_is, OWNER, now=NOW)
    await store.write(arrive, Person(NOURA.id, "Noura"), "ar", now=NOW - DAY)
    return store


async def told(store: Store) -> list[tuple[str, dict[str, Any]]]:
    """What was left for the owner: the text's key and its facts."""

    def left(tx: Tx) -> list[tuple[str, dict[str, Any]]]:
        letters = [one for one in tx.deliveries.due(NOW + 900 * DAY, 50) if one.chat_id == OWNER]
        for one in letters:
            tx.deliveries.drop(one.id, "read", now=NOW)
        return [(one.text_key, dict(one.facts)) for one in letters]

    return await store.write(left)


async def night(copies: Backups, nights: int = 0) -> None:
    """Tick, wait for the errand, and write down what became of it."""
    backup, _ = errands(copies, Mondays(copies.store, Voices(), copies.folder))
    timetable = Timetable(copies.store, lambda: NOW + nights * DAY, (), (backup,))
    await timetable.tick()
    await timetable.catch_up(DAY)


async def test_every_night_has_its_backup_once(shop: Store, url: str, tmp_path: Path) -> None:
    copies = Backups(shop, url, tmp_path / "kept")
    async with aclosing(copies.helper):
        for _ in range(2):
            await night(copies)
    assert len(list((tmp_path / "kept").iterdir())) == 1
    run = await shop.read(use.last_good)
    assert run is not None
    assert run.slot == "2026-11-22"
    assert not await shop.read(use.overdue, NOW + DAY)
    assert await shop.read(use.overdue, NOW + 2 * DAY)
    assert await told(shop) == []


async def test_a_failing_backup_is_told_once_until_one_has_worked(
    shop: Store, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> bytes:
        raise ApartFailed("no room on the disk")

    monkeypatch.setattr(Helper, "ask", fails)
    copies = Backups(shop, url, tmp_path)
    for number in range(3):
        await night(copies, number)
    assert await shop.read(use.overdue, NOW + 3 * DAY)
    assert await told(shop) == [("backup-failed", {"reason": "no room on the disk", "days": -1})]

    await shop.write(lambda tx: tx.jobs.take("backup", "x", "w", now=NOW + 3 * DAY, lease_until=NOW + 3 * DAY))
    await shop.write(lambda tx: tx.jobs.end("backup", "x", "w", now=NOW + 3 * DAY))
    for number in (5, 6):
        await night(copies, number)
    assert [facts["days"] for _, facts in await told(shop)] == [2]


async def test_a_gap_and_books_that_differ_are_told(shop: Store) -> None:
    await shop.write(lambda tx: tx.jobs.take("backup", "a", "w", now=NOW, lease_until=NOW))
    await shop.write(lambda tx: tx.jobs.end("backup", "a", "w", now=NOW))
    await shop.write(use.made, "b", GOOD, now=NOW + DAY)
    assert await told(shop) == []
    spoiled = Backup(1_000, 7, 3, "", 0)
    for slot in ("2026-11-25", "2026-11-26"):
        await shop.write(use.made, slot, spoiled, now=NOW + 3 * DAY)
    found = await told(shop)
    assert [key for key, _ in found].count("backup-books-differ") == 1
    assert [facts["days"] for key, facts in found if key == "backup-gap"] == [3, 3]  # of each night until one works


async def test_a_night_without_power_is_made_up_for_at_the_next_start(shop: Store, tmp_path: Path) -> None:
    copies = Backups(shop, "", tmp_path)
    backup, _ = errands(copies, Mondays(shop, Voices(), tmp_path))
    evening = NOW.replace(hour=20)
    slot = slot_of(backup.when, evening, ZoneInfo("Asia/Riyadh"))
    assert (slot.name, too_late(slot, backup.late, evening)) == ("2026-11-22", False)


async def test_a_copy_too_large_for_telegram_is_told_and_not_sent(shop: Store) -> None:
    large = Backup(60_000_000, 7, 0, "/data/x.zip.age", 50_000_001)
    await shop.write(use.made, "2026-11-22", large, now=NOW)
    assert await told(shop) == [("backup-too-large", {"megabytes": 51, "most": 50, "file": "/data/x.zip.age"})]


@pytest.fixture
async def uploads() -> AsyncIterator[tuple[Messenger, list[dict[str, Any]]]]:
    """A messenger, and the forms that Telegram got."""
    got: list[dict[str, Any]] = []

    async def take(request: web.Request) -> web.Response:
        form = await request.post()
        got.append({name: v.file.read() if isinstance(v, web.FileField) else v for name, v in form.items()})
        return web.json_response({"ok": True, "result": {"message_id": 5}})

    app = web.Application()
    app.router.add_post("/botT/sendDocument", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with Messenger(f"http://127.0.0.1:{runner.addresses[0][1]}", "T") as messenger:
        yield messenger, got
    await runner.cleanup()


async def test_the_owners_copy_goes_out_as_a_document(
    shop: Store, tmp_path: Path, uploads: tuple[Messenger, list[dict[str, Any]]]
) -> None:
    file = tmp_path / "wafa-2026-11-22.zip.age"
    file.write_bytes(b"sealed")
    await shop.write(use.made, "2026-11-22", Backup(1_000, 7, 0, str(file), 6), now=NOW)

    def letters(tx: Tx) -> list[Letter]:
        due = tx.deliveries.due(NOW + DAY, 5)
        return [Letter(one, None, tx.programme.current()) for one in due if one.chat_id == OWNER]

    (letter,) = await shop.write(letters)
    messenger, got = uploads
    outcome = await messenger.send(render(letter, Voices()))
    assert (outcome.kind, outcome.message_id) == (Kind.SENT, 5)
    assert got[0]["document"] == b"sealed"
    assert got[0]["chat_id"] == str(OWNER)
    assert "🔐" in got[0]["caption"]

    gone = Request("sendDocument", {"chat_id": OWNER}, {"document": tmp_path / "gone"})
    assert (await messenger.send(gone)).kind is Kind.REFUSED


async def test_work_apart_answers_or_says_why_not() -> None:
    assert b"Usage" not in await apart("json.tool", {"a": 1})
    with pytest.raises(ApartFailed, match="nothing_of_ours"):
        await apart("nothing_of_ours", None)


def test_the_reason_is_the_line_that_says_it_and_not_the_details_below() -> None:
    details = (
        b"Traceback:\n  File 1\nOperationalError: no such table: merged\n[SQL: SELECT 1\n  FROM merged]\n(Background)"
    )
    assert reason(details) == "OperationalError: no such table: merged"
