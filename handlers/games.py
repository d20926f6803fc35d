"""Stamp cards and challenges, drawn in the chat: how each stands, what counts and what it gives."""

from domain.game_news import draw
from domain.games import Board, Try, board, things_of
from handlers.home import home_button
from handlers.screen import Button, Rows, Screen, to
from handlers.table import Turn, tap
from handlers.words import shop_name
from locales.markup import Safe
from locales.voices import Voice
from rules.games import Gives, StampCard, Tally
from rules.members import Member
from rules.programme import Programme


@tap("games:show")
async def show_games(turn: Turn, member: Member) -> None:
    seen = await turn.store.read(board, turn.programme, member.id, turn.now)
    await turn.talk.show(games_screen(turn.say, turn.programme, seen))


def games_rows(say: Voice, programme: Programme) -> Rows:
    """The way here, in shops that play."""
    return ((Button(say.plain("home-games"), to("games:show")),),) if programme.games else ()


def games_screen(say: Voice, programme: Programme, seen: Board) -> Screen:
    """Every card and challenge, each with what counts and what it gives."""
    blocks = [_card(say, programme, card, tally) for card, tally in seen.cards]
    blocks += [_challenge(say, programme, one) for one in seen.tries]
    title = say("games-title", shop=shop_name(say, programme))
    end = say("games-back") if blocks else say("games-none")
    return Screen(Safe("\n\n").join([title, *blocks, end]), _rows(say))


def card_line(say: Voice, programme: Programme, card: StampCard, tally: Tally) -> Safe:
    """One line of the ways to earn."""
    name = programme.text(card.name, say.language)
    stamps = min(tally.stamps, card.stamps)
    return say("gifts-card", name=name, stamps=stamps, size=card.stamps, **_gift(say, programme, card.gives))


def _card(say: Voice, programme: Programme, card: StampCard, tally: Tally) -> Safe:
    name, stamps = programme.text(card.name, say.language), min(tally.stamps, card.stamps)
    things = [programme.text(thing.name, say.language) for thing in things_of(programme, card.counts)]
    lines = [
        say("games-card", name=name, stamps=stamps, size=card.stamps, drawn=draw(card, stamps)),
        say("games-counts", things=things, most=card.a_day or 0),
        say("games-gives", **_gift(say, programme, card.gives)),
        *([say("games-owed", owed=tally.owed)] if tally.owed else []),
    ]
    return Safe("\n").join(lines)


def _challenge(say: Voice, programme: Programme, one: Try) -> Safe:
    challenge = one.challenge
    name = programme.text(challenge.name, say.language)
    lines = [say("games-challenge", name=name, ticks=one.ticks, goal=challenge.different, day=one.last_day)]
    for thing, done in one.things:
        lines.append(say("games-tried" if done else "games-untried", thing=programme.text(thing.name, say.language)))
    if one.met:
        lines.append(say("games-met", again=challenge.ends is None, day=one.last_day))
    else:
        gift = _gift(say, programme, challenge.gives)
        lines.append(say("games-challenge-gives", goal=challenge.different, **gift))
    if one.owed:
        lines.append(say("games-made-up"))
    return Safe("\n").join(lines)


def _gift(say: Voice, programme: Programme, gives: Gives) -> dict[str, str | int]:
    reward = programme.reward(gives.reward) if gives.reward else None
    return {"points": gives.points, "reward": programme.text(reward.name, say.language) if reward else ""}


def _rows(say: Voice) -> Rows:
    codes = Button(say.plain("home-codes"), to("codes:list"))
    ways = Button(say.plain("home-gifts"), to("gifts:show"))
    return ((codes, ways), (Button(say.plain("home-points"), to("points:show")), home_button(say)))
