"""Two cards of one person become one: everything comes along, and what comes once comes once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.care_words import FACTS
from domain.ledger import balance, carry_over, earn, reverse, spend, statement, sweep
from domain.members import Person as Account
from domain.members import arrive, consent, stop
from domain.merge import locks, look, put_together
from domain.moves_by_phone import object_to, settle
from domain.orders import buy, refund
from domain.referral import attribute, link, qualify
from domain.rewards import lapse, redeem, use_with
from domain.tiers import current
from domain.verify import verify
from rules.ledger import Entry
from rules.merge import Merging, SameCard
from rules.moves import NOTICE, NoSuchMove
from rules.products import Line
from rules.refusals import NoSuchMember, NotAllowed, OwnCard
from rules.rewards import Redemption, State
from storage import merge as tables
from storage.holdings import HOLDINGS
from storage.tx import Tx
from tests.cast import HARUKA, HUDA, LENA, OMAR, SALMA, Person
from tests.conftest import Db
from tests.domain.counter import DAY, NOW
from tests.domain.till import Till

STAYS, GOES = Person(700000021, "Noura", "en", ""), Person(700000022, "نورة", "ar", "")
FRIEND = Account(700000023, "Lena")
LATER = NOW + NOTICE
points = st.integers(1, 300)


def mark(telegram_id: int) -> str:
    return f"mark-{telegram_id}"


class Two(Till):
    """One person with two accounts; both got the shop's welcome."""

    def __init__(self, db: Db) -> None:
        super().__init__(db)
        self.stays = self.write(arrive, Account(STAYS.id, STAYS.first_name), "en", now=NOW).member.id
        self.goes = self.write(arrive, Account(GOES.id, GOES.first_name), "ar", now=NOW).member.id
        self.orders = 0

    def coffees(self, member_id: int, pieces: int) -> int:
        return self.buys(member_id, lines=[Line("ESPRESSO", pieces)])

    def buys(self, member_id: int, riyals: int = 100, lines: Sequence[Line] = ()) -> int:
        self.orders += 1
        order = {"source": "counter", "external_id": f"r{self.orders}", "amount": riyals * 100, "currency": "SAR"}
        return int(self.write(buy, member_id, **order, lines=lines, now=NOW).order_id)

    def has(self, member_id: int) -> tuple[int, int]:
        found = self.read(balance, member_id, LATER)
        return found.points, found.pending

    def agrees(self, key: str = "agreed") -> Merging:
        agreed: Merging = self.write(put_together, OMAR.id, self.stays, self.goes, key=key, mark=mark, now=NOW)
        return agreed

    def one_card(self) -> None:
        """Agreed to, and nobody objected."""
        self.agrees()
        assert self.write(settle, LATER) == 1
        assert self.read(verify) == []

    @property
    def welcome(self) -> int:
        points: int = self.read(balance, self.goes, NOW).points
        return points


@pytest.fixture
def two(db: Db) -> Two:
    return Two(db)


def test_after_two_days_everything_is_on_the_card_that_stays(two: Two) -> None:
    welcome = two.welcome
    two.buys(two.stays, 40)
    two.buys(two.goes, 60)
    before = two.has(two.stays)[0] + two.has(two.goes)[0]
    agreed = two.agrees()
    assert (agreed.stays, agreed.goes, agreed.due_at) == ("Noura", "نورة", LATER)
    assert two.told(GOES)[-1] == "merge-notice"
    assert two.told(STAYS)[-1] == "merge-waits"
    assert two.write(settle, LATER - timedelta(seconds=1)) == 0
    assert two.write(settle, LATER) == 1
    assert two.has(two.stays)[0] == before - welcome
    assert two.has(two.goes) == (0, 0)
    assert two.read(lambda tx: tx.members.by_telegram(GOES.id)) is None
    assert two.told(STAYS, LATER)[-1] == "merge-done"
    assert two.told(GOES, LATER) == ["merge-left-behind"]
    assert [deed.action for deed in two.deeds()] == ["merge"]
    assert two.read(verify) == []


