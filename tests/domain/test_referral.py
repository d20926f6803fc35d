"""Both sides are rewarded once, for a purchase that stays, and every other invitation earns nothing (P1, P2, P4)."""

import asyncio
import random
import string
from collections.abc import Awaitable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from domain import members, referral, referral_desk
from domain.ledger import balance, spend, statement
from domain.members import Arrival
from domain.orders import buy, refund
from domain.privacy import forget
from domain.programme import apply
from domain.staff import appoint
from outreach.timetable import TIMETABLE
from rules.earning import Purchase
from rules.referral import NotToOverrule, Reason, State
from rules.refusals import NotAllowed
from rules.staff import Role
from tests.cast import HARUKA, LENA, NOURA, OLIVER, OMAR, YOUSSEF, Person
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter

WINDOW = 14 * DAY


class Friends(Counter):
    """Noura invites; everybody else comes by a link."""

    def __init__(self, db: Db, text: str = DALLA) -> None:
        super().__init__(db, text)
        self.code = self.link(self.noura)

    def link(self, member: int) -> str:
        return self.write(referral.link, member, now=NOW)

    def come(self, who: Person, code: str | None = None, *, at: datetime = NOW, **more: Any) -> Arrival:
        return self.write(members.arrive, person(who), "en", invitation=code or self.code, now=at, **more)

    def order(self, member: int, number: str = "1", riyals: int = 50, *, at: datetime = NOW) -> Purchase:
        what = {"source": "counter", "external_id": number, "amount": riyals * 100, "currency": "SAR"}
        return self.write(buy, member, **what, now=at)

    def give_back(self, order: int, riyals: int = 50, key: str = "k", *, at: datetime = NOW) -> None:
        self.write(refund, order, riyals * 100, key=key, now=at)

    def sweep(self, at: datetime) -> int:
        done = 0
        while count := self.write(referral.qualify, at):
            done += count
        return done

    def rows(self) -> list[tuple[Any, ...]]:
        return self.ask("SELECT inviter_id, invited_id, state, reason FROM referral ORDER BY id")

    def got(self, member: int) -> int:
        """What invitations brought a member in all, less what went back."""
        rows = self.ask(
            "SELECT COALESCE(SUM(e.points), 0) FROM entry e LEFT JOIN entry o ON o.id = e.of_id "
            f"WHERE e.member_id = {member} AND COALESCE(o.reason, e.reason) IN ('referral', 'invited')"
        )
        return int(rows[0][0])

    def told(self, member: int) -> list[str]:
        rows = self.read(lambda tx: tx.deliveries.of(member))
        return sorted(row.text_key for row in rows if row.text_key.startswith("referral"))


def person(who: Person) -> members.Person:
    return members.Person(who.id, who.first_name, language_code=who.language_code)


def stranger(number: int) -> Person:
    return Person(710_000_000 + number, f"N{number}", "en", "Riyadh")


@pytest.fixture
def friends(db: Db) -> Friends:
    return Friends(db)


@pytest.fixture
def lena(friends: Friends) -> int:
    return friends.come(LENA).member.id


def state(friends: Friends) -> tuple[str, str | None]:
    (row,) = friends.rows()
    return row[2], row[3]


# What counts


def test_both_sides_are_rewarded_when_the_first_purchase_has_outlived_its_return_window(
    friends: Friends, lena: int
) -> None:
    friends.order(lena, at=NOW + DAY)
    assert friends.sweep(NOW + DAY + WINDOW - timedelta(seconds=1)) == 0
    assert (friends.got(friends.noura), friends.got(lena)) == (0, 0)
    assert friends.sweep(NOW + DAY + WINDOW) == 1
    assert (friends.got(friends.noura), friends.got(lena)) == (200, 100)
    assert state(friends) == ("rewarded", None)
    assert friends.told(friends.noura) == ["referral-told-inviter"]
    assert friends.told(lena) == ["referral-told-invited"]
    assert friends.sweep(NOW + 90 * DAY) == 0
    assert friends.differences() == []


def test_points_of_an_invitation_count_for_no_tier(friends: Friends, lena: int) -> None:
    friends.order(lena)
    friends.sweep(NOW + WINDOW)
    rows = friends.ask("SELECT base_points, counts_from FROM entry WHERE reason IN ('referral', 'invited')")
    assert rows == [(0, None), (0, None)]


