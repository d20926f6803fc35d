"""Invitations that earn nothing, and what staff make of them (P1)."""

import random
import string
from datetime import timedelta

import pytest

from domain import referral, referral_desk
from domain.privacy import forget
from domain.staff import appoint
from rules.referral import NotToOverrule, Reason, State
from rules.refusals import NotAllowed
from rules.staff import Role
from tests.cast import HARUKA, LENA, NOURA, OLIVER, OMAR, YOUSSEF
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW
from tests.domain.friends import WINDOW, Friends, state, stranger


@pytest.fixture
def friends(db: Db) -> Friends:
    return Friends(db)


@pytest.fixture
def lena(friends: Friends) -> int:
    return friends.come(LENA).member.id


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


def test_the_hello_names_whoever_invited_as_long_as_they_are_there(friends: Friends, lena: int) -> None:
    welcome = friends.read(referral.welcome, lena)
    assert (welcome.inviter, welcome.terms.invited_points) == (NOURA.first_name, 100)
    assert friends.read(referral.welcome, friends.noura) is None
    friends.write(forget, friends.noura, now=NOW)
    assert friends.read(referral.welcome, lena) is None


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
