"""What a text is about, of the things that a culture profile may avoid (`avoided.toml`)."""

import re
import tomllib
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path

_WORDS: Mapping[str, Mapping[str, list[str]]] = tomllib.loads(
    (Path(__file__).parent / "avoided.toml").read_text(encoding="utf-8")
)
TOPICS = tuple(_WORDS)
JOINED = {"ar": "(?:[وفبل]?(?:ال)?|كال|لل)"}  # what is written together with the word that follows it
UNSPACED = ("ja",)


def touched(text: str, language: str, topics: Collection[str]) -> str | None:
    """The first word in the text, as written there, by which it is about one of the topics."""
    language = language.split("-")[0]
    found = (_words(topic, language).search(text) for topic in topics if language in _WORDS[topic])
    return next((match[0] for match in found if match), None)


@lru_cache(256)
def _words(topic: str, language: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in _WORDS[topic][language])
    if language not in UNSPACED:
        words = rf"(?<!\w){JOINED.get(language, '')}(?:{words})(?!\w)"
    return re.compile(words, re.IGNORECASE)
