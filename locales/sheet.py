"""Draws the printed sheets with a QR code: `python -m locales.sheet`, told as JSON, writes JSON. A process of its own.

Told: `names` of the shop by how much they are wanted, `lines` as [language, what this is, what to do], and the `link`.
Written: `files` by name, in Base64: a card and a sheet, each as PDF for the printer and PNG for everything else; and
the languages `left_out`, for which this machine has no letters.
"""

import io
import sys
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import orjson
import segno
from matplotlib.collections import PatchCollection
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from locales.fonts import drawable, families

INCH = 25.4  # millimetres
DPI = 300
MARGIN = 0.1  # of the width, on either side
INK, GREY = "#1c1917", "#57534e"
CODE = 0.62  # of the width
CODE_BOTTOM = 0.40  # from here on the sizes are parts of the height
TITLE = 0.90
WORDS = 0.36  # below the code, for all languages together
TALLEST = 0.16  # of one language: few languages get larger letters, not a sheet full of them
KINDS: tuple[Literal["pdf", "png"], ...] = ("pdf", "png")


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

    language: str
    what: str
    how: str


def sheets(told: dict[str, Any]) -> dict[str, Any]:
    """Card and sheet, each to be printed and to be shown."""
    lines = [Line(*one) for one in told["lines"]]
    drawn = [line for line in lines if drawable(line.what + line.how)]
    shop = title(told["names"])
    files = {
        f"{size.name}.{kind}": b64encode(draw(size, shop, drawn, told["link"], kind)).decode()
        for size in (A6, A4)
        for kind in KINDS
    }
    return {"files": files, "left_out": [line.language for line in lines if line not in drawn]}


def title(names: Sequence[str]) -> str:
    """The shop's own name, and beside it the next one: who passes by may not read the first."""
    return " · ".join([name for name in names if drawable(name)][:2]) or names[0]


def draw(size: Size, shop: str, lines: Sequence[Line], link: str, kind: Literal["pdf", "png"]) -> bytes:
    """One of them as a file."""
    figure = Figure(figsize=(size.width / INCH, size.height / INCH), dpi=DPI, facecolor="white")
    _text(figure, TITLE, shop, size.height * 0.17, weight="bold")
    _code(figure, size, link)
    _words(figure, size, lines)
    out = io.BytesIO()
    figure.savefig(out, format=kind, metadata={"CreationDate": None} if kind == "pdf" else None)
    return out.getvalue()


def _words(figure: Figure, size: Size, lines: Sequence[Line]) -> None:
    """The languages below one another, in the middle of their room, in letters as large as their number allows."""
    step = min(TALLEST, WORDS / max(1, len(lines)))
    top = CODE_BOTTOM - 0.02 - (WORDS - step * len(lines)) / 2
    for number, line in enumerate(lines):
        baseline = top - (number + 0.4) * step
        _text(figure, baseline, line.what, size.height * step * 0.83)
        _text(figure, baseline - 0.33 * step, line.how, size.height * step * 0.61, color=GREY)


def _text(figure: Figure, baseline: float, text: str, points: float, color: str = INK, weight: str = "normal") -> None:
    """A centred line, made smaller where it would leave the sheet. Raw text: the library shapes Arabic itself."""
    shown = figure.text(
        0.5, baseline, text, ha="center", va="baseline", fontsize=points, color=color, weight=weight, family=families()
    )
    room = figure.bbox.width * (1 - 2 * MARGIN)
    width = shown.get_window_extent().width
    if width > room:
        shown.set_fontsize(points * room / width)


def _code(figure: Figure, size: Size, link: str) -> None:
    """The code as squares, so that it stays sharp on paper of any size. Level M: 15 % may be damaged."""
    modules = [list(row) for row in segno.make_qr(link, error="m").matrix_iter(border=4)]
    side = CODE * size.width
    box = ((size.width - side) / 2 / size.width, CODE_BOTTOM, side / size.width, side / size.height)
    axes = figure.add_axes(box)
    axes.set_axis_off()
    axes.set_xlim(0, len(modules))
    axes.set_ylim(len(modules), 0)
    squares = [Rectangle((x, y), 1, 1) for y, row in enumerate(modules) for x, dark in enumerate(row) if dark]
    axes.add_collection(PatchCollection(squares, facecolor=INK, edgecolor=INK, linewidth=0.05, antialiased=False))


if __name__ == "__main__":
    sys.stdout.buffer.write(orjson.dumps(sheets(orjson.loads(sys.stdin.buffer.read()))))
