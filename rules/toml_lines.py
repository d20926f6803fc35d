"""Where each setting stands in a TOML text: `tomllib` gives values without lines, and a shop owner needs the line.

The scanner reads text that `tomllib` has already accepted, so it only has to find keys and step over values.
"""

import re
import tomllib
from collections.abc import Mapping

Path = tuple[str | int, ...]  # ("rewards", 1, "name", "ar"): the Arabic name of the second reward

_BLANK = re.compile(r"[ \t]*")
_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")  # between statements and inside arrays: also line ends and comments
_KEY = re.compile(r"[A-Za-z0-9_-]+|\"(?:[^\"\\]|\\.)*\"|'[^']*'")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{1,2}(?!"))?'  # up to two quotes may stand before the closing three
    r"|'''.*?'''(?:'{1,2}(?!'))?"
    r'|"(?:[^"\\]|\\.)*"'
    r"|'[^']*'",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^,\]}#\n]*")  # numbers, dates, true and false


def key_lines(text: str) -> Mapping[Path, int]:
    """The line (from 1) of every table, key and array element of `text`, which must be valid TOML."""
    return _Scanner(text).lines()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._lines: dict[Path, int] = {}
        self._last: dict[Path, int] = {}  # array of tables: the index of its newest element

    def lines(self) -> Mapping[Path, int]:
        table: Path = ()
        while self._skip(_SPACE) < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._assignment(table)
        return self._lines

    def _skip(self, pattern: re.Pattern[str]) -> int:
        """Step over what matches, counting lines; the new position."""
        match = pattern.match(self._text, self._at)
        if match is None:
            raise ValueError(f"not a key or value at line {self._line}")
        self._line += match[0].count("\n")
        self._at = match.end()
        return self._at

    def _take(self, char: str) -> bool:
        found = self._text.startswith(char, self._at)
        if found:
            self._at += len(char)
        return found

    def _header(self) -> Path:
        line = self._line
        closing = "]]" if self._take("[[") else "]"
        if closing == "]":
            self._take("[")
        keys = self._dotted_key()
        self._take(closing)
        path = self._inside(keys[:-1]) + keys[-1:]
        if closing == "]]":
            self._lines.setdefault(path, line)
            self._last[path] = self._last.get(path, -1) + 1
            path += (self._last[path],)
        self._lines[path] = line  # the table's own header wins over one that only implied it
        return path

    def _inside(self, keys: Path) -> Path:
        """The path of `keys` with the newest index after each array of tables, noting tables that are only implied."""
        path: Path = ()
        for key in keys:
            path += (key,)
            if path in self._last:
                path += (self._last[path],)
            self._lines.setdefault(path, self._line)
        return path

    def _dotted_key(self) -> Path:
        keys: list[str] = []
        while True:
            self._skip(_BLANK)
            start = self._at
            key = self._text[start : self._skip(_KEY)]
            keys.append(str(tomllib.loads(f"k = {key}")["k"]) if key[0] in "\"'" else key)
            self._skip(_BLANK)
            if not self._take("."):
                return tuple(keys)

    def _assignment(self, table: Path) -> None:
        line, path = self._line, table
        for key in self._dotted_key():
            path += (key,)
            self._lines.setdefault(path, line)
        self._take("=")
        self._skip(_BLANK)
        self._value(path)

    def _value(self, path: Path) -> None:
        self._lines.setdefault(path, self._line)
        char = self._text[self._at : self._at + 1]
        if char in ("[", "{"):
            self._at += 1
            self._collection(path, is_table=char == "{")
        else:
            self._skip(_STRING if char in ('"', "'") else _PLAIN)

    def _collection(self, path: Path, *, is_table: bool) -> None:
        index = 0
        while True:
            self._skip(_SPACE)
            if self._take("}" if is_table else "]"):
                return
            if is_table:
                self._assignment(path)
            else:
                self._value((*path, index))
            index += 1
            self._skip(_SPACE)
            self._take(",")
