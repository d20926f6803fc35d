"""Three identifiers, one contract."""

import contextlib
import random
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

import pytest

from locales import identifiers
from locales.identifiers import KNOWN, Ear, Identify, Name, load

NAMES: tuple[Name, ...] = ("py3langid", "langdetect", "lingua")
SENTENCES = {
    "ar": "متى تصل طلبيتي إلى الرياض من فضلكم",
    "de": "Wann kommt meine Bestellung endlich bei mir an?",
    "en": "When will my order finally arrive at my house?",
    "ja": "注文したコーヒー豆はいつ届きますか",
    "fr": "Quand est-ce que ma commande arrivera chez moi ?",
    "tr": "Siparişim ne zaman gelecek, bilmek istiyorum",
    "zh": "我的订单什么时候可以送到",
}


@pytest.fixture(scope="module", params=NAMES)
def identify(request: pytest.FixtureRequest) -> Identify:
    return load(request.param)


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_recognised_also_in_languages_that_we_do_not_speak(identify: Identify, language: str) -> None:
    chances = identify(SENTENCES[language])
    assert max(chances, key=chances.__getitem__) == language
    assert chances[language] >= 0.5


def test_the_answer_is_about_the_known_languages_and_sums_to_one(identify: Identify) -> None:
    for text in [*SENTENCES.values(), "hola", "shukran", "haha", "hotel", "سلام"]:
        chances = identify(text)
        assert set(chances) <= set(KNOWN)
        assert not chances or sum(chances.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    "text", ["", " ", "👍", "123", "...", "+966 50 123 4567", "\u200f", "\ud800", "\x00", "a" * 5000]
)
def test_nothing_is_raised_whatever_comes(identify: Identify, text: str) -> None:
    assert set(identify(text)) <= set(KNOWN)


@pytest.mark.parametrize("text", ["", "👍", "123", "..."])
def test_nothing_to_go_by_is_no_answer(identify: Identify, text: str) -> None:
    assert identify(text) == {}


def test_the_same_text_always_gets_the_same_answer(identify: Identify) -> None:
    first = [dict(identify(text)) for text in ("hola amigo", "ok haha", "hotel")]
    for _ in range(5):
        random.seed()
        for text, chances in zip(("hola amigo", "ok haha", "hotel"), first, strict=True):
            assert dict(identify(text)) == pytest.approx(chances)


async def test_an_ear_hears_with_its_identifier() -> None:
    assert (await Ear("py3langid")(SENTENCES["de"]))["de"] > 0.9
    assert all(Ear(name).installed for name in NAMES)


def test_many_who_need_it_at_once_load_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loads, other = [], threading.Barrier(2)

    def slow() -> Identify:
        loads.append(threading.get_ident())
        with contextlib.suppress(threading.BrokenBarrierError):
            other.wait(0.2)  # for a second one, who must not come
        return lambda _: {}

    monkeypatch.setattr(identifiers, "_lingua", slow)
    monkeypatch.setattr(identifiers, "_loaded", lru_cache(identifiers._loaded.__wrapped__))
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(load, ["lingua"] * 4))) == 1
    assert len(loads) == 1