def test_the_months_word_about_the_card_adds_up_when_another_card_came_to_it(two: Two) -> None:
    two.buys(two.goes, 60)
    two.one_card()
    later = LATER + 31 * DAY

    def facts(tx: Tx) -> Mapping[str, Any]:
        member, delivery = tx.members.get(two.stays), tx.deliveries.of(two.stays)[0]
        assert member
        found = FACTS["statement"](tx, tx.programme.current(), replace(delivery, created_at=later), member, later)
        assert found
        return found

    two.write(buy, two.stays, source="online", external_id="parcel", amount=9900, currency="SAR", now=later)
    month = two.read(facts)
    assert month["pending"] == 99, "what is in the sum and cannot be used yet"
    assert month["closing"] == two.has(two.stays)[0] > month["opening"]
    assert month["opening"] + month["came"] - month["went"] == month["closing"]


def test_the_account_that_goes_can_stop_it_and_nobody_else(two: Two) -> None:
    two.agrees()
    request = two.read(lambda tx: tx.move_requests.newest(two.goes, two.stays)).id
    with pytest.raises(NoSuchMove):
        two.write(object_to, two.stays, request, now=NOW)
    two.write(object_to, two.goes, request, now=NOW)
    assert two.write(settle, LATER) == 0
    assert "merge-not" in two.told(STAYS)
    assert two.told(OMAR)[-1] == "move-objected"
    assert two.has(two.goes)[0] > 0


def test_an_account_that_blocked_the_chat_cannot_be_told_and_goes_at_once(two: Two) -> None:
    two.write(lambda tx: tx.members.change(two.goes, blocked_at=NOW))
    assert two.agrees().due_at is None
    assert two.has(two.goes) == (0, 0)
    assert two.told(GOES) == []
    assert two.read(verify) == []


def test_agreed_to_twice_it_happens_once(two: Two) -> None:
    assert two.agrees() == two.agrees() == two.agrees("another tap")
    assert [deed.action for deed in two.deeds()] == ["merge"]
    assert two.write(settle, LATER) == 1
    assert two.agrees().due_at == LATER


def test_only_support_and_owner_may_and_never_with_a_card_of_their_own(two: Two) -> None:
    for who in (HUDA, SALMA, STAYS):
        with pytest.raises(NotAllowed):
            two.write(put_together, who.id, two.stays, two.goes, key="mine", mark=mark, now=NOW)
    omar = two.write(arrive, Account(OMAR.id, "Omar"), "en", now=NOW).member.id
    for pair in ((omar, two.goes), (two.stays, omar)):
        with pytest.raises(OwnCard):
            two.write(put_together, OMAR.id, *pair, key="mine", mark=mark, now=NOW)
    with pytest.raises(SameCard):
        two.read(look, OMAR.id, two.goes, two.goes, NOW)
    with pytest.raises(NoSuchMember):
        two.read(look, OMAR.id, two.stays, 4711, NOW)


def test_what_staff_see_is_what_comes_of_it(two: Two) -> None:
    two.buys(two.goes, 60)
    seen = two.read(look, OMAR.id, two.stays, two.goes, LATER)
    assert seen.twice == two.welcome - (seen.goes.balance.points - two.read(balance, two.stays, LATER).points)
    two.one_card()
    assert two.has(two.stays) == (seen.points, seen.pending)


def test_a_late_refund_of_the_card_that_went_reaches_the_one_that_stayed(two: Two) -> None:
    order = two.buys(two.goes, 100)
    two.one_card()
    before = two.read(balance, two.stays, LATER + 20 * DAY).points
    taken = two.write(refund, order, 10000, key="back", now=LATER + 20 * DAY)
    assert taken.points > 0
    assert two.read(balance, two.stays, LATER + 20 * DAY).points == before - taken.points
    assert two.read(verify) == []


