"""One message a day: what several jobs of the timetable have to say to the same member becomes one.

The order of `PRECEDENCE` decides which of them speaks on a day. Those that join are read under it in the same message;
what cannot be read together waits for the next day, but for the last word on what has ended by then. Marketers'
campaigns are not in the list: they have their own cap.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from rules.deliveries import Delivery


class Place(NamedTuple):
    """A topic's rank (the smaller speaks first), and whether it may stand in one message with others that join."""

    rank: int
    joins: bool


TOPICS: tuple[tuple[str, bool], ...] = (
    # What makes sense on its day only, and is no greeting any more when it shares its message with something else.
    ("greeting", False),
    ("birthday-gift", False),
    ("birthday", False),
    ("anniversary", False),
    # What a member may lose. It can wait for a day: no point and no free code ends before its owner was told
    # (docs/decisions/0004); a code that was paid for would not wait, and goes before all others.
    ("points-ending", True),
    ("code-ending", True),
    ("tier-warning", True),
    # What became of it, and of others' deeds.
    ("code-lapsed", True),
    ("tier", True),
    ("referral", True),
    # What a member may like.
    ("unfinished", True),
    ("tier-near", True),
    ("reward-near", True),
    ("delight", False),
    ("win-back", False),
    ("quality", False),
    ("thanks", False),
    ("statement", True),
)
PRECEDENCE = {topic: Place(rank, joins) for rank, (topic, joins) in enumerate(TOPICS)}
MOST_TOPICS = 3  # in one message
MOST_ROWS = 10  # that one message carries: what a person reads, and well within what Telegram takes


class Company(NamedTuple):
    """How a message goes: with these `others` under it in the same message; or not today (`waits`)."""

    waits: bool = False
    others: tuple[Delivery, ...] = ()


ALONE = Company()
WAITS = Company(waits=True)


def listed(delivery: Delivery) -> bool:
    """Whether the delivery is one of those that share a day."""
    return delivery.automatic and delivery.member_id is not None and delivery.topic in PRECEDENCE


def company(
    delivery: Delivery, others: Sequence[Delivery], *, spoken: bool, late: Collection[int] = frozenset()
) -> Company:
    """Who speaks today: `others` wait for the same member and are due before the day ends; `spoken` if one has gone.

    A message that is not first in rank waits, unless it is to be read together with the one that is: then whichever
    comes to the gate first takes the others along, in the order of their ranks. Before all of them go those that would
    come too `late` another day, by their ids: they do not wait although one has gone.
    """
    if not listed(delivery):
        return ALONE
    if spoken and delivery.id not in late:
        return WAITS
    rivals = [one for one in others if listed(one) and one.id != delivery.id]
    first = _turn(delivery, late)
    if any(_turn(one, late) < first and not _together(delivery, one) for one in rivals):
        return WAITS
    joining = [one for one in rivals if _together(delivery, one)]
    joining.sort(key=_place)
    topics = list(dict.fromkeys(one.topic for one in joining if one.topic != delivery.topic))[: MOST_TOPICS - 1]
    riding = [one for one in joining if one.topic in (delivery.topic, *topics)]
    return Company(others=tuple(riding[: MOST_ROWS - 1]))


def in_order(delivery: Delivery, others: Sequence[Delivery]) -> list[Delivery]:
    """A message and its company as they are read."""
    return sorted((delivery, *others), key=_place)


def _turn(one: Delivery, late: Collection[int]) -> tuple[bool, int]:
    return one.id not in late, PRECEDENCE[one.topic].rank


def _place(one: Delivery) -> tuple[int, datetime, int]:
    return PRECEDENCE[one.topic].rank, one.due_at, one.id


def _together(one: Delivery, other: Delivery) -> bool:
    """Only what is of the same class: an offer must not ride in a message that the member cannot switch off."""
    joins = PRECEDENCE[one.topic].joins and PRECEDENCE[other.topic].joins
    return joins and one.class_ == other.class_
