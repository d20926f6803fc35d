"""Messages due on the same day to the same member leave as one, and share what becomes of it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain import post as use
from domain.deliveries import put
from domain.gate import Letter
from domain.members import Person, arrive, stop
from domain.post import Ended
from domain.programme import apply
from rules import together
from rules.deliveries import MOST_TRIES, Kind, Outcome
from rules.gate import Reason
from rules.members import Member
from rules.together import Place
from storage.tx import Tx
from tests.cast import LENA
from tests.conftest import Db
from tests.programmes import DALLA

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PLACES = {"referral": Place(0, True), "service": Place(1, True), "answer": Place(2, False)}


@pytest.fixture
def lena(db: Db, monkeypatch: pytest.MonkeyPatch) -> Member:
    monkeypatch.setattr(together, "PRECEDENCE", PLACES)
    monkeypatch.setattr("domain.together.PRECEDENCE", PLACES)
    db.write(apply, DALLA, now=NOW)
    arrival = db.write(arrive, Person(LENA.id, "Lena"), "de", now=NOW)
    return arrival.member  # type: ignore[no-any-return]


def leave(tx: Tx, member: Member, topic: str, due_at: datetime = NOW) -> None:
    words: Any = {"class_": "service", "text_key": "delivery-points-earned", "facts": {}, "automatic": True}
    put(tx, key=topic, member=member, topic=topic, due_at=due_at, now=NOW, **words)


def claim(db: Db, ended: tuple[Ended, ...] = (), now: datetime = NOW) -> list[Letter]:
    letters: list[Letter] = db.write(use.work, ended, worker="w", limit=9, now=now, real=now)
    return letters


def rows(db: Db, member: Member) -> dict[str, tuple[str, str | None]]:
    return {one.key: (one.state, one.reason) for one in db.read(lambda tx: tx.deliveries.of(member.id))}


def test_two_become_one_message_and_arrive_together(db: Db, lena: Member) -> None:
    db.write(leave, lena, "service")
    db.write(leave, lena, "referral", NOW + 3 * HOUR)  # later today
    (letter,) = claim(db)
    assert (letter.delivery.topic, [one.topic for one in letter.others]) == ("service", ["referral"])
    claim(db, (Ended(letter.delivery, Outcome(Kind.SENT, message_id=7)),))
    assert rows(db, lena) == {"service": ("sent", None), "referral": ("sent", None)}
    found = db.read(lambda tx: tx.deliveries.of(lena.id))
    assert {one.message_id for one in found} == {7}
    assert {one.done_at for one in found} == {NOW}


def test_a_message_that_did_not_leave_lets_its_company_go(db: Db, lena: Member) -> None:
    db.write(leave, lena, "service")
    db.write(leave, lena, "referral")
    (letter,) = claim(db)
    claim(db, (Ended(letter.delivery, Outcome(Kind.RETRY_AFTER, "429", seconds=5)),))
    found = db.read(lambda tx: tx.deliveries.of(lena.id))
    assert {(one.state, one.tries) for one in found} == {("pending", 0)}  # whoever rode along was not tried either
    (letter,) = claim(db, now=NOW + HOUR)
    assert len(letter.others) == 1


def test_a_killed_senders_company_is_settled_with_it(db: Db, lena: Member) -> None:
    db.write(leave, lena, "service")
    db.write(leave, lena, "referral")
    claim(db)
    assert db.write(use.recover, now=NOW, real=NOW + DAY) == 1
    found = db.read(lambda tx: tx.deliveries.of(lena.id))
    assert {(one.state, one.perhaps_repeat) for one in found} == {("pending", True)}


def test_what_is_sent_again_by_hand_goes_by_itself_with_all_its_tries(db: Db, lena: Member) -> None:
    db.write(leave, lena, "service")
    db.write(leave, lena, "referral")
    now = NOW
    for _ in range(MOST_TRIES):
        (letter,) = claim(db, now=now)
        claim(db, (Ended(letter.delivery, Outcome(Kind.UNCERTAIN)),), now=now)
        now += HOUR
    found = db.read(lambda tx: tx.deliveries.of(lena.id))
    assert {(one.state, one.tries) for one in found} == {("uncertain", MOST_TRIES)}
    rides = next(one for one in found if one.with_id is not None)
    assert db.write(lambda tx: tx.progress.again(rides.id, now=now))
    assert claim(db, now=now) == [], "what may have arrived has spoken today"
    (letter,) = claim(db, now=NOW + DAY)
    assert (letter.delivery.id, letter.delivery.tries, letter.delivery.with_id) == (rides.id, 1, None)


def test_what_has_nothing_left_to_say_is_dropped_when_it_would_ride(
    db: Db, lena: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("domain.together.fresh", lambda tx, programme, one, *told: None)
    db.write(leave, lena, "service")
    db.write(leave, lena, "referral")
    (letter,) = claim(db)
    assert letter.others == ()
    assert rows(db, lena) == {"service": ("sending", None), "referral": ("dropped", Reason.STALE)}


def test_what_has_its_outcome_is_not_given_up(db: Db, lena: Member) -> None:
    db.write(leave, lena, "service")
    (letter,) = claim(db)
    claim(db, (Ended(letter.delivery, Outcome(Kind.SENT, message_id=7)),))
    db.write(use.give_up, letter.delivery.id, worker="w", now=NOW, real=NOW)
    assert rows(db, lena) == {"service": ("sent", None)}


def test_what_cannot_be_read_together_waits_for_the_members_next_day(db: Db, lena: Member) -> None:
    db.write(leave, lena, "answer")
    db.write(leave, lena, "service")
    (letter,) = claim(db)
    assert letter.delivery.topic == "service"
    claim(db, (Ended(letter.delivery, Outcome(Kind.SENT, message_id=7)),))
    assert rows(db, lena)["answer"] == ("held", Reason.ANOTHER)
    assert claim(db, now=NOW + 12 * HOUR) == []
    (letter,) = claim(db, now=NOW + DAY)
    assert letter.delivery.topic == "answer"


def test_the_day_is_the_one_on_the_members_wall(db: Db, lena: Member) -> None:
    """Three in the afternoon and the next morning in Auckland are one day by Greenwich's clock."""
    db.write(lambda tx: tx.members.change(lena.id, zone="Pacific/Auckland"))
    afternoon, morning = NOW.replace(day=24, hour=2), NOW.replace(day=24, hour=20, minute=30)
    db.write(leave, lena, "service", afternoon)
    db.write(leave, lena, "referral", morning)
    (letter,) = claim(db, now=afternoon)
    assert letter.others == ()
    claim(db, (Ended(letter.delivery, Outcome(Kind.SENT, message_id=7)),), now=afternoon)
    (letter,) = claim(db, now=morning)
    assert letter.delivery.topic == "referral"


def test_nobody_waits_for_a_message_that_will_never_go(db: Db, lena: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PLACES, "answer", Place(-1, False))  # before all others, if it went
    db.write(leave, lena, "referral")
    db.write(leave, lena, "answer")
    assert claim(db, now=NOW - HOUR) == []
    db.write(stop, lena.id, wording="stop-1", now=NOW)
    (letter,) = claim(db)
    assert (letter.delivery.topic, letter.others) == ("referral", ())


def test_nobody_waits_for_a_greeting_whose_day_is_over(db: Db, lena: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PLACES, "greeting", Place(-1, False))
    words: Any = {"class_": "service", "text_key": "greeting-eid-al-fitr", "automatic": True}
    facts = {"occasion": "eid-al-fitr", "year": 1448, "day": NOW.date() - DAY}
    db.write(put, key="eid", member=lena, topic="greeting", facts=facts, due_at=NOW, now=NOW, **words)
    db.write(leave, lena, "referral", NOW - HOUR)  # so that it comes to the gate first
    (letter,) = claim(db)
    assert (letter.delivery.topic, letter.others) == ("referral", ())
