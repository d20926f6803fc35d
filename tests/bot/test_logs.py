import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import logs

TOKEN = "123456789:AAEabcdefghijklmnopqrstuvwxyz0123456"
PASSWORD = "open sesame"


@pytest.fixture(autouse=True)
def quiet_afterwards() -> Iterator[None]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


def crash() -> None:
    raise OSError(f"GET https://api.telegram.org/file/bot{TOKEN}/photo.png failed, password {PASSWORD}")


def test_no_line_holds_a_token_or_a_password_not_even_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("DEBUG", [PASSWORD])
    try:
        crash()
    except OSError:
        structlog.get_logger("bot").exception("it failed", url=f"https://x/bot{TOKEN}/getMe")
        logging.getLogger("some.child").exception("also %s", TOKEN.replace(":", "%3A"))
    said = capsys.readouterr().err
    assert "it failed" in said
    assert "[token]" in said
    assert TOKEN not in said
    assert TOKEN.partition(":")[2] not in said
    assert PASSWORD not in said


def test_arabic_names_stay_readable_in_logs(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("INFO", [])
    structlog.get_logger().info("hello", to="نورة")
    assert "نورة" in capsys.readouterr().err
