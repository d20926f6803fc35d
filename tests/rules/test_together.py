"""One message a day, by a stated precedence."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from rules import together
from rules.deliveries import Delivery
from rules.together import ALONE, WAITS, Place, company, in_order
from tests.rules.test_deliveries import LETTER, NOW


@pytest.fixture(autouse=True)
def order(monkeypatch: pytest.MonkeyPatch) -> None:
    """An order of our own: what is true of it is true of any."""
    places = {"points-ending": Place(0, True), "code-ending": Place(1, True), "greeting": Place(2, False)}
    places |= {"statement": Place(3, True), "reach": Place(4, True)}
    monkeypatch.setattr(together, "PRECEDENCE", places)


def due(id_: int, topic: str, **more: object) -> Delivery:
    return replace(LETTER, id=id_, topic=topic, automatic=True, state="pending", **more)  # type: ignore[arg-type]


POINTS, CODE, GREETING = due(1, "points-ending"), due(2, "code-ending"), due(3, "greeting")
STATEMENT, REACH = due(4, "statement"), due(5, "reach")


def test_what_joins_becomes_one_message_whoever_comes_first_and_is_read_in_the_order_of_the_list() -> None:
    for first, *others in permutations((POINTS, CODE, STATEMENT)):
        found = company(first, others, spoken=False)
        assert not found.waits
        assert in_order(first, found.others) == [POINTS, CODE, STATEMENT]


def test_a_greeting_speaks_alone_and_what_ranks_below_it_waits_for_another_day() -> None:
    assert company(GREETING, [STATEMENT, REACH], spoken=False) == ALONE
    assert company(STATEMENT, [GREETING, REACH], spoken=False) == WAITS
    assert company(GREETING, [POINTS], spoken=False) == WAITS
    assert company(POINTS, [GREETING], spoken=False) == ALONE


def test_whoever_has_heard_something_today_hears_the_rest_another_day() -> None:
    assert company(POINTS, [], spoken=True) == WAITS
    answer = replace(LETTER, automatic=False)
    assert company(answer, [POINTS], spoken=True) == ALONE
    assert company(due(9, "offers"), [POINTS], spoken=True) == ALONE  # a marketer's campaign has its own cap


def test_what_would_be_too_late_another_day_goes_first_and_though_something_was_said() -> None:
    late = {CODE.id}
    assert company(CODE, [GREETING, POINTS], spoken=False, late=late).others == (POINTS,)
    assert company(GREETING, [CODE], spoken=False, late=late) == WAITS
    assert company(CODE, [GREETING], spoken=True, late=late) == ALONE
    assert company(GREETING, [CODE], spoken=True, late=late) == WAITS
    assert company(POINTS, [CODE], spoken=True, late=late) == WAITS  # it is taken along when the code is told


def test_answers_and_words_to_staff_neither_wait_for_others_nor_make_them_wait() -> None:
    answer, to_staff = replace(POINTS, automatic=False), replace(POINTS, member_id=None)
    for one in (answer, to_staff):
        assert company(one, [CODE], spoken=True) == ALONE
    assert company(CODE, [answer, to_staff, CODE, due(9, "offers")], spoken=False) == ALONE
    assert company(STATEMENT, [replace(GREETING, automatic=False)], spoken=False) == ALONE


def test_an_offer_rides_in_no_message_of_another_class() -> None:
    offer = replace(REACH, class_="marketing")
    assert company(POINTS, [offer], spoken=False) == ALONE
    assert company(offer, [POINTS], spoken=False) == WAITS


def test_at_most_three_things_are_read_at_once_each_as_often_as_it_is_due() -> None:
    more = [due(n, "code-ending", due_at=NOW + timedelta(minutes=n)) for n in range(10, 14)]
    assert company(POINTS, [REACH, STATEMENT, *more], spoken=False).others == (*more, STATEMENT)
    assert company(REACH, [STATEMENT, *more, POINTS], spoken=False).others == (POINTS, *more)


def test_one_message_carries_ten_at_most() -> None:
    more = [due(n, "code-ending", due_at=NOW + timedelta(minutes=n)) for n in range(10, 30)]
    assert company(CODE, more, spoken=False).others == tuple(more[: together.MOST_ROWS - 1])
