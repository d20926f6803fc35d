"""A campaign's audience is frozen in slices, once; who blocked the bot is left out until they come back."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain import campaigns
from domain.deliveries import put
from domain.members import block, stop, unblock
from domain.orders import buy
from domain.post import Ended, settle, work
from domain.programme import apply
from domain.staff import appoint
from rules.campaigns import BROKEN_AFTER, Brake, State
from rules.deliveries import Kind, Outcome
from rules.gate import Reason
from rules.staff import Role
from storage.tx import Tx
from tests.conftest import Db
from tests.programmes import DALLA

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday noon in Riyadh
FIRST = 910_000_000
DAY = timedelta(days=1)


@pytest.fixture
def crowd(db: Db) -> Db:
    """A hundred and twenty members; every third reads Arabic, every tenth never allowed offers."""
    db.write(apply, DALLA, now=NOW)

    def join(tx: Tx) -> None:
        for n in range(120):
            tx.members.add(FIRST + n, "Guest", "en" if n % 3 else "ar", now=NOW, marketing=n % 10 != 0)

    db.write(join)
    return db


def plan(db: Db, key: str = "harvest", starts_at: datetime = NOW, **audience: list[str]) -> int:
    told: Any = {
        "key": key,
        "title": key,
        "texts": {"ar": "أهلًا", "en": "Hello"},
        "audience": audience,
        "by": "staff:1",
    }
    number: int = db.write(lambda tx: campaigns.plan(tx, starts_at=starts_at, now=NOW, **told))
    return number


def tick(db: Db) -> int:
    slices = 0
    while db.write(campaigns.step, NOW):
        slices += 1
    return slices


def total(db: Db, number: int) -> int:
    return int(db.read(lambda tx: tx.progress.of(number).total))


def test_everybody_who_wants_it_gets_one_row_in_slices_whatever_is_repeated(
    crowd: Db, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(campaigns, "SLICE", 50)
    number = plan(crowd)
    assert plan(crowd) == number
    assert crowd.read(campaigns.due, NOW)
    assert tick(crowd) == 4  # it begins, and 108 members in slices of 50
    assert total(crowd, number) == 108
    crowd.write(lambda tx: tx.campaigns.reach(number, 0, full_at=None))  # as if the mark had been lost
    tick(crowd)
    assert total(crowd, number) == 108
    assert not crowd.read(campaigns.due, NOW)


def test_a_rule_narrows_the_audience_and_one_that_nobody_knows_chooses_nobody(crowd: Db) -> None:
    arabic, new, odd = (
        plan(crowd, "a", languages=["ar"]),
        plan(crowd, "n", segments=["new"]),
        plan(crowd, "o", stars=["1"]),
    )
    tick(crowd)
    assert (total(crowd, arabic), total(crowd, new), total(crowd, odd)) == (36, 108, 0)


def test_who_blocked_the_bot_is_left_out_until_they_come_back(crowd: Db) -> None:
    crowd.write(block, FIRST + 1, now=NOW)
    crowd.write(stop, 3, wording="stop-1", now=NOW)
    first = plan(crowd, "first")
    tick(crowd)
    assert total(crowd, first) == 106
    crowd.write(unblock, FIRST + 1)
    second = plan(crowd, "second")
    tick(crowd)
    assert total(crowd, second) == 107


def test_a_block_that_shows_while_sending_takes_the_member_out_of_the_next_campaign(crowd: Db) -> None:
    number = plan(crowd, languages=["en"])
    tick(crowd)
    (letter,) = crowd.write(work, [], worker="w", limit=1, now=NOW, real=NOW)
    crowd.write(settle, Ended(letter.delivery, Outcome(Kind.BLOCKED, "Forbidden")), worker="w", now=NOW)
    progress = crowd.read(lambda tx: tx.progress.of(number))
    assert progress.reasons == {("failed", "blocked"): 1}
    later = plan(crowd, "later", languages=["en"])
    tick(crowd)
    assert total(crowd, later) == total(crowd, number) - 1


def test_a_campaign_is_done_when_every_row_has_its_outcome_and_not_before(crowd: Db) -> None:
    crowd.write(lambda tx: [tx.members.change(n, marketing=False) for n in range(4, 121)])
    number = plan(crowd)
    tick(crowd)
    letters = crowd.write(work, [], worker="w", limit=9, now=NOW, real=NOW)
    assert len(letters) == 2
    tick(crowd)
    assert crowd.read(lambda tx: tx.campaigns.get(number)).state is State.RUNNING
    for letter, kind in zip(letters, (Kind.SENT, Kind.UNCERTAIN), strict=True):
        crowd.write(settle, Ended(letter.delivery, Outcome(kind)), worker="w", now=NOW)
    tick(crowd)
    assert crowd.read(lambda tx: tx.campaigns.get(number)).state is State.DONE


def test_a_segment_is_whoever_buys_as_it_says_when_the_audience_is_frozen(crowd: Db) -> None:
    for n in range(3):
        order: Any = {"source": "counter", "external_id": f"R-{n}", "currency": "SAR"}
        crowd.write(buy, 2, amount=5_000, now=NOW - (3 - n) * 7 * DAY, **order)
    found = {name: plan(crowd, name, segments=[name]) for name in ("loyal", "new", "lapsed")}
    tick(crowd)
    assert {name: total(crowd, number) for name, number in found.items()} == {"loyal": 1, "new": 107, "lapsed": 0}


def refused(db: Db, kind: Kind, times: int) -> None:
    """So many messages leave, and that becomes of each."""
    for letter in db.write(work, [], worker="w", limit=times, now=NOW, real=NOW):
        db.write(settle, Ended(letter.delivery, Outcome(kind)), worker="w", now=NOW)


def test_a_text_is_not_broken_because_people_have_blocked_the_bot_and_is_tried_anew_after_a_pause(crowd: Db) -> None:
    number = plan(crowd)
    tick(crowd)

    def state() -> State:
        return State(crowd.read(lambda tx: tx.campaigns.get(number)).state)

    refused(crowd, Kind.BLOCKED, BROKEN_AFTER)
    refused(crowd, Kind.REFUSED, BROKEN_AFTER - 1)
    assert state() is State.RUNNING
    refused(crowd, Kind.REFUSED, 1)
    assert state() is State.PAUSED
    crowd.write(appoint, 1, Role.OWNER, "Salma", actor="settings", now=NOW)
    crowd.write(campaigns.brake, 1, number, Brake.RESUME, now=NOW)
    refused(crowd, Kind.REFUSED, BROKEN_AFTER - 1)
    assert state() is State.RUNNING
    refused(crowd, Kind.REFUSED, 1)
    assert state() is State.PAUSED


def test_what_is_paused_before_it_begins_begins_no_sooner_for_that(crowd: Db) -> None:
    number = plan(crowd, starts_at=NOW + DAY)
    crowd.write(appoint, 1, Role.OWNER, "Salma", actor="settings", now=NOW)
    for wish in (Brake.PAUSE, Brake.RESUME):
        crowd.write(campaigns.brake, 1, number, wish, now=NOW)
    tick(crowd)
    assert (crowd.read(lambda tx: tx.campaigns.get(number)).state, total(crowd, number)) == (State.PLANNED, 0)


def test_what_is_held_when_it_is_stopped_never_goes_and_keeps_it_open_no_longer(crowd: Db) -> None:
    number = plan(crowd)
    tick(crowd)
    night = NOW + 11 * DAY / 24
    assert crowd.write(work, [], worker="w", limit=200, now=night, real=night) == []
    crowd.write(appoint, 1, Role.OWNER, "Salma", actor="settings", now=NOW)
    crowd.write(campaigns.brake, 1, number, Brake.STOP, now=NOW)
    tick(crowd)
    assert crowd.read(lambda tx: tx.progress.of(number).reasons) == {("dropped", Reason.RUN_STOPPED): 108}
    assert crowd.read(lambda tx: tx.campaigns.get(number)).ended_at == NOW


def test_what_the_timetable_says_of_a_topic_is_one_run_for_each_day_of_the_shops(crowd: Db) -> None:
    member = crowd.read(lambda tx: tx.members.get(1))
    words: Any = {"class_": "service", "topic": "points-ending", "text_key": "x", "facts": {}, "automatic": True}
    for n, day in enumerate((NOW, NOW + timedelta(hours=3), NOW + DAY)):
        crowd.write(lambda tx, n=n, d=day: put(tx, key=f"{n}", member=member, due_at=d, now=NOW, **words))
    runs = crowd.read(lambda tx: tx.campaigns.active())
    assert [(run.key, run.state) for run in runs] == [
        ("points-ending:service:2026-11-23", State.RUNNING),
        ("points-ending:service:2026-11-24", State.RUNNING),
    ]
