import pytest

from locales import languages

OFFERED = ["en", "ar", "de", "ja", "pt-BR", "zh-Hant", "zh-Hans", "he"]


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("ar", "ar"),
        ("ar-EG", "ar"),
        ("AR_sa", "ar"),
        ("en-GB", "en"),
        ("de-at", "de"),
        ("pt", "pt-BR"),
        ("pt-br", "pt-BR"),
        ("pt-pt", "pt-BR"),
        ("zh-hans", "zh-Hans"),
        ("zh-tw", "zh-Hant"),
        ("zh-hk", "zh-Hant"),
        ("zh-cn", "zh-Hans"),
        ("zh-hant-tw", "zh-Hant"),
        ("iw", "he"),
        ("zh", None),
        ("fr", None),
        ("arz", None),
        ("", None),
        (None, None),
        ("-", None),
        ("🦊", None),
        ("x" * 10_000, None),
        ("en-" * 1000, "en"),
    ],
)
def test_a_code_from_telegram_means_one_of_ours_or_none(code: str | None, language: str | None) -> None:
    assert languages.match(code, OFFERED) == language


def test_languages_call_themselves_by_their_own_names() -> None:
    assert [languages.endonym(code) for code in ("ar", "en", "de", "ja", "fr")] == [
        "العربية",
        "English",
        "Deutsch",
        "日本語",
        "Français",
    ]


def test_the_chain_goes_from_the_region_to_english() -> None:
    assert languages.chain("ar", "EG") == ["ar-EG", "ar", "en"]
    assert languages.chain("en", None) == ["en"]
    assert languages.chain("zh-Hant", "TW") == ["zh-Hant-TW", "zh-Hant", "zh", "en"]
    assert languages.chain("pt-BR", "PT") == ["pt-BR", "pt", "en"]


def test_directions_and_plurals_are_cldrs() -> None:
    assert [languages.direction(code) for code in ("ar", "he", "en", "ja")] == ["rtl", "rtl", "ltr", "ltr"]
    assert languages.plural_categories("ar") == {"zero", "one", "two", "few", "many", "other"}
    assert languages.plural_categories("de") == {"one", "other"}
    assert languages.plural_categories("ja") == {"other"}


def test_english_in_riyadh_is_the_worlds_english_and_not_americas() -> None:
    assert str(languages.locale("en", "SA")) == "en_001"
    assert str(languages.locale("en", "US")) == "en_US"
    assert str(languages.locale("de", "SA")) == "de"
