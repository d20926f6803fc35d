"""Draws the picture of a week: `python -m locales.drawing`, told as JSON, writes PNG. A process of its own.

Two bars a day, in colours that are told apart by everybody and read well on light and dark screens. Words for which
this machine has no letters are left out: the caption says the same.
"""

import io
import sys
from typing import Any

import matplotlib as mpl
import orjson
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from locales.fonts import drawable, families

GROUND, INK, FAINT = "#17212b", "#f5f5f5", "#5b6b7a"
GIVEN, USED = "#56b4e9", "#e69f00"  # of Okabe and Ito's palette for all eyes
WIDTH, HEIGHT, DPI = 8.0, 4.5, 150  # inches; 1200 by 675 pixels
BAR = 0.38
LETTERS = 17  # points: still read where a phone shows the picture three inches wide
DAY = 13  # points: seven days stand beside each other in every language

Told = dict[str, Any]


def draw(told: Told) -> bytes:
    """The picture as PNG."""
    mpl.rcParams["font.family"] = families()
    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DPI, facecolor=GROUND, layout="constrained")
    axes = figure.add_subplot(facecolor=GROUND)
    given, used = zip(*told["values"], strict=True)
    places = range(len(given))
    axes.bar([x - BAR / 2 for x in places], given, BAR, color=GIVEN, label=_said(told["given"]))
    axes.bar([x + BAR / 2 for x in places], used, BAR, color=USED, label=_said(told["used"]))
    readable = drawable("".join(told["days"]))
    axes.set_xticks(places, told["days"] if readable else told["dates"])
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.set_ylabel(_said(told["points"]) or "", color=INK, fontsize=LETTERS)
    _dress(axes, leftward=told["leftward"], top=max(*given, *used, 1))
    if _said(told["given"] + told["used"]):
        axes.legend(
            loc="upper center", bbox_to_anchor=(0.5, 1.14), ncols=2, frameon=False, labelcolor=INK, fontsize=LETTERS
        )
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


def _dress(axes: Any, *, leftward: bool, top: int) -> None:
    """Lines that do not shout; in a language that runs leftward so do the days."""
    axes.set_ylim(0, top * 1.08)
    axes.tick_params(colors=INK, labelsize=LETTERS, length=0)
    axes.tick_params(axis="x", labelsize=DAY)
    axes.grid(axis="y", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(FAINT)
    if leftward:
        axes.invert_xaxis()
        axes.yaxis.tick_right()
        axes.yaxis.set_label_position("right")


def _said(text: str) -> str | None:
    return text if drawable(text) else None


if __name__ == "__main__":
    sys.stdout.buffer.write(draw(orjson.loads(sys.stdin.buffer.read())))
