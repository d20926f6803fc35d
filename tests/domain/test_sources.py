"""Where members came from: the link of their first Start."""

from datetime import timedelta

import pytest

from domain.members import Person, arrive
from domain.referral import link
from domain.sources import came, came_by
from storage.sources import BY_INVITATION
from tests.cast import LENA, SALMA, YOUSSEF
from tests.conftest import Db
from tests.domain.counter import NOW
from tests.domain.till import OWNER, Till

TOMORROW = NOW + timedelta(days=1)


@pytest.fixture
def till(db: Db) -> Till:
    return Till(db)


def test_the_first_source_stays_and_only_fresh_members_have_one(till: Till) -> None:
    noura, lena = (till.read(lambda tx, id=id: tx.members.get(id)) for id in (till.noura, till.join(LENA)))
    till.write(came_by, noura, "till", now=NOW)
    till.write(came_by, noura, "website", now=NOW)
    till.write(came_by, lena, "receipt", now=NOW + timedelta(days=1))
    for nonsense in ("", "-", "A", "x" * 40, "a b"):
        till.write(came_by, lena, nonsense, now=NOW)
    till.book(till.sale(45))
    for staff in (OWNER, SALMA):
        assert set(till.read(came, staff.id)) == {("till", 1, 1), (None, 1, 0)}


def test_who_came_by_a_members_link_was_invited_and_who_was_there_before_was_not(till: Till) -> None:
    code = till.write(link, till.noura, now=NOW)
    till.join(LENA)
    for who in (YOUSSEF, LENA):
        person = Person(who.id, who.first_name, None, None, "ar")
        till.write(arrive, person, "ar", invitation=code, now=TOMORROW)
    assert set(till.read(came, OWNER.id)) == {(BY_INVITATION, 1, 0), (None, 2, 0)}


def test_no_other_link_can_pretend_to_be_an_invitation(till: Till) -> None:
    noura = till.read(lambda tx: tx.members.get(till.noura))
    till.write(came_by, noura, BY_INVITATION, now=NOW)
    assert set(till.read(came, OWNER.id)) == {(None, 1, 0)}
