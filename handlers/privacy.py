"""/privacy: who keeps what, why and how long; /export: everything about you, as two files."""

import json
from datetime import datetime, timedelta

from domain.privacy import everything, may_export, note_export
from handlers.errors import way_out
from handlers.home import home_button
from handlers.papers import paper
from handlers.screen import Button, Screen, to
from handlers.table import Turn, command, tap
from handlers.talk import Talk
from handlers.words import shop_name
from locales.markup import Safe
from locales.voices import Voice
from rules.members import Member
from rules.privacy import ExportedAlready
from rules.programme import Programme
from rules.refusals import Refusal
from storage.store import Store


@command("privacy")
@tap("privacy:show")
async def show_privacy(say: Voice, programme: Programme, talk: Talk) -> None:
    await talk.show(privacy_screen(say, programme))


def privacy_screen(say: Voice, programme: Programme) -> Screen:
    """The numbers are the programme's own, those that the timetable keeps."""
    shop, days = programme.shop, programme.privacy
    parts = [
        say("privacy-title", shop=shop_name(say, programme)),
        say("privacy-who", legal_name=shop.legal_name, contact=shop.contact),
        say("privacy-what"),
        say("privacy-sent", days=lasts(say, days.update_days), dead=lasts(say, days.dead_letter_days)),
        say("privacy-messages", days=lasts(say, days.message_days)),
        say("privacy-member"),
        say("privacy-backups", days=lasts(say, days.backup_days)),
        say("privacy-rights", contact=shop.contact),
    ]
    rows = (
        (Button(say.plain("privacy-export"), to("privacy:export")),),
        (Button(say.plain("privacy-move"), to("move:show")), Button(say.plain("privacy-forget"), to("forget:show"))),
        (home_button(say),),
    )
    return Screen(Safe("\n\n").join(parts), rows)


def lasts(say: Voice, days: int) -> Safe:
    """So many days, ready as a fact."""
    return say("privacy-days", days=days)


def minutes_of(say: Voice, time: timedelta) -> Safe:
    """So many minutes, a begun one counted whole. No clock is named where nobody knows whose it would be."""
    return say("privacy-minutes", minutes=-(-time // timedelta(minutes=1)))


@command("export")
@tap("privacy:export")
async def on_export(
    key: str, member: Member, say: Voice, programme: Programme, store: Store, talk: Talk, now: datetime
) -> None:
    """Two files: one to read, one for machines. Counted only once both are made."""
    await store.read(may_export, member.id, key=key, now=now)
    held = await store.report(everything, member.id, now)
    await store.write(note_export, member.id, key=key, now=now)
    data = {"made_at": now.isoformat(), "responsible": _responsible(programme), "held": held}
    machine = json.dumps(data, ensure_ascii=False, indent=2, default=str)
    await talk.show(Screen(say("export-here"), ((home_button(say),),)))
    await talk.document("wafa.html", paper(say, programme, held, now).encode(), say("export-caption-read"))
    await talk.document("wafa.json", machine.encode("utf-8", "replace"), say("export-caption-data"))


def _responsible(programme: Programme) -> dict[str, str]:
    return {"name": programme.shop.legal_name, "contact": programme.shop.contact}


@way_out(ExportedAlready)
async def _again_later(turn: Turn, refusal: Refusal) -> Screen:
    back = Button(turn.say.plain("common-back"), to("privacy:show"))
    return Screen(turn.say(refusal.key, **refusal.facts), ((back,), (home_button(turn.say),)))
