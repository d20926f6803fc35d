"""Which language a text is in: three libraries behind one contract.

    identify = load("py3langid")        # takes a second; once per process
    identify("Wo bleibt mein Kaffee?")  # {"de": 0.99, "en": 0.004, …}: sums to 1; {} where there is nothing to go by

They answer for the languages in KNOWN, whether the shop speaks them or not, so that French is not taken for the nearest
language we do speak. They raise nothing and remember nothing.
"""

import asyncio
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.util import find_spec
from typing import Literal

KNOWN = ("ar", "de", "en", "es", "fa", "fr", "hi", "id", "it", "ja", "ko", "pt", "ru", "tr", "uk", "zh")
Name = Literal["py3langid", "langdetect", "lingua"]
DEFAULT: Name = "py3langid"

Chances = Mapping[str, float]
Identify = Callable[[str], Chances]

_LOADING = threading.Lock()


@dataclass(frozen=True, slots=True)
class Ear:
    """Listens with one identifier, which is loaded in a thread when it is first needed."""

    name: Name = DEFAULT

    @property
    def installed(self) -> bool:
        """Whether its library is here; lingua is an extra."""
        return self.name != "lingua" or find_spec("lingua") is not None

    async def __call__(self, text: str) -> Chances:
        return (await asyncio.to_thread(load, self.name))(text)


def load(name: Name) -> Identify:
    """The identifier of that name, the same one each time. ImportError where its library is not installed."""
    with _LOADING:  # whoever asks meanwhile waits: loading it twice at once takes its memory twice
        return _loaded(name)


@lru_cache
def _loaded(name: Name) -> Identify:
    return {"py3langid": _py3langid, "langdetect": _langdetect, "lingua": _lingua}[name]()


def _py3langid() -> Identify:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(KNOWN)
    model._full_model = model.nb_ptc, model.nb_pc, model.nb_classes  # lets go of 25 MB for all the other languages
    return lambda text: _sound(dict(model.rank(text)))


def _langdetect() -> Identify:
    from langdetect.detector_factory import DetectorFactory
    from langdetect.lang_detect_exception import LangDetectException

    DetectorFactory.seed = 0  # without it the same text gets another answer each time
    profiles = resources.files("langdetect") / "profiles"
    names = [f"{language}-cn" if language == "zh" else language for language in KNOWN]
    factory = DetectorFactory()
    factory.load_json_profile([(profiles / name).read_text(encoding="utf-8") for name in names])

    def identify(text: str) -> Chances:
        detector = factory.create()
        detector.append(text)
        try:
            found = detector.get_probabilities()
        except LangDetectException:  # nothing in it that has a language
            return {}
        chances = dict.fromkeys(KNOWN, 0.0) | {one.lang.partition("-")[0]: one.prob for one in found}
        return _sound(chances)

    return identify


def _lingua() -> Identify:
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [getattr(IsoCode639_1, language.upper()) for language in KNOWN]
    builder = LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_preloaded_language_models()
    detector = builder.build()

    def identify(text: str) -> Chances:
        found = detector.compute_language_confidence_values(text.encode(errors="ignore").decode())  # no lone surrogates
        return _sound({one.language.iso_code_639_1.name.lower(): one.value for one in found})

    return identify


def _sound(chances: dict[str, float]) -> Chances:
    """The chances, so that they sum to 1; nothing where all languages are equally likely, which is no answer."""
    whole = sum(chances.values())
    if whole <= 0 or max(chances.values()) - min(chances.values()) < 1e-3:
        return {}
    return {language: chance / whole for language, chance in chances.items()}
