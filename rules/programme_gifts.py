"""Reading `[gifts]`, `[[favours]]` and `[[boosts]]`: points for more than buying, and days that bring more."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from rules.boosts import Boost
from rules.favours import Kind
from rules.gifts import FACTS, Channel, Every, Gifts, Profile
from rules.programme_fields import A_MOMENT, MOST_POINTS, Section, Spoken, different, ends_after
from rules.reviews import forbidden_platform
from rules.segments import Segment

WANTS = ("photo", "text", "any")
_NAME = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}")
_NUMBER = re.compile(r"-100[0-9]{5,13}")
_LINK = re.compile(r"https://t\.me/[A-Za-z0-9_+/-]{2,100}")
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_LAWS = (
    "it forbids reviews that are rewarded, and so does the law (in the USA 16 CFR Part 465, in the EU Directive "
    "2005/29/EC): the shop could lose its page and be fined. Reward an honest word sent to the shop itself instead"
)


def gifts_of(section: Section) -> Gifts:
    """What comes without a purchase; nothing where the section is left out."""
    return Gifts(
        birthday=section.whole("birthday", "points", 0, MOST_POINTS, 0),
        channel=_channel(section.section("channel")) if "channel" in section else None,
        profile=_profile(section.section("profile")) if "profile" in section else None,
    )


def _channel(section: Section) -> Channel:
    wanted = "the channel's @name, or its number such as -1001234567890 where it is private"
    chat = section.text("chat", wanted)
    private = _NUMBER.fullmatch(chat) is not None
    if chat and not private and not _NAME.fullmatch(chat):
        section.wrong("chat", wanted)
    link = section.maybe_text("link", "the address that leads people there, such as https://t.me/+Ab12")
    if link and not _LINK.fullmatch(link):
        section.wrong("link", "the address that leads people there, such as https://t.me/+Ab12")
    elif private and link is None:
        section.wrong("link", "a private channel needs the address that leads people there, such as https://t.me/+Ab12")
    return Channel(
        section.whole("points", "points", 1, MOST_POINTS), chat, link or f"https://t.me/{chat.removeprefix('@')}"
    )


def _profile(section: Section) -> Profile:
    value = section.get("asks")
    asks = tuple(one for one in value if one in FACTS) if isinstance(value, list) else ()
    if not asks or not isinstance(value, list) or len(set(asks)) < len(value):
        section.wrong("asks", f"a list of different ones of {', '.join(FACTS)}")
    return Profile(section.whole("points", "points", 1, MOST_POINTS), asks)


def favours_of(root: Section, spoken: Spoken) -> tuple[Kind, ...]:
    """What members can do for the shop beside buying, in the order of the file."""
    sections = root.sections("favours")
    favours = tuple(_favour(section, spoken) for section in sections)
    different(sections, [favour.id for favour in favours])
    return favours


def _favour(section: Section, spoken: Spoken) -> Kind:
    kinds = ", ".join(Every)
    favour = Kind(
        id=section.id(),
        name=section.texts("name", "what it is, in a few words", spoken, 60),
        about=section.texts("about", "what to send, and what happens with it", spoken, 700),
        points=section.whole("points", "points", 1, MOST_POINTS),
        every=Every(section.one_of("every", f"how often it brings points: one of {kinds}", [*Every], Every.MONTH)),
        wants=section.one_of("wants", f"what has to be sent: one of {', '.join(WANTS)}", WANTS, "any"),
    )
    _no_platform(section, ("id",), favour.id.replace("-", " "))
    for field, texts in (("name", favour.name), ("about", favour.about)):
        for tag, text in texts.items():
            _no_platform(section, (field, tag), text)
    return favour


def _no_platform(section: Section, field: tuple[str, ...], text: str) -> None:
    """Points never go to reviews where they are forbidden."""
    if platform := forbidden_platform(text):
        message = f"must not reward anything on {platform}: {_LAWS}"
        section.report.problem((*section.path, *field), message, "platform", platform=platform)


def boosts_of(root: Section, spoken: Spoken, tiers: Sequence[str], zone: ZoneInfo) -> tuple[Boost, ...]:
    """Days that bring more, in the order of the file. `tiers` are the ids of the ladder."""
    sections = root.sections("boosts")
    boosts = tuple(_boost(section, spoken, tiers, zone) for section in sections)
    different(sections, [boost.id for boost in boosts])
    return boosts


def _boost(section: Section, spoken: Spoken, tiers: Sequence[str], zone: ZoneInfo) -> Boost:
    begins, ends = section.moment("begins", zone), section.moment("ends", zone, end=True)
    for name, moment in (("begins", begins), ("ends", ends)):
        if moment is None and name not in section:
            section.wrong(name, A_MOMENT)
    if begins and ends and begins >= ends:
        ends_after(section, "begins", "ends")
    return Boost(
        id=section.id(),
        name=section.texts("name", "what members read", spoken, 60),
        multiplier=Fraction(section.amount("multiplier", "a number", Decimal("1.01"), Decimal(10), 3)),
        begins=begins or _NEVER,
        ends=ends or _NEVER,
        tier=section.one_of("tier", f"the id of a tier ({', '.join(tiers)})", tiers) if "tier" in section else None,
        segment=_segment(section),
    )


def _segment(section: Section) -> Segment | None:
    if "segment" not in section:
        return None
    name = section.one_of("segment", f"one of {', '.join(Segment)}", [*Segment])
    return Segment(name) if name else None
