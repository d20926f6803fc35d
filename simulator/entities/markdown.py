"""MarkdownV2 as Telegram reads it (TDLib's `parse_markdown_v2`, td/telegram/MessageEntity.cpp)."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.entities import links
from simulator.entities.links import BadLink
from simulator.entities.spans import Span, in_order
from simulator.entities.text import byte_length
from simulator.errors import ApiError, bad

_RESERVED = "_*[]()~`>#+-=|{}.!\n"
_END = "\0"
_SPACES = " \t\r\n\0\v"
_CLOSED_BY = {
    "bold": "*",
    "code": "`",
    "custom_emoji": "]",
    "pre": "```",
    "spoiler": "||",
    "strikethrough": "~",
    "text_link": "]",
    "underline": "__",
}
_TDLIB_NAME = {
    "blockquote": "BlockQuote",
    "bold": "Bold",
    "code": "Code",
    "custom_emoji": "CustomEmoji",
    "italic": "Italic",
    "pre": "Pre",
    "spoiler": "Spoiler",
    "strikethrough": "Strikethrough",
    "text_link": "TextUrl",
    "underline": "Underline",
}


@dataclass(frozen=True, slots=True)
class _Mark:
    kind: str
    language: str
    offset: int  # in UTF-16 units of the result
    at: int  # index of the opening in the source
    begin: int  # index in the result


def parse(text: str) -> tuple[str, list[Span]]:
    """The plain text and its spans, not yet nested; raises 400 "can't parse entities: …"."""
    return _Parser(text).run()


class _Parser:
    def __init__(self, text: str) -> None:
        self._source = text + _END * 3
        self._size = len(text)
        self._at = 0
        self._out: list[str] = []
        self._length = 0
        self._open: list[_Mark] = []
        self._spans: list[Span] = []
        self._in_quote = False
        self._at_line_start = True

    def run(self) -> tuple[str, list[Span]]:
        while self._at < self._size:
            self._step()
        self._end_quote()
        if self._open:
            raise self._unclosed(self._open[-1])
        return "".join(self._out), in_order(self._spans)

    def _step(self) -> None:
        character = self._source[self._at]
        if character == "\\" and "\0" < self._source[self._at + 1] <= "~":
            self._at += 2
            self._write(self._source[self._at - 1])
        elif character not in self._reserved():
            self._at += 1
            self._write(character)
            self._at_line_start = self._at_line_start and character == "\r"
        elif self._closes(character):
            self._close(character)
        else:
            self._begin(character)

    def _write(self, character: str) -> None:
        self._out.append(character)
        self._length += 2 if character > "\uffff" else 1
        if character != "\r":
            self._at_line_start = character == "\n"

    def _reserved(self) -> str:
        return "`" if self._open and self._open[-1].kind in ("pre", "code") else _RESERVED

    def _next_is(self, text: str) -> bool:
        return self._source.startswith(text, self._at)

    # -- openings

    def _begin(self, character: str) -> None:
        if character == "\n":
            self._at += 1
            self._write(character)
            return
        at = self._at
        kind, width = self._opening(character)
        self._at += width
        if kind == "quote_goes_on":
            return
        language = self._language() if kind == "pre" else ""
        self._open.append(_Mark(kind, language, self._length, at, len(self._out)))

    def _opening(self, character: str) -> tuple[str, int]:
        match character:
            case "_":
                return ("underline", 2) if self._next_is("__") else ("italic", 1)
            case "*":
                return "bold", 1
            case "~":
                return "strikethrough", 1
            case "[":
                return "text_link", 1
            case "`":
                return ("pre", 3) if self._next_is("```") else ("code", 1)
            case "|" if self._next_is("||"):
                return "spoiler", 2
            case "!" if self._next_is("!["):
                return "custom_emoji", 2
            case ">" if self._at_line_start:
                goes_on, self._in_quote = self._in_quote, True
                return ("quote_goes_on" if goes_on else "blockquote"), 1
        raise _refusal(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")

    def _language(self) -> str:
        """The word after the opening of a code block, if white space ends it; one line break after it is skipped."""
        language, self._at = fence(self._source, self._at, self._size)
        return language

    # -- closings

    def _closes(self, character: str) -> bool:
        if not self._open:
            return False
        if self._in_quote and character == "\n" and (self._at + 1 == self._size or self._source[self._at + 1] != ">"):
            return True
        kind = self._open[-1].kind
        if kind == "italic":
            return character == "_" and not self._next_is("__")
        return kind != "blockquote" and self._next_is(_CLOSED_BY[kind])

    def _close(self, character: str) -> None:
        if character == "\n":
            self._close_quote()
            return
        mark = self._open.pop()
        length = self._length - mark.offset
        self._at += len(_CLOSED_BY.get(mark.kind, "_"))
        match mark.kind:
            case "text_link":
                self._close_link(mark, length)
            case "custom_emoji":
                self._close_emoji(mark, length)
            case _ if length:
                self._spans.append(Span(mark.kind, mark.offset, length, mark.language))

    def _close_quote(self) -> None:
        """At the line break that ends a quotation; `||` just before it makes the quotation expandable."""
        mark = self._open.pop()
        kind = "blockquote"
        if mark.kind != "blockquote":
            before = self._at - 3 if self._out and self._out[-1] == "\r" else self._at - 2
            if mark.kind != "spoiler" or mark.at not in (before, self._at - 2):
                raise self._unclosed(mark)
            mark = self._open.pop()
            kind = "expandable_blockquote"
            if mark.kind != "blockquote":
                raise self._unclosed(mark)
        self._in_quote = False
        self._at += 1
        self._write("\n")
        self._spans.append(Span(kind, mark.offset, self._length - mark.offset))

    def _end_quote(self) -> None:
        """The end of the text ends a quotation too."""
        if not self._in_quote:
            return
        kind = "blockquote"
        if self._open[-1].kind == "spoiler" and self._open[-1].at == self._size - 2:
            self._open.pop()
            kind = "expandable_blockquote"
        if self._open[-1].kind != "blockquote":
            return
        mark = self._open.pop()
        if self._length > mark.offset:
            self._spans.append(Span(kind, mark.offset, self._length - mark.offset))

    def _close_link(self, mark: _Mark, length: int) -> None:
        link = self._target("a URL") if self._next_is("(") else "".join(self._out[mark.begin :])
        user = links.user_id(link)
        if not length:
            return
        if user is not None:
            self._spans.append(Span("text_mention", mark.offset, length, str(user)))
            return
        try:
            self._spans.append(Span("text_link", mark.offset, length, links.checked(link)))
        except BadLink:
            return  # the words stay, the link goes

    def _close_emoji(self, mark: _Mark, length: int) -> None:
        if not self._next_is("("):
            raise _refusal("Custom emoji entity must contain a tg://emoji URL")
        link = self._target("a custom emoji URL")
        moment = links.time_of(link)
        try:
            span = (
                Span("date_time", mark.offset, length, *moment)
                if moment
                else Span("custom_emoji", mark.offset, length, links.emoji_id(link))
            )
        except BadLink as reason:
            raise _refusal(str(reason)) from None
        if length:
            self._spans.append(span)

    def _target(self, what: str) -> str:
        """The link in round brackets, in which any ASCII character may be escaped."""
        self._at += 1
        begin = self._at
        link: list[str] = []
        while self._at < self._size and self._source[self._at] != ")":
            if self._source[self._at] == "\\" and "\0" < self._source[self._at + 1] <= "~":
                self._at += 1
            link.append(self._source[self._at])
            self._at += 1
        if self._source[self._at] != ")":
            raise _refusal(f"Can't find end of {what} at byte offset {byte_length(self._source[:begin])}")
        self._at += 1
        return "".join(link)

    def _unclosed(self, mark: _Mark) -> ApiError:
        name = "PreCode" if mark.kind == "pre" and mark.language else _TDLIB_NAME[mark.kind]
        return _refusal(f"Can't find end of {name} entity at byte offset {byte_length(self._source[: mark.at])}")


def fence(source: str, at: int, size: int) -> tuple[str, int]:
    """After the three backticks at `at`: the language, and where the code begins."""
    end = at
    while source[end] not in _SPACES and source[end] != "`":
        end += 1
    language = source[at:end] if end < size and source[end] != "`" else ""
    at = end if language else at
    if source[at] in "\r\n":
        at += 2 if source[at + 1] in "\r\n" and source[at + 1] != source[at] else 1
    return language, at


def _refusal(what: str) -> ApiError:
    return bad(f"can't parse entities: {what}")
