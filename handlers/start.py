"""/start: hello, what this chat is for, and the question about offers, asked apart from everything else."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from domain.ledger import balance
from domain.members import Arrival, arrive, asked, consent, set_language, was_here
from domain.referral import Welcome, welcome
from handlers.desk import greet_staff
from handlers.forget import gone_screen, guest_screen
from handlers.home import first_rows, home_button, home_rows
from handlers.invitation import invited_by
from handlers.language import chosen, language_rows
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, to
from handlers.table import Shop, Step, Turn, command, tap
from handlers.talk import Talk
from handlers.words import default_language, first_language, offered, points_name, shop_name, speaker
from locales.markup import Safe
from locales.speaker import voice
from locales.voices import Voice, Voices
from rules.members import Member
from rules.programme import Programme
from storage.store import Store

WORDING = "offers-1"
"""Which wording of `start-offers` people read. A new meaning needs a new name; old buttons keep telling the old one."""


Payload = Callable[[Turn, Arrival, str], Awaitable[Step | bool]]
payloads: dict[str, Payload] = {}
"""What the links do that begin with a letter: `t.me/<bot>?start=<letter>_<rest>`, or `<letter>-<rest>`."""
P = TypeVar("P", bound=Payload)
ANY = "*"
"""In place of a letter: what comes with a link that nobody else answers."""
INVITATION = "r"  # the letter of a member's own link; who came by it is kept together with their coming
PRESSED = re.compile(r"/start\b", re.IGNORECASE)
_PAYLOAD = re.compile(r"([a-z])[_-]([A-Za-z0-9_-]{1,62})")  # Bot API: a payload has at most 64 characters


def payload(letter: str) -> Callable[[P], P]:
    """Answers links of that letter: with the next step, or True when that was all, or False for an ordinary hello.

    The person is a member by then: `turn.member`, and `first` says whether they are new. What is forged or old is
    answered with False, never with a refusal.
    """

    def register(handler: P) -> P:
        if payloads.setdefault(letter, handler) is not handler:
            raise ValueError(f"two handlers for links with {letter!r}")
        return handler

    return register


@command("start")
async def greet(turn: Turn, args: list[str]) -> Step | None:
    """A first hello, or a shorter one. A payload that means nothing here is no reason to be impolite."""
    voices, programme, talk = turn.voices, turn.programme, turn.talk
    mark, left = _before(turn)
    if turn.member is None and not PRESSED.match(turn.text) and await turn.store.read(was_here, mark, left):
        # Whoever was a member has to press Start to be one again.
        twice = turn.text.startswith("forget:yes:")  # the second of two impatient taps reads what the first one did
        await talk.show(gone_screen(turn) if twice else guest_screen(turn.say, programme))
        return None
    language = first_language(voices, programme, turn.person)
    spoken = language or default_language(voices, programme)
    link = _PAYLOAD.fullmatch(args[0]) if args else None
    invitation = brought(args, INVITATION)
    first = await turn.store.write(
        arrive, turn.person, spoken, mark=mark, left=left, invitation=invitation, now=turn.now
    )
    say = speaker(voices, programme, first.member)
    followed = await _follow(replace(turn, member=first.member, say=say), first, link, args[0] if args else "")
    if followed is not False:
        return followed if isinstance(followed, Step) else None
    if first.new and language is None:
        await talk.show(first_language_screen(voices, programme))
        return None
    by = await turn.store.read(welcome, first.member.id) if first.new else None
    await talk.show(hello_screen(first.new, first.member, say, programme, turn.shop, returned=first.returned, by=by))
    if not first.asked or first.member.stopped_at:  # who stopped and comes again is asked anew
        await talk.send(offers_screen(say, programme))
    await greet_staff(replace(turn, member=first.member, say=say))
    return None


def first_language_screen(voices: Voices, programme: Programme) -> Screen:
    """Asked in every language there is to choose: whoever reads it speaks none that Telegram told us."""
    languages = offered(voices, programme)
    asked_in = [voice(voices, programme, one)("start-choose-language") for one in languages]
    return Screen(Safe("\n\n").join(asked_in), language_rows(languages, "start:language"))


def brought(args: list[str], letter: str) -> str | None:
    """What a link of that letter brings, if it is one."""
    link = _PAYLOAD.fullmatch(args[0]) if args else None
    return link[2] if link and link[1] == letter else None


def _before(turn: Turn) -> tuple[str | None, bool]:
    """The mark of this account, and whether its member was forgotten once."""
    leavers = turn.shop.leavers
    return (leavers.mark(turn.person.id), leavers.left(turn.person.id)) if leavers else (None, False)


async def _follow(turn: Turn, first: Arrival, link: re.Match[str] | None, text: str) -> Step | bool:
    handler = payloads.get(link[1]) if link else None
    followed = await handler(turn, first, link[2]) if link and handler else False
    return await payloads[ANY](turn, first, text) if followed is False and text and ANY in payloads else followed


@tap("start:language")
async def on_first_language(
    args: list[str],
    member: Member,
    voices: Voices,
    programme: Programme,
    shop: Shop,
    store: Store,
    talk: Talk,
    now: datetime,
) -> None:
    """The language was chosen before anything else was said: now comes the hello."""
    member = await store.write(set_language, member.id, chosen(args, offered(voices, programme)), now=now)
    say = speaker(voices, programme, member)
    returned = not (await store.read(balance, member.id, now)).points
    by = await store.read(welcome, member.id)
    await talk.show(hello_screen(True, member, say, programme, shop, returned=returned, by=by))
    if not await store.read(asked, member.id):
        await talk.send(offers_screen(say, programme))


def hello_screen(
    new: bool,
    member: Member,
    say: Voice,
    programme: Programme,
    shop: Shop,
    *,
    returned: bool = False,
    by: Welcome | None = None,
) -> Screen:
    """A new member reads what this chat is for and what lies on their card already; an old friend a short hello.

    Who `returned` after leaving reads why there is no second gift, and who came `by` an invitation what it promises.
    """
    name, gift = say.name(member.name), programme.earning.welcome_points
    parts = [say("start-again", name=name)]
    if new:
        names = {"shop": shop_name(say, programme), "points_name": points_name(say, programme)}
        parts = [
            say("start-welcome", name=name, **names),
            *([say("start-returned") if returned else say("start-welcome-points", points=gift)] if gift else []),
            *([invited_by(say, programme, by)] if by else []),
        ]
    return Screen(Safe("\n\n").join(parts), (first_rows if new else home_rows)(say, programme, shop))


def offers_screen(say: Voice, programme: Programme) -> Screen:
    """One question, two equal answers, none chosen beforehand. The buttons tell which wording was read."""

    def answer(word: str) -> Button:
        return Button(say.plain(f"start-offers-{word}"), to("start:offers", word, WORDING, say.language))

    return Screen(say("start-offers", shop=shop_name(say, programme)), ((answer("yes"), answer("no")),))


@tap("start:offers")
async def on_offers(
    args: list[str], member: Member, say: Voice, voices: Voices, store: Store, talk: Talk, now: datetime
) -> None:
    """Keep the answer with the wording and the language that the tapped question was written in."""
    match args:
        case ["yes" | "no" as word, wording, language] if wording == WORDING and language in voices.languages:
            granted = word == "yes"
        case _:
            raise OldButton
    await store.write(consent, member.id, granted, wording=wording, language=language, now=now)
    await talk.show(Screen(say("start-offers-granted" if granted else "start-offers-refused"), ((home_button(say),),)))
