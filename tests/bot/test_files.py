import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot import files
from bot.files import AlreadyRunning, DamagedKey


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


def test_a_second_process_on_one_sqlite_file_is_told_who_runs(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/wafa.db"
    other = (
        "import sys\nfrom bot import files\n"
        f"with files.alone({url!r}):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    process = subprocess.Popen([sys.executable, "-c", other], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    with pytest.raises(AlreadyRunning) as running, files.alone(url):
        pass
    assert running.value.process == str(process.pid)
    process.kill()
    process.communicate()
    with files.alone(url):
        pass  # a killed process holds nothing
