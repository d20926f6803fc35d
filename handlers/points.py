"""The points card."""

from domain.cards import card_of
from domain.points import Card, card
from handlers.country import ask_once
from handlers.games import games_rows
from handlers.gifts import boost_line
from handlers.home import home_button
from handlers.pictures import qr
from handlers.screen import Button, Screen, to
from handlers.table import Shop, Turn, command, tap
from handlers.talk import Talk
from handlers.words import shop_name
from locales.markup import Safe
from locales.voices import Voice
from rules.expiry import last_day
from rules.ledger import Balance
from rules.members import Member
from rules.programme import Programme
from rules.rewards import Offer, Standing
from rules.tiers import Ladder
from storage.store import Store

BAR = 10  # squares of the progress bar; they have no direction of their own, so it grows the way the language reads


@command("points")
@tap("points:show")
async def show_card(turn: Turn, member: Member) -> None:
    """The card; and after the first one the only question that is ever asked unasked."""
    seen = await turn.store.read(card, turn.programme, member.id, turn.now)
    await turn.talk.show(card_screen(turn.say, turn.programme, member, seen))
    await ask_once(turn, member)


@tap("points:card")
async def show_code(member: Member, say: Voice, programme: Programme, shop: Shop, store: Store, talk: Talk) -> None:
    """The card for a camera: a deep link that a cashier's phone opens. Whoever else scans it is only welcomed."""
    code = await store.write(card_of, member.id)
    text = say("card-caption", name=say.name(member.name), shop=shop_name(say, programme), code=code)
    await talk.send(Screen(text, picture=qr(f"https://t.me/{shop.bot_username}?start=c_{code}")))


def card_screen(say: Voice, programme: Programme, member: Member, card: Card) -> Screen:
    """Only the lines that are true for this member."""
    parts = [
        say("points-title", name=say.name(member.name), shop=shop_name(say, programme)),
        Safe("\n").join(_balance(say, programme, card.balance)),
        Safe("\n").join(_ladder(say, programme, card.ladder)),
        *([boost_line(say, programme, card.boost)] if card.boost else []),
        *([_reward(say, programme, card.offer)] if card.offer else []),
    ]
    return Screen(Safe("\n\n").join(parts), _rows(say, programme, card.offer))


def _balance(say: Voice, programme: Programme, balance: Balance) -> list[Safe]:
    held, lines = max(0, balance.points) + balance.pending, []
    if balance.debt:
        lines.append(say("points-debt", debt=balance.debt))
    lines.append(say("points-balance", balance=max(0, balance.points)) if held or balance.debt else say("points-none"))
    if balance.next_usable:
        key = "points-pending" if balance.arriving == balance.pending else "points-pending-first"
        lines.append(say(key, points=balance.pending, arriving=balance.arriving, day=balance.next_usable))
    if balance.next_expiry and balance.expiring:
        key = "points-expiring-all" if balance.expiring == held else "points-expiring"
        lines.append(say(key, points=balance.expiring, day=last_day(balance.next_expiry, programme.shop.tz)))
    return lines


def _ladder(say: Voice, programme: Programme, ladder: Ladder) -> list[Safe]:
    lines = [say("points-tier", tier=programme.text(ladder.tier.name, say.language))]
    if ladder.falls_at:
        day = last_day(ladder.falls_at, programme.shop.tz)
        return [
            *lines,
            say("points-tier-keep" if ladder.to_keep else "points-tier-ends", missing=ladder.to_keep, day=day),
        ]
    if ladder.next is None:
        return [*lines, say("points-tier-top")]
    bar = bar_of(ladder.progress)
    tier, gives = (programme.text(texts, say.language) for texts in (ladder.next.name, ladder.next.gives))
    return [*lines, say("points-tier-next", bar=bar, missing=ladder.missing, tier=tier, gives=gives)]


def bar_of(progress: float) -> str:
    """Ten squares for 0 to 1; the last one is filled only when the next tier is really there."""
    full = min(int(progress * BAR), BAR - 1)
    return "▰" * full + "▱" * (BAR - full)


def _reward(say: Voice, programme: Programme, offer: Offer) -> Safe:
    name = programme.text(offer.reward.name, say.language)
    if offer.standing is Standing.IN_REACH:
        return say("points-in-reach", reward=name, price=offer.reward.price)
    return say("points-nearest", reward=name, missing=offer.missing)


def _rows(say: Voice, programme: Programme, offer: Offer | None) -> tuple[tuple[Button, ...], ...]:
    rewards = Button(say.plain("home-rewards"), to("rewards:list"))
    statement = Button(say.plain("home-statement"), to("statement:show"))
    ways = (Button(say.plain("home-gifts"), to("gifts:show")), home_button(say))
    shown = (Button(say.plain("points-card"), to("points:card")),)
    rows = (shown, *games_rows(say, programme), (rewards, statement), ways)
    if offer is None:
        return rows
    name = programme.text(offer.reward.name, say.language)
    return ((Button(say.plain("points-take", reward=name), to("rewards:show", offer.reward.id)),), *rows)
