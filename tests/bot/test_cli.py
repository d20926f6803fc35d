import asyncio
import contextlib
import io
import re
import shutil
import socket
import sqlite3
import stat
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

import pytest

from bot.cli import main
from bot.cli.service import unit
from domain.members import Person, arrive
from rules.programme import parse
from simulator.state import State
from storage.sealed import seal
from storage.store import Store
from tests.bot.conftest import free_port
from tests.cast import LENA
from tests.programmes import SAMPLE as DALLA
from tests.warm import Warm

TOKEN = "7000000000:AAEabcdefghijklmnopqrstuvwxyz0123456"
SAMPLE = Path(__file__).parents[2] / "programme.toml"


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


class Wafa(Protocol):
    """Runs `wafa` with these words, answering its questions with `said`."""

    def __call__(self, *words: str, said: str = "", **settings: str) -> Done: ...


@pytest.fixture
def wafa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Wafa:
    """The command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "300")

    def run(*words: str, said: str = "", **settings: str) -> Done:
        with monkeypatch.context() as given:
            for name, value in settings.items():
                given.setenv(f"WAFA_{name}", value)
            given.setattr(sys, "argv", ["wafa", *words])
            given.setattr(sys, "stdin", io.StringIO(said))
            with pytest.raises(SystemExit) as end:
                main()
        out, err = capsys.readouterr()
        return Done(int(end.value.code or 0), out, err)

    return run


@pytest.fixture(scope="module")
def applied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first test that needs it leaves a folder with a database and Dalla's programme, for all to copy."""
    return tmp_path_factory.mktemp("applied") / "data"


@pytest.fixture
def shop(tmp_path: Path, wafa: Wafa, applied: Path) -> Path:
    """A folder with a database and Dalla's programme."""
    if not applied.exists():
        done = wafa("programme", "apply", str(SAMPLE))
        assert done.returncode == 0, done.stderr
        shutil.copytree(tmp_path / "data", applied)
    shutil.copytree(applied, tmp_path / "data", dirs_exist_ok=True)
    return tmp_path


def member(folder: Path) -> int:
    """A member, made as the bot makes one; their number."""

    async def make() -> int:
        store = Store.open(f"sqlite:///{folder}/data/simulator.db")
        arrival = await store.write(arrive, Person(LENA.id, LENA.first_name), "de", now=datetime.now(UTC))
        await store.close()
        return arrival.member.id

    return asyncio.run(make())


def test_applying_the_same_programme_again_changes_nothing(wafa: Wafa, shop: Path) -> None:
    again = wafa("programme", "apply", str(SAMPLE))
    assert "Nothing changes" in again.stdout
    (shop / "mine.toml").write_text(DALLA.replace("price = 120", "price = 100"), encoding="utf-8")
    changed = wafa("programme", "apply", "mine.toml")
    assert "120" in changed.stdout
    assert "100" in changed.stdout


def test_a_mistake_in_the_programme_is_told_with_file_line_and_field(wafa: Wafa, shop: Path) -> None:
    (shop / "mine.toml").write_text(DALLA.replace("price = 120", 'price = "abc"'), encoding="utf-8")
    line = DALLA[: DALLA.index("price = 120")].count("\n") + 1
    for word in ("check", "apply"):
        told = wafa("programme", word, "mine.toml")
        assert told.returncode == 1
        assert f"mine.toml line {line}, rewards[1].price" in told.stderr
        assert "Traceback" not in told.stderr


class Terminal(io.StringIO):
    """Somebody sits there."""

    def isatty(self) -> bool:
        return True