def test_the_statement_names_them(friends: Friends, lena: int) -> None:
    friends.order(lena)
    friends.sweep(NOW + WINDOW)
    for member, reason in ((friends.noura, "referral"), (lena, "invited")):
        lots = friends.read(statement, member, NOW + WINDOW, friends.zone).lots
        assert reason in {lot.reason for lot in lots}


def test_a_purchase_that_is_too_small_or_in_another_currency_changes_nothing(friends: Friends, lena: int) -> None:
    friends.order(lena, riyals=49)
    friends.sweep(NOW + 90 * DAY)
    assert state(friends) == ("joined", None)
    assert friends.got(friends.noura) == 0


def test_who_never_buys_earns_nobody_anything(friends: Friends, lena: int) -> None:
    assert friends.sweep(NOW + 900 * DAY) == 0
    assert friends.got(friends.noura) == friends.got(lena) == 0


def test_a_purchase_returned_within_its_window_does_not_count_and_the_next_one_does(
    friends: Friends, lena: int
) -> None:
    first = friends.order(lena)
    friends.order(lena, "2", at=NOW + 5 * DAY)
    friends.give_back(first.order_id, 1, at=NOW + 2 * DAY)  # 49 are left
    assert friends.sweep(NOW + WINDOW) == 0
    assert friends.sweep(NOW + 5 * DAY + WINDOW) == 1
    assert (friends.got(friends.noura), friends.got(lena)) == (200, 100)


def test_a_partial_refund_that_leaves_enough_changes_nothing(friends: Friends, lena: int) -> None:
    order = friends.order(lena, riyals=80)
    friends.give_back(order.order_id, 30)
    friends.sweep(NOW + WINDOW)
    assert friends.got(friends.noura) == 200


def test_a_later_refund_takes_back_what_both_sides_got(friends: Friends, lena: int) -> None:
    order = friends.order(lena)
    friends.sweep(NOW + WINDOW)
    for _ in range(3):
        friends.give_back(order.order_id, at=NOW + 40 * DAY)
    assert (friends.got(friends.noura), friends.got(lena)) == (0, 0)
    assert friends.told(friends.noura) == ["referral-told-back", "referral-told-inviter"]
    assert friends.told(lena) == ["referral-told-back", "referral-told-invited"]
    assert state(friends) == ("joined", None)
    friends.order(lena, "2", at=NOW + 41 * DAY)
    friends.sweep(NOW + 41 * DAY + WINDOW)
    assert (friends.got(friends.noura), friends.got(lena)) == (200, 100)
    assert friends.differences() == []


def test_a_refund_of_another_purchase_leaves_what_was_rewarded_alone(friends: Friends, lena: int) -> None:
    friends.order(lena)
    other = friends.order(lena, "2")
    friends.sweep(NOW + WINDOW)
    friends.give_back(other.order_id, at=NOW + 40 * DAY)
    assert (state(friends)[0], friends.got(friends.noura)) == ("rewarded", 200)
    assert friends.told(friends.noura) == ["referral-told-inviter"]


def test_points_that_were_spent_meanwhile_are_owed(friends: Friends, lena: int) -> None:
    order = friends.order(lena)
    friends.sweep(NOW + WINDOW)
    friends.write(spend, friends.noura, 200, reason="reward", now=NOW + WINDOW)
    friends.give_back(order.order_id, at=NOW + 40 * DAY)
    assert friends.read(balance, friends.noura, NOW + 40 * DAY).debt == 200
    assert friends.differences() == []


def test_what_was_promised_at_the_start_holds_whatever_the_programme_says_later(friends: Friends, lena: int) -> None:
    text = DALLA.replace("inviter_points = 200", "inviter_points = 1").replace("return_days = 14", "return_days = 90")
    assert text.count("return_days = 90") == 1
    friends.write(apply, text, now=NOW)
    friends.order(lena)
    friends.sweep(NOW + WINDOW)
    assert friends.got(friends.noura) == 200


