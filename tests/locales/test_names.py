import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locales.names import LENGTH, address, display
from locales.profiles import Profiles


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("نورة", "نورة"),
        ("  Anna\n\tMaria ", "Anna Maria"),
        ("\u202eelor\u202c", "elor"),
        ("a\u200b\u2060\ufeffb", "ab"),
        ("Zoë\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "Zoë\u0301\u0301\u0301"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("\u200dA\u200d", "A"),
        ("\u3164\u2800", ""),
        ("\u0301", ""),
        ("", ""),
        (None, ""),
        ("x" * 64, "x" * 64),
        ("x" * 65, "x" * 64 + "…"),
    ],
)
def test_a_name_is_one_clean_line(name: str | None, shown: str) -> None:
    assert display(name) == shown


@settings(deadline=None)
@given(st.text(max_size=300))
def test_no_name_hides_or_floods(name: str) -> None:
    shown = display(name)
    assert len(shown) <= LENGTH * 4 + 1
    assert "\n" not in shown
    assert all(unicodedata.category(character) not in ("Cc", "Cs") for character in shown)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(shown)
    assert shown == "" or any(unicodedata.category(character)[0] not in "CZM" for character in shown)
    assert display(shown) == shown or shown.endswith("…")


def test_the_form_of_address_is_the_profiles_and_never_doubled() -> None:
    profiles = Profiles()
    japanese, german = profiles.of("ja", "JP"), profiles.of("de", "DE")
    assert address(japanese, "遥") == "遥様"
    assert address(japanese, "遥様") == "遥様"
    assert address(japanese, "") == ""
    assert address(german, "Lena") == "Lena"
