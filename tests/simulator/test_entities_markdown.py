"""MarkdownV2 and the first Markdown are read as Telegram reads them."""

import pytest

from simulator.entities import parse
from simulator.errors import ApiError

Entity = dict[str, object]


def e(kind: str, offset: int, length: int, **more: object) -> Entity:
    return {"type": kind, "offset": offset, "length": length, **more}


def refusal(text: str, mode: str = "MarkdownV2") -> str:
    with pytest.raises(ApiError) as refused:
        parse(text, mode)
    assert refused.value.code == 400
    return refused.value.description


@pytest.mark.parametrize(
    ("text", "plain", "entities"),
    [
        ("*دلة*", "دلة", [e("bold", 0, 3)]),
        ("_a_", "a", [e("italic", 0, 1)]),
        ("__a__", "a", [e("underline", 0, 1)]),
        ("~a~", "a", [e("strikethrough", 0, 1)]),
        ("||a||", "a", [e("spoiler", 0, 1)]),
        ("`a*b`", "a*b", [e("code", 0, 3)]),
        ("```\na\n```", "a", [e("pre", 0, 1)]),
        ("```python\nx = 1```", "x = 1", [e("pre", 0, 5, language="python")]),
        ("[shop](https://dalla.coffee)", "shop", [e("text_link", 0, 4, url="https://dalla.coffee/")]),
        ("[shop](https://a.b/\\(c\\))", "shop", [e("text_link", 0, 4, url="https://a.b/(c)")]),
        ("[shop](nowhere)", "shop", []),
        ("![👍](tg://emoji?id=25)", "👍", [e("custom_emoji", 0, 2, custom_emoji_id="25")]),
        ("![soon](tg://time?unix=5&format=r)", "soon", [e("date_time", 0, 4, unix_time=5, date_time_format="r")]),
        (">a\n>b\nc", "a\nb\nc", [e("blockquote", 0, 4)]),
        (">a\n>b||", "a\nb", [e("expandable_blockquote", 0, 3)]),
        ("**\n>a", "a", [e("blockquote", 0, 1)]),
        ("a\\.b\\-c\\!", "a.b-c!", []),
        ("a\\\\b", "a\\b", []),
    ],
)
def test_markdown_v2_becomes_entities(text: str, plain: str, entities: list[Entity]) -> None:
    assert parse(text, "MarkdownV2") == (plain, entities)


@pytest.mark.parametrize("mark", "_*[]()~`>#+-=|{}.!")
def test_each_reserved_character_must_be_escaped(mark: str) -> None:
    with pytest.raises(ApiError):
        parse(f"a{mark}b", "MarkdownV2")
    assert parse(f"a\\{mark}b", "MarkdownV2")[0] == f"a{mark}b"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("9.99", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("☕!", "Character '!' is reserved and must be escaped with the preceding '\\'"),
        ("a>b", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        ("☕*b", "Can't find end of Bold entity at byte offset 3"),
        ("☕_b", "Can't find end of Italic entity at byte offset 3"),
        ("☕__b", "Can't find end of Underline entity at byte offset 3"),
        ("☕~b", "Can't find end of Strikethrough entity at byte offset 3"),
        ("☕||b", "Can't find end of Spoiler entity at byte offset 3"),
        ("☕`b", "Can't find end of Code entity at byte offset 3"),
        ("☕```b", "Can't find end of Pre entity at byte offset 3"),
        ("☕```py b", "Can't find end of PreCode entity at byte offset 3"),
        ("☕[b", "Can't find end of TextUrl entity at byte offset 3"),
        ("☕[b](x", "Can't find end of a URL at byte offset 7"),
        ("![b]", "Custom emoji entity must contain a tg://emoji URL"),
        ("![b](https://a.b)", "Custom emoji URL must have scheme tg"),
        ("![b](tg://emoji?id=1", "Can't find end of a custom emoji URL at byte offset 5"),
        (">*a\nb*", "Can't find end of Bold entity at byte offset 1"),
    ],
)
def test_complaints_name_the_entity_and_count_bytes(text: str, complaint: str) -> None:
    assert refusal(text) == f"Bad Request: can't parse entities: {complaint}"


def test_two_underscores_are_always_an_underline() -> None:
    assert parse("_a __b___", "MarkdownV2")[1] == [e("italic", 0, 2), e("italic", 2, 1), e("underline", 2, 1)]


def test_a_quotation_is_ended_by_an_empty_bold() -> None:
    assert parse(">a\n**>b", "MarkdownV2")[1] == [e("blockquote", 0, 2), e("blockquote", 2, 1)]


@pytest.mark.parametrize(
    ("text", "plain", "entities"),
    [
        ("*دلة* _b_ `c`", "دلة b c", [e("bold", 0, 3), e("italic", 4, 1), e("code", 6, 1)]),
        ("_snake_\\__case_", "snake_case", [e("italic", 0, 5), e("italic", 6, 4)]),
        ("```sh\nls```", "ls", [e("pre", 0, 2, language="sh")]),
        ("[shop](dalla.coffee)", "shop", [e("text_link", 0, 4, url="http://dalla.coffee/")]),
        ("9.99! (a-b)", "9.99! (a-b)", []),
        ("*_a*", "_a", [e("bold", 0, 2)]),
    ],
)
def test_the_first_markdown_does_not_nest(text: str, plain: str, entities: list[Entity]) -> None:
    assert parse(text, "Markdown") == (plain, entities)


def test_the_first_markdown_says_where_an_entity_began() -> None:
    assert refusal("☕ snake_case", "Markdown") == (
        "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 9"
    )


def test_modes_have_no_case_and_no_other_name() -> None:
    assert parse("<b>a</b>", "html") == parse("<b>a</b>", "HTML")
    assert parse("*a*", "markdownV2")[1] == [e("bold", 0, 1)]
    assert parse("*a*", "None") == ("*a*", [])
    assert refusal("a", "BBCode") == "Bad Request: unsupported parse_mode"
