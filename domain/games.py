"""Stamp cards and challenges: what a purchase brings to them, and what goes back with it.

Each purchase stamps once, whatever is delivered how often. A refund takes back what it stamped, in proportion. What a
full card or a met challenge gave is undone while its code is unused; a used one is made up for by what comes next.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.prizes import Given, give, undo
from rules.earning import Order
from rules.games import (
    CARD,
    TWIN,
    Challenge,
    Game,
    StampCard,
    Tally,
    Thing,
    going_back,
    pieces,
    stamps_for,
    tally,
    tried,
)
from rules.products import Line
from rules.programme import Programme
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Played:
    """What a purchase did in one game: how the card stands now, or how many different things were tried; and what that
    gave."""

    game: Game
    tally: Tally
    given: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class Gone:
    """What a refund took back in one game: so many `stamps` (things tried, in a challenge), and `cancelled` gifts."""

    game: str
    stamps: int
    cancelled: int
    tally: Tally


def play(tx: Tx, programme: Programme, order: Order, lines: Sequence[Line], now: datetime) -> list[Played]:
    """Stamps a new order, and gives what is full or met by it. The member has been locked."""
    played = [_card(tx, programme, card, order, lines, now) for card in programme.stamp_cards]
    played += [_challenge(tx, programme, one, order, lines, now) for one in programme.challenges]
    return [one for one in played if one]


def things_of(programme: Programme, ids: Sequence[str]) -> list[Thing]:
    """What a game counts, in its own order."""
    return [thing for one in ids if (thing := programme.thing(one))]


@dataclass(frozen=True, slots=True)
class Try:
    """How a challenge stands in the period of today. `met`: it gave its gift; `owed`: one before is not made up."""

    challenge: Challenge
    things: tuple[tuple[Thing, bool], ...]
    met: bool
    owed: bool
    last_day: date

    @property
    def ticks(self) -> int:
        return min(self.challenge.different, sum(done for _, done in self.things))


@dataclass(frozen=True, slots=True)
class Board:
    """How all games stand for one member, in the programme's order."""

    cards: tuple[tuple[StampCard, Tally], ...]
    tries: tuple[Try, ...]


def board(tx: Tx, programme: Programme, member_id: int, now: datetime) -> Board:
    """Every card, and the challenges that run now."""
    cards = tuple((card, card_tally(tx, member_id, card.id)) for card in programme.stamp_cards)
    zone = programme.shop.tz
    running = [(one, period) for one in programme.challenges if (period := one.period(now, zone))]
    return Board(cards, tuple(_try(tx, programme, member_id, one, period, now) for one, period in running))


def _try(tx: Tx, programme: Programme, member_id: int, one: Challenge, period: str, now: datetime) -> Try:
    done, prize = tx.games.tried(member_id, one.id, period), tx.games.prize_of(member_id, one.id, period)
    return Try(
        challenge=one,
        things=tuple((thing, thing.id in done) for thing in things_of(programme, one.tries)),
        met=prize is not None and len(done) >= prize.takes,
        owed=bool(tx.games.unmet(member_id, one.id)),
        last_day=one.last_day(now, programme.shop.tz),
    )


def card_tally(tx: Tx, member_id: int, game: str) -> Tally:
    """How a member's card stands."""
    return tally(tx.games.left(member_id, game))


def take_back(tx: Tx, order: Order, amount: int, now: datetime) -> list[Gone]:
    """What goes with a refund of `amount` of an order that had `order.refunded` refunded before.

    From the rows of the order itself, so that it is the same whatever the programme says by now.
    """
    given = tx.games.of_order(order.id)
    gone = []
    for game, period in dict.fromkeys((stamp.game, stamp.period) for stamp, _ in given):
        mine = [(stamp, whole) for stamp, whole in given if stamp.game == game]
        goes = going_back(
            [stamp for stamp, _ in mine], sum(whole for _, whole in mine), order.refunded, amount, order.amount
        )
        before = len(tx.games.tried(order.member_id, game, period))
        for stamp_id, count in goes.items():
            tx.games.take_back(stamp_id, count, now)
        if goes and period == CARD:
            gone.append(_settle_card(tx, order.member_id, game, sum(goes.values()), now))
        elif goes and before > len(tx.games.tried(order.member_id, game, period)):  # else it was bought twice
            gone.append(_settle_challenge(tx, order.member_id, game, period, before, now))
    return gone


