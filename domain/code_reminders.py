"""Unused codes about to lapse. What was paid for one comes back; a free one rather lapses later than unannounced.

See docs/decisions/0004: as points do, a free code of somebody who wants to be told lives until a day after they were.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import count

from domain.deliveries import put
from domain.messages import wants
from locales.quiet import quiet_of
from rules.deliveries import TOLD, Delivery
from rules.expiry import last_day
from rules.members import Member
from rules.programme import Programme
from rules.quiet import Quiet
from rules.reminders import (
    GRACE,
    LAST_LOOK,
    SENDING,
    days_left,
    kept_until,
    lives_until,
    plan,
    spoken_for,
)
from rules.rewards import Redemption, State
from storage.audit import ITSELF
from storage.tx import Tx

TOPIC = "code-ending"
Word = tuple[int, Delivery]


def look(tx: Tx, programme: Programme, code: Redemption, now: datetime) -> datetime | None:
    """Tell the member of a code what is due to be told; when to look at it again."""
    member = tx.members.get(code.member_id)
    assert member, "the redemption's own row refers to the member"
    quiet, distances = quiet_of(programme, member), programme.reminders.code_days
    word = _last_word(tx, quiet, distances, code)
    covered = [days for days in distances if word and days >= word[0]]
    decided = plan(quiet, distances, covered, code.at, code.lapses_at, now)
    if decided.due and (now < code.lapses_at or code.free) and wants(tx, member, TOPIC):
        _say(tx, member, code, min(decided.due), decided.leaves, now)
        word = _last_word(tx, quiet, distances, code)
    if not code.free:
        return decided.look_at
    last_look = code.lapses_at - LAST_LOOK
    if now < last_look:
        return min(decided.look_at or last_look, last_look)
    return _look_last(tx, programme, member, code, word, now)


def facts(
    tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime
) -> Mapping[str, object] | None:
    """Which code lapses when; None for one that was used, lapsed or cancelled meanwhile. A free one of which it tells
    late lapses a day later.
    """
    code = tx.rewards.get(delivery.facts["redemption"])
    if code is None or code.judged(now).state is not State.OPEN:
        return None
    enough, zone = now + SENDING + GRACE, programme.shop.tz
    late = code.free and code.lapses_at < enough
    day = last_day(_keep(tx, programme, code, enough, now) if late else code.lapses_at, zone)
    name = programme.text(code.name, member.language)
    return {"name": name, "points": code.points, "day": day, "left": days_left(day, zone, now)}


def _look_last(
    tx: Tx, programme: Programme, member: Member, code: Redemption, word: Word | None, now: datetime
) -> datetime | None:
    """Shortly before the end of a free code: it lapses later if somebody who wants to be told was not, a day before."""
    if word is None or not wants(tx, member, TOPIC):
        return None
    _, last = word
    until = lives_until(last.state, last.done_at, code.lapses_at, now)
    return _keep(tx, programme, code, until, now) - LAST_LOOK if until else None


def _say(tx: Tx, member: Member, code: Redemption, days: int, leaves: datetime, now: datetime) -> None:
    """Leave the word about a distance. Only that about a paid code has nothing to say any more once it has lapsed."""
    key, _ = _newest(tx, code, days)
    put(
        tx,
        key=key,
        class_="service",
        topic=TOPIC,
        automatic=True,
        text_key="reminder-code",
        facts={"redemption": code.id} | ({} if code.free else {"ends": code.lapses_at}),
        member=member,
        due_at=leaves,
        now=now,
    )


def _last_word(tx: Tx, quiet: Quiet, distances: Sequence[int], code: Redemption) -> Word | None:
    """The last word left about a code, and down to which distance it counts: one that was late stands for the next."""
    for days in reversed(distances):
        _, one = _newest(tx, code, days)
        if one:
            left = {days: one.done_at} if one.state in TOLD and one.done_at else {}
            return min(spoken_for(quiet, distances, left, code.lapses_at), default=days), one
    return None


def _newest(tx: Tx, code: Redemption, days: int) -> tuple[str, Delivery | None]:
    """The key of the word about a distance, and the message if one was left that was not dropped."""
    keys = (f"{TOPIC}:{code.id}:{days}:{number}" for number in count(1))
    words = ((key, _named(tx, key)) for key in keys)
    return next((key, one) for key, one in words if one is None or one.state != "dropped")


def _named(tx: Tx, key: str) -> Delivery | None:
    id_ = tx.deliveries.named(key)
    return tx.deliveries.get(id_) if id_ else None


def _keep(tx: Tx, programme: Programme, code: Redemption, at_least_until: datetime, now: datetime) -> datetime:
    """Let a code live to the first midnight from then on, and write down that it was so; its new end."""
    ends = kept_until(at_least_until, programme.shop.tz)
    tx.rewards.keep(code.id, ends, look_at=ends - LAST_LOOK)
    told = {"code": code.id, "from": code.lapses_at.isoformat(), "to": ends.isoformat()}
    tx.audit.add(ITSELF, "code-kept", now=now, member_id=code.member_id, facts=told)
    return ends
