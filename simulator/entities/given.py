"""The `entities` parameter: JSON from the bot, read as strictly as Telegram reads it (Client.cpp: get_text_entity)."""

from __future__ import annotations

from typing import Any

from simulator.entities import links
from simulator.entities.links import BadLink
from simulator.entities.spans import CODES, QUOTES, STYLES, Span
from simulator.entities.text import has_surrogates
from simulator.errors import bad

_PLAIN = (*STYLES, *QUOTES, *CODES)
# Telegram finds these by itself and ignores what it is told about them.
_FOUND = ("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number")
_FURTHEST = 1_000_000


class _Wrong(ValueError):
    pass


def read(entities: object) -> list[Span]:
    """The spans of an array of MessageEntity; anything but an array counts as none. Raises 400."""
    if not isinstance(entities, list):
        return []
    try:
        spans = [span for span in map(_span, entities) if span is not None]
    except _Wrong as reason:
        raise bad(f"can't parse MessageEntity: {reason}") from None
    for span in spans:
        if not 0 <= span.offset <= _FURTHEST:
            raise bad(f"receive an entity with incorrect offset {span.offset}")
        if not 0 <= span.length <= _FURTHEST:
            raise bad(f"receive an entity with incorrect length {span.length}")
    return spans


def _span(entity: object) -> Span | None:
    if not isinstance(entity, dict):
        raise _Wrong("expected an Object")
    offset, length = _number(entity, "offset"), _number(entity, "length")
    kind = _text(entity, "type")
    if kind in _FOUND:
        return None
    if kind in _PLAIN:
        return Span(kind, offset, length, _text(entity, "language", "") if kind == "pre" else "")
    if kind == "text_link":
        return _link(offset, length, _text(entity, "url"))
    if kind == "text_mention":
        user = entity.get("user")
        if not isinstance(user, dict):
            raise _Wrong(_missing(entity, "user", "Object"))
        return Span(kind, offset, length, str(_number(user, "id")))
    if kind == "custom_emoji":
        return _emoji(offset, length, _text(entity, "custom_emoji_id"))
    if kind == "date_time":
        return _moment(offset, length, str(_number(entity, "unix_time")), _text(entity, "date_time_format", ""))
    raise _Wrong("Unsupported type specified" if kind else "Type is not specified")


def _link(offset: int, length: int, url: str) -> Span:
    user = links.user_id(url)
    if user is not None:
        return Span("text_mention", offset, length, str(user))
    if has_surrogates(url):
        raise bad("MessageEntityTextUrl.url must be encoded in UTF-8")
    try:
        return Span("text_link", offset, length, links.checked(url))
    except BadLink as reason:
        raise bad(f"entity URL '{url}' is invalid: {reason}") from None


def _emoji(offset: int, length: int, identifier: str) -> Span:
    try:
        return Span("custom_emoji", offset, length, links.checked_emoji_id(identifier))
    except BadLink as reason:
        raise bad(links.lower(str(reason)[0]) + str(reason)[1:]) from None


def _moment(offset: int, length: int, unix: str, form: str) -> Span:
    moment = links.checked_time(unix, form)
    if moment is None:
        raise _Wrong("Invalid date-time specified")
    return Span("date_time", offset, length, *moment)


def _number(fields: dict[str, Any], name: str) -> int:
    value = fields.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        number = links.integer(value)
        if number is None:
            raise _Wrong(f'Can\'t parse as an integer string "{value}"')
        return number
    raise _Wrong(_missing(fields, name, "Number"))


def _text(fields: dict[str, Any], name: str, default: str | None = None) -> str:
    if name not in fields and default is not None:
        return default
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _Wrong(_missing(fields, name, "String"))
    return str(value)


def _missing(fields: dict[str, Any], name: str, kind: str) -> str:
    return f'Field "{name}" must be of type {kind}' if name in fields else f'Can\'t find field "{name}"'
