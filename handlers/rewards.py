"""The shelf, one reward, and the exchange: points for a code."""

from domain.rewards import begin, redeem, shelf
from handlers.codes import done_screen, picture_screen
from handlers.errors import told, way_out
from handlers.home import home_button
from handlers.pictures import reward_picture
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, mint, page_of, pager, to
from handlers.table import Shop, Turn, command, tap
from handlers.words import shop_name
from locales.markup import Safe
from locales.voices import Voice
from rules.expiry import last_day
from rules.members import Member
from rules.programme import Programme
from rules.refusals import (
    LimitReached,
    NoSuchReward,
    NotEnoughPoints,
    NotOnSale,
    PriceChanged,
    Refusal,
    SoldOut,
    TierTooLow,
)
from rules.rewards import Offer, Shelf, Standing, State

PAGE = 8  # rewards on one page: their buttons still fit on a small phone
KEY_CHARACTERS = range(8, 33)


@command("rewards")
@tap("rewards:list")
async def show_shelf(turn: Turn, args: list[str], member: Member) -> None:
    seen = await turn.store.read(shelf, member.id, turn.now)
    await turn.talk.show(shelf_screen(turn.say, turn.programme, seen, page_of(args)))


@tap("rewards:show")
async def show_reward(turn: Turn, args: list[str], member: Member) -> None:
    seen = await turn.store.read(shelf, member.id, turn.now)
    await turn.talk.show(reward_screen(turn.say, turn.programme, seen.balance, offer_in(seen, args), turn.shop))


@tap("rewards:ask")
async def ask(turn: Turn, args: list[str], member: Member) -> None:
    """Before anything is taken: what it costs and what remains. The key of the exchange is minted here."""
    seen = await turn.store.read(shelf, member.id, turn.now)
    offer = offer_in(seen, args)
    if offer.standing is Standing.IN_REACH:
        await turn.store.write(begin, member.id, offer.reward.id, now=turn.now)
        await turn.talk.show(confirm_screen(turn.say, turn.programme, seen.balance, offer, mint(turn.key)))
    else:
        await turn.talk.show(reward_screen(turn.say, turn.programme, seen.balance, offer, turn.shop))


@tap("rewards:redeem")
async def on_redeem(turn: Turn, args: list[str], member: Member) -> None:
    if len(args) != 3 or len(args[1]) not in KEY_CHARACTERS or not args[2].isdecimal():
        raise OldButton
    agreed = int(args[2])
    redemption = await turn.store.write(redeem, member.id, args[0], key=args[1], now=turn.now, agreed=agreed)
    shown = await turn.talk.show(done_screen(turn.say, turn.programme, redemption, turn.now))
    if shown and redemption.judged(turn.now).state is State.OPEN:
        await turn.talk.send(picture_screen(turn.say, turn.programme, redemption, turn.shop))


def offer_in(seen: Shelf, args: list[str]) -> Offer:
    """The offer that a button names. Raises NoSuchReward when it is no longer on the shelf."""
    offer = next((offer for offer in seen.offers if [offer.reward.id] == args[:1]), None)
    if offer is None:
        raise NoSuchReward
    return offer


