"""What a cashier types, in any script, and what one person may give alone."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.counter import (
    HIGHEST,
    Need,
    Target,
    amount_typed,
    card_typed,
    code_typed,
    needed,
    receipt_typed,
    sale_typed,
)
from rules.programme_values import CounterLimits
from rules.refusals import NotAnAmount, NotAReceipt

LIMITS = CounterLimits(second_person_above=2000, daily_points=20000, twin_minutes=15, same_member=5, returns=10)
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


@pytest.mark.parametrize(
    ("typed", "currency", "minor"),
    [
        ("45", "SAR", 4500),
        ("45.5", "SAR", 4550),
        ("45,50", "SAR", 4550),
        ("1.234,50", "SAR", 123450),
        ("1,234.50", "SAR", 123450),
        ("1'234.50", "SAR", 123450),
        ("1,234", "SAR", 123400),
        ("1.234.567", "SAR", 123456700),
        ("٤٥٫٥٠", "SAR", 4550),
        ("٤٥،٥", "SAR", 4550),
        ("١٬٢٣٤٫٥", "SAR", 123450),
        ("۴۵٫۵", "SAR", 4550),
        ("４５．５０", "JPY", None),
        ("４５００", "JPY", 4500),
        ("\u200f45.50\u200e", "SAR", 4550),
        ("1,234", "KWD", 1234),
        ("1.250", "KWD", 1250),
        ("1,234,567", "KWD", 1_234_567_000),
        ("1,234", "JPY", 1234),
        (str(HIGHEST // 100), "SAR", HIGHEST // 100 * 100),
    ],
)
def test_an_amount_is_understood_as_people_write_it(typed: str, currency: str, minor: int | None) -> None:
    if minor is None:
        with pytest.raises(NotAnAmount):
            amount_typed(typed, currency)
    else:
        assert amount_typed(typed, currency) == minor


@pytest.mark.parametrize(
    "typed",
    ["", "0", "0,00", "-5", "+5", ".5", "5.", "1.2.3,4", "1,23,4", "12,34.5", "1,2345", "5 x", "x", "1e3", "½", "²"],
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(NotAnAmount):
        amount_typed(typed, "SAR")


def test_more_than_a_counter_ever_needs_is_refused() -> None:
    with pytest.raises(NotAnAmount):
        amount_typed("100000000", "SAR")


@given(minor=st.integers(1, HIGHEST), script=st.sampled_from([{}, ARABIC, WIDE]), sign=st.sampled_from(",.٫"))
def test_every_amount_comes_back_as_it_was_written(minor: int, script: dict[int, int], sign: str) -> None:
    written = f"{minor // 100}{sign}{minor % 100:02}".translate(script)
    assert amount_typed(written, "SAR") == minor


@given(st.text(max_size=30))
def test_no_text_at_all_does_anything_but_be_refused_or_understood(text: str) -> None:
    for read in (card_typed, code_typed, receipt_typed):
        read(text)
    with contextlib.suppress(NotAnAmount):
        assert 0 < sale_typed(text, "SAR")[0] <= HIGHEST


@pytest.mark.parametrize(
    ("typed", "receipt"), [("45.50", None), ("45.50 a-1203", "A-1203"), ("٤٥ ١٢٣", "123"), ("45 #7", "#7")]
)
def test_the_receipt_follows_after_a_space(typed: str, receipt: str | None) -> None:
    assert sale_typed(typed, "SAR")[1] == receipt


@pytest.mark.parametrize("typed", ["45 a:b", "45 " + "7" * 17, "1 234,50"])
def test_a_receipt_that_cannot_be_one_is_no_part_of_an_amount(typed: str) -> None:
    with pytest.raises(NotAReceipt):
        sale_typed(typed, "SAR")


def test_cards_and_codes_are_told_apart_by_their_form() -> None:
    assert card_typed(" bcd-fgh-jkm ") == card_typed("BCDFGHJKM") == "BCD-FGH-JKM"
    assert code_typed("bcdf-ghjk") == code_typed("BCDFGHJK") == "BCDF-GHJK"
    assert (code_typed("bcdf–ghjk"), card_typed("bcd—fgh‑jkm")) == ("BCDF-GHJK", "BCD-FGH-JKM")
    assert code_typed("2345 6789") is None  # a phone
    assert card_typed("BCDF-GHJK") is None
    assert code_typed("BCD-FGH-JKM") is None
    assert card_typed("BCD-FGH-JKI") is None  # no letter that is mistaken for another


@pytest.mark.parametrize("target", [Target(member_id=12), Target(phone="+966501234567")])
def test_a_target_survives_its_button(target: Target) -> None:
    assert Target.read(str(target)) == target


@pytest.mark.parametrize("text", ["", "12", "m", "mx", "p12", "x12", "m-1", "m1 ", "p" + "1" * 16, "m٣"])
def test_a_target_that_nobody_wrote_is_none(text: str) -> None:
    assert Target.read(text) is None


@pytest.mark.parametrize(
    ("points", "today", "bound", "alone", "need"),
    [
        (2000, 0, True, False, Need.NOBODY),
        (2001, 0, True, False, Need.SECOND),
        (2001, 0, False, False, Need.SECOND),
        (2001, 0, False, True, Need.AGAIN),
        (100, 19900, True, False, Need.NOBODY),
        (101, 19900, True, False, Need.SECOND),
        (101, 19900, False, False, Need.NOBODY),
    ],
)
def test_what_one_person_may_give_alone(points: int, today: int, bound: bool, alone: bool, need: Need) -> None:
    assert needed(points, today, LIMITS, bound=bound, alone=alone) is need
