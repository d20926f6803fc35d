"""/stop: at once, honest about what still comes, and undone by one tap."""

from datetime import datetime

from domain.members import resume, stop
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, to
from handlers.table import command, tap
from handlers.talk import Talk
from locales.voices import Voice
from rules.members import Member
from storage.store import Store

WORDING = "stop-1"
"""Which wording of `stop-done` and its undo button people read."""


@command("stop")
@tap("stop:now")
async def on_stop(member: Member, say: Voice, store: Store, talk: Talk, now: datetime) -> None:
    had_offers = await store.write(stop, member.id, wording=WORDING, now=now)
    undo = Button(say.plain("stop-undo"), to("stop:undo", "offers" if had_offers else "plain", WORDING))
    await talk.show(Screen(say("stop-done"), ((undo,), (home_button(say),))))


@tap("stop:undo")
async def on_undo(args: list[str], member: Member, say: Voice, store: Store, talk: Talk, now: datetime) -> None:
    """The button remembers whether offers were allowed before the stop."""
    match args:
        case ["offers" | "plain" as before, wording] if wording == WORDING:
            await store.write(resume, member.id, offers=before == "offers", wording=wording, now=now)
        case _:
            raise OldButton
    await talk.show(Screen(say("stop-undone"), ((home_button(say),),)))
