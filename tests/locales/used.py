"""Which texts the code speaks: read from its sources, so that no text is missing and none is left over."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "outreach", "domain", "rules", "locales", "simulator", "storage")
KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z-]+)?")
SPEAKERS = {"say", "plain", "voice"}


def sources(*rooms: str) -> Iterator[tuple[Path, ast.Module]]:
    """Every module of the rooms, parsed."""
    for room in rooms:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(tree: ast.AST) -> list[ast.AST]:
    """Everything in a module, listed once for all who look through it."""
    return list(ast.walk(tree))


def spoken(tree: ast.AST, *, plain: bool = False) -> set[str]:
    """Keys that stand as the first argument of say(…) or say.plain(…), also in both halves of a choice."""
    found: set[str] = set()
    for call in nodes(tree):
        if isinstance(call, ast.Call) and call.args and _name(call.func) in ({"plain"} if plain else SPEAKERS):
            found |= set(_keys(call.args[0]))
    return found


def mentioned(trees: Iterable[ast.AST], keys: set[str]) -> set[str]:
    """Those of the keys that any text of the code is, or that an f-string such as f"menu-{name}" can become."""
    found: set[str] = set()
    for tree in trees:
        for node in nodes(tree):
            if isinstance(node, ast.Constant) and node.value in keys:
                found.add(node.value)
            elif isinstance(node, ast.JoinedStr) and (pattern := _pattern(node)):
                found |= {key for key in keys if pattern.fullmatch(key)}
    return found


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _keys(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.IfExp):
        yield from _keys(argument.body)
        yield from _keys(argument.orelse)
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str) and KEY.fullmatch(argument.value):
        yield argument.value


def _pattern(text: ast.JoinedStr) -> re.Pattern[str] | None:
    """The f-string as a pattern, if it begins with the beginning of a key."""
    first = text.values[0]
    if not (isinstance(first, ast.Constant) and re.match(r"[a-z]{3,}-", str(first.value))):
        return None
    parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z-]+" for part in text.values)
    return re.compile("".join(parts))
