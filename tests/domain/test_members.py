"""How members arrive, what they allow, and that it holds at once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.ledger import balance
from domain.members import Arrival, Person, arrive, block, consent, meet, resume, set_language, stop, unblock
from domain.programme import apply
from rules.members import Member
from rules.refusals import NoSuchMember
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW

NOURA = Person(700000001, "نورة", username="noura", language_code="ar")
LATER = NOW + timedelta(days=1)


@pytest.fixture
def dalla(db: Db) -> Db:
    db.write(apply, DALLA, now=NOW)
    return db


@pytest.fixture
def noura(dalla: Db) -> Member:
    return dalla.write(arrive, NOURA, "ar", now=NOW).member


def known(db: Db) -> Member:
    member, _ = db.read(meet, NOURA.id)
    assert member is not None
    return member


def answers(db: Db, member: Member) -> list[tuple[bool, str, str, datetime]]:
    return [(one.granted, one.wording, one.language, one.at) for one in db.read(lambda tx: tx.consents.of(member.id))]


def test_before_the_first_programme_nobody_can_be_met(db: Db) -> None:
    with pytest.raises(LookupError):
        db.read(meet, NOURA.id)


def test_a_guest_is_nobody_yet_but_the_programme_is_there(dalla: Db) -> None:
    member, programme = dalla.read(meet, NOURA.id)
    assert member is None
    assert programme.shop.contact == "hello@dalla.example"


def test_the_first_start_makes_a_member_with_the_welcome_gift(dalla: Db) -> None:
    first: Arrival = dalla.write(arrive, NOURA, "ar", now=NOW)
    assert (first.new, first.asked, first.member.language, first.member.language_chosen) == (True, False, "ar", False)
    has = dalla.read(balance, first.member.id, NOW)
    assert (has.points, has.next_expiry) == (50, datetime(2027, 3, 31, 21, tzinfo=UTC))


def test_a_second_start_finds_the_same_member_and_gives_nothing_more(dalla: Db, noura: Member) -> None:
    again: Arrival = dalla.write(arrive, NOURA, "en", now=LATER)
    assert (again.new, again.member) == (False, noura)
    assert dalla.read(balance, noura.id, LATER).points == 50


def test_a_shop_without_a_gift_gives_none(db: Db) -> None:
    db.write(apply, DALLA.replace("welcome_points = 50", "welcome_points = 0"), now=NOW)
    first = db.write(arrive, NOURA, "ar", now=NOW)
    assert db.read(balance, first.member.id, NOW).points == 0


@pytest.mark.parametrize(
    ("raw", "kept"),
    [("\u202eevil\u202c", "evil"), ("  Lena \n Marie ", "Lena Marie"), ("\u200b", ""), ("x" * 500, "x" * 64 + "…")],
)
def test_a_name_is_kept_without_what_hides_or_reorders(dalla: Db, raw: str, kept: str) -> None:
    assert dalla.write(arrive, Person(1, raw), "en", now=NOW).member.first_name == kept


def test_names_and_language_code_follow_telegram_and_a_block_ends_with_start(dalla: Db, noura: Member) -> None:
    dalla.write(block, NOURA.id, now=NOW)
    changed = Person(NOURA.id, "Noura", "Al-Harbi", None, "en")
    member = dalla.write(arrive, changed, "en", now=LATER).member
    assert (member.first_name, member.last_name, member.username, member.telegram_language) == (
        "Noura",
        "Al-Harbi",
        None,
        "en",
    )
    assert (member.language, member.blocked_at) == ("ar", None)


def test_a_chosen_language_stays(dalla: Db, noura: Member) -> None:
    assert dalla.write(set_language, noura.id, "de", now=NOW).language == "de"
    assert known(dalla).language_chosen


def test_consent_is_kept_word_for_word_and_the_newest_one_counts(dalla: Db, noura: Member) -> None:
    dalla.write(consent, noura.id, True, wording="offers-1", language="ar", now=NOW)
    assert known(dalla).marketing
    dalla.write(consent, noura.id, False, wording="offers-1", language="en", now=LATER)
    assert not known(dalla).marketing
    assert answers(dalla, noura) == [(True, "offers-1", "ar", NOW), (False, "offers-1", "en", LATER)]
    assert dalla.write(arrive, NOURA, "ar", now=LATER).asked


def test_stop_ends_offers_at_once_and_keeps_that_it_did(dalla: Db, noura: Member) -> None:
    dalla.write(consent, noura.id, True, wording="offers-1", language="ar", now=NOW)
    assert dalla.write(stop, noura.id, wording="stop-1", now=LATER) is True
    assert (known(dalla).marketing, known(dalla).stopped_at) == (False, LATER)
    assert answers(dalla, noura)[-1] == (False, "stop-1", "ar", LATER)


def test_a_stop_is_taken_back_without_allowing_more_than_before(dalla: Db, noura: Member) -> None:
    had = dalla.write(stop, noura.id, wording="stop-1", now=NOW)
    dalla.write(resume, noura.id, offers=had, wording="stop-1", now=LATER)
    assert (known(dalla).marketing, known(dalla).stopped_at) == (False, None)
    assert answers(dalla, noura) == []


def test_taking_a_stop_back_twice_is_one_consent(dalla: Db, noura: Member) -> None:
    dalla.write(consent, noura.id, True, wording="offers-1", language="ar", now=NOW)
    dalla.write(stop, noura.id, wording="stop-1", now=NOW)
    for _ in range(2):
        dalla.write(resume, noura.id, offers=True, wording="stop-1", now=LATER)
    assert known(dalla).marketing
    assert [one[0] for one in answers(dalla, noura)] == [True, False, True]


def test_saying_yes_to_offers_after_a_stop_ends_the_stop_and_saying_no_does_not(dalla: Db, noura: Member) -> None:
    dalla.write(stop, noura.id, wording="stop-1", now=NOW)
    dalla.write(consent, noura.id, False, wording="offers-1", language="ar", now=LATER)
    assert known(dalla).stopped_at == NOW
    dalla.write(consent, noura.id, True, wording="offers-1", language="ar", now=LATER)
    assert known(dalla).stopped_at is None


def test_blocking_keeps_its_first_time_and_letting_in_clears_it(dalla: Db, noura: Member) -> None:
    dalla.write(block, NOURA.id, now=NOW)
    dalla.write(block, NOURA.id, now=LATER)
    assert known(dalla).blocked_at == NOW
    dalla.write(unblock, NOURA.id)
    assert known(dalla).blocked_at is None


@pytest.mark.parametrize(
    "use", [(set_language, 99, "de"), (consent, 99, True), (stop, 99), (resume, 99)], ids=lambda use: use[0].__name__
)
def test_nobody_can_be_changed_who_is_not_there(dalla: Db, use: tuple[Any, ...]) -> None:
    more: dict[str, Any] = {
        set_language: {},
        consent: {"wording": "offers-1", "language": "ar"},
        stop: {"wording": "stop-1"},
        resume: {"wording": "stop-1", "offers": True},
    }[use[0]]
    with pytest.raises(NoSuchMember):
        dalla.write(*use, **more, now=NOW)


def test_blocking_by_somebody_unknown_is_nothing(dalla: Db) -> None:
    dalla.write(block, 12345, now=NOW)
    dalla.write(unblock, 12345)
    assert dalla.read(meet, 12345)[0] is None
