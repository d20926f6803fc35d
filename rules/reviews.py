"""Where points for a review are forbidden: by the platforms' own rules, and by what the law says of bought opinions.

Google, Maps user contributed content policy, "Fake engagement": content must not be incentivised. Yelp, "Don't ask for
reviews". Tripadvisor, content integrity policy: "incentives". A review sent to the shop itself is another matter.
"""

import re
import unicodedata
from collections.abc import Mapping

# Names as shops write them, and the addresses of their links. Latin letters and the Arabic "يلب" (which begins common
# verbs) have to begin a word; Japanese, Chinese and Korean know no such thing. In lower case: see `_plain`.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "Google": (
        r"(?<![a-z])google(?!\s?(?:pay|wallet|drive|forms?|calendar|meet)\b)",
        r"(?<![a-z0-9])(?:goo\.gl|g\.page|g\.co)\b",
        "غوغل|جوجل|قوقل|گوگل|كوكل|גוגל|гугл|グーグル|谷歌|구글|गूगल",
    ),
    "Yelp": (r"(?<![a-z])yelp(?!ing|ed\b)", r"\bيلب\b", "ييلب|йелп|イェルプ|イエルプ|옐프"),
    "Tripadvisor": (
        r"(?<![a-z])trip[\s-]?advisor",
        r"تريب\s?[اأ]?دفا[يئ]زو?ر",
        r"трип\s?[эа]дв[аи]й?з[оеэ]р",
        r"トリップ・?アドバイザー|猫途鹰|貓途鷹|트립\s?어드바이저",
    ),
}


def _plain(text: str) -> str:
    """Full width, accents, vowel marks, invisible letters and the Arabic stretch told apart no more."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in letters if unicodedata.category(one) not in ("Mn", "Cf") and one != "ـ")


_PLATFORMS = {name: re.compile(_plain("|".join(spellings))) for name, spellings in _NAMES.items()}


def forbidden_platform(text: str) -> str | None:
    """The platform that `text` names or links to and on which no review may be paid for; None when there is none."""
    plain = _plain(text)
    return next((name for name, pattern in _PLATFORMS.items() if pattern.search(plain)), None)
