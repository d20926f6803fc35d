"""Who only greets or thanks is answered in kind; whoever wants something is not."""

import pytest

from rules.courtesy import Courtesy, courtesy

SAID = {
    Courtesy.HELLO: [
        "Hello!", "hi there", "Good morning", "Guten Tag", "Hallo zusammen!", "مرحبًا", "أهلًا وسهلًا", "صباح الخير",
        "こんにちは！", "おはようございます",
    ],
    Courtesy.SALAM: ["السلام عليكم", "السّلام عليكم ورحمة الله وبركاته", "Salam alaikum", "As-salamu alaikum!", "سلام"],
    Courtesy.THANKS: [
        "Thank you so much!", "thanks 🙏", "ok thanks", "Danke schön", "Vielen Dank für alles", "شكرًا جزيلًا",
        "يعطيكم العافية", "جزاك الله خيرًا", "ありがとうございます。", "👍", "❤️", "👍🏽", "🙏🙏",
    ],
}  # fmt: skip
MORE = [
    "", "  ", "?", "Thanks, but where is it?", "Hello, I want my points", "Good coffee", "Guten Kaffee", "very good",
    "شكرا لكن أين طلبي", "خير", "a lot for you", "🤡", "🤔", "ありがとう、でも届きません",
    "thank " * 8, "hi " * 40, "٣٥", "Hello?", "مرحبا؟",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in SAID.items() for text in texts])
def test_it_is_heard_as_what_it_is(kind: Courtesy, text: str) -> None:
    assert courtesy(text) is kind


@pytest.mark.parametrize("text", MORE)
def test_whatever_says_more_wants_an_answer(text: str) -> None:
    assert courtesy(text) is None
