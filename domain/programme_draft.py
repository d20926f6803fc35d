"""The owner's file in the chat: sent, looked at, and put in force by a tap."""

from dataclasses import dataclass
from datetime import datetime

from domain.programme import Outlook, outlook, put_in_force, remarks
from domain.staff import by_staff
from rules.programme import Problem, ProgrammeErrors, check
from rules.refusals import NoSuchDraft
from rules.staff import Act, Staff
from rules.upload import BadProgramme
from storage.programme_draft import Draft
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Looked:
    """The owner's draft of that number and what it would do; `odd` is what is strange in it without being wrong."""

    number: int
    odd: tuple[Problem, ...]
    outlook: Outlook


@by_staff(Act.PROGRAMME)
def present(tx: Tx, owner: Staff) -> str:
    """The file of the programme that counts, as it was written. LookupError before the first one."""
    newest = tx.programme.newest_id()
    if newest is None:
        raise LookupError("No programme has been applied yet.")
    return tx.programme.text(newest)


@by_staff(Act.PROGRAMME)
def propose(tx: Tx, owner: Staff, text: str, *, now: datetime) -> int:
    """Keep the owner's file until they decide; its number. Raises BadProgramme with all that is wrong."""
    try:
        check(text)
    except ProgrammeErrors as errors:
        raise BadProgramme(errors.problems) from None
    return tx.drafts.put(owner.id, text, after=tx.programme.newest_id(), now=now)


@by_staff(Act.PROGRAMME)
def propose_again(tx: Tx, owner: Staff, *, now: datetime) -> int:
    """The owner's last file once more, after another programme was applied; its new number. Raises NoSuchDraft."""
    draft = tx.drafts.of(owner.id, lock=True)
    if draft is None:
        raise NoSuchDraft
    return tx.drafts.put(owner.id, draft.text, after=tx.programme.newest_id(), now=now)


@by_staff(Act.PROGRAMME)
def look(tx: Tx, owner: Staff, number: int, *, now: datetime) -> Looked:
    """What the owner's file would do now. Reads every member: for `store.report`. Raises NoSuchDraft."""
    draft = _own(tx, owner, number)
    return Looked(number, remarks(check(draft.text)), outlook(tx, draft.text, now=now))


@by_staff(Act.PROGRAMME)
def put_draft_in_force(tx: Tx, owner: Staff, number: int, *, now: datetime) -> int:
    """The file counts from now on; how many changes that made. The same tap again gets the first answer.

    Raises NoSuchDraft, ProgrammeMoved.
    """
    draft = _own(tx, owner, number, lock=True)
    if draft.changes is not None:
        return draft.changes
    changes = len(put_in_force(tx, draft.text, actor=owner.actor, after=draft.after, now=now))
    tx.drafts.done(owner.id, changes)
    return changes


def _own(tx: Tx, owner: Staff, number: int, *, lock: bool = False) -> Draft:
    draft = tx.drafts.of(owner.id, lock=lock)
    if draft is None or draft.number != number:
        raise NoSuchDraft
    return draft
