"""From a delivery to the request that carries it, in the recipient's own voice."""

from collections.abc import Mapping
from typing import Any

from domain.deliveries import COPY, facts_of
from domain.post import Letter
from locales.speaker import member_voice, voice
from locales.voices import Voice, Voices
from outreach.messenger import Request
from rules.deliveries import Delivery

# Where a message's button leads: the text key of its label, and the callback data of the screen,
# which may name a fact.
BUTTONS: Mapping[str, tuple[str, str]] = {
    "delivery-points-earned": ("home-points", "points:show:v1"),
    "referral-told-inviter": ("home-referral", "referral:show:v1"),
    "referral-told-invited": ("home-points", "points:show:v1"),
    "referral-told-back": ("home-points", "points:show:v1"),
    "delivery-code-lapsed": ("home-rewards", "rewards:list:v1:0"),
    "reminder-points": ("home-rewards", "rewards:list:v1:0"),
    "reminder-points-several": ("home-rewards", "rewards:list:v1:0"),
    "reminder-code": ("home-codes", "codes:list:v1"),
    "delivery-purchase-returned": ("home-points", "points:show:v1"),
    "counter-proposed": ("counter-look", "proposal:show:v1:{proposal}"),
}


def render(letter: Letter, voices: Voices) -> Request:
    """The request for this letter: a text in the recipient's language, or a message copied as it is."""
    delivery = letter.delivery
    if delivery.text_key == COPY:
        return Request("copyMessage", _to(letter) | _copied(delivery))
    say = _voice(letter, voices)
    return Request("sendMessage", _to(letter) | _text(delivery, say))


def _voice(letter: Letter, voices: Voices) -> Voice:
    """A member's own voice; staff hear the shop's."""
    if letter.member is not None:
        return member_voice(voices, letter.programme, letter.member)
    return voice(voices, letter.programme, letter.programme.shop.default_language)


def _to(letter: Letter) -> dict[str, Any]:
    delivery = letter.delivery
    thread = {"message_thread_id": delivery.thread_id} if delivery.thread_id else {}
    silent = {"disable_notification": True} if letter.silent else {}
    return {"chat_id": delivery.chat_id, **thread, **silent}


def _copied(delivery: Delivery) -> dict[str, Any]:
    return {"from_chat_id": delivery.facts["chat_id"], "message_id": delivery.facts["message_id"]}


def _text(delivery: Delivery, say: Voice) -> dict[str, Any]:
    text = {
        "text": say(delivery.text_key, **facts_of(delivery.facts)),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    button = BUTTONS.get(delivery.text_key)
    if button:
        label, data = button
        led = data.format_map(delivery.facts)
        text["reply_markup"] = {"inline_keyboard": [[{"text": say.plain(label), "callback_data": led}]]}
    return text
