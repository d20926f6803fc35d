"""An explicit wish for a language in the conversation: "speak English", «تكلم عربي», „Deutsch bitte“, 「日本語で」.

A message is one when it says nothing else: one language's name, and besides it only words with which one asks for a
language. Whatever has another word in it ("an English breakfast", "my German is bad") is about something else.
"""

import re
import unicodedata
from collections.abc import Mapping

MOST_CHARACTERS, MOST_WORDS = 80, 8

_WORDS = """
a an answer back can change chat continue could do hello hey hi i i'd in instead into language let let's like may me
message now only please pls plz reply respond shall speak speaking switch talk text the to us use want we with would
write you
antworte antworten auf bitte doch du ich jetzt kann kannst können könnten könntest lieber mal mit mir
möchte nur reden rede schreib schreibe schreiben sie sprache sprechen sprich spreche umstellen uns wechseln wechsle
weiter wir zu zur
اتكلم احك احكي ابغي اجب ارجو اريد اكتب اكتبي الان الي اللغه باللغه بدل بدي بس بلغه تتحدث تتكلم تحدث تحدثي تحكي
تستطيع تكلم تكلمي جاوب حدثني حول رجاء رد سمحت سمحتي عايز غير فضلك فقط كلمني كلميني لغه لو مرحبا معنا معي ممكن من
نتحدث نتكلم نحكي نكتب هل يمكن يمكنك
"""
_ASKING = frozenset(_WORDS.split())
_JAPANESE = re.compile(
    r"(?:すみません|あの)?[、。]?(?P<name>\w+?語)(?:で|に|を|が|は)?(?:も)?"
    r"(?:お?話し?て|しゃべって|書いて|答えて|返事して|対応して|して|変えて|変更して|切り替えて)?"
    r"(?:ください|下さい|くれますか|もらえますか|いただけますか|いただけますでしょうか)?"
    r"(?:お願い(?:します|いたします|できますか)?|話せますか|話せる|できますか|でいいですか|大丈夫ですか)?[。！!？?]*"
)
_ARTICLES = ("بال", "ال", "ب")  # in, the: written together with what follows
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None})


def names_of(names: Mapping[str, str]) -> dict[str, str]:
    """A language by each name of it as people write it; `names` is by the dictionary's name. An Arabic name also
    without its article and ending, as it is spoken: العربية, عربية, عربي."""
    found: dict[str, str] = {}
    for name, language in names.items():
        plain = letters(name)
        bare = plain.removeprefix("ال")
        for form in (plain, bare, bare.removesuffix("ه")):
            found.setdefault(form, language)
    return found


def wished(text: str, names: Mapping[str, str]) -> str | None:
    """The language that a message asks for, by the `names` of `names_of`; None when it is about something else."""
    if len(text) > MOST_CHARACTERS:
        return None
    plain = letters(text)
    if (japanese := _JAPANESE.fullmatch("".join(plain.split()))) and japanese["name"] in names:
        return names[japanese["name"]]
    words = plain.split()
    named = [found for word in words if (found := _named(word, names))]
    asked = [word for word in words if word in _ASKING]
    if len(words) > MOST_WORDS or len(named) != 1 or len(named) + len(asked) != len(words):
        return None
    return named[0]


def _named(word: str, names: Mapping[str, str]) -> str | None:
    """The language of a name, in Arabic also with "in" and "the" before it."""
    if word in _ASKING:
        return None
    for article in ("", *_ARTICLES):
        if word.startswith(article) and (found := names.get(word.removeprefix(article))):
            return found
    return None


def letters(text: str) -> str:
    """Lower case, letters and apostrophes only; Arabic without marks and with one spelling of its letters."""
    text = unicodedata.normalize("NFC", text).casefold().replace("’", "'").translate(_ARABIC)
    kept = (one for one in text if unicodedata.category(one) not in ("Mn", "Cf"))
    return "".join(one if one.isalpha() or one == "'" else " " for one in kept).strip()
