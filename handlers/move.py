"""/move: the card goes to another Telegram account, by a code shown in the old one and typed in the new one."""

from datetime import datetime

from domain.moves import code_for, move
from handlers.errors import way_out
from handlers.home import home_button, home_rows
from handlers.privacy import minutes_of
from handlers.screen import Button, Screen, to
from handlers.table import Shop, Step, Turn, command, step, tap
from handlers.talk import Talk
from handlers.words import shop_name, speaker
from locales.voices import Voice, Voices
from rules.members import Member
from rules.privacy import CODE_LIVES, NoSuchMoveCode, SameAccount, TwoCards
from rules.programme import Programme
from rules.refusals import Refusal
from storage.store import Store


@command("move")
@tap("move:show")
async def show(say: Voice, programme: Programme, talk: Talk) -> None:
    old = Button(say.plain("move-old"), to("move:code"))
    new = Button(say.plain("move-new"), to("move:type"))
    text = say("move-title", shop=shop_name(say, programme), minutes=minutes_of(say, CODE_LIVES))
    lost = Button(say.plain("move-lost"), to("move:phone"))
    await talk.show(Screen(text, ((old,), (new,), (lost,), (home_button(say),))))


@tap("move:code")
async def show_code(member: Member, say: Voice, store: Store, talk: Talk, now: datetime) -> None:
    code, until = await store.write(code_for, member.id, now=now)
    copy = Button(say.plain("redeem-copy"), copy=code)
    await talk.show(
        Screen(say("move-code", code=code, minutes=minutes_of(say, until - now)), ((copy,), (home_button(say),)))
    )


@tap("move:type")
async def ask(say: Voice, talk: Talk) -> Step:
    leave = Button(say.plain("common-cancel"), to("home:show"))
    await talk.show(Screen(say("move-type"), ((leave,),)))
    return Step("move")


@step("move")
async def on_code(
    text: str,
    key: str,
    member: Member,
    voices: Voices,
    programme: Programme,
    shop: Shop,
    store: Store,
    talk: Talk,
    now: datetime,
) -> None:
    assert shop.leavers is not None
    card = await store.write(move, member.id, text, mark=shop.leavers.mark, key=key, now=now)
    say = speaker(voices, programme, card)
    done = say("move-done", name=say.name(card.name), shop=shop_name(say, programme))
    await talk.show(Screen(done, home_rows(say, programme, shop)))


@way_out(NoSuchMoveCode, SameAccount)
async def _again(turn: Turn, refusal: Refusal) -> Screen:
    again = Button(turn.say.plain("move-again"), to("move:type"))
    return Screen(turn.say(refusal.key), ((again,), (home_button(turn.say),)))


@way_out(TwoCards)
async def _people(turn: Turn, refusal: Refusal) -> Screen:
    """Two cards with something on each are put together by people."""
    people = Button(turn.say.plain("home-human"), to("human:ask"))
    return Screen(turn.say(refusal.key), ((people,), (home_button(turn.say),)))
