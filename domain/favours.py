"""Favours: what members send to the shop for points, and what staff decide about it. No machine judges a photo."""

from datetime import datetime, timedelta

from domain.deliveries import COPY, put
from domain.gifts import give, tell, today
from domain.human import LONGEST, Said
from domain.operations import done, once
from domain.staff import by_staff
from domain.staff import tell as tell_staff
from rules.favours import (
    TRIES,
    Favour,
    FavourDecided,
    FavourDone,
    FavourWaits,
    NobodyLooks,
    NoSuchFavour,
    OwnFavour,
    State,
    Why,
)
from rules.favours import Kind as Asked
from rules.gifts import Kind
from rules.members import Member
from rules.programme import Programme
from rules.reviews import forbidden_platform
from rules.staff import Act, Staff, may
from storage.tx import Tx

SHOWN = 10  # of those that wait
ONE_BREATH = timedelta(minutes=5)  # what comes later is about something else


def standing(tx: Tx, programme: Programme, member_id: int, asked: Asked, now: datetime) -> State | None:
    """Where a member stands with a favour in this period: it waits, it brought its points, it was DECLINED too often to
    be tried again, or (None) it can be sent.
    """
    period = asked.every.period(today(programme, now))
    if tx.gifts.find(member_id, Kind.FAVOUR.of(asked.id), period):
        return State.GRANTED
    sent = [one for one in tx.gifts.favours(member_id) if (one.kind, one.period) == (asked.id, period)]
    if any(one.state is not State.DECLINED for one in sent):
        return State.WAITING
    return State.DECLINED if len(sent) >= TRIES else None


def send(tx: Tx, member_id: int, favour_id: str, said: Said, *, key: str, now: datetime) -> int:
    """The member sends what was asked for: staff are told, and see it; its number. The same `key` again is one.

    The points are those of today, whatever the programme says when somebody looks. Raises NoSuchFavour, FavourWaits,
    FavourDone, NobodyLooks, NoSuchMember.
    """
    first = once(tx, member_id, key, "favour", {"favour": favour_id})
    if first is not None:
        return int(first["id"] or 0)
    programme, member = tx.programme.current(), tx.members.get(member_id)
    asked = programme.favour(favour_id)
    if asked is None or member is None:
        raise NoSuchFavour
    _may_send(tx, programme, member, asked, now)
    sent = tx.gifts.send(
        member_id=member_id,
        kind=asked.id,
        period=asked.every.period(today(programme, now)),
        points=asked.points,
        chat_id=said.chat_id,
        message_id=said.message_id,
        at=now,
    )
    _show(tx, programme, member, asked, sent, said, now)
    done(tx, member_id, key, "favour", {"favour": favour_id}, {"id": sent.id}, now=now)
    return sent.id


def add(tx: Tx, member_id: int, favour_id: int, said: Said, *, key: str, now: datetime) -> bool:
    """Something more for what was just sent, such as the second picture of an album; False when that is long ago, or it
    waits no more.
    """
    sent, member = tx.gifts.favour(favour_id), tx.members.lock(member_id)
    if sent is None or member is None or sent.member_id != member_id or sent.state is not State.WAITING:
        return False
    if now - sent.at > ONE_BREATH:
        return False
    tell_staff(tx, _lookers(tx, member), f"favour:{sent.id}:{key}", COPY, _copied(said), about=member_id, now=now)
    return True


@by_staff(Act.FAVOUR)
def waiting(tx: Tx, staff: Staff) -> list[tuple[Favour, str]]:
    """What waits to be looked at, the oldest first, each with the member's name."""
    return tx.gifts.waiting(SHOWN)


@by_staff(Act.FAVOUR)
def look(tx: Tx, staff: Staff, favour_id: int) -> tuple[Favour, Member]:
    """What was sent, and by whom. Raises NoSuchFavour."""
    sent = tx.gifts.favour(favour_id)
    member = tx.members.get(sent.member_id) if sent else None
    if sent is None or member is None:
        raise NoSuchFavour
    return sent, member


@by_staff(Act.FAVOUR)
def see(tx: Tx, staff: Staff, favour_id: int, *, key: str, now: datetime) -> None:
    """Sends it to this person once more. Raises NoSuchFavour."""
    sent = tx.gifts.favour(favour_id)
    if sent is None:
        raise NoSuchFavour
    where = {"chat_id": sent.chat_id, "message_id": sent.message_id}
    tell_staff(tx, [staff], f"favour:{sent.id}:{key}", COPY, where, about=sent.member_id, now=now)


