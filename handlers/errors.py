"""The one door for refusals: the reason in the member's language, and the nearest thing that does work."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.home import home_button, own_rows
from handlers.refusals import OldButton
from handlers.screen import Screen
from handlers.table import Turn
from locales.voices import Voice
from rules.programme import Programme
from rules.refusals import Busy, KeyReused, Refusal

Way = Callable[[Turn, Refusal], Awaitable[Screen]]
ways: dict[type[Refusal], Way] = {}


def way_out(*kinds: type[Refusal]) -> Callable[[Way], Way]:
    """Registers what to offer instead when one of these refusals was met."""

    def register(way: Way) -> Way:
        ways.update(dict.fromkeys(kinds, way))
        return way

    return register


async def explain(turn: Turn, refusal: Refusal) -> None:
    """Say why not, and show what is possible. Where the same tap may succeed in a moment, its button stays."""
    if isinstance(refusal, Busy) and turn.incoming.kind == "tap":
        await turn.talk.toast(turn.say.plain(refusal.key), alert=True)
        return
    way = ways.get(type(refusal), _home)
    await turn.talk.show(await way(turn, refusal))


async def _home(turn: Turn, refusal: Refusal) -> Screen:
    facts = told(turn.say, turn.programme, refusal)
    return Screen(turn.say(refusal.key, **facts), ((home_button(turn.say),),))


def told(say: Voice, programme: Programme, refusal: Refusal) -> dict[str, Any]:
    """The facts of a refusal as its text wants them: names in the member's language."""
    return {
        name: programme.text(fact, say.language) if isinstance(fact, Mapping) else fact
        for name, fact in refusal.facts.items()
    }


@way_out(OldButton, KeyReused)
async def _menu(turn: Turn, refusal: Refusal) -> Screen:
    return Screen(turn.say(refusal.key), await own_rows(turn, turn.say))
