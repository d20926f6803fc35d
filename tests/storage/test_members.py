"""Members."""

import pytest
from sqlalchemy.exc import IntegrityError

from tests.cast import LENA, NOURA
from tests.conftest import Db
from tests.storage.help import NOW, join, joined


def test_a_telegram_user_is_one_member_only(db: Db) -> None:
    db.write(join)
    again = db.write(lambda tx: tx.members.add(NOURA.id, "Someone else", "de", now=NOW))
    assert again is None
    assert db.read(lambda tx: tx.members.by_telegram(NOURA.id)).first_name == NOURA.first_name


def test_a_change_is_of_one_member_only(db: Db) -> None:
    noura, lena = db.write(join), db.write(join, LENA.id, LENA.first_name)
    db.write(lambda tx: tx.members.change(noura, called="N.", country="SA", zone="Asia/Riyadh", language_chosen=True))
    changed, other = (db.read(lambda tx, id_=id_: tx.members.get(id_)) for id_ in (noura, lena))
    assert (changed.name, changed.country, changed.zone, changed.language_chosen) == ("N.", "SA", "Asia/Riyadh", True)
    assert (other.name, other.country, other.language_chosen) == ("Lena", None, False)


def test_a_debt_is_never_below_nothing(db: Db) -> None:
    noura = db.write(join)
    with pytest.raises(IntegrityError):
        db.write(lambda tx: tx.members.change(noura, debt=-1))
    assert db.read(lambda tx: tx.members.get(noura)).debt == 0


def test_a_step_is_kept_and_left(db: Db) -> None:
    db.write(join)
    db.write(lambda tx: tx.members.set_step(NOURA.id, "human", {"case": 7}))
    member = db.read(lambda tx: tx.members.turn(NOURA.id)).member
    assert (member.step, member.step_data) == ("human", {"case": 7})
    db.write(lambda tx: tx.members.set_step(NOURA.id, None))
    member = db.read(lambda tx: tx.members.turn(NOURA.id)).member
    assert (member.step, member.step_data) == (None, None)


def test_a_step_of_somebody_unknown_is_nothing(db: Db) -> None:
    db.write(lambda tx: tx.members.set_step(LENA.id, "human"))
    assert db.read(joined, LENA.id) is False


def test_a_turn_begins_with_the_newest_programme(db: Db) -> None:
    assert db.read(lambda tx: tx.members.turn(NOURA.id)) == (None, None)
    db.write(join)
    older = db.write(lambda tx: tx.programme.add("# 1", after=None, now=NOW))
    newest = db.write(lambda tx: tx.programme.add("# 2", after=older, now=NOW))
    turn = db.read(lambda tx: tx.members.turn(NOURA.id))
    assert turn.member.telegram_id == NOURA.id
    assert turn.programme_id == newest
    assert db.read(lambda tx: tx.members.turn(LENA.id)) == (None, newest)


def test_one_who_is_forgotten_or_blocked_or_stopped_is_not_reachable(db: Db) -> None:
    noura = db.write(join)
    assert db.read(lambda tx: tx.members.get(noura)).reachable
    for column, value in (("stopped_at", NOW), ("blocked_at", NOW), ("telegram_id", None)):
        db.write(lambda tx, c=column, v=value: tx.members.change(noura, **{c: v}))
        assert not db.read(lambda tx: tx.members.get(noura)).reachable
        if column != "telegram_id":
            db.write(lambda tx, c=column: tx.members.change(noura, **{c: None}))
