"""Messages that only greet or thank: "Hello!", «السلام عليكم», „Vielen Dank“, 「ありがとう」, a heart.

A message is one when it says nothing else. Whatever has another word in it ("thanks, but where?") wants an answer.
"""

import re
from enum import StrEnum

from rules.wishes import letters

MOST_CHARACTERS, MOST_WORDS = 60, 7


class Courtesy(StrEnum):
    """What was said, and is answered in kind."""

    HELLO = "hello"
    SALAM = "salam"
    THANKS = "thanks"


_WORDS = {
    Courtesy.HELLO: """
        hello hi hey morning evening afternoon hallo moin servus morgen tag abend
        مرحبا مرحبتين اهلا هلا هاي صباح مساء
        こんにちは こんばんは おはよう おはようございます はじめまして
    """,
    Courtesy.SALAM: "salam salaam salamu assalam assalamu aleikum alaikum السلام سلام عليكم",
    Courtesy.THANKS: """
        thanks thank thx danke dankeschön dank merci
        شكرا مشكور مشكوره مشكورين تسلم تسلمي تسلمون ممنون العافيه جزاك جزاكم
        ありがとう ありがとうございます ありがとうございました 感謝します 助かりました
    """,
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_BESIDE = """
    you very much so a lot all everybody everyone everything for again good dear there and oh ok okay great many no yes
    guten gute schön sehr viele vielen tausend herzlichen lieben besten alles für ihnen euch dir und ja nein zusammen na
    و يا جزيلا كثيرا لك لكم الخير النور وسهلا بك بكم الله الف يعطيك يعطيكم خير خيرا لا نعم ورحمه وبركاته من القلب
    as wa rahmatullah wabarakatuh どうも 本当に
"""
_ADDED = frozenset(_BESIDE.split())
_ASKS = re.compile("[?؟？]")  # "Hello?" is said by whoever still waits
_SIGNS = re.compile("[👍🙏👌👏❤♥💚💛🤍🖤💜🧡💙🩷🌹💐🌷😊😍🥰😘🤗☺🙂😃😄🎉\\U0001F3FB-\\U0001F3FF\\uFE0F\\u200D\\s]+")


def courtesy(text: str) -> Courtesy | None:
    """How a message is answered that says nothing more than this; None when it is about something."""
    if not text.strip() or len(text) > MOST_CHARACTERS or _ASKS.search(text):
        return None
    if _SIGNS.fullmatch(text):
        return Courtesy.THANKS
    words = letters(text).split()
    kinds = [_KINDS[word] for word in words if word in _KINDS]
    if not kinds or len(words) > MOST_WORDS or not all(word in _KINDS or word in _ADDED for word in words):
        return None
    return Courtesy.SALAM if Courtesy.SALAM in kinds else kinds[0]
