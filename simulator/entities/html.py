"""HTML as Telegram reads it: a handful of tags, four named entities, byte offsets in every complaint.

The behaviour is that of TDLib's `parse_html` (td/telegram/MessageEntity.cpp), down to its leniencies: `</>` closes the
innermost tag, an entity may lack its semicolon, unknown attributes are ignored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from simulator.entities import links
from simulator.entities.links import BadLink
from simulator.entities.spans import Span, in_order
from simulator.entities.text import byte_length, has_surrogates
from simulator.errors import ApiError, bad

_STYLE_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = {*_STYLE_OF_TAG, "a", "tg-emoji", "tg-time", "pre", "code", "blockquote"}
_CHARACTER_OF_NAME = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPACES = " \t\r\n\0\v"  # the end of the text counts as white space
_END = "\0"


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str
    argument: str
    more: str
    offset: int  # in UTF-16 units of the result
    begin: int  # index in the result


def parse(text: str) -> tuple[str, list[Span]]:
    """The plain text and its spans, not yet nested; raises 400 "can't parse entities: …"."""
    return _Parser(text).run()


def decoded(source: str, at: int) -> tuple[str, int] | None:
    """The character that the entity at `source[at] == "&"` stands for and the index after it; None if it is literal."""
    if source[at + 1] == "#":
        return _numeric(source, at)
    end = at + 1
    while source[end].isascii() and source[end].isalpha():
        end += 1
    character = _CHARACTER_OF_NAME.get(source[at + 1 : end])
    return None if character is None else (character, end + (source[end] == ";"))


def _numeric(source: str, at: int) -> tuple[str, int] | None:
    is_hex = source[at + 2] == "x"
    begin = end = at + 3 if is_hex else at + 2
    while source[end] in ("0123456789abcdefABCDEF" if is_hex else "0123456789"):
        end += 1
    code = int(source[begin:end] or "0", 16 if is_hex else 10) if end - at < 10 else 0
    return (chr(code), end + (source[end] == ";")) if 0 < code < 0x10FFFF else None


class _Parser:
    def __init__(self, text: str) -> None:
        self._source = text + _END
        self._size = len(text)
        self._at = 0
        self._out: list[str] = []
        self._length = 0
        self._open: list[_Tag] = []
        self._spans: list[Span] = []

    def run(self) -> tuple[str, list[Span]]:
        while self._at < self._size:
            if self._source[self._at] == "<":
                self._tag()
            else:
                self._character()
        if self._open:
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')
        text = "".join(self._out)
        if has_surrogates(text):
            raise _refusal(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return text, in_order(replace(span, data="") if span.kind == "code" else span for span in self._spans)

    def _character(self) -> None:
        found = decoded(self._source, self._at) if self._source[self._at] == "&" else None
        character, self._at = found or (self._source[self._at], self._at + 1)
        self._out.append(character)
        self._length += 2 if character > "\uffff" else 1

    def _tag(self) -> None:
        begin = self._at
        self._at += 1
        if self._source[self._at] == "/":
            self._close(begin)
        else:
            self._start(begin)

    # -- start tags

    def _start(self, begin: int) -> None:
        name = self._name()
        if self._source[self._at] == _END:
            raise self._refusal("Unclosed start tag", begin)
        if name not in _TAGS:
            raise self._refusal(f'Unsupported start tag "{name}"', begin)
        argument = more = ""
        for attribute, value in iter(lambda: self._attribute(name, begin), None):
            argument, more = _read_attribute(name, attribute, value, argument, more)
        if name == "span" and argument != "spoiler":
            raise self._refusal('Tag "span" must have class "tg-spoiler"', begin)
        self._at += 1
        self._open.append(_Tag(name, argument, more, self._length, len(self._out)))

    def _name(self) -> str:
        begin = self._at
        while self._source[self._at] not in _SPACES and self._source[self._at] != ">":
            self._at += 1
        return links.lower(self._source[begin : self._at])

    def _attribute(self, tag: str, begin: int) -> tuple[str, str | None] | None:
        """The next attribute of the tag with its value if it has one, or None at the tag's `>`."""
        self._skip_spaces()
        if self._source[self._at] == ">":
            return None
        start = self._at
        while self._source[self._at] not in _SPACES + "=>/\"'":
            self._at += 1
        name = self._source[start : self._at]
        if not name:
            raise self._refusal(f'Empty attribute name in the tag "{tag}"', begin)
        self._skip_spaces()
        if self._source[self._at] == "=":
            self._at += 1
            self._skip_spaces()
            return name, self._value(tag, begin)
        if self._source[self._at] == _END:
            raise self._refusal(f'Unclosed start tag "{tag}"', begin)
        return name, None

    def _value(self, tag: str, begin: int) -> str:
        if self._source[self._at] == _END:
            raise self._refusal(f'Unclosed start tag "{tag}"', begin)
        value = self._quoted() if self._source[self._at] in "\"'" else self._token()
        if self._source[self._at] == _END:
            raise self._refusal("Unclosed start tag", begin)
        return value

    def _token(self) -> str:
        begin = self._at
        while re.match("[A-Za-z0-9.-]", self._source[self._at]):
            self._at += 1
        if self._source[self._at] not in _SPACES and self._source[self._at] != ">":
            raise self._refusal("Unexpected end of name token", begin)
        return links.lower(self._source[begin : self._at])

    def _quoted(self) -> str:
        quote = self._source[self._at]
        self._at += 1
        value: list[str] = []
        while self._source[self._at] not in (quote, _END):
            found = decoded(self._source, self._at) if self._source[self._at] == "&" else None
            character, self._at = found or (self._source[self._at], self._at + 1)
            value.append(character)
        if self._source[self._at] == quote:
            self._at += 1
        return "".join(value)

    def _skip_spaces(self) -> None:
        while self._source[self._at] in _SPACES and self._source[self._at] != _END:
            self._at += 1

    # -- end tags

    def _close(self, begin: int) -> None:
        if not self._open:
            raise self._refusal("Unexpected end tag", begin)
        self._at += 1
        name = self._name()
        self._skip_spaces()
        if self._source[self._at] != ">":
            raise self._refusal("Unclosed end tag", begin)
        self._at += 1
        tag = self._open.pop()
        if name and name != tag.name:
            expected = f'expected "</{tag.name}>", found "</{name}>"'
            raise self._refusal("Unmatched end tag", begin, f", {expected}")
        if self._length > tag.offset:
            self._add(tag)

    def _add(self, tag: _Tag) -> None:
        length = self._length - tag.offset
        if tag.name in ("pre", "code"):
            self._add_code(tag, length)
        elif tag.name == "a":
            self._add_link(tag, length)
        elif tag.name == "blockquote":
            self._spans.append(Span("expandable_blockquote" if tag.argument else "blockquote", tag.offset, length))
        elif tag.name == "tg-emoji":
            self._spans.append(Span("custom_emoji", tag.offset, length, _emoji(tag.argument)))
        elif tag.name == "tg-time":
            self._spans.append(Span("date_time", tag.offset, length, *_time(tag)))
        else:
            self._spans.append(Span(_STYLE_OF_TAG[tag.name], tag.offset, length))

    def _add_code(self, tag: _Tag, length: int) -> None:
        """`pre` and `code` around the very same text become one `pre` with the language of the `code`."""
        code = Span(tag.name, tag.offset, length, tag.argument if tag.name == "code" else "")
        last = self._spans[-1] if self._spans else None
        if last is not None and {last.kind, code.kind} == {"pre", "code"} and last.offset == code.offset:
            language = last.data if last.kind == "code" else code.data
            if last.length == length and language and not (last.kind == "pre" and last.data):
                self._spans[-1] = Span("pre", tag.offset, length, language)
                return
        self._spans.append(code)

    def _add_link(self, tag: _Tag, length: int) -> None:
        link = tag.argument or "".join(self._out[tag.begin :])
        user = links.user_id(link)
        if user is not None:
            self._spans.append(Span("text_mention", tag.offset, length, str(user)))
            return
        try:
            self._spans.append(Span("text_link", tag.offset, length, links.checked(link)))
        except BadLink:
            return  # the words stay, the link goes

    def _refusal(self, what: str, at: int, rest: str = "") -> ApiError:
        return _refusal(f"{what} at byte offset {byte_length(self._source[:at])}{rest}")


def _read_attribute(tag: str, name: str, value: str | None, argument: str, more: str) -> tuple[str, str]:
    if (tag, name) == ("blockquote", "expandable"):
        return "1", more
    if value is None:
        return argument, more
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix"):
            return value, more
        case "tg-time", "format":
            return argument, value
        case "code", "class" if value.startswith("language-"):
            return value.removeprefix("language-"), more
        case "span", "class" if value.startswith("tg-"):
            return value.removeprefix("tg-"), more
    return argument, more


def _emoji(text: str) -> str:
    try:
        return links.checked_emoji_id(text)
    except BadLink as reason:
        raise _refusal(str(reason)) from None


def _time(tag: _Tag) -> tuple[str, str]:
    moment = links.checked_time(tag.argument, tag.more)
    if moment is None:
        raise _refusal("Invalid date-time specified")
    return moment


def _refusal(what: str) -> ApiError:
    return bad(f"can't parse entities: {what}")
