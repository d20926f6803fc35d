from pathlib import Path

import pytest

from bot import settings
from bot.settings import SettingsError

TOKEN = "123456789:AAEabcdefghijklmnopqrstuvwxyz0123456"


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def told(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    for name, value in values.items():
        monkeypatch.setenv(f"WAFA_{name}", value)


def problems(monkeypatch: pytest.MonkeyPatch, **values: str) -> list[str]:
    told(monkeypatch, **values)
    with pytest.raises(SettingsError) as wrong:
        settings.load()
    return wrong.value.problems


def test_without_any_setting_wafa_plays_on_the_simulator() -> None:
    wanted = settings.load()
    assert wanted.simulator
    assert wanted.database == "sqlite:///data/simulator.db"


def test_sample_people_never_meet_real_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, BOT_TOKEN=TOKEN)
    assert settings.load().database == "sqlite:///data/wafa.db"


def test_all_problems_are_listed_at_once_and_none_repeats_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    found = problems(
        monkeypatch, BOT_TOKEN="hunter2-my-secret", LISTEN="8080", OWNER_ID="me", DATABASE_URL="mysql://pw@x"
    )
    assert [line.partition(":")[0] for line in found] == [
        "WAFA_BOT_TOKEN",
        "WAFA_DATABASE_URL",
        "WAFA_OWNER_ID",
        "WAFA_LISTEN",
    ]
    assert "hunter2" not in "\n".join(found)
    assert "pw" not in "\n".join(found)


def test_webhook_mode_does_not_start_without_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_MODE="webhook", PUBLIC_URL="https://loyalty.example.com")
    assert "without a secret" in problems(monkeypatch)[0]
    told(monkeypatch, WEBHOOK_SECRET="a-secret-of-sixteen-or-more")
    assert settings.load().telegram_mode == "webhook"


@pytest.mark.parametrize("address", ["http://loyalty.example.com", ""])
def test_telegram_delivers_only_to_https(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = "a-secret-of-sixteen-or-more"
    told(monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_MODE="webhook", PUBLIC_URL=address, WEBHOOK_SECRET=secret)
    assert problems(monkeypatch)[0].startswith("WAFA_PUBLIC_URL")


def test_the_simulator_keeps_to_this_machine_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "WAFA_SIMULATOR_OPEN=1" in problems(monkeypatch, LISTEN="0.0.0.0:8080")[0]
    told(monkeypatch, SIMULATOR_OPEN="1")
    assert settings.load().host == "0.0.0.0"


def test_a_secret_may_come_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(TOKEN + "\n")
    told(monkeypatch, BOT_TOKEN_FILE=str(tmp_path / "token"))
    wanted = settings.load()
    assert wanted.bot_token is not None
    assert wanted.bot_token.get_secret_value() == TOKEN


def test_a_secret_file_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert problems(monkeypatch, BOT_TOKEN_FILE="/nowhere/token")[0].startswith("WAFA_BOT_TOKEN_FILE: cannot read")


def test_settings_come_from_the_env_file_too(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"WAFA_BOT_TOKEN={TOKEN}\nWAFA_OWNER_ID=700000006\n")
    wanted = settings.load()
    assert (wanted.simulator, wanted.owner_id) == (False, 700000006)


def test_printing_the_settings_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, BOT_TOKEN=TOKEN, DATABASE_URL="postgresql://wafa:opensesame@db/wafa")
    wanted = settings.load()
    assert TOKEN not in repr(wanted)
    assert "opensesame" not in repr(wanted)
    assert set(wanted.secrets) >= {TOKEN, "opensesame"}
