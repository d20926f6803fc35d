import tomllib
from pathlib import Path

import pytest
from babel.core import Locale

from locales.profiles import HERE, WEEK, ProfileError, Profiles
from rules.occasions import FEASTS

DEFAULT = (HERE / "default.toml").read_text(encoding="utf-8")


def profiles(folder: Path, **files: str) -> Profiles:
    (folder / "default.toml").write_text(DEFAULT, encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.toml").write_text(text, encoding="utf-8")
    return Profiles(folder)


def test_all_our_profiles_are_valid_and_say_whether_they_were_reviewed() -> None:
    ours = Profiles()
    for path in HERE.glob("*.toml"):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        assert {"reviewed_by", "reviewed_on"} <= table.keys(), path
        assert bool(table["reviewed_by"]) == bool(table["reviewed_on"]), path
        language, _, territory = path.stem.partition("-")
        assert ours.of(language, territory or None)


REVIEWED = 'reviewed_by = "Salma"\nreviewed_on = 2026-11-21\n'


def test_the_most_special_file_wins_field_by_field(tmp_path: Path) -> None:
    found = profiles(
        tmp_path,
        ar='reviewed_by = ""\nemoji = 0\nopening = 2\ndirectness = 3',
        EG=REVIEWED + 'digits = "native"\nopening = 1',
        ar_EG=REVIEWED + "emoji = 1",
    ).of("ar", "EG")
    assert (found.emoji, found.opening, found.directness, found.digits, found.address) == (1, 1, 3, "native", "formal")


HARDER = 'address = "informal"\ndirectness = 1\nopening = 0\nemoji = 1\nexclaim = true\n'
SOFT = 'address = "formal"\ndirectness = 3\nopening = 2\nemoji = 0\nexclaim = false\n'


@pytest.mark.parametrize(("review", "wins"), [('reviewed_by = ""\n', "below"), (REVIEWED, "above")])
def test_a_countrys_file_that_nobody_reviewed_only_softens(tmp_path: Path, review: str, wins: str) -> None:
    found = profiles(tmp_path, xx='reviewed_by = ""\n' + SOFT, EG=review + HARDER + 'quiet = ["23:00-07:00"]')
    manner = found.of("xx", "EG")
    shown = (manner.address, manner.directness, manner.opening, manner.emoji, manner.exclaim)
    assert shown == {"below": ("formal", 3, 2, 0, False), "above": ("informal", 1, 0, 1, True)}[wins]
    night = {"below": (22 * 60, 9 * 60), "above": (23 * 60, 7 * 60)}[wins]  # unread, no night becomes shorter
    assert manner.quiet == (night,)


def test_what_softens_counts_unreviewed_too(tmp_path: Path) -> None:
    found = profiles(tmp_path, xx='reviewed_by = ""\n' + HARDER, EG='reviewed_by = ""\n' + SOFT).of("xx", "EG")
    assert (found.address, found.directness, found.opening, found.emoji, found.exclaim) == ("formal", 3, 2, 0, False)


COUNTRIES = (
    *("SA", "AE", "EG", "MA", "DE", "AT", "FR", "ES", "MX", "BR", "GB", "US", "IN", "ID", "TR", "IR", "RU", "UA", "CN"),
    *("JP", "KR", "KW", "QA", "BH", "OM", "JO"),
)


def test_quiet_hours_that_touch_become_one(tmp_path: Path) -> None:
    found = profiles(
        tmp_path,
        EG='reviewed_by = ""\nquiet = ["23:00-10:00", "14:00-17:00"]',
        FR='reviewed_by = ""\nquiet = ["09:00-22:00"]',
        US='reviewed_by = ""\nquiet = ["00:00-06:00"]',
    )
    assert found.of("en", "EG").quiet == ((14 * 60, 17 * 60), (22 * 60, 10 * 60))
    assert found.of("en", "FR").quiet == ((0, 24 * 60),)
    assert found.of("en", "US").quiet == ((22 * 60, 9 * 60),)


@pytest.mark.parametrize("territory", COUNTRIES)
def test_each_country_has_a_profile_of_its_own_that_names_occasions_of_the_whitelist(territory: str) -> None:
    """As long as nobody has reviewed it, these occasions are a proposal: they count only where the shop lists them."""
    table = tomllib.loads((HERE / f"{territory}.toml").read_text(encoding="utf-8"))
    assert table["occasions"]
    for name in table["occasions"]:
        assert territory in FEASTS[name].countries
    assert bool(Profiles().of("und", territory).occasions) == bool(table["reviewed_by"])
    assert list(HERE.glob(f"*-{territory}.toml"))


def test_the_launch_countries_write_as_they_do() -> None:
    ours = Profiles()
    assert (ours.of("ar", "SA").digits, ours.of("ar", "SA").calendars) == ("latn", ("hijri",))
    assert (ours.of("ar", "EG").digits, ours.of("ar", "EG").calendars) == ("native", ())
    assert ours.of("de", "SA").calendars == ()
    assert ours.of("de", "DE").quiet_days == (("sun", ((0, 1440),)),)
    assert ours.of("ar", "SA").quiet == ((22 * 60, 9 * 60),)


@pytest.mark.parametrize("territory", ["SA", "AE", "KW", "QA", "BH", "OM", "EG", "JO", "MA"])
def test_where_ramadan_shapes_the_day_nothing_comes_before_noon_and_offers_only_in_the_evening(territory: str) -> None:
    """By country and never by person, so in every language."""
    for language in ("ar", "en", "de", "ja"):
        manner = Profiles().of(language, territory)
        assert manner.ramadan_quiet == ((2 * 60 + 30, 12 * 60),)
        assert manner.ramadan_promotions == ((21 * 60, 30),)


@pytest.mark.parametrize("territory", ["KW", "QA", "BH", "OM", "JO"])
def test_friday_noon_is_calm_where_friday_begins_the_weekend(territory: str) -> None:
    manner, calendar = Profiles().of("ar", territory), Locale("ar", territory)
    assert (WEEK[calendar.weekend_start], WEEK[calendar.weekend_end]) == ("fri", "sat")
    assert manner.quiet_days == (("fri", ((11 * 60, 14 * 60),)),)


def test_a_language_alone_never_takes_a_countrys_occasions_or_hours() -> None:
    bare = Profiles().of("ar", None)
    assert bare.occasions == ()
    assert bare.ramadan_promotions == ()
    assert bare.quiet == Profiles().of("xx", None).quiet


def test_only_a_reviewed_file_adds_occasions(tmp_path: Path) -> None:
    found = profiles(
        tmp_path,
        SA='reviewed_by = ""\noccasions = ["eid-al-fitr"]',
        AE='reviewed_by = "Salma"\nreviewed_on = 2026-11-21\noccasions = ["eid-al-fitr"]',
    )
    assert found.of("ar", "SA").occasions == ()
    assert found.of("ar", "AE").occasions == ("eid-al-fitr",)
    assert not found.of("ar", "AE").reviewed  # the default file is not


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("emoji = 1", "reviewed_by"),
        ('reviewed_by = "Salma"', "reviewed_on"),
        ('reviewed_by = ""\nemojis = 1', "emojis: no such field"),
        ('reviewed_by = ""\nemoji = 2', "emoji: 2 is not a whole number from 0 to 1"),
        ('reviewed_by = ""\nemoji = true', "emoji"),
        ('reviewed_by = ""\nexclaim = 1', "exclaim"),
        ('reviewed_by = ""\ndigits = "roman"', "digits"),
        ('reviewed_by = ""\nname_form = "Dear"', "name_form"),
        ('reviewed_by = ""\navoid = ["mangoes"]', "avoid: 'mangoes' has no words"),
        ('reviewed_by = ""\nquiet = ["22-09"]', "quiet"),
        ('reviewed_by = ""\nquiet = ["22:00-25:00"]', "quiet"),
        ('reviewed_by = ""\nquiet = ["09:00-09:00"]', "quiet"),
        ('reviewed_by = ""\nquiet = "22:00-09:00"', "quiet"),
        ('reviewed_by = ""\nquiet_days = { freitag = ["11:00-14:00"] }', "freitag"),
        ('reviewed_by = ""\ncalendars = ["mayan"]', "mayan"),
        ('reviewed_by = ""\noccasions = ["ashura"]', "occasions: 'ashura' is no occasion"),
        ('reviewed_by = ""\ngreeting_periods = { noon = "siesta" }', "siesta"),
        ("reviewed_by = ", "XX.toml"),
    ],
)
def test_a_wrong_file_is_named_with_its_field(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ProfileError, match=complaint) as caught:
        profiles(tmp_path, XX=text)
    assert "XX.toml" in str(caught.value)


def test_the_default_file_must_be_there_and_whole(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"default\.toml is missing"):
        Profiles(tmp_path)
    (tmp_path / "default.toml").write_text(DEFAULT.replace("emoji = 1", ""), encoding="utf-8")
    with pytest.raises(ProfileError, match="lacks: emoji"):
        Profiles(tmp_path)
