"""Nobody falls without having been warned thirty days before; whoever has the points again stays. On both engines."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain import programme, tier_review
from domain.ledger import sweep
from domain.orders import buy, refund
from domain.post import Ended, work
from domain.tiers import current, due, ladder, look
from rules.deliveries import Delivery, Kind, Outcome
from rules.tiers import GRACE, Ladder
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter

BOUGHT = NOW  # 1 March 2026
APRIL = datetime(2027, 4, 1, 9, 0, tzinfo=UTC)  # the first morning on which that counts no more; waking hours in Riyadh
MAY = datetime(2027, 5, 1, 9, 0, tzinfo=UTC)


class Till(Counter):
    """Noura buys and brings back; a morning is the daily look and the post that leaves by noon."""

    def buys(self, riyals: int, at: datetime = BOUGHT, number: str = "", *, source: str = "counter") -> int:
        what = {"source": source, "external_id": number or f"{at:%Y%m%d%H%M}", "amount": riyals * 100}
        return self.write(buy, self.noura, **what, currency="SAR", now=at).order_id

    def returns(self, order: int, riyals: int, at: datetime) -> Any:
        return self.write(refund, order, riyals * 100, key=f"{at}", now=at)

    def morning(self, at: datetime, *, post: bool = True) -> int:
        looked = 0
        while count := self.write(look, at):
            looked += count
        if post:
            self.post(at)
        return looked

    def post(self, at: datetime) -> list[str]:
        sent: list[str] = []
        ended: list[Ended] = []
        while letters := self.write(work, ended, worker="w", limit=10, now=at, real=at):
            sent += [one.delivery.text_key for one in letters]
            ended = [Ended(one.delivery, Outcome(Kind.SENT, message_id=1)) for one in letters]
        return sent

    def tier(self, at: datetime) -> str:
        return self.read(lambda tx: current(tx, tx.programme.current(), self.noura, at)).id

    def card(self, at: datetime) -> Ladder:
        return self.read(lambda tx: ladder(tx, tx.programme.current(), self.noura, at))

    def letters(self, *keys: str) -> list[Delivery]:
        """Messages about tiers, the newest first."""
        told = self.read(lambda tx: tx.deliveries.of(self.noura, 50))
        return [one for one in told if one.text_key.startswith("tier-") and (not keys or one.text_key in keys)]


@pytest.fixture
def till(db: Db) -> Till:
    return Till(db)


def test_a_tier_falls_thirty_days_after_the_warning_and_not_a_day_sooner(till: Till) -> None:
    till.buys(1000)
    assert not till.read(due, APRIL - timedelta(hours=13)), "nobody is looked at before something can have changed"
    assert till.morning(APRIL) == 1
    (warning, _) = till.letters()
    assert (warning.text_key, warning.topic, warning.automatic) == ("tier-warning", "tier-warning", True)
    assert (warning.facts["missing"], warning.facts["day"]) == (1000, {"day": "2027-05-01"})
    card = till.card(APRIL)
    assert (card.tier.id, card.to_keep, card.falls_at) == ("companion", 1000, datetime(2027, 5, 1, 21, 0, tzinfo=UTC))
    till.buys(8, MAY)
    assert till.read(lambda tx: tx.orders.by_name("counter", f"{MAY:%Y%m%d%H%M}")).points == 10, "its multiplier too"
    till.morning(MAY)
    assert till.tier(MAY) == "companion"
    till.morning(MAY + DAY)
    assert till.tier(MAY + DAY) == "guest"
    fallen = till.letters("tier-fallen")[0]
    assert (fallen.facts["next"], fallen.facts["missing"], fallen.facts["refund"]) == ("رفقة الدلّة", 992, "no")
    assert till.card(MAY + DAY).since == MAY + DAY
    assert not till.read(due, MAY + 300 * DAY)
    assert till.differences() == []


def test_a_lookup_never_lets_anybody_fall(till: Till) -> None:
    till.buys(1000)
    till.morning(APRIL)
    assert till.card(MAY + 100 * DAY).tier.id == "companion"


def test_points_that_come_meanwhile_keep_the_tier_and_clear_the_warning_at_once(till: Till) -> None:
    till.buys(1000)
    till.morning(APRIL)
    back = till.buys(1000, APRIL + 10 * DAY)
    assert till.card(APRIL + 10 * DAY).falls_at is None
    assert till.letters()[0].text_key == "tier-kept"
    till.morning(MAY + 40 * DAY)
    assert till.tier(MAY + 40 * DAY) == "companion"
    till.returns(back, 1000, MAY + 43 * DAY)  # cleared is cleared: whoever falls after that is warned anew
    assert till.tier(MAY + 43 * DAY) == "companion"
    till.morning(MAY + 43 * DAY)
    assert len(till.letters("tier-warning")) == 2
    till.morning(MAY + 73 * DAY)
    assert till.tier(MAY + 73 * DAY) == "companion"
    till.morning(MAY + 74 * DAY)
    assert till.tier(MAY + 74 * DAY) == "guest"
    assert till.differences() == []


def test_pending_points_that_become_usable_clear_the_warning_too(till: Till) -> None:
    till.buys(1000)
    till.morning(APRIL)
    till.buys(1000, APRIL, source="online")
    till.write(sweep, APRIL + 15 * DAY)
    assert till.card(APRIL + 15 * DAY).falls_at is None
    assert till.letters()[0].text_key == "tier-kept"


def test_a_rise_that_the_sweep_finds_is_celebrated_by_day(till: Till) -> None:
    till.buys(1000, source="online")
    assert till.letters() == []
    till.write(sweep, NOW + 15 * DAY)
    (risen,) = till.letters()
    assert (risen.text_key, risen.automatic, risen.facts["tier"]) == ("tier-risen", True, "رفقة الدلّة")
    assert "ربع زيادة" in risen.facts["gives"]
    night = NOW.replace(hour=3) + 16 * DAY
    assert till.post(night) == ["delivery-points-earned"], "at night only what answers a deed"


def test_a_celebration_of_a_tier_that_a_refund_took_back_is_never_sent(till: Till) -> None:
    order = till.buys(1000, source="online")
    till.write(sweep, NOW + 15 * DAY)
    till.returns(order, 500, NOW + 15 * DAY)
    assert "tier-risen" not in till.post(NOW + 15 * DAY)
    assert till.letters("tier-fallen")[0].facts["refund"] == "yes"


def test_a_warning_that_leaves_late_puts_the_fall_off(till: Till) -> None:
    till.buys(1000)
    till.morning(APRIL, post=False)
    till.morning(MAY + 2 * DAY, post=False)
    assert till.tier(MAY + 2 * DAY) == "companion", "nobody has told her yet"
    till.post(MAY + 5 * DAY)
    said = till.letters("tier-warning")[0].facts["day"]
    assert said == {"day": "2027-06-05"}
    till.morning(MAY + 5 * DAY + GRACE - DAY)
    assert till.tier(MAY + 35 * DAY) == "companion"
    till.morning(MAY + 38 * DAY)
    assert till.tier(MAY + 38 * DAY) == "guest"


def test_a_warning_is_not_sent_once_the_tier_is_safe_again(till: Till) -> None:
    till.buys(1000)
    till.morning(APRIL, post=False)
    till.buys(1000, APRIL)
    assert "tier-warning" not in till.post(APRIL)
    assert till.letters("tier-kept") == [], "there was nothing to take back"


def test_who_said_stop_is_not_warned_and_sees_the_day_on_the_card(till: Till) -> None:
    till.buys(1000)
    till.write(lambda tx: tx.members.change(till.noura, stopped_at=NOW))
    till.morning(APRIL)
    assert till.letters()[0].state == "dropped"
    assert till.card(APRIL).falls_at is not None
    till.morning(MAY + DAY)
    assert till.tier(MAY + DAY) == "guest"


def test_one_falls_no_lower_than_the_warning_said(till: Till) -> None:
    """When still more points are gone after the thirty days, that is another warning."""
    till.buys(2000)
    till.buys(1000, BOUGHT + 45 * DAY)  # family in April, worth companion until April is gone too
    till.morning(APRIL)
    till.morning(MAY + DAY)
    assert till.tier(MAY + DAY) == "companion"
    assert len(till.letters("tier-warning")) == 2
    till.morning(MAY + 33 * DAY)
    assert till.tier(MAY + 33 * DAY) == "guest"
    assert till.differences() == []


def test_a_refund_takes_back_a_step_though_an_older_purchase_once_gave_the_same(till: Till) -> None:
    till.buys(1000)
    till.morning(APRIL)
    till.morning(MAY + DAY)
    again = till.buys(1000, MAY + 5 * DAY)
    assert till.tier(MAY + 5 * DAY) == "companion"
    assert till.returns(again, 1000, MAY + 6 * DAY).fell_to == "guest"
    assert till.tier(MAY + 6 * DAY) == "guest"
    assert till.letters()[0].text_key == "tier-fallen"


def test_a_fall_without_its_thirty_days_is_found_by_verify(till: Till) -> None:
    till.buys(1000)
    till.morning(APRIL)
    till.morning(MAY + DAY)
    assert till.differences() == []
    till.tamper(
        "INSERT INTO tier_step (member_id, kind, tier, since, warned_at, at, points, counted_from, last_entry_id) "
        "SELECT member_id, 'fall', tier, since, at - 86400000, at, points, counted_from, last_entry_id FROM tier_step "
        "WHERE kind = 'fall'"
    )
    assert {one.name for one in till.differences()} == {"tier-fall-warned"}


def test_a_ladder_that_asks_for_more_warns_and_lowers_nobody(till: Till) -> None:
    till.buys(1200)
    till.write(programme.apply, DALLA.replace("threshold = 1000", "threshold = 1500"), now=NOW + DAY)
    assert till.read(tier_review.due, NOW + DAY)
    while till.write(tier_review.review, NOW + DAY):
        pass
    assert not till.read(tier_review.due, NOW + DAY)
    assert till.tier(NOW + DAY) == "companion"
    assert till.card(NOW + DAY).to_keep == 300
    assert till.letters()[0].text_key == "tier-warning"