def shelf_screen(say: Voice, programme: Programme, seen: Shelf, page: int) -> Screen:
    """In reach first; out of reach says how far; what is gone comes last."""
    pages = max(1, -(-len(seen.offers) // PAGE))
    page = min(page, pages - 1)
    shown = seen.offers[page * PAGE : (page + 1) * PAGE]
    lines = Safe("\n").join(_line(say, programme, offer) for offer in shown) or say("rewards-empty")
    title = say("rewards-title", shop=shop_name(say, programme))
    text = Safe("\n\n").join([title, lines, say("rewards-balance", balance=max(0, seen.balance))])
    rows = [(offer_button(say, programme, offer),) for offer in shown]
    turning = [row for row in [pager("rewards:list", page, pages)] if row]
    return Screen(text, (*rows, *turning, (home_button(say),)))


def offer_button(say: Voice, programme: Programme, offer: Offer) -> Button:
    name = programme.text(offer.reward.name, say.language)
    return Button(say.plain("rewards-button", name=name), to("rewards:show", offer.reward.id))


def _line(say: Voice, programme: Programme, offer: Offer) -> Safe:
    name, price = programme.text(offer.reward.name, say.language), offer.reward.price
    match offer.standing:
        case Standing.FAR:
            return say("rewards-far", name=name, price=price, missing=offer.missing)
        case Standing.GATED if offer.gate:
            tier = programme.text(offer.gate.name, say.language)
            return say("rewards-tier-needed", name=name, price=price, tier=tier)
        case Standing.NOT_YET if offer.reward.sale_from:
            return say("rewards-not-yet", name=name, price=price, day=offer.reward.sale_from)
        case Standing.LIMIT:
            return say("rewards-limit", name=name)
        case Standing.SOLD_OUT:
            return say("rewards-sold-out", name=name)
    return say("rewards-in-reach", name=name, price=price)


def reward_screen(say: Voice, programme: Programme, balance: int, offer: Offer, shop: Shop) -> Screen:
    """One reward with everything that is true about it. The exchange is offered only where it would succeed."""
    reward = offer.reward
    about = programme.text(reward.about, say.language) if reward.about else ""
    parts = [
        say("reward-title", name=programme.text(reward.name, say.language)),
        about,
        say("reward-price", price=reward.price, balance=max(0, balance)),
        Safe("\n").join(_conditions(say, programme, offer)),
    ]
    take = Button(say.plain("reward-redeem", price=reward.price), to("rewards:ask", reward.id))
    rows = [(take,)] if offer.standing is Standing.IN_REACH else []
    other = Button(say.plain("reward-other"), to("rewards:list"))
    picture = reward_picture(reward, shop)
    return Screen(Safe("\n\n").join(filter(None, parts)), (*rows, (other,), (home_button(say),)), picture)


def _conditions(say: Voice, programme: Programme, offer: Offer) -> list[Safe]:
    reward, lines = offer.reward, []
    if offer.standing is Standing.FAR:
        lines.append(say("reward-missing", missing=offer.missing))
    if offer.gate:
        lines.append(say("reward-tier", tier=programme.text(offer.gate.name, say.language)))
    if offer.standing is Standing.NOT_YET and reward.sale_from:
        lines.append(say("reward-from", day=reward.sale_from))
    if reward.sale_until:
        lines.append(say("reward-until", day=last_day(reward.sale_until, programme.shop.tz)))
    if offer.left == 0:
        lines.append(say("reward-sold-out"))
    elif offer.left is not None:
        lines.append(say("reward-stock", left=offer.left))
    if reward.per_member:
        lines.append(say("reward-per-member", limit=reward.per_member))
    if reward.kind != "donation":
        lines.append(say("reward-code-days", days=reward.code_days))
    return lines


def confirm_screen(say: Voice, programme: Programme, balance: int, offer: Offer, key: str) -> Screen:
    reward = offer.reward
    name = programme.text(reward.name, say.language)
    text = say("redeem-confirm", name=name, price=reward.price, balance=balance, after=balance - reward.price)
    yes = Button(say.plain("redeem-yes"), to("rewards:redeem", reward.id, key, reward.price))
    no = Button(say.plain("redeem-no"), to("rewards:show", reward.id))
    return Screen(text, ((yes,), (no,)))


@way_out(NotEnoughPoints, SoldOut, TierTooLow, LimitReached, NotOnSale, NoSuchReward, PriceChanged)
async def _something_near(turn: Turn, refusal: Refusal) -> Screen:
    """What could not be had, and the nearest rewards that can."""
    assert turn.member is not None
    seen = await turn.store.read(shelf, turn.member.id, turn.now)
    return refused_screen(turn.say, turn.programme, seen, refusal)


def refused_screen(say: Voice, programme: Programme, seen: Shelf, refusal: Refusal) -> Screen:
    near = [offer for offer in seen.offers if offer.standing is Standing.IN_REACH][-2:]
    lines = [say(refusal.key, **told(say, programme, refusal)), *([say("refused-but-in-reach")] if near else [])]
    rows = [(offer_button(say, programme, offer),) for offer in reversed(near)]
    other = Button(say.plain("reward-other"), to("rewards:list"))
    return Screen(Safe("\n\n").join(lines), (*rows, (other,), (home_button(say),)))
