"""Outside text on its way into a message: cleaned, cut, escaped, kept from turning the line around."""

import html
import re
from collections.abc import Iterable

TEXT_LIMIT = 3500  # characters of one fact; a whole Telegram message has 4096
FSI, PDI = "\u2068", "\u2069"

# Direction marks and overrides, zero-width marks, control characters except the line feed, lone surrogates.
_UNWANTED = re.compile(
    "[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff]"
)
# A joiner is spelling (Persian, Hindi) or emoji glue between two visible characters, and a disguise anywhere else.
_STRAY_JOINER = re.compile("(?:^|(?<=[\\s\u200c\u200d]))[\u200c\u200d]+|[\u200c\u200d]+(?=$|[\\s\u200c\u200d])")


class Safe(str):
    """A text that is Telegram HTML already and is not escaped again."""

    __slots__ = ()

    def join(self, parts: Iterable[str]) -> "Safe":
        """Join texts: those that are Safe stay as they are, all others are quoted."""
        return Safe(str.join(self, (part if isinstance(part, Safe) else quote(part) for part in parts)))

    def __add__(self, other: str) -> "Safe":
        return Safe(str.__add__(self, other if isinstance(other, Safe) else quote(other)))


def clean(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text without marks that hide, reorder or break; at most `limit` characters, an ellipsis when cut."""
    if not text.isascii() or not text.isprintable():
        text = _STRAY_JOINER.sub("", _UNWANTED.sub(_blank, text))
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _blank(mark: re.Match[str]) -> str:
    return " " if mark[0] in "\t\u2028\u2029" else ""


def quote(text: str) -> Safe:
    """Outside text as Telegram HTML, of any length."""
    return Safe(html.escape(clean(text, len(text) or 1), quote=True))


def isolate(text: str) -> str:
    """The text with marks around it that keep its direction to itself (FSI … PDI); empty stays empty."""
    return f"{FSI}{text}{PDI}" if text else text
