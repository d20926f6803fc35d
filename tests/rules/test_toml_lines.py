"""The scanner behind "programme.toml line 41": judged by the place where each value really stands in the text."""

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.toml_lines import Path, key_lines

TABLES = """\
# a comment = 1
title = "x"

[shop]
name = { ar = "دلّة", en = "Dalla" }
"quoted key" = 1
'literal.key' = 2
dotted . "inner key".third = 3

[[rewards]]   # the first
id = "cup"
[rewards.name]
en = "Cup"
[[rewards]]
id = "mug"
sizes = [
  1,  # one
  # none
  [ 2,
    3 ],
]
name.en = "Mug"
[[rewards.parts]]
n = 1
[[rewards.parts]]
n = 2

[deep.er.table]
x = 1
[deep]
y = 2
"""

STRINGS = '''\
a = """
b = 1
[c]
"quoted\\""" and "" # still inside
d = 2"""
e = \'\'\'
f = """ ' \'\'\'\'\'
g = "one \\" ] # line"
h = 'C:\\'
i = ["]", \'\'\'
]\'\'\', { j = "}" }]
k = 2026-11-21 07:32:00 # l = 3
m = """ends in two quotes"""""
n = 1.5e3
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("shop",), 4),
        (("shop", "name"), 5),
        (("shop", "name", "en"), 5),
        (("shop", "quoted key"), 6),
        (("shop", "literal.key"), 7),
        (("shop", "dotted"), 8),
        (("shop", "dotted", "inner key", "third"), 8),
        (("rewards",), 10),
        (("rewards", 0), 10),
        (("rewards", 0, "id"), 11),
        (("rewards", 0, "name"), 12),
        (("rewards", 0, "name", "en"), 13),
        (("rewards", 1), 14),
        (("rewards", 1, "sizes"), 16),
        (("rewards", 1, "sizes", 0), 17),
        (("rewards", 1, "sizes", 1), 19),
        (("rewards", 1, "sizes", 1, 1), 20),
        (("rewards", 1, "name", "en"), 22),
        (("rewards", 1, "parts", 1), 25),
        (("rewards", 1, "parts", 1, "n"), 26),
        (("deep", "er"), 28),
        (("deep",), 30),
        (("deep", "y"), 31),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_key_has_the_line_it_stands_on(path: Path, line: int, ending: str) -> None:
    assert key_lines(TABLES.replace("\n", ending))[path] == line


def test_what_stands_inside_a_string_is_no_key() -> None:
    tomllib.loads(STRINGS)
    lines = {path[0]: line for path, line in key_lines(STRINGS).items() if len(path) == 1}
    assert lines == {"a": 1, "e": 6, "g": 8, "h": 9, "i": 10, "k": 12, "m": 13, "n": 14}


def test_one_quote_or_two_before_the_closing_three_belong_to_the_string() -> None:
    for quote in ('"', "'"):
        for extra in range(3):
            text = f"a = {quote * 3}x{quote * (3 + extra)}\nb = 1"
            assert tomllib.loads(text)["a"] == "x" + quote * extra
            assert key_lines(text) == {("a",): 1, ("b",): 2}


# A generated file holds a different number at each leaf, so its true line can be read off the text itself.
DECOYS = ["", "# x = 1", "  ", "\t# [t]", '# """', "# '''"]
TEXTS = [
    '"a # b"',
    "'[x]'",
    '"""\nfake = 1\n[[fake]]\n"""',
    "'''\n\"\"\" # '\n'''",
    '"\\""',
    '""""quoted"" \n"""',
    "''",
]


class Writer:
    """Draws a valid file, piece by piece, and gives each number out once."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._count = 100_000
        self.tokens: list[int] = []

    def number(self) -> int:
        self._count += 1
        self.tokens.append(self._count)
        return self._count

    def key(self) -> str:
        self._count += 1
        shape = self._draw(st.sampled_from(["k{}", '"k {}"', "'k.{}'", "k{0} . {0}", '"\\u00e9 = {}"']))
        return shape.format(self._count)

    def value(self, depth: int = 0) -> str:
        kind = self._draw(st.sampled_from(["number", "text", *(["list", "table"] if depth < 3 else [])]))
        if kind == "number":
            return str(self.number())
        if kind == "text":
            return self._draw(st.sampled_from(TEXTS))
        parts = range(self._draw(st.integers(0, 3)))
        if kind == "list":
            gap = self._draw(st.sampled_from(["", " ", "\n", " # ] no end\n"]))
            comma = self._draw(st.sampled_from(["", f",{gap}"])) if parts else ""
            return "[" + gap + f"{gap},{gap}".join(self.value(depth + 1) for _ in parts) + gap + comma + "]"
        return "{ " + ", ".join(f"{self.key()} = {self.value(depth + 1)}" for _ in parts) + " }"

    def statements(self) -> Iterator[str]:
        for _ in range(self._draw(st.integers(0, 12))):
            kind = self._draw(st.sampled_from(["key", "key", "key", "decoy", "table", "array", "child"]))
            if kind == "key":
                yield f"{self.key()} = {self.value()}"
            elif kind == "decoy":
                yield self._draw(st.sampled_from(DECOYS))
            elif kind == "table":
                yield f"[{self.key()}]"
            elif kind == "array":
                yield "[[ many ]] # again"
            else:
                yield f"[[many]]\n[many.{self.key()}]"


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[int]]:
    writer = Writer(draw)
    text = "\n".join(writer.statements())
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    return text.replace("\n", ending), writer.tokens


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    yield path, value
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, (*path, key))
    elif isinstance(value, list):
        for at, part in enumerate(value):
            yield from leaves(part, (*path, at))


@given(files())
def test_any_valid_file_has_a_line_for_everything_and_the_right_one_for_every_number(
    file: tuple[str, list[int]],
) -> None:
    text, tokens = file
    lines = key_lines(text)
    for path, value in leaves(tomllib.loads(text)):
        assert path == () or path in lines
        if value in tokens and isinstance(value, int):
            assert lines[path] == text.count("\n", 0, text.index(str(value))) + 1
