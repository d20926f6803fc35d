"""Text and its formatting, from what a bot sends to what Telegram keeps.

Sources: tdlib/td (td/telegram/MessageEntity.cpp, LinkManager.cpp, MessageContent.cpp) and tdlib/telegram-bot-api
(telegram-bot-api/Client.cpp, get_formatted_text), read for behaviour and error texts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.entities import found, given, html, legacy, markdown
from simulator.entities.spans import Span, nested
from simulator.entities.text import byte_length, cleaned, has_surrogates, is_blank, trimmed, within_server_limit
from simulator.errors import bad

__all__ = ["MAX_CAPTION", "MAX_TEXT", "parse"]

MAX_TEXT = 4096  # code points, after parsing
MAX_CAPTION = 1024
_MAX_BYTES = 32_768
_MAX_ENTITIES = 100
_PARSERS = {"html": html.parse, "markdownv2": markdown.parse, "markdown": legacy.parse}

Users = Callable[[int], dict[str, Any] | None]


def parse(
    text: str,
    parse_mode: str | None = None,
    entities: object = None,
    *,
    is_caption: bool = False,
    users: Users | None = None,
) -> tuple[str, list[dict[str, Any]]]:
    """The text as it will stand in the message, and its MessageEntity objects (offsets in UTF-16 units).

    `entities` is the decoded parameter of that name and counts only without a parse mode. `users` gives the User of
    an id, so that mentions by id can be shown; mentions of people it does not know are dropped, as Telegram does.
    Raises ApiError 400 in Telegram's words. A caption may be empty, a text may not.
    """
    if not text and not is_caption:
        raise bad("message text is empty")
    if byte_length(text) > _MAX_BYTES:
        raise bad("text is too long")
    text, spans = _parsed(text, parse_mode, entities)
    text, spans = _finished(text, spans, may_be_empty=is_caption)
    if len(text) > (MAX_CAPTION if is_caption else MAX_TEXT):
        raise bad("message caption is too long" if is_caption else "message is too long")
    spans = nested(spans, found.find(text))
    return text, [shown for span in spans if (shown := _shown(span, users)) is not None][:_MAX_ENTITIES]


def _parsed(text: str, parse_mode: str | None, entities: object) -> tuple[str, list[Span]]:
    mode = (parse_mode or "").lower()
    if not text or mode in ("", "none"):
        return text, given.read(entities)
    parser = _PARSERS.get(mode)
    if parser is None:
        raise bad("unsupported parse_mode")
    if has_surrogates(text):
        raise bad("text must be encoded in UTF-8")
    return parser(text)


def _finished(text: str, spans: list[Span], *, may_be_empty: bool) -> tuple[str, list[Span]]:
    if has_surrogates(text) or any(has_surrogates(span.data) for span in spans):
        raise bad("strings must be encoded in UTF-8")
    text, spans = cleaned(text, nested(spans))
    if not text.strip(" \n"):
        if may_be_empty:
            return "", []
        raise bad("text must be non-empty")
    text, spans = trimmed(text, nested(spans))
    if not may_be_empty and is_blank(text):
        raise bad("text must be non-empty")
    return within_server_limit(text, spans)


def _shown(span: Span, users: Users | None) -> dict[str, Any] | None:
    """The Bot API's MessageEntity."""
    entity: dict[str, Any] = {"type": span.kind, "offset": span.offset, "length": span.length}
    match span.kind:
        case "text_link":
            entity["url"] = span.data
        case "text_mention":
            user = users(int(span.data)) if users else None
            if user is None:
                return None
            entity["user"] = user
        case "pre" if span.data:
            entity["language"] = span.data
        case "custom_emoji":
            entity["custom_emoji_id"] = span.data
        case "date_time":
            entity["unix_time"] = int(span.data)
            if span.more:
                entity["date_time_format"] = span.more
    return entity
