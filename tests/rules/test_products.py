"""What was bought, and what of it somebody likes best."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.products import Bought, Line, favourite
from rules.programme import parse
from rules.programme_changes import changes_between
from tests.rules.test_programme import DALLA, changed, problems

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def bought(*orders: tuple[str, ...]) -> list[Bought]:
    """Lines of orders, the newest order first."""
    return [
        Bought(len(orders) - at, NOW - timedelta(days=at), Line(item))
        for at, items in enumerate(orders)
        for item in items
    ]


def test_the_favourite_is_what_came_home_most_often_and_the_newest_of_equals() -> None:
    assert favourite(bought(("box",), ("beans",), ("beans", "mug"))) == Line("beans")
    assert favourite(bought(("mug", "box"), ("beans",), ("beans", "box"))) == Line("box")
    assert favourite([]) is None


def test_what_came_home_once_is_nobodys_favourite() -> None:
    assert favourite(bought(("box",), ("beans",))) is None
    assert favourite([Bought(1, NOW, Line("box")), Bought(1, NOW, Line("box", 9))]) is None


def test_ten_bags_at_once_are_one_visit() -> None:
    once = [Bought(3, NOW, Line("gift", 10)), Bought(3, NOW, Line("gift", 10))]
    often = [Bought(2, NOW, Line("beans")), Bought(1, NOW, Line("beans"))]
    assert favourite(once + often) == Line("beans")


@pytest.mark.parametrize("wrong", [("", 1), ("x" * 121, 1), ("x", 0), ("x", 2_000_000)])
def test_a_line_without_a_number_or_a_quantity_is_none(wrong: tuple[str, int]) -> None:
    with pytest.raises(ValueError, match="article's number"):
        Line(*wrong)


def test_a_product_is_known_by_the_tills_own_word_and_has_a_tip_in_every_language() -> None:
    programme = parse(DALLA)
    beans = programme.product("HB-250")
    assert beans
    assert set(beans.tip) == {"ar", "en", "de", "ja"}
    assert programme.product("unknown") is None


def test_a_product_named_twice_or_by_nothing_is_a_mistake_with_its_line() -> None:
    assert "is used before" in problems(changed(('item = "GRINDER"', 'item = "ESPRESSO"')))[0]
    assert "products[2].item: must not be empty" in problems(changed(('item = "ESPRESSO"', 'item = ""')))[0]


def test_what_changed_about_products_is_told() -> None:
    old = parse(DALLA)
    new = parse(changed(("Stir it once before", "Stir it twice before")).replace('"GRINDER"', '"MILL"'))
    told = [str(change) for change in changes_between(old, new)]
    assert told[0].startswith('products.ESPRESSO.tip.en: "Stir it once')
    assert told[-2:] == ["products.GRINDER: removed: مطحنة", "products.MILL: new: مطحنة"]
