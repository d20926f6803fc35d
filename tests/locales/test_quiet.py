"""Promise P7 for everybody: whatever the profile, the time zone and the hour."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from locales.profiles import Profiles
from locales.quiet import never_day, quiet_like, quiet_of, ramadan
from rules.gate import Reason, Verdict, judge
from rules.members import Member
from rules.programme import Cadence, parse
from rules.quiet import Quiet, quiet_at
from rules.settings import own_hours
from tests.programmes import DALLA, SAMPLE
from tests.rules.test_gate import ANSWER, LAPSED, LENA, OFFER, POINTS, REMINDER

PROFILES = Profiles()
SHOP = parse(DALLA)
EVERYWHERE = parse(SAMPLE)
PLACES = [
    ("ar", "SA"), ("ar", "EG"), ("ar", "AE"), ("ar", "MA"), ("de", "DE"), ("de", "AT"), ("ja", "JP"), ("en", "GB"),
    ("en", "US"), ("fr", None),
]  # fmt: skip
ZONES = [
    "Asia/Riyadh", "Africa/Cairo", "Africa/Casablanca", "Europe/Berlin", "Asia/Tokyo", "Europe/London",
    "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati",
]  # fmt: skip
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))
OFFERS = st.lists(st.timedeltas(timedelta(0), timedelta(days=8)), max_size=4)
each = given(st.sampled_from(PLACES), st.sampled_from(ZONES), MOMENTS, OFFERS, st.integers(0, 3), st.booleans())


@each
def test_what_goes_out_by_itself_never_begins_in_quiet_hours_or_above_the_cap(
    place: tuple[str, str | None], zone: str, now: datetime, ago: list[timedelta], letter: int, marketing: bool
) -> None:
    quiet = quiet_like(PROFILES.of(*place), ZoneInfo(zone))
    offers = sorted((now - one for one in ago), reverse=True)
    kind = OFFER if marketing else (REMINDER, LAPSED)[letter % 2]
    verdict = judge(kind, LENA, quiet, Cadence(), offers, now=now)
    if verdict.goes:
        assert not quiet_at(quiet, now, offer=marketing)
        assert not verdict.silent
        assert not marketing or not [at for at in offers if at > now - timedelta(days=1)]
        assert not marketing or len([at for at in offers if at > now - timedelta(days=7)]) < 2
    else:
        assert verdict.reason in (Reason.QUIET, Reason.CAP)
        assert verdict.until
        assert now < verdict.until
        assert not quiet_at(quiet, verdict.until, offer=marketing)


@each
def test_an_answer_is_never_delayed_and_silent_exactly_in_quiet_hours(
    place: tuple[str, str | None], zone: str, now: datetime, ago: list[timedelta], letter: int, marketing: bool
) -> None:
    quiet = quiet_like(PROFILES.of(*place), ZoneInfo(zone))
    verdict = judge((POINTS, ANSWER)[letter % 2], LENA, quiet, Cadence(), [now - one for one in ago], now=now)
    assert verdict.goes
    assert verdict.silent == quiet_at(quiet, now)


def at(zone: str, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def quiet(member: Member, moment: datetime) -> bool:
    return quiet_at(quiet_of(SHOP, member), moment)


def test_who_told_nothing_is_left_alone_by_the_shops_clock_and_customs_if_it_serves_no_other_country() -> None:
    """Lena speaks German, which says nothing about where she is."""
    assert quiet(LENA, at("Asia/Riyadh", "2026-11-23T08:59"))
    assert not quiet(LENA, at("Asia/Riyadh", "2026-11-23T09:00"))
    assert not quiet(LENA, at("Asia/Riyadh", "2026-11-22T12:00"))  # a Sunday


def test_who_told_nothing_is_left_alone_while_it_is_night_in_any_country_that_the_sample_shop_greets() -> None:
    clocks = {
        "SA": "Asia/Riyadh", "AE": "Asia/Dubai", "EG": "Africa/Cairo", "DE": "Europe/Berlin", "GB": "Europe/London",
        "JP": "Asia/Tokyo",
    }  # fmt: skip
    assert EVERYWHERE.served == tuple(sorted(clocks))
    hers = quiet_of(EVERYWHERE, LENA)
    for season in ("2026-11-22", "2027-02-08", "2027-06-14"):  # a week each, the second in Ramadan
        hours = [at("UTC", season) + timedelta(hours=n, minutes=30) for n in range(7 * 24)]
        awake = [hour for hour in hours if not quiet_at(hers, hour)]
        assert awake
        for country, zone in clocks.items():
            there = quiet_like(PROFILES.of("de", country), ZoneInfo(zone))
            assert not [hour for hour in awake if quiet_at(there, hour)]


def test_a_country_is_served_where_the_programme_names_it_unless_the_shop_says_which_are() -> None:
    bare = replace(SHOP, cadence=Cadence(), greetings=replace(SHOP.greetings, countries={}))
    assert bare.served == ("SA",)
    greetings = replace(
        bare.greetings,
        countries={"DE": ("new-year",)},
        announced={"eid-al-fitr": {"EG": date(2027, 3, 10)}},
        mourning={"AE": (date(2027, 1, 5),)},
    )
    named = replace(bare, greetings=greetings)
    assert named.served == ("AE", "DE", "EG", "SA")
    assert replace(named, cadence=Cadence(countries=("SA", "JP"))).served == ("SA", "JP")


def test_who_told_country_and_zone_is_left_alone_by_their_own() -> None:
    berliner = replace(LENA, country="DE", zone="Europe/Berlin")
    assert quiet(berliner, at("Europe/Berlin", "2026-11-22T12:00"))  # a Sunday
    assert quiet(berliner, at("Europe/Berlin", "2026-11-23T20:00"))
    assert not quiet(berliner, at("Europe/Berlin", "2026-11-23T10:00"))


def test_the_shop_may_narrow_the_hours_for_those_whose_zone_nobody_knows() -> None:
    narrow = replace(SHOP, cadence=Cadence(unknown_zone_hours="15:00-18:30"))
    moments = [at("Asia/Riyadh", f"2026-11-23T{time}") for time in ("14:59", "15:00", "18:29", "18:30")]
    assert [quiet_at(quiet_of(narrow, LENA), one) for one in moments] == [True, False, False, True]
    known = quiet_of(narrow, replace(LENA, zone="Asia/Tokyo"))
    assert not quiet_at(known, at("Asia/Tokyo", "2026-11-23T10:00"))


def test_a_members_own_hours_stand_in_place_of_their_countrys_but_its_quiet_days_stay() -> None:
    early = replace(LENA, country="DE", zone="Europe/Berlin", quiet_from=23 * 60, quiet_until=6 * 60)
    awake = [at("Europe/Berlin", f"2026-11-23T{time}") for time in ("05:59", "06:00", "22:59", "23:00")]
    assert [quiet(early, one) for one in awake] == [True, False, False, True]
    assert quiet(early, at("Europe/Berlin", "2026-11-22T12:00"))  # a Sunday
    assert quiet(early, at("Europe/Berlin", "2026-11-24T00:30"))  # over midnight


def test_own_hours_hold_in_ramadan_too_but_offers_keep_to_its_evenings() -> None:
    noura = replace(LENA, country="SA", zone="Asia/Riyadh", quiet_from=22 * 60, quiet_until=7 * 60)
    ten = at("Asia/Riyadh", "2027-02-15T10:00")
    assert not quiet(noura, ten)
    assert quiet_at(quiet_of(SHOP, noura), ten, offer=True)


def test_own_hours_were_told_by_a_clock_so_that_nothing_narrows_the_rest_of_the_day() -> None:
    narrow = replace(SHOP, cadence=Cadence(unknown_zone_hours="15:00-18:30"))
    own = replace(LENA, quiet_from=11 * 60, quiet_until=6 * 60)
    assert not quiet_at(quiet_of(narrow, own), at("Asia/Riyadh", "2026-11-23T10:00"))


def test_own_hours_never_fill_the_day() -> None:
    day = at("Asia/Riyadh", "2026-11-23T00:00")
    for start, end in product(range(24), repeat=2):
        span, lasts = own_hours(start, end), (end - start) % 24
        assert (span is not None) == (1 <= lasts <= 20)
        quiet = Quiet(ZoneInfo("Asia/Riyadh"), daily=(span,) if span else ())
        asleep = sum(quiet_at(quiet, day + hour * timedelta(hours=1)) for hour in range(24))
        assert asleep == (lasts if span else 0)


def test_a_zone_that_this_machine_does_not_know_is_as_good_as_not_told() -> None:
    assert quiet_of(SHOP, replace(LENA, zone="Mars/Olympus")) == quiet_of(SHOP, LENA)


def test_ramadan_is_where_the_umm_al_qura_calendar_has_it() -> None:
    """Ramadan of 1448 AH begins on 8 February 2027."""
    days = sorted(day for day in ramadan() if day.year == 2027)
    assert days[0] == date(2027, 2, 8)
    assert len(days) in (29, 30)
    assert days[-1] - days[0] == timedelta(days=len(days) - 1)


def test_while_nobody_knows_a_members_clock_it_has_to_be_day_in_every_country_that_the_shop_serves() -> None:
    served = replace(SHOP, cadence=Cadence(countries=("SA", "DE", "JP")))
    for zone in ("Asia/Riyadh", "Europe/Berlin", "Asia/Tokyo"):
        for hour in range(24):
            moment = datetime(2026, 11, 24, hour, 30, tzinfo=UTC)  # a Tuesday
            there = quiet_like(PROFILES.of("en", zone_country(zone)), ZoneInfo(zone))
            assert quiet_at(quiet_of(served, LENA), moment) or not quiet_at(there, moment)
    awake = [hour for hour in range(24) if not quiet_at(quiet_of(served, LENA), at("UTC", f"2026-11-24 {hour:02}:30"))]
    assert awake == [8, 9, 10]  # nine in Berlin to eight in Tokyo, where the evening begins early
    known = replace(LENA, country="DE", zone="Europe/Berlin")
    assert not quiet_at(quiet_of(served, known), at("Europe/Berlin", "2026-11-24 19:30"))
    by_the_shop = replace(SHOP, cadence=Cadence(countries=("SA", "DE", "JP"), unknown_zone_hours="18:00-20:00"))
    assert not quiet_at(quiet_of(by_the_shop, LENA), at("Asia/Riyadh", "2026-11-24 18:30"))


def test_whoever_told_a_country_of_many_clocks_is_left_alone_while_it_is_night_on_any_of_them() -> None:
    american = replace(LENA, country="US")
    hours = [
        hour for hour in range(24) if not quiet_at(quiet_of(SHOP, american), at("UTC", f"2026-11-24 {hour:02}:30"))
    ]
    assert hours
    assert all(
        not quiet_at(quiet_like(PROFILES.of("en", "US"), ZoneInfo(zone)), at("UTC", f"2026-11-24 {hour:02}:30"))
        for hour in hours
        for zone in ("America/New_York", "America/Los_Angeles", "America/Anchorage")
    )


def test_ramadan_begins_in_a_served_country_when_it_was_announced_there() -> None:
    """Computed for 8 February 2027. Cairo sleeps until noon from the announced day on, also for who told nothing."""
    served = replace(
        SHOP, shop=replace(SHOP.shop, country="DE", zone="Europe/Berlin"), cadence=Cadence(countries=("EG",))
    )
    announced = {"ramadan": {"EG": date(2027, 2, 9)}, "eid-al-fitr": {"EG": date(2027, 3, 11)}}
    told = replace(served, greetings=replace(served.greetings, announced=announced))
    mornings = [at("Africa/Cairo", f"{day}T10:30") for day in ("2027-02-08", "2027-02-09", "2027-03-10", "2027-03-11")]
    assert [quiet_at(quiet_of(served, LENA), one) for one in mornings] == [True, True, False, False]
    assert [quiet_at(quiet_of(told, LENA), one) for one in mornings] == [False, True, True, False]


def test_who_may_be_where_people_fast_gets_offers_in_the_evening_only() -> None:
    """Two in the afternoon in Berlin is four in Riyadh: in Ramadan no hour for an offer, but for a warning."""
    served = replace(
        SHOP, shop=replace(SHOP.shop, country="DE", zone="Europe/Berlin"), cadence=Cadence(countries=("DE", "SA"))
    )
    quiet, ramadan_day, other_day = quiet_of(served, LENA), "2027-02-16T14:00", "2027-03-16T14:00"  # Tuesdays
    hours = [at("Europe/Berlin", ramadan_day), at("Europe/Berlin", other_day)]
    assert [quiet_at(quiet, one, offer=True) for one in hours] == [True, False]
    assert [quiet_at(quiet, one) for one in hours] == [False, False]


def test_where_it_is_never_day_everywhere_the_shops_clock_counts() -> None:
    nowhere = replace(SHOP, cadence=Cadence(countries=("SA", "US", "JP", "NZ")))
    assert quiet_of(nowhere, LENA) == quiet_of(SHOP, LENA)
    assert never_day(nowhere)
    assert not never_day(replace(nowhere, cadence=replace(nowhere.cadence, unknown_zone_hours="12:00-14:00")))
    assert not never_day(EVERYWHERE)


def test_no_offer_on_a_day_of_mourning() -> None:
    mourning = replace(quiet_of(SHOP, LENA), mourning=frozenset({date(2026, 11, 24)}))
    day = at("Asia/Riyadh", "2026-11-24 10:00")
    assert judge(OFFER, LENA, mourning, Cadence(), now=day) == Verdict(
        False, Reason.MOURNING, at("Asia/Riyadh", "2026-11-25 09:00")
    )
    for letter in (REMINDER, POINTS, ANSWER):
        assert judge(letter, LENA, mourning, Cadence(), now=day).goes


def test_the_days_of_mourning_are_those_of_every_year_and_those_that_the_shop_announced() -> None:
    """Where the member lives, and for who told no country where the shop is; solemn days are silent too."""
    told = replace(SHOP, greetings=replace(SHOP.greetings, mourning={"SA": (date(2026, 11, 24),)}))
    aiko = replace(LENA, country="JP", zone="Asia/Tokyo")
    for member, zone, day, mourns in (
        (LENA, "Asia/Riyadh", "2026-11-24", True),
        (aiko, "Asia/Tokyo", "2026-11-24", False),
        (aiko, "Asia/Tokyo", "2027-08-15", True),
        (aiko, "Asia/Tokyo", "2027-03-11", True),
        (LENA, "Asia/Riyadh", "2027-08-15", False),
    ):
        noon = at(zone, f"{day} 12:00")
        assert judge(OFFER, member, quiet_of(told, member), Cadence(), now=noon).goes is not mourns
        assert judge(REMINDER, member, quiet_of(told, member), Cadence(), now=noon).goes


def test_clocks_that_differ_in_one_season_only_are_two() -> None:
    """Lord Howe Island has Sydney's clock in January and half an hour of its own in July."""
    clocks = quiet_of(SHOP, replace(LENA, country="AU"))
    july = at("UTC", "2026-07-15 00:00")
    offsets = {july.astimezone(one.zone).utcoffset() for one in (clocks, *clocks.elsewhere)}
    assert {timedelta(hours=8), timedelta(hours=10), timedelta(hours=10, minutes=30)} <= offsets


