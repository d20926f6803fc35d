"""The texts of each language, read from its .ftl files."""

import re
from collections import UserDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from fluent.syntax import FluentParser, ast

HERE = Path(__file__).parent
Entry = ast.Message | ast.Term
Kind = TypeVar("Kind", ast.Message, ast.Term)
# An entry begins with its name in the first column and ends before the next one or a comment; all else is indented.
_SOURCE = re.compile(r"^(-?[A-Za-z][\w-]*) *=.*(?:\n(?![A-Za-z#-]).*)*", re.MULTILINE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a text file, for a person to read."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class Entries(UserDict[str, Kind]):
    """Entries by name. One noted as it is written is understood when it is first wanted: a start needs few of them."""

    def note(self, name: str, source: str) -> None:
        self.data[name] = cast(Kind, source)

    def __getitem__(self, name: str) -> Kind:
        entry: Kind | str = self.data[name]
        if isinstance(entry, str):
            entry = self.data[name] = cast(Kind, FluentParser(with_spans=False).parse_entry(entry))
        return entry


@dataclass(slots=True)
class Catalogue:
    """All entries of one language by id; `origin` says for each in which file and line it stands."""

    language: str
    messages: Entries[ast.Message] = field(default_factory=Entries)
    terms: Entries[ast.Term] = field(default_factory=Entries)
    origin: dict[str, tuple[str, int]] = field(default_factory=dict)
    compiled: dict[str, Any] = field(default_factory=dict)  # what the runtime made of the entries so far

    def add(self, entry: Entry, file: str, line: int) -> None:
        """Put the entry in place of any other of its id."""
        if isinstance(entry, ast.Message):
            self.messages[entry.id.name] = entry
        else:
            self.terms[entry.id.name] = entry
        self.origin[name_of(entry)] = (file, line)

    def copy(self) -> "Catalogue":
        """The same entries as they are now."""
        return Catalogue(self.language, Entries(self.messages.data), Entries(self.terms.data), dict(self.origin))

    def entries(self) -> Iterable[Entry]:
        """Messages, then terms."""
        yield from self.messages.values()
        yield from self.terms.values()


def name_of(entry: Entry) -> str:
    """The entry's id as the files write it: a term's with its dash."""
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else str(entry.id.name)


def read(language: str, folder: Path) -> tuple[Catalogue, list[Problem]]:
    """Every .ftl file of the folder as one catalogue. Broken entries and repeated ids are problems."""
    catalogue = Catalogue(language)
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.ftl")):
        text, wrong = _text(path)
        problems += wrong
        for entry in FluentParser().parse(text).body:
            span = entry.id.span if isinstance(entry, ast.Message | ast.Term) else entry.span  # not of a comment above
            line = text.count("\n", 0, span.start) + 1 if span else 1
            if isinstance(entry, ast.Junk):
                why = entry.annotations[0].message if entry.annotations else "not Fluent"
                problems.append(Problem(str(path), line, f"not understood: {why}"))
            elif isinstance(entry, ast.Message | ast.Term):
                if name_of(entry) in catalogue.origin:
                    problems.append(Problem(str(path), line, f"{name_of(entry)} is written twice; this one counts"))
                catalogue.add(entry, str(path), line)
    return catalogue, problems


def ours(root: Path = HERE) -> dict[str, Catalogue]:
    """The catalogues we ship, by language; every folder with .ftl files is one. The tests read every entry of them."""
    catalogues: dict[str, Catalogue] = {}
    for path in sorted(root.glob("*/*.ftl")):
        language = path.parent.name
        _skim(path, catalogues.setdefault(language, Catalogue(language)))
    return catalogues


def _skim(path: Path, catalogue: Catalogue) -> None:
    """Take up a file's entries as they are written."""
    text = path.read_text(encoding="utf-8")
    for source in _SOURCE.finditer(text):
        name = source[1]
        catalogue.origin[name] = (str(path), text.count("\n", 0, source.start()) + 1)
        if name.startswith("-"):
            catalogue.terms.note(name[1:], source[0])
        else:
            catalogue.messages.note(name, source[0])


def _text(path: Path) -> tuple[str, list[Problem]]:
    try:
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n"), []
    except (OSError, UnicodeDecodeError) as error:
        return "", [Problem(str(path), 1, f"cannot be read: {error}")]
