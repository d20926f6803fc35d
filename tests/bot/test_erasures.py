"""Erasures outlive kills and backups."""

import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.erasures import Erasures, replay
from domain import privacy, programme
from domain.members import Person, arrive
from domain.moves import code_for, move
from domain.verify import verify
from storage.backup import backup, restore
from storage.store import Store
from storage.tx import Tx
from tests.bot.dying_process import KEY
from tests.programmes import DALLA
from tests.warm import Warm

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
NOURA, YOUSSEF = Person(700000001, "نورة"), Person(700000002, "يوسف")


@pytest.fixture
def erasures(tmp_path: Path) -> Erasures:
    return Erasures(tmp_path / "erased.log", KEY)


@pytest.fixture
async def noura(store: Store) -> int:
    await store.write(programme.apply, DALLA, now=NOW)
    await store.write(arrive, YOUSSEF, "ar", now=NOW)
    return (await store.write(arrive, NOURA, "ar", now=NOW)).member.id


def here(tx: Tx, telegram_id: int = NOURA.id) -> bool:
    return tx.members.by_telegram(telegram_id) is not None


async def test_what_is_on_the_list_is_forgotten_at_the_next_start(store: Store, noura: int, erasures: Erasures) -> None:
    """The process was killed between the line and the erasure."""
    await erasures.write_down([(erasures.mark(NOURA.id), LATER)])
    assert await replay(store, erasures, now=LATER) == 1
    assert not await store.read(here)
    assert await store.read(here, YOUSSEF.id)
    assert await replay(store, erasures, now=LATER) == 0


@pytest.mark.usefixtures("unshared")
async def test_a_backup_that_is_put_back_brings_nobody_back(
    store: Store, noura: int, erasures: Erasures, url: str, tmp_path: Path
) -> None:
    backup(url, tmp_path / "copy")
    await erasures.write_down([(erasures.mark(NOURA.id), LATER)])
    await store.write(privacy.forget, noura, now=LATER)
    await store.close()
    restore(url, tmp_path / "copy", now=LATER)
    again = Store.open(url)
    assert await again.read(here)
    assert await replay(again, erasures, now=LATER) == 1
    assert not await again.read(here)
    assert await again.report(verify) == []
    await again.close()


async def test_who_has_come_back_since_is_left_alone(store: Store, noura: int, erasures: Erasures) -> None:
    await erasures.write_down([(erasures.mark(NOURA.id), LATER)])
    await store.write(privacy.forget, noura, now=LATER)
    await store.write(arrive, NOURA, "ar", left=True, now=LATER + timedelta(seconds=5))
    assert await replay(store, erasures, now=LATER + timedelta(days=9)) == 0
    assert await store.read(here)


@pytest.mark.usefixtures("unshared")
async def test_a_card_that_moved_is_forgotten_under_its_old_account_too(
    store: Store, noura: int, erasures: Erasures, url: str, tmp_path: Path
) -> None:
    """And whoever begins anew with the old account meanwhile is somebody else."""
    backup(url, tmp_path / "copy")
    code, _ = await store.write(code_for, noura, now=LATER)
    youssef = await store.read(lambda tx: tx.members.by_telegram(YOUSSEF.id))
    assert youssef
    await store.write(move, youssef.id, code, mark=erasures.mark, key="k", now=LATER)
    fresh = await store.write(arrive, NOURA, "ar", mark=erasures.mark(NOURA.id), now=LATER + timedelta(hours=1))
    assert fresh.returned
    gone = LATER + timedelta(hours=2)
    before = await store.read(privacy.accounts, noura)
    await erasures.write_down([(erasures.mark(YOUSSEF.id), gone), *before])
    await store.write(privacy.forget, noura, now=gone)
    assert await replay(store, erasures, now=gone) == 0
    assert await store.read(here)
    await store.close()
    restore(url, tmp_path / "copy", now=gone)
    again = Store.open(url)
    assert await replay(again, erasures, now=gone) == 2
    assert not await again.read(here)
    await again.close()


@pytest.mark.parametrize("written", [True, False])
async def test_a_kill_in_the_middle_leaves_it_finished_or_not_begun(
    store: Store, noura: int, erasures: Erasures, url: str, tmp_path: Path, written: bool, warm: Warm
) -> None:
    await store.close()
    log, yes = str(tmp_path / "erased.log"), "yes" if written else "no"
    words = (url, log, str(noura), str(NOURA.id), LATER.isoformat(), yes)
    process = warm.main(tmp_path, "tests.bot.dying_process", *words)
    assert process.wait(30) == -signal.SIGKILL
    again = Store.open(url)
    assert await again.read(here), "the transaction that was cut short has no effect"
    assert await replay(again, erasures, now=LATER) == int(written)
    assert await again.read(here) is not written
    assert await again.report(verify) == []
    await again.close()


async def test_the_list_holds_no_number_and_means_nothing_without_the_key(erasures: Erasures, tmp_path: Path) -> None:
    await erasures.write_down([(erasures.mark(NOURA.id), NOW)])
    text = (tmp_path / "erased.log").read_text()
    assert str(NOURA.id) not in text
    assert (tmp_path / "erased.log").stat().st_mode & 0o777 == 0o600
    assert erasures.left(NOURA.id)
    assert not erasures.left(YOUSSEF.id)
    assert not Erasures(tmp_path / "erased.log", b"x" * 32).left(NOURA.id)


async def test_a_line_that_was_cut_short_harms_no_other(erasures: Erasures, tmp_path: Path) -> None:
    await erasures.write_down([(erasures.mark(NOURA.id), NOW)])
    path = tmp_path / "erased.log"
    path.write_text(path.read_text() + "817956da3a36533ea7f9", encoding="ascii")
    await erasures.write_down([(erasures.mark(YOUSSEF.id), NOW)])
    assert erasures.left(NOURA.id)
    assert erasures.left(YOUSSEF.id)
    assert len(path.read_text().splitlines()) == 3


async def test_another_process_s_lines_are_seen(erasures: Erasures, tmp_path: Path) -> None:
    assert not erasures.left(NOURA.id)
    await Erasures(tmp_path / "erased.log", KEY).write_down([(erasures.mark(NOURA.id), NOW)])
    assert erasures.left(NOURA.id)
