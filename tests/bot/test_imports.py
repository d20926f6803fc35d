"""What is imported when: a command that needs neither Telegram nor the web does not wait for them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = {"aiogram", "aiohttp", "fastapi", "uvicorn", "apscheduler"}


def file_of(module: str) -> Path | None:
    path = ROOT.joinpath(*module.split("."))
    return next((file for file in (path / "__init__.py", path.with_suffix(".py")) if file.exists()), None)


@cache
def imports(file: Path) -> list[str]:
    """What is imported with the module, in order; what a function imports comes later."""
    found: list[str] = []
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            found += [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [node.module, *(f"{node.module}.{name.name}" for name in node.names)]
    return found


def with_it(module: str, seen: set[str]) -> Iterator[str]:
    """Everything that importing a module imports, of ours and of others."""
    parts = module.split(".")
    for name in (".".join(parts[: n + 1]) for n in range(len(parts))):
        if name not in seen:
            seen.add(name)
            yield name
            if file := file_of(name):
                for one in imports(file):
                    yield from with_it(one, seen)


def test_the_command_line_is_there_before_telegram_and_the_web_are_imported() -> None:
    assert set(with_it("bot.cli", set())) & HEAVY == set()
    assert set(with_it("bot.house", set())) >= HEAVY


def test_whoever_imports_aiogram_has_it_made_ready_first() -> None:
    users = [file for file in (ROOT / "bot").rglob("*.py") if any(one.startswith("aiogram") for one in imports(file))]
    assert len(users) > 5
    assert [file.name for file in users if imports(file)[0] != "handlers.on_demand"] == []
    (first, *_) = imports(ROOT / "handlers" / "__init__.py")
    assert first == "handlers.on_demand"
