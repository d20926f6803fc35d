"""A file that somebody sent: whether it is a text that can be read, and why not."""

from dataclasses import dataclass
from typing import ClassVar

from rules.programme_problems import Problem
from rules.refusals import Refusal

MOST_BYTES = 1_000_000
_MARKS = (b"\xff\xfe", b"\xfe\xff")  # how UTF-16 and UTF-32 begin
_TEXT = frozenset(b"\t\n\f\r") | frozenset(range(0x20, 0x100))


@dataclass(eq=False)
class UnreadableFile(Refusal):
    """What was sent is no text that can be read: `why` is large, empty, binary, encoding or gone."""

    key: ClassVar[str] = "refused-unreadable-file"
    why: str
    most: int = MOST_BYTES // 1000  # kilobytes


@dataclass(eq=False)
class BadProgramme(Refusal):
    """The file cannot be used as a programme; `problems` names everything that is wrong."""

    key: ClassVar[str] = "refused-bad-programme"
    problems: tuple[Problem, ...]


def text_of(content: bytes) -> str:
    """The text of a file in UTF-8. Raises UnreadableFile."""
    if len(content) > MOST_BYTES:
        raise UnreadableFile("large")
    if not content.strip():
        raise UnreadableFile("empty")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile(
            "encoding" if content.startswith(_MARKS) or _looks_written(content) else "binary"
        ) from None
    if not _looks_written(content):
        raise UnreadableFile("binary")
    return text


def _looks_written(content: bytes) -> bool:
    """Whether this is a text in whatever encoding of single bytes: no control characters but line ends and tabs."""
    return _TEXT.issuperset(content)