def test_a_side_that_is_promised_nothing_gets_nothing_and_hears_nothing(db: Db) -> None:
    friends = Friends(db, DALLA.replace("invited_points = 100", "invited_points = 0"))
    lena = friends.come(LENA).member.id
    order = friends.order(lena)
    friends.sweep(NOW + WINDOW)
    assert (friends.got(friends.noura), friends.got(lena), friends.told(lena)) == (200, 0, [])
    friends.give_back(order.order_id, at=NOW + 40 * DAY)
    assert friends.got(friends.noura) == 0


def test_the_timetable_asks_and_sweeps(friends: Friends, lena: int) -> None:
    (job,) = [job for job in TIMETABLE if job.id == "referral"]
    friends.order(lena)
    assert not friends.read(job.due, NOW + WINDOW - timedelta(seconds=1))
    assert friends.read(job.due, NOW + WINDOW)
    assert friends.write(job.step, NOW + WINDOW) == 1
    assert not friends.read(job.due, NOW + WINDOW)


def test_a_sweep_goes_in_slices(friends: Friends) -> None:
    for number in range(7):
        friends.order(friends.come(stranger(number)).member.id, f"r{number}")
    assert [friends.write(referral.qualify, NOW + WINDOW, 3) for _ in range(4)] == [3, 3, 1, 0]
    assert friends.got(friends.noura) == 7 * 200


# What is refused


def test_ones_own_link_is_kept_as_refused(friends: Friends) -> None:
    friends.come(NOURA)
    assert friends.rows() == [(friends.noura, friends.noura, "refused", "self")]
    assert friends.read(referral.board, friends.noura, limit=8, offset=0).friends == ()


def test_who_is_a_member_already_cannot_be_invited(friends: Friends) -> None:
    youssef = friends.join(YOUSSEF)
    friends.come(YOUSSEF)
    friends.order(youssef)
    friends.sweep(NOW + 90 * DAY)
    assert friends.rows() == [(friends.noura, youssef, "refused", "existing")]
    assert friends.got(friends.noura) == 0


@pytest.mark.parametrize("length", [2, 3])
def test_circles_earn_nothing(friends: Friends, length: int) -> None:
    code, last = friends.code, friends.noura
    for who in (LENA, OLIVER)[: length - 1]:
        last = friends.come(who, code).member.id
        code = friends.link(last)
    friends.come(NOURA, code)
    assert friends.rows()[-1] == (last, friends.noura, "refused", "circle")


def test_more_joins_by_one_link_in_an_hour_than_friends_do_are_refused(friends: Friends) -> None:
    for number in range(12):
        friends.come(stranger(number), at=NOW + number * timedelta(minutes=4))
    assert [row[3] for row in friends.rows()] == [None] * 10 + ["burst"] * 2
    friends.come(stranger(99), at=NOW + timedelta(hours=2))
    assert friends.rows()[-1][2:] == ("joined", None)
    friends.come(stranger(100), friends.link(friends.join(YOUSSEF)), at=NOW)
    assert friends.rows()[-1][2:] == ("joined", None)


def test_the_shop_says_how_many_joins_are_too_many(db: Db) -> None:
    friends = Friends(db, DALLA.replace("joins_an_hour = 10", "joins_an_hour = 1"))
    friends.come(LENA)
    friends.come(OLIVER)
    assert [row[3] for row in friends.rows()] == [None, "burst"]


@pytest.mark.parametrize("how", ["left", "mark"])
def test_who_left_and_came_back_is_not_new(friends: Friends, how: str) -> None:
    if how == "left":
        friends.come(LENA, left=True)
    else:
        friends.write(lambda tx: tx.moves.leave(friends.noura, "m", now=NOW))
        friends.come(LENA, mark="m")
    assert friends.rows()[0][2:] == ("refused", "returned")


def test_who_has_left_before_it_counted_earns_nobody_anything(friends: Friends, lena: int) -> None:
    friends.order(lena)
    friends.write(forget, lena, now=NOW + DAY)
    friends.sweep(NOW + WINDOW)
    assert state(friends) == ("refused", "left")
    assert friends.got(friends.noura) == 0
    (friend,) = friends.read(referral.board, friends.noura, limit=8, offset=0).friends
    assert friend.name is None


