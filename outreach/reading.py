"""What several messages say when they are read in one: each thing once."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from domain.deliveries import facts_of
from locales.markup import Safe
from locales.voices import Voice

Facts = Mapping[str, Any]


class Parts(NamedTuple):
    """The keys of what a text is put together from beside its own words.

    `reach`: what the member has, and what could be had for it, by the fact of that name ("" where it has none); a
    message says it once, however many texts have it. `ends`: the commands it closes with, the way out of all last.
    `several`: said in place of the text where there is more than one of its kind, with all their `points` and, in
    `lines`, one `line` for each; a text that tells of several by itself has them in its `each`.
    """

    reach: Mapping[str, str] = {}
    ends: str = ""
    several: str = ""
    line: str = ""


PARTS: Mapping[str, Parts] = {
    "reminder-points": Parts(
        {"near": "reminder-points.near", "far": "reminder-points.far"},
        "reminder-points.ends",
        "reminder-points-several",
        "reminder-points-line",
    ),
    "reminder-code": Parts({}, "reminder-code.ends", "reminder-code-several", "reminder-code-line"),
    "delivery-code-lapsed": Parts(
        {"": "delivery-code-lapsed.reach"}, "", "delivery-code-lapsed-several", "delivery-code-lapsed-line"
    ),
    "care-statement": Parts({"near": "care-statement.near"}),
    "care-unfinished": Parts({"": "care-unfinished.reach"}),
    "care-reward-near": Parts({"": "care-reward-near.reach"}),
    "referral-told-inviter": Parts({"": "referral-told-inviter.reach"}),
    "referral-told-invited": Parts({"": "referral-told-invited.reach"}),
    "referral-told-back": Parts({"": "referral-told-back.reach"}),
    "referral-told-withdrawn": Parts({"": "referral-told-withdrawn.reach"}),
}
NONE = Parts()
SUBJECTS = frozenset({"each", "redemption"})
"""Facts that say what a text is about: with one of them, what says the same twice tells of one thing."""


def read_out(say: Voice, told: Sequence[tuple[str, Facts]]) -> Safe:
    """The text of messages, each a key and its facts, in the order in which they are to be read."""
    kinds: dict[str, list[Facts]] = {}
    for key, facts in told:
        alike = kinds.setdefault(key, [])
        if facts not in alike or not SUBJECTS & facts.keys():
            alike.append(facts)
    texts = [text for key, alike in kinds.items() for text in _texts(say, key, alike)]
    reach, ends = [], []
    for key, alike in kinds.items():
        parts, newest = PARTS.get(key, NONE), alike[-1]
        if has := parts.reach.get(newest.get("reach", "")):
            reach.append(_said(say, has, newest))
        if parts.ends:
            ends.append(_said(say, parts.ends, newest))
    return Safe("\n\n").join([*texts, *reach[:1], *([Safe("\n").join(reversed(ends))] if ends else [])])


def _texts(say: Voice, key: str, alike: Sequence[Facts]) -> list[Safe]:
    """One for each; or one for all of them, where the text has words for that."""
    parts = PARTS.get(key, NONE)
    each = [facts_of(one) for facts in alike for one in facts.get("each", (facts,))] if parts.several else []
    if len(each) > 1:
        lines = Safe("\n").join(say(parts.line, **facts) for facts in each)
        return [say(parts.several, points=sum(facts["points"] for facts in each), lines=lines)]
    return [_said(say, key, facts) for facts in alike]


def _said(say: Voice, key: str, facts: Facts) -> Safe:
    return say(key, **{name: fact for name, fact in facts.items() if name != "each"})
