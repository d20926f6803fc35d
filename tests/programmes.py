"""Programmes that tests apply."""

from pathlib import Path

DALLA = (Path(__file__).parent.parent / "programme.toml").read_text(encoding="utf-8")
"""The sample shop's own."""
