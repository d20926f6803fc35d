"""What members send for points: staff decide, once, never about themselves, and the member hears the outcome."""

from datetime import timedelta
from typing import Any

import pytest

from domain import favours, programme
from domain.human import Said
from domain.ledger import balance
from domain.privacy import forget
from domain.verify import verify
from rules.favours import FavourDecided, FavourDone, FavourWaits, NobodyLooks, NoSuchFavour, OwnFavour, State, Why
from rules.refusals import NotAllowed
from rules.staff import Role
from tests.cast import HUDA, NOURA, OMAR, SALMA, Person
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW
from tests.domain.till import Till, facts

PHOTO = Said(NOURA.id, 41, None)
DAY = timedelta(days=1)


class Desk(Till):
    """A till with Omar who looks at what members send, and Noura who has sent a photo."""

    def __init__(self, db: Db) -> None:
        super().__init__(db)
        self.omar = self.staff[OMAR]
        self.sent = self.send("photo")

    def send(self, kind: str, said: Said = PHOTO, key: str = "m:1", at: Any = NOW) -> int:
        return int(self.write(favours.send, self.noura, kind, said, key=key, now=at))

    def grant(self, by: Person = OMAR, number: int = 0, at: Any = NOW) -> Any:
        return self.write(favours.grant, by.id, number or self.sent, now=at)

    def decline(self, why: Why = Why.OTHER, words: str = "", by: Person = OMAR, number: int = 0) -> Any:
        return self.write(favours.decline, by.id, number or self.sent, why, words, now=NOW)

    def cards(self, person: Person) -> list[dict[str, Any]]:
        due = self.write(lambda tx: tx.deliveries.due(NOW, 100))
        return [one.facts for one in due if one.chat_id == person.id and one.text_key == "favour-card"]

    def facts_told(self, person: Person, text_key: str) -> dict[str, Any]:
        due = self.write(lambda tx: tx.deliveries.due(NOW, 100))
        return next(one.facts for one in due if one.chat_id == person.id and one.text_key == text_key)

    def stands(self, kind: str = "photo", at: Any = NOW) -> State | None:
        def ask(tx: Any) -> State | None:
            current = tx.programme.current()
            asked = current.favour(kind)
            assert asked
            return favours.standing(tx, current, self.noura, asked, at)

        found: State | None = self.read(ask)
        return found


@pytest.fixture
def desk(db: Db) -> Desk:
    return Desk(db)


def test_staff_see_it_and_say_yes_and_the_points_come_with_a_word(desk: Desk) -> None:
    assert desk.told(OMAR) == ["favour-card", "copy-message"]
    assert desk.told(HUDA) == []  # a cashier does not look at what members send
    assert (desk.stands(), [sent.id for sent, _ in desk.read(favours.waiting, OMAR.id)]) == (State.WAITING, [desk.sent])
    granted = desk.grant()
    assert (granted.state, granted.decided_by) == (State.GRANTED, desk.omar.id)
    assert (desk.balance().points, desk.stands()) == (40, State.GRANTED)
    assert "gift-told-favour" in desk.told(NOURA)
    (deed,) = desk.deeds()
    assert facts(deed) == {"actor": f"staff:{OMAR.id}", "action": "favour-granted", "favour": desk.sent, "points": 40}
    assert (deed.member_id, desk.read(verify)) == (desk.noura, [])


def test_each_of_the_staff_reads_in_their_own_language_what_it_is(db: Db) -> None:
    desk = Desk(db)
    assert desk.facts_told(OMAR, "favour-card")["favour"] == "صورة لفنجانك"  # he has not pressed Start
    desk.join(OMAR)
    desk.send("word", key="m:2")
    assert [one["favour"] for one in desk.cards(OMAR)] == ["صورة لفنجانك", "An honest word"]


def test_yes_twice_is_once_and_a_second_opinion_comes_too_late(desk: Desk) -> None:
    desk.grant()
    assert desk.grant(SALMA).decided_by == desk.omar.id
    with pytest.raises(FavourDecided):
        desk.decline(by=SALMA)
    assert (desk.balance().points, len(desk.deeds())) == (40, 1)


