"""The identifiers side by side: how many short messages each gets right, what one costs, and the memory it takes."""

import subprocess
import sys
import time
from collections.abc import Iterator
from typing import cast

from bench.measure import ROOT, Bench, Result
from locales.identifiers import Name, load

NAMES = ("py3langid", "langdetect", "lingua")
MESSAGES = {  # none of them stands in a test
    "en": ("thanks a lot", "how many points do I have", "is the shop open today", "I lost my code", "good morning"),
    "de": ("vielen Dank", "wie viele Punkte habe ich", "habt ihr heute geöffnet", "mein Code ist weg", "guten Morgen"),
    "ar": ("شكرا جزيلا", "كم رصيدي الآن", "هل المتجر مفتوح اليوم", "فقدت الرمز", "صباح الخير"),
    "ja": ("ありがとうございます", "残高を教えてください", "今日は開いていますか", "コードをなくしました", "おはよう"),
}
REPEATS = 20


def measure(bench: Bench) -> Iterator[Result]:
    """language-<identifier>: right answers in %, microseconds a message, MB of memory; each in a process of its own."""
    for name in NAMES:
        command = [sys.executable, "-m", "bench.language", name]
        told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
        right, cost, memory = map(float, told)
        bench.say(f"{name}: {right:.0f} % right, {cost:.0f} µs, {memory:.0f} MB")
        yield Result(f"language-{name}-right", "% of short messages", [right], better="higher")
        yield Result(f"language-{name}-cost", "µs a message", [cost])
        yield Result(f"language-{name}-memory", "MB", [memory])


def _resident() -> float:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1e6


def _one(name: Name) -> None:
    before = _resident()
    identify = load(name)
    pairs = [(language, text) for language, texts in MESSAGES.items() for text in texts]
    answers = [(language, identify(text)) for language, text in pairs]
    right = sum(bool(chances) and max(chances, key=chances.__getitem__) == language for language, chances in answers)
    began = time.process_time()
    for _ in range(REPEATS):
        for _, text in pairs:
            identify(text)
    cost = (time.process_time() - began) / (REPEATS * len(pairs)) * 1e6
    print(100 * right / len(pairs), cost, _resident() - before)


if __name__ == "__main__":
    _one(cast(Name, sys.argv[1]))
