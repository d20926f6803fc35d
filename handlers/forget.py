"""/forget: what goes and what stays, asked twice, done at once."""

from datetime import datetime

from domain.partings import forget
from domain.privacy import Leaving, accounts, leaving
from handlers.partings import keep_why, why_rows
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, mint, to
from handlers.table import Shop, Step, Turn, command, tap
from handlers.talk import Talk
from handlers.words import shop_name
from locales.markup import Safe
from locales.voices import Voice
from rules.members import Member
from rules.partings import Parting
from rules.privacy import CONFIRM_WITHIN
from rules.programme import Programme
from storage.store import Store


@command("forget")
@tap("forget:show")
async def show(member: Member, say: Voice, programme: Programme, store: Store, talk: Talk, now: datetime) -> None:
    """The first time of asking, with all that follows from it."""
    await talk.show(first_screen(say, programme, await store.read(leaving, member.id, now)))


def first_screen(say: Voice, programme: Programme, what: Leaving) -> Screen:
    held = max(0, what.balance.points) + what.balance.pending
    lines = [
        say("forget-title", shop=shop_name(say, programme)),
        say("forget-goes"),
        *([say("forget-points", points=held)] if held else []),
        *([say("forget-codes", codes=what.codes)] if what.codes else []),
        say("forget-stays", days=say("privacy-days", days=programme.privacy.backup_days)),
        say("forget-chat"),
    ]
    rows = (
        (Button(say.plain("privacy-export"), to("privacy:export")),),
        (Button(say.plain("forget-go-on"), to("forget:ask")),),
        (Button(say.plain("forget-keep"), to("home:show")),),
    )
    return Screen(Safe("\n\n").join(lines), rows)


@tap("forget:ask")
async def ask(key: str, say: Voice, talk: Talk, now: datetime) -> Step:
    """The second time. Its button works once, within a quarter of an hour, and only as the very next thing."""
    fresh = mint(key)
    yes = Button(say.plain("forget-yes"), to("forget:yes", fresh))
    await talk.show(Screen(say("forget-sure"), ((Button(say.plain("forget-keep"), to("home:show")),), (yes,))))
    return Step("forget", {"key": fresh, "until": (now + CONFIRM_WITHIN).isoformat()})


@tap("forget:yes")
async def on_yes(args: list[str], turn: Turn, member: Member, shop: Shop, store: Store, now: datetime) -> None:
    """First the line outside the database, then the erasure: a crash in between is made good by the next start."""
    if not _confirmed(args, turn.step, now):
        raise OldButton
    assert shop.leavers is not None
    before = await store.read(accounts, member.id)
    await shop.leavers.write_down([(shop.leavers.mark(turn.person.id), now), *before])
    ticket = await store.write(forget, member.id, people=shop.people, now=now)
    await turn.talk.show(gone_screen(turn, ticket))


@tap("forget:why")
async def on_why(turn: Turn, args: list[str]) -> None:
    """Whoever taps this is a guest by now, or has begun anew."""
    await keep_why(turn, Parting.FORGET, args)
    done, thanks = gone_screen(turn), turn.say("forget-why-thanks")
    await turn.talk.show(Screen(Safe("\n\n").join([Safe(done.text), thanks])))


def _confirmed(args: list[str], step: Step | None, now: datetime) -> bool:
    if step is None or step.name != "forget" or args != [step.data.get("key")]:
        return False
    return now <= datetime.fromisoformat(str(step.data["until"]))


def gone_screen(turn: Turn, ticket: str | None = None) -> Screen:
    """No button that leads back in; with a ticket, those that tell why."""
    done = turn.say("forget-done", shop=shop_name(turn.say, turn.programme))
    if ticket is None:
        return Screen(done)
    text = Safe("\n\n").join([done, turn.say("forget-why")])
    return Screen(text, why_rows(turn.say, Parting.FORGET, ticket))


def guest_screen(say: Voice, programme: Programme) -> Screen:
    """To somebody who left, or moved away, and does something else than pressing Start: nothing begins by itself."""
    return Screen(say("forget-guest", shop=shop_name(say, programme)))
