"""What members tell about themselves, on both engines."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from domain import settings
from domain.deliveries import put
from domain.members import Person, arrive
from domain.post import claim
from domain.programme import apply
from rules.gate import Reason
from rules.members import Member
from rules.settings import Birthday, Told
from storage.tx import Tx
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW

Change = Callable[[Tx, int], Member]
HOUR = timedelta(hours=1)
EIGHT = datetime(2026, 5, 4, 5, 0, tzinfo=UTC)  # on a Monday in Riyadh, where nights are quiet until nine


@pytest.fixture
def oliver(db: Db) -> Member:
    db.write(apply, DALLA, now=NOW)
    return db.write(arrive, Person(700000005, "Oliver", language_code="en"), "en", now=NOW).member


def test_what_was_told_is_kept_changed_and_forgotten(db: Db, oliver: Member) -> None:
    for day in (Birthday(2, 29), Birthday(12, 24), None):
        db.write(settings.celebrate, oliver.id, day, now=NOW)
        assert db.read(settings.told, oliver.id) == Told(day, None)
    assert db.write(settings.call, oliver.id, "Olli", now=NOW).name == "Olli"
    assert db.write(settings.keep_time, oliver.id, "Asia/Tokyo", now=NOW).zone == "Asia/Tokyo"


def test_the_country_is_asked_once_and_not_after_it_was_told(db: Db, oliver: Member) -> None:
    assert db.write(settings.ask_country, oliver.id)
    assert not db.write(settings.ask_country, oliver.id)
    assert db.write(settings.live_in, oliver.id, "GB", now=NOW).country == "GB"
    assert not db.write(settings.ask_country, oliver.id)


def note(tx: Tx, member: Member, now: datetime) -> None:
    """Something that goes out by itself."""
    put(tx, key="note", member=member, class_="service", text_key="stop-undone", facts={}, automatic=True, now=now)


def goes(db: Db, now: datetime) -> bool:
    return bool(db.write(claim, worker="w", limit=9, now=now, real=now))


def held_for(db: Db, member: Member) -> str | None:
    (one,) = db.read(lambda tx: tx.deliveries.of(member.id))
    return one.reason if one.state == "held" else None


@pytest.mark.parametrize(
    "earlier",
    [
        lambda tx, id_: settings.rest(tx, id_, (22 * 60, 7 * 60), now=EIGHT),
        lambda tx, id_: settings.keep_time(tx, id_, "Asia/Tokyo", now=EIGHT),
    ],
)
def test_what_waits_for_the_morning_goes_when_the_morning_comes_earlier(
    db: Db, oliver: Member, earlier: Change
) -> None:
    db.write(note, oliver, EIGHT)
    assert not goes(db, EIGHT)
    assert held_for(db, oliver) == Reason.QUIET
    db.write(earlier, oliver.id)
    assert goes(db, EIGHT)


def test_own_quiet_hours_are_kept_over_midnight_and_given_back(db: Db, oliver: Member) -> None:
    db.write(settings.rest, oliver.id, (11 * 60, 6 * 60), now=EIGHT)  # somebody who works at night
    db.write(note, oliver, EIGHT + 4 * HOUR)
    assert not goes(db, EIGHT + 4 * HOUR)
    assert not goes(db, EIGHT + 21 * HOUR)
    assert db.write(settings.rest, oliver.id, None, now=EIGHT + 21 * HOUR).quiet is None
    assert not goes(db, EIGHT + 24 * HOUR)
    assert goes(db, EIGHT + 25 * HOUR)
