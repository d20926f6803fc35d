"""Who is on the staff, how they came, and that nobody else may do what is theirs."""

import importlib
import inspect
import pkgutil
from datetime import timedelta
from typing import Any

import pytest

import domain
from domain.members import Person as Arriving
from domain.staff import accept, allowed, appoint, awaited, first_code, guarded, invite, owner_is, remove, team, who
from rules.refusals import LastOwner, NotAllowed, NotOnStaff
from rules.staff import ALLOWED, INVITATION_LIFE, Act, Role
from tests.cast import HUDA, NOURA, OMAR, SALMA, YOUSSEF, Person
from tests.conftest import Db
from tests.domain.counter import NOW
from tests.domain.till import OWNER, ROLES, SECOND, STRANGER, Till

for module in pkgutil.iter_modules(domain.__path__):
    importlib.import_module(f"domain.{module.name}")


@pytest.fixture
def till(db: Db) -> Till:
    return Till(db)


def arriving(person: Person) -> Arriving:
    return Arriving(person.id, person.first_name, language_code=person.language_code)


def use_case(name: str) -> Any:
    module, _, function = name.rpartition(".")
    return getattr(importlib.import_module(module), function)


def test_every_use_case_of_staff_refuses_everybody_whose_role_does_not_allow_it(till: Till) -> None:
    """Walks all use cases × roles × a stranger, a member, and somebody who was removed."""
    gone = till.appoint(SECOND, Role.OWNER)
    till.write(remove, OWNER.id, gone.id, now=NOW)
    people = [*ROLES.items(), (STRANGER, None), (NOURA, None), (SECOND, None)]
    assert len(guarded) >= 15
    for name, act in guarded.items():
        function = use_case(name)
        for person, role in people:
            if role is not None and act in ALLOWED[role]:
                assert till.read(allowed, person.id, act).telegram_id == person.id
                continue
            arguments = [0] * (len(inspect.signature(function).parameters))
            with pytest.raises(NotAllowed):
                till.write(lambda tx, f=function, p=person, a=arguments: f(tx, p.id, *a[2:]))


def test_whatever_takes_one_of_the_staff_passes_the_door() -> None:
    """A use case that begins with a person of the staff and is not guarded would be open to all."""
    open_doors = []
    for info in pkgutil.iter_modules(domain.__path__):
        module = importlib.import_module(f"domain.{info.name}")
        for name, function in vars(module).items():
            if name.startswith("_") or not inspect.isfunction(function) or function.__module__ != module.__name__:
                continue
            own = inspect.signature(inspect.unwrap(function)).parameters
            second = list(own.values())[1:2]
            if second and second[0].annotation is importlib.import_module("rules.staff").Staff:
                key = f"{module.__name__}.{name}"
                open_doors += [key] if key not in guarded else []
    assert open_doors == []


def test_an_invitation_makes_one_person_staff_once(till: Till) -> None:
    token = till.write(invite, OWNER.id, Role.CASHIER, now=NOW)
    staff = till.write(accept, arriving(YOUSSEF), token, now=NOW)
    assert (staff.role, staff.name) == (Role.CASHIER, "يوسف")
    assert till.read(who, YOUSSEF.id) == staff
    assert till.write(accept, arriving(YOUSSEF), token, now=NOW) == staff  # the same tap again
    assert till.write(accept, arriving(STRANGER), token, now=NOW) is None
    assert till.read(who, STRANGER.id) is None
    assert [deed.action for deed in till.deeds()] == ["staff-invited", "staff-joined"]
    assert till.told(OWNER) == ["staff-joined-cashier"]


def test_an_invitation_ends_after_two_days_and_forged_ones_never_begin(till: Till) -> None:
    token = till.write(invite, OWNER.id, Role.OWNER, now=NOW)
    assert till.write(accept, arriving(YOUSSEF), token, now=NOW + INVITATION_LIFE) is None
    for forged in ("", "x", token[:-1], token + "A", "\ud800"):
        assert till.write(accept, arriving(YOUSSEF), forged, now=NOW) is None
    assert till.read(who, YOUSSEF.id) is None


def test_the_token_itself_is_kept_nowhere(till: Till) -> None:
    token = till.write(invite, OWNER.id, Role.CASHIER, now=NOW)
    everything = str(till.ask("SELECT * FROM invitation")) + str(till.ask("SELECT * FROM audit"))
    assert token not in everything


def test_an_owner_who_opens_a_cashiers_link_stays_the_owner_and_leaves_it_good(till: Till) -> None:
    token = till.write(invite, OWNER.id, Role.CASHIER, now=NOW)
    assert till.write(accept, arriving(OWNER), token, now=NOW).role is Role.OWNER
    assert till.write(accept, arriving(YOUSSEF), token, now=NOW).role is Role.CASHIER


def test_an_invitation_changes_the_role_of_somebody_who_is_there(till: Till) -> None:
    token = till.write(invite, OWNER.id, Role.MARKETER, now=NOW)
    assert till.write(accept, arriving(HUDA), token, now=NOW).role is Role.MARKETER
    assert [one.telegram_id for one in till.read(team, OWNER.id)] == [person.id for person in ROLES]


