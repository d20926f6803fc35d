"""A backup is whole, also under load; putting it back loses nothing and sends nothing."""

import asyncio
import os
import shutil
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.ledger import balance, earn, spend
from domain.verify import verify
from rules.inbox import New
from storage.archive import MANIFEST, open_archive, read_table
from storage.backup import BackupError, backup, restore
from storage.migrations import current, head, migrate
from storage.store import Store
from storage.switches import RESTORED, SENDING
from storage.tx import Tx
from tests.cast import LENA, NOURA, YOUSSEF
from tests.conftest import Db
from tests.storage.help import NOW, debt, join, joined, owe_one_more
from tests.storage.test_migrations import run, shape

DAY = timedelta(days=1)


def some_of_everything(tx: Tx) -> int:
    """A member with points earned and spent, texts that are hard to write down, bytes, and booleans of each kind."""
    for n in range(20):
        join(tx, n + 1)
    noura = join(tx, name='نورة "\\ \n\t\u2028 ☕ \\N ,')
    for days in (10, 20):
        earn(tx, noura, 100, usable_from=NOW, expires_at=NOW + days * DAY, reason="purchase", now=NOW)
    spend(tx, noura, 120, reason="reward", now=NOW)
    tx.members.change(noura, marketing=True, step="name", step_data={"a": [1, None, "ب"]})
    tx.consents.add(noura, granted=True, wording="1", language="ar", at=NOW)
    tx.inbox.put([New(1, 2, NOURA.id, b"\x00\xff{}", NOW)])
    return noura


@pytest.fixture
def filled(db: Db) -> tuple[Db, int]:
    return db, db.write(some_of_everything)


@pytest.mark.usefixtures("unshared")
def test_what_is_put_back_is_what_was(filled: tuple[Db, int], url: str, tmp_path: Path) -> None:
    db, noura = filled
    before = db.read(everything, noura)
    backup(url, tmp_path / "copy")
    db.write(lambda tx: spend(tx, noura, 80, reason="reward", now=NOW))
    db.write(join, LENA.id)
    db.close()

    restored = restore(url, tmp_path / "copy", now=NOW)

    again = Db(url)
    assert again.read(everything, noura) == before
    assert again.read(joined, LENA.id) is False
    assert again.write(join, YOUSSEF.id) > noura  # new ids come after the old ones
    with pytest.raises(Exception, match="only"):
        again.write(lambda tx: tx.members._c.exec_driver_sql("DELETE FROM entry"))  # triggers are back
    again.write(lambda tx: spend(tx, noura, 80, reason="reward", now=NOW))  # and work
    assert again.read(balance, noura, NOW).points == 0
    again.close()
    assert restored.aside


def everything(tx: Tx, member_id: int) -> tuple[Any, ...]:
    kept = tx.inbox.waiting()
    return tx.members.get(member_id), balance(tx, member_id, NOW), tx.consents.of(member_id), kept, verify(tx)


def test_the_shape_is_that_of_a_new_database(
    filled: tuple[Db, int], url: str, tmp_path: Path, new: Callable[[], str]
) -> None:
    backup(url, tmp_path / "copy")
    fresh, restored = new(), new()
    migrate(fresh)
    assert restore(restored, tmp_path / "copy", now=NOW).aside is None
    assert shape(restored) == shape(fresh)
    assert current(restored) == head()
    moved = Db(restored)  # on the other engine, too
    assert moved.read(everything, filled[1]) == filled[0].read(everything, filled[1])
    moved.close()


async def test_a_backup_under_load_is_of_one_moment(store: Store, url: str, tmp_path: Path) -> None:
    """Each write changes two tables, one of which is copied long after the other."""
    people = await store.write(lambda tx: [join(tx, n) for n in range(1, 501)])
    written: list[None] = []

    def owes(tx: Tx, member_id: int) -> None:
        owe_one_more(tx, member_id)
        tx.audit.add("owner", "lent", now=NOW, member_id=member_id)

    async def keep_writing() -> None:
        while True:
            await store.write(owes, people[len(written) % 10])
            written.append(None)

    writers = [asyncio.create_task(keep_writing()) for _ in range(4)]
    copies: list[Path] = []
    while not written:
        await asyncio.sleep(0.001)
    while len(copies) < 3:
        before, copy = len(written), tmp_path / f"copy{len(copies)}"
        await asyncio.to_thread(backup, url, copy)
        if len(written) > before:
            copies.append(copy)
        else:
            copy.unlink()  # nobody wrote meanwhile
    for writer in writers:
        writer.cancel()
    await asyncio.gather(*writers, return_exceptions=True)

    for copy in copies:
        archive, manifest = open_archive(copy)
        with archive:
            debts = manifest.tables["member"].columns.index("debt")
            assert sum(row[debts] for row in read_table(archive, "member")) == manifest.tables["audit"].rows > 0


