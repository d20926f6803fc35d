"""What Telegram marks by itself in plain text: mentions, tags, commands, links, addresses and phone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.entities import urls
from simulator.entities.spans import Span, without_overlaps
from simulator.entities.text import unit_offsets

_TRIGGER = re.compile(r"[@/#$+.]|://")
_MENTION = re.compile(r"(?<!\w)@([A-Za-z0-9_]{2,32})(?!\w)")
_SHORT_NAMES = ("gif", "vid", "pic")
_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?!\w)(?:@[A-Za-z0-9_]{3,32}(?![\w/<>])|(?![@/<>]))")
_CASHTAG = re.compile(r"\$(?:1INCH|[A-Z]{1,8})")
_AT_CHAT = re.compile(r"@[A-Za-z0-9_]{3,32}(?!\w)")
_PHONE = re.compile(r"(?<![\w+])\+[0-9]{1,15}(?:[ .\-]?\([0-9]{1,5}\)[ .\-]?[0-9]{1,12}|[ .\-][0-9]{1,12}){0,6}(?!\w)")
_PHONE_DIGITS = range(7, 16)
_TAG_LENGTH = 256

Place = tuple[str, int, int]


def find(text: str) -> list[Span]:
    """All of them in order, none overlapping another, offsets in UTF-16 units."""
    if not _TRIGGER.search(text):
        return []
    offset_at = unit_offsets(text)
    return without_overlaps(
        Span(kind, offset_at(begin), offset_at(end) - offset_at(begin)) for kind, begin, end in _places(text)
    )


def _places(text: str) -> Iterator[Place]:
    yield from _mentions(text)
    yield from (("bot_command", *match.span()) for match in _COMMAND.finditer(text))
    yield from _hashtags(text)
    yield from _cashtags(text)
    yield from _phones(text)
    yield from urls.find(text)


def _mentions(text: str) -> Iterator[Place]:
    for match in _MENTION.finditer(text):
        if len(match[1]) >= 4 or match[1].lower() in _SHORT_NAMES:
            yield "mention", *match.span()


def _is_tag_character(character: str) -> bool:
    is_special = character in "_\u200c\u00b7" or "\u0d80" <= character <= "\u0dff"
    return is_special or character.isalpha() or character.isdecimal()


def _hashtags(text: str) -> Iterator[Place]:
    at = -1
    while (at := text.find("#", at + 1)) >= 0:
        end = at + 1
        while end < len(text) and _is_tag_character(text[end]):
            end += 1
        tag = text[at + 1 : end][:_TAG_LENGTH]
        stands_free = at == 0 or not _is_tag_character(text[at - 1])
        if stands_free and any(map(str.isalpha, tag)) and not text.startswith("#", end):
            yield "hashtag", at, _with_chat(text, at + 1 + len(tag))
        at = max(at, end - 1)


def _cashtags(text: str) -> Iterator[Place]:
    for match in _CASHTAG.finditer(text):
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        if not any(neighbour and (neighbour == "$" or _is_tag_character(neighbour)) for neighbour in (before, after)):
            yield "cashtag", match.start(), _with_chat(text, match.end())


def _with_chat(text: str, end: int) -> int:
    """A tag may name the chat it belongs to: `#coffee@dalla`."""
    match = _AT_CHAT.match(text, end)
    return match.end() if match else end


def _phones(text: str) -> Iterator[Place]:
    """International numbers only: what the servers take for a local number is not published."""
    for match in _PHONE.finditer(text):
        if sum(map(str.isdigit, match[0])) in _PHONE_DIGITS:
            yield "phone_number", *match.span()
