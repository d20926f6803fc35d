"""Whatever is sent: only ApiError is raised, and entities lie inside the text and nest."""

import re
from html import escape
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.entities import parse
from simulator.errors import ApiError

MODES = st.sampled_from([None, "HTML", "Markdown", "MarkdownV2"])
PIECES = st.sampled_from(
    [
        *("<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "<pre>", "</>", '<a href="', '">', "</a>", "<blockquote>"),
        *("&lt;", "&amp", "&#x1F3DF;", "*", "_", "__", "~", "||", "`", "```", "[", "](", ")", "!", ">", "\n", "\\"),
        *("@noura", "/start", "#قهوة", "$SAR", "dalla.coffee", "a@b.com", "+966 50 123 4567", "http://", "tg://x", "."),
        *("🏟", "ن", " ", "a", "\r", "\u200f", "\u0000", "\ud800"),
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join))
ENTITIES = st.lists(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(["bold", "italic", "spoiler", "code", "pre", "blockquote", "text_link", "x"]),
            "offset": st.integers(-1, 30),
            "length": st.integers(-1, 30),
        },
        optional={"url": st.sampled_from(["a.bc", "x", 5]), "language": st.text(max_size=3)},
    ),
    max_size=6,
)
STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")


def check_nesting(entities: list[dict[str, Any]]) -> None:
    for index, outer in enumerate(entities):
        end = outer["offset"] + outer["length"]
        for inner in entities[index + 1 :]:
            assert inner["offset"] >= outer["offset"]
            if inner["offset"] < end:
                assert inner["offset"] + inner["length"] <= end
                assert outer["type"] not in ("code", "pre")
                assert inner["type"] != outer["type"]
                assert inner["type"] in STYLES or outer["type"].endswith("blockquote") or outer["type"] in STYLES


@settings(max_examples=600, deadline=None)
@given(TEXTS, MODES, ENTITIES, st.booleans())
def test_only_refusals_are_raised_and_entities_fit(text: str, mode: str | None, explicit: Any, caption: bool) -> None:
    try:
        plain, entities = parse(text, mode, explicit, is_caption=caption)
    except ApiError as refused:
        complaint = refused
    else:
        check_fit(plain, entities)
        check_nesting(entities)
        return
    assert complaint.code == 400
    assert complaint.description.startswith("Bad Request: ")


def check_fit(plain: str, entities: list[dict[str, Any]]) -> None:
    wide = plain.encode("utf-16-le")
    assert plain == plain.rstrip(" \n")
    for entity in entities:
        begin, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        assert 0 <= begin < end <= len(wide)
        wide[begin:end].decode("utf-16-le")  # never half a character


VISIBLE = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Zs", "Mn")), min_size=1, max_size=60
)


@given(VISIBLE)
def test_escaped_html_comes_out_as_it_went_in(text: str) -> None:
    assert parse(f"<b>{escape(text, quote=False)}</b>", "HTML")[0] == text


@given(VISIBLE)
def test_escaped_markdown_comes_out_as_it_went_in(text: str) -> None:
    escaped = re.sub(r"([_*\[\]()~`>#+\-=|{}.!\\])", r"\\\1", text)
    assert parse(f"_{escaped}_", "MarkdownV2")[0] == text


@given(VISIBLE)
def test_plain_text_is_kept(text: str) -> None:
    assert parse(text)[0] == text


@settings(deadline=None)
@given(TEXTS)
def test_reading_twice_changes_nothing(text: str) -> None:
    try:
        plain, entities = parse(text)
    except ApiError:
        return
    assert parse(plain, None, entities) == (plain, entities)
