"""Keyboards: what is accepted, what comes back, and Telegram's words for the rest."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import ApiError
from simulator.markup import check


def inline(*buttons: object) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def kept(button: object) -> Any:
    markup = check(inline(button))
    assert markup is not None
    return markup["inline_keyboard"][0][0]


def refusal(markup: object) -> str:
    with pytest.raises(ApiError) as refused:
        check(markup)
    assert refused.value.code == 400
    return refused.value.description


# -- under a message


@pytest.mark.parametrize(
    "button",
    [
        {"text": "نعم", "callback_data": "x"},
        {"text": "a", "callback_data": "قهوة" * 8},
        {"text": "a", "url": "https://dalla.coffee/shop?x=1"},
        {"text": "a", "url": "tg://user?id=700000001"},
        {"text": "a", "url": "tg://resolve?domain=dalla"},
        {"text": "a", "web_app": {"url": "https://dalla.coffee/app"}},
        {"text": "a", "login_url": {"url": "https://dalla.coffee/in", "request_write_access": True}},
        {"text": "a", "switch_inline_query": ""},
        {"text": "a", "switch_inline_query_current_chat": "x"},
        {"text": "a", "switch_inline_query_chosen_chat": {"query": "x", "allow_user_chats": True}},
        {"text": "a", "copy_text": {"text": "AB12-CD34"}},
        {"text": "a", "pay": True},
        {"text": "a", "callback_game": {}},
        {"text": "a", "callback_data": "x", "style": "danger", "icon_custom_emoji_id": "25"},
    ],
)
def test_each_kind_of_button_comes_back_as_it_was(button: dict[str, Any]) -> None:
    assert kept(button) == button


def test_a_link_is_completed() -> None:
    assert kept({"text": "a", "url": "dalla.coffee"}) == {"text": "a", "url": "http://dalla.coffee/"}


def test_a_button_has_one_action_the_first_telegram_looks_for() -> None:
    assert kept({"text": "a", "callback_data": "x", "url": "https://a.bc/"}) == {"text": "a", "url": "https://a.bc/"}
    assert kept({"text": "a", "callback_data": "x", "url": ""}) == {"text": "a", "callback_data": "x"}


@pytest.mark.parametrize("data", ["a" * 64, "ж" * 32, "☕" * 21])
def test_callback_data_may_have_64_bytes(data: str) -> None:
    assert kept({"text": "a", "callback_data": data})["callback_data"] == data


@pytest.mark.parametrize("data", ["a" * 65, "ж" * 33, "☕" * 22, "\ud83c"])
def test_callback_data_of_more_bytes_is_refused(data: str) -> None:
    assert refusal(inline({"text": "a", "callback_data": data})) == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize("text", ["", "a" * 257])
def test_copied_text_has_1_to_256_characters(text: str) -> None:
    assert refusal(inline({"text": "a", "copy_text": {"text": text}})) == "Bad Request: BUTTON_COPY_TEXT_INVALID"
    assert kept({"text": "a", "copy_text": {"text": "ق" * 256}})


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("happ://add/x", "Unsupported URL protocol"),
        ("localhost", "Wrong HTTP URL"),
        ("http://localhost:8080/", "Wrong HTTP URL"),
        ("https://", "URL host is empty"),
        ("https://a.bc:99999/", "Wrong port number specified in the URL"),
        ("https://a b.c/", "Wrong URL host"),
    ],
)
def test_a_bad_link_is_named_with_its_reason(url: str, reason: str) -> None:
    assert refusal(inline({"text": "a", "url": url})) == (
        f"Bad Request: inline keyboard button URL '{url}' is invalid: {reason}"
    )


def test_a_web_app_needs_https() -> None:
    assert refusal(inline({"text": "a", "web_app": {"url": "http://a.bc"}})) == (
        "Bad Request: inline keyboard button Web App URL 'http://a.bc' is invalid: Only HTTPS links are allowed"
    )


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        ([], "object expected as reply markup"),
        ("x", "object expected as reply markup"),
        ({"inline_keyboard": {}}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": [{}]}, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        (inline("a"), "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (inline({"callback_data": "x"}), 'can\'t parse inline keyboard button: Can\'t find field "text"'),
        (inline({"text": []}), 'can\'t parse inline keyboard button: Field "text" must be of type String'),
        (inline({"text": "", "callback_data": "x"}), "inline keyboard button text must be non-empty"),
        (inline({"text": "a"}),
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (inline({"text": "a", "callback_data": ""}),
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (inline({"text": "a", "web_app": "x"}),
         'can\'t parse inline keyboard button: Field "web_app" must be of type Object'),
        ({"inline_keyboard": [[{"text": "a", "callback_data": "x"}]] * 101}, "reply markup is too long"),
        ({"keyboard": ["a"]}, 'field "keyboard" must be an Array of Arrays'),
        ({"keyboard": [[5]]}, "can't parse keyboard button: KeyboardButton must be a String or an Object"),
        ({"keyboard": [[""]]}, "keyboard button text must be non-empty"),
        ({"remove_keyboard": "yes"}, 'field "remove_keyboard" must be of type Boolean'),
    ],
)  # fmt: skip
def test_wrong_shapes_are_refused(markup: object, complaint: str) -> None:
    assert refusal(markup) == f"Bad Request: {complaint}"


def test_rows_are_cut_to_eight_and_empty_rows_go() -> None:
    row = [{"text": str(number), "callback_data": "x"} for number in range(10)]
    markup = check({"inline_keyboard": [row, []]})
    assert markup is not None
    assert [len(row) for row in markup["inline_keyboard"]] == [8]


# -- instead of the letters


def test_a_reply_keyboard_comes_back_with_buttons_as_objects() -> None:
    markup = {"keyboard": [["a", {"text": "b", "request_contact": True}]], "resize_keyboard": True, "selective": False}
    assert check(markup) == {
        "keyboard": [[{"text": "a"}, {"text": "b", "request_contact": True}]],
        "resize_keyboard": True,
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [("request_contact", "phone number"), ("request_location", "location"), ("request_poll", "poll")],
)
def test_only_a_private_chat_may_be_asked_for_such_things(name: str, kind: str) -> None:
    button = {"text": "a", name: {"type": "quiz"} if name == "request_poll" else True}
    assert check({"keyboard": [[button]]}) == {"keyboard": [[button]]}
    with pytest.raises(ApiError) as refused:
        check({"keyboard": [[button]]}, in_private=False)
    assert refused.value.description == f"Bad Request: {kind} can be requested in private chats only"


def test_removing_and_forcing() -> None:
    assert check({"remove_keyboard": True, "selective": True}) == {"remove_keyboard": True, "selective": True}
    assert check({"force_reply": True, "input_field_placeholder": "مثلًا"}) == {
        "force_reply": True,
        "input_field_placeholder": "مثلًا",
    }
    assert refusal({"force_reply": True, "input_field_placeholder": "a" * 65}).startswith("Bad Request: ")


@pytest.mark.parametrize("markup", [None, {}, {"inline_keyboard": []}, {"keyboard": []}, {"remove_keyboard": False}])
def test_nothing_is_nothing(markup: object) -> None:
    assert check(markup) is None


# -- whatever comes

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(0, 9) | st.text(max_size=4),
    lambda deeper: st.lists(deeper, max_size=3)
    | st.dictionaries(
        st.sampled_from(["text", "url", "callback_data", "web_app", "copy_text", "keyboard", "inline_keyboard", "pay",
                         "request_users", "request_id", "force_reply", "style", "login_url"]),
        deeper, max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@given(JSON | JSON.map(lambda value: inline(value)) | JSON.map(lambda value: {"keyboard": [[value]]}))
def test_only_refusals_are_raised_and_what_is_kept_is_kept_again(markup: object) -> None:
    try:
        first = check(markup)
    except ApiError:
        return
    assert check(first) == first
