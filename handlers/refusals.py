"""The counter's own refusals: buttons that no longer, or never, meant anything."""

from dataclasses import dataclass
from typing import ClassVar

from rules.refusals import Refusal


@dataclass(eq=False)
class OldButton(Refusal):
    """What rides in this button is not understood any more."""

    key: ClassVar[str] = "common-old-menu"
