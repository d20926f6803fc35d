"""Greetings on occasions: a wish on the day, to whoever chose it or lives where the shop greets on it. Promise P10.

A round goes through the members of one country, or through those who chose the occasion, and leaves one message each;
whether it is still right is asked again when it is taken to be sent.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zlib import crc32

from domain.deliveries import facts_of, kept_as, put
from domain.members import lock
from locales.occasions import enabled, feasts, is_public, mourning
from locales.quiet import quiet_of
from rules.deliveries import Delivery
from rules.gate import Reason
from rules.greetings import Window, dates_on_earth, is_day, said_at
from rules.members import Member
from rules.occasions import FEASTS, Feast, Occasion, wants
from rules.programme import Programme
from storage.greetings import Candidate
from storage.tx import Tx

TOPIC = "greeting"
ALL = "*"  # in place of an occasion: what a member chose for every day without a choice of its own
AT_ONCE = 50  # members in one slice
ROUNDS_KNOWN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Round:
    """One day of one occasion, and whom it looks at: the members of a country, or (None) those who chose it.

    Its name changes with what the shop announces, so that a corrected day is a new round.
    """

    occasion: Occasion
    day: date
    country: str | None
    name: str


_reckoned: dict[Window, tuple[Programme, Sequence[Round]]] = {}


def due(tx: Tx, now: datetime) -> bool:
    """Whether a round has members before it: on most days there is no round, and nothing is read."""
    return any(tx.greetings.behind(one.name) for one in rounds(tx.programme.current(), now))


def greet(tx: Tx, now: datetime, limit: int = AT_ONCE) -> int:
    """One slice: the next members of the first round that is not through; how many, 0 when all are."""
    programme = tx.programme.current()
    for one in rounds(programme, now):
        if not tx.greetings.behind(one.name):
            continue
        found = _next(tx, one, limit)
        for member, choice in found:
            _greet(tx, programme, one, member, choice, now)
        tx.greetings.advance(one.name, found[-1][0].id if len(found) == limit else None, now=now)
        if found:
            return len(found)
    tx.greetings.forget_rounds(now - ROUNDS_KNOWN)
    return 0


def rounds(programme: Programme, now: datetime) -> Sequence[Round]:
    """Those whose day it is somewhere on earth. Asked all day long, reckoned when the dates or the programme change."""
    window = dates_on_earth(now)
    known = _reckoned.get(window)
    if known is None or known[0] is not programme:
        known = (programme, _rounds(programme, window))
        _reckoned.clear()
        _reckoned[window] = known
    return known[1]


def _rounds(programme: Programme, window: Window) -> Sequence[Round]:
    return [
        _round(programme, occasion, day, country)
        for occasion in FEASTS.values()
        for day, country in sorted(_days(programme, occasion, window), key=str)
    ]


def fresh(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Delivery | None:
    """A greeting about to be sent, if it is still the day and still wished for; else None, and it may be said later."""
    told = facts_of(delivery.facts)
    occasion, day = FEASTS.get(str(told["occasion"])), told["day"]
    feast = _feast_on(programme, occasion, member, day) if occasion else None
    if not (feast and is_day(day, quiet_of(programme, member), now) and _welcome(tx, programme, feast, member)):
        tx.greetings.give_up(member.id, str(told["occasion"]), told["year"])
        return None
    facts = delivery.facts | kept_as({"now": now})
    tx.deliveries.say(delivery.id, facts)
    return replace(delivery, facts=facts)


def choices(tx: Tx, programme: Programme, member: Member) -> Mapping[Occasion, bool]:
    """The occasions that a member may choose, and whether they are greeted on each, as things stand."""
    chosen = tx.greetings.choices(member.id)
    near = member.country or programme.shop.country
    offered = [one for one in FEASTS.values() if one.world or near in one.countries or one.id in chosen]
    return {one: _stands(programme, one, member.country, chosen.get(one.id, chosen.get(ALL))) for one in offered}


def choose(tx: Tx, member_id: int, occasion_id: str, wanted: bool) -> None:
    """The member's own word: to be greeted on that occasion, or not. KeyError for a day that nobody is greeted on."""
    occasion = FEASTS[occasion_id]
    lock(tx, member_id)
    tx.greetings.choose(member_id, occasion.id, wanted)


def refuse_all(tx: Tx, member_id: int) -> None:
    """The member wants no greeting on any day, whatever the shop does for their country; one can be chosen again."""
    forget_choices(tx, member_id)
    tx.greetings.choose(member_id, ALL, False)


