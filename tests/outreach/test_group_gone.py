"""The staff group takes no messages: nothing is lost until somebody lets the bot in again, and the owners know."""

from datetime import timedelta

from domain import post as use
from domain.deliveries import put
from domain.post import Ended
from domain.programme import apply
from rules.deliveries import Kind, Outcome
from rules.staff import Role
from storage.tx import Tx
from tests.cast import OLIVER, STAFF_CHAT
from tests.conftest import Db
from tests.outreach.test_post import NOW
from tests.programmes import DALLA

NO = Outcome(Kind.BLOCKED, "Forbidden: bot was kicked from the supergroup chat")


def begin(tx: Tx) -> None:
    apply(tx, DALLA, now=NOW)
    tx.staff.put(OLIVER.id, "Oliver", Role.OWNER, added_by=None, now=NOW)
    put(tx, key="card", class_="support", text_key="human-closed", facts={}, chat_id=STAFF_CHAT, now=NOW)


def test_what_a_member_wrote_waits_for_the_group_and_the_owner_is_told_once_a_day(db: Db) -> None:
    db.write(begin)
    now, knocks, said = NOW, 0, list[str]()
    while now < NOW + timedelta(hours=1):
        letters = db.write(use.work, [], worker="w", limit=9, now=now, real=now)
        for letter in letters:
            to_group = letter.delivery.chat_id == STAFF_CHAT
            knocks += to_group
            said += [] if to_group else [letter.delivery.text_key]
            ended = Ended(letter.delivery, NO if to_group else Outcome(Kind.SENT, message_id=1))
            db.write(use.work, [ended], worker="w", limit=0, now=now, real=now)
        now += timedelta(seconds=2) if letters else timedelta(minutes=1)
    assert 12 < knocks < 25
    assert said == ["human-group-gone"]
    assert db.read(lambda tx: tx.deliveries.counts()) == {"pending": 1, "sent": 1}
