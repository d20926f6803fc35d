"""The first Markdown of the Bot API, without nesting (TDLib's `parse_markdown`, td/telegram/MessageEntity.cpp)."""

from __future__ import annotations

from simulator.entities import links
from simulator.entities.links import BadLink
from simulator.entities.markdown import fence
from simulator.entities.spans import Span
from simulator.entities.text import byte_length, units
from simulator.errors import bad

_KIND = {"_": "italic", "*": "bold", "`": "code", "[": "text_link"}


def parse(text: str) -> tuple[str, list[Span]]:
    """The plain text and its spans; raises 400 "can't parse entities: …"."""
    return _Parser(text).run()


class _Parser:
    def __init__(self, text: str) -> None:
        self._source = text + "\0" * 3
        self._size = len(text)
        self._at = 0
        self._out: list[str] = []
        self._length = 0
        self._spans: list[Span] = []

    def run(self) -> tuple[str, list[Span]]:
        while self._at < self._size:
            character = self._source[self._at]
            if character == "\\" and self._source[self._at + 1] in _KIND:
                self._at += 1
                self._write(self._source[self._at])
                self._at += 1
            elif character in _KIND:
                self._entity(character)
            else:
                self._write(character)
                self._at += 1
        return "".join(self._out), self._spans

    def _write(self, text: str) -> None:
        self._out.append(text)
        self._length += units(text)

    def _entity(self, character: str) -> None:
        begin = self._at
        is_block = self._source.startswith("```", begin)
        closing = "```" if is_block else "]" if character == "[" else character
        language = ""
        self._at += len(closing)
        if is_block:
            language, self._at = fence(self._source, self._at, self._size)
        end = self._source.find(closing, self._at, self._size)
        if end < 0:
            offset = byte_length(self._source[:begin])
            raise bad(f"can't parse entities: Can't find end of the entity starting at byte offset {offset}")
        words, offset = self._source[self._at : end], self._length
        self._write(words)
        self._at = end + len(closing)
        if not words:
            return
        if character == "[":
            self._link(words, offset)
        else:
            self._spans.append(Span("pre" if is_block else _KIND[character], offset, self._length - offset, language))

    def _link(self, words: str, offset: int) -> None:
        link = self._target() if self._source[self._at] == "(" else words
        length = self._length - offset
        user = links.user_id(link)
        if user is not None:
            self._spans.append(Span("text_mention", offset, length, str(user)))
            return
        try:
            self._spans.append(Span("text_link", offset, length, links.checked(link)))
        except BadLink:
            return  # the words stay, the link goes

    def _target(self) -> str:
        end = self._source.find(")", self._at, self._size)
        end = self._size if end < 0 else end
        link = self._source[self._at + 1 : end]
        self._at = end + 1
        return link
