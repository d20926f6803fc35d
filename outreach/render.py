"""From a delivery to the request that carries it, in the recipient's own voice."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from domain.deliveries import COPY, facts_of
from domain.gate import Letter
from domain.week import PAGE as WEEK
from locales.openings import greeted
from locales.speaker import member_voice, voice
from locales.voices import Voice, Voices
from locales.week import page
from outreach.messenger import Request
from outreach.reading import read_out
from rules.deliveries import Delivery
from rules.programme import Programme
from rules.together import in_order
from rules.week import Week

ENCLOSED = {"document": "sendDocument", "photo": "sendPhoto"}

Button = tuple[str, str]
CASE: tuple[Button, ...] = (
    ("human-close", "human:close:v1:{member}"),
    ("human-complaint", "human:complaint:v1:{member}"),
)
# Where a message's buttons lead: the text key of the label, and the callback data of the screen,
# which may name a fact.
BUTTONS: Mapping[str, tuple[Button, ...]] = {
    "delivery-points-earned": (("home-points", "points:show:v1"),),
    "referral-told-inviter": (("home-referral", "referral:show:v1"),),
    "referral-told-invited": (("home-points", "points:show:v1"),),
    "referral-told-back": (("home-points", "points:show:v1"),),
    "referral-told-withdrawn": (("home-points", "points:show:v1"),),
    "delivery-code-lapsed": (("home-rewards", "rewards:list:v1:0"),),
    "reminder-points": (("home-rewards", "rewards:list:v1:0"),),
    "reminder-code": (("home-codes", "codes:list:v1"),),
    "care-statement": (("home-statement", "statement:show:v1"),),
    "care-reward-near": (("home-rewards", "rewards:list:v1:0"),),
    "care-unfinished": (("home-rewards", "rewards:show:v1:{subject}"),),
    "care-delight": (("home-rewards", "rewards:list:v1:0"),),
    "care-win-back": (("home-rewards", "rewards:list:v1:0"),),
    "care-tier-near": (("home-points", "points:show:v1"),),
    "care-quality": (("quality-good", "quality:good:v1:{order}"), ("quality-bad", "quality:bad:v1:{order}")),
    "delivery-purchase-returned": (("home-points", "points:show:v1"),),
    "tier-risen": (("home-points", "points:show:v1"),),
    "tier-warning": (("home-points", "points:show:v1"),),
    "tier-kept": (("home-points", "points:show:v1"),),
    "tier-fallen": (("home-points", "points:show:v1"),),
    "gift-told-birthday": (("home-rewards", "rewards:list:v1:0"),),
    "gift-told-profile": (("home-points", "points:show:v1"),),
    "gift-told-favour": (("home-gifts", "gifts:show:v1"),),
    "favour-told-declined": (("home-gifts", "gifts:show:v1"),),
    "game-told-code": (("home-codes", "codes:show:v1:{redemption}"),),
    **dict.fromkeys(("game-told-points", "game-told-stamp", "game-told-back"), (("home-games", "games:show:v1"),)),
    "favour-card": (
        ("favour-grant", "favour:grant:v1:{favour_id}"),
        ("favour-decline", "favour:decline:v1:{favour_id}"),
    ),
    "move-asked": (("move-look", "move:look:v1:{request}"),),
    **dict.fromkeys(("move-notice", "merge-notice"), (("move-object", "move:object:v1:{request}"),)),
    "merge-done": (("home-points", "points:show:v1"),),
    "campaign-broken": (("campaign-broken-button", "campaigns:show:v1:{campaign}"),),
    "human-card": CASE,
    "human-card-media": CASE,
    "counter-proposed": (("counter-look", "proposal:show:v1:{proposal}"),),
}


def render(letter: Letter, voices: Voices) -> Request:
    """The request for this letter: a text in the recipient's language, or a message copied as it is."""
    delivery = letter.delivery
    if delivery.text_key == COPY:
        return Request("copyMessage", _to(letter) | _copied(delivery))
    say = _voice(letter, voices)
    if letter.campaign and letter.campaign.texts:
        return Request("sendMessage", _to(letter) | _text(own_words(letter.campaign.texts, letter.programme, say)))
    if delivery.text_key == WEEK:
        told = page(say, Week.of(delivery.facts["week"]))
        return _with_file(delivery, Request("sendMessage", _to(letter) | _text(told)))
    read = in_order(delivery, letter.others) if letter.others else [delivery]
    text = read_out(say, [(one.text_key, _facts(one, letter, say)) for one in read])
    buttons = dict.fromkeys(button for one in read for button in _buttons(one, say))  # each once
    return _with_file(delivery, Request("sendMessage", _to(letter) | _text(text, list(buttons))))


def _with_file(delivery: Delivery, request: Request) -> Request:
    """The facts `document` and `photo` name a file of ours that the text stands under."""
    for what, method in ENCLOSED.items():
        if file := delivery.facts.get(what):
            params = dict(request.params) | {"caption": request.params["text"]}
            del params["text"], params["link_preview_options"]
            return Request(method, params, {what: Path(file)})
    return request


def _facts(delivery: Delivery, letter: Letter, say: Voice) -> dict[str, Any]:
    """What the text says; to a member, with what their own voice makes of it."""
    facts = facts_of(delivery.facts)
    if letter.member is None:
        return facts
    shop = letter.programme.text(letter.programme.shop.name, say.language)
    return greeted(say, letter.member.name, {"shop": shop} | facts)


def _voice(letter: Letter, voices: Voices) -> Voice:
    """The reader's own voice; a group of staff hears the shop's."""
    if reader := letter.member or letter.reader:
        return member_voice(voices, letter.programme, reader)
    return voice(voices, letter.programme, letter.programme.shop.default_language)


def _to(letter: Letter) -> dict[str, Any]:
    delivery = letter.delivery
    thread = {"message_thread_id": delivery.thread_id} if delivery.thread_id else {}
    silent = {"disable_notification": True} if letter.silent else {}
    return {"chat_id": delivery.chat_id, **thread, **silent}


def _copied(delivery: Delivery) -> dict[str, Any]:
    return {"from_chat_id": delivery.facts["chat_id"], "message_id": delivery.facts["message_id"]}


def own_words(texts: Mapping[str, str], programme: Programme, say: Voice) -> str:
    """A marketer's words in the reader's language, else in the shop's."""
    language = say.language
    wanted = (language, language.split("-")[0], programme.shop.default_language)
    return next((texts[one] for one in wanted if one in texts), next(iter(texts.values())))


def _text(text: str, buttons: Sequence[Button] = ()) -> dict[str, Any]:
    shown = {"text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    if not buttons:
        return shown
    rows = [[{"text": label, "callback_data": data}] for label, data in buttons]
    return shown | {"reply_markup": {"inline_keyboard": rows}}


def _buttons(delivery: Delivery, say: Voice) -> list[Button]:
    """Where the message leads: label and callback data."""
    found = BUTTONS.get(delivery.text_key, ())
    return [(say.plain(label), data.format_map(delivery.facts)) for label, data in found]
