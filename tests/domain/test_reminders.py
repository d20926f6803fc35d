"""Promise P3: warned before every loss."""

import shutil
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain import books, members, programme, reminders
from domain.deliveries import facts_of, put
from domain.gate import Letter
from domain.ledger import spend
from domain.orders import buy
from domain.rewards import give_free, redeem
from domain.why import why
from locales.quiet import quiet_of
from rules.deliveries import Kind, Outcome
from rules.gate import Reason
from rules.ledger import Lot
from rules.quiet import quiet_at
from rules.rewards import Redemption, State
from storage.tx import Tx
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter
from tests.domain.leaving import SENT, leaves, lives

HOUR = timedelta(hours=1)
STEP = 3 * HOUR  # nobody is awake for less
END = datetime(2027, 3, 31, 21, 0, tzinfo=UTC)  # midnight in Riyadh: points can be used until 31 March
FIRST = END - 30 * DAY - 12 * HOUR  # the noon before the 30 days begin: it is Ramadan in Riyadh, the morning is quiet


def every(step: timedelta, start: datetime, end: datetime) -> list[datetime]:
    return [start + n * step for n in range((end - start) // step + 1)]


def settles(tx: Tx, *moments: datetime) -> None:
    """What the timetable does at these moments: it asks before it writes."""
    for now in moments:
        while books.due(tx, now) and books.settle(tx, now):
            pass


class House(Counter):
    """The counter with its timetable and its post room; what has left is in `sent`, with the time it left."""

    def __init__(self, db: Db, text: str = DALLA) -> None:
        super().__init__(db, text)
        self.sent: list[tuple[datetime, Letter]] = []

    def ticks(self, *moments: datetime) -> None:
        self.write(settles, *moments)

    def posts(self, now: datetime, outcome: Outcome = SENT) -> None:
        self.sent += self.write(leaves, now, outcome)

    def lives(self, start: datetime, end: datetime, step: timedelta = STEP, outcome: Outcome = SENT) -> None:
        """Every `step` the timetable ticks and the post goes out."""
        self.sent += self.write(lives, every(step, start, end), settles, outcome)

    def told(self, topic: str = "points-ending") -> list[tuple[datetime, dict[str, Any]]]:
        """When something was said, and the facts that were told."""
        said = [(at, one) for at, letter in self.sent for one in (letter.delivery, *letter.others)]
        return [(at, facts_of(one.facts)) for at, one in said if one.topic == topic]

    def ends(self) -> list[datetime]:
        return [lot.expires_at for lot in self.lots()]

    def lots(self) -> tuple[Lot, ...]:
        account = self.read(lambda tx: tx.ledger.account(self.noura, NOW))
        return account.lots

    def give_until(self, points: int, end: datetime, at: datetime = NOW) -> None:
        self.give(points, at=at, life=end - at)

    def stops(self, at: datetime) -> None:
        self.write(members.stop, self.noura, wording="stop-1", now=at)


@pytest.fixture
def house(db: Db) -> House:
    return House(db)


def test_points_are_announced_at_every_distance_in_waking_hours_with_a_reward_in_reach(house: House) -> None:
    house.give_until(320, END)
    house.lives(END - 40 * DAY, END + DAY)
    told = house.told()
    assert [(END - at) // DAY for at, _ in told] == [30, 7, 1]
    facts = told[0][1]
    assert (facts["points"], facts["day"], len(facts["each"])) == (320, date(2027, 3, 31), 1)
    assert (facts["reach"], facts["reward"], facts["price"]) == ("near", "خصم 10٪", 300)
    member = house.read(lambda tx: tx.members.get(house.noura))
    quiet = quiet_of(house.read(lambda tx: tx.programme.current()), member)
    assert not any(quiet_at(quiet, at) for at, _ in told)
    assert house.balance(END).points == 0
    assert house.balance(END - HOUR).points == 0  # the sweep wrote it down, and the end was not moved
    assert house.read(lambda tx: tx.audit.about(house.noura)) == []
    assert house.differences() == []


def test_lots_that_end_within_a_week_share_one_message_and_later_ones_do_not(house: House) -> None:
    for n, days in enumerate((0, 3, 6.9, 7)):
        house.give_until(10 + n, END + days * DAY)
    house.lives(END - 34 * DAY, END + 8 * DAY)
    first, second, *_ = [facts for _, facts in house.told()]
    assert (first["points"], [facts_of(one)["points"] for one in first["each"]]) == (10 + 11 + 12, [10, 11, 12])
    assert (second["points"], len(second["each"])) == (13, 1)
    assert len(house.told()) == 6
    rows = house.ask("SELECT lot_id, days FROM warning")
    assert sorted(rows) == sorted((lot, days) for (lot,) in house.ask("SELECT id FROM lot") for days in (30, 7, 1))


def test_nothing_is_said_of_what_was_spent_meanwhile_and_what_is_said_is_true_when_it_leaves(house: House) -> None:
    house.give_until(100, END)
    house.ticks(FIRST)
    house.write(spend, house.noura, 40, reason="reward", now=FIRST)
    house.posts(FIRST + HOUR)
    assert [facts["points"] for _, facts in house.told()] == [60]
    house.ticks(END - 7 * DAY)
    house.write(spend, house.noura, 60, reason="reward", now=END - 7 * DAY)
    house.lives(END - 7 * DAY, END)
    assert len(house.told()) == 1
    (newest,) = house.read(lambda tx: tx.deliveries.of(house.noura, limit=1))
    assert (newest.state, newest.reason) == ("dropped", "stale")


def test_a_message_left_unsent_lets_the_points_live_until_a_day_after_it_left(house: House) -> None:
    house.give_until(50, END)
    now = END + 5 * DAY
    house.ticks(*every(STEP, END - 40 * DAY, now))  # the timetable runs, the post does not
    assert house.balance(now).points == 50
    house.lives(now, now + 4 * DAY)
    left = house.told()[-1][0]
    (expired,) = [at for at, kind in house.ask("SELECT at, kind FROM entry") if kind == "expire"]
    ended = datetime.fromtimestamp(expired / 1000, UTC)
    assert ended - left >= DAY
    assert ended - left < 3 * DAY
    kept = house.read(lambda tx: tx.audit.about(house.noura))
    assert {(one.actor, one.action) for one in kept} == {("wafa", "points-kept")}
    assert kept[0].facts["from"] == END.isoformat()
    assert house.told()[-1][1]["day"] >= (ended - HOUR).astimezone(house.zone).date()
    assert house.differences() == []


def test_after_an_outage_over_the_end_the_points_are_still_there_and_one_message_covers_all_distances(
    house: House,
) -> None:
    house.give_until(50, END)
    back = END + 3 * DAY + 15 * HOUR
    house.lives(back, back + 5 * DAY)
    assert len(house.told()) == 1
    assert house.told()[0][1]["points"] == 50
    ended = [at for at, kind in house.ask("SELECT at, kind FROM entry ORDER BY id") if kind == "expire"]
    assert datetime.fromtimestamp(ended[0] / 1000, UTC) - house.told()[0][0] >= DAY


def test_whoever_said_stop_gets_no_reminder_and_their_points_end_in_time(house: House) -> None:
    house.give_until(50, END)
    house.stops(NOW)
    house.lives(END - 40 * DAY, END)
    assert house.told() == []
    assert house.balance(END).points == 0
    assert [kind for (kind,) in house.ask("SELECT kind FROM entry ORDER BY id")] == ["earn", "expire"]


def test_whoever_says_stop_while_a_reminder_waits_does_not_get_it(house: House) -> None:
    house.give_until(50, END)
    house.ticks(FIRST)
    house.stops(FIRST + timedelta(seconds=1))
    house.posts(FIRST + timedelta(seconds=2))
    assert house.sent == []
    (newest,) = house.read(lambda tx: tx.deliveries.of(house.noura, limit=1))
    assert (newest.state, newest.reason) == ("dropped", "stopped")


def test_whoever_comes_back_before_the_end_is_still_told_in_time(house: House) -> None:
    house.give_until(50, END)
    house.stops(NOW)
    house.lives(END - 40 * DAY, END - 12 * HOUR)
    house.write(members.resume, house.noura, offers=False, wording="stop-1", now=END - 12 * HOUR)
    house.lives(END - 11 * HOUR, END + 4 * DAY)
    ((left, _),) = house.told()
    (ended,) = [at for at, kind in house.ask("SELECT at, kind FROM entry") if kind == "expire"]
    assert datetime.fromtimestamp(ended / 1000, UTC) - left >= DAY


def test_points_that_telegram_takes_no_message_about_end_in_time(house: House) -> None:
    house.give_until(50, END)
    house.lives(END - 40 * DAY, END - STEP, outcome=Outcome(Kind.REFUSED, "Bad Request"))
    house.ticks(END)
    assert house.balance(END).points == 0


def test_what_lives_a_month_is_not_announced_on_its_first_day(house: House) -> None:
    house.give(50, life=30 * DAY)
    house.lives(NOW, NOW + 31 * DAY)
    assert [(NOW + 30 * DAY - at) // DAY for at, _ in house.told()] == [7, 1]


def test_the_programme_sets_the_distances_and_none_means_none(db: Db) -> None:
    house = House(db, DALLA.replace("points_days = [30, 7, 1]", "points_days = [14, 2]"))
    house.give_until(50, END)
    house.lives(END - 40 * DAY, END - 10 * DAY)
    house.write(programme.apply, DALLA.replace("points_days = [30, 7, 1]", "points_days = []"), now=END - 10 * DAY)
    house.lives(END - 10 * DAY, END)
    assert [(END - at) // DAY for at, _ in house.told()] == [14]
    assert house.balance(END).points == 0


def test_what_a_purchase_brought_is_told_with_what_there_is_when_it_leaves(house: House) -> None:
    """Of two purchases in one breath the second may be told of first, since a chat gets one message a second."""
    for number in ("one", "two"):
        house.write(buy, house.noura, amount=8500, currency="SAR", source="counter", external_id=number, now=NOW)
    for topic in ("game", "gift"):
        house.write(news, house.noura, topic)
    house.posts(NOW)
    assert [facts["balance"] for _, facts in house.told("purchase")] == [170, 170]
    assert [facts["balance"] for topic in ("game", "gift") for _, facts in house.told(topic)] == [170, 170]


def news(tx: Tx, member_id: int, topic: str) -> None:
    """A word that was written before something else came."""
    words: Any = {"class_": "service", "text_key": "gift-told-profile", "facts": {"balance": 3, "points": 3, "debt": 0}}
    put(tx, key=topic, topic=topic, member=tx.members.get(member_id), now=NOW, **words)


def test_an_unused_code_is_announced_twice_and_a_used_one_never(house: House) -> None:
    house.give(1000, life=360 * DAY)
    code = house.write(redeem, house.noura, "cup", key="a", now=NOW)  # 30 days
    house.write(redeem, house.noura, "tree", key="b", now=NOW)  # a receipt
    used = house.write(redeem, house.noura, "cup", key="c", now=NOW)
    house.write(lambda tx: tx.rewards.close(used.id, "used", at=NOW + DAY))
    house.lives(NOW, code.lapses_at + DAY)
    told = house.told("code-ending")
    assert [(code.lapses_at - at) // DAY for at, _ in told] == [7, 1]
    assert told[0][1]["name"] == "فنجان على حسابنا"
    assert [facts["balance"] for _, facts in house.told("code-lapsed")] == [1000 - 120 - 150]


def test_a_code_that_is_used_while_its_reminder_waits_is_not_spoken_of(house: House) -> None:
    house.give(1000, life=360 * DAY)
    code = house.write(redeem, house.noura, "cup", key="a", now=NOW)
    house.ticks(code.lapses_at - 7 * DAY)
    house.write(lambda tx: tx.rewards.close(code.id, "used", at=code.lapses_at - 7 * DAY))
    house.posts(code.lapses_at - 7 * DAY + 12 * HOUR)
    assert house.told("code-ending") == []


def free_code(tx: Tx, member_id: int) -> Redemption:
    shop = tx.programme.current()
    cup = shop.reward("cup")
    code = give_free(tx, shop, member_id, cup, now=NOW) if cup else None
    assert code
    return code


def talks_until(house: House, since: datetime, until: datetime) -> None:
    """Noura talks with people; meanwhile the timetable runs, and nothing goes out to her by itself."""
    house.write(lambda tx: tx.cases.open(house.noura, now=since))
    for day in every(DAY, since, until):
        house.write(lambda tx, now=day: tx.cases.speak(house.noura, now=now))
        house.lives(day, min(day + DAY, until))
    house.write(lambda tx: tx.cases.close(house.noura, now=until))
    house.write(lambda tx: tx.deliveries.look_again(house.noura, Reason.CASE, until))


def became(house: House, code: Redemption) -> Redemption:
    found = house.read(lambda tx: tx.rewards.get(code.id))
    assert found
    return found


@pytest.mark.parametrize("before", [8, 5])  # days; the first warning leaves before the case, or waits with the second
def test_a_free_code_behind_an_open_case_lives_until_a_day_after_its_warning_left(house: House, before: int) -> None:
    """Nothing would come back for it."""
    code = house.write(free_code, house.noura)
    begins, over = code.lapses_at - before * DAY, code.lapses_at + 5 * DAY + 9 * HOUR
    house.lives(code.lapses_at - 10 * DAY, begins)
    talks_until(house, begins, over)
    assert became(house, code).state is State.OPEN
    house.lives(over, over + 4 * DAY)
    left, told = house.told("code-ending")[-1]
    lapsed = became(house, code)
    assert (lapsed.state, lapsed.closed_at) == (State.LAPSED, lapsed.lapses_at)
    assert DAY <= lapsed.lapses_at - left < 3 * DAY
    assert told["day"] == (lapsed.lapses_at - HOUR).astimezone(house.zone).date()
    assert len({one["day"] for at, one in house.told("code-ending") if at == left}) == 1
    kept = house.read(lambda tx: tx.audit.about(house.noura))
    assert {(one.actor, one.action) for one in kept} == {("wafa", "code-kept")}
    assert kept[-1].facts["code"] == code.id


@pytest.mark.parametrize("stopped", [True, False])
def test_a_free_code_lapses_on_its_day_once_announced_or_for_whoever_wants_no_reminders(
    house: House, stopped: bool
) -> None:
    code = house.write(free_code, house.noura)
    if stopped:
        house.stops(NOW)
    house.lives(code.lapses_at - 10 * DAY, code.lapses_at)
    days = [(code.lapses_at - at) // DAY for at, _ in house.told("code-ending")]
    assert days == ([] if stopped else [7, 1])
    assert became(house, code).closed_at == code.lapses_at
    assert house.read(lambda tx: tx.audit.about(house.noura)) == []


def test_a_free_code_outlives_an_outage_and_a_run_that_people_stopped(house: House) -> None:
    code = house.write(free_code, house.noura)
    back = code.lapses_at + 3 * DAY + 7 * HOUR
    house.ticks(back)
    house.write(lambda tx: tx.deliveries.drop(tx.deliveries.of(house.noura)[0].id, Reason.RUN_STOPPED, now=back))
    assert house.told("code-ending") == []
    house.lives(back + HOUR, back + 4 * DAY)
    ((left, _),) = house.told("code-ending")
    assert became(house, code).lapses_at - left >= DAY


def test_a_code_that_was_kept_a_moment_ago_does_not_lapse_by_what_was_read_before(house: House) -> None:
    code = house.write(free_code, house.noura)
    house.write(lambda tx: tx.rewards.keep(code.id, code.lapses_at + DAY, look_at=code.lapses_at))
    assert not house.write(lambda tx: tx.rewards.close(code.id, State.LAPSED, at=code.lapses_at))
    house.write(lambda tx: tx.rewards.keep(code.id, code.lapses_at, look_at=code.lapses_at))
    assert became(house, code).lapses_at == code.lapses_at + DAY
    assert house.write(lambda tx: tx.rewards.close(code.id, State.USED, at=code.lapses_at))
    house.write(lambda tx: tx.rewards.keep(code.id, code.lapses_at + 9 * DAY, look_at=code.lapses_at))
    assert became(house, code).lapses_at == code.lapses_at + DAY


def test_points_paid_for_a_code_come_back_so_it_waits_for_nobody(house: House) -> None:
    house.give(1000, life=360 * DAY)
    code = house.write(redeem, house.noura, "cup", key="a", now=NOW)
    house.lives(code.lapses_at - 10 * DAY, code.lapses_at - 5 * DAY)
    talks_until(house, code.lapses_at - 5 * DAY, code.lapses_at + DAY)
    assert became(house, code).closed_at == code.lapses_at
    assert house.balance(code.lapses_at).points == 1000


def test_a_standstill_ends_with_one_word_about_the_same_lot_and_not_with_two(house: House) -> None:
    house.give_until(50, END)
    house.lives(END - 9 * DAY, END)  # the bot was off for three weeks
    assert [(END - at) // DAY for at, _ in house.told()] == [8, 1]
    assert sorted(days for (days,) in house.ask("SELECT days FROM warning")) == [1, 7, 30]


def test_a_late_word_about_several_lots_stands_for_the_next_one_of_all(house: House) -> None:
    """Else the second lot had a word of its own the day before the first one's last, which tells of both."""
    house.give_until(50, END)
    house.give_until(20, END + 5 * DAY)
    house.lives(END - 9 * DAY, END + 5 * DAY)
    assert [((END - at) // DAY, facts["points"]) for at, facts in house.told()] == [(8, 70), (1, 70)]


def test_a_standstill_shortly_before_the_end_leaves_a_day_after_the_one_word(house: House) -> None:
    house.give_until(50, END)
    house.lives(END - 3 * DAY, END)
    ((left, _),) = house.told()
    assert house.ask("SELECT at FROM entry WHERE kind = 'expire'") == [(END.timestamp() * 1000,)]
    assert END - left >= DAY


def test_a_word_that_waited_for_a_case_to_end_stands_for_the_next_one_too(house: House) -> None:
    house.give_until(50, END)
    talks_until(house, END - 31 * DAY, END - 9 * DAY)
    house.lives(END - 9 * DAY, END)
    assert [(END - at) // DAY for at, _ in house.told()] == [8, 1]


def test_a_code_too_is_spoken_of_once_after_a_standstill(house: House) -> None:
    codes = [house.write(free_code, house.noura)]
    house.give(1000, life=360 * DAY)
    codes.append(house.write(redeem, house.noura, "cup", key="a", now=NOW))
    end = codes[0].lapses_at
    house.lives(end - 3 * DAY, end)
    assert sorted(told["points"] for _, told in house.told("code-ending")) == [0, 120]
    assert {became(house, one).lapses_at for one in codes} == {end}


def test_distances_that_lie_close_on_purpose_are_both_kept(db: Db) -> None:
    house = House(db, DALLA.replace("points_days = [30, 7, 1]", "points_days = [3, 2, 1]"))
    house.give_until(50, END)
    house.lives(END - 10 * DAY, END)
    assert [(END - at) // DAY for at, _ in house.told()] == [3, 2, 1]


def test_a_sweep_looks_only_at_what_is_due_and_in_slices(house: House) -> None:
    for n in range(5):
        house.give_until(10, END + n * 20 * DAY)
    assert house.read(reminders.due, END - 101 * DAY) is False
    assert house.write(reminders.remind, END - 100 * DAY) == 1
    assert house.write(reminders.remind, END - 100 * DAY) == 0
    assert house.write(reminders.remind, END - 10 * DAY, limit=2) == 2
    assert house.write(reminders.remind, END - 10 * DAY, limit=2) == 2


def test_nothing_expires_when_the_reminders_fail(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.give_until(50, END)

    def fails(tx: Tx, now: datetime) -> int:
        raise RuntimeError

    monkeypatch.setattr(reminders, "remind", fails)
    with pytest.raises(RuntimeError):
        house.ticks(END + DAY)
    assert [kind for (kind,) in house.ask("SELECT kind FROM entry")] == ["earn"]


def test_the_database_lets_a_lot_end_later_but_never_sooner_and_never_once_it_is_empty(house: House) -> None:
    house.give_until(50, END)
    (lot,) = house.lots()
    house.write(lambda tx: tx.reminders.keep(lot.id, END + DAY, look_at=END))
    assert house.ends() == [END + DAY]
    with pytest.raises(Exception, match=r"sooner|only grows"):
        house.write(lambda tx: tx.reminders.keep(lot.id, END, look_at=END))
    house.spend(50)
    with pytest.raises(Exception, match=r"sooner|only grows"):
        house.tamper("UPDATE lot SET expires_at = expires_at + 1")


def wish(tx: Tx, member_id: int, at: datetime) -> None:
    """Something that speaks before points that end, and alone."""
    words: Any = {"class_": "service", "text_key": "gift-told-birthday", "facts": {"day": at.date()}, "automatic": True}
    put(tx, key=f"wish:{at}", topic="birthday-gift", member=tx.members.get(member_id), due_at=at, now=at, **words)


@pytest.mark.parametrize("wishes", [1, 3])
def test_a_last_warning_that_waits_for_wishes_still_leaves_a_day_before_the_end(house: House, wishes: int) -> None:
    house.give_until(50, END)
    for n in range(wishes):  # from the day on which the warning would have left
        house.write(wish, house.noura, END + (n - 2) * DAY)
    house.sent = house.write(lives, [END - 2 * DAY + n * 3 * HOUR for n in range(8 * (wishes + 4))], settles)
    topics = [letter.delivery.topic for _, letter in house.sent]
    assert topics == ["birthday-gift"] * wishes + ["points-ending"]
    left, told = house.told()[-1]
    ((at,),) = house.ask("SELECT at FROM entry WHERE kind = 'expire'")
    ended = datetime.fromtimestamp(at / 1000, UTC)
    assert ended - left >= DAY
    assert told["day"] == (ended - HOUR).astimezone(house.zone).date()
    assert left.astimezone(house.zone).date() == (END + (wishes - 2) * DAY).astimezone(house.zone).date()


def test_a_codes_last_reminder_waits_for_no_wish_once_another_day_would_be_too_late(house: House) -> None:
    house.give(1000, life=360 * DAY)
    code = house.write(redeem, house.noura, "cup", key="a", now=NOW)
    for n in range(2):  # on the day before its last one, when the reminder would leave, and on its last
        house.write(wish, house.noura, code.lapses_at + (n - 2) * DAY)
    house.sent = house.write(lives, [code.lapses_at - 2 * DAY + n * 3 * HOUR for n in range(20)], settles)
    assert [letter.delivery.topic for _, letter in house.sent] == ["birthday-gift", "code-ending", "birthday-gift"]
    left, told = house.told("code-ending")[-1]
    assert (told["left"], code.lapses_at - left > 12 * HOUR) == (0, True)


def test_a_codes_reminder_that_was_kept_back_until_it_lapsed_is_dropped_and_why_tells(house: House) -> None:
    house.give(1000, life=360 * DAY)
    code = house.write(redeem, house.noura, "cup", key="a", now=NOW)
    house.ticks(code.lapses_at - 2 * DAY)
    later = code.lapses_at + 12 * HOUR
    house.write(wish, house.noura, code.lapses_at - 5 * DAY)  # waits longer, so that it comes to the gate first
    house.posts(later)
    assert [letter.delivery.topic for _, letter in house.sent] == ["birthday-gift"]
    found = house.read(why, house.noura, later).untold
    assert [(one.topic, one.reason, one.waits) for one in found] == [("code-ending", Reason.STALE, False)]


LOTS = st.lists(st.tuples(st.integers(1, 500), st.integers(0, 24 * 70)), min_size=1, max_size=6)
ZONES = st.sampled_from([None, "America/Los_Angeles", "Asia/Tokyo", "Europe/Berlin"])


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lots=LOTS, zone=ZONES, outages=st.lists(st.tuples(st.integers(0, 80), st.integers(1, 6)), max_size=3))
def test_no_lot_of_a_reachable_member_ends_within_a_day_of_its_last_warning(
    sqlite_template: Any, tmp_path_factory: pytest.TempPathFactory, lots: Any, zone: Any, outages: Any
) -> None:
    path = tmp_path_factory.mktemp("p3") / "wafa.db"
    shutil.copy(sqlite_template, path)
    db = Db(f"sqlite:///{path}")
    try:
        house = House(db)
        house.write(lambda tx: tx.members.change(house.noura, zone=zone))
        for points, hours in lots:
            house.give(points, life=40 * DAY + hours * HOUR)
        for day in range(130):
            if not any(start <= day < start + length for start, length in outages):
                house.sent += house.write(lives, [NOW + day * DAY + n * 3 * HOUR for n in range(8)], settles)
        left = {one.id: at for at, letter in house.sent for one in (letter.delivery, *letter.others)}
        last = dict(house.ask("SELECT lot_id, delivery_id FROM warning WHERE days = 1"))
        ended = house.ask("SELECT lot_id, at FROM entry WHERE kind = 'expire'")
        assert len(ended) == len(lots)
        for lot_id, at in ended:
            assert datetime.fromtimestamp(at / 1000, UTC) - left[last[lot_id]] >= DAY
        assert house.differences() == []
    finally:
        db.close()