def test_an_open_code_works_on_and_gives_its_points_back_to_the_one_who_stayed(two: Two) -> None:
    two.write(earn, two.goes, 500, usable_from=NOW, expires_at=NOW + 400 * DAY, reason="purchase", now=NOW)
    code: Redemption = two.write(redeem, two.goes, "cup", key="cup", now=NOW)
    two.one_card()
    assert two.read(lambda tx: tx.rewards.get(code.id)).member_id == two.stays
    before = two.has(two.stays)[0]
    after = code.lapses_at + DAY
    assert two.write(lapse, after) == 1
    assert two.read(lambda tx: tx.rewards.get(code.id)).state is State.LAPSED
    assert two.read(balance, two.stays, after).points == before + code.points
    assert two.read(verify) == []


def test_tier_points_add_up_and_the_tier_rises_at_once(two: Two) -> None:
    two.buys(two.goes, 700)
    two.buys(two.stays, 700)
    two.write(sweep, NOW + 30 * DAY)
    programme = two.read(lambda tx: tx.programme.current())
    second = programme.tiers[1]
    ladder = {one: two.read(lambda tx, one=one: tx.tiers.history(one, NOW + 60 * DAY)) for one in (two.stays, two.goes)}
    total = sum(base for history in ladder.values() for _, base in history)
    two.one_card()
    history = two.read(lambda tx: tx.tiers.history(two.stays, NOW + 60 * DAY))
    assert sum(base for _, base in history) == total
    tier = two.read(lambda tx: current(tx, programme, two.stays, NOW + 60 * DAY))
    assert (tier.threshold >= second.threshold) == (total >= second.threshold)


def test_a_debt_comes_along_and_is_paid_by_what_the_other_card_has(two: Two) -> None:
    order = two.buys(two.goes, 100)
    later = NOW + 20 * DAY
    two.write(lambda tx: spend(tx, two.goes, balance(tx, two.goes, later).points, reason="reward", now=later))
    two.write(refund, order, 10000, key="back", now=later)
    owed = two.read(balance, two.goes, later)
    assert owed.debt > 0
    two.write(earn, two.stays, 30, usable_from=later, expires_at=later + 90 * DAY, reason="purchase", now=later)
    had = two.read(balance, two.stays, later).points
    two.write(put_together, OMAR.id, two.stays, two.goes, key="debt", mark=mark, now=later)
    two.write(settle, later + NOTICE)
    assert two.read(balance, two.stays, later + NOTICE).points == had - owed.debt - two.read(_welcome)
    assert two.read(verify) == []


def _welcome(tx: Tx) -> int:
    return tx.programme.current().earning.welcome_points


def test_stamps_come_along_and_the_tenth_coffee_counts_those_of_both(two: Two) -> None:
    first = two.coffees(two.goes, 5)
    two.coffees(two.stays, 3)
    two.one_card()
    two.coffees(two.stays, 1)
    free = two.read(lambda tx: tx.rewards.of_member(two.stays, 10))
    assert [one.points for one in free] == [0]
    two.write(refund, first, 10000, key="back", now=LATER)
    assert two.read(lambda tx: tx.rewards.get(free[0].id)).state is State.CANCELLED
    assert two.read(verify) == []


def test_a_card_that_two_half_ones_fill_gives_its_coffee_at_once(two: Two) -> None:
    two.coffees(two.goes, 5)
    two.coffees(two.stays, 4)
    two.one_card()
    [free] = two.read(lambda tx: tx.rewards.of_member(two.stays, 10))
    assert (free.points, free.state) == (0, State.OPEN)
    assert "game-told-code" in two.told(STAYS, LATER)
    two.coffees(two.stays, 1)
    assert two.read(lambda tx: tx.rewards.of_member(two.stays, 10)) == [free]


def test_a_challenge_that_two_halves_meet_gives_its_gift_at_once(two: Two) -> None:
    two.buys(two.goes, lines=[Line("HB-250"), Line("TASTING-BOX")])
    two.buys(two.stays, lines=[Line("GRINDER")])
    two.one_card()
    assert "game-told-points" in two.told(STAYS, LATER)


