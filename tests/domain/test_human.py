"""A member's message to people, and the answer back: once each, to the right person."""

from datetime import timedelta
from typing import Any

import pytest

from domain.deliveries import COPY, facts_of, put
from domain.human import FLOOD, MOST, Answer, Passed, Said, answer, close, mark_complaint, pass_on
from domain.members import Person, arrive, block
from domain.orders import buy
from domain.programme import apply
from domain.staff import appoint
from rules.cases import FORGOTTEN_AFTER
from rules.deliveries import Delivery
from rules.members import Member
from rules.refusals import NoSuchMember
from rules.staff import Role
from storage.tx import Tx
from tests.cast import OMAR, STAFF_CHAT
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW

NOURA = Person(700000001, "نورة", language_code="ar")
HELLO = Said(NOURA.id, 7, "أين طلبي؟")


@pytest.fixture
def dalla(db: Db) -> Db:
    db.write(apply, DALLA, now=NOW)
    return db


@pytest.fixture
def noura(dalla: Db) -> Member:
    return dalla.write(arrive, NOURA, "ar", now=NOW).member


def waiting(db: Db) -> list[Delivery]:
    due: list[Delivery] = db.write(lambda tx: tx.deliveries.due(NOW, 50))
    return due


def sent(db: Db, delivery: Delivery, message_id: int) -> None:
    def send(tx: Tx) -> None:
        tx.deliveries.take([delivery.id], "test", lease_until=NOW)
        tx.deliveries.end(delivery.id, "test", "sent", now=NOW, message_id=message_id)

    db.write(send)


@pytest.fixture
def asked(dalla: Db, noura: Member) -> int:
    """Noura's question stands in the staff chat, as message 41."""
    dalla.write(pass_on, noura.id, HELLO, people=STAFF_CHAT, key="m:1:7", now=NOW)
    sent(dalla, waiting(dalla)[0], 41)
    return 41


def test_the_card_names_the_member_and_nothing_secret(dalla: Db, noura: Member) -> None:
    dalla.write(pass_on, noura.id, HELLO, people=STAFF_CHAT, key="m:1:7", now=NOW)
    [card] = waiting(dalla)
    assert (card.chat_id, card.class_, card.member_id, card.about_id) == (STAFF_CHAT, "support", None, noura.id)
    assert card.facts == {
        "name": "نورة",
        "language": "العربية",
        "tier": "ضيوف الدلّة",
        "member": noura.id,
        "text": "أين طلبي؟",
    }


def test_the_same_message_is_passed_on_once(dalla: Db, noura: Member) -> None:
    for _ in range(3):
        dalla.write(pass_on, noura.id, HELLO, people=STAFF_CHAT, key="m:1:7", now=NOW)
    assert len(waiting(dalla)) == 1


@pytest.mark.parametrize("text", [None, "x" * 3001, ""])
def test_what_no_card_can_hold_is_copied_as_it_is_after_a_card(dalla: Db, noura: Member, text: str | None) -> None:
    dalla.write(pass_on, noura.id, Said(NOURA.id, 8, text), people=STAFF_CHAT, key="m:1:8", now=NOW)
    card, copy = waiting(dalla)
    assert (card.text_key, copy.text_key) == ("human-card-media", COPY)
    assert copy.facts == {"chat_id": NOURA.id, "message_id": 8}


def test_one_tap_is_one_complaint_however_often_it_is_delivered(dalla: Db, noura: Member) -> None:
    dalla.write(appoint, OMAR.id, Role.AGENT, actor="settings", now=NOW)
    for _ in range(2):
        dalla.write(mark_complaint, OMAR.id, noura.id, key="t:1", now=NOW)
    actions = [deed.action for deed in dalla.read(lambda tx: tx.audit.newest())]
    assert actions.count("complaint") == 1


def test_a_case_is_closed_once_and_the_audit_has_one_line(dalla: Db, noura: Member, asked: int) -> None:
    dalla.write(appoint, OMAR.id, Role.AGENT, "Omar", actor="test", now=NOW)
    assert [dalla.write(close, OMAR.id, noura.id, now=NOW) for _ in range(2)] == [True, False]
    assert [deed.action for deed in dalla.read(lambda tx: tx.audit.newest())].count("case-closed") == 1


