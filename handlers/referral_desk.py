"""Invitations on the desk: which were refused and why, and a button that makes one count."""

from domain.referral_desk import overrule, refused
from handlers.screen import Button, Screen, number_in, to
from handlers.table import Turn, tap
from locales.markup import Safe
from locales.voices import Voice
from storage.referral import Refused


@tap("referral:refused")
async def show_refused(turn: Turn) -> None:
    found = await turn.store.report(refused, turn.person.id)
    await turn.talk.show(refused_screen(turn.say, found))


@tap("referral:count")
async def on_count(turn: Turn, args: list[str]) -> None:
    """From now on it counts like any other; what is left of the list is shown again."""
    await turn.store.write(overrule, turn.person.id, number_in(args), now=turn.now)
    await turn.talk.toast(turn.say.plain("referral-desk-done"))
    await show_refused(turn)


def refused_screen(say: Voice, found: list[Refused]) -> Screen:
    lines = [
        say("referral-desk-line", name=say.name(one.inviter), friend=say.name(one.invited), reason=one.reason.value)
        for one in found
    ]
    rows = tuple(
        (Button(say.plain("referral-desk-count", friend=say.name(one.invited)), to("referral:count", one.id)),)
        for one in found
    )
    text = Safe("\n").join([say("referral-desk-title"), *(lines or [say("referral-desk-none")])])
    return Screen(text, (*rows, (Button(say.plain("common-back"), to("staff:show")),)))
