"""The answer to the question how a purchase was: one tap, and after a bad one a person."""

from domain.quality import judge
from handlers.home import home_button
from handlers.screen import Button, Screen, number_in, to
from handlers.table import Step, Turn, tap
from handlers.words import shop_name
from rules.members import Member


@tap("quality:good")
async def on_good(turn: Turn, member: Member, args: list[str]) -> Step | None:
    return await _judged(turn, member, args, good=True)


@tap("quality:bad")
async def on_bad(turn: Turn, member: Member, args: list[str]) -> Step | None:
    return await _judged(turn, member, args, good=False)


async def _judged(turn: Turn, member: Member, args: list[str], *, good: bool) -> Step | None:
    """Whoever was not content is listened to: the next message goes to people, if there are any."""
    say, people = turn.say, turn.shop.people
    if await turn.store.write(judge, member.id, number_in(args), good=good, people=people, now=turn.now):
        await turn.talk.show(Screen(say("quality-thanks"), ((home_button(say),),)))
        return None
    if people is None:
        text = say("quality-sorry-alone", contact=turn.programme.shop.contact)
        await turn.talk.show(Screen(text, ((home_button(say),),)))
        return None
    leave = Button(say.plain("common-cancel"), to("home:show"))
    await turn.talk.show(Screen(say("quality-sorry", shop=shop_name(say, turn.programme)), ((leave,),)))
    return Step("human")