def test_a_no_has_a_reason_and_leaves_another_try_three_times(desk: Desk) -> None:
    desk.decline(Why.WORDS, "Please the cup, not the cat")
    told = desk.facts_told(NOURA, "favour-told-declined")
    assert (told["why"], told["words"]) == ("words", "Please the cup, not the cat")
    (deed,) = desk.deeds()
    assert facts(deed)["why"] == "words"
    assert "cat" not in str(deed.facts)  # the audit holds no texts
    for number in (2, 3):
        assert desk.stands() is None
        desk.decline(number=desk.send("photo", key=f"m:{number}"))
    assert (desk.stands(), desk.balance().points) == (State.DECLINED, 0)
    with pytest.raises(FavourDone):
        desk.send("photo", key="m:4")
    assert desk.stands(at=NOW + 31 * DAY) is None


def test_one_a_period_waits_or_counts(desk: Desk) -> None:
    assert desk.send("photo") == desk.sent  # the same message again
    with pytest.raises(FavourWaits):
        desk.send("photo", key="m:2")
    assert desk.send("word", Said(NOURA.id, 42, "good"), "m:3") != desk.sent
    desk.grant()
    with pytest.raises(FavourDone):
        desk.send("photo", key="m:4")
    april = desk.send("photo", key="m:5", at=NOW + 31 * DAY)
    desk.grant(number=april, at=NOW + 31 * DAY)
    assert desk.balance(NOW + 31 * DAY).points == 80


def test_the_points_are_those_promised_when_it_was_sent(desk: Desk) -> None:
    desk.write(programme.apply, DALLA.replace('id = "photo"            #', 'id = "picture"          #'), now=NOW)
    desk.grant()
    assert desk.balance().points == 40
    with pytest.raises(NoSuchFavour):
        desk.send("photo", key="m:2")


def test_nobody_decides_about_themselves_and_only_who_may_decides_at_all(desk: Desk) -> None:
    noura = desk.appoint(NOURA, Role.MARKETER)
    for act in (desk.grant, lambda by: desk.decline(by=by)):
        with pytest.raises(OwnFavour):
            act(NOURA)
        with pytest.raises(NotAllowed):
            act(HUDA)
    assert noura.role is Role.MARKETER
    assert (desk.balance().points, desk.deeds()) == (0, [])


def test_where_nobody_could_look_nothing_is_taken(db: Db) -> None:
    till = Till(db, roles={NOURA: Role.OWNER})  # the only one on the staff is the member
    with pytest.raises(NobodyLooks):
        till.write(favours.send, till.noura, "photo", PHOTO, key="m:1", now=NOW)


def test_more_pictures_go_along_while_it_waits(desk: Desk) -> None:
    assert desk.write(favours.add, desk.noura, desk.sent, PHOTO, key="m:2", now=NOW)
    assert desk.told(OMAR).count("copy-message") == 2
    later = NOW + timedelta(minutes=6)
    assert not desk.write(favours.add, desk.noura, desk.sent, PHOTO, key="m:5", now=later)  # about something else
    oliver = desk.join(Person(700000005, "Oliver", "en", "London"))
    assert not desk.write(favours.add, oliver, desk.sent, PHOTO, key="m:3", now=NOW)  # somebody else's
    desk.grant()
    assert not desk.write(favours.add, desk.noura, desk.sent, PHOTO, key="m:4", now=NOW)


def test_staff_are_warned_when_a_platform_is_named(desk: Desk) -> None:
    desk.send("word", Said(NOURA.id, 42, "five stars on google maps!"), "m:2")
    due = desk.write(lambda tx: tx.deliveries.due(NOW, 100))
    cards = [one.facts for one in due if one.text_key == "favour-card" and one.chat_id == OMAR.id]
    assert [(card["named"], card["platform"]) for card in cards] == [("no", ""), ("yes", "Google")]


def test_who_has_left_brings_staff_nothing_to_decide(desk: Desk) -> None:
    desk.write(forget, desk.noura, now=NOW)
    with pytest.raises(NoSuchFavour):
        desk.grant()
    assert desk.read(balance, desk.noura, NOW).points == 0


def test_what_is_not_there_is_neither_looked_at_nor_sent_again(desk: Desk) -> None:
    with pytest.raises(NoSuchFavour):
        desk.read(favours.look, OMAR.id, 999)
    with pytest.raises(NoSuchFavour):
        desk.write(favours.see, OMAR.id, 999, key="k", now=NOW)
    assert desk.read(favours.look, OMAR.id, desk.sent)[1].id == desk.noura
