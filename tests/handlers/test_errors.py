"""The one door for refusals."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import pytest

import domain
import handlers.refusals  # noqa: F401  (the counter's own)
from handlers import table
from handlers.errors import told
from handlers.table import Entry
from handlers.words import voice
from locales.voices import Voices
from rules.programme import parse
from rules.refusals import Busy, NoSuchOrder, Refusal
from tests.handlers.conftest import PROGRAMME, Guest

SAMPLES: dict[str, Any] = {
    "int": 3,
    "str": "SAR",
    "datetime": datetime(2027, 2, 1, tzinfo=UTC),
    "Mapping[str, str]": {"ar": "رفقة", "en": "Companions"},
    "tuple": 2,  # a list has a screen of its own, whose text counts it
}


def every(kind: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    """Every kind of refusal there is, in whichever room it was named."""
    for module in pkgutil.iter_modules(domain.__path__):
        importlib.import_module(f"domain.{module.name}")
    for child in kind.__subclasses__():
        yield child
        yield from every(child)


def sample(kind: type[Refusal]) -> Refusal:
    types = {field.name: getattr(field.type, "__name__", None) or str(field.type) for field in fields(kind)}
    return kind(**{name: SAMPLES.get(type_) or SAMPLES["Mapping[str, str]"] for name, type_ in types.items()})


@pytest.mark.parametrize("kind", list(every()), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", ["en", "ar", "de", "ja"])
def test_every_refusal_has_words_in_every_language(voices: Voices, kind: type[Refusal], language: str) -> None:
    programme = parse(PROGRAMME)
    say, refusal = voice(voices, programme, language), sample(kind)
    assert say(refusal.key, **told(say, programme, refusal)).strip()


async def test_when_all_want_the_same_at_once_the_button_stays_to_be_tapped_again(
    oliver: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crowded() -> None:
        raise Busy

    monkeypatch.setitem(table.taps, "points:show", Entry.of(crowded))
    await oliver.says("/help")
    before = await oliver.text()
    await oliver.taps("My points")
    assert "Many people are at the counter right now." in oliver.toasts[-1]
    assert await oliver.text() == before


async def test_a_refusal_on_a_command_is_a_message(oliver: Guest, monkeypatch: pytest.MonkeyPatch) -> None:
    async def crowded() -> None:
        raise Busy

    monkeypatch.setitem(table.commands, "points", Entry.of(crowded))
    await oliver.says("/points")
    assert "Many people are at the counter right now." in await oliver.text()


async def test_a_refusal_without_a_way_of_its_own_still_leads_home(
    oliver: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def lost() -> None:
        raise NoSuchOrder

    monkeypatch.setitem(table.taps, "points:show", Entry.of(lost))
    await oliver.says("/help")
    await oliver.taps("My points")
    assert "No such purchase is known here." in await oliver.text()
    await oliver.taps("Menu")
    assert "What would you like to see?" in await oliver.text()


async def test_what_was_typed_and_refused_can_be_typed_again(oliver: Guest, monkeypatch: pytest.MonkeyPatch) -> None:
    async def not_that() -> None:
        raise NoSuchOrder

    monkeypatch.setitem(table.steps, "human", Entry.of(not_that))
    await oliver.says("/human")
    await oliver.says("12345")
    assert (await oliver.counter.member(oliver.who)).step == "human"
    await oliver.taps("Menu")
    assert (await oliver.counter.member(oliver.who)).step is None
