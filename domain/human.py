"""A member's message to the people of the shop, and their answer back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, StrEnum, auto
from itertools import count

from domain import tiers
from domain.deliveries import COPY, put
from domain.members import lock
from domain.operations import done, once
from domain.staff import by_staff
from locales.languages import endonym
from rules.gate import Reason
from rules.members import Member
from rules.programme import Programme
from rules.staff import Act, Staff
from storage.tx import Tx

MOST = 12  # messages of one member that are passed on one by one
FLOOD = timedelta(minutes=10)  # within that time
FLOOD_MINUTES = FLOOD // timedelta(minutes=1)
LONGEST = 3000  # characters of a text that is shown inside a card; a longer one is copied whole


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody wrote, and where it stands. `text` is None for a picture, a voice note and the like."""

    chat_id: int
    message_id: int
    text: str | None
    album: str | None = None  # Telegram's own number of pictures that were sent together

    @property
    def short(self) -> str | None:
        """The text, if it fits into a card."""
        return self.text if self.text and len(self.text) <= LONGEST else None


class Passed(StrEnum):
    """How a member's message goes to people."""

    NOW = auto()
    TOGETHER = auto()  # a little later, with the others of these minutes
    ALBUM = auto()  # with the pictures that came before it


class Answer(Enum):
    """What became of a staff member's reply."""

    ON_ITS_WAY = auto()
    GONE = auto()  # the member cannot be reached any more
    ANONYMOUS = auto()  # nobody can stand by an answer without a name
    NOT_OURS = auto()  # the reply is to something that no member wrote


def pass_on(
    tx: Tx, member_id: int, said: Said, *, people: int, key: str, before: int | None = None, now: datetime
) -> Passed:
    """Leave a member's message to the chat `people`, with their card. The same `key` again leaves nothing more.

    `before` is an earlier message of theirs that nobody has seen yet and that belongs to it. Whoever writes very much
    at once is not cut short: the rest goes together, a few minutes later, after one note. The parts of an album have
    one card.
    """
    answer = once(tx, member_id, f"human:{key}", "human", {})
    if answer is not None:
        return Passed(str(answer["passed"]))
    member = tx.members.get(member_id)
    assert member is not None, "once has locked them"
    _word(tx, member_id, now)
    desk = _Desk(tx, member, people, now)
    if before is not None:
        desk.leave_before(said, before, key)
    album = f"human:album:{member.id}:{said.album}" if said.album else None
    if album and tx.deliveries.named(album) is not None:  # one by one: staff may reply to any of the pictures
        passed = Passed.ALBUM
        desk.leave(f"human:{key}:copy", COPY, {"chat_id": said.chat_id, "message_id": said.message_id})
    elif tx.deliveries.cards(member.id, now - FLOOD) >= MOST:
        passed = desk.leave_together(said, key)
    else:
        passed = desk.leave_now(said, album or f"human:{key}", key)
    done(tx, member_id, f"human:{key}", "human", {}, {"passed": passed}, now=now)
    return passed


def talking(tx: Tx, member_id: int, now: datetime) -> bool:
    """Whether a conversation of this member with people is open."""
    case = tx.cases.of(member_id)
    return case is not None and case.held_until(now) is not None


@by_staff(Act.CASES)
def close(tx: Tx, staff: Staff, member_id: int, *, now: datetime) -> bool:
    """The conversation is over: what waited for its end meets the gate again. False if none was open."""
    closed = tx.cases.close(member_id, now=now)
    if closed:
        tx.deliveries.look_again(member_id, Reason.CASE, now)
        tx.audit.add(staff.actor, "case-closed", now=now, member_id=member_id)
    return closed


@by_staff(Act.CASES)
def mark_complaint(tx: Tx, staff: Staff, member_id: int, *, key: str, now: datetime) -> None:
    """What this member wrote is a complaint. The same `key` again changes nothing. Raises NoSuchMember."""
    if once(tx, member_id, f"complaint:{key}", "complaint", {}) is not None:
        return
    complain(tx, member_id, now=now)
    tx.audit.add(staff.actor, "complaint", now=now, member_id=member_id)
    done(tx, member_id, f"complaint:{key}", "complaint", {}, {}, now=now)


def complain(tx: Tx, member_id: int, *, now: datetime) -> None:
    """The member is not content, whoever found out: for a day nothing goes out to them by itself."""
    tx.cases.complain(lock(tx, member_id).id, now=now)


