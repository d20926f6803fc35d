"""The texts of each language, read from its .ftl files."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast

HERE = Path(__file__).parent
Entry = ast.Message | ast.Term


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a text file, for a person to read."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(slots=True)
class Catalogue:
    """All entries of one language by id; `origin` says for each in which file and line it stands."""

    language: str
    messages: dict[str, ast.Message] = field(default_factory=dict)
    terms: dict[str, ast.Term] = field(default_factory=dict)
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
        return Catalogue(self.language, dict(self.messages), dict(self.terms), dict(self.origin))

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
            line = text.count("\n", 0, entry.span.start) + 1 if entry.span else 1
            if isinstance(entry, ast.Junk):
                why = entry.annotations[0].message if entry.annotations else "not Fluent"
                problems.append(Problem(str(path), line, f"not understood: {why}"))
            elif isinstance(entry, ast.Message | ast.Term):
                if name_of(entry) in catalogue.origin:
                    problems.append(Problem(str(path), line, f"{name_of(entry)} is written twice; this one counts"))
                catalogue.add(entry, str(path), line)
    return catalogue, problems


def ours(root: Path = HERE) -> dict[str, Catalogue]:
    """The catalogues we ship, by language; every folder with .ftl files is one."""
    folders = sorted({path.parent for path in root.glob("*/*.ftl")})
    return {folder.name: read(folder.name, folder)[0] for folder in folders}


def _text(path: Path) -> tuple[str, list[Problem]]:
    try:
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n"), []
    except (OSError, UnicodeDecodeError) as error:
        return "", [Problem(str(path), 1, f"cannot be read: {error}")]
