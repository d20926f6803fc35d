"""What a cashier says was bought, in one tap a piece: what the games of the programme count."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.screen import DATA_BYTES, VERSION, Button, Rows, in_rows, mint, to
from locales.markup import Safe
from locales.voices import Voice
from rules.counter import Sale
from rules.games import Challenge, Thing
from rules.products import Line
from rules.programme import Programme
from rules.rewards import Redemption

MOST = 8  # buttons; more are no help with one thumb
CHECK = 2  # signs that tell whether the programme still has the same things at the same places
LETTERS = "ABCDEFGH"  # a piece of the first thing, of the second one …


def things(programme: Programme) -> list[Thing]:
    """What can be tapped: all that any game counts, in the programme's order."""
    ids = [one for game in programme.games for one in (game.tries if isinstance(game, Challenge) else game.counts)]
    found = [thing for one in dict.fromkeys(ids) if (thing := programme.thing(one))]
    return found[:MOST]


def picked(programme: Programme, sale: Sale) -> str:
    """The sale's lines as a button carries them, empty where there are none: a check, and a letter for each piece."""
    places = {thing.id: letter for thing, letter in zip(things(programme), LETTERS, strict=False)}
    letters = "".join(places[line.item] * line.quantity for line in sale.lines)
    return _check(programme) + letters if letters else ""


def lines_in(programme: Programme, text: str) -> tuple[Line, ...]:
    """The way back; nothing when the programme has changed meanwhile: the letters might mean something else."""
    known = dict(zip(LETTERS, things(programme), strict=False))
    check, letters = text[:CHECK], text[CHECK:]
    if check != _check(programme) or not letters or not set(letters) <= set(known):
        return ()
    language = programme.shop.default_language
    return tuple(
        Line(known[letter].id, letters.count(letter), programme.text(known[letter].name, language))
        for letter in dict.fromkeys(letters)
    )


def bought_lines(say: Voice, programme: Programme, sale: Sale) -> list[Safe]:
    """What was said to be bought, a line each."""
    named = {thing.id: programme.text(thing.name, say.language) for thing in things(programme)}
    return [say("earn-bought", thing=named[line.item], count=line.quantity) for line in sale.lines]


def with_lines(say: Voice, programme: Programme, codes: Sequence[Redemption]) -> list[Safe]:
    """What was handed over a moment ago and goes with the purchase, a line each."""
    return [say("earn-with", reward=programme.text(one.name, say.language)) for one in codes]


def part_rows(say: Voice, programme: Programme, codes: Sequence[Redemption]) -> Rows:
    """For each code that was taken to go with a purchase, a button that says that it does not."""
    return tuple(
        (
            Button(
                say.plain("handover-part", reward=programme.text(one.name, say.language)), to("handover:part", one.id)
            ),
        )
        for one in codes
    )


def add_rows(say: Voice, programme: Programme, sale: Sale, flags: str) -> Rows:
    """A button for one more of each thing, as long as what it leads to still fits a button."""
    buttons = []
    for thing in things(programme):
        more = sale_to("earn:add", programme, _with(sale, thing), flags)
        if more:
            buttons.append(Button(say.plain("earn-add", thing=programme.text(thing.name, say.language)), more))
    return in_rows(buttons, 2)


def sale_to(tap: str, programme: Programme, sale: Sale, flags: str) -> str | None:
    """Callback data that carries the sale to a tap; None when so many pieces do not fit."""
    lines = picked(programme, sale)
    args = (sale.target, sale.amount, flags, sale.number, *([lines] if lines else []))
    longest = max(tap, "earn:again", key=len)  # the button after this one has to fit as well, with all flags
    size = len(":".join((longest, VERSION, *map(str, args)))) + len("sa") - len(flags)
    return to(tap, *args) if size <= DATA_BYTES or not lines else None


def _with(sale: Sale, thing: Thing) -> Sale:
    """The sale with one more of a thing."""
    counts = {line.item: line.quantity for line in sale.lines}
    counts[thing.id] = counts.get(thing.id, 0) + 1
    return replace(sale, lines=tuple(Line(item, count) for item, count in counts.items()))


def _check(programme: Programme) -> str:
    return mint("\n".join(thing.id for thing in things(programme)))[:CHECK]
