import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot import files
from bot.files import AlreadyRunning, DamagedKey
from tests.warm import Warm


def test_the_key_is_made_once_and_readable_by_its_user_only(tmp_path: Path) -> None:
    key = files.secret_key(tmp_path)
    assert len(key) == 32
    assert files.secret_key(tmp_path) == key
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("left", ["", "00" * 31, "not a key"])
def test_a_key_that_was_cut_short_is_never_taken_for_one(tmp_path: Path, left: str) -> None:
    (tmp_path / "secret.key").write_text(left)
    with pytest.raises(DamagedKey, match="backups"):
        files.secret_key(tmp_path)


def test_processes_that_start_together_have_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor() as pool:
        assert len(set(pool.map(files.secret_key, [tmp_path] * 16))) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]


def test_a_second_process_on_one_sqlite_file_is_told_who_runs(tmp_path: Path, warm: Warm) -> None:
    url = f"sqlite:///{tmp_path}/wafa.db"
    process = warm.main(tmp_path, "tests.bot.holding_process", url)
    assert process.has_said(1) == ["held"]
    with pytest.raises(AlreadyRunning) as running, files.alone(url):
        pass
    assert running.value.process == str(process.pid)
    process.kill()
    process.wait()
    with files.alone(url):
        pass  # a killed process holds nothing
