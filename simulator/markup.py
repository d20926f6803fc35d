"""Keyboards: what Telegram accepts under a message, and how it comes back.

Sources: tdlib/telegram-bot-api Client.cpp (get_reply_markup, get_keyboard_button, get_inline_keyboard_button),
tdlib/td ReplyMarkup.cpp; the limits on callback_data and copy_text are the servers' (API, InlineKeyboardButton).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.entities import links
from simulator.entities.links import BadLink
from simulator.entities.text import byte_length, cleaned, has_surrogates
from simulator.errors import bad

Json = dict[str, Any]

# Buttons of one keyboard and of one row; what a row has beyond is not shown. Source: limits.tginfo.me.
MAX_INLINE, MAX_INLINE_ROW = 100, 8
MAX_REPLY, MAX_REPLY_ROW = 300, 12
_MAX_DATA_BYTES = 64
_MAX_COPY = 256
_MAX_PLACEHOLDER = 64
_STYLES = ("danger", "success", "primary")


class _Wrong(ValueError):
    """The JSON has the wrong shape; the message is Telegram's."""


def check(reply_markup: object, *, in_private: bool = True) -> Json | None:
    """The keyboard as Telegram keeps it: Inline- or ReplyKeyboardMarkup, ReplyKeyboardRemove or ForceReply.

    None for nothing and for a markup without any button or wish. Some buttons are for private chats only.
    Raises ApiError 400 in Telegram's words.
    """
    if reply_markup is None:
        return None
    if not isinstance(reply_markup, dict):
        raise bad("object expected as reply markup")
    try:
        keyboard = _rows(reply_markup, _REPLY)
        inline = _rows(reply_markup, _INLINE)
        if not in_private:
            _check_for_groups(keyboard, inline)
        return _whole(reply_markup, keyboard, inline)
    except _Wrong as reason:
        raise bad(_small(str(reason))) from None


def _whole(fields: Json, keyboard: list[list[Json]], inline: list[list[Json]]) -> Json | None:
    selective = _flag(fields, "selective")
    if keyboard:
        flags = ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective")
        shown = {name: True for name in flags if _flag(fields, name)}
        return {"keyboard": keyboard, **_placeholder(fields), **shown}
    if inline:
        return {"inline_keyboard": inline}
    if _flag(fields, "remove_keyboard") or _flag(fields, "hide_keyboard"):
        return {"remove_keyboard": True, **({"selective": True} if selective else {})}
    if _flag(fields, "force_reply"):
        return {"force_reply": True, **_placeholder(fields), **({"selective": True} if selective else {})}
    return None


def _placeholder(fields: Json) -> Json:
    text = _text(fields, "input_field_placeholder", "")
    if len(text) > _MAX_PLACEHOLDER:
        raise bad("REPLY_MARKUP_PLACEHOLDER_INVALID")
    return {"input_field_placeholder": text} if text else {}


@dataclass(frozen=True, slots=True)
class _Kind:
    """One of the two kinds of keyboard: its field, its words in refusals, its limits."""

    field: str
    where: str
    button: str
    read: Callable[[object], Json]
    most: int
    most_in_a_row: int


def _rows(fields: Json, kind: _Kind) -> list[list[Json]]:
    rows = fields.get(kind.field)
    if rows is None:
        return []
    if not isinstance(rows, list):
        raise _Wrong(f'Field "{kind.field}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise _Wrong(f"{kind.where} must be an Array of Arrays")
    try:
        read = [[kind.read(button) for button in row][: kind.most_in_a_row] for row in rows]
    except _Wrong as reason:
        raise _Wrong(f"Can't parse {kind.button}: {reason}") from None
    if sum(map(len, read)) > kind.most:
        raise bad("reply markup is too long")
    return [row for row in read if row]


_PRIVATE_ONLY = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "request_managed_bot": "bots can be requested in private chats only",
    "web_app": "Web App buttons can be used in private chats only",
}


def _check_for_groups(keyboard: list[list[Json]], inline: list[list[Json]]) -> None:
    for name in (name for row in keyboard for button in row for name in button if name in _PRIVATE_ONLY):
        raise bad(_PRIVATE_ONLY[name])
    if any("web_app" in button for row in inline for button in row):
        raise bad("BUTTON_TYPE_INVALID")


# -- buttons under a message


def _inline_button(button: object) -> Json:
    if not isinstance(button, dict):
        raise _Wrong("InlineKeyboardButton must be an Object")
    label = _label(button, "Inline keyboard button")
    for name, read in _ACTIONS.items():
        if name in button and (action := read(button, name)) is not None:
            return {**label, name: action}
    raise _Wrong("Text buttons are unallowed in the inline keyboard")


def _url(button: Json, name: str) -> str | None:
    url = _text(button, name)
    if not url:
        return None
    return url if links.user_id(url) is not None else _checked(url, "Inline keyboard button", links.checked)


def _callback(button: Json, name: str) -> str | None:
    data = _text(button, name)
    if not data:
        return None
    if byte_length(data) > _MAX_DATA_BYTES or has_surrogates(data):
        raise bad("BUTTON_DATA_INVALID")
    return data


def _copy(button: Json, name: str) -> Json:
    text = _text(_object(button, name), "text")
    if not 1 <= len(text) <= _MAX_COPY or has_surrogates(text):
        raise bad("BUTTON_COPY_TEXT_INVALID")
    return {"text": text}


