"""Our texts in another manner: with `du` in place of `Sie`, or without exclamation marks."""

from pathlib import Path
from typing import Any

from locales.catalogue import HERE, Catalogue, ours


def in_manner(catalogue: Catalogue, *, informal: bool, exclaim: bool, root: Path = HERE) -> Catalogue:
    """A copy of a catalogue of ours, as it speaks informally, or calmly where exclamation marks do not fit.

    `<language>/informal/*.ftl` has the messages that read differently among friends, each of them whole. A language
    without that folder says the same to everybody.
    """
    made = catalogue.copy()
    if informal and (closer := ours(root / catalogue.language).get("informal")):
        made.messages.data.update(closer.messages.data)
        made.origin.update(closer.origin)
    if not exclaim:
        texts: dict[str, Any] = made.messages.data
        for name, written in texts.items():
            if isinstance(written, str):  # as it is until it is first wanted; Fluent itself has no use for the mark
                texts[name] = written.replace("!", ".")
    return made
