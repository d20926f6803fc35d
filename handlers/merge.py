"""Two cards of one person: staff name both, see them side by side, choose whose account stays, and agree once more."""

from domain.merge import chosen, find, look, put_together
from domain.moves_by_phone import HOURS
from domain.staff import allowed
from handlers.earn import leave
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, mint, number_in, to
from handlers.table import Step, Turn, step, tap
from locales.markup import Safe
from locales.voices import Voice
from rules.counter import Customer, Found
from rules.merge import Merging, Pair, Side
from rules.programme import Programme
from rules.staff import Act

KEY_CHARACTERS = range(8, 33)


@tap("merge:begin")
async def begin(turn: Turn) -> Step:
    await turn.store.read(allowed, turn.person.id, Act.MOVES)
    await turn.talk.show(Screen(turn.say("merge-first"), leave(turn.say)))
    return Step("merge")


@step("merge")
async def on_name(turn: Turn) -> Step | None:
    """A card, a phone or a name: the first of the two, then the second."""
    first = turn.step.data.get("first") if turn.step else None
    found = await turn.store.report(find, turn.person.id, turn.text, turn.now)
    if len(found.customers) == 1:
        return await _named(turn, found.customers[0], str(first) if first else None)
    await turn.talk.show(choice_screen(turn.say, turn.programme, found, first))
    return turn.step


@tap("merge:pick")
async def on_choice(turn: Turn, args: list[str]) -> Step | None:
    customer = await turn.store.read(chosen, turn.person.id, number_in(args[:1]), turn.now)
    return await _named(turn, customer, args[1] if len(args) == 2 else None)


@tap("merge:ask")
async def ask(turn: Turn, args: list[str]) -> None:
    stays, goes = _two(args)
    pair = await turn.store.read(look, turn.person.id, stays, goes, turn.now)
    await turn.talk.show(confirm_screen(turn.say, turn.programme, pair, mint(turn.key)))


@tap("merge:do")
async def on_yes(turn: Turn, args: list[str]) -> None:
    if len(args) != 3 or len(args[2]) not in KEY_CHARACTERS:
        raise OldButton
    assert turn.shop.leavers is not None
    stays, goes = _two(args[:2])
    mark, key = turn.shop.leavers.mark, args[2]
    agreed = await turn.store.write(put_together, turn.person.id, stays, goes, key=key, mark=mark, now=turn.now)
    await turn.talk.show(agreed_screen(turn.say, agreed))


async def _named(turn: Turn, customer: Customer, first: str | None) -> Step | None:
    if first is None:
        await turn.talk.show(Screen(turn.say("merge-second", name=customer.name), leave(turn.say)))
        return Step("merge", {"first": customer.member_id})
    pair = await turn.store.read(look, turn.person.id, number_in([first]), customer.member_id, turn.now)
    await turn.talk.show(pair_screen(turn.say, turn.programme, pair))
    return None


def _two(args: list[str]) -> tuple[int, int]:
    if len(args) != 2:
        raise OldButton
    return number_in(args[:1]), number_in(args[1:])


def choice_screen(say: Voice, programme: Programme, found: Found, first: object) -> Screen:
    """Several of that name, or nobody. `first` is who has been named before."""
    more = () if first is None else (first,)
    rows = tuple(
        (Button(_choice(say, programme, one), to("merge:pick", one.member_id, *more)),) for one in found.customers
    )
    return Screen(say("earn-which" if rows else "earn-nobody"), (*rows, *leave(say)))


def _choice(say: Voice, programme: Programme, one: Customer) -> str:
    tier = programme.text(one.tier.name, say.language)
    return say.plain("earn-choice", name=one.name, tier=tier, member=one.member_id)


def pair_screen(say: Voice, programme: Programme, pair: Pair) -> Screen:
    sides = (pair.stays, pair.goes)
    blocks = [say("merge-title"), *(_side(say, programme, side) for side in sides), say("merge-which")]
    rows = tuple(
        (Button(say.plain("merge-keep", name=one.name, member=one.member_id), to("merge:ask", one.member_id, other)),)
        for one, other in zip(sides, (pair.goes.member_id, pair.stays.member_id), strict=True)
    )
    return Screen(Safe("\n\n").join(blocks), (*rows, *leave(say)))


def confirm_screen(say: Voice, programme: Programme, pair: Pair, key: str) -> Screen:
    goes = pair.goes
    lines = [
        say("merge-confirm", goes=goes.name, gone=goes.member_id, stays=pair.stays.name, kept=pair.stays.member_id),
        say("merge-after", points=max(pair.points, 0), pending=pair.pending, debt=max(-pair.points, 0)),
        *([say("merge-twice", points=pair.twice)] if pair.twice else []),
        say("merge-notice-first", hours=HOURS) if goes.reachable else say("merge-at-once"),
    ]
    yes = Button(say.plain("merge-yes"), to("merge:do", pair.stays.member_id, goes.member_id, key))
    return Screen(Safe("\n\n").join(lines), ((yes,), *leave(say)))


def agreed_screen(say: Voice, agreed: Merging) -> Screen:
    key = "merge-happened" if agreed.due_at is None else "merge-agreed"
    text = say(key, goes=agreed.goes, stays=agreed.stays, hours=HOURS)
    return Screen(text, ((Button(say.plain("common-back"), to("staff:show")),),))


def _side(say: Voice, programme: Programme, side: Side) -> Safe:
    has = side.balance
    return say(
        "merge-side",
        name=side.name,
        member=side.member_id,
        tier=programme.text(side.tier.name, say.language),
        points=max(has.points, 0),
        pending=has.pending,
        debt=has.debt,
        codes=side.codes,
        reachable="yes" if side.reachable else "no",
    )
