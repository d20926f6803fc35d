"""A language is spoken at once when a message asks for it, and for nothing else."""

import pytest

from locales.languages import names
from rules.wishes import wished

OFFERED = names(("ar", "en", "de", "ja"))

WISHES = [
    ("speak English", "en"), ("Can you speak English, please?", "en"), ("English please!", "en"), ("English", "en"),
    ("let’s talk in English", "en"),
    ("switch to German", "de"), ("Hi! Do you speak Arabic?", "ar"),
    ("please answer in Japanese", "ja"), ("I'd like to continue in German", "de"), ("in English, pls", "en"),
    ("Deutsch bitte", "de"), ("Bitte auf Deutsch", "de"),
    ("Können wir Deutsch sprechen?", "de"), ("auf Englisch", "en"),
    ("Sprechen Sie Arabisch?", "ar"), ("Ich möchte lieber Japanisch sprechen", "ja"), ("Englisch bitte", "en"),
    ("تكلم عربي", "ar"), ("تكلّمي عربي لو سمحتِ", "ar"), ("بالعربي من فضلك", "ar"), ("العربية", "ar"),
    ("ممكن نتكلم بالعربية؟", "ar"), ("كلمني بالإنجليزي", "en"), ("هل يمكنك التحدث", None),
    ("اريد اللغة الألمانية", "de"),
    ("تكلم انجليزي", "en"), ("ممكن ياباني؟", "ja"), ("بالألماني لو سمحت", "de"),
    ("日本語で", "ja"), ("日本語でお願いします。", "ja"), ("日本語", "ja"), ("日本語で話してください", "ja"),
    ("英語でお願い", "en"),
    ("ドイツ語にしてください", "de"), ("日本語は話せますか？", "ja"), ("アラビア語に切り替えて", "ar"),
    ("English, bitte", "en"),
]  # fmt: skip
OTHER_THINGS = [
    "", "👍", "please", "speak", "speak to me", "An English breakfast, please", "Do you have Arabic coffee?",
    "I don't speak English", "not in English please", "my English is bad", "speak English or Arabic",
    "I teach German at a school", "the German lady at the till was lovely", "English breakfast tea",
    "Ich spreche kein Deutsch", "bitte nicht auf Deutsch", "Deutsche Bank", "Deutschland", "deutscher Kaffee bitte",
    "Mein Deutsch ist schlecht", "قهوة عربية من فضلك", "لا تتكلم عربي", "أنا عربي من الرياض", "القهوة العربية",
    "العرب", "日本語のメニューはありますか", "日本語は話せません", "英語の先生です", "日本語が苦手です",
    "何語ですか", "ドイツ語教室",
    "speak French", "Französisch bitte", "フランス語で話して",
    "hello", "مرحبا", "from english to german", "English " * 20, "a" * 500,
    "speak english " + "please " * 9, "Japan", "يابان",
]  # fmt: skip


@pytest.mark.parametrize(("text", "language"), WISHES)
def test_a_wish_is_heard_in_any_of_the_languages(text: str, language: str | None) -> None:
    assert wished(text, OFFERED) == language


@pytest.mark.parametrize("text", OTHER_THINGS)
def test_what_says_anything_else_is_no_wish(text: str) -> None:
    assert wished(text, OFFERED) is None


def test_a_language_that_the_shop_does_not_offer_is_no_wish_either() -> None:
    assert wished("speak Japanese", names(("ar", "en"))) is None
