"""Sie or du, loud or calm: the same texts in another manner, and never two manners in one chat."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from fluent.syntax import ast

from locales.catalogue import HERE, Catalogue, ours, read
from locales.checks import all_nodes, check_entry, patterns
from locales.manners import in_manner
from locales.speaker import voice
from locales.voices import Voices
from rules.programme import parse
from tests.locales.samples import facts_of
from tests.programmes import DALLA

FORMAL = re.compile(r"\b(Sie|Ihnen|Ihr|Ihre[mnrs]?)\b")
CLOSE = re.compile(r"\b(du|dich|dir|dein|deine[mnrs]?|euch|euer|eure[mnrs]?)\b", re.IGNORECASE)
# "Sie" begins these sentences about points, codes, cards or a person that is gone.
ABOUT_THEM = {
    *("backup-too-large", "campaigns-unsure-title", "delivery-code-lapsed-several", "human-gone", "points-tier-ends"),
    *("points-tier-keep", "reminder-code-several", "tier-risen", "why-waits"),
}
# Verbs that speak to a man only; to a woman they are written otherwise. The button of Telegram's own is called «ابدأ».
TO_A_MAN = re.compile(
    r"(?<![\u0621-\u0652])[وفل]?(اكتبه?|أرسله إلى|اختر|اضغط|امسح|وجّه|افتح|ابحث|قارنه|انظر|اطلب|أخبرنا|تحقّق منه|أتؤكد"
    r"|ما تراه|ما تطلبه|ما تفعله|ما ترسله|ما تحب|لن تجد|تجده بال|تفضّل|تخبرنا|تدعوه|تحتاجه|أن تضيف|أن تكتبه)"
    r"(?![\u0621-\u0652])"
)
TO_A_FRIEND = {"referral-share-text"}  # the member's own words
VOICES = Voices(strict=True)


@pytest.fixture(scope="module")
def german() -> Catalogue:
    return ours()["de"]


@pytest.fixture(scope="module")
def closer() -> Catalogue:
    """What is said with du, read as strictly as any language."""
    texts, problems = read("de", HERE / "de" / "informal")
    assert problems == []
    return texts


def saying(catalogue: Catalogue, words: re.Pattern[str]) -> set[str]:
    return {
        message.id.name
        for message in catalogue.messages.values()
        if any(words.search(text.value) for text in all_nodes(message, ast.TextElement))
    }


def test_german_says_sie_throughout_and_du_throughout(german: Catalogue) -> None:
    assert saying(german, CLOSE) == TO_A_FRIEND
    assert saying(in_manner(german, informal=True, exclaim=True), FORMAL) == ABOUT_THEM


def test_what_is_said_with_du_is_as_sound_as_what_is_said_with_sie(german: Catalogue, closer: Catalogue) -> None:
    reference, places = ours()["en"], german.origin
    wrong = [what for entry in closer.entries() for what in check_entry(entry, german, reference)]
    assert wrong == []
    for name, message in closer.messages.items():
        assert not message.equals(german.messages[name]), f"{name} reads like the formal one"
        assert Path(closer.origin[name][0]).name == Path(places[name][0]).name
        assert {one.id.name for one in message.attributes} == {one.id.name for one in german.messages[name].attributes}


def nouns(message: ast.Message) -> Counter[str]:
    """The capitalised words within a text's sentences: what it is about, in either manner."""
    text = " ".join(text.value for text in all_nodes(message, ast.TextElement))
    words = FORMAL.sub("x", " ".join(text.split()).replace("Guten Tag", "Hallo"))
    return Counter(re.findall(r"(?<=[\w,;“] )[A-ZÄÖÜ][\wäöüß-]+", words))


def test_what_changes_with_sie_changes_with_du(german: Catalogue, closer: Catalogue) -> None:
    assert [name for name in closer.messages if nouns(closer.messages[name]) != nouns(german.messages[name])] == []


def test_every_text_with_du_can_be_said(closer: Catalogue) -> None:
    say, templates = VOICES.of("de", "DE", "UTC", address="informal"), patterns(ours()["en"])
    for key in patterns(closer):
        assert not re.search(r"\{|\}|\?\?\?|\(\)|None", say(key, **facts_of(templates[key]))), key


def test_arabic_speaks_to_women_as_to_men() -> None:
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((HERE / "ar").glob("*.ftl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#") and TO_A_MAN.search(line)
    ]
    assert found == []


def test_the_shop_decides_over_the_culture() -> None:
    dalla = parse(DALLA)
    close = replace(dalla, shop=replace(dalla.shop, form_of_address="informal"))
    facts = {"name": "Lena", "shop": "Dalla"}
    assert "Ihre Karte" in voice(VOICES, dalla, "de", "DE")("points-title", **facts)
    assert "deine Karte" in voice(VOICES, close, "de", "DE")("points-title", **facts)
    assert "deine Karte" in voice(VOICES, close, "de", "AT")("points-title", **facts)
    for language in ("ar", "en", "ja"):  # these know one way to address a guest
        assert voice(VOICES, close, language)("home-title") == voice(VOICES, dalla, language)("home-title")


def test_the_shops_own_words_stay_as_it_wrote_them(tmp_path: Path) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "mine.ftl").write_text("home-title = Was gibt's!\n", encoding="utf-8")
    say = Voices(tmp_path).of("de", "DE", "UTC", address="informal")
    assert say("home-title") == "Was gibt's!"
    assert "dein Profil" in say("gift-told-profile", points=5, balance=5, debt=0)
