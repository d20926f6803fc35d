"""Who may take what, and in which order it stands on the shelf."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.programme import Reward, parse
from rules.refusals import LimitReached, NoSuchReward, NotEnoughPoints, NotOnSale, Refusal, SoldOut, TierTooLow
from rules.rewards import (
    CODE_ALPHABET,
    Customer,
    Offer,
    Redemption,
    Standing,
    State,
    Stock,
    check_redeemable,
    code_lapses_at,
    left_of,
    offer_of,
    shelf_of,
    worth_a_look,
)

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
PROGRAMME = parse((Path(__file__).parents[2] / "programme.toml").read_text())
GUEST, COMPANION, FAMILY, KEEPER = PROGRAMME.tiers
BEFORE_SALE, LAST_DAY, AFTER_SALE = (
    datetime(2026, 9, 30, 20, 59, tzinfo=UTC),
    datetime(2027, 12, 31, 20, 59, tzinfo=UTC),  # 23:59 in Riyadh
    datetime(2027, 12, 31, 21, 0, tzinfo=UTC),
)


def customer(balance: int = 10_000, tier: str = "companion", **taken: int) -> Customer:
    return Customer(balance, PROGRAMME.tier(tier), {name.replace("_", "-"): count for name, count in taken.items()})


TABLE = [
    # reward, customer, left, now, what is said (None: it is theirs)
    ("mug", customer(450), 1, NOW, None),
    ("mug", customer(449), 1, NOW, NotEnoughPoints(missing=1, balance=449)),
    ("mug", customer(-50), 1, NOW, NotEnoughPoints(missing=500, balance=-50)),
    ("mug", customer(), 0, NOW, SoldOut()),
    ("mug", customer(0), 0, NOW, SoldOut()),  # no use in saving up for it
    ("mug", customer(mug=1), 5, NOW, LimitReached(limit=1)),
    ("mug", customer(0, mug=1), 0, NOW, LimitReached(limit=1)),
    ("cupping", customer(cupping=1), 1, NOW, None),
    ("cupping", customer(cupping=2), 1, NOW, LimitReached(limit=2)),
    ("cupping", customer(tier="guest"), 1, NOW, TierTooLow(tier=COMPANION.name)),
    ("cupping", customer(0, tier="guest"), 0, NOW, TierTooLow(tier=COMPANION.name)),
    ("cupping", customer(tier="family"), 1, NOW, None),
    ("cupping", customer(tier="guest"), 1, BEFORE_SALE, NotOnSale(begins=BEFORE_SALE + timedelta(minutes=1))),
    ("cupping", customer(), 1, BEFORE_SALE + timedelta(minutes=1), None),
    ("cupping", customer(), 1, LAST_DAY, None),
    ("cupping", customer(), 1, AFTER_SALE, NoSuchReward()),
    ("first-harvest", customer(tier="keeper"), 1, NOW, None),
    ("first-harvest", customer(tier="family"), 1, NOW, NoSuchReward()),  # the hidden tier has no name
    ("cup", customer(120, cup=99), None, NOW, None),
    ("teapot", customer(), None, NOW, NoSuchReward()),
    ("", customer(), None, NOW, NoSuchReward()),
]


@pytest.mark.parametrize(("reward_id", "who", "left", "now", "refusal"), TABLE)
def test_a_reward_is_theirs_or_they_hear_why_not(
    reward_id: str, who: Customer, left: int | None, now: datetime, refusal: Refusal | None
) -> None:
    if refusal is None:
        assert check_redeemable(PROGRAMME, reward_id, who, left, now).id == reward_id
        return
    with pytest.raises(type(refusal)) as raised:
        check_redeemable(PROGRAMME, reward_id, who, left, now)
    assert raised.value.facts == refusal.facts


def stocks(**left: int) -> dict[str, Stock]:
    return {name: Stock(name, 100, 100 - count) for name, count in left.items()}


def shelf(who: Customer, now: datetime = NOW, **left: int) -> list[tuple[str, Standing]]:
    return [(offer.reward.id, offer.standing) for offer in shelf_of(PROGRAMME, who, stocks(**left), now).offers]


def test_what_is_in_reach_comes_first_and_then_by_how_far_it_is() -> None:
    assert shelf(customer(310, tier="guest")) == [
        ("cup", Standing.IN_REACH),
        ("tree", Standing.IN_REACH),
        ("ten-percent", Standing.IN_REACH),
        ("mug", Standing.FAR),
        ("house-blend", Standing.FAR),
        ("cupping", Standing.GATED),
    ]


def test_what_cannot_be_had_comes_last_and_what_is_sold_out_at_the_very_end() -> None:
    assert shelf(customer(tier="family", cupping=2), mug=0) == [
        ("cup", Standing.IN_REACH),
        ("tree", Standing.IN_REACH),
        ("ten-percent", Standing.IN_REACH),
        ("house-blend", Standing.IN_REACH),
        ("cupping", Standing.LIMIT),
        ("mug", Standing.SOLD_OUT),
    ]


def test_what_waits_for_a_tier_stands_by_the_tier_and_what_waits_for_its_day_by_the_day() -> None:
    """Whatever they cost: the dearer one comes first where it is nearer."""
    cup = next(reward for reward in PROGRAMME.rewards if reward.id == "cup")

    def order(one: Reward, other: Reward) -> list[str]:
        few = replace(PROGRAMME, rewards=(one, other))
        return [offer.reward.id for offer in shelf_of(few, customer(tier="guest"), {}, NOW).offers]

    near, far = replace(cup, id="near", price=900), replace(cup, id="far", price=100)
    assert order(replace(far, tier="family"), replace(near, tier="companion")) == ["near", "far"]
    later, soon = (NOW + timedelta(days=days) for days in (9, 2))
    assert order(replace(far, sale_from=later), replace(near, sale_from=soon)) == ["near", "far"]
    assert order(near, far) == ["far", "near"], "what can be had now stands by its price"


def test_what_is_not_yet_on_sale_is_announced_and_what_is_over_is_gone() -> None:
    assert ("cupping", Standing.NOT_YET) in shelf(customer(), BEFORE_SALE)
    assert "cupping" not in dict(shelf(customer(), AFTER_SALE))


def test_a_hidden_tiers_reward_is_seen_by_its_members_only_and_names_no_tier() -> None:
    offers = {offer.reward.id: offer for offer in shelf_of(PROGRAMME, customer(tier="keeper"), {}, NOW).offers}
    assert offers["first-harvest"].gate is None
    for tier in ("guest", "companion", "family"):
        offers = {offer.reward.id: offer for offer in shelf_of(PROGRAMME, customer(tier=tier), {}, NOW).offers}
        assert "first-harvest" not in offers
        assert KEEPER not in [offer.gate for offer in offers.values()]


def test_a_far_offer_says_how_far_and_a_gated_one_for_whom() -> None:
    offers = {offer.reward.id: offer for offer in shelf_of(PROGRAMME, customer(400, "guest"), {}, NOW).offers}
    assert (offers["mug"].missing, offers["mug"].left) == (50, 40)
    assert offers["cupping"].gate == COMPANION


SOME = (
    st.integers(-500, 2000),
    st.sampled_from([tier.id for tier in PROGRAMME.tiers]),
    st.dictionaries(st.sampled_from(["mug", "cupping", "first-harvest"]), st.integers(0, 3)),
    st.dictionaries(st.sampled_from(["mug", "cupping", "first-harvest"]), st.integers(0, 3)),
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC)),
)


@given(*SOME)
def test_the_reward_worth_a_look_is_the_dearest_in_reach_or_else_the_nearest(
    balance: int, tier: str, taken: dict[str, int], left: dict[str, int], now: datetime
) -> None:
    who = Customer(balance, PROGRAMME.tier(tier), taken)
    held = stocks(**left)
    offers = shelf_of(PROGRAMME, who, held, now).offers
    near = [offer for offer in offers if offer.standing is Standing.IN_REACH]
    far = [offer for offer in offers if offer.standing is Standing.FAR]

    def look(reward: Reward) -> Offer | None:
        return offer_of(PROGRAMME, reward, who, left_of(reward, held.get(reward.id)), now)

    assert worth_a_look(PROGRAMME.rewards, balance, look) == (near[-1] if near else far[0] if far else None)


@given(*SOME)
def test_the_shelf_and_the_counter_always_agree(
    balance: int, tier: str, taken: dict[str, int], left: dict[str, int], now: datetime
) -> None:
    who = Customer(balance, PROGRAMME.tier(tier), taken)
    held = stocks(**left)
    seen = {offer.reward.id: offer for offer in shelf_of(PROGRAMME, who, held, now).offers}
    for reward in PROGRAMME.rewards:
        offer = seen.get(reward.id)
        count = held[reward.id].left if reward.id in held else reward.stock
        try:
            check_redeemable(PROGRAMME, reward.id, who, count, now)
            allowed: type[Refusal] | None = None
        except Refusal as refusal:
            allowed = type(refusal)
        said = {
            Standing.IN_REACH: None,
            Standing.FAR: NotEnoughPoints,
            Standing.GATED: TierTooLow,
            Standing.NOT_YET: NotOnSale,
            Standing.LIMIT: LimitReached,
            Standing.SOLD_OUT: SoldOut,
        }
        assert allowed is (said[offer.standing] if offer else NoSuchReward)


# Codes


def redemption(state: State = State.OPEN) -> Redemption:
    ends = NOW + timedelta(days=30)
    return Redemption(1, 2, "mug", "gift", {"ar": "كوب"}, "BCDF-2345", 450, 3, NOW, ends, state, None)


def test_an_unused_code_lapses_by_date_whether_or_not_a_job_has_run() -> None:
    mug = redemption()
    assert mug.judged(mug.lapses_at - timedelta(milliseconds=1)).state is State.OPEN
    assert mug.judged(mug.lapses_at) == replace(mug, state=State.LAPSED, closed_at=mug.lapses_at)
    for state in (State.USED, State.CANCELLED):
        assert redemption(state).judged(mug.lapses_at).state is state


@pytest.mark.parametrize("hour", [0, 12, 20, 21, 23])
def test_a_code_is_good_through_the_whole_last_day_in_the_shops_zone(hour: int) -> None:
    taken = datetime(2026, 11, 21, hour, 30, tzinfo=UTC)
    riyadh = ZoneInfo("Asia/Riyadh")
    ends = code_lapses_at(taken, 30, riyadh).astimezone(riyadh)
    assert ends.date() - taken.astimezone(riyadh).date() == timedelta(days=31)
    assert (ends.hour, ends.minute) == (0, 0)


def test_codes_have_no_letters_that_are_mistaken_or_make_words() -> None:
    assert not set(CODE_ALPHABET) & set("0O1ILUAE")
    assert len(set(CODE_ALPHABET)) == len(CODE_ALPHABET) == 27


def test_what_is_left_is_never_below_nothing() -> None:
    assert [Stock("mug", total, 8).left for total in (10, 8, 5, None)] == [2, 0, 0, None]
