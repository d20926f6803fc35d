"""Promise P6: a broadcast killed at any moment. Nobody twice, every unsure one listed, at most C for each kill."""

from pathlib import Path

import pytest

from bench.postkills import MOST_IN_DOUBT, kill_again_and_again
from bench.rough import TROUBLES

RECIPIENTS, KILLS = 1_000, 20


@pytest.mark.timeout(300)
async def test_a_broadcast_that_is_killed_again_and_again_reaches_everybody_and_nobody_twice(tmp_path: Path) -> None:
    seen = await kill_again_and_again(tmp_path, RECIPIENTS, KILLS)
    assert seen.wrong == []
    assert seen.done
    assert len(seen.of("marketing")) == len(seen.of("service")) == RECIPIENTS // 2
    assert seen.listed == sum(row.state == "uncertain" and row.chat > 0 for row in seen.rows)
    assert max(seen.doubtful) <= MOST_IN_DOUBT
    # And it was a bad day: all kinds of trouble, kills in the middle of sends, blocked ones, groups that moved.
    assert set(seen.troubles) >= TROUBLES.keys()
    assert sum(doubtful > 0 for doubtful in seen.doubtful) > KILLS // 2
    assert sum(row.state == "failed" for row in seen.rows) >= RECIPIENTS // 50
    assert [row.state for row in seen.of("support")] == ["sent"] * 3