def part_twins(tx: Tx, goes_id: int, stays_id: int, now: datetime) -> None:
    """Before the cards of two members become one: what both got for one period of a challenge is had once.

    The second one is undone if it is unused; else it is made up for the next time. Both have been locked.
    """
    for game in tx.games.met(goes_id):
        taken = {prize.period for prize in tx.games.prizes(stays_id, game)}
        for prize in tx.games.prizes(goes_id, game):
            if prize.period in taken and prize.used:
                tx.games.count_for(prize.id, f"{prize.period}{TWIN}", prize.takes)
            elif prize.period in taken:
                undo(tx, prize, now)


def fill(tx: Tx, programme: Programme, member_id: int, now: datetime) -> list[Given]:
    """Gives what is full, or met, without a purchase: stamps of two cards came together. The member has been locked."""
    given = [one for card in programme.stamp_cards for one in _full(tx, programme, member_id, card, now)]
    for one in programme.challenges:
        period = one.period(now, programme.shop.tz)
        if period is None or tx.games.prize_of(member_id, one.id, period):
            continue
        if len(tx.games.tried(member_id, one.id, period)) >= one.different:
            given += _met(tx, programme, member_id, one, period, now)
    return given


def _card(
    tx: Tx, programme: Programme, card: StampCard, order: Order, lines: Sequence[Line], now: datetime
) -> Played | None:
    count, day = pieces(lines, things_of(programme, card.counts)), _day(programme, order)
    today = tx.games.on_day(order.member_id, card.id, day) if count and card.a_day else 0
    count = stamps_for(card, count, today)
    if not count:
        return None
    tx.games.give(order.member_id, order.id, card.id, CARD, {CARD: count}, day, now)
    given = _full(tx, programme, order.member_id, card, now)
    return Played(card, card_tally(tx, order.member_id, card.id), given)


def _challenge(
    tx: Tx, programme: Programme, one: Challenge, order: Order, lines: Sequence[Line], now: datetime
) -> Played | None:
    period = one.period(order.at, programme.shop.tz)
    found = tried(lines, things_of(programme, one.tries))
    if period is None or not found:
        return None
    member_id, games = order.member_id, tx.games
    before = games.tried(member_id, one.id, period)
    games.give(member_id, order.id, one.id, period, dict.fromkeys(found, 1), _day(programme, order), now)
    after = len(games.tried(member_id, one.id, period))
    if games.prize_of(member_id, one.id, period) or after == len(before) < one.different:
        return None  # it was met before, or this was tried before: nothing new to tell
    given: tuple[Given, ...] = ()
    if after >= one.different:
        given = _met(tx, programme, member_id, one, period, now)
    return Played(one, Tally(min(after, one.different), 0), given)


def _full(tx: Tx, programme: Programme, member_id: int, card: StampCard, now: datetime) -> tuple[Given, ...]:
    """What the stamps of a card are good for, as often as they fill it."""
    times = card_tally(tx, member_id, card.id).stamps // card.stamps
    return tuple(give(tx, programme, member_id, card, CARD, card.stamps, now) for _ in range(times))


def _met(tx: Tx, programme: Programme, member_id: int, one: Challenge, period: str, now: datetime) -> tuple[Given, ...]:
    """What meeting a challenge gives; or it makes up for one that was used and is met no more."""
    if owed := tx.games.unmet(member_id, one.id):
        tx.games.count_for(owed[0].id, period, one.different)
        return ()
    return (give(tx, programme, member_id, one, period, one.different, now),)


def _settle_card(tx: Tx, member_id: int, game: str, stamps: int, now: datetime) -> Gone:
    """Undoes what the stamps that are left do not carry any more, the newest first, as far as it is unused."""
    left, cancelled = tx.games.left(member_id, game), 0
    for unused in (prize for prize in tx.games.prizes(member_id, game) if not prize.used):
        if left >= 0:
            break
        left += unused.takes
        cancelled += undo(tx, unused, now)
    return Gone(game, stamps, cancelled, tally(left))


def _settle_challenge(tx: Tx, member_id: int, game: str, period: str, before: int, now: datetime) -> Gone:
    """Undoes what a period gave that is not met any more, if it is unused."""
    cancelled = 0
    for prize in tx.games.unmet(member_id, game):
        if prize.period == period and not prize.used:
            cancelled += undo(tx, prize, now)
    owed, left = len(tx.games.unmet(member_id, game)), len(tx.games.tried(member_id, game, period))
    return Gone(game, before - left, cancelled, Tally(left, owed))


def _day(programme: Programme, order: Order) -> date:
    """The purchase's day, by the shop's calendar."""
    return order.at.astimezone(programme.shop.tz).date()
