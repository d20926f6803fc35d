"""A programme is read whole, and everything wrong in it is told at once, with line and field."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from babel.numbers import list_currencies
from hypothesis import example, given
from hypothesis import strategies as st

from rules.iso import COUNTRIES, CURRENCIES, minor_digits
from rules.programme import Programme, ProgrammeErrors, check, parse
from rules.programme_changes import changes_between

DALLA = (Path(__file__).parents[2] / "programme.toml").read_text()


def changed(*edits: tuple[str, str]) -> str:
    """Dalla's file with each first text replaced by the second; each first text must be there."""
    text = DALLA
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def line_of(snippet: str, text: str = DALLA) -> int:
    return text.count("\n", 0, text.index(snippet)) + 1


def problems(text: str) -> list[str]:
    with pytest.raises(ProgrammeErrors) as raised:
        parse(text)
    return [str(problem) for problem in raised.value.problems]


def warnings(text: str) -> list[str]:
    return [str(warning) for warning in check(text).warnings]


# Dalla's own programme


def test_dallas_programme_is_whole_and_speaks_all_its_languages() -> None:
    checked = check(DALLA)
    assert checked.warnings == ()
    assert {reward.kind for reward in checked.programme.rewards} == {
        "percent",
        "product",
        "gift",
        "invitation",
        "donation",
    }
    assert [tier.hidden for tier in checked.programme.tiers] == [False, False, False, True]


def test_every_setting_that_can_be_made_is_shown_in_dallas_file() -> None:
    named = set(re.findall(r"^(?:# )?(\w+) = |^\[+(?:\w+\.)*(\w+)\]+", DALLA, re.MULTILINE))
    shown = {one or other for one, other in named}
    settings = {"id", "kind", "name", "about", "price", "stock", "per_member", "tier", "sale_from", "sale_until"}
    settings |= {"code_days", "picture", "percent", "item", "threshold", "multiplier", "gives", "hidden"}
    settings |= {"rounding", "welcome_points", "points", "minimum", "pending_days", "months", "to_month_end"}
    settings |= {"inviter_points", "invited_points", "return_days", "minimum_purchase", "languages", "zone"}
    settings |= {"form_of_address"}
    assert settings <= shown


def test_a_day_on_sale_is_a_whole_day_in_the_shops_zone() -> None:
    cupping = parse(DALLA).reward("cupping")
    assert cupping
    assert cupping.sale_from
    assert cupping.sale_until
    riyadh = ZoneInfo("Asia/Riyadh")
    assert f"{cupping.sale_from.astimezone(riyadh):%F %H:%M}" == "2026-10-01 00:00"
    assert f"{cupping.sale_until.astimezone(riyadh):%F %H:%M}" == "2028-01-01 00:00"


def test_a_time_without_zone_is_the_shops_and_with_an_offset_its_own() -> None:
    text = changed(("2026-10-01", "2026-10-01T18:00:00"), ("2027-12-31", "2027-12-31T18:00:00Z"))
    cupping = parse(text).reward("cupping")
    assert cupping
    assert cupping.sale_from
    assert cupping.sale_until
    assert (cupping.sale_from.hour, cupping.sale_until.hour) == (15, 18)


def test_a_text_falls_back_to_the_base_language_and_then_to_the_shops() -> None:
    programme = parse(DALLA)
    name = programme.shop.name
    assert programme.text(name, "de-AT") == "Dalla"
    assert programme.text(name, "fr") == programme.text(name, "ar") == "دلّة"
    assert programme.points.forms("fr")["two"] == "حبّتان"
    assert programme.points.forms("en-GB") == {"one": "bean", "other": "beans"}
    assert programme.points.forms("ja") == {"other": "豆"}


# Earning


