"""Whoever serves countries that are never awake together is told so, wherever a programme is looked at."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bot.cli import doctor, programme
from tests.programmes import DALLA

FAR = DALLA.replace('countries = ["SA"]', 'countries = ["SA", "US", "JP", "NZ"]', 1)
CURE = 'unknown_zone_hours = "12:00-14:00"'


async def test_the_command_line_and_the_doctor_say_where_it_is_never_day_and_what_to_do(
    tmp_path: Path, monkeypatch: Any
) -> None:
    path, told = tmp_path / "programme.toml", []
    monkeypatch.setattr(programme.err, "print", lambda line, **_: told.append(line))
    for text, remarks in ((FAR, 1), (FAR.replace("[cadence]", f"[cadence]\n{CURE}"), 0), (DALLA, 0)):
        path.write_text(text, encoding="utf-8")
        told.clear()
        programme._checked(text, path)
        assert [line for line in told if "SA, US, JP, NZ" in line and CURE in line] == told
        wanted: Any = SimpleNamespace(programme=path, simulator=True)
        sick = [one for one in await doctor._programme(wanted) if not one.well]
        assert (len(told), len(sick)) == (remarks, remarks)
        assert all(CURE in one.cure for one in sick)
