"""Gifts, favours and boosts in the file: every wrong value is told, and rewards for public reviews are refused."""

import pytest

from rules.favours import Kind
from rules.gifts import Every, Gifts
from rules.programme import parse
from rules.programme_changes import changes_between
from tests.rules.test_programme import DALLA, changed, problems

GIFTS = DALLA[DALLA.index("[gifts]") : DALLA.index("[[favours]]")]
FAVOURS = DALLA[DALLA.index("[[favours]]") : DALLA.index("[[boosts]]")]


def test_dalla_gives_for_more_than_buying() -> None:
    dalla = parse(DALLA)
    assert (dalla.gifts.birthday, dalla.gifts.channel and dalla.gifts.channel.link) == (
        50,
        "https://t.me/dalla_wafa_news",
    )
    assert dalla.gifts.profile
    assert dalla.gifts.profile.asks == ("name", "country", "birthday")
    photo = dalla.favour("photo")
    assert isinstance(photo, Kind)
    assert (photo.points, photo.every, photo.wants) == (40, Every.MONTH, "photo")


def test_a_shop_may_give_nothing_of_it() -> None:
    without = parse(changed((GIFTS, ""), (FAVOURS, "")))
    assert (without.gifts, without.favours) == (Gifts(), ())


@pytest.mark.parametrize(
    ("edit", "field"),
    [
        (('en = "A photo of your cup"', 'en = "A Google review"'), "favours[1].name.en"),
        (('id = "word"', 'id = "yelp"'), "favours[2].id"),
        (
            ("Show us our coffee at your place.", "Show us your five stars at https://g.page/r/dalla."),
            "favours[1].about.en",
        ),
        (('ja = "一杯のお写真"', 'ja = "トリップアドバイザーの口コミ"'), "favours[1].name.ja"),
        (('ar = "كلمة صريحة"', 'ar = "تقييم على قوقل"'), "favours[2].name.ar"),
    ],
)
def test_points_for_reviews_on_google_yelp_or_tripadvisor_are_refused_with_the_reason(
    edit: tuple[str, str], field: str
) -> None:
    text = changed(edit)
    (problem,) = problems(text)
    line = next(number for number, line in enumerate(text.splitlines(), 1) if edit[1] in line)
    assert problem.startswith(f"programme.toml line {line}, {field}: must not reward anything on ")
    assert "forbids reviews that are rewarded, and so does the law" in problem
    assert "16 CFR Part 465" in problem


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (('chat = "@dalla_wafa_news"', 'chat = "dalla"'), "gifts.channel.chat: must be the channel's @name"),
        (('chat = "@dalla_wafa_news"', 'chat = "-1001234567"'), "gifts.channel.link: is missing: a private channel"),
        (
            ('chat = "@dalla_wafa_news"', 'chat = "@dalla_wafa_news"\nlink = "http://evil.example"'),
            "gifts.channel.link: must be the address that leads people there",
        ),
        (("points = 30\nchat", "points = 0\nchat"), "gifts.channel.points: must be a whole number"),
        (('asks = ["name", "country", "birthday"]', 'asks = ["name", "age"]'), "gifts.profile.asks: must be a list"),
        (('asks = ["name", "country", "birthday"]', 'asks = ["name", "name"]'), "gifts.profile.asks: must be a list"),
        (('asks = ["name", "country", "birthday"]', "asks = []"), "gifts.profile.asks: must be a list"),
        (("birthday = 50 ", "birthday = -1 "), "gifts.birthday: must be a whole number of points"),
        (("birthday = 50 ", "birthdays = 50 "), "gifts.birthdays: is not a setting known here; did you mean birthday?"),
        (('every = "month"  ', 'every = "day"  '), "favours[1].every: must be how often it brings points"),
        (('wants = "photo"', 'wants = "video"'), "favours[1].wants: must be what has to be sent"),
        (('id = "word"', 'id = "photo"'), 'favours[2].id: must be different from the others: "photo" is used before'),
        (("ends = 2027-01-16", "ends = 2027-01-12"), "boosts[1].ends: must be after begins"),
        (("begins = 2027-01-14", "# begins = 2027-01-14"), "boosts[1].begins: is missing: a day such as"),
        (("multiplier = 2          #", "multiplier = 1  #"), "boosts[1].multiplier: must be a number from 1.01 to 10"),
        (('# tier = "companion"    # only', 'tier = "kings" # only'), "boosts[1].tier: must be the id of a tier"),
        (
            ('# segment = "at-risk"', 'segment = "rich"'),
            "boosts[1].segment: must be one of new, loyal, at-risk, lapsed",
        ),
    ],
)
def test_a_wrong_value_is_told_with_its_line_and_field(edit: tuple[str, str], said: str) -> None:
    (problem,) = problems(changed(edit))
    assert "programme.toml line " in problem
    assert said in problem


def test_what_changes_is_told_by_its_path() -> None:
    new = parse(
        changed(
            ("birthday = 50 ", "birthday = 60 "),
            ("multiplier = 2          #", "multiplier = 2.5  #"),
            ('asks = ["name", "country", "birthday"]', 'asks = ["name"]'),
            ('id = "post"', 'id = "share"'),
        )
    )
    assert [str(change) for change in changes_between(parse(DALLA), new)] == [
        "gifts.birthday: 50 → 60",
        "gifts.profile.asks: name, country, birthday → name",
        "boosts.harvest.multiplier: 2 → 2.5",
        "favours.post: removed: منشور عنّا, 60 points",
        "favours.share: new: منشور عنّا, 60 points",
    ]
