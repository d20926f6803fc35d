"""/week as the owner sees it, with a picture; and what everybody else sees."""

from rules.staff import Role
from tests.cast import LENA, OLIVER, OMAR
from tests.handlers.conftest import Counter
from tests.handlers.team import seat


async def test_the_owner_reads_a_week_with_its_picture_and_turns_the_pages(counter: Counter) -> None:
    owner = await seat(counter, OLIVER, Role.OWNER)
    lena = counter.guest(LENA)
    await lena.joins()
    await counter.buys(LENA, 120)
    counter.later(days=7)
    await owner.says("/week")
    last = await owner.last()
    assert last["photo"][-1]["width"] == 1200
    assert "Bought: 1, of these 0" in last["caption"]
    await owner.taps("The week after ›")
    this = await owner.last()
    assert "photo" not in this  # nothing moved: there is nothing to draw
    assert "Bought: 0" in this["text"]
    assert "The week after ›" not in await owner.buttons()


async def test_in_the_shops_first_week_the_owner_reads_what_has_been(counter: Counter) -> None:
    owner = await seat(counter, OLIVER, Role.OWNER)
    await owner.says("/week")
    assert "16 Nov – 22 Nov" in (await owner.last())["caption"]
    *_, busy, page = (await counter.stage.get("calls"))["calls"]  # nobody looks at a silent chat while it is drawn
    assert (busy["method"], busy["params"]["action"], page["method"]) == ("sendChatAction", "upload_photo", "sendPhoto")


async def test_nobody_else_is_told_of_it(counter: Counter) -> None:
    omar = await seat(counter, OMAR, Role.AGENT)
    await omar.says("/week")
    assert "photo" not in await omar.last()
    assert "Bought" not in await omar.text()