def _word(tx: Tx, member_id: int, now: datetime) -> None:
    """Something said by a member: in the case that is open, or as the beginning of one."""
    if talking(tx, member_id, now):
        tx.cases.speak(member_id, now=now)
    else:
        tx.cases.open(member_id, now=now)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where one member's messages are left for people."""

    tx: Tx
    member: Member
    people: int
    now: datetime

    def leave(self, key: str, text_key: str, facts: Mapping[str, object], due_at: datetime | None = None) -> None:
        put(
            self.tx,
            key=key,
            class_="support",
            text_key=text_key,
            facts=facts,
            chat_id=self.people,
            about=self.member.id,
            due_at=due_at,
            now=self.now,
        )

    def leave_now(self, said: Said, card_key: str, key: str) -> Passed:
        card, text = card_of(self.tx, self.member, self.tx.programme.current()), said.short
        if text is not None:
            self.leave(card_key, "human-card", {**card, "text": text})
            return Passed.NOW
        self.leave(card_key, "human-card-media", card)
        self.leave(f"human:{key}:copy", COPY, {"chat_id": said.chat_id, "message_id": said.message_id})
        return Passed.NOW

    def leave_before(self, said: Said, message_id: int, key: str) -> None:
        """An earlier message, as it is; what follows has the card."""
        self.leave(f"human:{key}:before", "human-card-before", {"name": self.member.name})
        self.leave(f"human:{key}:before:copy", COPY, {"chat_id": said.chat_id, "message_id": message_id})

    def leave_together(self, said: Said, key: str) -> Passed:
        """One note at once; texts in one message, and what cannot be joined after it, when the minutes are over."""
        slot = int(self.now.timestamp() // FLOOD.total_seconds())
        due = datetime.fromtimestamp((slot + 1) * FLOOD.total_seconds(), UTC)
        card = card_of(self.tx, self.member, self.tx.programme.current())
        self.leave(f"human:many:{self.member.id}:{slot}", "human-many", {**card, "minutes": FLOOD_MINUTES})
        if said.short is None:
            copied = {"chat_id": said.chat_id, "message_id": said.message_id}
            self.leave(f"human:{key}:copy", COPY, copied, due)
        else:
            self._join(f"human:rest:{self.member.id}:{slot}", card, said.short, due)
        return Passed.TOGETHER

    def _join(self, key: str, card: Mapping[str, object], text: str, due: datetime) -> None:
        """Add a text to the last message that has room for it."""
        for number in count():
            waiting = self.tx.deliveries.named(f"{key}:{number}")
            if waiting is None:
                self.leave(f"{key}:{number}", "human-card-rest", {**card, "text": text}, due)
                return
            row = self.tx.deliveries.get(waiting)
            joined = f"{row.facts['text']}\n\n{text}" if row else text
            if row and row.state == "pending" and len(joined) <= LONGEST:
                self.tx.deliveries.say(waiting, {**row.facts, "text": joined})
                return


def answer(tx: Tx, said: Said, *, reply_to: int, named: bool, key: str, now: datetime) -> Answer:
    """Send a staff member's reply to the member whose message it replies to, at most once a `key`."""
    asked = tx.deliveries.by_message(said.chat_id, reply_to)
    if asked is None or asked.about_id is None:
        return Answer.NOT_OURS
    if not named:
        return Answer.ANONYMOUS
    member = tx.members.get(asked.about_id)
    if member is None or member.telegram_id is None or member.blocked_at is not None:
        return Answer.GONE
    tx.cases.speak(member.id, now=now)
    text_key, facts = _answer(said, member, tx.programme.current())
    put(tx, key=f"answer:{key}", class_="support", text_key=text_key, facts=facts, member=member, now=now)
    return Answer.ON_ITS_WAY


def card_of(tx: Tx, member: Member, programme: Programme) -> dict[str, object]:
    """What staff see of a member: enough to answer kindly, nothing secret."""
    tier = tiers.known_as(tx, programme, member.tier)
    return {
        "name": member.name,
        "language": endonym(member.language),
        "tier": programme.text(tier.name, programme.shop.default_language),
        "member": member.id,
    }


def _answer(said: Said, member: Member, programme: Programme) -> tuple[str, dict[str, object]]:
    text = said.short
    if text is None:
        return COPY, {"chat_id": said.chat_id, "message_id": said.message_id}
    return "human-answer", {"text": text, "shop": programme.text(programme.shop.name, member.language)}
