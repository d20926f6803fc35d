"""How the language of a conversation is decided, on both engines."""

import pytest

from domain.language import hear
from domain.members import Person, arrive, set_language
from domain.programme import apply
from rules.language import Act, Source
from rules.members import Member
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
