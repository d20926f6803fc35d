"""Names from outside: shown as people wrote them, but never able to hide, reorder or flood a line."""

import unicodedata

from locales.markup import clean
from locales.profiles import Profile

LENGTH = 64  # what people see as characters, so that a name stays a name
MARKS = 3  # combining marks on one letter; more are a drawing across the neighbouring lines
_INVISIBLE = dict.fromkeys(map(ord, "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"))  # letters by class, blank to the eye


def display(name: str | None) -> str:
    """The name as one clean line of at most 64 letters; empty when nothing in it can be seen."""
    line = " ".join(clean(name or "", 4 * LENGTH).translate(_INVISIBLE).split())
    if len(line) <= LENGTH and line.replace(" ", "").isalnum():
        return line  # as nearly every name is; none of these characters is a mark
    letters, marks, kept = 0, 0, ""
    for character in line:
        mark = unicodedata.category(character) in ("Mn", "Me") or character == "\u200d"
        marks = marks + 1 if mark else 0
        letters += not mark
        if letters > LENGTH:
            return kept.rstrip() + "…"
        kept += character if marks <= MARKS else ""
    return kept if any(_seen(character) for character in kept) else ""


def address(profile: Profile, name: str) -> str:
    """The name in the form the profile addresses people by (遥 → 遥様); an empty name stays empty."""
    before, _, after = profile.name_form.partition("{name}")
    if not name or (before and name.startswith(before)) or (after and name.endswith(after)):
        return name
    return f"{before}{name}{after}"


def _seen(character: str) -> bool:
    return unicodedata.category(character)[0] not in "CZM"
