"""From parameters to the kept text: explicit entities, cutting and nesting, cleaning, trimming, limits."""

from typing import Any

import pytest

from simulator.entities import parse
from simulator.errors import ApiError

Entity = dict[str, Any]


def e(kind: str, offset: int, length: int, **more: object) -> Entity:
    return {"type": kind, "offset": offset, "length": length, **more}


def refusal(text: str, mode: str | None = None, entities: object = None, *, is_caption: bool = False) -> str:
    with pytest.raises(ApiError) as refused:
        parse(text, mode, entities, is_caption=is_caption)
    assert refused.value.code == 400
    return refused.value.description


# -- the `entities` parameter


def test_explicit_entities_are_kept_in_telegrams_order() -> None:
    given = [e("italic", 0, 2), e("bold", 0, 2), e("text_link", 3, 1, url="a.bc")]
    assert parse("ab c", None, given)[1] == [
        e("bold", 0, 2),
        e("italic", 0, 2),
        e("text_link", 3, 1, url="http://a.bc/"),
    ]


def test_a_parse_mode_silences_explicit_entities() -> None:
    assert parse("<b>a</b>", "HTML", [e("italic", 0, 1)])[1] == [e("bold", 0, 1)]


def test_what_telegram_finds_itself_is_not_taken_from_the_bot() -> None:
    assert parse("abc", None, [e("mention", 0, 3), e("bot_command", 0, 3), e("url", 0, 3)])[1] == []


def test_something_that_is_no_array_counts_as_none() -> None:
    assert parse("abc", None, {"type": "bold"})[1] == []


@pytest.mark.parametrize(
    ("entity", "complaint"),
    [
        ("bold", "can't parse MessageEntity: expected an Object"),
        ({"offset": 0, "length": 1}, 'can\'t parse MessageEntity: Can\'t find field "type"'),
        ({"type": "bold", "length": 1}, 'can\'t parse MessageEntity: Can\'t find field "offset"'),
        (e("bold", 0, 1) | {"offset": []}, 'can\'t parse MessageEntity: Field "offset" must be of type Number'),
        (e("glow", 0, 1), "can't parse MessageEntity: Unsupported type specified"),
        (e("text_link", 0, 1), 'can\'t parse MessageEntity: Can\'t find field "url"'),
        (e("text_link", 0, 1, url="x"), "entity URL 'x' is invalid: Wrong HTTP URL"),
        (e("text_mention", 0, 1), 'can\'t parse MessageEntity: Can\'t find field "user"'),
        (e("custom_emoji", 0, 1, custom_emoji_id="0"), "invalid custom emoji identifier specified"),
        (e("bold", -1, 1), "receive an entity with incorrect offset -1"),
        (e("bold", 0, 1000001), "receive an entity with incorrect length 1000001"),
        (e("bold", 9, 1), "entity begins after the end of the text at UTF-16 offset 9"),
        (e("bold", 1, 9), "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 10"),
        (e("bold", 2, 1), "entity begins in a middle of a UTF-16 symbol at byte offset 5"),
        (e("bold", 0, 2), "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 5"),
    ],
)  # fmt: skip
def test_wrong_entities_are_refused(entity: object, complaint: str) -> None:
    assert refusal("a🏟b", None, [entity]) == f"Bad Request: {complaint}"


def test_numbers_may_be_strings() -> None:
    assert parse("abc", None, [{"type": "bold", "offset": "1", "length": "2"}])[1] == [e("bold", 1, 2)]


# -- overlaps


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([e("bold", 0, 4), e("bold", 2, 6)], [e("bold", 0, 8)]),
        ([e("bold", 0, 2), e("bold", 2, 2)], [e("bold", 0, 4)]),
        ([e("bold", 0, 4), e("italic", 2, 4)], [e("bold", 0, 2), e("italic", 2, 4), e("bold", 2, 2)]),
        ([e("bold", 0, 8), e("code", 2, 2)], [e("bold", 0, 2), e("code", 2, 2), e("bold", 4, 4)]),
        ([e("code", 0, 4), e("code", 2, 4)], [e("code", 0, 4)]),
        ([e("pre", 0, 8), e("blockquote", 2, 2)], [e("blockquote", 2, 2)]),
        ([e("blockquote", 0, 8), e("pre", 2, 2)], [e("blockquote", 0, 8), e("pre", 2, 2)]),
        ([e("blockquote", 0, 4), e("blockquote", 2, 4)], [e("blockquote", 0, 4)]),
        ([e("bold", 0, 8), e("spoiler", 0, 8)], [e("bold", 0, 8), e("spoiler", 0, 8)]),
        ([e("bold", 1, 0)], []),
    ],
)
def test_overlaps_are_cut_until_they_nest(given: list[Entity], kept: list[Entity]) -> None:
    assert parse("abcdefgh", None, given)[1] == kept


def test_no_more_than_a_hundred_entities() -> None:
    text = "<b>a</b> " * 150
    assert len(parse(text, "HTML")[1]) == 100


# -- the characters


def test_white_space_at_the_ends_goes() -> None:
    assert parse(" \n a\n ")[0] == "a"
    assert parse("<b> a </b> ", "HTML") == (" a", [e("bold", 0, 2)])


def test_control_and_direction_characters_are_cleaned_away() -> None:
    assert parse("a\tb\x00c\r\nd")[0] == "a b c\nd"
    assert parse("a\u202e\u2028b")[0] == "ab"
    assert parse("<b>a\r</b>\r<i>b</i>", "HTML") == ("ab", [e("bold", 0, 1), e("italic", 1, 1)])


def test_isolates_survive() -> None:
    assert parse("\u2068نورة\u2069 \u2066a\u2069")[0] == "\u2068نورة\u2069 \u2066a\u2069"


# -- empty and too long


@pytest.mark.parametrize(("text", "mode"), [(" \n ", None), ("<b></b>", "HTML"), ("\u200b\u200f", None), ("\r", None)])
def test_a_text_must_show_something(text: str, mode: str | None) -> None:
    assert refusal(text, mode) == "Bad Request: text must be non-empty"


def test_no_text_is_refused_and_no_caption_is_not() -> None:
    assert refusal("") == "Bad Request: message text is empty"
    assert parse("", is_caption=True) == ("", [])
    assert parse(" ", is_caption=True) == ("", [])
    assert parse("<b></b>", "HTML", is_caption=True) == ("", [])


def test_length_counts_code_points_after_parsing() -> None:
    assert len(parse("🏟" * 4096)[0]) == 4096
    assert len(parse("<b>" + "a" * 4096 + "</b>", "HTML")[0]) == 4096
    assert refusal("a" * 4097) == "Bad Request: message is too long"
    assert len(parse("ق" * 1024, is_caption=True)[0]) == 1024
    assert refusal("a" * 1025, is_caption=True) == "Bad Request: message caption is too long"


def test_raw_text_counts_bytes() -> None:
    assert refusal("ق" * 16385) == "Bad Request: text is too long"
    assert refusal("ق" * 16384) == "Bad Request: message is too long"
    assert parse("<b></b>" * 4000 + "a", "HTML")[0] == "a"


def test_half_a_character_is_refused() -> None:
    assert refusal("a\ud83c") == "Bad Request: strings must be encoded in UTF-8"
    assert refusal("a\ud83c", "HTML") == "Bad Request: text must be encoded in UTF-8"
    language = '<pre><code class="language-&#xD800;">a</code></pre>'
    assert refusal(language, "HTML") == "Bad Request: strings must be encoded in UTF-8"
