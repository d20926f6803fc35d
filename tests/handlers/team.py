"""The shop's people with their phones: Huda at the till, Oliver who owns the shop, and Lena who buys."""

from typing import Any

from domain.staff import appoint
from rules.staff import Role
from storage.audit import Deed
from tests.cast import Person
from tests.handlers.conftest import Counter, Guest

Json = dict[str, Any]


async def seat(counter: Counter, who: Person, role: Role, language: str = "en") -> Guest:
    """Somebody who is on the staff, has pressed Start and reads English."""
    await counter.store.write(appoint, who.id, role, who.first_name, actor="settings", now=counter.now)
    guest = counter.guest(who)
    await guest.starts()
    member = await counter.member(who)
    await counter.store.write(lambda tx: tx.members.change(member.id, language=language))
    return guest


async def deeds(counter: Counter) -> list[Deed]:
    """What staff changed, oldest first, without how they came to be seated."""
    newest = await counter.store.read(lambda tx: tx.audit.newest())
    return [deed for deed in reversed(newest) if deed.action != "staff-appointed"]


async def menu(counter: Counter, who: Person) -> list[str]:
    """The commands that this person alone sees, as last written."""
    written: list[str] = []
    for call in (await counter.stage.get("calls"))["calls"]:
        scope = call["params"].get("scope") or {}
        if scope.get("chat_id") != who.id or not call["ok"]:
            continue
        if call["method"] == "setMyCommands":
            written = [command["command"] for command in call["params"]["commands"]]
        elif call["method"] == "deleteMyCommands":
            written = []
    return written
