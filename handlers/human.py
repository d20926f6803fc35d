"""A person, please: messages to the people of the shop, and their answers on the way back."""

from aiogram.types import Message

from domain.groups import moved
from domain.human import Answer, Passed, Said, answer, close, mark_complaint, pass_on
from domain.staff import who
from handlers.hearing import listen, wish
from handlers.home import home_button
from handlers.language import grant
from handlers.programme_file import is_programme, on_file
from handlers.riddles import not_understood
from handlers.screen import Button, Screen, number_in, to
from handlers.table import Shop, Step, Turn, command, step, tap
from handlers.talk import Talk
from handlers.words import default_language, shop_name
from locales.speaker import voice
from locales.voices import Voice
from rules.members import Member
from rules.programme import Programme
from rules.staff import Act, may

ANSWERS = {Answer.GONE: "human-gone", Answer.ANONYMOUS: "human-anonymous"}


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


@step("lost")
async def on_second_riddle(turn: Turn, member: Member, message: Message) -> Step | None:
    """Not understood twice in a row: nobody has to argue with a machine."""
    if language := wish(turn):
        await grant(turn, member, language)
        return None
    return await _pass_on(turn, member, message, "human-passed-on-unasked")


@step("human")
async def on_message(turn: Turn, member: Member, message: Message) -> Step | None:
    return await _pass_on(turn, member, message, "human-passed-on")


@step("human-more")
async def on_more(turn: Turn, member: Member, message: Message) -> Step | None:
    """The line stays open until the member does something else."""
    return await _pass_on(turn, member, message, "human-added")


async def _pass_on(turn: Turn, member: Member, message: Message, text_key: str) -> Step | None:
    if is_programme(message) and may(await turn.store.read(who, turn.person.id), Act.PROGRAMME):
        return await on_file(turn, message)
    if turn.shop.people is None:
        await turn.talk.show(nobody_screen(turn.say, turn.programme))
        return None
    passed = await turn.store.write(
        pass_on, member.id, said(message), people=turn.shop.people, key=turn.key, now=turn.now
    )
    if passed is Passed.ALBUM:
        return Step("human-more")  # answered with its first picture
    heard = await listen(turn)
    done = Button(heard.say.plain("human-done"), to("home:show"))
    key = "human-together" if passed is Passed.TOGETHER else text_key
    text = heard.say(key, shop=shop_name(heard.say, turn.programme))
    await turn.talk.show(heard.added_to(Screen(text, ((done,),))))
    return Step("human-more")


@tap("human:close")
async def on_close(turn: Turn, args: list[str]) -> None:
    """Staff: the conversation is over."""
    await turn.store.write(close, turn.person.id, number_in(args), now=turn.now)
    await turn.talk.toast(turn.say.plain("human-closed"))


@tap("human:complaint")
async def on_complaint(turn: Turn, args: list[str]) -> None:
    """Staff: this was a complaint."""
    await turn.store.write(mark_complaint, turn.person.id, number_in(args), key=turn.key, now=turn.now)
    await turn.talk.toast(turn.say.plain("human-complaint-noted"))


def said(message: Message) -> Said:
    """A message as people wrote it; what is more than a text is copied as it is."""
    return Said(message.chat.id, message.message_id, message.text, message.media_group_id)


def nobody_screen(say: Voice, programme: Programme) -> Screen:
    text = say("human-nobody", shop=shop_name(say, programme), contact=programme.shop.contact)
    return Screen(text, ((home_button(say),),))


async def on_staff_message(turn: Turn) -> Step | None:
    """Staff reply to what a member wrote: the answer is put on its way. What else is said in a group is their own."""
    incoming, message = turn.incoming, turn.message
    if message is not None and message.migrate_to_chat_id is not None:
        await turn.store.write(moved, incoming.chat_id, message.migrate_to_chat_id)
    if message is None or incoming.reply_to is None:
        return turn.step
    named = message.sender_chat is None
    done = await turn.store.write(
        answer, said(message), reply_to=incoming.reply_to, named=named, key=incoming.key, now=turn.now
    )
    if done is Answer.ON_ITS_WAY:
        await turn.talk.react("👌")
    elif done in ANSWERS:
        say = voice(turn.voices, turn.programme, default_language(turn.voices, turn.programme))
        await turn.talk.send(Screen(say(ANSWERS[done])))
    elif incoming.private:
        return await not_understood(turn)
    return turn.step
