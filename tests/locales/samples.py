"""Facts for every text, made from what the text does with them, and the names people really have."""

from datetime import UTC, datetime
from functools import cache
from typing import Any

from fluent.syntax import ast

from locales.checks import all_nodes
from locales.markup import Safe

NUMBERS = (0, 1, 2, 3, 11, 100, 1_000_000)
NAMES = {
    "markup": "<b>",
    "amp": "Tom & Jerry \"'</code>",
    "code": "C++",
    "arabic": "نورة",
    "emoji": "🦊" * 200,
    "override": "\u202egnirts\u202c \u2067x\u2069",
    "reference": "{ $name } { -brand } &lt;i&gt;",
    "empty": "",
}
PLAIN_NAME = "Lena"
MOMENT = datetime(2027, 2, 8, 18, 5, tzinfo=UTC)
NUMERIC = {"NUM", "POINTS", "PERCENT"}
DATED = {"DAY", "MONTH", "TIME"}


def facts_of(pattern: ast.Pattern, number: int = 3, name: str = PLAIN_NAME) -> dict[str, Any]:
    """A fact for every variable of the text, of the kind that its function or its selector expects."""
    calls, selects, variables = _parts(pattern)
    facts: dict[str, Any] = {}
    for call in calls:
        for place, value in enumerate(call.arguments.positional):
            if isinstance(value, ast.VariableReference):
                facts[value.id.name] = _fact(call.id.name, place, number, name)
    for select in selects:
        if isinstance(select.selector, ast.VariableReference):
            facts.setdefault(select.selector.id.name, _choice(select, number))
    for variable in variables:
        facts.setdefault(variable.id.name, name or PLAIN_NAME)
    return facts


@cache
def _parts(
    pattern: ast.Pattern,
) -> tuple[list[ast.FunctionReference], list[ast.SelectExpression], list[ast.VariableReference]]:
    kinds = (ast.FunctionReference, ast.SelectExpression, ast.VariableReference)
    calls, selects, variables = (all_nodes(pattern, kind) for kind in kinds)
    return calls, selects, variables  # type: ignore[return-value]


def _fact(function: str, place: int, number: int, name: str) -> Any:
    if function == "MONEY":
        return number if place == 0 else "SAR"
    if function in NUMERIC:
        return number
    if function in DATED:
        return MOMENT
    if function == "HTML":
        return Safe("<b>1</b>")
    return [name, PLAIN_NAME] if function == "LIST" else name


def _choice(select: ast.SelectExpression, number: int) -> Any:
    """Another variant for another number, so that all are seen."""
    keys = [variant.key.name for variant in select.variants if isinstance(variant.key, ast.Identifier)]
    if {"one", "two", "few", "many"} & set(keys) or len(keys) < len(select.variants):
        return number
    return keys[number % len(keys)]
