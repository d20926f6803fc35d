"""What people of the shop do with members' messages: answer by a reply, close, mark as a complaint."""

from domain.groups import moved
from domain.human import Answer, answer, close, mark_complaint
from handlers.human import said
from handlers.riddles import not_understood
from handlers.screen import Screen, number_in
from handlers.table import Step, Turn, tap
from handlers.words import default_language
from locales.speaker import voice

ANSWERS = {Answer.GONE: "human-gone", Answer.ANONYMOUS: "human-anonymous"}


@tap("human:close")
async def on_close(turn: Turn, args: list[str]) -> None:
    """The conversation is over."""
    await turn.store.write(close, turn.person.id, number_in(args), now=turn.now)
    await turn.talk.toast(turn.say.plain("human-closed"))


@tap("human:complaint")
async def on_complaint(turn: Turn, args: list[str]) -> None:
    """This was a complaint."""
    await turn.store.write(mark_complaint, turn.person.id, number_in(args), key=turn.key, now=turn.now)
    await turn.talk.toast(turn.say.plain("human-complaint-noted"))


async def on_staff_message(turn: Turn) -> Step | None:
    """They reply to what a member wrote: the answer is put on its way. What else is said in a group is their own."""
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
