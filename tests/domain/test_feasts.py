"""The days ahead, and the owner's word on a feast that hangs on the moon."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.feasts import ahead, announce, sighting, unannounced, with_announced
from domain.staff import appoint
from rules.occasions import NotAhead
from rules.programme import parse
from rules.refusals import NotAllowed
from rules.staff import Role
from tests.cast import HUDA, OLIVER, SALMA
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
        shop.write(announce, SALMA.id, EID, "SA", FIRST, now=MARCH)


def test_an_announced_day_is_one_line_of_the_programme_and_can_be_taken_back(shop: Counter) -> None:
    assert shop.write(announce, OLIVER.id, EID, "SA", FIRST, now=MARCH).feast.day == FIRST
    told = programme_of(shop)
    added = set(told.splitlines()) - set(DALLA.splitlines())
    assert added == {"eid-al-fitr = {SA = 2027-03-09}"}
    assert set(DALLA.splitlines()) <= set(told.splitlines()), "every comment of the shop's stays"
    assert shop.write(announce, OLIVER.id, EID, "EG", SECOND, now=MARCH).feast.day == SECOND
    assert shop.read(sighting, OLIVER.id, EID, "SA", now=MARCH).feast.announced == FIRST
    for country in ("SA", "EG"):
        assert shop.write(announce, OLIVER.id, EID, country, None, now=MARCH).feast.day == SECOND
    assert parse(programme_of(shop)) == parse(DALLA)
    kept = shop.read(lambda tx: [deed.actor for deed in tx.audit.newest() if deed.action == "programme-applied"])
    assert kept == [f"staff:{OLIVER.id}"] * 4


def test_the_same_word_again_changes_nothing(shop: Counter) -> None:
    for _ in range(2):
        shop.write(announce, OLIVER.id, EID, "SA", FIRST, now=MARCH)
    assert shop.ask("select count(*) from programme") == [(2,)]


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
        shop.write(announce, OLIVER.id, occasion, country, day, now=MARCH)
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
