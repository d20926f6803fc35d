"""Formatting spans: their order, and how overlapping ones are cut until they nest.

All offsets are UTF-16 code units, as in the Bot API. The rules are TDLib's (td/telegram/MessageEntity.cpp):
styles (bold …) may lie inside anything but code and are cut at every border they would cross; links, mentions, code
and their like never overlap each other; a quotation may hold them but is never split by them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES = ("blockquote", "expandable_blockquote")
CODES = ("pre", "code")

# At the same place and of the same length, the smaller number comes first.
_RANK = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_FOUND_RANK = 50
_PRE_WITH_LANGUAGE_RANK = 10


@dataclass(frozen=True, slots=True)
class Span:
    """One entity: `kind` is the Bot API's type; `data` is its url, language, user id, emoji id or unix time as text."""

    kind: str
    offset: int
    length: int
    data: str = ""
    more: str = ""

    @property
    def end(self) -> int:
        return self.offset + self.length

    @property
    def order(self) -> tuple[int, int, int]:
        rank = _PRE_WITH_LANGUAGE_RANK if self.kind == "pre" and self.data else _RANK.get(self.kind, _FOUND_RANK)
        return self.offset, -self.length, rank


def in_order(spans: Iterable[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: span.order)


def nested(spans: Iterable[Span], found: Iterable[Span] = ()) -> list[Span]:
    """The spans with every overlap resolved, in Telegram's order; `found` ones only fill gaps between the given."""
    given = in_order(span for span in spans if span.length > 0)
    quotes = without_overlaps(span for span in given if span.kind in QUOTES)
    solid = without_overlaps(span for span in given if span.kind not in QUOTES and span.kind not in STYLES)
    solid = [span for span in solid if _respects(span, quotes)]
    solid += [new for new in found if _respects(new, quotes) and not any(_touch(new, old) for old in solid)]
    walls = in_order(solid + quotes)
    return in_order(walls + _Cutter([span for span in given if span.kind in STYLES]).along(walls))


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """The spans, sorted, less each that begins inside an earlier one."""
    kept: list[Span] = []
    for span in in_order(spans):
        if not kept or span.offset >= kept[-1].end:
            kept.append(span)
    return kept


def _touch(one: Span, other: Span) -> bool:
    return one.offset < other.end and other.offset < one.end


def _respects(span: Span, quotes: list[Span]) -> bool:
    """Whether the span lies wholly inside or wholly outside every quotation."""
    return all(not _touch(span, quote) or (quote.offset <= span.offset and span.end <= quote.end) for quote in quotes)


class _Cutter:
    """Walks from left to right with the styles that are open, and cuts them wherever a border stands."""

    def __init__(self, styles: list[Span]) -> None:
        self._waiting = styles[::-1]
        self._open: dict[str, Span] = {}
        self._cut: list[Span] = []

    def along(self, walls: list[Span]) -> list[Span]:
        around: list[Span] = []
        for wall in walls:
            self._leave(around, wall.offset)
            around.append(wall)
        self._leave(around, None)
        return self._cut

    def _leave(self, around: list[Span], until: int | None) -> None:
        while around and (until is None or until >= around[-1].end):
            wall = around.pop()
            already = len(self._cut)
            self._advance(wall.end)
            if wall.kind in CODES:
                del self._cut[already:]  # code carries no style
        self._advance(until)

    def _advance(self, until: int | None) -> None:
        while self._waiting and (until is None or self._waiting[-1].offset < until):
            span = self._waiting.pop()
            running = self._open.get(span.kind)
            if running is not None and span.offset <= running.end:
                self._open[span.kind] = replace(running, length=max(running.end, span.end) - running.offset)
            else:
                self._flush(span.offset)
                self._open[span.kind] = span
        self._flush(until)

    def _flush(self, at: int | None) -> None:
        for kind in STYLES:
            running = self._open.get(kind)
            if running is None or (at is not None and running.offset >= at):
                continue
            if at is None or running.end <= at:
                self._cut.append(self._open.pop(kind))
            else:
                self._cut.append(replace(running, length=at - running.offset))
                self._open[kind] = replace(running, offset=at, length=running.end - at)
