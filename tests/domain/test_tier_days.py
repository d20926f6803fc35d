"""Day by day over three years: the ladder as it is kept, against one that is counted by hand."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rules.tiers import GRACE, higher, reached
from tests.cast import Person
from tests.conftest import Db
from tests.domain.counter import DAY, NOW
from tests.domain.test_tier_falls import Till

MORNING = timedelta(hours=1)
LOOKED_EVERY = 12  # days


@pytest.fixture
def till(sqlite_template: Path, tmp_path: Path) -> Iterator[Till]:
    """One engine: what differs between them is tested with the falls."""
    shutil.copy(sqlite_template, tmp_path / "wafa.db")
    db = Db(f"sqlite:///{tmp_path / 'wafa.db'}")
    yield Till(db)
    db.close()


def test_nobody_falls_unwarned_and_everybody_rises_at_once(till: Till) -> None:
    people = iter(range(810_000_000, 900_000_000))
    tiers = till.read(lambda tx: tx.programme.current()).tiers

    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(st.integers(0, 600), st.integers(300, 2500)), min_size=1, max_size=4))
    def same(shopping: list[tuple[int, int]]) -> None:
        till.noura = till.join(Person(next(people), "Somebody", "en", "Riyadh"))
        till.write(lambda tx: tx.members.change(till.noura, stopped_at=NOW))  # so that no warning leaves late
        buys = sorted((NOW + days * DAY, points) for days, points in shopping)
        held, warned = tiers[0], None
        for day in sorted({at for at, _ in buys} | {NOW + n * DAY for n in range(0, 1080, LOOKED_EVERY)}):
            for number, (at, points) in enumerate(buys):
                if at == day:
                    till.buys(points, at, f"{till.noura}-{number}")
            if till.morning(day + MORNING, post=False):
                till.post(day + MORNING)
            worth = reached(tiers, in_window([one for one in buys if one[0] <= day], day))
            if worth.threshold >= held.threshold:
                held, warned = worth, None
            elif warned is None:
                warned = worth, day
            elif day > warned[1] + GRACE:
                held = higher(worth, warned[0])
                warned = (worth, day) if worth.threshold < held.threshold else None
            card = till.card(day + MORNING)
            assert (card.tier.id, card.falls_at is not None) == (held.id, warned is not None)

    same()
    assert till.differences() == []


def in_window(bought: list[tuple[datetime, int]], day: datetime) -> int:
    """By the calendar of Riyadh, three hours east of Greenwich: this month and the twelve before it."""

    def months(at: datetime) -> int:
        local = at + timedelta(hours=3)
        return local.year * 12 + local.month

    return sum(points for at, points in bought if months(day) - months(at) <= 12)
