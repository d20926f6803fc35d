"""The shop's channel: a gift for joining it, as soon as Telegram says that the member is there."""

from domain.channel import join, unseen
from handlers.gifts import back_row
from handlers.screen import Button, Screen, to
from handlers.table import Turn, tap
from handlers.words import shop_name
from locales.markup import Safe
from rules.gifts import Channel, NoSuchGift
from rules.members import Member


@tap("gifts:channel")
async def show_channel(turn: Turn) -> None:
    await turn.talk.show(_screen(turn, _channel(turn)))


@tap("gifts:joined")
async def on_joined(turn: Turn, member: Member) -> None:
    """Telegram is asked, not the member. Where it does not tell the bot, the shop hears of it."""
    channel = _channel(turn)
    inside = await turn.talk.is_in(channel.chat, turn.person.id)
    if inside is None:
        await turn.store.write(unseen, now=turn.now)
        await turn.talk.show(Screen(turn.say("gifts-channel-unseen"), (back_row(turn.say),)))
        return
    if not inside:
        await turn.talk.show(_screen(turn, channel, turn.say("gifts-channel-outside")))
        return
    entry = await turn.store.write(join, member.id, now=turn.now)
    await turn.talk.show(Screen(turn.say("gifts-channel-done", points=entry.points), (back_row(turn.say),)))


def _channel(turn: Turn) -> Channel:
    if turn.programme.gifts.channel is None:
        raise NoSuchGift
    return turn.programme.gifts.channel


def _screen(turn: Turn, channel: Channel, news: Safe | None = None) -> Screen:
    say = turn.say
    text = say("gifts-channel-ask", shop=shop_name(say, turn.programme), points=channel.points)
    go = Button(say.plain("gifts-channel-open"), url=channel.link)
    done = Button(say.plain("gifts-channel-joined"), to("gifts:joined"))
    return Screen(Safe("\n\n").join([*([news] if news else []), text]), ((go,), (done,), back_row(say)))
