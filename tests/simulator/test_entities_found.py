"""What nobody marked is found: mentions, tags, commands, links, addresses, numbers."""

import pytest

from simulator.entities import parse


def found(kind: str, text: str) -> list[str]:
    plain, entities = parse(text)
    wide = plain.encode("utf-16-le")
    return [
        wide[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
        for entity in entities
        if entity["type"] == kind
    ]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("bot_command", "/start", ["/start"]),
        ("bot_command", "/start payload", ["/start"]),
        ("bot_command", "/start@dalla_wafa_bot now", ["/start@dalla_wafa_bot"]),
        ("bot_command", "say /points, or /help.", ["/points", "/help"]),
        ("bot_command", "نقاط /points", ["/points"]),
        ("bot_command", "a/b 1/2 https://a.b/c </b> /a@b /x/", []),
        ("bot_command", "/" + "a" * 65, []),
        ("mention", "ask @noura or (@yous_sef)!", ["@noura", "@yous_sef"]),
        ("mention", "@abc a@b.com نورة@noura @" + "a" * 33, []),
        ("mention", "@gif @pic @vid", ["@gif", "@pic", "@vid"]),
        ("hashtag", "#coffee #قهوة_عربية #2026x", ["#coffee", "#قهوة_عربية", "#2026x"]),
        ("hashtag", "#2026 a#b #c# # ##", []),
        ("hashtag", "#coffee@dalla", ["#coffee@dalla"]),
        ("cashtag", "$SAR and $USD.", ["$SAR", "$USD"]),
        ("cashtag", "$sar 5$SAR $SAR5 $$SAR $TOOLONGCODE", []),
        ("email", "write to hello@dalla.coffee!", ["hello@dalla.coffee"]),
        ("email", "mailto:orders@dalla.coffee or a+b@c.sa", ["orders@dalla.coffee", "a+b@c.sa"]),
        ("phone_number", "call +966 50 123 4567 or +1-212-555-0123", ["+966 50 123 4567", "+1-212-555-0123"]),
        ("phone_number", "+44 (20) 7946 0958", ["+44 (20) 7946 0958"]),
        ("phone_number", "+5 points, a+966501234567, +1234567890123456", []),
        ("url", "see dalla.coffee, (https://dalla.coffee/a_(b)) and t.me/x?y=1.", [
            "dalla.coffee", "https://dalla.coffee/a_(b)", "t.me/x?y=1",
        ]),
        ("url", "قهوة: دلة.السعودية/متجر", ["دلة.السعودية/متجر"]),
        ("url", "http://user:pw@shop.de:8080/#x", ["http://user:pw@shop.de:8080/#x"]),
        ("url", "tg://resolve?domain=dalla TON://transfer/x.", ["tg://resolve?domain=dalla", "TON://transfer/x"]),
        ("url", "192.168.0.1 and 256.1.1.1 and 1.5", ["192.168.0.1"]),
        ("url", "Good.Thanks e.g. v1.2 file.txt a..com", []),
        ("url", "http://intern.anything", ["http://intern.anything"]),
    ],
)  # fmt: skip
def test_found_where_telegram_finds_it(kind: str, text: str, expected: list[str]) -> None:
    assert found(kind, text) == expected


def test_a_deep_link_is_a_command_of_six() -> None:
    assert parse("/start ref_A-1")[1] == [{"type": "bot_command", "offset": 0, "length": 6}]


def test_nothing_is_found_inside_code() -> None:
    assert parse("<code>/start @noura</code> /help", "HTML")[1] == [
        {"type": "code", "offset": 0, "length": 13},
        {"type": "bot_command", "offset": 14, "length": 5},
    ]


def test_what_is_found_is_inside_quotations_and_styles() -> None:
    assert parse("<blockquote>a <b>dalla.coffee</b></blockquote>", "HTML")[1] == [
        {"type": "blockquote", "offset": 0, "length": 14},
        {"type": "url", "offset": 2, "length": 12},
        {"type": "bold", "offset": 2, "length": 12},
    ]


def test_a_link_across_the_border_of_a_quotation_is_none() -> None:
    assert [entity["type"] for entity in parse("<blockquote>dalla</blockquote>.coffee", "HTML")[1]] == ["blockquote"]


def test_captions_are_searched_too() -> None:
    assert parse("#new", is_caption=True)[1] == [{"type": "hashtag", "offset": 0, "length": 4}]
