"""What is bought: the lines of an order, the shop's own words about its products, and what a member likes best."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rules.programme_fields import Texts

MOST_LINES = 200
LONGEST = 120  # characters of an article's number or name


@dataclass(frozen=True, slots=True)
class Product:
    """A product as the programme knows it. `item` is what the till or web shop calls it; `tip` is how to enjoy it."""

    item: str
    name: Texts
    tip: Texts


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an order: `quantity` pieces of `item`. `name` is the source's own, for what no programme knows."""

    item: str
    quantity: int = 1
    name: str = ""

    def __post_init__(self) -> None:
        if not 0 < len(self.item) <= LONGEST or len(self.name) > LONGEST or not 0 < self.quantity <= 1_000_000:
            raise ValueError(f"An order's line needs an article's number and a quantity, not {self!r}.")


@dataclass(frozen=True, slots=True)
class Bought:
    """A line of an order that was kept."""

    order_id: int
    at: datetime
    line: Line


def favourite(bought: Sequence[Bought]) -> Line | None:
    """What was bought in most orders, of several the newest; `bought` has the newest first. None when nothing was
    bought twice: one purchase is no taste.
    """
    orders: Counter[str] = Counter()
    for item, _ in dict.fromkeys((one.line.item, one.order_id) for one in bought):
        orders[item] += 1
    often = (one.line for one in bought if orders[one.line.item] > 1)
    return max(often, key=lambda line: orders[line.item], default=None)


def without(lines: Sequence[Line], pieces: int) -> tuple[Line, ...]:
    """The lines without so many pieces, the last ones first."""
    left: list[Line] = []
    for line in reversed(lines):
        gone = min(pieces, line.quantity)
        pieces -= gone
        if gone < line.quantity:
            left.append(replace(line, quantity=line.quantity - gone))
    return tuple(reversed(left))