def test_the_invited_side_gets_its_points_when_the_inviter_has_left(friends: Friends, lena: int) -> None:
    order = friends.order(lena)
    friends.write(forget, friends.noura, now=NOW + DAY)
    friends.sweep(NOW + WINDOW)
    assert (friends.got(friends.noura), friends.got(lena)) == (0, 100)
    friends.give_back(order.order_id, at=NOW + 40 * DAY)
    assert friends.got(lena) == 0
    assert friends.differences() == []


def test_the_link_of_somebody_who_has_left_leads_to_an_ordinary_start(friends: Friends) -> None:
    friends.write(forget, friends.noura, now=NOW)
    assert friends.come(LENA).new
    assert friends.rows() == []


def test_by_whom_somebody_came_never_changes(friends: Friends, lena: int) -> None:
    other = friends.join(YOUSSEF)
    friends.come(LENA)
    friends.come(LENA, friends.link(other))
    assert friends.rows() == [
        (friends.noura, lena, "joined", None),
        (other, lena, "refused", "existing"),
    ]


def test_nobodys_codes_do_nothing(friends: Friends) -> None:
    dice = random.Random(3)
    letters = string.printable + "äب雪\x00\ud800"
    for number in range(300):
        mutated = list(friends.code)
        for _ in range(dice.randint(1, 3)):
            mutated[dice.randrange(len(mutated))] = dice.choice(letters)
        if "".join(mutated) != friends.code:
            friends.come(stranger(number), "".join(mutated))
    assert friends.rows() == []


def test_a_link_tells_nothing_about_its_owner_and_stays_the_same(friends: Friends) -> None:
    assert friends.link(friends.noura) == friends.code
    assert len(friends.code) == 12
    assert friends.link(friends.join(YOUSSEF)) != friends.code


# What staff overrule


@pytest.fixture
def omar(friends: Friends) -> int:
    friends.write(appoint, OMAR.id, Role.AGENT, "Omar", actor="test", now=NOW)
    return OMAR.id


def refused_id(friends: Friends) -> int:
    return int(friends.ask("SELECT id FROM referral WHERE state = 'refused'")[0][0])


def test_staff_can_count_an_invitation_that_was_refused(friends: Friends, omar: int) -> None:
    youssef = friends.join(YOUSSEF)
    friends.come(YOUSSEF)
    friends.order(youssef, at=NOW + DAY)
    (row,) = friends.read(referral_desk.refused, omar)
    assert (row.inviter, row.invited, row.reason) == ("نورة", "يوسف", Reason.EXISTING)
    for _ in range(2):
        assert friends.write(referral_desk.overrule, omar, row.id, now=NOW + 2 * DAY).state is State.JOINED
    friends.sweep(NOW + DAY + WINDOW)
    assert (friends.got(friends.noura), friends.got(youssef)) == (200, 100)
    (deed,) = friends.read(lambda tx: tx.audit.about(youssef))
    assert (deed.actor, deed.action, deed.facts) == (
        f"staff:{omar}",
        "referral-overruled",
        {"referral": row.id, "reason": "existing"},
    )


def test_only_those_may_who_should(friends: Friends) -> None:
    friends.write(appoint, HARUKA.id, Role.CASHIER, "Haruka", actor="test", now=NOW)
    for who in (HARUKA.id, LENA.id):
        with pytest.raises(NotAllowed):
            friends.write(referral_desk.overrule, who, 1, now=NOW)
        with pytest.raises(NotAllowed):
            friends.read(referral_desk.refused, who)


def test_oneself_is_no_friend_whatever_staff_say(friends: Friends, omar: int) -> None:
    friends.come(NOURA)
    assert friends.read(referral_desk.refused, omar) == []
    with pytest.raises(NotToOverrule):
        friends.write(referral_desk.overrule, omar, refused_id(friends), now=NOW)


def test_one_invitation_at_most_counts_for_somebody(friends: Friends, omar: int, lena: int) -> None:
    friends.come(LENA, friends.link(friends.join(YOUSSEF)))
    for which in (refused_id(friends), 4711):
        with pytest.raises(NotToOverrule):
            friends.write(referral_desk.overrule, omar, which, now=NOW)


# Many at once


def at_once(friends: Friends, *calls: Awaitable[Any]) -> list[Any]:
    async def run() -> list[Any]:
        return await asyncio.gather(*calls, return_exceptions=True)

    results = friends.db._loop.run_until_complete(run())
    assert not [result for result in results if isinstance(result, BaseException)], results
    return results


