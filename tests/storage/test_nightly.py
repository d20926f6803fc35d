"""A nightly backup counts once it has been put back; what went wrong never costs an older one."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from storage import nightly
from storage.archive import BackupError
from storage.backup import restore
from storage.nightly import Wanted, make
from storage.sealed import new_key, seal, sound, unseal
from tests.cast import LENA, NOURA
from tests.conftest import Db
from tests.storage.help import NOW, join, joined
from tests.washing import Basins


@pytest.fixture
def url(sqlite_template: Path, tmp_path: Path) -> str:
    """What a night does with files is the same for both engines; that one is read the first test shows."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'wafa.db')}"


@pytest.fixture
def wanted(db: Db, url: str, tmp_path: Path) -> Wanted:
    db.write(join, NOURA.id)
    return Wanted(url, str(tmp_path / "kept"), "wafa", "2026-11-22", "", NOW.isoformat())


def names(wanted: Wanted) -> list[str]:
    return sorted(path.name for path in Path(wanted.folder).iterdir())


def test_the_backup_of_the_night_has_been_put_back_once_and_can_be_put_back_again(
    wanted: Wanted, tmp_path: Path, basins: Basins
) -> None:
    elsewhere = basins.take()
    db = Db(elsewhere)
    db.write(join, NOURA.id)
    db.close()
    wanted = replace(wanted, url=elsewhere)
    told = [
        json.dumps({name: getattr(one, name) for name in one.__slots__})
        for one in (wanted, replace(wanted, day="2026-11-23"))
    ]
    run = subprocess.run(
        [sys.executable, "-m", "storage.nightly"], input="\n".join(told).encode(), capture_output=True, check=True
    )
    basins.give_back(elsewhere)
    made, another = map(json.loads, run.stdout.splitlines())
    assert names(wanted) == ["wafa-2026-11-22.zip", "wafa-2026-11-23.zip"]
    assert another["rows"] == made["rows"]
    assert made["rows"] > 0
    assert made["differences"] == 0
    assert made["size"] == Path(made["file"]).stat().st_size

    again = f"sqlite:///{tmp_path}/again.db"
    restore(again, Path(made["file"]), now=NOW)
    fresh = Db(again)
    assert fresh.read(joined, NOURA.id) is True
    fresh.close()


def test_seven_are_kept_and_nothing_that_is_not_ours_is_touched(
    wanted: Wanted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nightly, "_tried", lambda *_: (1, 0))
    folder = Path(wanted.folder)
    folder.mkdir()
    strangers = ["wafa-2020-01-01.zip.old", "wafa-2020-1-1.zip", "other-2020-01-01.zip", "notes.txt"]
    for name in [*strangers, *(f"wafa-2026-11-{day:02}.zip" for day in range(10, 20)), "wafa-2026-11-19.zip.age"]:
        (folder / name).write_bytes(b"")
    make(wanted)
    kept = [f"wafa-2026-11-{day:02}.zip" for day in range(14, 20)] + ["wafa-2026-11-22.zip"]
    assert names(wanted) == sorted([*strangers, *kept])


@pytest.mark.parametrize("when", ["it is written", "it is put back"])
def test_a_failure_leaves_every_older_one_and_no_half_one(
    when: str, wanted: Wanted, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise BackupError("the disk is full")

    folder = Path(wanted.folder)
    folder.mkdir()
    old = [f"wafa-2026-10-{day:02}.zip" for day in range(1, 10)]
    for name in old:
        (folder / name).write_bytes(b"")
    monkeypatch.setattr(nightly, "backup" if when == "it is written" else "restore", fails)
    with pytest.raises(BackupError):
        make(wanted)
    assert names(wanted) == old


def test_a_night_that_was_cut_short_leaves_nothing_for_the_next(wanted: Wanted) -> None:
    left = Path(wanted.folder) / "wafa.making-x"
    left.mkdir(parents=True)
    (left / "wafa-2026-11-21.zip").write_bytes(b"half")
    os.utime(left, (left.stat().st_mtime - 86_500,) * 2)
    make(wanted)
    assert names(wanted) == ["wafa-2026-11-22.zip"]


@pytest.mark.parametrize("day", ["2026-11-22", "2026-11-23"])
def test_two_that_are_made_side_by_side_do_not_touch_each_other(
    day: str, wanted: Wanted, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried, others = nightly._tried, [replace(wanted, day=day)]

    def another_meanwhile(file: Path, now: datetime) -> tuple[int, int]:
        while others:
            make(others.pop())
        return tried(file, now)

    monkeypatch.setattr(nightly, "_tried", another_meanwhile)
    make(wanted)
    assert names(wanted) == sorted({"wafa-2026-11-22.zip", f"wafa-{day}.zip"})


def test_books_that_do_not_reconcile_are_backed_up_and_told(wanted: Wanted, db: Db) -> None:
    def spoil(tx: object) -> None:
        tx.members._c.exec_driver_sql("UPDATE member SET debt = 5")  # type: ignore[attr-defined]

    db.write(spoil)
    assert make(wanted).differences == 2  # the balance, and the debt itself


def test_the_owners_copy_is_restored_from_with_the_owners_key_only(wanted: Wanted, tmp_path: Path) -> None:
    public = new_key(tmp_path / "key.txt")
    new_key(tmp_path / "other.txt")
    made = make(replace(wanted, recipient=public))
    sealed = Path(made.sealed)
    assert sealed.read_bytes().startswith(b"age-encryption.org/v1")
    assert sealed.stat().st_mode & 0o077 == 0

    with pytest.raises(BackupError):
        unseal(sealed, tmp_path / "other.txt", tmp_path / "not")
    assert not (tmp_path / "not").exists()
    unseal(sealed, tmp_path / "key.txt", tmp_path / "opened.zip")
    again = f"sqlite:///{tmp_path}/again.db"
    restore(again, tmp_path / "opened.zip", now=NOW)
    fresh = Db(again)
    assert fresh.read(joined, NOURA.id) is True
    assert fresh.read(joined, LENA.id) is False
    fresh.close()


@pytest.mark.parametrize("spoilt", [slice(0, -1), slice(0, 150_000), slice(0, 0)])
def test_of_a_damaged_copy_nothing_is_left_lying_about(tmp_path: Path, spoilt: slice) -> None:
    public = new_key(tmp_path / "key.txt")
    (tmp_path / "people.zip").write_bytes(b"names" * 50_000)
    sealed = seal(tmp_path / "people.zip", public)
    sealed.write_bytes(sealed.read_bytes()[spoilt])
    with pytest.raises(BackupError, match="Nothing was changed"):
        unseal(sealed, tmp_path / "key.txt", tmp_path / "opened.zip")
    assert not (tmp_path / "opened.zip").exists()


def test_what_is_not_a_public_key_is_known_at_once(tmp_path: Path) -> None:
    public = new_key(tmp_path / "key.txt")
    assert sound(public)
    assert not sound(public[:-1])
    assert not sound("age1")
    assert not sound("password")
    with pytest.raises(BackupError):
        new_key(tmp_path / "key.txt")  # never over an older one
