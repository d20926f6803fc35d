"""Which language a conversation is in: an explicit choice, else what the messages show, else what it began with.

The numbers are measured (16 languages, 20,657 texts): at p ≥ 0.7 and 8 letters 0.3 % of messages switch wrongly, at
p ≥ 0.5 and 4 letters 2.3 % would, so there a switch is only offered, unless two messages agree.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

READ_CHARACTERS = 500  # of a message; more of it makes no answer surer
SURE, SURE_LETTERS = 0.7, 8  # switch
LIKELY, LIKELY_LETTERS = 0.5, 4  # offer, or agree with the message before
PAUSE = 10  # messages between two offers
LOCKED = timedelta(days=30)  # after an explicit choice another language is offered once in so long
MOST_MESSAGES = 1000  # the counter stops here
EPSILON, WEIGHT, PRIOR = 0.02, 2, 0.8
SCRIPT_LETTERS = 2

_NO_WORDS = re.compile(
    r"\S+@\S+|@\w+|/\w+|(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}(?:/\S*)?(?![\w])|\S*\d\S*",
)
_ARABIZI = re.compile(r"(?<!\w)(?:[a-z']+[2357]+[a-z']+|[2357][a-z']{2,}|[a-z']{2,}[2357])(?!\w)", re.IGNORECASE)
_SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC", "HANGUL", "HIRAGANA", "KATAKANA", "CJK", "DEVANAGARI")
_ONE_LANGUAGE = {"HANGUL": "ko", "DEVANAGARI": "hi"}
_PAIRS = {  # a script of two languages, and the letters that only one of them has
    "ARABIC": (("fa", frozenset("پچژگکی")), ("ar", frozenset("ةىيك"))),
    "CYRILLIC": (("uk", frozenset("іїєґ")), ("ru", frozenset("ыэёъ"))),
}


class Source(StrEnum):
    """Where the language of a conversation comes from."""

    START = "start"  # Telegram's code, else the shop's own
    DETECTED = "detected"
    EXPLICIT = "explicit"


@dataclass(frozen=True, slots=True)
class Hearing:
    """What is kept between messages. `heard` is the language of the last message that had one; `messages` counts those
    listened to; `pause` those that must pass before another language is offered again."""

    source: str = Source.START
    decided_at: datetime | None = None
    heard: str | None = None
    messages: int = 0
    pause: int = 0
    offered_at: datetime | None = None


class Act(StrEnum):
    """What to do about a message."""

    STAY = "stay"
    OFFER = "offer"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The language a message is probably in. `script`: its letters alone say so."""

    language: str
    p: float
    letters: int
    script: bool = False

    @property
    def likely(self) -> bool:
        return self.script or (self.p >= LIKELY and self.letters >= LIKELY_LETTERS)

    @property
    def sure(self) -> bool:
        return self.script or (self.p >= SURE and self.letters >= SURE_LETTERS)


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do, and what to keep of it."""

    act: Act
    hearing: Hearing


def base(language: str | None) -> str | None:
    """The language without region and script: pt for pt-BR."""
    return language.split("-")[0].casefold() if language else None


def words_of(text: str, *, known: Iterable[str] = (), labels: Iterable[str] = ()) -> list[str]:
    """The words of a message that can show its language: no commands, addresses, numbers, codes, emoji or names.

    `known` are names that belong to no language: the member's own and the brand's. `labels` are texts of our buttons: a
    message that repeats one says nothing.
    """
    words = _letters(_NO_WORDS.sub(" ", text[:READ_CHARACTERS]))
    if " ".join(words) in {" ".join(_letters(label)) for label in labels}:
        return []
    names = {word for name in known for word in _letters(name)}
    return [word for word in words if word not in names]


def arabizi(text: str) -> bool:
    """Whether words are spelled as Arabic is in Latin letters: 3amel, 7abibi, 2ahwa."""
    return _ARABIZI.search(text[:READ_CHARACTERS]) is not None


def by_script(words: Sequence[str], language: str) -> Evidence | None:
    """What the letters alone say in a conversation in `language`; None where statistics have to decide."""
    script, letters = _script(words)
    if script is None or letters < SCRIPT_LETTERS:
        return Evidence("", 0, letters)
    if script in ("HIRAGANA", "KATAKANA"):
        return Evidence("ja", 1, letters, script=True)
    if script == "CJK":
        return Evidence("ja" if base(language) == "ja" else "zh", 1, letters, script=True)
    if script in _ONE_LANGUAGE:
        return Evidence(_ONE_LANGUAGE[script], 1, letters, script=True)
    return _of_pair(words, _PAIRS[script], language, letters) if script in _PAIRS else None


def by_statistics(words: Sequence[str], chances: Mapping[str, float], language: str, *, first: bool) -> Evidence:
    """The likeliest language. A first message and a single word count together with what was to be expected."""
    if first or len(words) == 1:
        chances = _with_prior(chances, base(language))
    best = max(chances, key=chances.__getitem__, default="")
    return Evidence(best, chances.get(best, 0), sum(map(len, words)))


def decide(
    evidence: Evidence, spoken: str | None, language: str, *, explicit: bool, hearing: Hearing, now: datetime
) -> Decision:
    """Stay, offer or switch. `spoken` is the evidence's language as the shop offers it, or None when it does not."""
    now_heard = replace(hearing, messages=min(hearing.messages + 1, MOST_MESSAGES), pause=max(hearing.pause - 1, 0))
    if not evidence.likely:
        return Decision(Act.STAY, now_heard)
    agrees = hearing.heard == evidence.language
    now_heard = replace(now_heard, heard=evidence.language)
    if spoken is None or spoken == language:
        return Decision(Act.STAY, now_heard)
    if explicit:
        rested = hearing.offered_at is None or now - hearing.offered_at >= LOCKED
        return _offer(now_heard, now) if rested else Decision(Act.STAY, now_heard)
    if evidence.sure or agrees:
        return Decision(Act.SWITCH, replace(now_heard, source=Source.DETECTED, decided_at=now, pause=0))
    return _offer(now_heard, now) if hearing.pause == 0 else Decision(Act.STAY, now_heard)


