"""A person, please: messages to the people of the shop."""

from domain.human import Passed, Said, pass_on
from domain.staff import who
from handlers.hearing import listen
from handlers.home import home_button
from handlers.programme_file import is_programme, on_file
from handlers.screen import Button, Screen, to
from handlers.table import Shop, Step, Turn, command, step, tap
from handlers.talk import Talk
from handlers.update import Message
from handlers.words import shop_name
from locales.voices import Voice
from rules.members import Member
from rules.programme import Programme
from rules.staff import Act, may


@command("human")
@tap("human:ask")
async def ask(say: Voice, programme: Programme, shop: Shop, talk: Talk) -> Step | None:
    """The next message goes to people; or, if nobody reads here, an honest no."""
    if shop.people is None:
        await talk.show(nobody_screen(say, programme))
        return None
    leave = Button(say.plain("common-cancel"), to("home:show"))
    await talk.show(Screen(say("human-ask", shop=shop_name(say, programme)), ((leave,),)))
    return Step("human")


@step("human")
async def on_message(turn: Turn, member: Member, message: Message) -> Step | None:
    return await hand_on(turn, member, message, "human-passed-on")


@step("human-more")
async def on_more(turn: Turn, member: Member, message: Message) -> Step | None:
    """The line stays open until the member does something else."""
    return await hand_on(turn, member, message, "human-added")


async def hand_on(
    turn: Turn, member: Member, message: Message, text_key: str, before: int | None = None
) -> Step | None:
    """To people, with the message `before` it if they have not seen that one; the line stays open."""
    if is_programme(message) and may(await turn.store.read(who, turn.person.id), Act.PROGRAMME):
        return await on_file(turn, message)
    if turn.shop.people is None:
        await turn.talk.show(nobody_screen(turn.say, turn.programme))
        return None
    passed = await turn.store.write(
        pass_on, member.id, said(message), people=turn.shop.people, key=turn.key, before=before, now=turn.now
    )
    if passed is Passed.ALBUM:
        return Step("human-more")  # answered with its first picture
    heard = await listen(turn)
    done = Button(heard.say.plain("human-done"), to("home:show"))
    key = "human-together" if passed is Passed.TOGETHER else text_key
    text = heard.say(key, shop=shop_name(heard.say, turn.programme))
    await turn.talk.show(heard.added_to(Screen(text, ((done,),))))
    return Step("human-more")


def said(message: Message) -> Said:
    """A message as people wrote it; what is more than a text is copied as it is."""
    return Said(message.chat.id, message.message_id, message.text, message.media_group_id)


def nobody_screen(say: Voice, programme: Programme) -> Screen:
    text = say("human-nobody", shop=shop_name(say, programme), contact=programme.shop.contact)
    return Screen(text, ((home_button(say),),))
