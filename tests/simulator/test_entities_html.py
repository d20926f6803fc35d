"""HTML is read as Telegram reads it. Facts: notes on TDLib's parse_html (td/telegram/MessageEntity.cpp)."""

import pytest

from simulator.entities import parse
from simulator.errors import ApiError

Entity = dict[str, object]


def html(text: str) -> tuple[str, list[Entity]]:
    return parse(text, "HTML")


def refusal(text: str) -> str:
    with pytest.raises(ApiError) as refused:
        html(text)
    assert refused.value.code == 400
    return refused.value.description


def e(kind: str, offset: int, length: int, **more: object) -> Entity:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
        ("B", "bold"),
    ],
)
def test_every_tag_becomes_its_entity(tag: str, kind: str) -> None:
    assert html(f"a <{tag}>قهوة</{tag}> z") == ("a قهوة z", [e(kind, 2, 4)])


def test_a_spoiler_may_be_a_span() -> None:
    assert html('<span class="tg-spoiler">42</span>') == ("42", [e("spoiler", 0, 2)])
    assert refusal("ab<span>42</span>") == (
        'Bad Request: can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset 2'
    )


def test_a_quotation_may_be_expandable() -> None:
    assert html("<blockquote expandable>long</blockquote>")[1] == [e("expandable_blockquote", 0, 4)]


def test_code_in_pre_gives_the_language() -> None:
    assert html('<pre><code class="language-python">x = 1</code></pre>')[1] == [e("pre", 0, 5, language="python")]
    assert html('<code class="language-python">x</code>')[1] == [e("code", 0, 1)]
    assert html('<pre>a<code class="language-python">x</code></pre>')[1] == [e("pre", 0, 2)]


def test_custom_emoji_and_times_carry_their_data() -> None:
    assert html('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>')[1] == [
        e("custom_emoji", 0, 2, custom_emoji_id="5368324170671202286")
    ]
    assert html('<tg-time unix="1647531900" format="wDT">tomorrow</tg-time>')[1] == [
        e("date_time", 0, 8, unix_time=1647531900, date_time_format="wDT")
    ]
    assert html('<tg-time unix="1647531900">tomorrow</tg-time>')[1] == [e("date_time", 0, 8, unix_time=1647531900)]
    assert "Invalid custom emoji identifier specified" in refusal('<tg-emoji emoji-id="x">👍</tg-emoji>')
    assert "can't parse entities" in refusal('<tg-time unix="soon">x</tg-time>')


def test_links_are_written_down_as_telegram_does() -> None:
    assert html('<a href="HTTPS://Dalla.Coffee">shop</a>')[1] == [e("text_link", 0, 4, url="https://dalla.coffee/")]
    assert html("<a href=dalla.coffee>shop</a>")[1] == [e("text_link", 0, 4, url="http://dalla.coffee/")]
    assert html('<a href="https://t.me/x?a=1&amp;b=2">x</a>')[1] == [e("text_link", 0, 1, url="https://t.me/x?a=1&b=2")]
    assert html("<a>dalla.coffee/shop</a>")[1] == [e("text_link", 0, 17, url="http://dalla.coffee/shop")]


@pytest.mark.parametrize("link", ["localhost", "happ://add/x", "http://", "https://a.b:99999", "", "http://a b.c"])
def test_a_bad_link_leaves_its_words(link: str) -> None:
    assert html(f'<a href="{link}">words</a>') == ("words", [])


def test_a_mention_by_id_needs_a_known_user() -> None:
    noura = {"id": 700000001, "is_bot": False, "first_name": "نورة"}
    text = '<a href="tg://user?id=700000001">Noura</a>'
    assert parse(text, "HTML", users=lambda _: noura)[1] == [e("text_mention", 0, 5, user=noura)]
    assert parse(text, "HTML", users=lambda _: None)[1] == []


def test_only_four_names_and_numbers_are_decoded() -> None:
    assert html("&lt;&gt;&amp;&quot;&nbsp;&apos;&copy; &#9749;&#x2615;")[0] == '<>&"&nbsp;&apos;&copy; ☕☕'
    assert html("1 &lt 2 &amp")[0] == "1 < 2 &"
    assert html("&; &#; &#x; &#0; &#1114111; &")[0] == "&; &#; &#x; &#0; &#1114111; &"
    assert html("&amp;lt;")[0] == "&lt;"


def test_half_a_surrogate_pair_is_refused() -> None:
    assert refusal("&#xD83C;") == (
        "Bad Request: can't parse entities: Text contains invalid Unicode characters after decoding HTML entities, "
        "check for unmatched surrogate code units"
    )


def test_the_empty_end_tag_closes_the_innermost() -> None:
    assert html("<i>a<u>b</>c</>")[1] == [e("italic", 0, 1), e("italic", 1, 2), e("underline", 1, 1)]


def test_empty_tags_leave_nothing() -> None:
    assert html("a<b></b><i></i>z") == ("az", [])


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("دلة <x>", 'Unsupported start tag "x" at byte offset 7'),
        ("<P>", 'Unsupported start tag "p" at byte offset 0'),
        ("2 < 3", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ('a <a href="x', "Unclosed start tag at byte offset 2"),
        ("a <a href=", 'Unclosed start tag "a" at byte offset 2'),
        ('a <a ="x">', 'Empty attribute name in the tag "a" at byte offset 2'),
        ("<a href=x/y>", "Unexpected end of name token at byte offset 8"),
        ("☕<i>never closed", 'Can\'t find end tag corresponding to start tag "i"'),
        ("☕</b>", "Unexpected end tag at byte offset 3"),
        ("<b>☕</b", "Unclosed end tag at byte offset 6"),
        ("<i>☕</em>", 'Unmatched end tag at byte offset 6, expected "</i>", found "</em>"'),
    ],
)
def test_complaints_count_bytes(text: str, complaint: str) -> None:
    assert refusal(text) == f"Bad Request: can't parse entities: {complaint}"


def test_offsets_are_utf16_units() -> None:
    assert html("👩‍🍳 <b>☕🏟</b>") == ("👩‍🍳 ☕🏟", [e("bold", 6, 3)])


def test_a_name_from_outside_cannot_break_the_markup() -> None:
    from html import escape

    name = "<b>\"Noura\" & 'Sons'</b>"
    assert html(f"Hello <b>{escape(name)}</b>") == (
        f"Hello {name}".replace("'", "&#x27;").replace("&#x27;", "'"),
        [e("bold", 6, len(name))],
    )