def test_who_is_removed_may_do_nothing_from_that_moment_on(till: Till) -> None:
    huda = till.staff[HUDA]
    till.write(remove, OWNER.id, huda.id, now=NOW)
    with pytest.raises(NotAllowed):
        till.book(till.sale(10))
    assert till.read(who, HUDA.id) is None
    till.write(remove, OWNER.id, huda.id, now=NOW)  # again changes nothing
    assert [deed.action for deed in till.deeds()] == ["staff-removed"]


def test_who_was_removed_can_be_invited_again(till: Till) -> None:
    till.write(remove, OWNER.id, till.staff[HUDA].id, now=NOW)
    token = till.write(invite, OWNER.id, Role.CASHIER, now=NOW)
    assert till.write(accept, arriving(HUDA), token, now=NOW).id == till.staff[HUDA].id
    assert till.read(who, HUDA.id).role is Role.CASHIER


def test_a_used_link_does_not_bring_back_who_was_removed(till: Till) -> None:
    token = till.write(invite, OWNER.id, Role.CASHIER, now=NOW)
    staff = till.write(accept, arriving(YOUSSEF), token, now=NOW)
    till.write(remove, OWNER.id, staff.id, now=NOW)
    assert till.write(accept, arriving(YOUSSEF), token, now=NOW) is None
    assert till.read(who, YOUSSEF.id) is None


def test_the_last_owner_stays(till: Till) -> None:
    with pytest.raises(LastOwner):
        till.write(remove, OWNER.id, till.staff[OWNER].id, now=NOW)
    second = till.appoint(SECOND, Role.OWNER)
    till.write(remove, OWNER.id, till.staff[OWNER].id, now=NOW)
    with pytest.raises(LastOwner):
        till.write(remove, SECOND.id, second.id, now=NOW)


def test_nobody_is_removed_by_a_number_that_is_nobodys(till: Till) -> None:
    with pytest.raises(NotOnStaff):
        till.write(remove, OWNER.id, 999, now=NOW)


def test_the_first_code_makes_an_owner_and_each_start_prints_a_fresh_one(db: Db) -> None:
    till = Till(db, roles={})
    old = till.write(first_code, now=NOW)
    fresh = till.write(first_code, now=NOW + timedelta(minutes=1))
    assert till.write(accept, arriving(YOUSSEF), old, now=NOW) is None
    assert till.write(accept, arriving(YOUSSEF), fresh, now=NOW).role is Role.OWNER
    assert till.write(first_code, now=NOW) is None


def test_the_settings_name_an_owner_whatever_they_were_before(till: Till) -> None:
    till.write(owner_is, HUDA.id, now=NOW)
    till.write(owner_is, HUDA.id, now=NOW)
    assert till.read(who, HUDA.id).role is Role.OWNER
    assert sum(deed.action == "staff-appointed" for deed in till.read(lambda tx: tx.audit.newest())) == len(ROLES) + 1


def test_the_settings_bring_back_an_owner_who_was_removed(till: Till) -> None:
    second = till.appoint(SECOND, Role.OWNER)
    till.write(remove, OWNER.id, second.id, now=NOW)
    till.write(owner_is, SECOND.id, now=NOW)
    assert till.read(who, SECOND.id).role is Role.OWNER


def test_awaited_are_the_staff_and_whoever_brings_an_invitation_that_is_still_good(till: Till) -> None:
    token = till.write(invite, OWNER.id, Role.CASHIER, now=NOW)
    asked = [(HUDA.id, None, NOW), (YOUSSEF.id, token, NOW), (YOUSSEF.id, None, NOW), (YOUSSEF.id, "forged", NOW)]
    asked.append((YOUSSEF.id, token, NOW + INVITATION_LIFE))
    assert [till.read(awaited, *one) for one in asked] == [True, True, False, False, False]


def test_of_somebody_new_on_the_staff_every_other_owner_hears_and_nobody_else(till: Till) -> None:
    till.appoint(SECOND, Role.OWNER)
    token = till.write(invite, OWNER.id, Role.OWNER, now=NOW)
    till.write(accept, arriving(YOUSSEF), token, now=NOW)
    told = till.write(lambda tx: [one.chat_id for one in tx.deliveries.due(NOW, 100) if "joined" in one.text_key])
    assert sorted(told) == sorted([OWNER.id, SECOND.id])


def test_the_cast_is_seated_once_and_a_removal_outlives_the_next_start(till: Till) -> None:
    till.write(remove, OWNER.id, till.staff[OMAR].id, now=NOW)
    assert till.write(appoint, OMAR.id, Role.AGENT, "Omar", actor="settings", now=NOW) is None
    assert till.read(who, OMAR.id) is None
    assert till.read(who, SALMA.id).role is Role.MARKETER


def test_acts_of_the_desk_are_for_all_staff() -> None:
    assert all(Act.DESK in ALLOWED[role] for role in Role)
