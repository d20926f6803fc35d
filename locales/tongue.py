"""One language of a voice: its texts with the functions of the .ftl files bound to one way of writing values."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, cast

from fluent.runtime import FluentBundle, resolver
from fluent.runtime.errors import FluentReferenceError
from fluent.runtime.types import FluentNone, FluentType
from fluent.syntax import ast

from locales import languages
from locales.catalogue import Catalogue
from locales.format import Format
from locales.markup import isolate
from locales.profiles import Profile

NO_BREAK = "\u00a0"
DUALS = ("ar", "he")  # a noun in the dual says by itself that there are two
UNSPACED = ("ja", "zh")
GAP = "…"  # stands where a fact is missing
FUNCTIONS = ("NUM", "POINTS", "MONEY", "PERCENT", "DAY", "MONTH", "TIME", "ISO", "LIST", "HTML", "CULTURE")
CHOICES = ("address", "directness", "emoji", "opening")  # what CULTURE() tells of a profile
_UNKNOWN = "Unknown external: "

# The runtime refuses parts above 2,500 characters; ours are cut before, and a page of joined rows may be longer.
resolver.MAX_PART_LENGTH = 32_768


class Items(FluentType):
    """A list of outside texts on its way to LIST()."""

    def __init__(self, items: Iterable[str]) -> None:
        self.items = tuple(items)

    def format(self, locale: object) -> str:
        """As LIST() would be missed: with commas."""
        return ", ".join(map(isolate, self.items))


class Tongue:
    """The entries of one language, rendered with one format, profile and name for the points."""

    def __init__(self, catalogue: Catalogue, shape: Format, profile: Profile, points: Mapping[str, str]) -> None:
        self.language = catalogue.language
        self._shape = shape
        self._forms = points  # Telegram HTML by plural category
        self._plural = languages.locale(catalogue.language, shape.territory).plural_form
        self._bundle = _Bundle(catalogue, self._functions(profile))

    def say(self, key: str, facts: dict[str, Any]) -> tuple[str | None, list[Exception]]:
        """The text and what was wrong with it; None where this language has no such text."""
        message, _, attribute = key.partition(".")
        try:
            entry = self._bundle.get_message(message)
            pattern = entry.attributes[attribute] if attribute else entry.value
        except LookupError:
            return None, []
        if pattern is None:
            return None, []
        text, errors = self._bundle.format_pattern(pattern, facts)
        return str(text), errors

    def with_gaps(self, key: str, facts: dict[str, Any]) -> str:
        """The text where "…" stands for what is missing."""
        _, errors = self.say(key, facts)
        missing = [str(error).removeprefix(_UNKNOWN) for error in errors if isinstance(error, FluentReferenceError)]
        text, _ = self.say(key, {**dict.fromkeys(missing, GAP), **facts})
        for name in FUNCTIONS:
            text = (text or GAP).replace(f"{name}()", GAP)
        return text or GAP

    def _functions(self, profile: Profile) -> dict[str, Callable[..., Any]]:
        shape = self._shape
        return {
            "NUM": _gapped(shape.num),
            "POINTS": _gapped(lru_cache(4096)(self._points)),
            "MONEY": _gapped(shape.money),
            "PERCENT": _gapped(shape.percent),
            "DAY": _gapped(shape.day),
            "MONTH": _gapped(shape.month),
            "TIME": _gapped(shape.time),
            "ISO": _gapped(isolate),
            "LIST": lambda items: shape.list(items.items) if isinstance(items, Items) else items,
            "HTML": lambda text: text,
            "CULTURE": lambda name: getattr(profile, name),
        }

    def _points(self, number: int) -> str:
        """The number with the points' own name; the language's own word for points where the shop gave none."""
        if not self._forms:
            return self.say("points-amount", {"n": number})[0] or self._shape.num(number)
        category = self._plural(abs(number))
        form = self._forms.get(category) or self._forms["other"]
        shown = self._shape.num(number)
        if any("#" in other for other in self._forms.values()):
            return form.replace("#", shown)
        if category == "two" and self.language[:2] in DUALS and "two" in self._forms:
            return form
        return f"{shown}{'' if self.language[:2] in UNSPACED else NO_BREAK}{form}"


class _Bundle(FluentBundle):
    """A bundle with functions of its own over entries that all voices of a language share, read and compiled once."""

    def __init__(self, catalogue: Catalogue, functions: dict[str, Callable[..., Any]]) -> None:
        super().__init__([catalogue.language], functions, use_isolating=False)
        self._messages = cast(dict[str, ast.Message | ast.Term], catalogue.messages)
        self._terms = cast(dict[str, ast.Message | ast.Term], catalogue.terms)
        self._compiled = catalogue.compiled


def _gapped(function: Callable[..., str]) -> Callable[..., Any]:
    """The function, except that what is missing, or a word where a value belongs, stays as it is."""

    def call(value: Any, *more: Any, **options: Any) -> Any:
        if isinstance(value, FluentNone) or value == GAP:
            return value
        return function(value, *more, **options)

    return call
