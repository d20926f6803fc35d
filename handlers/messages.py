"""Which reminders a member wants: one tap each, and every change says what it means."""

from collections.abc import Mapping

from domain import messages
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, to
from handlers.table import Turn, tap
from locales.markup import Safe
from locales.voices import Voice
from rules.members import Member
from rules.reminders import BY_TOPIC

YES, NO = "yes", "no"
NOTED = ("points-ending", "code-ending", "tier-warning")  # what ends all the same, without a word before


@tap("messages:list")
async def show_messages(turn: Turn, member: Member) -> None:
    stands = await turn.store.read(messages.switches, turn.programme, member.id)
    await turn.talk.show(Screen(turn.say("messages-title"), _rows(turn.say, stands)))


@tap("messages:set")
async def on_switch(turn: Turn, args: list[str], member: Member) -> None:
    """One of them, on or off; what that means is said above the list, which stays for the next one."""
    offered = {one.topic for one in messages.offered(turn.programme)}
    if len(args) != 2 or args[0] not in offered or args[1] not in (YES, NO):
        raise OldButton
    topic, on = args[0], args[1] == YES
    stands = await turn.store.write(messages.switch, member.id, topic, on=on)
    await turn.talk.show(Screen(_meaning(turn.say, member, topic, on), _rows(turn.say, stands)))


def _meaning(say: Voice, member: Member, topic: str, on: bool) -> Safe:
    what, means = say.plain(f"why-what-{topic}"), say(f"messages-means-{topic}")
    parts = [say("messages-done", on=on, what=what, means=means)]
    if not on and topic in NOTED:
        parts.append(say(f"messages-note-{topic}"))
    if on and BY_TOPIC[topic].class_ == "marketing" and not member.marketing:
        parts.append(say("messages-need-offers"))
    return Safe("\n\n").join(parts)


def _rows(say: Voice, stands: Mapping[str, bool]) -> Rows:
    """Every reminder with a sign where it comes, and the ways on."""
    offers = Button(say.plain("settings-button-offers"), to("settings:offers"))
    back = Button(say.plain("settings-back"), to("settings:show"))
    return (*((_one(say, topic, on),) for topic, on in stands.items()), (offers,), (back, home_button(say)))


def _one(say: Voice, topic: str, on: bool) -> Button:
    label = say.plain("messages-on" if on else "messages-off", what=say.plain(f"why-what-{topic}"))
    return Button(label, to("messages:set", topic, NO if on else YES))
