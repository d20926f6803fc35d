"""Programmes that tests apply."""

from pathlib import Path

SAMPLE = (Path(__file__).parent.parent / "programme.toml").read_text(encoding="utf-8")
"""The sample shop's own. It greets from Riyadh to Tokyo and London, and it is day in all of them for two hours."""

DALLA = SAMPLE.replace("[cadence]\n", '[cadence]\ncountries = ["SA"]\n', 1)
"""The same shop when it serves its own country only: for all that is not about clocks that nobody knows."""
