"""What in a shop's own words goes against etiquette where its members live: for a person to look at, not forbidden."""

import re
from collections.abc import Iterator, Mapping

from locales.occasions import profile_of
from locales.topics import touched
from rules.programme import Problem, Programme, Texts
from rules.programme_problems import mixed_address, out_of_place

Said = Iterator[tuple[str, tuple[Texts, ...]]]  # the field as its writer knows it, and the texts there

# The words by which a language shows how it addresses people. A Sie at the beginning of a sentence may mean them.
ADDRESSING = {
    "de": {
        "formal": re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b"),
        "informal": re.compile(r"\b(?:du|dich|dir|dein|deine[mnrs]?)\b", re.IGNORECASE),
    }
}


def remarks(programme: Programme) -> Iterator[Problem]:
    """Where the shop offers what a served country avoids, and where it mixes two ways of addressing people."""
    for field, texts in _offered(programme):
        yield from _avoided(programme, field, texts)
    for field, texts in (*_about(programme), *_offered(programme)):
        yield from _mixed(programme, field, texts)


def _avoided(programme: Programme, field: str, texts: tuple[Texts, ...]) -> Iterator[Problem]:
    countries: dict[str, list[str]] = {}
    for country in programme.served:
        if word := _avoided_in(country, texts):
            countries.setdefault(word, []).append(country)
    for word, places in countries.items():
        yield out_of_place(field, word, places)


def _avoided_in(country: str, texts: tuple[Texts, ...]) -> str | None:
    said = ((text, language) for one in texts for language, text in one.items())
    words = (touched(text, language, profile_of(country, language).avoid) for text, language in said)
    return next(filter(None, words), None)


def _mixed(programme: Programme, field: str, texts: tuple[Texts, ...]) -> Iterator[Problem]:
    for language, words in ADDRESSING.items():
        address = programme.shop.form_of_address or profile_of(programme.shop.country, language).address
        wrong = next(pattern for form, pattern in words.items() if form != address)
        if found := wrong.search(" \n".join(text[language] for text in texts if language in text)):
            yield mixed_address(field, found[0])


def _about(programme: Programme) -> Said:
    shop = programme.shop
    yield from (("shop.story", (shop.story,)), ("shop.values", (shop.values,)), ("shop.terms", (shop.terms,)))
    for place, tier in enumerate(programme.tiers, 1):
        yield f"tiers[{place}]", (tier.name, tier.gives)


def _offered(programme: Programme) -> Said:
    lists: Mapping[str, list[tuple[Texts, ...]]] = {
        "rewards": [(one.name, one.about) for one in programme.rewards],
        "products": [(one.name, one.tip) for one in programme.products],
        "favours": [(one.name, one.about) for one in programme.favours],
        "boosts": [(one.name,) for one in programme.boosts],
        "stamp_cards": [(one.name,) for one in programme.stamp_cards],
        "challenges": [(one.name,) for one in programme.challenges],
    }
    for name, things in lists.items():
        yield from ((f"{name}[{place}]", texts) for place, texts in enumerate(things, 1))
