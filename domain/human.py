"""A member's message to the people of the shop, and their answer back."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from domain.deliveries import COPY, put
from domain.members import lock
from locales.languages import endonym
from rules.members import Member
from rules.programme import Programme
from storage.tx import Tx

LONGEST = 3000  # characters of a text that is shown inside a card; a longer one is copied whole


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody wrote, and where it stands. `text` is None for a picture, a voice note and the like."""

    chat_id: int
    message_id: int
    text: str | None

    @property
    def short(self) -> str | None:
        """The text, if it fits into a card."""
        return self.text if self.text and len(self.text) <= LONGEST else None


class Answer(Enum):
    """What became of a staff member's reply."""

    ON_ITS_WAY = auto()
    GONE = auto()  # the member cannot be reached any more
    ANONYMOUS = auto()  # nobody can stand by an answer without a name
    NOT_OURS = auto()  # the reply is to something that no member wrote


def pass_on(tx: Tx, member_id: int, said: Said, *, people: int, key: str, now: datetime) -> None:
    """Leave a member's message to the chat `people`, with their card. The same `key` again leaves nothing more."""
    member = lock(tx, member_id)
    card = card_of(member, tx.programme.current())
    text = said.short
    key = f"human:{key}"
    if text is not None:
        facts = {**card, "text": text}
        put(tx, key=key, class_="support", text_key="human-card", facts=facts, chat_id=people, about=member.id, now=now)
        return
    copied = {"chat_id": said.chat_id, "message_id": said.message_id}
    put(
        tx, key=key, class_="support", text_key="human-card-media", facts=card, chat_id=people, about=member.id, now=now
    )
    put(tx, key=f"{key}:copy", class_="support", text_key=COPY, facts=copied, chat_id=people, about=member.id, now=now)


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
    text_key, facts = _answer(said, member, tx.programme.current())
    put(tx, key=f"answer:{key}", class_="support", text_key=text_key, facts=facts, member=member, now=now)
    return Answer.ON_ITS_WAY


def card_of(member: Member, programme: Programme) -> dict[str, object]:
    """What staff see of a member: enough to answer kindly, nothing secret."""
    tier = programme.tier(member.tier) if member.tier else programme.tiers[0]
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
