"""The days ahead, and the owner's word on a feast that hangs on the moon."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.feasts import Sighting, ahead, announce, sighting, unannounced, with_announced, word
from domain.staff import appoint
from rules.occasions import NotAhead
from rules.programme import check, parse
from rules.refusals import Busy, NotAllowed
from rules.staff import Role
from tests.cast import HUDA, OLIVER, SALMA, Person
from tests.conftest import Db
from tests.domain.counter import DALLA, Counter

MARCH = datetime(2027, 3, 1, 9, tzinfo=UTC)
FIRST, SECOND = date(2027, 3, 9), date(2027, 3, 10)  # 1 and 2 Shawwal 1448 by Umm al-Qura
EID = "eid-al-fitr"
LEAN = re.sub(r"^#.*\n", "", DALLA, flags=re.MULTILINE)  # without its comments, which take long to read


@pytest.fixture
def shop(db: Db) -> Counter:
    counter = Counter(db)
    for who, role in ((OLIVER, Role.OWNER), (SALMA, Role.MARKETER), (HUDA, Role.CASHIER)):
        counter.write(appoint, who.id, role, who.first_name, actor="settings", now=MARCH)
    return counter


def programme_of(shop: Counter) -> str:
    return shop.read(lambda tx: tx.programme.text(tx.programme.newest_id()))


def says(shop: Counter, who: Person, occasion: str, country: str, day: date | None) -> Sighting:
    """As a tap does it: worked out, put in force, looked at."""
    told = shop.read(word, who.id, occasion, country, day, now=MARCH)
    shop.write(announce, who.id, told, now=MARCH)
    seen: Sighting = shop.read(sighting, who.id, occasion, country, now=MARCH)
    return seen


def test_the_days_ahead_say_who_is_greeted_and_only_the_owner_may_announce(shop: Counter) -> None:
    seen = shop.read(ahead, OLIVER.id, now=MARCH)
    days = {(row.occasion, row.country): (row.day, row.who, row.how) for row in seen.rows}
    assert days[EID, "SA"] == (SECOND, "residents", "estimated")
    assert all(MARCH.date() <= row.day <= MARCH.date() + timedelta(days=60) for row in seen.rows)
    assert [row.day for row in seen.rows] == sorted(row.day for row in seen.rows)
    assert (EID, "SA") in seen.movable
    assert (EID, "EG") in seen.movable
    marketer = shop.read(ahead, SALMA.id, now=MARCH)
    assert marketer.rows == seen.rows
    assert marketer.movable == ()
    with pytest.raises(NotAllowed):
        shop.read(ahead, HUDA.id, now=MARCH)
    with pytest.raises(NotAllowed):
        says(shop, SALMA, EID, "SA", FIRST)


def test_an_announced_day_is_one_line_of_the_programme_and_can_be_taken_back(shop: Counter) -> None:
    assert says(shop, OLIVER, EID, "SA", FIRST).feast.day == FIRST
    told = programme_of(shop)
    added = set(told.splitlines()) - set(DALLA.splitlines())
    assert added == {"eid-al-fitr = {SA = 2027-03-09}"}
    assert set(DALLA.splitlines()) <= set(told.splitlines()), "every comment of the shop's stays"
    assert says(shop, OLIVER, EID, "EG", SECOND).feast.day == SECOND
    assert shop.read(sighting, OLIVER.id, EID, "SA", now=MARCH).feast.announced == FIRST
    for country in ("SA", "EG"):
        assert says(shop, OLIVER, EID, country, None).feast.day == SECOND
    assert parse(programme_of(shop)) == parse(DALLA)
    kept = shop.read(lambda tx: [deed.actor for deed in tx.audit.newest() if deed.action == "programme-applied"])
    assert kept == [f"staff:{OLIVER.id}"] * 4


def test_the_same_word_again_changes_nothing(shop: Counter) -> None:
    for _ in range(2):
        says(shop, OLIVER, EID, "SA", FIRST)
    assert shop.ask("select count(*) from programme") == [(2,)]


def test_a_word_that_another_programme_overtook_is_worked_out_anew(shop: Counter) -> None:
    told = shop.read(word, OLIVER.id, EID, "SA", FIRST, now=MARCH)
    says(shop, OLIVER, EID, "EG", SECOND)
    with pytest.raises(Busy):
        shop.write(announce, OLIVER.id, told, now=MARCH)
    assert "{EG = 2027-03-10}" in programme_of(shop)


def test_nobody_waits_while_the_file_is_read(shop: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that takes long is done before the one writer is asked."""
    told = shop.read(word, OLIVER.id, EID, "SA", FIRST, now=MARCH)
    monkeypatch.setattr("domain.feasts.with_announced", None)
    read = check.cache_info().misses
    shop.write(announce, OLIVER.id, told, now=MARCH)
    assert check.cache_info().misses == read
    assert shop.read(sighting, OLIVER.id, EID, "SA", now=MARCH).feast.announced == FIRST


@pytest.mark.parametrize(
    ("occasion", "country", "day"),
    [
        (EID, "SA", date(2027, 3, 20)),  # nobody sees that moon
        ("new-year", "DE", date(2027, 1, 1)),  # hangs on no moon
        ("ashura", "SA", date(2027, 6, 15)),  # silence is not announced
        ("eid-al-adha", "SA", date(2027, 5, 16)),  # too far away to know
        ("nothing", "SA", FIRST),
    ],
)
def test_what_cannot_be_announced_is_refused(shop: Counter, occasion: str, country: str, day: date) -> None:
    with pytest.raises(NotAhead):
        says(shop, OLIVER, occasion, country, day)
    assert programme_of(shop) == DALLA


def test_monday_asks_for_a_feast_that_is_near_until_it_is_announced(shop: Counter) -> None:
    programme = parse(DALLA)
    assert unannounced(programme, MARCH - timedelta(days=10)) == 0
    assert unannounced(programme, MARCH) == 1
    told = LEAN
    for country in ("SA", "AE", "EG"):
        told = with_announced(told, EID, country, FIRST)
    assert unannounced(parse(told), MARCH) == 0


@pytest.mark.parametrize(
    "written",
    [
        "",
        "[greetings]\noccasions = []  # none\n",
        "[greetings.announced]\neid-al-fitr = { EG = 2027-03-10 } # by the mufti\n",
        "[greetings.announced.eid-al-fitr]\nEG = 2027-03-10\n",
        "greetings.announced.eid-al-fitr.EG = 2027-03-10\n",
    ],
)
def test_the_line_finds_its_place_however_the_shop_wrote_the_section(written: str) -> None:
    plain = LEAN[: LEAN.index("[greetings]")] + LEAN[LEAN.index("[counter]") :]
    text = written + plain if written.startswith("greetings.") else plain + "\n" + written
    before = parse(text).greetings.announced.get(EID, {})
    told = with_announced(text, EID, "SA", FIRST)
    assert parse(told).greetings.announced[EID] == {**before, "SA": FIRST}
    assert parse(with_announced(told, EID, "SA", None)) == parse(text)
