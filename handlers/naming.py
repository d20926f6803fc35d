"""The name a member wants to be called by."""

from domain import settings
from handlers.screen import Button, Screen, to
from handlers.settings import after_rows, leave_row
from handlers.table import Step, Turn, step, tap
from handlers.talk import Talk
from locales.names import LENGTH, display
from locales.voices import Voice
from rules.members import Member


@tap("settings:name")
async def ask_name(member: Member, say: Voice, talk: Talk) -> Step:
    own = Button(say.plain("settings-name-telegram"), to("settings:name-telegram"))
    rows = (*(((own,),) if member.called else ()), leave_row(say))
    await talk.show(Screen(say("settings-name-ask", name=say.name(member.name)), rows))
    return Step("settings-name")


@step("settings-name")
async def on_name(turn: Turn, member: Member) -> Step | None:
    name, whole = display(turn.text), " ".join(turn.text.split())
    if not name or len(whole) > LENGTH:
        key = "settings-name-long" if name else "settings-name-empty"
        await turn.talk.show(Screen(turn.say(key), (leave_row(turn.say),)))
        return turn.step
    await _called(turn, member, name)
    return None


@tap("settings:name-telegram")
async def on_telegram_name(turn: Turn, member: Member) -> None:
    await _called(turn, member, None)


async def _called(turn: Turn, member: Member, name: str | None) -> None:
    member = await turn.store.write(settings.call, member.id, name, now=turn.now)
    say = turn.say
    await turn.talk.show(Screen(say("settings-name-done", name=say.name(member.name)), after_rows(say)))