def forget_choices(tx: Tx, member_id: int) -> None:
    """The member chose nothing: what the shop does for their country counts again."""
    lock(tx, member_id)
    tx.greetings.forget_choices(member_id)


def _stands(programme: Programme, occasion: Occasion, country: str | None, choice: bool | None) -> bool:
    """Whether somebody is greeted, in any year in which it is a public holiday as the whitelist says."""
    public = country is not None and country in occasion.countries
    return wants(choice, country, occasion, enabled(programme, country), public)


def _days(programme: Programme, occasion: Occasion, window: tuple[date, date]) -> set[tuple[date, str | None]]:
    """The days within the window on which somebody may be greeted, by country; None stands for those who chose."""
    kept = {programme.shop.country, *occasion.countries, *programme.greetings.announced.get(occasion.id, ())}
    found: set[tuple[date, str | None]] = set()
    for country in kept:
        for feast in _feasts_near(programme, occasion, country, window):
            found.add((feast.day, None))
            if occasion.id in enabled(programme, country) and is_public(feast, country):
                found.add((feast.day, country))
    return found


def _feasts_near(programme: Programme, occasion: Occasion, country: str, window: tuple[date, date]) -> Iterator[Feast]:
    first, last = window
    for year in sorted({first.year, last.year}):
        yield from (one for one in feasts(programme, occasion, country, year) if first <= one.day <= last)


def _round(programme: Programme, occasion: Occasion, day: date, country: str | None) -> Round:
    announced = sorted(programme.greetings.announced.get(occasion.id, {}).items())
    name = f"{occasion.id}:{day}:{country or 'chosen'}:{crc32(repr(announced).encode()):x}"
    return Round(occasion, day, country, name)


def _next(tx: Tx, one: Round, limit: int) -> list[Candidate]:
    after = tx.greetings.upto(one.name)
    if one.country is None:
        return tx.greetings.choosers(one.occasion.id, after=after, limit=limit)
    return tx.greetings.residents(one.country, one.occasion.id, after=after, limit=limit)


def _greet(tx: Tx, programme: Programme, one: Round, member: Member, choice: bool | None, now: datetime) -> None:
    """Leave the message, once for member, occasion and year, unless the day has no hour for it."""
    feast = _feast_on(programme, one.occasion, member, one.day)
    at = said_at(one.day, quiet_of(programme, member), now)
    if choice is None:
        choice = tx.greetings.choice(member.id, ALL)
    if feast is None or at is None or not _wanted(programme, feast, member, choice):
        return
    if not _claim(tx, member, feast, one.day, now):
        return
    put(
        tx,
        key=_key(member, feast, one.day),
        class_="marketing",
        topic=TOPIC,
        text_key=f"greeting-{one.occasion.text}",
        facts={"occasion": one.occasion.id, "year": feast.year, "day": one.day},
        member=member,
        due_at=at,
        now=now,
    )


def _claim(tx: Tx, member: Member, feast: Feast, day: date, now: datetime) -> bool:
    """Whether this is the one greeting of that year. One that waits for a day that was corrected since gives way."""
    name, year = feast.occasion.id, feast.year
    if tx.greetings.claim(member.id, name, year, day):
        return True
    other = tx.greetings.claimed(member.id, name, year)
    named = tx.deliveries.named(_key(member, feast, other)) if other and other != day else None
    waiting = tx.deliveries.get(named) if named else None
    if waiting is None or waiting.state not in ("pending", "held"):
        return False
    tx.deliveries.drop(waiting.id, Reason.STALE, now=now)
    tx.greetings.move(member.id, name, year, day)
    return True


def _key(member: Member, feast: Feast, day: date) -> str:
    return f"greeting:{feast.occasion.id}:{feast.year}:{day}:{member.id}"


def _feast_on(programme: Programme, occasion: Occasion, member: Member, day: date) -> Feast | None:
    """The occasion's feast that is greeted on that day where the member lives; where nobody told, the shop's days."""
    country = member.country or programme.shop.country
    if day in mourning(programme, country):
        return None
    near = _feasts_near(programme, occasion, country, (day, day))
    return next(near, None)


def _welcome(tx: Tx, programme: Programme, feast: Feast, member: Member) -> bool:
    chosen = tx.greetings.choices(member.id)
    return _wanted(programme, feast, member, chosen.get(feast.occasion.id, chosen.get(ALL)))


def _wanted(programme: Programme, feast: Feast, member: Member, choice: bool | None) -> bool:
    """Promise P10: for this member, by what they chose and where they told us they live."""
    country = member.country
    public = country is not None and is_public(feast, country)
    return wants(choice, country, feast.occasion, enabled(programme, country), public)
