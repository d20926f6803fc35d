"""/stop: at once, honest about what still comes, and undone by one tap."""

from datetime import datetime

from domain.members import resume
from domain.partings import stop
from handlers.home import home_button
from handlers.partings import keep_why, why_rows
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, to
from handlers.table import Turn, command, tap
from handlers.talk import Talk
from locales.markup import Safe
from locales.voices import Voice
from rules.members import Member
from rules.partings import Parting
from storage.store import Store

WORDING = "stop-1"
"""Which wording of `stop-done` and its undo button people read."""
BEFORE = ("offers", "plain")  # what a stop is undone to: with offers or without


@command("stop")
@tap("stop:now")
async def on_stop(member: Member, say: Voice, store: Store, talk: Talk, now: datetime) -> None:
    had_offers, ticket = await store.write(stop, member.id, wording=WORDING, now=now)
    before = BEFORE[0] if had_offers else BEFORE[1]
    if ticket is None:
        await talk.show(Screen(say("stop-done"), _ways_back(say, before)))
        return
    text = Safe("\n\n").join([say("stop-done"), say("stop-why")])
    await talk.show(Screen(text, (*why_rows(say, Parting.STOP, ticket, before), *_ways_back(say, before))))


def _ways_back(say: Voice, before: str) -> Rows:
    return (Button(say.plain("stop-undo"), to("stop:undo", before, WORDING)),), (home_button(say),)


@tap("stop:why")
async def on_why(turn: Turn, args: list[str]) -> None:
    if len(args) != 3 or args[2] not in BEFORE:
        raise OldButton
    await keep_why(turn, Parting.STOP, args)
    say = turn.say
    text = Safe("\n\n").join([say("stop-done"), say("stop-why-thanks")])
    await turn.talk.show(Screen(text, _ways_back(say, args[2])))


@tap("stop:undo")
async def on_undo(args: list[str], member: Member, say: Voice, store: Store, talk: Talk, now: datetime) -> None:
    """The button remembers whether offers were allowed before the stop."""
    match args:
        case ["offers" | "plain" as before, wording] if wording == WORDING:
            await store.write(resume, member.id, offers=before == "offers", wording=wording, now=now)
        case _:
            raise OldButton
    await talk.show(Screen(say("stop-undone"), ((home_button(say),),)))
