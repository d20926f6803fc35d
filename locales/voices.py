"""Wafa's voice: what it says, in the language, country, time zone and digits of the person who listens.

    voices = Voices(Path("data/voice"))
    say = voices.of("ar", "SA", "Asia/Riyadh", points=programme.points.forms("ar"))
    say("points-balance", balance=2500)            # Telegram HTML: for texts and captions
    say.plain("rewards-button", name="Tom & Co")   # no HTML: for button labels, toasts, menus
    say("points-card.title")                       # an attribute of a message
    say.name(member.name)                          # how to address somebody, ready as a fact

Facts. A `str` is outside text: it is cleaned of marks that hide or reorder, cut, and escaped. `Safe` (locales.markup)
is HTML already, such as what `say` itself returned; `Safe("\n").join(lines)` keeps it so. Numbers, dates, datetimes and
lists of str are passed as they are, so that plural selectors and the functions below work. A truth (`bool`) is the
word `yes` or `no` in a selector. There are no other kinds and no None: choose another message, or a selector.

In the .ftl files (English is the reference):

    { NUM($n) }                     2,500            every number that is shown; never a bare { $n }
    { POINTS($n) }                  2,500 beans      a number of the shop's points, in the right plural form of the
                                                     points' own name (Arabic has six); never "{ NUM($n) } points".
                                                     Let it stand as a subject or alone, not after a preposition.
    { MONEY($minor, $currency) }    SAR 120.50       whole minor units (halalas); also MONEY($minor, currency: "SAR")
    { PERCENT($n) }                 15%              15 means fifteen per cent
    { DAY($at) }                    8 February 2027  also style: "short" (8 Feb) and style: "weekday"
    { MONTH($at) }  { TIME($at) }   February 2027, 18:05
    { ISO($name) }                  every outside text goes through ISO, so that it cannot turn the line around
    { LIST($names) }                a, b and c: a list of outside texts, each isolated
    { HTML($rows) }                 a fact that is Safe HTML already, such as joined rows
    <code>{ $code }</code>          what people copy or tap stays bare: codes in <code>, $url, $link, /{ $command }
    { $bar }                        signs without a direction follow the line they stand in
    { CULTURE("opening") }          a choice of the culture profile, for a selector: directness, opening, address, emoji

Write exclamation marks as English has them: where the profile has none, a full stop is said. What German says with Sie
stands with du in `de/informal/`, the whole message; one manner is used for all texts of a chat.

The shop's points are named by forms per CLDR category, as the programme gives them. A form with `#` says where the
number stands ("# beans"); as soon as one form of a language has a `#`, all of them are taken literally, so that
Arabic can say "نقطتان" without a number. Without any `#` the number is put before the word; only a dual stands alone.

The shop's own voice: `data/voice/<language>/*.ftl` overrides any message, or single attributes of it. It is checked
like ours; what is wrong is listed in `voices.problems` with file and line, and that message stays as we wrote it. It
is said as it stands in every manner.
"""

import html
import logging
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from locales import languages, names
from locales.catalogue import Catalogue, Problem, ours
from locales.format import Format, numbering
from locales.manners import in_manner
from locales.markup import Safe, clean, quote
from locales.overrides import lay_over
from locales.profiles import Profile, Profiles
from locales.tongue import GAP, Items, Tongue

log = logging.getLogger(__name__)
Fact = str | int | float | Decimal | date | list[str] | tuple[str, ...]
_TAG = re.compile(r"<[^>]*>")


class VoiceError(LookupError):
    """A text or a fact is missing or of no known kind; only a strict voice raises it."""


