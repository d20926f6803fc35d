"""What members tell, and how the language of their conversation is decided, on both engines."""

import pytest

from domain import settings
from domain.language import hear
from domain.members import Person, arrive, set_language
from domain.programme import apply
from rules.language import Act, Source
from rules.members import Member
from rules.settings import Birthday, Told
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW

OFFERED = ["ar", "en", "de", "ja"]


@pytest.fixture
def oliver(db: Db) -> Member:
    db.write(apply, DALLA, now=NOW)
    return db.write(arrive, Person(700000005, "Oliver", language_code="en"), "en", now=NOW).member


def test_a_switch_is_kept_with_its_source_and_time(db: Db, oliver: Member) -> None:
    words = ["コーヒーはいつ届きますか"]
    assert db.write(hear, oliver.id, words, {}, OFFERED, now=NOW) == (Act.SWITCH, "ja")
    assert db.write(hear, oliver.id, words, {}, OFFERED, now=NOW) == (Act.STAY, "ja")
    hearing = db.read(lambda tx: tx.hearings.of(oliver.id))
    assert (hearing.source, hearing.decided_at, hearing.messages) == (Source.DETECTED, NOW, 2)


def test_a_choice_is_kept_as_one(db: Db, oliver: Member) -> None:
    db.write(set_language, oliver.id, "de", now=NOW)
    assert db.read(lambda tx: tx.hearings.of(oliver.id)).source == Source.EXPLICIT
    assert db.write(hear, oliver.id, ["これはペンです"], {}, OFFERED, now=NOW) == (Act.OFFER, "ja")


def test_what_was_told_is_kept_changed_and_forgotten(db: Db, oliver: Member) -> None:
    for day in (Birthday(2, 29), Birthday(12, 24), None):
        db.write(settings.celebrate, oliver.id, day)
        assert db.read(settings.told, oliver.id) == Told(day, None)
    assert db.write(settings.call, oliver.id, "Olli").name == "Olli"
    assert db.write(settings.keep_time, oliver.id, "Asia/Tokyo").zone == "Asia/Tokyo"


def test_the_country_is_asked_once_and_not_after_it_was_told(db: Db, oliver: Member) -> None:
    assert db.write(settings.ask_country, oliver.id)
    assert not db.write(settings.ask_country, oliver.id)
    assert db.write(settings.live_in, oliver.id, "GB").country == "GB"
    assert not db.write(settings.ask_country, oliver.id)
