"""/gifts: every way to points, and where the member stands with each; the shop's channel."""

from decimal import Decimal
from fractions import Fraction
from math import floor

from domain.gifts import last_date
from domain.ways import Ways, ways
from handlers.games import card_line, games_rows
from handlers.home import home_button
from handlers.screen import Button, Rows, Screen, in_rows, to
from handlers.table import Turn, command, tap
from handlers.words import shop_name
from locales.markup import Safe
from locales.voices import Voice
from rules.boosts import Boost
from rules.favours import Kind as Favour
from rules.favours import State
from rules.gifts import Kind
from rules.iso import minor_digits
from rules.members import Member
from rules.programme import Programme

TOLD_AT = {
    "name": "settings:name",
    "language": "language:show",
    "country": "settings:country",
    "zone": "settings:zone",
    "birthday": "settings:birthday",
    "phone": "settings:phone",
}
LARGEST_UNIT = 6  # powers of ten, in search of an amount that brings whole points


@command("gifts")
@tap("gifts:show")
async def show_ways(turn: Turn, member: Member) -> None:
    found = await turn.store.read(ways, turn.programme, member, turn.now)
    await turn.talk.show(ways_screen(turn.say, turn.programme, found))


def ways_screen(say: Voice, programme: Programme, found: Ways) -> Screen:
    """Only what this shop gives; what the member has is ticked off, for the rest there is a button."""
    blocks = [
        say("gifts-title", shop=shop_name(say, programme)),
        Safe("\n").join(_buying(say, programme, found)),
        *(card_line(say, programme, card, tally) for card, tally in found.games.cards),
        Safe("\n").join(_gifts(say, programme, found)),
        Safe("\n").join(_deeds(say, programme, found)),
        *([say("gifts-returned")] if found.returned else []),
    ]
    return Screen(Safe("\n\n").join(filter(None, blocks)), _rows(say, programme, found))


def _buying(say: Voice, programme: Programme, found: Ways) -> list[Safe]:
    boost, currency = found.boost, programme.shop.currency
    lines = []
    if rate := programme.earning.currencies[currency].points * found.tier.multiplier:
        units, points = whole_rate(rate * (boost.multiplier if boost else 1))
        minor = units * int(10 ** minor_digits(currency))
        lines.append(say("gifts-buying", points=points, minor=minor, currency=currency))
    return [*lines, *([boost_line(say, programme, boost)] if boost else [])]


def whole_rate(rate: Fraction) -> tuple[int, int]:
    """The smallest round amount that brings whole points, and how many: 100 and 125 for 1.25."""
    units = next((10**power for power in range(LARGEST_UNIT) if not rate * 10**power % 1), 10**LARGEST_UNIT)
    return units, floor(rate * units)


def boost_line(say: Voice, programme: Programme, boost: Boost) -> Safe:
    """What brings more today, and until when."""
    name = programme.text(boost.name, say.language)
    return say("gifts-boost", name=name, times=times_of(boost), day=last_date(programme, boost))


def times_of(boost: Boost) -> Decimal:
    """The multiplier as people write it: the programme knows no longer ones than 1.125."""
    return Decimal(boost.multiplier.numerator) / Decimal(boost.multiplier.denominator)


def _gifts(say: Voice, programme: Programme, found: Ways) -> list[Safe]:
    """What comes once, unless it came in another time."""
    offered, lines = programme.gifts, []
    if offered.birthday:
        lines.append(_birthday(say, offered.birthday, found))
    if offered.channel and (found.open(Kind.CHANNEL) or found.got(Kind.CHANNEL)):
        lines.append(say("gifts-channel", points=offered.channel.points, got=found.got(Kind.CHANNEL)))
    if offered.profile and found.got(Kind.PROFILE):
        lines.append(say("gifts-profile-got", points=offered.profile.points))
    elif offered.profile and found.open(Kind.PROFILE):
        missing = [say.plain(f"gifts-fact-{fact}") for fact in found.untold]
        lines.append(say("gifts-profile", points=offered.profile.points, missing=missing))
    return lines


def _birthday(say: Voice, points: int, found: Ways) -> Safe:
    if found.birthday_gift is None:
        return say("gifts-birthday-untold", points=points)
    return say("gifts-birthday", points=points, day=found.birthday_gift)


def _deeds(say: Voice, programme: Programme, found: Ways) -> list[Safe]:
    """What members do for the shop, again and again."""
    lines = [_favour(say, programme, one, stands) for one, stands in found.favours]
    points = programme.referral.inviter_points
    return [*lines, *([say("gifts-invite", points=points)] if points else [])]


def _favour(say: Voice, programme: Programme, one: Favour, stands: State | None) -> Safe:
    name = programme.text(one.name, say.language)
    return say("gifts-favour", name=name, points=one.points, every=one.every.value, state=stands or "open")


def _rows(say: Voice, programme: Programme, found: Ways) -> Rows:
    """A button for everything that can still be done."""
    facts = found.untold if programme.gifts.profile and found.open(Kind.PROFILE) else ()
    if programme.gifts.birthday and found.birthday_gift is None and "birthday" not in facts:
        facts = (*facts, "birthday")
    telling = [Button(say.plain(f"settings-button-{fact}"), to(TOLD_AT[fact])) for fact in facts]
    return (
        *games_rows(say, programme),
        *((button,) for button in _doing(say, programme, found)),
        *in_rows(telling, 2),
        _home(say),
    )


def _doing(say: Voice, programme: Programme, found: Ways) -> list[Button]:
    sendable = [one for one, stands in found.favours if stands is None]
    doing = [_favour_button(say, programme, one) for one in sendable]
    if programme.gifts.channel and found.open(Kind.CHANNEL):
        doing.insert(0, Button(say.plain("gifts-button-channel"), to("gifts:channel")))
    if programme.referral.inviter_points:
        doing.append(Button(say.plain("home-referral"), to("referral:show")))
    return doing


def _favour_button(say: Voice, programme: Programme, one: Favour) -> Button:
    name = programme.text(one.name, say.language)
    return Button(say.plain("gifts-button-favour", name=name), to("gifts:favour", one.id))


def _home(say: Voice) -> tuple[Button, ...]:
    return (Button(say.plain("home-points"), to("points:show")), home_button(say))


def back_row(say: Voice) -> tuple[Button, ...]:
    return (Button(say.plain("home-gifts"), to("gifts:show")), home_button(say))
