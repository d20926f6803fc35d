"""Which language a conversation is in. Each pitfall of short messages is a case."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.language import (
    PAUSE,
    Act,
    Decision,
    Evidence,
    Hearing,
    Source,
    arabizi,
    by_script,
    by_statistics,
    decide,
    words_of,
)

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HEARD = Hearing(messages=3)


def words(text: str) -> str:
    return " ".join(words_of(text, known=["Sara", "نورة", "Dalla"], labels=["⭐ My points", "🎁 Prämien"]))


@pytest.mark.parametrize(
    "text",
    ["", "👍", "123", "...", "/start", "/points now 3", "https://dalla.example/x?y=z", "www.dalla.example",
     "dalla.example",     "@dalla_wafa_bot",
     "sara@example.org", "+966 50 123 4567", "A12-45", "7K3M-9QRT", "Sara", "SARA!", "نورة", "Dalla",
     "⭐ My points", "my points", "Prämien", "١٢٣"],
)  # fmt: skip
def test_what_has_no_words_of_its_own_is_no_evidence(text: str) -> None:
    assert words(text) in ("", "now")


def test_words_stay_whole_with_their_marks_and_apostrophes() -> None:
    assert words("I don't know, iPhone 15 / Sara!") == "i don't know iphone"
    assert words("नमस्ते आप कैसे हैं?") == "नमस्ते आप कैसे हैं"
    assert words("أين طلبي؟") == "أين طلبي"


@pytest.mark.parametrize(
    ("text", "now", "language"),
    [
        ("안녕하세요", "en", "ko"),
        ("はい", "en", "ja"),
        ("コーヒー豆はいつ届きますか", "ar", "ja"),
        ("नमस्ते", "en", "hi"),
        ("你好", "en", "zh"),
        ("了解", "ja", "ja"),  # Han alone stays Japanese with a Japanese reader
        ("привіт, є кава", "en", "uk"),
        ("мы ждём", "en", "ru"),
        ("привет", "uk", "uk"),  # letters of both: the present one of the pair
        ("شكرا", "en", "ar"),
        ("قهوة", "en", "ar"),
        ("چطوری", "ar", "fa"),
        ("سلام", "ar", "ar"),
        ("محمد", "fa", "fa"),
    ],
)
def test_letters_decide_without_statistics(text: str, now: str, language: str) -> None:
    evidence = by_script(words_of(text), now)
    assert evidence is not None
    assert (evidence.language, evidence.script) == (language, True)


@pytest.mark.parametrize("text", ["hello there", "سلام", "привет"])
def test_where_letters_do_not_tell_statistics_have_to(text: str) -> None:
    assert by_script(words_of(text), "en") is None


@pytest.mark.parametrize("text", ["สวัสดีครับ", "γειά σου", "שלום", "は"])
def test_scripts_we_do_not_know_and_single_letters_say_nothing(text: str) -> None:
    evidence = by_script(words_of(text), "en")
    assert evidence is not None
    assert not evidence.likely


def judge(evidence: Evidence, *, hearing: Hearing = HEARD, explicit: bool = False, spoken: str | None = "") -> Decision:
    offered = (evidence.language or None) if spoken == "" else spoken
    return decide(evidence, offered, "en", explicit=explicit, hearing=hearing, now=NOW)


@pytest.mark.parametrize(
    ("evidence", "act"),
    [
        (Evidence("de", 0.7, 8), Act.SWITCH),
        (Evidence("de", 0.69, 40), Act.OFFER),
        (Evidence("de", 0.99, 7), Act.OFFER),
        (Evidence("de", 0.5, 4), Act.OFFER),
        (Evidence("de", 0.99, 3), Act.STAY),
        (Evidence("de", 0.49, 40), Act.STAY),
        (Evidence("de", 1, 2, script=True), Act.SWITCH),
        (Evidence("en", 0.99, 40), Act.STAY),
        (Evidence("", 0, 0), Act.STAY),
    ],
)
def test_sure_evidence_switches_likely_evidence_offers_and_the_rest_stays(evidence: Evidence, act: Act) -> None:
    assert judge(evidence).act is act


def test_two_messages_that_agree_switch() -> None:
    first = judge(Evidence("de", 0.6, 5))
    assert first.act is Act.OFFER
    assert judge(Evidence("de", 0.6, 5), hearing=first.hearing).act is Act.SWITCH
    assert judge(Evidence("ja", 0.6, 5), hearing=first.hearing).act is Act.STAY  # and no second offer so soon


def test_an_offer_is_not_repeated_for_ten_messages() -> None:
    hearing = judge(Evidence("de", 0.6, 5)).hearing
    for _ in range(PAUSE):
        quiet = judge(Evidence("fr", 0.6, 5), hearing=hearing)
        assert quiet.act is Act.STAY
        hearing = replace(quiet.hearing, heard=None)
    assert judge(Evidence("de", 0.6, 5), hearing=hearing).act is Act.OFFER


def test_an_explicit_choice_locks_and_another_language_is_offered_once_in_thirty_days() -> None:
    sure = Evidence("de", 1, 40)
    first = judge(sure, explicit=True)
    assert first.act is Act.OFFER
    assert judge(sure, explicit=True, hearing=first.hearing).act is Act.STAY
    later = replace(first.hearing, offered_at=NOW - timedelta(days=30))
    assert judge(sure, explicit=True, hearing=later).act is Act.OFFER


def test_a_language_the_shop_does_not_speak_changes_nothing() -> None:
    for _ in range(2):
        assert judge(Evidence("fr", 1, 40), spoken=None).act is Act.STAY


def test_of_a_switch_source_and_time_are_kept() -> None:
    hearing = judge(Evidence("de", 1, 40)).hearing
    assert (hearing.source, hearing.decided_at, hearing.messages) == (Source.DETECTED, NOW, 4)


KNOWN = ("ar", "de", "en", "es", "fa", "fr", "hi", "id", "it", "ja", "ko", "pt", "ru", "tr", "uk", "zh")


def chances(**told: float) -> Mapping[str, float]:
    rest = (1 - sum(told.values())) / (16 - len(told))
    return {one: told.get(one, rest) for one in KNOWN}


def test_a_single_word_and_a_first_message_count_together_with_what_was_expected() -> None:
    faint = chances(tr=0.3, en=0.2)
    assert by_statistics(["shukran"], faint, "en", first=False).language == "en"
    assert by_statistics(["a", "b"], faint, "en", first=True).language == "en"
    assert by_statistics(["a", "b"], faint, "en", first=False).language == "tr"
    assert by_statistics(["danke"], chances(de=0.9), "en", first=False).language == "de"


def test_no_answer_is_no_evidence() -> None:
    assert not by_statistics(["ok"], {}, "en", first=True).likely


@pytest.mark.parametrize("text", ["ezayak 3amel eh", "7abibi", "sabah el 5eir", "2ahwa"])
def test_arabic_in_latin_letters_is_recognised(text: str) -> None:
    assert arabizi(text)


@pytest.mark.parametrize("text", ["iPhone 15", "A12-45", "order 3", "I paid 35 riyals", "7K3M-9QRT", "مرحبا 3"])
def test_codes_and_amounts_are_not_taken_for_it(text: str) -> None:
    assert not arabizi(text)
