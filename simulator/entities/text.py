"""What Telegram does to the characters themselves: UTF-16 counting, cleaning and trimming."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from simulator.entities.spans import Span
from simulator.errors import bad

_SPACES = {code: " " for code in range(33) if chr(code) not in "\r\n"}
# Line separators, embeddings and overrides of direction, and combining vertical lines never arrive.
_GONE = dict.fromkeys((0x0D, *range(0x2028, 0x202F), 0x0333, 0x033F, 0x030A))
_CLEAN = {**_SPACES, **_GONE}
_REMOVED = re.compile("[" + "".join(map(chr, _GONE)) + "]")
_MARK_RUN = re.compile("[\u200e\u200f]+(?=[\u200e\u200f])")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Characters that show nothing: a text of these alone counts as empty.
_BLANK = re.compile(
    "[ \n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc\U000e0000-\U000e007f]*"
)
_SERVER_BYTES = 35_000


def units(text: str) -> int:
    """The length in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def byte_length(text: str) -> int:
    """The length in bytes of UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def has_surrogates(text: str) -> bool:
    """Whether half of a surrogate pair stands alone, so that the text cannot be written as UTF-8."""
    return not text.isascii() and _SURROGATE.search(text) is not None


def is_blank(text: str) -> bool:
    return _BLANK.fullmatch(text) is not None


def unit_offsets(text: str) -> Callable[[int], int]:
    """A function from an index in `text` to the UTF-16 offset there."""
    if max(text, default="") <= "\uffff":
        return lambda index: index
    table = [0]
    for character in text:
        table.append(table[-1] + (2 if character > "\uffff" else 1))
    return table.__getitem__


def cleaned(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """The text as Telegram keeps it: control characters become spaces, forbidden ones vanish, spans follow."""
    check_borders(text, spans)
    if spans and _REMOVED.search(text):
        spans = _shifted(text, spans)
    text = text.translate(_CLEAN)
    return _MARK_RUN.sub(lambda run: "\u200c" * len(run[0]), text), spans


def check_borders(text: str, spans: list[Span]) -> None:
    """400 for a span that begins or ends beyond the text or inside a surrogate pair."""
    if not spans:
        return
    size, halves = units(text), _halves(text)
    for span in spans:
        if span.offset in halves:
            raise bad(f"entity begins in a middle of a UTF-16 symbol at byte offset {halves[span.offset]}")
        if span.end in halves:
            place = f"in a middle of a UTF-16 symbol at byte offset {halves[span.end]}"
            raise bad(f"entity beginning at UTF-16 offset {span.offset} ends {place}")
        if span.offset > size:
            raise bad(f"entity begins after the end of the text at UTF-16 offset {span.offset}")
        if span.end > size:
            place = f"after the end of the text at UTF-16 offset {span.end}"
            raise bad(f"entity beginning at UTF-16 offset {span.offset} ends {place}")


def _halves(text: str) -> dict[int, int]:
    """UTF-16 offsets inside a surrogate pair, each with the byte offset just after its character."""
    if max(text, default="") <= "\uffff":
        return {}
    found: dict[int, int] = {}
    unit = byte = 0
    for character in text:
        byte += byte_length(character)
        unit += 1
        if character > "\uffff":
            found[unit] = byte
            unit += 1
    return found


def _shifted(text: str, spans: list[Span]) -> list[Span]:
    offset_at = unit_offsets(text)
    removed = [offset_at(match.start()) for match in _REMOVED.finditer(text)]

    def moved(offset: int) -> int:
        return offset - sum(1 for place in removed if place < offset)

    return [replace(span, offset=moved(span.offset), length=moved(span.end) - moved(span.offset)) for span in spans]


def trimmed(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """Without white space at the end, and at the beginning up to the first span."""
    text = text.rstrip(" \n")
    size = units(text)
    spans = [replace(span, length=min(span.end, size) - span.offset) for span in spans if span.offset < size]
    first = min((span.offset for span in spans), default=size)
    lead = min(len(text) - len(text.lstrip(" \n")), first)
    return text[lead:], [replace(span, offset=span.offset - lead) for span in spans]


def within_server_limit(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """Cut to the 35,000 bytes that Telegram's servers take at most."""
    if byte_length(text) <= _SERVER_BYTES:
        return text, spans
    text = text.encode()[:_SERVER_BYTES].decode(errors="ignore")
    size = units(text)
    return text, [span for span in spans if span.end <= size]