class Voice:
    """What Wafa says to one kind of listener. Made by `Voices.of`; costs nothing to keep, safe in any thread."""

    def __init__(self, format_: Format, profile: Profile, tongues: tuple[Tongue, ...], *, strict: bool) -> None:
        self.language = format_.language
        self.territory = format_.territory
        self.zone = format_.zone
        self.direction = languages.direction(format_.language)
        self.profile = profile
        self.format = format_
        self._tongues = tongues
        self._strict = strict
        self._told: set[str] = set()

    def __call__(self, key: str, /, **facts: Fact) -> Safe:
        """The text of `key` (`message` or `message.attribute`) as Telegram HTML."""
        for fact in facts.values():
            if fact.__hash__ is None:  # a list: nothing that can be looked up
                return self.afresh(key, facts)
        return _said(self, key, **facts)  # type: ignore[arg-type]  # all else can

    def plain(self, key: str, /, **facts: Fact) -> str:
        """The text of `key` without HTML, for button labels, toasts and menus."""
        return _plain(self(key, **facts))

    def afresh(self, key: str, facts: Mapping[str, Fact]) -> Safe:
        """The text of `key` worked out now; calling the voice looks first whether it was said a moment ago."""
        return Safe(self._render(key, {name: self._fact(key, name, fact) for name, fact in facts.items()}))

    def name(self, name: str | None) -> str:
        """How to address somebody by a name from outside; a friendly word of the language where nothing can be seen."""
        return names.address(self.profile, names.display(name)) or self.plain("name-fallback")

    def _render(self, key: str, facts: dict[str, object]) -> str:
        """The nearest language that can say it without a gap; else the nearest with a gap; else the key's words."""
        gapped: str | None = None
        for tongue in self._tongues:
            text, errors = tongue.say(key, facts)
            if text is not None and not errors:
                return text
            if text is None and tongue.language.startswith(f"{self.language}-"):
                continue  # a region says only what it says differently
            self._tell(f"{tongue.language}: {key}: {'; '.join(map(str, errors)) or 'no such text'}")
            gapped = gapped or (text and tongue.with_gaps(key, facts))
        return gapped or key.replace("-", " ").replace(".", " ")

    def _fact(self, key: str, name: str, fact: Fact) -> object:
        if isinstance(fact, Safe):
            return fact
        if isinstance(fact, str):
            return html.escape(clean(fact))
        if isinstance(fact, bool):
            return "yes" if fact else "no"
        if isinstance(fact, int | float | Decimal | date):
            return fact
        if isinstance(fact, list | tuple):
            return Items(html.escape(clean(str(item))) for item in fact)
        self._tell(f"{key}: the fact {name} is a {type(fact).__name__}")
        return GAP

    def _tell(self, what: str) -> None:
        if self._strict:
            raise VoiceError(what)
        if what not in self._told and len(self._told) < 1000:
            self._told.add(what)
            log.warning("voice: %s", what)


# A shop says the same things again and again: a label, a tier, a reward in reach, points that end with the month.
@lru_cache(16_384, typed=True)
def _said(voice: Voice, key: str, /, **facts: Fact) -> Safe:
    return voice.afresh(key, facts)


@lru_cache(4096)
def _plain(text: str) -> str:
    return html.unescape(_TAG.sub("", text))


class Voices:
    """All languages. `override_dir` holds the shop's own words; what was wrong there is in `problems`."""

    def __init__(self, override_dir: Path | None = None, *, strict: bool = False) -> None:
        self._ours = ours()
        self._override_dir = override_dir
        self._profiles = Profiles()
        self._strict = strict
        self._in = lru_cache(4)(self._in_manner)
        self._of = lru_cache(4096)(self._make)
        self.languages = list(self._ours)
        self.problems = self._in("formal", True)[1]

    def of(
        self,
        language: str,
        territory: str | None,
        zone: str,
        *,
        digits: str | None = None,
        address: str | None = None,
        points: Mapping[str, str] | None = None,
    ) -> Voice:
        """The voice for a language in a country (told, else the shop's) and an IANA zone.

        `digits`: latn or native where the member chose, else the profile's. `address`: formal or informal where the
        shop says so, else the profile's. `points`: the forms of the points' name in this language. A language we do not
        speak becomes English, an unknown zone UTC.
        """
        return self._of(language, territory, zone, digits, address, tuple(sorted(points.items())) if points else ())

    def _make(
        self,
        language: str,
        territory: str | None,
        zone: str,
        digits: str | None,
        address: str | None,
        points: tuple[tuple[str, str], ...],
    ) -> Voice:
        language = languages.match(language, self.languages) or languages.REFERENCE
        profile = self._profiles.of(language, territory)
        profile = replace(profile, address=address or profile.address)
        system = numbering(language, territory, digits or profile.digits)
        shape = Format(language, territory, _known(zone), system, "hijri" in profile.calendars)
        catalogues, _ = self._in(profile.address, profile.exclaim)
        chain = [way for way in languages.chain(language, territory) if way in catalogues]
        forms = {category: str(quote(form)) for category, form in points}
        tongues = tuple(Tongue(catalogues[way], shape, profile, forms) for way in chain)
        return Voice(shape, profile, tongues, strict=self._strict)

    def _in_manner(self, address: str, exclaim: bool) -> tuple[dict[str, Catalogue], list[Problem]]:
        """Our texts in one manner, with the shop's own laid over them, and what is wrong in those."""
        informal = address == "informal"
        made = {language: in_manner(mine, informal=informal, exclaim=exclaim) for language, mine in self._ours.items()}
        return made, lay_over(made, self._override_dir)


def _known(zone: str) -> str:
    try:
        return ZoneInfo(zone).key
    except (KeyError, ValueError, OSError):
        log.warning("voice: no such time zone: %r", zone[:64])
        return "UTC"