@pytest.mark.parametrize(
    ("amount", "currency", "points"),
    [
        (4_50, "SAR", 0),  # below the minimum of 5 riyals
        (5_00, "SAR", 5),
        (5_99, "SAR", 5),  # rounded down
        (10_00, "EUR", 40),
        (9_99, "USD", 37),  # 37.4625
        (2_000, "JPY", 50),  # the yen has no minor unit
        (39, "JPY", 0),
        (10_00, "GBP", 0),  # not named in the programme
        (0, "EUR", 0),
        (-10_00, "SAR", 0),
    ],
)
def test_a_purchase_becomes_points_exactly(amount: int, currency: str, points: int) -> None:
    assert parse(DALLA).earning.base_points(amount, currency) == points


@pytest.mark.parametrize(("rounding", "points"), [("down", 9), ("nearest", 10), ("up", 10)])
def test_half_a_point_is_rounded_as_the_shop_decided(rounding: str, points: int) -> None:
    text = changed(('rounding = "down"', f'rounding = "{rounding}"'))
    assert parse(text).earning.base_points(9_50, "SAR") == points


def test_a_multiplier_is_exact_and_rounds_down() -> None:
    guest, companion, family, keeper = parse(DALLA).tiers
    assert [tier.points(101) for tier in (guest, companion, family, keeper)] == [101, 126, 151, 202]
    tenth = parse(changed(("multiplier = 1.25", "multiplier = 1.1"))).tiers[1]
    assert tenth.multiplier == Fraction(11, 10)
    assert tenth.points(10) == 11  # with floats 10 × 1.1 is more than 11, and 30 × 1.1 is 33.000000000000004


def test_a_source_that_is_not_named_waits_as_long_as_the_longest() -> None:
    earning = parse(DALLA).earning
    assert [earning.pending(source) for source in ("counter", "online", "market-stall")] == [0, 14, 14]


def test_a_referral_needs_a_sufficient_purchase_in_a_named_currency() -> None:
    minimum = parse(DALLA).referral.minimum_purchase
    assert (minimum["SAR"], minimum["JPY"], minimum.get("GBP")) == (Decimal(50), Decimal(2_000), None)


# Problems

MISTAKES = [
    tuple(re.split(" → |\n    ", mistake.strip("\n")))
    for mistake in (Path(__file__).parent / "programme_mistakes.txt").read_text().split("\n\n")[1:]
]


@pytest.mark.parametrize(("old", "new", "message"), MISTAKES, ids=[message for _, _, message in MISTAKES])
def test_a_mistake_is_named_by_line_and_field(old: str, new: str, message: str) -> None:
    assert f"programme.toml line {line_of(old)}, {message}" in problems(changed((old, new)))


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    edits = [("price = 450", 'price = "abc"'), ("stock = 40", "stok = 40"), ("[expiry]", "[expirey]"), ("SAR = 50", "")]
    told = problems(changed(*edits))
    assert [message.split(":")[0] for message in told] == [
        f"programme.toml line {line_of('[expiry]')}, expirey",
        f"programme.toml line {line_of('[referral.minimum_purchase]')}, referral.minimum_purchase.SAR",
        f"programme.toml line {line_of('price = 450')}, rewards[4].price",
        f"programme.toml line {line_of('stock = 40')}, rewards[4].stok",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = ", "programme.toml line 1: Invalid value (at end of document)"),
        ("a = 1\nb = [1\nc = 2", "programme.toml line 3, column 1: Unclosed array"),
        ('[shop]\nname = "a"\nname = "b"\n', "programme.toml line 3, column 11: Cannot overwrite a value"),
        ("a = " + "9" * 5000, "programme.toml: a number in it is too large to read"),
        ("a = 1e99999999999999999999", "programme.toml: a number in it is too large to read"),
        ("a = " + "[" * 5000, "programme.toml: lists or tables are nested too deeply"),
        ("#" * 500_001, "programme.toml: must have at most 500000 characters, not 500001"),
        ("# \ud800", "programme.toml line 1: has a character that is not Unicode: save the file as UTF-8"),
    ],
)
def test_a_broken_file_is_told_by_line_and_column(text: str, message: str) -> None:
    assert problems(text) == [message]