def test_of_two_links_in_the_same_moment_one_counts(friends: Friends) -> None:
    codes = [friends.code, friends.link(friends.join(YOUSSEF))]
    write = friends.db.store.write
    for number in range(8):
        new = person(stranger(number))
        at_once(friends, *(write(members.arrive, new, "en", invitation=code, now=NOW) for code in codes * 2))
    counts = friends.ask("SELECT invited_id, COUNT(*) FROM referral WHERE state = 'joined' GROUP BY invited_id")
    assert [row[1] for row in counts] == [1] * 8


def test_a_burst_in_the_same_moment_is_held_at_the_limit(friends: Friends) -> None:
    write = friends.db.store.write
    crowd = [person(stranger(number)) for number in range(24)]
    at_once(friends, *(write(members.arrive, one, "en", invitation=friends.code, now=NOW) for one in crowd))
    assert friends.ask("SELECT state, COUNT(*) FROM referral GROUP BY state ORDER BY state") == [
        ("joined", 10),
        ("refused", 14),
    ]


def test_many_sweeps_at_once_reward_once(friends: Friends) -> None:
    invited = [friends.come(stranger(number)).member.id for number in range(6)]
    for member in invited:
        friends.order(member, f"r{member}")
    sweep = friends.db.store.slice
    at_once(friends, *(sweep(referral.qualify, NOW + WINDOW) for _ in range(8)))
    assert friends.got(friends.noura) == 6 * 200
    assert [friends.got(member) for member in invited] == [100] * 6
    assert friends.differences() == []


def test_a_refund_and_a_sweep_in_the_same_moment_end_with_nothing(friends: Friends) -> None:
    write, later = friends.db.store.write, NOW + WINDOW
    for number in range(6):
        member = friends.come(stranger(number), at=NOW + number * timedelta(hours=1)).member.id
        order = friends.order(member, f"r{number}", at=NOW + number * timedelta(hours=1))
        later = NOW + number * timedelta(hours=1) + WINDOW
        calls = [write(referral.qualify, later), write(refund, order.order_id, 5000, key="k", now=later)] * 2
        at_once(friends, *calls, write(referral.qualify, later))
        assert friends.got(member) == 0
    assert friends.got(friends.noura) == 0
    assert friends.differences() == []


# Any order, any repeats


EVENTS = st.one_of(
    st.tuples(st.just("buy"), st.integers(0, 3), st.integers(0, 20)),
    st.tuples(st.just("refund"), st.integers(0, 3), st.integers(0, 2)),
    st.tuples(st.just("sweep"), st.just(0), st.just(0)),
)
AMOUNTS = (60, 50, 30, 90)  # riyals, by order; 50 suffice
REFUNDS = (10, 20, 30)  # riyals, by key


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=st.lists(EVENTS, max_size=25))
@example(events=[("buy", 0, 0), ("buy", 3, 1), ("sweep", 0, 0), ("refund", 0, 1), ("refund", 0, 1), ("sweep", 0, 0)])
def test_orders_and_refunds_in_any_order_and_any_repeats_end_the_same(friends: Friends, events: list[Any]) -> None:
    who = stranger(friends.ask("SELECT COUNT(*) FROM member")[0][0])
    inviter = friends.join(replace(who, id=who.id + 50_000_000))
    member = friends.come(who, friends.link(inviter)).member.id
    at, orders, left = NOW, {}, dict(enumerate(AMOUNTS))
    done: set[tuple[int, int]] = set()
    for what, which, more in events:
        at += timedelta(days=3)
        if what == "buy":
            orders[which] = friends.order(member, f"{member}:{which}", AMOUNTS[which], at=at).order_id
        elif what == "refund" and which in orders and ((which, more) in done or REFUNDS[more] <= left[which]):
            friends.give_back(orders[which], REFUNDS[more], f"k{more}", at=at)
            left[which] -= 0 if (which, more) in done else REFUNDS[more]
            done.add((which, more))
        elif what == "sweep":
            friends.sweep(at)
    friends.sweep(at + 60 * DAY)
    enough = any(left[which] >= 50 for which in orders)
    assert (friends.got(inviter), friends.got(member)) == ((200, 100) if enough else (0, 0))
    assert friends.differences() == []
