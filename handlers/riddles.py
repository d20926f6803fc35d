"""What nobody asked for: heard for its language, answered in kind if it is kind, and never met with silence."""

from datetime import timedelta

from domain.human import talking
from handlers.hearing import Heard, listen, own_words, wish
from handlers.home import home_button, own_rows
from handlers.human import hand_on
from handlers.language import grant
from handlers.screen import Screen
from handlers.table import Step, Turn, step
from handlers.update import Message
from handlers.words import shop_name
from rules.courtesy import Courtesy, courtesy
from rules.members import Member

BEFORE = "before"  # a fact of the step: the number of the message that was not understood
SINCE = "since"  # another: when that was, in seconds of UTC
LOST_FOR = timedelta(days=1)  # what was not understood longer ago has nothing to do with what is written now


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
        await turn.talk.show(heard.added_to(await courtesy_screen(turn, turn.member, heard, kind)))
        return None
    say, programme, shop = heard.say, turn.programme, turn.shop
    rows = await own_rows(turn, say)
    if shop.people is None:
        text = say("common-not-understood-alone", contact=programme.shop.contact)
        await turn.talk.show(heard.added_to(Screen(text, rows)))
        return None
    text = say("common-not-understood", shop=shop_name(say, programme))
    await turn.talk.show(heard.added_to(Screen(text, rows)))
    return Step("lost", {BEFORE: turn.message.message_id, SINCE: int(turn.now.timestamp())} if turn.message else {})


@step("lost")
async def on_second_riddle(turn: Turn, member: Member, message: Message) -> Step | None:
    """Not understood twice in a row: nobody has to argue with a machine, or to say anything again."""
    lost = turn.step.data if turn.step else {}
    since, before = lost.get(SINCE), lost.get(BEFORE)
    lately = isinstance(since, int) and turn.now.timestamp() - since < LOST_FOR.total_seconds()
    if not lately or wish(turn) or courtesy(own_words(message)):
        return await not_understood(turn)
    return await hand_on(turn, member, message, "human-passed-on-unasked", before if isinstance(before, int) else None)


async def courtesy_screen(turn: Turn, member: Member, heard: Heard, kind: Courtesy) -> Screen:
    """A greeting is answered with one, and with what there is to see; thanks end a talk."""
    text = heard.say(f"courtesy-{kind}", name=heard.say.name(member.name))
    thanks = kind is Courtesy.THANKS
    return Screen(text, ((home_button(heard.say),),) if thanks else await own_rows(turn, heard.say))


async def _talking(turn: Turn, member: Member) -> bool:
    """Whether these are words to people; a command is none, even one that does not exist."""
    return not turn.text.startswith("/") and await turn.store.read(talking, member.id, turn.now)