def test_an_empty_file_names_everything_that_is_needed() -> None:
    told = problems("")
    for field in ("shop.languages", "shop.zone", "shop.terms", "points.name", "referral.inviter_points", "tiers"):
        assert any(f" {field}" in message for message in told), field


def test_the_mark_that_some_editors_begin_a_file_with_is_no_mistake() -> None:
    assert parse("\ufeff" + DALLA) == parse(DALLA)


@pytest.mark.parametrize("picture", ["pictures/mug.jpg", "كوب.PNG", "https://dalla.example/mug?size=2"])
def test_a_picture_is_a_file_beside_or_a_safe_address(picture: str) -> None:
    mug = parse(changed(('# picture = "pictures/mug.jpg"', f'picture = "{picture}"'))).reward("mug")
    assert mug
    assert mug.picture == picture


# Warnings


def test_a_missing_language_is_a_warning_and_its_members_read_the_shops_language() -> None:
    text = changed(('ja = "アル・アハサの陶器カップ"', 'fr = "La tasse"'))
    assert warnings(text) == [
        f"programme.toml line {line_of('كوب الأحساء')}, rewards[4].name: has no text in ja: it will appear in ar",
        f"programme.toml line {line_of('كوب الأحساء')}, rewards[4].name.fr: "
        "is not one of shop.languages: nobody will see it",
    ]
    mug = parse(text).reward("mug")
    assert mug
    assert parse(text).text(mug.name, "ja") == "كوب الأحساء"


def test_one_text_is_the_shops_language() -> None:
    text = re.sub(r"name = \{ ar = \"كوب.*", 'name = "الكوب"', DALLA)
    assert [warning.partition(": ")[2] for warning in warnings(text)] == [
        "has no text in en, de, ja: it will appear in ar"
    ]


def test_a_plural_form_that_the_language_needs_is_missed() -> None:
    text = changed(('two = "حبّتان", few = "# حبّات", ', ""))
    assert warnings(text)[0].endswith("points.name.ar: has no form for two, few: other is used instead")


# Changes


def said(*edits: tuple[str, str]) -> list[str]:
    return [str(change) for change in changes_between(parse(DALLA), parse(changed(*edits)))]


def test_other_comments_another_order_or_another_spelling_change_nothing() -> None:
    assert said(("# Friends bring friends.", "# Friends!"), ("multiplier = 1.25", 'multiplier = "1.250"')) == []
    head, *rewards = DALLA.split("[[rewards]]")
    shuffled = "[[rewards]]".join([head, *reversed([reward + "\n" for reward in rewards])])
    assert changes_between(parse(DALLA), parse(shuffled)) == []


def test_changes_are_said_by_path_with_what_was_and_what_is() -> None:
    assert said(
        ("price = 450", "price = 500"),
        ("multiplier = 1.25", "multiplier = 1.3"),
        ("minimum = 5 ", "minimum = 7.5 "),
        ("2027-12-31", "2027-11-30"),
        ("per_member = 1 ", "# "),
        ('en = "A cup on us"', 'en = "A cup"'),
        ('languages = ["ar", "en", "de", "ja"]', 'languages = ["ar", "en"]'),
    ) == [
        "shop.languages: ar, en, de, ja → ar, en",
        "tiers.companion.multiplier: 1.25 → 1.3",
        "earning.currencies.SAR.minimum: 5 → 7.5",
        'rewards.cup.name.en: "A cup on us" → "A cup"',
        "rewards.mug.price: 450 → 500",
        "rewards.cupping.sale_until: 2028-01-01 00:00 → 2027-12-01 00:00",
        "rewards.mug.per_member: removed: 1",
    ]