def test_what_was_spent_on_a_purchase_of_the_card_that_went_comes_back_to_the_one_that_stayed(two: Two) -> None:
    two.buys(two.goes, 400)
    code = two.write(redeem, two.goes, "ten-percent", key="a-code-for-it", now=NOW)
    two.write(lambda tx: tx.rewards.close(code.id, State.USED, at=NOW))
    order = two.buys(two.goes, 90)
    two.write(lambda tx: use_with(tx, order, [code]))
    two.one_card()
    before = two.has(two.stays)[0]
    two.write(refund, order, 9000, key="back", now=LATER)
    assert two.has(two.stays)[0] == before - 90 + 300
    assert two.read(verify) == []


def test_the_shop_may_send_an_order_of_the_card_that_went_again(two: Two) -> None:
    order = two.buys(two.goes, 100)
    two.one_card()
    two.orders -= 1
    assert two.buys(two.goes, 100) == order


def test_the_account_that_went_gets_no_second_welcome(two: Two) -> None:
    two.one_card()
    back = two.write(arrive, Account(GOES.id, GOES.first_name), "ar", mark=mark(GOES.id), now=LATER)
    assert (back.new, back.returned) == (True, True)
    assert two.has(back.member.id) == (0, 0)


def test_nobody_has_invited_themselves(two: Two) -> None:
    code = two.write(link, two.goes, now=NOW)
    member = two.read(lambda tx: tx.members.get(two.stays))
    two.write(attribute, member, code, new=True, returned=False, now=NOW)
    two.buys(two.stays, 200)
    two.one_card()
    assert two.read(lambda tx: tx.referrals.of_invited(two.stays)) is None


def test_a_person_who_was_invited_twice_was_invited_once(two: Two) -> None:
    """Whoever invited them the second time gives back what it brought, and owes what is spent of it."""
    lena, haruka = (two.join(person) for person in (LENA, HARUKA))
    for inviter, invited in ((lena, two.stays), (haruka, two.goes)):
        code = two.write(link, inviter, now=NOW)
        member = two.read(lambda tx, who=invited: tx.members.get(who))
        two.write(attribute, member, code, new=True, returned=False, now=NOW)
        two.buys(invited, 200)
    assert two.write(qualify, NOW + 15 * DAY) == 2
    given = two.read(balance, haruka, NOW + 15 * DAY).points
    assert given == two.read(balance, lena, NOW + 15 * DAY).points > 10
    two.write(spend, haruka, 10, reason="reward", now=NOW + 15 * DAY)
    two.agrees()
    assert two.write(settle, LATER + 15 * DAY) == 1
    assert two.read(balance, lena, LATER + 15 * DAY).points == given
    assert two.read(balance, haruka, LATER + 15 * DAY).debt == 10
    assert "referral-told-withdrawn" in two.told(HARUKA, LATER + 15 * DAY)
    [month] = two.read(statement, haruka, LATER + 15 * DAY, two.zone).months
    assert (month.adjusted, month.reversed) == (-given, 0), "no refund took it"
    assert two.read(verify) == []


def test_a_merge_locks_whom_it_changes(two: Two) -> None:
    lena = two.join(LENA)
    code = two.write(link, lena, now=NOW)
    member = two.read(lambda tx: tx.members.get(two.goes))
    two.write(attribute, member, code, new=True, returned=False, now=NOW)
    assert two.read(locks, two.stays, two.goes) == {two.stays, two.goes, lena}


def test_whom_the_card_that_went_invited_counts_for_the_one_that_stayed(two: Two) -> None:
    code = two.write(link, two.goes, now=NOW)
    friend = two.write(arrive, FRIEND, "en", invitation=code, now=NOW).member.id
    two.one_card()
    assert two.read(lambda tx: tx.referrals.of_invited(friend)).inviter_id == two.stays


