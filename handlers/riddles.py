"""What nobody asked for: heard for its language, answered in kind if it is kind, and never met with silence."""

from aiogram.types import Message

from domain.human import talking
from handlers.hearing import Heard, listen, own_words, wish
from handlers.home import home_button, home_rows
from handlers.human import hand_on
from handlers.language import grant
from handlers.screen import Screen
from handlers.table import Step, Turn, step
from handlers.words import shop_name
from rules.courtesy import Courtesy, courtesy
from rules.members import Member

BEFORE = "before"  # a fact of the step: the number of the message that was not understood


async def not_understood(turn: Turn) -> Step | None:
    """Never silence. The next message that is not understood goes to people, if there are any; and so does this one of
    somebody who is talking with them.
    """
    if turn.member and (language := wish(turn)):
        await grant(turn, turn.member, language)
        return None
    if turn.member and turn.message and await _talking(turn, turn.member):
        return await hand_on(turn, turn.member, turn.message, "human-added")
    heard = await listen(turn)
    if turn.member and (kind := courtesy(own_words(turn.message))):
        await turn.talk.show(heard.added_to(courtesy_screen(turn, turn.member, heard, kind)))
        return None
    say, programme, shop = heard.say, turn.programme, turn.shop
    rows = home_rows(say, programme, shop)
    if shop.people is None:
        text = say("common-not-understood-alone", contact=programme.shop.contact)
        await turn.talk.show(heard.added_to(Screen(text, rows)))
        return None
    text = say("common-not-understood", shop=shop_name(say, programme))
    await turn.talk.show(heard.added_to(Screen(text, rows)))
    return Step("lost", {BEFORE: turn.message.message_id} if turn.message else {})


@step("lost")
async def on_second_riddle(turn: Turn, member: Member, message: Message) -> Step | None:
    """Not understood twice in a row: nobody has to argue with a machine, or to say anything again."""
    if wish(turn) or courtesy(own_words(message)):
        return await not_understood(turn)
    before = turn.step.data.get(BEFORE) if turn.step else None
    return await hand_on(turn, member, message, "human-passed-on-unasked", before if isinstance(before, int) else None)


def courtesy_screen(turn: Turn, member: Member, heard: Heard, kind: Courtesy) -> Screen:
    """A greeting is answered with one, and with what there is to see; thanks end a talk."""
    text = heard.say(f"courtesy-{kind}", name=heard.say.name(member.name))
    menu = ((home_button(heard.say),),)
    return Screen(text, menu if kind is Courtesy.THANKS else home_rows(heard.say, turn.programme, turn.shop))


async def _talking(turn: Turn, member: Member) -> bool:
    """Whether these are words to people; a command is none, even one that does not exist."""
    return not turn.text.startswith("/") and await turn.store.read(talking, member.id, turn.now)