def test_a_word_after_a_week_of_silence_begins_another_case(dalla: Db, noura: Member, asked: int) -> None:
    def opened(after: timedelta) -> Any:
        dalla.write(pass_on, noura.id, HELLO, people=STAFF_CHAT, key=f"m:{after}", now=NOW + after)
        return dalla.read(lambda tx: tx.cases.of(noura.id)).opened_at

    almost = FORGOTTEN_AFTER - timedelta(seconds=1)
    assert opened(almost) == NOW
    assert opened(almost + FORGOTTEN_AFTER) == NOW + almost + FORGOTTEN_AFTER


def test_a_reply_goes_to_the_one_who_asked_once(dalla: Db, noura: Member, asked: int) -> None:
    said = Said(STAFF_CHAT, 42, "It left today.")
    for _ in range(2):
        done = dalla.write(answer, said, reply_to=asked, named=True, key="m:-1:42", now=NOW)
        assert done is Answer.ON_ITS_WAY
    [delivery] = waiting(dalla)
    assert (delivery.member_id, delivery.chat_id, delivery.class_) == (noura.id, NOURA.id, "support")
    assert delivery.facts == {"text": "It left today.", "shop": "دلّة"}


def test_a_picture_as_a_reply_is_copied(dalla: Db, noura: Member, asked: int) -> None:
    dalla.write(answer, Said(STAFF_CHAT, 43, None), reply_to=asked, named=True, key="m:-1:43", now=NOW)
    [delivery] = waiting(dalla)
    assert (delivery.text_key, delivery.facts) == (COPY, {"chat_id": STAFF_CHAT, "message_id": 43})


def test_a_reply_to_anything_else_is_not_ours(dalla: Db, asked: int) -> None:
    for chat, message in ((STAFF_CHAT, 40), (-5, asked), (NOURA.id, asked)):
        said = Said(chat, 44, "hm")
        assert dalla.write(answer, said, reply_to=message, named=True, key="k", now=NOW) is Answer.NOT_OURS
    assert waiting(dalla) == []


def test_a_message_about_nobody_cannot_be_answered(dalla: Db) -> None:
    """Such as the word that an update was set aside."""
    told = {"class_": "support", "text_key": "human-dead-letter", "facts": {"update": 5}, "chat_id": STAFF_CHAT}
    dalla.write(put, key="dead:5", now=NOW, **told)
    sent(dalla, waiting(dalla)[0], 50)
    said = Said(STAFF_CHAT, 51, "what?")
    assert dalla.write(answer, said, reply_to=50, named=True, key="k", now=NOW) is Answer.NOT_OURS


def test_an_anonymous_reply_is_not_passed_on(dalla: Db, asked: int) -> None:
    said = Said(STAFF_CHAT, 45, "hello")
    assert dalla.write(answer, said, reply_to=asked, named=False, key="k", now=NOW) is Answer.ANONYMOUS
    assert waiting(dalla) == []


def test_somebody_who_blocked_the_bot_is_gone(dalla: Db, asked: int) -> None:
    dalla.write(block, NOURA.id, now=NOW)
    said = Said(STAFF_CHAT, 46, "hello")
    assert dalla.write(answer, said, reply_to=asked, named=True, key="k", now=NOW) is Answer.GONE
    assert waiting(dalla) == []


def test_nobody_cannot_write_to_people(dalla: Db) -> None:
    with pytest.raises(NoSuchMember):
        dalla.write(pass_on, 99, HELLO, people=STAFF_CHAT, key="k", now=NOW)


def test_times_among_the_facts_survive_the_row(dalla: Db, noura: Member) -> None:
    facts = {"day": NOW, "points": 3, "name": "x"}
    assert dalla.write(put, key="k", class_="service", text_key="t", facts=facts, member=noura, now=NOW)
    [delivery] = waiting(dalla)
    assert facts_of(delivery.facts) == facts


