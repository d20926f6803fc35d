"""/why: why these messages came, and why others did not."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from domain.why import Never, Told, Untold, Why, why
from handlers.home import home_button
from handlers.screen import Screen
from handlers.table import command, tap
from handlers.talk import Talk
from locales.markup import Safe
from locales.voices import Voice
from rules.members import Member
from storage.store import Store


@command("why")
@tap("why:show")
async def show_why(member: Member, say: Voice, store: Store, talk: Talk, now: datetime) -> None:
    found = await store.read(why, member.id, now)
    await talk.show(why_screen(say, found))


def why_screen(say: Voice, found: Why) -> Screen:
    came = [say("why-title"), *(_told(say, one) for one in found.told)] if found.told else [say("why-nothing")]
    missing = [say("why-untold-title"), *(_untold(say, one) for one in found.untold)] if found.untold else []
    never = [say("why-never-title"), *_never(say, found.never)] if found.never else []
    return Screen(Safe("\n\n").join([*came, *missing, *never, say("why-end")]), ((home_button(say),),))


def _told(say: Voice, one: Told) -> Safe:
    key = "why-told" if one.surely else "why-told-perhaps"
    return say(key, at=one.at, what=say(f"why-what-{one.topic}"), because=say(f"why-because-{one.topic}"))


def _untold(say: Voice, one: Untold) -> Safe:
    key = "why-waits" if one.waits else "why-untold"
    return say(key, at=one.at, what=say(f"why-what-{one.topic}"), reason=say(f"why-reason-{one.reason}"))


def _never(say: Voice, found: Iterable[Never]) -> Iterable[Safe]:
    """What does not come for the same reason, in one line with it."""
    for reason, those in groupby(found, lambda one: one.reason):
        what = Safe(" · ").join(say(f"why-what-{one.topic}") for one in those)
        yield say("why-never", what=what, reason=say(f"why-never-{reason}"))