def test_a_change_of_the_ladder_asks_first(wafa: Wafa, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (shop / "mine.toml").write_text(DALLA.replace("threshold = 1000", "threshold = 900"), encoding="utf-8")
    script = wafa("programme", "apply", "mine.toml")
    assert (script.returncode, "--yes" in script.stderr) == (2, True)
    assert "tiers.companion.threshold: 1000 → 900" in script.stdout
    monkeypatch.setattr(io, "StringIO", Terminal)
    declined = wafa("programme", "apply", "mine.toml", said="n\n")
    assert (declined.returncode, "Nothing was applied" in declined.stderr) == (1, True)
    agreed = wafa("programme", "apply", "mine.toml", said="y\n")
    assert (agreed.returncode, "Applied. 1 changes." in agreed.stdout) == (0, True)


def test_a_script_says_yes_and_can_read_whom_it_moves(wafa: Wafa, shop: Path) -> None:
    lena = member(shop)
    with sqlite3.connect(shop / "data/simulator.db") as database:
        database.execute(
            "INSERT INTO entry (member_id, kind, points, base_points, at, reason, covers, counts_from) "
            "SELECT id, 'earn', 0, 950, joined_at, 'purchase', 0, joined_at FROM member WHERE id = ?",
            (lena,),
        )
    (shop / "mine.toml").write_text(DALLA.replace("threshold = 1000", "threshold = 900"), encoding="utf-8")
    applied = wafa("programme", "apply", "mine.toml", "--yes")
    assert applied.returncode == 0, applied.stderr
    assert "guest → companion, rising at once: 1" in applied.stdout
    assert f"no. {lena} Lena" in applied.stdout


def test_points_given_by_hand_are_audited_and_reconcile(wafa: Wafa, shop: Path) -> None:
    lena = member(shop)
    given = wafa("grant", f"#{lena}", "40", "Sorry for the wait")
    assert "Given 40 points" in given.stdout
    taken = wafa("grant", "700000003", "-15", "Counted twice")
    assert "Given -15 points" in taken.stdout
    assert "Everything reconciles" in wafa("verify").stdout


def test_on_the_simulator_points_are_given_at_the_time_of_its_stage(wafa: Wafa, shop: Path) -> None:
    lena, moved = member(shop), timedelta(days=40)
    state = State(shop / "data/simulator.state")
    state.put("clock", moved.total_seconds() * 1000)
    state.close()
    wafa("grant", f"#{lena}", "40", "Sorry for the wait")
    with sqlite3.connect(shop / "data/simulator.db") as database:
        [(gift,), (given,)] = database.execute("SELECT at FROM entry WHERE member_id = ? ORDER BY id", (lena,))
    assert timedelta() <= timedelta(milliseconds=given - gift) - moved < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("who", "points", "reason", "said"),
    [
        ("999", "5", "x", "Nobody is known"),
        ("700000003", "5", "  ", "needs a reason"),
        ("700000003", "0", "x", "whole numbers"),
        ("700000003", "-999999", "x", "missing = "),
    ],
)
def test_a_grant_that_cannot_be_is_refused_in_a_sentence(
    wafa: Wafa, shop: Path, who: str, points: str, reason: str, said: str
) -> None:
    member(shop)
    refused = wafa("grant", who, points, reason)
    assert refused.returncode == 1
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_planted_difference_is_found(wafa: Wafa, shop: Path) -> None:
    lena = member(shop)
    wafa("grant", f"#{lena}", "40", "Sorry for the wait")
    with sqlite3.connect(shop / "data/simulator.db") as database:
        database.execute("UPDATE member SET debt = 7 WHERE id = ?", (lena,))
    found = wafa("verify")
    assert found.returncode == 1
    assert str(lena) in found.stdout


def test_a_backup_restores_and_nothing_is_overwritten(wafa: Wafa, shop: Path) -> None:
    lena = member(shop)
    wafa("grant", f"#{lena}", "40", "Sorry for the wait")
    assert wafa("backup", "copies/today.wafa").returncode == 0
    again = wafa("backup", "copies/today.wafa")
    assert (again.returncode, "exists already" in again.stderr) == (1, True)
    wafa("grant", f"#{lena}", "1000", "After the backup")
    restored = wafa("restore", "copies/today.wafa", "--yes")
    assert restored.returncode == 0, restored.stderr
    aside = re.search(r"lies at (\S+?)\.?\s*$", restored.stdout.strip())
    assert aside, restored.stdout
    assert (shop / aside[1]).exists()
    assert "they now have 91" in wafa("grant", f"#{lena}", "1", "Check").stdout
    assert wafa("verify").returncode == 0


def test_a_sealed_copy_is_restored_with_its_key_only(wafa: Wafa, shop: Path) -> None:
    lena = member(shop)
    wafa("grant", f"#{lena}", "40", "Sorry for the wait")
    made = wafa("backup-key", "key.txt")
    public = re.search(r"WAFA_BACKUP_KEY=(age1\w+)", made.stdout)
    assert public, made.stdout + made.stderr
    assert wafa("backup-key", "key.txt").returncode == 1
    assert wafa("doctor", BACKUP_KEY="age1wrong").returncode == 2
    wafa("backup", "copy.zip")
    seal(shop / "copy.zip", public[1])
    assert wafa("restore", "copy.zip.age", "--yes").returncode == 1
    restored = wafa("restore", "copy.zip.age", "--key", "key.txt", "--yes")
    assert restored.returncode == 0, restored.stderr
    assert "they now have 91" in wafa("grant", f"#{lena}", "1", "Check").stdout


