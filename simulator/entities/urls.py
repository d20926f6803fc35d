"""Links and e-mail addresses in plain text, found as Telegram finds them (TDLib: `find_urls`, MessageEntity.cpp)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from simulator.entities import links
from simulator.entities.tlds import TLDS

# Beyond ASCII, only white space and most of General Punctuation cannot stand in a link.
_BEYOND = "\u00c0-\u167f\u1681-\u1fff\u200c\u200d\u2010-\u2015\u2070-\u2fff\u3001-\U0010ffff"
_LATIN = "\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf"
_IN_DOMAIN = re.compile(rf"[A-Za-z0-9._~\-{_BEYOND}]")
_IN_USER = re.compile(rf"[!#-&*-.0-?A-Z\\^_a-z|~\x01-\x09\x0b-\x1f\x7f{_LATIN}{_BEYOND}]")
_IN_PROTOCOL = re.compile(rf"[A-Za-z0-9+\-\u0080-\u009f\u00a1-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e{_BEYOND}]")
_PATH = re.compile(rf"[/?#][!#-;=?-~\x01-\x09\x0b-\x1f\x7f{_LATIN}{_BEYOND}]*")
_PORT = re.compile(r":0*([1-9][0-9]{0,4})(?![0-9])")
_NEVER_LAST = ".:;,('?!`"
_WEB = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_OWN = re.compile(rf"(?:tg|ton|tonsite)://[a-z0-9_-]{{1,253}}({_PATH.pattern})?", re.IGNORECASE)
_IPV4 = re.compile(r"(?:(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\.|\Z)){4}(?<!\.)")
_EMAIL = re.compile(
    r"([a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(([a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}",
    re.IGNORECASE | re.ASCII,
)


def find(text: str) -> Iterator[tuple[str, int, int]]:
    """(`url` or `email`, begin, end) as indexes into the text, in no particular order."""
    yield from _own_links(text)
    for begin, end in _Search(text):
        candidate = text[begin:end]
        if _EMAIL.fullmatch(candidate):
            yield "email", begin, end
        elif candidate.startswith("mailto:") and _EMAIL.fullmatch(candidate, 7):
            yield "email", begin + 7, end
        elif length := _kept_length(candidate):
            yield "url", begin, begin + length


def _own_links(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _OWN.finditer(text):
        yield "url", match.start(), match.end() if match[1] is None else match.start(1) + _path_length(match[1])


def _path_length(path: str) -> int:
    """How much of a path belongs to the link: no full stop at its end, no lonely question mark."""
    kept = path[0] + path[1:].rstrip(_NEVER_LAST)
    return len(kept) if kept[0] == "/" or len(kept) > 1 else 0


class _Search:
    """Goes from dot to dot and looks how far a link reaches to both sides."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._from = 0  # nothing before this index is looked at again

    def __iter__(self) -> Iterator[tuple[int, int]]:
        while (dot := self._text.find(".", self._from)) >= 0 and dot + 1 < len(self._text):
            if self._text[dot + 1] == " ":
                self._from = dot + 2
                continue
            begin, end, good = self._around(dot)
            if good and end > dot + 1:
                yield begin, end
            self._from = max(self._after(end, good), dot + 1)

    def _after(self, end: int, good: bool) -> int:
        if good:
            while self._text.startswith(".", end):
                end += 1
            return end
        return self._text.rfind(".", 0, end) + 1

    def _around(self, dot: int) -> tuple[int, int, bool]:
        begin = self._back(dot, _IN_DOMAIN.match)
        end, has_at = self._domain_end(dot)
        if has_at:
            begin = self._back(begin, _IN_USER.match)
        end = self._end(end)
        while end > dot + 1 and self._text[end - 1] == ".":
            end -= 1
        good = True
        if begin > self._from and self._text[begin - 1] == "@":
            user = self._back(begin - 1, _IN_USER.match)
            good = not has_at and user < begin - 1
            begin = user
        protocol = self._protocol(begin)
        return (begin, end, False) if protocol is None else (begin - protocol, end, good)

    def _back(self, at: int, allowed: Callable[[str, int], re.Match[str] | None]) -> int:
        while at > self._from and allowed(self._text, at - 1):
            at -= 1
        return at

    def _domain_end(self, at: int) -> tuple[int, bool]:
        has_at = False
        while at < len(self._text) and (self._text[at] == "@" or _IN_DOMAIN.match(self._text, at)):
            has_at = has_at or self._text[at] == "@"
            at += 1
        return at, has_at

    def _end(self, end: int) -> int:
        """With port and path, if they are there."""
        port = _PORT.match(self._text, end)
        if port and int(port[1]) <= 65535:
            end = port.end()
        path = _PATH.match(self._text, end)
        return end + _path_length(path[0]) if path else end

    def _protocol(self, begin: int) -> int | None:
        """How many characters before `begin` are the protocol; None if what stands there forbids a link."""
        before = self._text[self._from : begin]
        if not before:
            return 0
        if len(before.encode(errors="replace")) < 6 or not before.endswith("://"):
            return None if re.match(r"[\w/#@]", before[-1]) else 0
        name = links.lower(self._text[self._back(begin - 3, _IN_PROTOCOL.match) : begin - 3])
        if name.endswith("https"):
            return 8
        if name.endswith("http") and name != "shttp":
            return 7
        return 6 if name.endswith("ftp") and name not in ("tftp", "sftp") else None


def _kept_length(url: str) -> int:
    """How much of the candidate is really the link; 0 if none of it."""
    web = _WEB.match(url)
    begin = web.end() if web else 0
    end = next((at for at in range(begin, len(url)) if url[at] in "/?#"), len(url))
    domain = url[begin:end].partition("@")[2] if "@" in url[begin:end] else url[begin:end]
    domain = domain.rpartition(":")[0] if ":" in domain else domain
    if not _is_domain(domain, bool(web)):
        return 0
    return end + _balanced(url[end:])


def _balanced(path: str) -> int:
    """How much of a path there is before a bracket closes that was never opened."""
    depth = dict.fromkeys(")]}", 0)
    opening = {"(": ")", "[": "]", "{": "}"}
    end = len(path)
    for at, character in enumerate(path):
        if character in opening:
            depth[opening[character]] += 1
        elif character in depth:
            depth[character] -= 1
            if depth[character] < 0:
                end = at
                break
    return len(path[:end].rstrip(_NEVER_LAST))


def _is_domain(domain: str, has_protocol: bool) -> bool:
    parts = domain.split(".")
    if len(parts) == 1 or links.lower(domain) == "teiegram.org":
        return False
    if any(not part or len(part.encode(errors="replace")) >= 64 or part.endswith("-") for part in parts):
        return False
    if _IPV4.fullmatch(domain):
        return True
    top = parts[-1]
    if re.fullmatch(r"[0-9.]*", domain) or len(top) <= 1 or "_" in parts[-2]:
        return False
    if top.startswith("xn--"):
        return re.fullmatch(r"xn--[A-Za-z0-9]{2,}", top) is not None
    return "_" not in top and "-" not in top and (has_protocol or _is_known(top))


def _is_known(top: str) -> bool:
    small = top.lower()
    mixed = small != top and small[1:] == top[1:]  # "Сайт.Ком" is a sentence without a space
    return small in TLDS and not mixed
