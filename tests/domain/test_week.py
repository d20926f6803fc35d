"""A week counted by hand, and the page that the owner reads of it."""

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from domain import week as use
from domain.apart import apart
from domain.orders import buy, refund
from domain.partings import stop
from domain.programme import apply
from domain.rewards import lapse, redeem
from domain.staff import appoint, owner_is
from locales.voices import Voices
from locales.week import chart, page
from rules.counter import PROPOSAL_LIFE, Sale, Target
from rules.programme import parse
from rules.refusals import NotAllowed
from rules.staff import Role
from rules.week import Week, Worth, monday, worth_of
from storage.switches import SENDING
from storage.tx import Tx
from tests.cast import HARUKA, LENA, NOURA, YOUSSEF, Person
from tests.conftest import Db
from tests.programmes import DALLA

ZONE = parse(DALLA).shop.tz
MONDAY = datetime(2026, 11, 15, 21, 0, tzinfo=UTC)  # 16 November begins in Riyadh
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
OWNER, AGENT = 700000099, 700000007
QUIET = DALLA.replace("welcome_points = 50", "welcome_points = 0")


def bought(tx: Tx, member_id: int, riyals: int, number: str, now: datetime) -> int:
    sale = {"source": "counter", "external_id": number, "amount": riyals * 100, "currency": "SAR"}
    return buy(tx, member_id, **sale, now=now).order_id  # type: ignore[arg-type]


def joins(tx: Tx, who: Person, now: datetime) -> int:
    added = tx.members.add(who.id, who.first_name, who.language_code, now=now)
    assert added
    return added.id


def a_week(tx: Tx) -> None:
    """Noura and Youssef bought before; Lena is new; Haruka joined on the last minute and buys after the week."""
    noura, youssef = joins(tx, NOURA, MONDAY - 30 * DAY), joins(tx, YOUSSEF, MONDAY - 20 * DAY)
    bought(tx, noura, 400, "before-1", MONDAY - 10 * DAY)
    bought(tx, youssef, 100, "before-2", MONDAY - MINUTE)
    lena = joins(tx, LENA, MONDAY)
    bought(tx, noura, 30, "1", MONDAY)
    bought(tx, noura, 20, "2", MONDAY + 2 * DAY)
    order = bought(tx, lena, 50, "3", MONDAY + 6 * DAY)
    redeem(tx, noura, "ten-percent", key="k", now=MONDAY + 3 * DAY)
    refund(tx, order, 2_000, key="r", now=MONDAY + 7 * DAY - MINUTE)
    haruka = joins(tx, HARUKA, MONDAY + 7 * DAY - MINUTE)
    bought(tx, haruka, 70, "after", MONDAY + 7 * DAY)
    stop(tx, youssef, wording="test", now=MONDAY + 4 * DAY)


@pytest.fixture
def counted(db: Db) -> Db:
    db.write(apply, QUIET, now=MONDAY - 40 * DAY)
    db.write(owner_is, OWNER, now=MONDAY)
    db.write(appoint, AGENT, Role.AGENT, actor="settings", now=MONDAY)
    db.write(a_week)
    return db


def test_the_week_is_what_was_counted_by_hand(counted: Db) -> None:
    week = counted.read(use.look, OWNER, 1, now=MONDAY + 8 * DAY)
    assert (week.begins, week.ends) == (date(2026, 11, 16), date(2026, 11, 22))
    assert (week.new, week.buyers, week.returning) == (2, 2, 1)
    assert (week.given, week.used, week.back, week.expired) == (100, 300, 20, 0)
    assert week.days == ((30, 0), (0, 0), (20, 0), (0, 300), (0, 0), (0, 0), (50, 0))
    assert week.open_points == 400 + 100 + 30 + 20 + 50 - 300 - 20 + 70
    assert (week.stopped, week.left) == (1, 0)
    kept = Decimal(400 + 100 + 30 + 20 + 30 + 70) / 6  # a mean purchase, after the return
    rate = (kept / 10 / 300).quantize(Decimal("0.001"), "ROUND_UP")
    assert week.worth == Worth(int(350 * rate * 100), "SAR", str(rate), "discount")
    assert Week.of(week.told()) == week


