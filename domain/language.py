"""The language of a conversation, as its messages show it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.members import lock
from locales.languages import match
from rules.language import Act, by_script, by_statistics, decide
from storage.tx import Tx


def hear(
    tx: Tx, member_id: int, words: Sequence[str], chances: Mapping[str, float], offered: list[str], *, now: datetime
) -> tuple[Act, str]:
    """What the words of a message mean for the language: stay, or offer or switch to the language that is returned.

    A switch is made here. Of the message nothing is kept but the language and a count.
    """
    member = lock(tx, member_id)
    hearing = tx.hearings.of(member_id)
    evidence = by_script(words, member.language) or by_statistics(
        words, chances, member.language, first=hearing.messages == 0
    )
    spoken = match(evidence.language, offered)
    decision = decide(evidence, spoken, member.language, explicit=member.language_chosen, hearing=hearing, now=now)
    tx.hearings.keep(member_id, decision.hearing)
    if decision.act is Act.STAY or spoken is None:
        return Act.STAY, member.language
    if decision.act is Act.SWITCH:
        tx.members.change(member_id, language=spoken)
    return decision.act, spoken