def test_sie_or_du_is_a_line_of_the_shops_and_told_when_it_changes() -> None:
    ours = ('# form_of_address = "informal"', 'form_of_address = "informal"')
    assert (parse(DALLA).shop.form_of_address, parse(changed(ours)).shop.form_of_address) == (None, "informal")
    assert said(ours) == ['shop.form_of_address: new: "informal"']
    (told,) = problems(changed((ours[0], 'form_of_address = "du"')))
    assert "shop.form_of_address" in told


def test_a_reward_that_comes_or_goes_is_one_change() -> None:
    assert said(('id = "mug"', 'id = "beaker"')) == [
        "rewards.mug: removed: كوب الأحساء, 450 points",
        "rewards.beaker: new: كوب الأحساء, 450 points",
    ]
    assert [str(change) for change in changes_between(None, parse(DALLA))] == [
        "programme: new: دلّة, 4 tiers, 7 rewards"
    ]


# Codes of the world


def test_countries_and_currencies_are_those_of_the_world() -> None:
    assert set(Locale("en").territories) >= COUNTRIES
    assert len(COUNTRIES) == 250
    assert set(list_currencies()) >= CURRENCIES
    assert [minor_digits(code) for code in ("SAR", "JPY", "KWD")] == [2, 0, 3]


# Abuse

JUNK = ["1", "-1", "true", '""', '"x"', "[]", "[1]", "{}", "{ a = 1 }", "1.5", "nan", "-inf", "2027-01-01", "07:32:00"]
JUNK += ["0x" + "f" * 40, "1979-05-27T07:32:00Z", '[{ id = "x" }]', "{ ar = 1 }", '{ "" = "" }', "1e400", '"\\u202e"']
ASSIGNMENTS = [match.span(1) for match in re.finditer(r"^\w+ *= ([^\n#\"]+|\"[^\"\n]*\")", DALLA, re.MULTILINE)]


def read_anyhow(text: str) -> Programme | None:
    """The programme, or None when ProgrammeErrors told what is wrong; every other exception is a failure."""
    try:
        return check(text).programme
    except ProgrammeErrors as errors:
        told = errors.problems
    assert told
    assert all(problem.message and problem.line <= text.count("\n") + 1 for problem in told)
    return None


@given(st.text())
@example('shop = 1\npoints = []\ntiers = 1\nearning = ""\nexpiry = 1.0\nreferral = [[]]\nrewards = {}')
@example("[shop]\nzone = ''\nlanguages = []\n[[rewards]]\nsale_from = 2027-01-01")
@example("tiers = [1]\nrewards = [[]]")
@example("[points]\nname = { en = {}, ar = [] }")
def test_no_text_at_all_brings_the_reader_down(text: str) -> None:
    read_anyhow(text)


@given(st.lists(st.tuples(st.sampled_from(ASSIGNMENTS), st.sampled_from(JUNK)), min_size=1, max_size=4))
def test_no_value_brings_the_reader_down(edits: list[tuple[tuple[int, int], str]]) -> None:
    text = DALLA
    for (start, end), junk in sorted(dict(edits).items(), reverse=True):
        text = text[:start] + junk + text[end:]
    read_anyhow(text)


@given(st.integers(0, len(DALLA)), st.integers(0, 40), st.text(max_size=10))
def test_no_slip_of_the_hand_brings_the_reader_down(at: int, length: int, typed: str) -> None:
    programme = read_anyhow(DALLA[:at] + typed + DALLA[at + length :])
    if programme:
        assert programme.text(programme.shop.name, "ar")
        assert programme.tiers[0].threshold == 0


@given(st.integers(1, 10**9), st.decimals("0.001", "20", places=3))
def test_points_are_never_more_than_the_exact_product(amount: int, multiplier: Decimal) -> None:
    tier = replace(parse(DALLA).tiers[1], multiplier=Fraction(max(multiplier, Decimal(1))))
    assert tier.points(amount) <= amount * max(multiplier, Decimal(1)) < tier.points(amount) + 1