def test_a_no_to_offers_holds_whichever_account_it_was_said_in(two: Two) -> None:
    two.write(consent, two.stays, True, wording="1", language="en", now=NOW)
    two.write(consent, two.goes, False, wording="1", language="ar", now=NOW)
    two.write(stop, two.goes, wording="1", now=NOW)
    two.one_card()
    member = two.read(lambda tx: tx.members.get(two.stays))
    assert (member.marketing, member.stopped_at) == (False, NOW)
    assert [one.source for one in two.read(lambda tx: tx.consents.of(two.stays))][-1] == "merge"


def test_who_was_never_asked_about_offers_said_no_to_nothing(two: Two) -> None:
    two.write(consent, two.stays, True, wording="1", language="en", now=NOW)
    two.one_card()
    assert two.read(lambda tx: tx.members.get(two.stays)).marketing


def test_cards_are_put_together_one_after_the_other(two: Two) -> None:
    order = two.buys(two.goes, 100)
    two.one_card()
    third = two.write(arrive, FRIEND, "en", now=LATER).member.id
    two.write(put_together, OMAR.id, third, two.stays, key="third", mark=mark, now=LATER)
    two.write(settle, LATER + NOTICE)
    two.write(refund, order, 10000, key="back", now=LATER + NOTICE)
    assert two.read(lambda tx: tx.moves.holder(two.goes)) == third
    assert two.read(verify) == []


def test_of_every_table_it_is_said_what_becomes_of_it() -> None:
    said = [
        {table.name for table in (*tables.COMES, *tables.FILLS)},
        {*tables.BY_HAND},
        tables.WITH_ORDERS,
        {*tables.LET_GO},
    ]
    assert {holding.table.name for holding in HOLDINGS} == set().union(*said)
    assert sum(map(len, said)) == len(set().union(*said))


Happening = tuple[str, bool, int]
happenings = st.lists(st.tuples(st.sampled_from(["earn", "wait", "spend", "back"]), st.booleans(), points), max_size=8)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=happenings, after=happenings)
def test_whatever_happened_no_point_comes_or_goes(two: Two, before: list[Happening], after: list[Happening]) -> None:
    def run(tx: Tx) -> None:
        play = Play(tx)
        ids = [arrive(tx, Account(number, "N"), "en", now=NOW).member.id for number in (700000031, 700000032)]
        play.on(ids, before)
        told = [balance(tx, one, NOW) for one in ids]
        carry_over(tx, ids[1], ids[0], now=NOW)
        tx.moves.merge(ids[1], ids[0], now=NOW)
        has, empty = (balance(tx, one, NOW) for one in ids)
        assert has.points + has.pending == sum(one.points + one.pending for one in told)
        assert (empty.points, empty.pending, empty.debt) == (0, 0, 0)
        play.on([ids[0], ids[0]], after)
        assert verify(tx) == []
        raise Undone

    with pytest.raises(Undone):
        two.write(run)


class Undone(Exception):
    """Nothing of it is to stay."""


class Play:
    """Earnings, at once or pending; what can be spent is; and earnings go back, of whichever card they were."""

    def __init__(self, tx: Tx) -> None:
        self.tx = tx
        self.earned: list[Entry] = []

    def on(self, ids: list[int], happenings: list[Happening]) -> None:
        for what, second, much in happenings:
            self._one(what, ids[second], much)

    def _one(self, what: str, member_id: int, much: int) -> None:
        if what == "spend" and (usable := min(much, balance(self.tx, member_id, NOW).points)) > 0:
            spend(self.tx, member_id, usable, reason="reward", now=NOW)
        elif what == "back" and self.earned:
            entry = self.earned.pop(much % len(self.earned))
            reverse(self.tx, entry.id, min(much, entry.points), reason="refund", now=NOW)
        elif what in ("earn", "wait"):
            starts = NOW + (10 * DAY if what == "wait" else 0 * DAY)
            ends = starts + much * DAY
            self.earned.append(
                earn(
                    self.tx,
                    member_id,
                    much,
                    base_points=much,
                    usable_from=starts,
                    expires_at=ends,
                    reason="purchase",
                    now=NOW,
                )
            )
