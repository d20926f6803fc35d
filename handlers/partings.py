"""One tap of why, after somebody stopped or left: offered once, counted without a name."""

from domain.partings import tell_why
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, in_rows, to
from handlers.table import Turn
from locales.voices import Voice
from rules.partings import WHYS, Parting

A_ROW = 2


def why_rows(say: Voice, what: Parting, ticket: str, *more: str) -> Rows:
    """The answers, two in a row; `more` rides along in the buttons."""
    buttons = [Button(say.plain(f"why-{what}-{why}"), to(f"{what}:why", why, ticket, *more)) for why in WHYS[what]]
    return in_rows(buttons, A_ROW)


async def keep_why(turn: Turn, what: Parting, args: list[str]) -> None:
    """Count what the button says; the second of two taps changes nothing. Raises OldButton for no answer of ours."""
    if len(args) < 2 or args[0] not in WHYS[what]:
        raise OldButton
    await turn.store.write(tell_why, what, args[1], args[0])