def test_a_forgotten_member_gets_nothing(dalla: Db, noura: Member) -> None:
    dalla.write(lambda tx: tx.members.change(noura.id, telegram_id=None))
    forgotten = dalla.read(lambda tx: tx.members.get(noura.id))
    facts: dict[str, object] = {}
    assert not dalla.write(put, key="k", class_="service", text_key="t", facts=facts, member=forgotten, now=NOW)


def writes(db: Db, noura: Member, number: int, *, text: str | None = None, album: str | None = None) -> Passed:
    said = Said(NOURA.id, number, text, album)
    passed: Passed = db.write(pass_on, noura.id, said, people=STAFF_CHAT, key=f"m{number}", now=NOW)
    return passed


def test_who_writes_very_much_is_read_whole_and_leaves_room_for_others(dalla: Db, noura: Member) -> None:
    passed = [writes(dalla, noura, number, text=f"<{number}>") for number in range(100)]
    assert passed == [Passed.NOW] * MOST + [Passed.TOGETHER] * (100 - MOST)
    assert writes(dalla, noura, 99, text="<99>") is Passed.TOGETHER  # the same update again
    assert [one.text_key for one in waiting(dalla)] == ["human-card"] * MOST + ["human-many"]
    late = dalla.write(lambda tx: tx.deliveries.due(NOW + FLOOD, 50))
    assert late[-1].text_key == "human-card-rest"
    texts = [one.facts["text"] for one in late if one.text_key != "human-many"]
    assert "\n\n".join(texts).split("\n\n") == [f"<{number}>" for number in range(100)]


def test_what_does_not_fit_into_one_message_makes_another_and_pictures_come_after(dalla: Db, noura: Member) -> None:
    for number in range(MOST):
        writes(dalla, noura, number, text="x")
    for number in range(3):
        writes(dalla, noura, 100 + number, text=str(number) * 2_000)
    assert writes(dalla, noura, 200) is Passed.TOGETHER
    late = dalla.write(lambda tx: tx.deliveries.due(NOW + FLOOD, 50))[MOST + 1 :]
    assert [one.text_key for one in late] == ["human-card-rest"] * 3 + [COPY]
    assert [len(one.facts.get("text", "")) for one in late] == [2_000, 2_000, 2_000, 0]


def test_ten_minutes_later_every_message_comes_by_itself_again(dalla: Db, noura: Member) -> None:
    for number in range(MOST + 1):
        writes(dalla, noura, number, text="x")
    said = Said(NOURA.id, 500, "again")
    assert dalla.write(pass_on, noura.id, said, people=STAFF_CHAT, key="n", now=NOW + FLOOD) is Passed.NOW


def test_an_album_has_one_card_and_all_its_pictures(dalla: Db, noura: Member) -> None:
    passed = [writes(dalla, noura, number, album="77") for number in (1, 2, 3, 2)]
    assert passed == [Passed.NOW, Passed.ALBUM, Passed.ALBUM, Passed.ALBUM]
    assert writes(dalla, noura, 1, album="77") is Passed.NOW  # a repeated update is answered like the first
    assert [one.text_key for one in waiting(dalla)] == ["human-card-media", COPY, COPY, COPY]
    assert writes(dalla, noura, 9, album="78") is Passed.NOW


def test_the_card_names_a_tier_that_the_shop_gave_up_while_the_member_stands_on_it(dalla: Db, noura: Member) -> None:
    order: dict[str, Any] = {"source": "counter", "external_id": "n-1", "amount": 900_000, "currency": "SAR"}
    dalla.write(buy, noura.id, **order, now=NOW)
    other = DALLA.replace("keeper", "warden").replace("threshold = 8000", "threshold = 8500")
    dalla.write(apply, other, now=NOW)
    dalla.write(pass_on, noura.id, HELLO, people=STAFF_CHAT, key="old-tier", now=NOW)
    card = next(one for one in waiting(dalla) if one.text_key == "human-card")
    assert card.facts["tier"] == "حُفّاظ الدلّة"