def test_what_comes_back_is_not_used_less_than_nothing(counted: Db) -> None:
    counted.write(lapse, MONDAY + 70 * DAY)  # a code that nobody used
    week = counted.read(use.look, OWNER, 0, now=MONDAY + 70 * DAY)
    assert (week.used, week.returned) == (0, 300)
    assert not any(used for _, used in week.days)
    assert "Came back to members: 300" in page(Voices().of("en", "SA", "Asia/Riyadh"), week)


def test_the_running_week_is_what_has_been(counted: Db) -> None:
    week = counted.read(use.look, OWNER, 0, now=MONDAY + 8 * DAY)
    assert (week.begins, week.given, week.buyers, week.returning) == (date(2026, 11, 23), 70, 1, 0)


def test_only_the_owner_looks_at_the_week(counted: Db) -> None:
    for person in (AGENT, NOURA.id):
        with pytest.raises(NotAllowed):
            counted.read(use.look, person, 1, now=MONDAY + 8 * DAY)


def test_what_waits_for_a_person_is_counted(counted: Db) -> None:
    programme = parse(QUIET)
    before = counted.read(use.decisions, programme, MONDAY + 8 * DAY)

    def stops(tx: Tx) -> None:
        tx.switches.turn_off(SENDING, "by hand", now=MONDAY)

    counted.write(stops)
    after = counted.read(use.decisions, programme, MONDAY + 8 * DAY)
    assert dict(after) == {"paused": 1, **before}


def test_a_proposal_waits_for_somebody_as_long_as_it_can_be_agreed_to(counted: Db) -> None:
    programme, asked = parse(QUIET), MONDAY + 8 * DAY
    sale = Sale(Target(phone="+966501234567"), 9_000, "SAR", "kaaaabbbb0001")
    staff = counted.read(lambda tx: tx.staff.by_telegram(OWNER))
    counted.write(lambda tx: tx.counter.propose(staff.id, sale, 90, now=asked))
    assert counted.read(use.decisions, programme, asked + PROPOSAL_LIFE - MINUTE)["proposals"] == 1
    assert "proposals" not in counted.read(use.decisions, programme, asked + PROPOSAL_LIFE)


def test_a_week_begins_on_the_shops_monday() -> None:
    assert monday(MONDAY - MINUTE, ZONE, 0) == date(2026, 11, 9)
    assert monday(MONDAY, ZONE, 0) == date(2026, 11, 16)
    assert monday(MONDAY, ZONE, 2) == date(2026, 11, 2)


def test_a_point_is_worth_what_the_programme_says() -> None:
    programme = parse(DALLA.replace("# worth = ", "worth = "))
    assert worth_of(programme, 1_234, Decimal(900)) == Worth(6_170, "SAR", "0.05", "told")
    assert worth_of(parse(DALLA), 1_234, None) is None


ALL = ("paused", "backup", "proposals", "favours", "refused", "uncertain", "dead", "feasts")
FULL: dict[str, Any] = {
    "begins": "2026-11-16",
    **dict.fromkeys(
        ("new", "returning", "buyers", "given", "used", "returned", "expired", "back", "open_points"), 98_765_432
    ),
    **dict.fromkeys(("stopped", "left"), 98_765_432),
    "days": [(n * 1_000_000, n) for n in range(7)],
    "worth": {"amount": 98_765_432_100, "currency": "SAR", "rate": "1234.567", "how": "discount"},
    "decisions": dict.fromkeys(ALL, 98_765_432),
}


@pytest.mark.parametrize("language", ["en", "ar", "de", "ja"])
def test_the_fullest_page_fits_under_a_picture(language: str) -> None:
    say = Voices().of(language, "SA", "Asia/Riyadh", points={"other": "Kaffeebohnen"})
    text = page(say, Week.of(json.dumps(FULL)))
    assert len(text) <= 1024  # Bot API counts after the markup is taken out, so there is room to spare
    assert "week" not in text


async def test_the_picture_is_drawn_apart_and_without_words_that_no_font_has() -> None:
    say = Voices().of("ar", "SA", "Asia/Riyadh", points={"other": "x"})
    told = chart(say, Week.of(json.dumps(FULL)))
    assert told["leftward"] is True
    drawn = await apart("locales.drawing", told | {"given": "\U00016e40\U0001e2d0"})
    assert drawn.startswith(b"\x89PNG")
    assert len(drawn) < 200_000