def test_a_file_that_is_no_backup_is_refused_and_harms_nothing(wafa: Wafa, shop: Path) -> None:
    (shop / "letter.txt").write_text("Dear customer")
    refused = wafa("restore", "letter.txt", "--yes")
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert wafa("verify").returncode == 0


def test_the_doctor_says_what_to_do(wafa: Wafa, shop: Path) -> None:
    well = wafa("doctor")
    assert well.returncode == 0, well.stdout + well.stderr
    assert "Manners for SA: nobody from there has reviewed" in well.stdout
    sick = wafa("doctor", BOT_TOKEN=TOKEN, TELEGRAM_API="http://127.0.0.1:1")
    assert sick.returncode == 1
    assert "WAFA_BOT_TOKEN" in sick.stdout
    assert TOKEN not in sick.stdout + sick.stderr


def test_the_calendar_shows_the_years_greetings_by_the_programme_that_counts(wafa: Wafa, shop: Path) -> None:
    page = wafa("doctor", "--calendar", "2027")
    assert page.returncode == 0, page.stderr
    eid = " ~Wed 10 Mar  residents  Eid al-Fitr · begins 09 Mar · festive · estimated · 1 Shawwal 1448 AH"
    assert eid in page.stdout
    assert "  Sun 03 Oct  chosen     German Unity Day · festive · computed\n" in page.stdout
    assert "! no waking hour on that day: nobody is greeted" in page.stdout
    rows = wafa("doctor", "--calendar", "2027", "--rows").stdout.splitlines()
    assert "JP\t2027-01-01\t2027-01-01\tnew-year\tfestive\tcomputed\t\tresidents" in rows
    assert wafa("doctor", "--calendar", "1990").returncode == 2


def test_the_service_starts_this_installation_as_its_owner() -> None:
    text = unit(Path("/srv/my shop/wafa"), Path("/srv/my shop/wafa/.venv/bin/python"), "dalla")
    assert 'ExecStart="/srv/my shop/wafa/.venv/bin/python" -m bot run' in text
    assert "WorkingDirectory=/srv/my shop/wafa" in text
    assert "User=dalla" in text
    assert "RestartPreventExitStatus=2" in text


def answering(port: int) -> None:
    """Wait until something listens there."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.02)
    raise TimeoutError


@pytest.fixture
def telegram(tmp_path: Path, warm: Warm) -> Iterator[str]:
    """A Bot API server that knows one token."""
    port = free_port()
    process = warm.simulate(tmp_path, port, TOKEN)
    answering(port)
    yield f"http://127.0.0.1:{port}/simulator"
    process.kill()
    process.wait()


def test_init_asks_a_handful_of_questions_and_writes_both_files(wafa: Wafa, tmp_path: Path, telegram: str) -> None:
    answers = ["nonsense", TOKEN[:-1] + "x", TOKEN, "700000006", "", 'Kaffeehaus "Zur Dalla"', "DE", "de,xx", "de,en",
               "Dalla GmbH", "hallo@dalla.example", "Europe/Berlin", "", "Wir rösten.", "Ehrlich."]  # fmt: skip
    done = wafa("init", said="\n".join(answers) + "\n", TELEGRAM_API=telegram)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "does not look like a token" in done.stderr
    assert "does not accept it" in done.stderr
    assert "@dalla_wafa_bot" in done.stdout
    assert TOKEN not in done.stdout + done.stderr
    assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600
    assert f"WAFA_BOT_TOKEN={TOKEN}" in (tmp_path / ".env").read_text()
    programme = parse((tmp_path / "data/programme.toml").read_text(encoding="utf-8"))
    assert programme.shop.name["de"] == 'Kaffeehaus "Zur Dalla"'
    assert (programme.shop.zone, programme.shop.currency) == ("Europe/Berlin", "EUR")
    assert wafa("programme", "check", "data/programme.toml").returncode == 0
    again = wafa("init")
    assert again.returncode == 1
    assert "They are yours" in again.stderr