def _web_app(button: Json, name: str) -> Json:
    return {"url": _checked(_text(_object(button, name), "url"), "Inline keyboard button Web App", links.checked_web)}


def _login(button: Json, name: str) -> Json:
    wish = _object(button, name)
    url = _checked(_text(wish, "url"), "Inline keyboard button login", links.checked_web)
    username = _text(wish, "bot_username", "").removeprefix("@")
    if username and not username.replace("_", "a").isalnum():
        raise _Wrong("LoginUrl bot username is invalid")
    kept = {key: _text(wish, key) for key in ("forward_text", "bot_username") if wish.get(key)}
    return {"url": url, **kept, **({"request_write_access": True} if _flag(wish, "request_write_access") else {})}


def _query(button: Json, name: str) -> str:
    return _text(button, name)


def _chosen_chat(button: Json, name: str) -> Json:
    wish = _object(button, name)
    kinds = [f"allow_{who}_chats" for who in ("user", "bot", "group", "channel")]
    chosen = {kind: True for kind in kinds if _flag(wish, kind)}
    if not chosen:
        raise bad("at least one chat type must be allowed")
    return {**({"query": _text(wish, "query")} if wish.get("query") else {}), **chosen}


def _empty_object(button: Json, name: str) -> Json | None:
    return {} if button[name] is not None else None


def _pay(button: Json, name: str) -> bool | None:
    return True if button[name] else None


# In the order in which Telegram looks for them: the first action found is the button's, the others are ignored.
_ACTIONS: dict[str, Callable[[Json, str], Any]] = {
    "url": _url,
    "callback_data": _callback,
    "callback_game": _empty_object,
    "pay": _pay,
    "switch_inline_query": _query,
    "switch_inline_query_chosen_chat": _chosen_chat,
    "switch_inline_query_current_chat": _query,
    "login_url": _login,
    "web_app": _web_app,
    "copy_text": _copy,
    "disabled": _empty_object,
}


# -- buttons instead of the letters


def _reply_button(button: object) -> Json:
    if isinstance(button, str):
        return _label({"text": button}, "Keyboard button")
    if not isinstance(button, dict):
        raise _Wrong("KeyboardButton must be a String or an Object")
    label = _label(button, "Keyboard button")
    for name in ("request_contact", "request_location"):
        if _flag(button, name):
            return {**label, name: True}
    if "request_poll" in button:
        kind = _text(_object(button, "request_poll"), "type", "")
        return {**label, "request_poll": {"type": kind} if kind in ("quiz", "regular") else {}}
    if "web_app" in button:
        url = _checked(_text(_object(button, "web_app"), "url"), "Keyboard button Web App", links.checked_web)
        return {**label, "web_app": {"url": url}}
    for name in ("request_users", "request_chat", "request_managed_bot"):
        if name in button:
            wish = _object(button, name)
            if not isinstance(wish.get("request_id"), int):
                raise _Wrong(_missing(wish, "request_id", "Number"))
            return {**label, name: {key: value for key, value in wish.items() if value is not None}}
    return label


_INLINE = _Kind(
    "inline_keyboard",
    'Field "inline_keyboard" of the InlineKeyboardMarkup',
    "inline keyboard button",
    _inline_button,
    MAX_INLINE,
    MAX_INLINE_ROW,
)
_REPLY = _Kind("keyboard", 'Field "keyboard"', "keyboard button", _reply_button, MAX_REPLY, MAX_REPLY_ROW)


# -- fields


def _label(button: Json, what: str) -> Json:
    text = _text(button, "text")
    if has_surrogates(text):
        raise bad(f"{_small(what)} text must be encoded in UTF-8")
    text, _ = cleaned(text, [])
    if not text:
        raise bad(f"{_small(what)} text must be non-empty")
    label: Json = {"text": text}
    if button.get("icon_custom_emoji_id"):
        label["icon_custom_emoji_id"] = _text(button, "icon_custom_emoji_id")
    if button.get("style"):
        label["style"] = _style(_text(button, "style"))
    return label


def _style(style: str) -> str:
    if style not in _STYLES:
        raise _Wrong("Invalid button style specified")
    return style


def _checked(url: str, what: str, check_link: Callable[[str], str]) -> str:
    try:
        return check_link(url)
    except BadLink as reason:
        shown = "URL" if has_surrogates(url) else f"URL '{url}'"
        raise bad(f"{_small(what)} {shown} is invalid: {reason}") from None


def _text(fields: Json, name: str, default: str | None = None) -> str:
    value = fields.get(name, default)
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if value is None and default is not None:
        return default
    raise _Wrong(_missing(fields, name, "String"))


def _flag(fields: Json, name: str) -> bool:
    value = fields.get(name)
    if value is None or isinstance(value, bool):
        return bool(value)
    raise _Wrong(f'Field "{name}" must be of type Boolean')


def _object(fields: Json, name: str) -> Json:
    value = fields.get(name)
    if not isinstance(value, dict):
        raise _Wrong(f'Field "{name}" must be of type Object')
    return value


def _missing(fields: Json, name: str, kind: str) -> str:
    return f'Field "{name}" must be of type {kind}' if fields.get(name) is not None else f'Can\'t find field "{name}"'


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
