"""Which links Telegram accepts, and how it writes them down (TDLib: LinkManager.cpp and HttpUrl.cpp)."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

from simulator.entities.text import has_surrogates

_OWN_SCHEMES = ("tg", "ton", "tonsite")
_HOST = re.compile(r"(?:[a-z0-9.\-_!$,~*'();&+=]|[^\x00-\x7f]|%[0-9a-f]{2})*")
_OWN_HOST = re.compile(r"[A-Za-z0-9_-]*")
_AUTHORITY = re.compile(r"[^/?#]*")
_WRITTEN_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,18}")
_DATE_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
_MAX_INT64 = 2**63 - 1
_MAX_INT32 = 2**31 - 1


class BadLink(ValueError):
    """The link cannot be used; the message is TDLib's reason ("Wrong HTTP URL")."""


@dataclass(frozen=True, slots=True)
class _Url:
    protocol: str
    userinfo: str
    host: str
    port: int
    query: str

    @property
    def is_ipv6(self) -> bool:
        return self.host.startswith("[")

    def __str__(self) -> str:
        userinfo = f"{self.userinfo}@" if self.userinfo else ""
        port = f":{self.port}" if self.port else ""
        return f"{self.protocol}://{userinfo}{self.host}{port}{self.query}"


def checked(link: str) -> str:
    """The link as Telegram stores it (`example.com` → `http://example.com/`); raises BadLink."""
    if has_surrogates(link):
        raise BadLink("Wrong URL host")
    scheme = next((own for own in _OWN_SCHEMES if lower(link).startswith(f"{own}:")), None)
    if scheme is not None:
        return _checked_own(scheme, link[len(scheme) + 1 :].removeprefix("//"))
    url = _parsed(link)
    if "." not in url.host and not url.is_ipv6:
        raise BadLink("Wrong HTTP URL")
    return str(url)


def checked_web(link: str) -> str:
    """The same for links that must lead to a web page over HTTPS."""
    if not lower(link).startswith("https://"):
        checked(link)
        raise BadLink("Only HTTPS links are allowed")
    return checked(link)


def _checked_own(scheme: str, rest: str) -> str:
    url = _parsed(rest)
    foreign = lower(rest).startswith("http://") or url.protocol == "https" or url.userinfo or url.port or url.is_ipv6
    if foreign:
        raise BadLink("Wrong tg URL" if scheme == "tg" else "Wrong ton URL")
    if not _OWN_HOST.fullmatch(url.host.replace(".", "") if scheme == "tonsite" else url.host):
        raise BadLink("Unallowed characters in URL host")
    query = url.query[1:] if url.query.startswith("/?") else url.query
    return f"{scheme}://{url.host}{query}"


def _parsed(text: str) -> _Url:
    protocol, rest = "http", text
    written = re.match(r"[^:/?#@\[\]]*(?=://)", text)
    if written:
        protocol, rest = lower(written[0]), text[written.end() + 3 :]
        if protocol not in ("http", "https"):
            raise BadLink("Unsupported URL protocol")
    authority = _AUTHORITY.match(rest)
    assert authority is not None
    before, port = _port(authority[0])
    userinfo, _, host = before.rpartition("@")
    return _Url(protocol, userinfo, _host(host), port, _query(rest[authority.end() :]))


def _port(authority: str) -> tuple[str, int]:
    colon = max(authority.rfind(mark) for mark in ":]@")
    if colon <= 0 or authority[colon] != ":":
        return authority, 0
    digits = authority[colon + 1 :].lstrip("0")
    if not re.fullmatch(r"[1-9][0-9]{0,4}", digits, re.ASCII) or int(digits) > 65535:
        raise BadLink("Wrong port number specified in the URL")
    return authority[:colon], int(digits)


def _host(host: str) -> str:
    if host.startswith("[") and host.endswith("]"):
        try:
            ipaddress.IPv6Address(host[1:-1])
        except ValueError:
            raise BadLink("Wrong IPv6 address specified in the URL") from None
        return lower(host)
    if not host:
        raise BadLink("URL host is empty")
    if host == ".":
        raise BadLink("Host is invalid")
    if not _HOST.fullmatch(lower(host)):
        percent = re.search(r"%(?![0-9a-f]{2})", lower(host))
        raise BadLink("Wrong percent-encoded symbol in URL host" if percent else "Wrong URL host")
    return lower(host)


def _query(text: str) -> str:
    text = text.rstrip(" \t\r\n\0\v") or "/"
    text = text if text.startswith("/") else f"/{text}"
    return re.sub(r"[\x00-\x20]", lambda space: f"%{ord(space[0]):02X}", text)


def lower(text: str) -> str:
    """Only A to Z become small, as Telegram does it."""
    return text.lower() if text.isascii() else re.sub("[A-Z]+", lambda run: run[0].lower(), text)


def integer(text: str) -> int | None:
    """A number of 64 bits written as Telegram writes it, without leading zeros or plus sign."""
    if not _WRITTEN_INTEGER.fullmatch(text):
        return None
    value = int(text)
    return value if -_MAX_INT64 - 1 <= value <= _MAX_INT64 else None


def user_id(link: str) -> int | None:
    """The user of a `tg://user?id=…` link."""
    query = _tg_query(lower(link), "user")
    value = integer(_parameter(query, "id") or "") if query is not None else None
    return value if value is not None and value > 0 else None


def emoji_id(link: str) -> str:
    """The custom emoji of a `tg://emoji?id=…` link; raises BadLink."""
    small = lower(link)
    if not small.startswith("tg:"):
        raise BadLink("Custom emoji URL must have scheme tg")
    if not re.match(r"tg:(//)?emoji(?![^/?#])", small):
        raise BadLink('Custom emoji URL must have host "emoji"')
    value = _parameter(_tg_query(small, "emoji") or "", "id")
    if value is None:
        raise BadLink("Custom emoji URL must have an emoji identifier")
    return checked_emoji_id(value)


def checked_emoji_id(text: str) -> str:
    if not integer(text):
        raise BadLink("Invalid custom emoji identifier specified")
    return text


def time_of(link: str) -> tuple[str, str] | None:
    """Unix time and format of a `tg://time?unix=…&format=…` link, or None."""
    query = _tg_query(link, "time")
    if query is None:
        return None
    return checked_time(_parameter(query, "unix") or "", _parameter(query, "format") or "")


def checked_time(unix: str, form: str) -> tuple[str, str] | None:
    """Both as they are when Telegram accepts them: a positive 32-bit time, a format like `wDT` or `r`."""
    value = integer(unix)
    if value is None or not 0 < value <= _MAX_INT32 or not _DATE_FORMAT.fullmatch(form):
        return None
    return unix, form


def _tg_query(link: str, host: str) -> str | None:
    match = re.match(rf"tg:(?://)?{host}/?\?([^#]*)", link, re.IGNORECASE | re.ASCII)
    return match[1] if match else None


def _parameter(query: str, name: str) -> str | None:
    for pair in query.split("&"):
        key, _, value = pair.partition("=")
        if key == name:
            return value
    return None
