"""A printed sheet with a QR code: drawn in millimetres, as PDF for the printer and PNG for everything else."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import segno

if TYPE_CHECKING:
    from matplotlib.figure import Figure

INCH = 25.4  # millimetres
DPI = 300
MARGIN = 0.1  # of the width, on either side
INK, GREY = "#1c1917", "#57534e"
SHIPPED = "DejaVu Sans"  # comes with matplotlib: Latin, Arabic, Cyrillic, Greek
# Fonts of the machine for what the shipped one lacks.
ASIAN = re.compile(r"(Noto|Source.Han).Sans(.CJK)?.JP|(IPA|Takao)\w*Gothic|Yu.Gothic|Hiragino.Sans")


@dataclass(frozen=True, slots=True)
class Size:
    """A paper size in millimetres."""

    name: str
    width: float
    height: float


A6, A4 = Size("A6", 105, 148), Size("A4", 210, 297)


@dataclass(frozen=True, slots=True)
class Line:
    """One language's line on the sheet: what this is, and what to do."""

    what: str
    how: str


def drawable(text: str) -> bool:
    """Whether the fonts here have every letter: empty boxes on a poster are worse than one language less."""
    return all(letter.isspace() or any(ord(letter) in letters for letters in _letters()) for letter in text)


def draw(size: Size, shop: str, lines: Sequence[Line], link: str, kind: Literal["pdf", "png"]) -> bytes:
    """The sheet as a file. Half a second of work: for a thread of its own."""
    from matplotlib.figure import Figure  # 25 MB and 0.4 s that only this needs

    figure = Figure(figsize=(size.width / INCH, size.height / INCH), dpi=DPI, facecolor="white")
    _text(figure, 0.93, shop, size.height * 0.17, weight="bold")
    _code(figure, size, link)
    step = min(0.105, 0.36 / max(1, len(lines)))
    for number, line in enumerate(lines):
        top = 0.385 - number * step
        _text(figure, top, line.what, size.height * 0.075)
        _text(figure, top - 0.4 * step, line.how, size.height * 0.055, color=GREY)
    out = io.BytesIO()
    figure.savefig(out, format=kind, metadata={"CreationDate": None} if kind == "pdf" else None)
    return out.getvalue()


def _text(figure: "Figure", top: float, text: str, points: float, color: str = INK, weight: str = "normal") -> None:
    """A centred line, made smaller where it would leave the sheet. Raw text: the library shapes Arabic itself."""
    shown = figure.text(
        0.5, top, text, ha="center", va="top", fontsize=points, color=color, weight=weight, family=_families()
    )
    room = figure.bbox.width * (1 - 2 * MARGIN)
    width = shown.get_window_extent().width
    if width > room:
        shown.set_fontsize(points * room / width)


def _code(figure: "Figure", size: Size, link: str) -> None:
    """The code as squares, so that it stays sharp on paper of any size. Level M: 15 % may be damaged."""
    from matplotlib.collections import PatchCollection
    from matplotlib.patches import Rectangle

    modules = [list(row) for row in segno.make_qr(link, error="m").matrix_iter(border=4)]
    side = 0.62 * size.width
    box = ((size.width - side) / 2 / size.width, 0.40, side / size.width, side / size.height)
    axes = figure.add_axes(box)
    axes.set_axis_off()
    axes.set_xlim(0, len(modules))
    axes.set_ylim(len(modules), 0)
    squares = [Rectangle((x, y), 1, 1) for y, row in enumerate(modules) for x, dark in enumerate(row) if dark]
    axes.add_collection(PatchCollection(squares, facecolor=INK, edgecolor=INK, linewidth=0.05, antialiased=False))


@cache
def _fonts() -> tuple[tuple[str, Path], ...]:
    """The shipped font, and one of the machine's own for Chinese and Japanese letters."""
    from matplotlib import font_manager

    here = {font.name: Path(font.fname) for font in font_manager.fontManager.ttflist}
    asian = next((name for name in sorted(here) if ASIAN.fullmatch(name)), None)
    return tuple((name, here[name]) for name in (SHIPPED, asian) if name)


def _families() -> list[str]:
    return [name for name, _ in _fonts()]


@cache
def _letters() -> tuple[frozenset[int], ...]:
    """The letters that each font has."""
    from matplotlib import font_manager

    return tuple(frozenset(font_manager.get_font(str(path)).get_charmap()) for _, path in _fonts())
