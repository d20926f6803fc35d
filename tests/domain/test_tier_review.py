"""Before the ladder changes one sees who rises and who falls; afterwards everybody is judged anew. On both engines."""

from datetime import timedelta

import pytest

from domain.orders import buy
from domain.programme import Outlook, apply, outlook, put_in_force
from domain.programme_draft import look, present, propose, propose_again, put_draft_in_force
from domain.staff import appoint
from domain.tier_review import REVIEWED_AT_ONCE, due, review
from rules.refusals import NoSuchDraft, NotAllowed, ProgrammeMoved
from rules.staff import Role
from rules.upload import BadProgramme
from tests.cast import HUDA, LENA, OLIVER, YOUSSEF
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter

LATER = NOW + DAY
HIGHER = DALLA.replace("threshold = 1000", "threshold = 1500")
LOWER = DALLA.replace("threshold = 1000", "threshold = 500")
WITHOUT = DALLA[: DALLA.index('[[tiers]]\nid = "family"')] + DALLA[DALLA.index('[[tiers]]\nid = "keeper"') :]


@pytest.fixture
def shop(db: Db) -> Counter:
    """Noura has 1200 tier points, Youssef 700 and Lena 3500."""
    shop = Counter(db)
    bought = {shop.noura: 1200, shop.join(YOUSSEF): 700, shop.join(LENA): 3500}
    for member, riyals in bought.items():
        what = {"source": "counter", "external_id": str(member), "amount": riyals * 100, "currency": "SAR"}
        shop.write(buy, member, **what, now=NOW)
    return shop


def seen(shop: Counter, text: str) -> list[tuple[str, str, str]]:
    """From where to where, and who."""
    found: Outlook = shop.read(outlook, text, now=LATER)
    return [(move.before.id, move.after.id, " ".join(name for _, name in move.who)) for move in found.moves]


def tiers_of(shop: Counter) -> list[str | None]:
    return [tier for (tier,) in shop.ask("SELECT tier FROM member ORDER BY id")]


def reviewed(shop: Counter) -> None:
    while shop.write(review, LATER):
        pass


def test_one_sees_who_would_rise_and_who_would_fall(shop: Counter) -> None:
    assert seen(shop, HIGHER) == [("companion", "guest", "نورة")]
    assert seen(shop, LOWER) == [("guest", "companion", "يوسف")]
    assert seen(shop, WITHOUT) == [("family", "companion", "Lena")]
    assert seen(shop, DALLA.replace('id = "companion"', 'id = "mates"').replace('"companion"', '"mates"')) == []
    assert seen(shop, DALLA.replace("price = 120", "price = 100")) == []
    assert not shop.read(outlook, DALLA.replace("multiplier = 1.25", "multiplier = 2"), now=LATER).asks
    assert tiers_of(shop) == ["companion", None, "family"], "nothing but looked at"


def test_who_falls_anyhow_is_not_told_to_fall_by_the_change(shop: Counter) -> None:
    later = NOW + 400 * DAY
    assert shop.read(outlook, HIGHER, now=later).moves == ()


def test_a_lower_step_lets_members_rise_within_a_minute_and_tells_them(shop: Counter) -> None:
    shop.write(apply, LOWER, now=LATER)
    assert tiers_of(shop) == ["companion", None, "family"]
    reviewed(shop)
    assert tiers_of(shop) == ["companion", "companion", "family"]
    (newest, *_) = shop.read(lambda tx: tx.deliveries.of(2))
    assert (newest.text_key, newest.automatic) == ("tier-risen", True)
    assert shop.differences() == []


def test_a_tier_that_is_given_up_is_kept_until_thirty_days_after_the_warning(shop: Counter) -> None:
    shop.write(apply, WITHOUT, now=LATER)
    reviewed(shop)
    points = shop.write(buy, 3, source="counter", external_id="x", amount=10_000, currency="SAR", now=LATER).points
    assert points == 150, "half as many again, as the tier gives"
    (newest, *_) = [one for one in shop.read(lambda tx: tx.deliveries.of(3)) if one.topic == "tier-warning"]
    assert newest.facts["tier"] == "Haus Dalla"
    assert shop.differences() == []


def test_the_review_goes_in_slices_and_a_newer_change_begins_it_anew(shop: Counter) -> None:
    for number in range(REVIEWED_AT_ONCE + 5):
        shop.write(lambda tx, n: tx.members.add(900_000_000 + n, "Somebody", "en", now=NOW), number)
    shop.write(apply, LOWER, now=LATER)
    assert shop.write(review, LATER) == REVIEWED_AT_ONCE
    shop.write(apply, HIGHER, now=LATER + timedelta(minutes=1))
    counts = [shop.write(review, LATER + timedelta(minutes=2)) for _ in range(3)]
    assert counts == [REVIEWED_AT_ONCE, 8, 0]
    assert not shop.read(due, LATER)


def test_the_first_programme_and_other_rules_need_no_review(shop: Counter) -> None:
    assert not shop.read(due, NOW)
    shop.write(apply, DALLA.replace("price = 120", "price = 100"), now=LATER)
    assert not shop.read(due, LATER)


def test_what_was_looked_at_is_put_in_force_only_while_nothing_else_was(shop: Counter) -> None:
    after = shop.read(lambda tx: tx.programme.newest_id())
    shop.write(put_in_force, LOWER, actor="command line", after=after, now=LATER)
    with pytest.raises(ProgrammeMoved):
        shop.write(put_in_force, HIGHER, actor="command line", after=after, now=LATER)
    assert shop.ask("SELECT actor, action FROM audit") == [("command line", "programme-applied")]


def test_an_owners_file_counts_once_and_only_theirs(shop: Counter) -> None:
    for who, role in ((OLIVER, Role.OWNER), (LENA, Role.OWNER), (HUDA, Role.MARKETER)):
        shop.write(appoint, who.id, role, who.first_name, actor="settings", now=NOW)
    number = shop.write(propose, OLIVER.id, LOWER, now=NOW)
    for call, args in ((present, ()), (propose, (LOWER,)), (look, (number,)), (put_draft_in_force, (number,))):
        for stranger in (HUDA.id, YOUSSEF.id):
            with pytest.raises(NotAllowed):
                shop.write(call, stranger, *args, **({} if call is present else {"now": NOW}))
    with pytest.raises(NoSuchDraft):
        shop.write(put_draft_in_force, LENA.id, number, now=NOW)
    assert shop.write(put_draft_in_force, OLIVER.id, number, now=LATER) == 1
    assert shop.write(put_draft_in_force, OLIVER.id, number, now=LATER) == 1
    assert shop.ask("SELECT count(*) FROM audit WHERE action = 'programme-applied'") == [(1,)]
    assert shop.write(propose_again, OLIVER.id, now=LATER) == number + 1
    with pytest.raises(NoSuchDraft):
        shop.write(put_draft_in_force, OLIVER.id, number, now=LATER)
    with pytest.raises(BadProgramme):
        shop.write(propose, OLIVER.id, "[[", now=LATER)
