"""Roles: what is not listed is denied."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.refusals import NotAllowed, NotYourRole
from rules.staff import ALLOWED, COMMANDS, Act, Invitation, Role, Staff, check, commands, may

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def person(role: Role, *, removed: bool = False) -> Staff:
    return Staff(1, 700000008, "Huda", role, None, NOW, NOW if removed else None)


@pytest.mark.parametrize("act", Act)
def test_a_stranger_may_do_nothing(act: Act) -> None:
    assert not may(None, act)
    with pytest.raises(NotAllowed):
        check(None, act)


def test_one_of_the_staff_hears_that_it_is_not_their_work() -> None:
    with pytest.raises(NotYourRole) as refused:
        check(person(Role.CASHIER), Act.WEEK)
    assert refused.value.role is Role.CASHIER
    with pytest.raises(NotAllowed) as denied:
        check(person(Role.CASHIER, removed=True), Act.WEEK)
    assert type(denied.value) is NotAllowed


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("role", Role)
def test_somebody_who_was_removed_may_do_nothing(role: Role, act: Act) -> None:
    assert not may(person(role, removed=True), act)


def test_the_owner_may_do_everything_and_only_the_owner_decides_about_staff() -> None:
    assert ALLOWED[Role.OWNER] == set(Act)
    assert [role for role in Role if Act.STAFF in ALLOWED[role]] == [Role.OWNER]


def test_points_are_given_by_owners_and_cashiers_only() -> None:
    for act in (Act.EARN, Act.RETURN, Act.HANDOVER, Act.APPROVE):
        assert {role for role in Role if may(person(role), act)} == {Role.OWNER, Role.CASHIER}


@pytest.mark.parametrize("role", Role)
def test_a_menu_lists_only_what_the_role_may_do(role: Role) -> None:
    assert [act for act, name in COMMANDS.items() if name in commands(role)] == [
        act for act in COMMANDS if may(person(role), act)
    ]


def test_an_invitation_is_good_until_it_is_used_or_two_days_have_passed() -> None:
    fresh = Invitation(1, Role.CASHIER, 1, NOW, NOW + timedelta(hours=48), None, None)
    assert fresh.open_at(NOW + timedelta(hours=47, minutes=59))
    assert not fresh.open_at(NOW + timedelta(hours=48))
    assert not Invitation(1, Role.CASHIER, 1, NOW, NOW + timedelta(hours=48), NOW, 2).open_at(NOW)
