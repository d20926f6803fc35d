"""What can be wrong with a programme's file: said in English, and by a name and facts for every other language."""

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Union

Fact = Union[str, int, Sequence[str], "Phrase"]
Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to correct (or, as a warning, to consider) in the programme's file.

    `kind` has its text in problems.ftl, `problem-…`; its `facts` are texts, lists of texts, or phrases, and `meant` is
    a word that was perhaps meant. Without a kind there is the English sentence only.
    """

    line: int  # from 1; 0 when the file as a whole is meant
    field: str  # rewards[2].price: the price of the second reward; in broken TOML, column 3
    message: str
    kind: str = ""
    facts: Facts = dataclasses.field(default_factory=dict)

    def __str__(self) -> str:
        place = f"programme.toml line {self.line}" if self.line else "programme.toml"
        return f"{place}, {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a setting has to be, or is, within an English sentence; a `kind` has its text too, `phrase-…`."""

    english: str
    kind: str = ""
    facts: Facts = dataclasses.field(default_factory=dict)


class ProgrammeErrors(Exception):
    """The file cannot be used. `problems` names everything that is wrong, in the order of its lines."""

    def __init__(self, problems: Collection[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        super().__init__("\n".join(map(str, self.problems)))


def near(given: object, known: Collection[str]) -> str:
    """The known word that was perhaps meant; else nothing."""
    if not isinstance(given, str) or len(given) >= 50:
        return ""
    return next(iter(get_close_matches(given, known, 1)), "")


def guess(meant: str, quote: str = '"') -> str:
    """That word as the end of an English sentence."""
    return f"; did you mean {quote}{meant}{quote}?" if meant else ""


def out_of_place(field: str, word: str, countries: Sequence[str]) -> Problem:
    """What to consider where something offered is about what etiquette avoids in these countries."""
    message = f"mentions {word}, which is better not offered where members live in {', '.join(countries)}"
    return Problem(0, field, message, "avoided", {"word": word, "countries": tuple(countries)})


def mixed_address(field: str, word: str) -> Problem:
    """What to consider where the shop's text addresses people otherwise than the bot's own do."""
    message = f"says {word}, while the bot addresses members the other way (shop.form_of_address)"
    return Problem(0, field, message, "mixed-address", {"word": word})


def shown(value: object) -> str:
    """A value as its writer knows it, cut to a readable length."""
    return value_of(value).english


def value_of(value: object) -> Phrase:
    """The same for any language: what is no text or number has words of its own."""
    if isinstance(value, bool):
        return Phrase(str(value).lower())
    if isinstance(value, dict):
        return Phrase("a table", "table")
    if isinstance(value, list):
        return Phrase("a list", "list")
    if isinstance(value, int) and value.bit_length() > 128:
        return Phrase("a number of many digits", "long-number")
    text = str(value) if len(str(value)) <= 40 else f"{str(value)[:39]}…"
    return Phrase(f'"{text}"' if isinstance(value, str) else text)
