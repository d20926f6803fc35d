"""The codes a member holds: shown again at any time, with what became of each."""

from datetime import datetime

from domain.rewards import codes
from handlers.home import home_button
from handlers.pictures import qr
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, page_of, pager, to
from handlers.table import Shop, Turn, command, tap
from locales.markup import Safe
from locales.voices import Voice
from rules.expiry import last_day
from rules.members import Member
from rules.programme import Programme
from rules.rewards import Redemption, State

PAGE = 8


@command("codes")
@tap("codes:list")
async def show_codes(turn: Turn, args: list[str], member: Member) -> None:
    mine = await turn.store.read(codes, member.id, turn.now)
    await turn.talk.show(codes_screen(turn.say, turn.programme, mine, page_of(args)))


@tap("codes:show")
async def show_code(turn: Turn, args: list[str], member: Member) -> None:
    mine = await turn.store.read(codes, member.id, turn.now)
    await turn.talk.show(code_screen(turn.say, turn.programme, code_in(mine, args)))


@tap("codes:picture")
async def show_picture(turn: Turn, args: list[str], member: Member) -> None:
    redemption = code_in(await turn.store.read(codes, member.id, turn.now), args)
    if redemption.state is State.OPEN:
        await turn.talk.send(picture_screen(turn.say, turn.programme, redemption, turn.shop))
    else:
        await turn.talk.show(code_screen(turn.say, turn.programme, redemption))


def code_in(mine: list[Redemption], args: list[str]) -> Redemption:
    """The member's own redemption that a button names."""
    redemption = next((one for one in mine if [str(one.id)] == args[:1]), None)
    if redemption is None:
        raise OldButton
    return redemption


def codes_screen(say: Voice, programme: Programme, mine: list[Redemption], page: int) -> Screen:
    """What can be used comes first, each with its button; then what became of the others."""
    pages = max(1, -(-len(mine) // PAGE))
    page = min(page, pages - 1)
    shown = mine[page * PAGE : (page + 1) * PAGE]
    lines = Safe("\n").join(_line(say, programme, one) for one in shown) or say("codes-empty")
    rows = [(_button(say, programme, one),) for one in shown if one.state is State.OPEN]
    turning = [row for row in [pager("codes:list", page, pages)] if row]
    return Screen(Safe("\n\n").join([say("codes-title"), lines]), (*rows, *turning, (home_button(say),)))


def _line(say: Voice, programme: Programme, one: Redemption) -> Safe:
    name = programme.text(one.name, say.language)
    if one.state is State.OPEN:
        return say("codes-open", name=name, day=last_day(one.lapses_at, programme.shop.tz))
    if one.state is State.USED:
        return say("codes-used-partly", name=name, points=one.back) if one.back else say("codes-used", name=name)
    return say(f"codes-{one.state}", name=name, points=one.points)


def _button(say: Voice, programme: Programme, one: Redemption) -> Button:
    name = programme.text(one.name, say.language)
    return Button(say.plain("codes-button", name=name, code=one.code), to("codes:show", one.id))


def code_screen(say: Voice, programme: Programme, one: Redemption) -> Screen:
    name = programme.text(one.name, say.language)
    if one.state is State.OPEN:
        text = say(
            "code-card", name=name, code=one.code, day=last_day(one.lapses_at, programme.shop.tz), points=one.points
        )
    elif one.state is State.USED:
        back = [say("code-used-partly", points=one.back)] if one.back else []
        text = Safe("\n").join([say("code-used", name=name), *back])
    else:
        text = say(f"code-{one.state}", points=one.points)
    return Screen(text, _code_rows(say, one))


def done_screen(say: Voice, programme: Programme, one: Redemption, now: datetime) -> Screen:
    """Right after the exchange. A code that has been used or has lapsed meanwhile is shown as what it is."""
    one = one.judged(now)
    name = programme.text(one.name, say.language)
    if one.kind == "donation":
        return Screen(say("redeem-donated", name=name, code=one.code), _code_rows(say, one))
    if one.state is not State.OPEN:
        return code_screen(say, programme, one)
    text = say("redeem-done", name=name, code=one.code, kind=one.kind, day=last_day(one.lapses_at, programme.shop.tz))
    return Screen(text, _code_rows(say, one))


def picture_screen(say: Voice, programme: Programme, one: Redemption, shop: Shop) -> Screen:
    """The code for a camera: a deep link that a cashier's phone opens, and the code to read aloud."""
    name = programme.text(one.name, say.language)
    text = say("code-picture-caption", name=name, code=one.code, day=last_day(one.lapses_at, programme.shop.tz))
    return Screen(text, picture=qr(f"https://t.me/{shop.bot_username}?start=v_{one.code}"))


def _code_rows(say: Voice, one: Redemption) -> tuple[tuple[Button, ...], ...]:
    mine = Button(say.plain("home-codes"), to("codes:list"))
    if one.state is not State.OPEN:
        return ((mine,), (home_button(say),))
    copy = Button(say.plain("redeem-copy"), copy=one.code)
    picture = Button(say.plain("code-picture"), to("codes:picture", one.id))
    return ((copy, picture), (mine, home_button(say)))
