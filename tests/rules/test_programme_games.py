"""Games in the programme: every mistake is told with line and field, and nothing that would betray a hidden tier."""

import pytest

from rules.programme import Programme, ProgrammeErrors, parse
from rules.programme_changes import changes_between
from tests.programmes import DALLA


def problems(old: str, new: str) -> list[str]:
    assert DALLA.count(old) == 1, old
    with pytest.raises(ProgrammeErrors) as caught:
        parse(DALLA.replace(old, new))
    return [f"{one.line and 'line'} {one.field}: {one.message}" for one in caught.value.problems]


def test_the_sample_says_what_it_plays() -> None:
    programme = parse(DALLA)
    [card], [challenge] = programme.stamp_cards, programme.challenges
    assert (card.stamps, card.gives.reward, card.a_day, card.symbol) == (9, "cup", None, "☕")
    assert (challenge.different, challenge.gives.points, challenge.begins) == (3, 60, None)
    coffee = programme.thing("coffee")
    assert coffee
    assert "ESPRESSO" in coffee.items


@pytest.mark.parametrize(("old", "new", "said"), [
    ('counts = ["coffee"]', 'counts = ["cofee"]', 'neither a kind nor a product of this file; did you mean "coffee"?'),
    ('counts = ["coffee"]', "counts = []", "stamp_cards[1].counts: must be a list of 1 to 12 different texts"),
    ("stamps = 9", "stamps = 1", "stamp_cards[1].stamps: must be a whole number of stamps from 2 to 30, not 1"),
    ('gives = "cup" ', 'gives = "cupp" ', 'did you mean "cup"?'),
    ('gives = "cup" ', 'gives = "first-harvest" ', "belongs to a hidden tier"),
    ('gives = "cup" ', 'gives = "tree" ', "a donation is nothing to hand over"),
    ('gives = "cup" ', "gives = 0 ", "stamp_cards[1].gives: must be a whole number of points from 1"),
    ('gives = "cup" ', "", "stamp_cards[1].gives: is missing"),
    ('symbol = "☕"', 'symbol = "x"', "stamp_cards[1].symbol: must be one sign such as"),
    ("different = 3", "different = 5", "challenges[1].different: must be a whole number of different ones"),
    ("# begins = 2027-03-01", "begins = 2027-03-01", "challenges[1].ends: is missing"),
    ('id = "three-ways"', 'id = "coffee-card"', 'challenges[1].id: must be different from the others: "coffee-card"'),
    ('id = "coffee" ', 'id = "Coffee" ', "kinds[1].id: must be 1 to 20 of the characters"),
    ("# a_day = 4", "a_dya = 4", "a_dya: is not a setting known here; did you mean a_day?"),
])  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_field(old: str, new: str, said: str) -> None:
    found = problems(old, new)
    assert any(said in one and one.startswith("line") for one in found), found


def test_a_challenge_between_dates_counts_on_its_last_day_and_not_after() -> None:
    begun = DALLA.replace("# begins = 2027-03-01 ", "begins = 2027-03-01 ").replace(
        "# ends = 2027-03-31 ", "ends = 2027-03-31 "
    )
    programme: Programme = parse(begun)
    [challenge], zone = programme.challenges, programme.shop.tz
    assert challenge.begins is not None
    assert challenge.ends is not None
    assert challenge.period(challenge.begins, zone) == "once"
    assert challenge.period(challenge.ends, zone) is None
    assert str(challenge.last_day(challenge.begins, zone)) == "2027-03-31"


def test_what_changes_in_a_game_is_said_by_its_id() -> None:
    changed = parse(DALLA.replace("stamps = 9", "stamps = 10").replace("gives = 60 ", "gives = 70 "))
    assert [str(one) for one in changes_between(parse(DALLA), changed)] == [
        "stamp_cards.coffee-card.stamps: 9 → 10",
        "challenges.three-ways.gives.points: 60 → 70",
    ]
