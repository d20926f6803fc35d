"""P5 and P4 in one: the real bot is killed with -9 while people press Start and tap."""

from pathlib import Path

import pytest

from bench.kills import kill_again_and_again

KILLS = 6


@pytest.mark.timeout(300)
@pytest.mark.usefixtures("forked")
async def test_no_acknowledged_update_is_lost_and_no_effect_comes_twice_however_often_the_bot_is_killed(
    tmp_path: Path,
) -> None:
    seen = await kill_again_and_again(tmp_path, KILLS)
    assert seen.updates > seen.starts > KILLS
    assert seen.lost == 0
    assert seen.members == seen.gifts == seen.starts
    assert seen.unheard == 0
    assert set(seen.bought) == {1}