def _offer(hearing: Hearing, now: datetime) -> Decision:
    return Decision(Act.OFFER, replace(hearing, pause=PAUSE, offered_at=now))


def _letters(text: str) -> list[str]:
    """Runs of letters with the marks and apostrophes that belong to them, in lower case."""
    text = unicodedata.normalize("NFC", text)
    kept = (one if unicodedata.category(one)[0] in "LM" or one in "'’" else " " for one in text)
    return [word for part in "".join(kept).casefold().split() if (word := part.strip("'’"))]


def _script(words: Sequence[str]) -> tuple[str | None, int]:
    """The script of more than half of the letters, and how many they are. Han with any kana is Japanese."""
    letters = [one for word in words for one in word if one.isalpha()]
    found = Counter(next((s for s in _SCRIPTS if unicodedata.name(one, "").startswith(s)), "OTHER") for one in letters)
    if kana := found.pop("HIRAGANA", 0) + found.pop("KATAKANA", 0):
        found["HIRAGANA"] = kana + found.pop("CJK", 0)
    script, count = found.most_common(1)[0] if found else ("OTHER", 0)
    return (script if 2 * count > len(letters) and script != "OTHER" else None), count


def _of_pair(
    words: Sequence[str], pair: Sequence[tuple[str, frozenset[str]]], language: str, letters: int
) -> Evidence | None:
    """One of two languages by letters that the other lacks; where none tell, the present one of the two."""
    used = {one for word in words for one in word}
    told = [name for name, own in pair if own & used]
    if len(told) == 1:
        return Evidence(told[0], 1, letters, script=True)
    here = base(language)
    return Evidence(here, 1, letters, script=True) if here in {name for name, _ in pair} else None


def _with_prior(chances: Mapping[str, float], expected: str | None) -> Mapping[str, float]:
    """posterior ∝ ((1-ε)p + ε/n)^w · prior, with the prior 0.8 on what is spoken now."""
    if expected not in chances or len(chances) < 2:
        return chances
    count = len(chances)
    weighed = {
        language: ((1 - EPSILON) * p + EPSILON / count) ** WEIGHT
        * (PRIOR if language == expected else (1 - PRIOR) / (count - 1))
        for language, p in chances.items()
    }
    whole = sum(weighed.values())
    return {language: weight / whole for language, weight in weighed.items()}
