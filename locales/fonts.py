"""Which letters can be drawn here. Asks matplotlib, so only processes that draw read this."""

import re
from functools import cache

from matplotlib.font_manager import fontManager, get_font

SHIPPED = "DejaVu Sans"  # comes with matplotlib: Latin, Arabic, Cyrillic, Greek
# Fonts of the machine for what the shipped one lacks.
ASIAN = re.compile(r"(Noto|Source.Han).Sans(.CJK)?.JP|(IPA|Takao)\w*Gothic|Yu.Gothic|Hiragino.Sans")


@cache
def families() -> list[str]:
    """The shipped font, and one of the machine's for Chinese and Japanese letters where there is one."""
    return [SHIPPED, *sorted({one.name for one in fontManager.ttflist if ASIAN.fullmatch(one.name)})[:1]]


def drawable(text: str) -> bool:
    """Whether the fonts here have every letter: empty boxes are worse than no word."""
    return all(letter.isspace() or any(ord(letter) in letters for letters in _letters()) for letter in text)


@cache
def _letters() -> list[frozenset[int]]:
    """The letters that each font has."""
    return [frozenset(get_font(fontManager.findfont(name)).get_charmap()) for name in families()]
