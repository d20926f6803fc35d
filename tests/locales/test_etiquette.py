"""What etiquette avoids is found in what a shop offers, and never in our own texts."""

from dataclasses import replace

import pytest
from fluent.syntax import ast

from locales.catalogue import ours
from locales.checks import all_nodes
from locales.etiquette import remarks
from locales.profiles import Profiles
from locales.topics import TOPICS, touched
from rules.programme import Programme, parse
from tests.programmes import DALLA

OURS_NEVER = ("alcohol", "pork", "gambling", "boasting", "exaggeration", "pressure", "military")


@pytest.mark.parametrize(
    ("text", "language", "topic", "word"),
    [
        ("A bottle of Wine for two", "en", "alcohol", "Wine"),
        ("A winter blend with ginger", "en", "alcohol", None),
        ("Ein Abend mit Rotweinen", "de", "alcohol", "Rotweinen"),
        ("كأس من العصير والنبيذ", "ar", "alcohol", "والنبيذ"),
        ("赤ワインの夕べ", "ja", "alcohol", "ワイン"),
        ("Only today: double points", "en", "pressure", "Only today"),
        ("A set of 4 cups", "en", "4", "4"),
        ("A set of 14 cups", "en", "4", None),
        ("4つのカップ", "ja", "4", "4つ"),
        ("Vin rouge", "fr", "alcohol", None),
    ],
)
def test_a_topic_is_known_by_its_words(text: str, language: str, topic: str, word: str | None) -> None:
    assert touched(text, language, [topic]) == word


def offering(name: dict[str, str], *served: str) -> Programme:
    """Dalla with one more name for its first reward, serving these countries."""
    dalla = parse(DALLA)
    first, *others = dalla.rewards
    cadence = replace(dalla.cadence, countries=served)
    return replace(dalla, rewards=(replace(first, name=name), *others), cadence=cadence)


def test_the_owner_hears_where_a_reward_would_offend() -> None:
    wine = offering({"ar": "كوب", "en": "A glass of wine", "de": "Ein Glas Saft", "ja": "ジュース"}, "DE", "SA", "AE")
    (told,) = remarks(wine)
    assert (told.field, told.kind) == ("rewards[1]", "avoided")
    assert told.facts == {"word": "wine", "countries": ("SA", "AE")}
    assert "mentions wine, which is better not offered where members live in SA, AE" in str(told)
    assert list(remarks(replace(wine, cadence=replace(wine.cadence, countries=("DE", "GB"))))) == []


def test_a_shop_that_says_du_is_told_where_its_own_texts_say_sie() -> None:
    dalla = parse(DALLA)
    close = replace(dalla, shop=replace(dalla.shop, form_of_address="informal"))
    assert list(remarks(dalla)) == []
    told = {problem.field: problem.facts["word"] for problem in remarks(close)}
    assert {"shop.terms": "Sie", "favours[1]": "Ihrer"}.items() <= told.items()
    (other,) = remarks(offering({"de": "Dein Becher"}, "DE"))
    assert (other.field, other.kind, other.facts["word"]) == ("rewards[1]", "mixed-address", "Dein")


def test_some_words_offend_in_one_language_only() -> None:
    (told,) = remarks(offering({"de": "Nur heute: ein Becher", "en": "Only today: a mug"}, "GB"))
    assert told.facts["word"] == "Nur heute"


@pytest.mark.parametrize("language", ["ar", "de", "en", "ja"])
def test_our_own_texts_are_about_none_of_it(language: str) -> None:
    said = "\n".join(text.value for entry in ours()[language].entries() for text in all_nodes(entry, ast.TextElement))
    never = {*OURS_NEVER, *Profiles().of(language, None).avoid}
    assert [(topic, word) for topic in never if (word := touched(said, language, [topic]))] == []
    assert touched("wine bier نبيذ ワイン", language, TOPICS)
