"""What is wrong with a programme, said by name and facts: every language has its words for each."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import rules
from handlers.programme_look import problems
from locales.voices import Voices
from rules.programme import Problem, ProgrammeErrors, check
from rules.programme_problems import Phrase
from tests.programmes import DALLA

LANGUAGES = ("en", "ar", "de", "ja")
SPEAKERS = {"problem": 2, "warning": 2, "Problem": 3, "Phrase": 1}  # where the name of the kind stands


@cache
def kinds() -> set[str]:
    """Each kind that the rules name."""
    return {f"{what}-{kind}" for what, kind in named() if kind}


def named() -> Iterator[tuple[str, str]]:
    """Each kind, and whether it is of a problem or a phrase."""
    for path in Path(rules.__path__[0]).glob("programme*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            place = SPEAKERS.get(name, 99)
            if len(call.args) > place and isinstance(kind := call.args[place], ast.Constant):
                yield ("phrase" if name == "Phrase" else "problem", str(kind.value))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_its_words(language: str) -> None:
    catalogue = Path(__file__).parents[2] / "locales" / language / "problems.ftl"
    keys = {line.split(" = ")[0] for line in catalogue.read_text(encoding="utf-8").splitlines() if " = " in line}
    assert len(kinds()) > 40
    assert kinds() | {"problem-meant"} == keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mistake_of_each_kind_is_told_without_a_gap(language: str) -> None:
    """Strict voices raise where a text lacks a fact."""
    say = Voices(strict=True).of(language, "SA", "Asia/Riyadh")
    found = mistakes()
    assert {one.kind for one in found} >= {"wrong", "missing", "unknown", "twice", "syntax", "after", "more", "empty"}
    told = problems(say.plain, found)
    assert all("{" not in line.replace("{ en", "").replace("{ ISO", "{") for line in told)


CHANGES = (
    ("price = 450", 'price = "abc"'),
    ("price = 450", "price = [1]"),
    ("price = 450\n", "\n"),
    ("price = 450", "prise = 450"),
    ('id = "mug"', 'id = "cup"'),
    ('kind = "gift"', 'kind = "gfit"'),
    ("threshold = 3000", "threshold = 1"),
    ("threshold = 0", "threshold = 10"),
    ('country = "SA"', 'country = "XX"'),
    ('legal_name = "', 'legal_name = "" # "'),
    ("price = 450", "price = 450\nsale_from = 2027-02-02\nsale_until = 2027-02-01"),
    ("", "= 3"),
    ("", "[["),
    ("", "[shop]"),
    ("", "x = " + "[" * 2000),
    ("", "\ud800"),
)


@cache
def mistakes() -> list[Problem]:
    """What is said of them all."""
    return [one for change in CHANGES for one in wrong(DALLA.replace(*change, 1) if change[0] else change[1])]


def wrong(text: str) -> tuple[Problem, ...]:
    with pytest.raises(ProgrammeErrors) as caught:
        check(text)
    return caught.value.problems


def test_the_english_sentence_and_the_facts_say_the_same() -> None:
    (found,) = wrong(DALLA.replace("price = 450", 'price = "abc"', 1))
    wanted = Phrase("a whole number of points from 1 to 1000000", "whole", {"low": "1", "high": "1000000"})
    assert found.message == 'must be a whole number of points from 1 to 1000000, not "abc"'
    assert (found.kind, found.facts["wanted"], found.facts["value"]) == ("wrong", wanted, Phrase('"abc"'))


def test_who_forgot_the_shops_language_is_told_that_and_nothing_about_each_text() -> None:
    forgetful = re.sub(r"(?m)^default_language.*$", "", DALLA)
    assert [one.field for one in wrong(forgetful)] == ["shop.default_language"]
