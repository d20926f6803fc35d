"""The inbox keeps each update once, in order, until it is answered."""

from datetime import timedelta

from rules.inbox import New
from storage.inbox import MOST_STARTS
from storage.tx import Tx
from tests.cast import LENA, NOURA
from tests.conftest import Db
from tests.storage.help import NOW

BOT = 7_000_000_000


def update(update_id: int, body: bytes = b"{}", *, lane: int = NOURA.id, bot_id: int = BOT) -> New:
    return New(bot_id, update_id, lane, body, NOW)


def keep(tx: Tx, *updates: New) -> list[int | None]:
    return [kept and kept.id for kept in tx.inbox.put(updates)]


def waiting(tx: Tx) -> list[int]:
    return [kept.id for kept in tx.inbox.waiting()]


def test_updates_wait_in_the_order_they_came(db: Db) -> None:
    ids = db.write(keep, *(update(n, b"{%d}" % n) for n in (5, 3, 9, 1, 7) * 60 if n))[:5]
    assert ids == sorted(ids)
    many = db.write(keep, *(update(1000 - n) for n in range(300)))
    assert many == sorted(many)
    assert db.read(waiting) == [*ids, *many]


def test_the_same_update_is_kept_once(db: Db) -> None:
    (first,) = db.write(keep, update(1))
    assert first is not None
    assert db.write(keep, update(1)) == [None]
    db.write(lambda tx: tx.inbox.done([first], now=NOW))
    assert db.write(keep, update(1)) == [None]
    kept = db.write(keep, update(2), update(2), update(1), update(3))
    assert [n is None for n in kept] == [False, True, True, False]


def test_the_same_number_with_another_body_or_bot_is_another_update(db: Db) -> None:
    """Update ids begin anew after a quiet week."""
    kept = db.write(keep, update(1, b'{"a":1}'), update(1, b'{"a":2}'), update(1, b'{"a":1}', bot_id=BOT + 1))
    assert len(set(kept)) == 3
    assert None not in kept


def test_what_is_answered_waits_no_more_and_its_text_is_let_go(db: Db) -> None:
    first, second = db.write(keep, update(1, b"secret"), update(2, b"open"))
    db.write(lambda tx: tx.inbox.done([first, first], now=NOW))
    assert [(kept.id, kept.body) for kept in db.read(lambda tx: tx.inbox.waiting())] == [(second, b"open")]
    assert db.read(body_of, first) is None
    assert bytes(db.read(body_of, second)) == b"open"


def body_of(tx: Tx, id_: int) -> bytes | None:
    body: bytes | None = tx.members._c.exec_driver_sql(f"SELECT body FROM inbox WHERE id = {id_}").scalar_one()
    return body


def test_waiting_updates_come_in_pages(db: Db) -> None:
    ids = db.write(keep, *(update(n) for n in range(10)))
    page = db.read(lambda tx: tx.inbox.waiting(limit=4))
    rest = db.read(lambda tx: tx.inbox.waiting(after=page[-1].id))
    assert [kept.id for kept in [*page, *rest]] == ids


def test_a_dead_letter_keeps_its_reason_and_waits_no_more(db: Db) -> None:
    (id_,) = db.write(keep, update(1, b"hard"))
    assert db.write(lambda tx: tx.inbox.bury(id_, "ValueError: no\x00", now=NOW)) is True
    assert db.write(lambda tx: tx.inbox.bury(id_, "again", now=NOW)) is False
    assert db.read(waiting) == []
    (dead,) = db.read(lambda tx: tx.inbox.dead())
    assert (dead.id, dead.lane, bytes(dead.body), dead.reason, dead.at) == (
        id_,
        NOURA.id,
        b"hard",
        "ValueError: no\ufffd",
        NOW,
    )


def test_only_the_tenth_crash_while_it_is_answered_makes_an_update_a_dead_letter(db: Db) -> None:
    guilty, innocent = db.write(keep, update(1), update(2))
    for crash in range(1, MOST_STARTS + 1):
        db.write(lambda tx: tx.inbox.begin([guilty]))
        dead = db.write(lambda tx: tx.inbox.recover(now=NOW))
        assert dead == ([guilty] if crash == MOST_STARTS else [])
        assert db.write(lambda tx: tx.inbox.recover(now=NOW)) == []  # a start in which nothing was begun
    assert db.read(waiting) == [innocent]
    assert [dead.id for dead in db.read(lambda tx: tx.inbox.dead())] == [guilty]


def test_what_ended_long_ago_is_removed_in_slices(db: Db) -> None:
    ids = db.write(keep, *(update(n) for n in range(10)))
    db.write(lambda tx: tx.inbox.done(ids[:6], now=NOW))
    db.write(lambda tx: tx.inbox.done(ids[6:9], now=NOW + timedelta(days=8)))
    week = NOW + timedelta(days=7)
    assert [db.write(lambda tx: tx.inbox.purge(week, limit=4)) for _ in range(3)] == [4, 2, 0]
    assert db.write(keep, *(update(n) for n in range(10)))[6:] == [None] * 4  # still known


def test_what_a_person_sent_can_be_let_go_at_once(db: Db) -> None:
    mine, _, buried = db.write(keep, update(1, b"my name"), update(2, b"hers", lane=LENA.id), update(3, b"my address"))
    db.write(lambda tx: tx.inbox.bury(buried, "my reason", now=NOW))
    db.write(lambda tx: tx.inbox.forget(NOURA.id, now=NOW))
    assert db.read(body_of, mine) is None
    assert db.read(body_of, buried) is None
    assert db.read(lambda tx: tx.inbox.dead()) == []
    assert [kept.body for kept in db.read(lambda tx: tx.inbox.waiting())] == [b"hers"]
    assert db.write(keep, update(1, b"my name")) == [None]