def zone_country(zone: str) -> str:
    return {"Asia/Riyadh": "SA", "Europe/Berlin": "DE", "Asia/Tokyo": "JP"}[zone]


def test_the_hours_of_ramadan_follow_the_days_that_the_shop_announced() -> None:
    """Umm al-Qura has it from 8 February to 8 March 2027; the moon was seen a day later both times, in Egypt alone."""
    told = {"ramadan": {"EG": date(2027, 2, 9)}, "eid-al-fitr": {"EG": date(2027, 3, 11)}}
    shop = replace(SHOP, greetings=replace(SHOP.greetings, announced=told))
    youssef = replace(LENA, country="EG", zone="Africa/Cairo")
    noon = {day: at("Africa/Cairo", f"2027-{day}T13:00") for day in ("02-08", "02-09", "03-09", "03-10", "03-11")}
    fasting = {day: quiet_at(quiet_of(shop, youssef), moment, offer=True) for day, moment in noon.items()}
    assert fasting == {"02-08": False, "02-09": True, "03-09": True, "03-10": True, "03-11": False}
    noura = replace(LENA, country="SA", zone="Asia/Riyadh")
    assert quiet_at(quiet_of(shop, noura), at("Asia/Riyadh", "2027-02-08T13:00"), offer=True)


def test_an_announcement_of_another_year_moves_no_ramadan() -> None:
    told = {"ramadan": {"EG": date(2027, 6, 1)}}
    shop = replace(SHOP, greetings=replace(SHOP.greetings, announced=told))
    youssef = replace(LENA, country="EG", zone="Africa/Cairo")
    assert not quiet_at(quiet_of(shop, youssef), at("Africa/Cairo", "2027-06-02T13:00"), offer=True)
