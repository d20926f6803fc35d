"""Languages by their codes (BCP 47): which of ours a code means, what they call themselves, how they run."""

from collections.abc import Mapping
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from rules.wishes import names_of

REFERENCE = "en"
WORLD = "001"  # UN M.49: the world; CLDR has it for English, Arabic and Spanish


def match(code: str | None, offered: list[str]) -> str | None:
    """The offered language that `code` means (`pt-br` → `pt`, `ar-EG` → `ar`, `zh-tw` → `zh-Hant`), or None."""
    if not code:
        return None
    ours = {language.casefold(): language for language in offered}
    for candidate in _candidates(code):
        if candidate in ours:
            return ours[candidate]
    base = _candidates(code)[-1]
    if base == "zh":  # a bare zh does not say which script its reader can read
        return None
    return next((language for key, language in ours.items() if key.startswith(base + "-")), None)


def _candidates(code: str) -> list[str]:
    """The code itself and what it means ever more broadly, in lower case: zh-tw, zh-hant-tw, zh-hant, zh."""
    parts = code.replace("_", "-").casefold().split("-")
    parts[0] = str(get_global("language_aliases").get(parts[0], parts[0])).casefold()
    ways = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    script = _script(parts)
    if script:
        ways[-1:-1] = [f"{parts[0]}-{script}"]
    return ways


def _script(parts: list[str]) -> str | None:
    """The likely script of a language with a territory, where no script is written."""
    if len(parts) != 2 or len(parts[1]) != 2:
        return None
    known = get_global("likely_subtags")
    likely = known.get(f"{parts[0]}_{parts[1].upper()}") or known.get(parts[0])
    return str(likely).split("_")[1].casefold() if likely else None


def chain(language: str, territory: str | None) -> list[str]:
    """The languages to ask for a text, nearest first: `ar-EG`, `ar`, `en`."""
    parts = language.split("-")
    near = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    if territory and (len(parts) == 1 or len(parts[-1]) != len("XX")):
        near.insert(0, f"{language}-{territory}")
    return [*near, *([REFERENCE] if REFERENCE not in near else [])]


@lru_cache(512)
def locale(language: str, territory: str | None) -> Locale:
    """CLDR's data for the language as spoken in the territory, else for the language, else for English."""
    parts = language.split("-")
    # Where CLDR does not know the pair, the language's own form for the world comes before that of its homeland:
    # a reader of English in Riyadh expects 6 December, not December 6.
    ways = [[*parts, territory], [parts[0], WORLD]] if territory else []
    for way in [*ways, parts, parts[:1]]:
        try:
            return Locale.parse("_".join(part for part in way if part))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(REFERENCE)


def endonym(language: str) -> str:
    """What the language calls itself: العربية, English, Deutsch, 日本語."""
    name = locale(language, None).get_display_name() or language
    return name[:1].upper() + name[1:]


@lru_cache(32)
def names(languages: tuple[str, ...]) -> Mapping[str, str]:
    """These languages by every name that people who speak one of them have for one: Deutsch, German, الألمانية."""
    readers = dict.fromkeys((*languages, REFERENCE))
    named = [
        (locale(one, None).get_language_name(locale(reader, None)), one) for one in languages for reader in readers
    ]
    return names_of({name: one for name, one in named if name})


def direction(language: str) -> str:
    """`rtl` or `ltr`."""
    return locale(language, None).text_direction


def plural_categories(language: str) -> frozenset[str]:
    """The plural categories of whole numbers and fractions in this language, `other` included (CLDR)."""
    return frozenset(locale(language, None).plural_form.tags) | {"other"}
