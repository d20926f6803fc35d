"""The owner's list of people: who is on the staff, who is invited, who goes."""

from domain.members import Arrival
from domain.sources import came
from domain.staff import accept, invite, remove, team
from handlers.desk import desk_screen
from handlers.menu import write_menu
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, to
from handlers.start import payload
from handlers.table import Step, Turn, tap
from locales.markup import Safe
from locales.voices import Voice
from rules.staff import Role, Staff
from storage.sources import BY_INVITATION, Came

INVITED = (Role.CASHIER, Role.AGENT, Role.MARKETER, Role.OWNER)


SEAT = "s"  # the letter of a link to a seat on the staff


@payload(SEAT)
async def on_invitation(turn: Turn, first: Arrival, token: str) -> Step | bool:
    """Somebody brings an invitation: from now on they are on the staff, with a menu of their own."""
    staff = await turn.store.write(accept, turn.person, token, now=turn.now)
    if staff is None:
        return False
    await write_menu(turn.talk, turn.say, staff)
    await turn.talk.show(Screen(turn.say("staff-welcome", role=turn.say.plain(f"role-{staff.role}"))))
    await turn.talk.send(desk_screen(turn.say, turn.programme, staff))
    return True


@tap("staff:team")
async def show_team(turn: Turn) -> None:
    people = await turn.store.read(team, turn.person.id)
    await turn.talk.show(team_screen(turn.say, people, turn.person.id))


@tap("staff:invite")
async def on_invite(turn: Turn, args: list[str]) -> None:
    """A link for one person, to be sent on. It is shown once and kept nowhere."""
    role = next((role for role in INVITED if [role] == args), None)
    if role is None:
        raise OldButton
    token = await turn.store.write(invite, turn.person.id, role, now=turn.now)
    await turn.talk.show(invitation_screen(turn.say, role, f"https://t.me/{turn.shop.bot_username}?start=s_{token}"))


@tap("staff:ask")
async def ask(turn: Turn, args: list[str]) -> None:
    leaving = _named(await turn.store.read(team, turn.person.id), args)
    yes = Button(turn.say.plain("staff-remove-yes"), to("staff:remove", leaving.id))
    no = Button(turn.say.plain("common-cancel"), to("staff:team"))
    await turn.talk.show(Screen(turn.say("staff-remove-ask", name=leaving.name), ((yes,), (no,))))


@tap("staff:remove")
async def on_remove(turn: Turn, args: list[str]) -> None:
    leaving = _named(await turn.store.read(team, turn.person.id), args)
    await turn.store.write(remove, turn.person.id, leaving.id, now=turn.now)
    await turn.talk.menu(leaving.telegram_id, ())
    await turn.talk.toast(turn.say.plain("staff-removed", name=leaving.name))
    people = await turn.store.read(team, turn.person.id) if leaving.telegram_id != turn.person.id else []
    await turn.talk.show(team_screen(turn.say, people, turn.person.id))


@tap("staff:sources")
async def show_sources(turn: Turn) -> None:
    found = await turn.store.report(came, turn.person.id)
    await turn.talk.show(sources_screen(turn.say, found))


def _named(people: list[Staff], args: list[str]) -> Staff:
    found = next((one for one in people if [str(one.id)] == args), None)
    if found is None:
        raise OldButton
    return found


def team_screen(say: Voice, people: list[Staff], reader: int) -> Screen:
    """Everybody with their role; whoever reads cannot tap themselves away by accident."""
    lines = [say("staff-line", name=one.name, role=say.plain(f"role-{one.role}")) for one in people]
    removals: Rows = tuple(
        (Button(say.plain("staff-remove", name=one.name), to("staff:ask", one.id)),)
        for one in people
        if one.telegram_id != reader
    )
    invitations = [Button(say.plain(f"staff-invite-{role}"), to("staff:invite", role)) for role in INVITED]
    rows = (tuple(invitations[:2]), tuple(invitations[2:]))
    back = (Button(say.plain("common-back"), to("staff:show")),)
    return Screen(Safe("\n").join([say("staff-title"), *lines]), (*rows, *removals, back))


def invitation_screen(say: Voice, role: Role, link: str) -> Screen:
    copy = Button(say.plain("staff-copy"), copy=link)
    back = Button(say.plain("common-back"), to("staff:team"))
    return Screen(say("staff-invited", role=say.plain(f"role-{role}"), link=link), ((copy,), (back,)))


def sources_screen(say: Voice, found: list[Came]) -> Screen:
    lines = [_source(say, one) for one in found]
    back = (Button(say.plain("common-back"), to("staff:show")),)
    return Screen(Safe("\n").join([say("sources-title"), *lines]), (back,))


def _source(say: Voice, one: Came) -> Safe:
    if one.source is None or one.source == BY_INVITATION:
        return say("sources-invited" if one.source else "sources-none", joined=one.joined, bought=one.bought)
    return say("sources-line", source=one.source, joined=one.joined, bought=one.bought)