@pytest.mark.usefixtures("unshared")
def test_after_a_restore_sending_waits_for_a_person_and_the_database_of_before_is_kept_aside(
    db: Db, tmp_path: Path, url: str
) -> None:
    backup(url, tmp_path / "copy")
    db.write(join)
    db.close()
    first = restore(url, tmp_path / "copy", now=NOW).aside
    again = Db(url)
    off = again.read(lambda tx: tx.switches.off(SENDING))
    assert (off.reason, off.at) == (RESTORED, NOW)
    again.write(lambda tx: tx.switches.turn_on(SENDING))
    again.close()

    second = restore(url, tmp_path / "copy", now=NOW, paused=False).aside
    again = Db(url)
    assert again.read(lambda tx: tx.switches.off(SENDING)) is None
    again.close()

    named = "before_restore_{}" if "postgres" in url else ".before-restore-{}"
    for n, aside in enumerate((first, second), start=1):
        assert aside is not None
        assert aside.endswith(named.format(n))
    if url.startswith("sqlite"):
        old = Db(f"sqlite:///{first}")
        assert old.read(joined)
        old.close()
    else:
        assert "700000001" in run(url, f"SELECT telegram_id FROM {first}.member")


@pytest.mark.usefixtures("unshared")
def test_wishes_since_the_backup_are_told(db: Db, url: str, tmp_path: Path) -> None:
    noura, youssef, lena = (db.write(join, person.id) for person in (NOURA, YOUSSEF, LENA))
    for member_id in (noura, youssef):
        db.write(lambda tx, id_=member_id: tx.members.change(id_, marketing=True))
    backup(url, tmp_path / "copy")
    db.write(lambda tx: tx.members.change(noura, marketing=False))
    db.write(lambda tx: tx.members.change(lena, telegram_id=None, first_name=""))
    db.close()
    restored = restore(url, tmp_path / "copy", now=NOW)
    assert (restored.forgotten, restored.objected) == ([lena], [noura])


@pytest.mark.usefixtures("unshared")
def test_nothing_is_replaced_while_wafa_runs(db: Db, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.replacing.GOODBYE_SECONDS", 0.01)
    backup(url, tmp_path / "copy")
    member_id = db.write(join)
    with pytest.raises(BackupError, match="in use"):
        restore(url, tmp_path / "copy", now=NOW)
    assert db.write(owe_one_more, member_id) == 1
    assert db.read(debt, member_id) == 1


def damaged(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        member = archive.getinfo("member.jsonl")
    content = bytearray(file.read_bytes())
    content[member.header_offset + 30 + len(member.filename) + member.compress_size // 2] ^= 0xFF
    file.write_bytes(content)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-200])


def another_file(file: Path) -> None:
    file.write_text("Dear diary")


def another_zip(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("diary.txt", "Dear diary")


def from_the_future(file: Path) -> None:
    rewrite(file, MANIFEST, lambda text: text.replace(b'"0001"', b'"9999"'))


def tampered_with(file: Path) -> None:
    rewrite(file, "member.jsonl", lambda text: text.replace(b"700000001", b"700000002"))


def short_of_a_row(file: Path) -> None:
    rewrite(file, "entry.jsonl", lambda text: text[text.index(b"\n") + 1 :])


def rewrite(file: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    with zipfile.ZipFile(file) as archive:
        content = {each: archive.read(each) for each in archive.namelist()}
    content[name] = change(content[name])
    with zipfile.ZipFile(file, "w") as archive:
        for each, text in content.items():
            archive.writestr(each, text)


WRONG = [damaged, cut_short, another_file, another_zip, from_the_future, tampered_with, short_of_a_row, Path.unlink]


@pytest.mark.usefixtures("unshared")
def test_a_wrong_file_changes_nothing(filled: tuple[Db, int], url: str, tmp_path: Path) -> None:
    db, noura = filled
    good, copy = tmp_path / "good", tmp_path / "copy"
    backup(url, good)
    before = db.read(everything, noura)
    db.close()
    for wrong in WRONG:
        shutil.copy(good, copy)
        wrong(copy)
        with pytest.raises(BackupError, match="Nothing was changed") as refused:
            restore(url, copy, now=NOW)
        assert str(copy) in str(refused.value), f"{wrong.__name__}: the file was refused, not the moment"
        again = Db(url)
        assert again.read(everything, noura) == before, wrong.__name__
        again.close()
        assert {path.name for path in tmp_path.iterdir()} <= {"good", "copy", "wafa.db"}, wrong.__name__
    restore(url, good, now=NOW)


def test_a_file_that_is_refused_is_let_go(tmp_path: Path) -> None:
    another_zip(tmp_path / "copy")
    with pytest.raises(BackupError) as refused:
        open_archive(tmp_path / "copy")
    still_open = [os.readlink(file) for file in Path("/proc/self/fd").iterdir() if file.is_symlink()]
    assert str(tmp_path / "copy") not in still_open, refused


def test_a_backup_overwrites_nothing_and_is_for_nobody_else(db: Db, url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.write_text("something dear")
    with pytest.raises(BackupError, match="there already"):
        backup(url, copy)
    assert copy.read_text() == "something dear"
    copy.unlink()
    backup(url, copy)
    assert copy.stat().st_mode & 0o777 == 0o600


def test_what_is_not_wafas_is_neither_copied_nor_replaced(
    new: Callable[[], str], db: Db, url: str, tmp_path: Path
) -> None:
    backup(url, tmp_path / "copy")
    other = new()
    run(other, "CREATE TABLE recipes (id INTEGER)")
    with pytest.raises(BackupError, match="not a database of Wafa"):
        backup(other, tmp_path / "other")
    assert not (tmp_path / "other").exists()
    with pytest.raises(BackupError, match="another program"):
        restore(other, tmp_path / "copy", now=NOW)
    run(other, "INSERT INTO recipes VALUES (1)")