@by_staff(Act.FAVOUR)
def grant(tx: Tx, staff: Staff, favour_id: int, *, now: datetime) -> Favour:
    """The points come, and the member is told. Granted already: nothing changes.

    Raises NoSuchFavour, FavourDecided, OwnFavour.
    """
    sent, member = _undecided(tx, staff, favour_id, State.GRANTED)
    if sent.state is State.GRANTED:
        return sent
    programme = tx.programme.current()
    given = (Kind.FAVOUR.of(sent.kind), sent.period)
    entry = give(tx, programme, member.id, sent.points, given, today(programme, now), now=now)
    if entry is None:
        raise FavourDone
    tx.gifts.decide(sent.id, State.GRANTED, by=staff.id, entry_id=entry.id, at=now)
    tx.audit.add(staff.actor, "favour-granted", now=now, member_id=member.id, facts=_facts(sent))
    tell(tx, member, entry, "gift-told-favour", more={"favour": _name(programme, sent, member)}, now=now)
    return _now(tx, sent)


@by_staff(Act.FAVOUR)
def decline(tx: Tx, staff: Staff, favour_id: int, why: Why, words: str = "", *, now: datetime) -> Favour:
    """No points, and the member is told why; `words` are those of staff, for Why.WORDS. Declined already: nothing
    changes. Raises NoSuchFavour, FavourDecided, OwnFavour.
    """
    sent, member = _undecided(tx, staff, favour_id, State.DECLINED)
    if sent.state is State.DECLINED:
        return sent
    tx.gifts.decide(sent.id, State.DECLINED, by=staff.id, why=why, at=now)
    tx.audit.add(staff.actor, "favour-declined", now=now, member_id=member.id, facts={**_facts(sent), "why": why})
    facts = {"favour": _name(tx.programme.current(), sent, member), "why": why, "words": words[:LONGEST]}
    put(
        tx,
        key=f"favour:{sent.id}:declined",
        class_="service",
        topic="gift",
        text_key="favour-told-declined",
        facts=facts,
        member=member,
        now=now,
    )
    return _now(tx, sent)


def _may_send(tx: Tx, programme: Programme, member: Member, asked: Asked, now: datetime) -> None:
    stands = standing(tx, programme, member.id, asked, now)
    if stands is State.WAITING:
        raise FavourWaits
    if stands is not None:
        raise FavourDone
    if not _lookers(tx, member):
        raise NobodyLooks


def _lookers(tx: Tx, member: Member) -> list[Staff]:
    """Who can decide about this member: never the member."""
    return [one for one in tx.staff.active() if may(one, Act.FAVOUR) and one.telegram_id != member.telegram_id]


def _show(tx: Tx, programme: Programme, member: Member, asked: Asked, sent: Favour, said: Said, now: datetime) -> None:
    """A card to everybody who may decide, each in their own language, and under it what was sent."""
    platform = forbidden_platform(said.text or "")
    facts = {
        "name": member.name,
        "points": sent.points,
        "platform": platform or "",
        "named": "yes" if platform else "no",
        "favour_id": sent.id,
    }
    for one in _lookers(tx, member):
        reader = tx.members.by_telegram(one.telegram_id)
        name = programme.text(asked.name, reader.language if reader else programme.shop.default_language)
        card = {**facts, "favour": name}
        tell_staff(tx, [one], f"favour:{sent.id}", "favour-card", card, about=member.id, now=now)
        tell_staff(tx, [one], f"favour:{sent.id}:copy", COPY, _copied(said), about=member.id, now=now)


def _undecided(tx: Tx, staff: Staff, favour_id: int, to: State) -> tuple[Favour, Member]:
    """The favour and its member, locked. What was decided the same way already is no conflict."""
    sent = tx.gifts.favour(favour_id)
    member = tx.members.lock(sent.member_id) if sent else None
    sent = tx.gifts.favour(favour_id)  # as it is now that nobody else can change it
    if sent is None or member is None or member.telegram_id is None:
        raise NoSuchFavour
    if member.telegram_id == staff.telegram_id:
        raise OwnFavour
    if sent.state not in (State.WAITING, to):
        raise FavourDecided
    return sent, member


def _now(tx: Tx, sent: Favour) -> Favour:
    found = tx.gifts.favour(sent.id)
    assert found, "it was decided a moment ago"
    return found


def _name(programme: Programme, sent: Favour, member: Member) -> str:
    asked = programme.favour(sent.kind)
    return programme.text(asked.name, member.language) if asked else ""


def _facts(sent: Favour) -> dict[str, object]:
    return {"favour": sent.id, "points": sent.points}


def _copied(said: Said) -> dict[str, object]:
    return {"chat_id": said.chat_id, "message_id": said.message_id}
