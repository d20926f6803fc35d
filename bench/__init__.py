"""Measurements: `python -m bench` prints ratios against floors and peers of the same run."""
