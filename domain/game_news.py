"""What members hear of their games: with the word about a purchase, and when something goes back."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain import deliveries
from domain.games import Gone, Played
from domain.prizes import TOPIC, tell
from rules.earning import Order
from rules.games import StampCard, drawn
from rules.programme import Programme
from storage.tx import Tx

EMPTY = "○"


def facts_of(programme: Programme, played: Sequence[Played], language: str) -> Mapping[str, object]:
    """For the word about a purchase: the fullest card that it stamped, and the challenge that it went on with.

    Every fact is always there, if only empty; what got full has a message of its own.
    """
    cards = [one for one in played if isinstance(one.game, StampCard) and (one.tally.stamps or one.tally.owed)]
    tries = [one for one in played if not isinstance(one.game, StampCard) and one.tally.stamps < one.game.goal]
    card = max(cards, key=lambda one: one.tally.stamps / one.game.goal, default=None)
    challenge = max(tries, key=lambda one: one.tally.stamps / one.game.goal, default=None)
    return {
        "stamped": "no" if card is None else "owed" if card.tally.owed else "yes",
        "card": programme.text(card.game.name, language) if card else "",
        "drawn": draw(card.game, card.tally.stamps) if card and isinstance(card.game, StampCard) else "",
        "stamps": card.tally.stamps if card else 0,
        "size": card.game.goal if card else 0,
        "owed": card.tally.owed if card else 0,
        "tried": "yes" if challenge else "no",
        "challenge": programme.text(challenge.game.name, language) if challenge else "",
        "ticks": challenge.tally.stamps if challenge else 0,
        "goal": challenge.game.goal if challenge else 0,
    }


def draw(card: StampCard, stamps: int) -> str:
    """The card as a drawing. Beside it stands the number, for whoever cannot see it."""
    return drawn(stamps, card.stamps, card.symbol, EMPTY)


def tell_stamps(tx: Tx, programme: Programme, order: Order, played: Sequence[Played], now: datetime) -> None:
    """A word about a purchase too small for a point that went on with a game all the same."""
    member = tx.members.get(order.member_id)
    assert member, "the order was booked for a member"
    facts = facts_of(programme, played, member.language)
    if facts["stamped"] == facts["tried"] == "no":
        return
    deliveries.put(
        tx,
        key=f"stamps:{order.id}",
        class_="service",
        topic=TOPIC,
        text_key="game-told-stamp",
        facts=facts,
        member=member,
        now=now,
    )


def tell_given(tx: Tx, programme: Programme, order: Order, played: Sequence[Played], now: datetime) -> None:
    """A word for everything that got full or was met, after the word about the purchase."""
    for one in played:
        for given in one.given:
            tell(tx, programme, order.member_id, given, now)


def tell_gone(tx: Tx, order: Order, refund_id: int, gone: Sequence[Gone], now: datetime) -> None:
    """A word for each game from which a refund took something that the member may miss."""
    member, programme = tx.members.get(order.member_id), tx.programme.current()
    for one in gone:
        game = next((game for game in programme.games if game.id == one.game), None)
        if member is None or game is None:  # the shop plays it no more
            continue
        facts = {
            "game": programme.text(game.name, member.language),
            "kind": "card" if isinstance(game, StampCard) else "challenge",
            "gone": one.stamps,
            "cancelled": one.cancelled,
            "stamps": min(one.tally.stamps, game.goal),
            "size": game.goal,
            "owed": one.tally.owed,
        }
        deliveries.put(
            tx,
            key=f"game-back:{refund_id}:{one.game}",
            class_="service",
            topic=TOPIC,
            text_key="game-told-back",
            facts=facts,
            member=member,
            now=now,
        )
