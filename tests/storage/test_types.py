"""What goes in comes out, the same on both engines."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from storage.types import EPOCH, Instant, Json, Words, milliseconds
from tests.cast import NOURA
from tests.conftest import Db
from tests.storage.help import NOW, join

DIALECTS = (sqlite.dialect(), postgresql.dialect())


@given(st.datetimes(timezones=st.sampled_from([UTC, ZoneInfo("Asia/Riyadh"), ZoneInfo("America/St_Johns")])))
def test_a_time_is_kept_to_the_millisecond_and_never_later(moment: datetime) -> None:
    for dialect in DIALECTS:
        kept = Instant().bind_processor(dialect)(moment)
        back = Instant().result_processor(dialect, None)(kept)
        assert back is not None
        assert timedelta(0) <= moment - back < timedelta(milliseconds=1)
        assert back.tzinfo is UTC


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_what_is_later_is_never_kept_as_earlier(one: datetime, other: datetime) -> None:
    assert (one <= other) <= (milliseconds(one) <= milliseconds(other))


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        milliseconds(datetime(2026, 3, 1))
    assert milliseconds(EPOCH.astimezone(timezone(timedelta(hours=3)))) == 0


@settings(max_examples=50)  # each is many values in one
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_json_comes_back_as_it_went_and_equal_values_are_equal_texts(value: object) -> None:
    kept = Json().process_bind_param(value, DIALECTS[0])
    assert Json().process_result_value(kept, DIALECTS[0]) == value
    assert kept is None or kept.isascii()
    assert Json().process_bind_param({"b": 1, "a": 2}, DIALECTS[0]) == Json().process_bind_param(
        {"a": 2, "b": 1}, DIALECTS[0]
    )


@given(st.text(st.characters(codec=None, categories=None)))
def test_any_text_from_outside_can_be_kept(text: str) -> None:
    kept = Words().process_bind_param(text, DIALECTS[0])
    assert kept is not None
    assert len(kept) == len(text)
    assert "\x00" not in kept
    kept.encode()


@pytest.mark.parametrize(
    "name", ["\x00", "\ud800", "نورة\x00", "'; DROP TABLE member; --", "%s :name ?", "👩‍👩‍👧‍👦", ""]
)
def test_no_name_is_too_strange_for_either_engine(db: Db, name: str) -> None:
    db.write(join, name=name)
    kept = db.read(lambda tx: tx.members.by_telegram(NOURA.id)).first_name
    assert kept == name.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")


def test_a_row_comes_back_with_its_values(db: Db) -> None:
    member_id = db.write(join)
    later = NOW + timedelta(milliseconds=1)
    data = {"ب": [1, None, True, "\ud800"], "a": {"b": 2.5}}
    db.write(lambda tx: tx.members.change(member_id, stopped_at=later, marketing=True, step="name", step_data=data))
    member = db.read(lambda tx: tx.members.get(member_id))
    assert (member.stopped_at, member.marketing, member.language_chosen, member.step_data) == (later, True, False, data)
