"""Deliveries: messages that are not an immediate reply, kept as rows and sent by the post room."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Literal

from domain.groups import now_known_as
from rules.campaigns import State
from rules.deliveries import Delivery
from rules.expiry import day_start
from rules.members import Member
from rules.reminders import BY_TOPIC
from storage.tx import Tx

Class = Literal["marketing", "service", "support"]

USUAL_TOPIC: Mapping[str, str] = {"marketing": "offers", "service": "service", "support": "answer"}
TOPICS = (
    *("purchase", "return", "referral", "code-lapsed", "tier", "greeting", "gift", "birthday-gift", "game"),
    *BY_TOPIC,
    *USUAL_TOPIC.values(),
)
"""What messages to members are about. Each has its words in why.ftl: `why-topic-…`."""

COPY = "copy-message"
"""As `text_key`: no text of ours. The facts `chat_id` and `message_id` name a message to be copied as it is."""


def put(
    tx: Tx,
    *,
    key: str,
    class_: Class,
    text_key: str,
    facts: Mapping[str, object],
    now: datetime,
    member: Member | None = None,
    chat_id: int | None = None,
    about: int | None = None,
    topic: str | None = None,
    automatic: bool | None = None,
    due_at: datetime | None = None,
    campaign: int | None = None,
) -> bool:
    """Leave one message to `member`, or to the staff chat `chat_id`; false if `key` was used before.

    `facts` are those of `text_key`: texts (names already in the reader's language), numbers, aware datetimes.
    `about` is the member whom a message to staff speaks of, so that an answer finds its way back.
    `topic` is what it is about (`TOPICS`), for `/why` and for what a member switches off. `automatic` messages wait for
    waking hours and their turn; those that answer what somebody does now go at once. Offers are automatic.
    `campaign` is what it is one message of; without one, automatic messages of a topic are one run for each day of the
    shop's, so that a person can see and stop them.
    It goes out from `due_at` on (None: at once), through the gate and at the pace of the post room.
    A member who was forgotten gets nothing.
    """
    chat = chat_id if member is None else member.telegram_id
    if chat is None:
        return False
    chat = now_known_as(tx, chat)
    automatic = class_ == "marketing" if automatic is None else automatic
    topic, due_at = topic or USUAL_TOPIC[class_], due_at or now
    if campaign is None and automatic and member:
        campaign = _run_of(tx, topic, class_, due_at, now)
    return tx.deliveries.add(
        key=key,
        member_id=member.id if member else None,
        about_id=about,
        chat_id=chat,
        class_=class_,
        topic=topic,
        automatic=automatic,
        text_key=text_key,
        facts=kept_as(facts),
        due_at=due_at,
        campaign_id=campaign,
        now=now,
    )


def _run_of(tx: Tx, topic: str, class_: Class, due_at: datetime, now: datetime) -> int:
    """What the timetable says about a topic on a day of the shop's."""
    zone = tx.programme.current().shop.tz
    day = due_at.astimezone(zone).date()
    return tx.campaigns.add(
        key=f"{topic}:{class_}:{day}",
        topic=topic,
        class_=class_,
        state=State.RUNNING,
        starts_at=day_start(day, zone),
        full_at=day_start(day + timedelta(days=1), zone),
        now=now,
    )


def facts_of(kept: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of a delivery as its text wants them, from the way the row keeps them."""
    return {name: _told(fact) if isinstance(fact, dict) else fact for name, fact in kept.items()}


def ends_of(delivery: Delivery) -> datetime | None:
    """When what the message tells of ends, where there is nothing to say any more from then on (the fact `ends`)."""
    ends = delivery.facts.get("ends")
    return datetime.fromisoformat(ends["at"]) if ends else None


def kept_as(facts: Mapping[str, object]) -> dict[str, object]:
    """Facts as a row keeps them: JSON has no times, so one is kept as `{"at": …}` and a day as `{"day": …}`."""
    return {name: _kept(fact) for name, fact in facts.items()}


def _told(fact: Mapping[str, str]) -> date:
    return datetime.fromisoformat(fact["at"]) if "at" in fact else date.fromisoformat(fact["day"])


def _kept(fact: object) -> object:
    if isinstance(fact, datetime):
        return {"at": fact.isoformat()}
    return {"day": fact.isoformat()} if isinstance(fact, date) else fact
