"""The programme: everything a shop decides about its loyalty scheme, read from `programme.toml`.

`check(text)` reads a file and tells every problem at once, with line and field. The root's `programme.toml` explains
each setting by example.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType
from zoneinfo import ZoneInfo, available_timezones

from rules.iso import COUNTRIES, CURRENCIES, minor_digits
from rules.privacy import Privacy
from rules.programme_cadence import cadence_of
from rules.programme_fields import MOST_POINTS, Report, Section, Spoken, Texts, different, ends_after
from rules.programme_games import Givable, challenges_of, kinds_of, stamp_cards_of
from rules.programme_gifts import boosts_of, favours_of, gifts_of
from rules.programme_greetings import read_greetings
from rules.programme_problems import Facts, Phrase, Problem, ProgrammeErrors
from rules.programme_products import products_of
from rules.programme_reminders import reminders_of
from rules.programme_segments import segments_of
from rules.programme_values import (
    FORMS_OF_ADDRESS,
    Cadence,
    CounterLimits,
    Earning,
    Expiry,
    Points,
    Programme,
    Rate,
    Referral,
    Reminders,
    Reward,
    Shop,
    Tier,
)
from rules.toml_lines import Path, key_lines

__all__ = [
    "Cadence",
    "Checked",
    "CounterLimits",
    "Earning",
    "Expiry",
    "Points",
    "Problem",
    "Programme",
    "ProgrammeErrors",
    "Rate",
    "Referral",
    "Reminders",
    "Reward",
    "Shop",
    "Texts",
    "Tier",
    "check",
    "parse",
]

KINDS = ("percent", "product", "gift", "invitation", "donation")
NO_CURRENCY = "is not a currency code such as SAR (ISO 4217)"
ROUNDINGS = ("down", "nearest", "up")
MAX_LENGTH = 500_000
LEAST_WORTH, MOST_WORTH = Decimal("0.001"), Decimal(10_000)  # of a point
_PICTURE = re.compile(r"https://[^\s/]+/\S+|[^/\\:][^\\:]*\.(jpg|jpeg|png|webp)", re.IGNORECASE)
# Which plural categories a language uses, from CLDR 46; only for warnings.
PLURALS = {
    "ar": ("zero", "one", "two", "few", "many", "other"),
    **dict.fromkeys(("en", "de", "nl", "tr", "fa", "hi"), ("one", "other")),
    **dict.fromkeys(("es", "fr", "it", "pt"), ("one", "many", "other")),
    **dict.fromkeys(("ru", "uk", "pl"), ("one", "few", "many", "other")),
    **dict.fromkeys(("ja", "zh", "ko", "id"), ("other",)),
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A valid programme, and what is odd about its file without being wrong."""

    programme: Programme
    warnings: tuple[Problem, ...]


def parse(text: str) -> Programme:
    """The programme of `text`; ProgrammeErrors names all problems."""
    return check(text).programme


@lru_cache(maxsize=8)  # a programme is looked at, applied and then read back: once is enough
def check(text: str) -> Checked:
    """Read `text` as a programme; ProgrammeErrors with all problems when it cannot be used."""
    table, lines = _toml(text)
    report = Report(lines)
    programme = _programme(Section(report, (), table))
    report.finish()
    return Checked(programme, tuple(sorted(report.warnings, key=lambda warning: warning.line)))


def _toml(text: str) -> tuple[dict[str, object], Mapping[Path, int]]:
    """The values of a TOML text and the lines of its keys."""
    if len(text) > MAX_LENGTH:
        message = f"must have at most {MAX_LENGTH} characters, not {len(text)}"
        facts: Facts = {"longest": str(MAX_LENGTH), "length": str(len(text))}
        raise ProgrammeErrors([Problem(0, "", message, "long", facts)])
    if broken := re.search("[\ud800-\udfff]", text):
        line = text.count("\n", 0, broken.start()) + 1
        message = "has a character that is not Unicode: save the file as UTF-8"
        raise ProgrammeErrors([Problem(line, "", message, "not-unicode")])
    text = text.removeprefix("\ufeff")  # some editors begin a file with it
    try:
        return tomllib.loads(text, parse_float=Decimal), key_lines(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"(.*) \(at line (\d+), column (\d+)\)$", str(error), re.DOTALL)
        line = int(place[2]) if place else text.count("\n") + 1
        column, message = (int(place[3]), place[1]) if place else (0, str(error))
        said: Facts = {"said": message, "column": column}
        raise ProgrammeErrors([Problem(line, f"column {column}" if column else "", message, "syntax", said)]) from None
    except (ValueError, ArithmeticError):  # a number of thousands of digits, or with such an exponent
        raise ProgrammeErrors([Problem(0, "", "a number in it is too large to read", "large-number")]) from None
    except RecursionError:
        raise ProgrammeErrors([Problem(0, "", "lists or tables are nested too deeply", "nested")]) from None


def _programme(root: Section) -> Programme:
    shop = _shop(root.section("shop"))
    spoken = Spoken(shop.languages, shop.default_language)
    tiers, zone = _tiers(root, spoken), _zone(shop.zone)
    rewards, products = _rewards(root, spoken, tiers, zone), products_of(root, spoken)
    kinds = kinds_of(root, spoken, products)
    things = (*(kind.id for kind in kinds), *(product.item for product in products))
    givable = Givable.of(rewards, tiers)
    cards = stamp_cards_of(root, spoken, things, givable)
    return Programme(
        shop=shop,
        points=_points(root.section("points"), spoken),
        tiers=tiers,
        earning=_earning(root.section("earning"), shop.currency),
        expiry=_expiry(root.section("expiry")),
        referral=_referral(root.section("referral"), shop.currency),
        counter=_counter(root.section("counter")),
        reminders=reminders_of(root.section("reminders"), tiers),
        cadence=cadence_of(root.section("cadence")),
        privacy=_privacy(root.section("privacy")),
        greetings=read_greetings(root.section("greetings")),
        segments=segments_of(root.section("segments")),
        rewards=rewards,
        gifts=gifts_of(root.section("gifts")),
        favours=favours_of(root, spoken),
        boosts=boosts_of(root, spoken, [tier.id for tier in tiers], zone),
        products=products,
        kinds=kinds,
        stamp_cards=cards,
        challenges=challenges_of(root, spoken, things, givable, zone, cards),
    )


def _shop(section: Section) -> Shop:
    languages = section.languages("languages")
    default = section.one_of("default_language", f"one of shop.languages ({', '.join(languages)})", languages)
    spoken = Spoken(languages, default)
    return Shop(
        name=section.texts("name", "the shop's name", spoken, 60),
        legal_name=section.text("legal_name", "the name of the company behind the shop"),
        contact=section.text("contact", "how to reach the shop, such as an e-mail address"),
        country=section.one_of(
            "country", Phrase("a country code of two letters such as SA (ISO 3166)", "country"), COUNTRIES
        ),
        zone=section.one_of("zone", Phrase("a time zone such as Asia/Riyadh", "zone"), _zones()),
        currency=section.one_of("currency", Phrase("a currency code such as SAR (ISO 4217)", "currency"), CURRENCIES),
        languages=languages,
        default_language=default,
        story=section.texts("story", "what the shop is about", spoken, 1500),
        values=section.texts("values", "what the shop stands for", spoken, 1500),
        terms=section.texts("terms", "the terms of the programme", spoken, 3000),
        form_of_address=section.maybe_one_of("form_of_address", "formal or informal", FORMS_OF_ADDRESS),
    )


def _points(section: Section, spoken: Spoken) -> Points:
    names = section.section("name")
    forms = {tag: _forms(names, tag) for tag in sorted(names.names(), key=lambda tag: tag != spoken.default)}
    section.spoken("name", forms, spoken)
    worth = None
    if "worth" in section:
        worth = section.amount("worth", "what one point is worth to you", LEAST_WORTH, MOST_WORTH, 3)
    return Points(MappingProxyType(forms), worth)


def _forms(names: Section, tag: str) -> Mapping[str, str]:
    """One noun for all numbers, or a table of nouns by plural category."""
    if isinstance(names.get(tag), str):
        return MappingProxyType({"other": names.text(tag, "a noun", 40)})
    table = names.section(tag)
    given = {category: table.maybe_text(category, "a noun", 40) for category in PLURALS["ar"]}
    forms = {category: noun for category, noun in given.items() if noun}
    if "other" not in table:
        table.wrong("other", "the noun for all numbers without a form of their own")
    if missing := [category for category in PLURALS.get(tag.partition("-")[0], ()) if category not in forms]:
        message = f"has no form for {', '.join(missing)}: other is used instead"
        names.warning(tag, message, "forms", missing=missing)
    return MappingProxyType({"other": ""} | forms)


def _tiers(root: Section, spoken: Spoken) -> tuple[Tier, ...]:
    sections = root.sections("tiers")
    tiers = tuple(_tier(section, spoken) for section in sections)
    different(sections, [tier.id for tier in tiers])
    if not tiers:
        message = "is missing: at least one tier, begun with [[tiers]], with threshold = 0"
        root.problem("tiers", message, "no-tiers")
    elif tiers[0].threshold:
        message = "must be 0 in the first tier, so that every member has one"
        sections[0].problem("threshold", message, "first-threshold")
    elif tiers[0].hidden:
        message = "must be false in the first tier: a newcomer has to see it"
        sections[0].problem("hidden", message, "first-hidden")
    for section, (lower, upper) in zip(sections[1:], pairwise(tiers), strict=True):
        if upper.threshold <= lower.threshold:
            message = f"must be more than {lower.threshold}, the threshold of the tier before it"
            section.problem("threshold", message, "more", other=str(lower.threshold))
    return tiers


def _tier(section: Section, spoken: Spoken) -> Tier:
    return Tier(
        id=section.id(),
        name=section.texts("name", "the tier's name", spoken, 40),
        threshold=section.whole("threshold", "points", 0, 100_000_000),
        multiplier=Fraction(section.amount("multiplier", "a number", Decimal(1), Decimal(20), 3, Decimal(1))),
        gives=section.texts("gives", "what the tier gives", spoken, 500),
        hidden=section.flag("hidden", default=False),
    )


def _earning(section: Section, currency: str) -> Earning:
    rates = section.section("currencies")
    if currency and currency not in rates:
        rates.wrong(currency, "how many points a purchase in the shop's currency brings")
    pending = section.section("pending_days")
    return Earning(
        currencies=MappingProxyType({code: _rate(rates, code) for code in rates.names()}),
        rounding=section.one_of("rounding", "down, nearest or up", ROUNDINGS, "down"),
        pending_days=MappingProxyType({source: pending.whole(source, "days", 0, 365) for source in pending.names()}),
        welcome_points=section.whole("welcome_points", "points", 0, MOST_POINTS, 0),
    )


def _rate(rates: Section, code: str) -> Rate:
    section = rates.section(code)
    if code not in CURRENCIES:
        rates.problem(code, NO_CURRENCY, "currency")
    points = section.amount("points", "points per unit of the currency", Decimal(0), Decimal(10_000), 6)
    return Rate(Fraction(points), _money(section, "minimum", code, Decimal(0)))


def _money(section: Section, name: str, currency: str, default: Decimal | None = None) -> Decimal:
    """An amount in whole units of the currency."""
    digits = minor_digits(currency)
    return section.amount(name, f"an amount in {currency}", Decimal(0), Decimal(100_000_000), digits, default)


def _expiry(section: Section) -> Expiry:
    return Expiry(section.whole("months", "months", 1, 120, 12), section.flag("to_month_end", default=True))


def _referral(section: Section, currency: str) -> Referral:
    minimum = section.section("minimum_purchase")
    if currency and currency not in minimum:
        minimum.wrong(currency, "the smallest purchase that counts, in the shop's currency")
    for code in sorted(set(minimum.names()) - CURRENCIES):
        minimum.problem(code, NO_CURRENCY, "currency")
    return Referral(
        inviter_points=section.whole("inviter_points", "points", 0, MOST_POINTS),
        invited_points=section.whole("invited_points", "points", 0, MOST_POINTS),
        return_days=section.whole("return_days", "days", 0, 365, 14),
        minimum_purchase=MappingProxyType({code: _money(minimum, code, code) for code in minimum.names()}),
        joins_an_hour=section.whole("joins_an_hour", "joins", 1, 10_000, 10),
    )


def _privacy(section: Section) -> Privacy:
    usual = Privacy()
    return Privacy(
        update_days=section.whole("update_days", "days", usual.update_days, 90, usual.update_days),
        dead_letter_days=section.whole("dead_letter_days", "days", 1, 365, usual.dead_letter_days),
        message_days=section.whole("message_days", "days", 120, 3650, usual.message_days),
        backup_days=section.whole("backup_days", "days", 1, 3650, usual.backup_days),
    )


def _counter(section: Section) -> CounterLimits:
    return CounterLimits(
        second_person_above=section.whole("second_person_above", "points", 1, MOST_POINTS, 2000),
        daily_points=section.whole("daily_points", "points", 1, 100_000_000, 20_000),
        twin_minutes=section.whole("twin_minutes", "minutes", 0, 1440, 15),
        same_member=section.whole("same_member", "purchases a day", 1, 1000, 5),
        returns=section.whole("returns", "returns a day", 1, 1000, 10),
    )


def _rewards(root: Section, spoken: Spoken, tiers: tuple[Tier, ...], zone: ZoneInfo) -> tuple[Reward, ...]:
    sections = root.sections("rewards")
    rewards = tuple(_reward(section, spoken, tiers, zone) for section in sections)
    different(sections, [reward.id for reward in rewards])
    return rewards


def _reward(section: Section, spoken: Spoken, tiers: tuple[Tier, ...], zone: ZoneInfo) -> Reward:
    kind = section.one_of("kind", f"one of {', '.join(KINDS)}", KINDS)
    ids = [tier.id for tier in tiers]
    reward = Reward(
        id=section.id(),
        kind=kind,
        name=section.texts("name", "the reward's name", spoken, 60),
        about=section.texts("about", "a sentence or two about the reward", spoken, 700),
        price=section.whole("price", "points", 1, MOST_POINTS),
        stock=section.maybe_whole("stock", "pieces", 0, 1_000_000),
        per_member=section.maybe_whole("per_member", "times", 1, 1000),
        tier=section.one_of("tier", f"the id of a tier ({', '.join(ids)})", ids) if "tier" in section else None,
        sale_from=section.moment("sale_from", zone),
        sale_until=section.moment("sale_until", zone, end=True),
        code_days=section.whole("code_days", "days", 1, 730, 90),
        picture=_picture(section),
        percent=section.whole("percent", "percent", 1, 100) if kind == "percent" else None,
        item=section.maybe_text("item", "the article's number", 60) if kind in ("product", "gift") else None,
    )
    if reward.sale_from and reward.sale_until and reward.sale_from >= reward.sale_until:
        ends_after(section, "sale_from", "sale_until")
    return reward


def _picture(section: Section) -> str | None:
    """An https address, or the name of a file that is really beside the programme's and not somewhere above."""
    wanted = "a jpg, png or webp file beside this one, or an address that begins with https://"
    picture = section.maybe_text("picture", wanted)
    if picture and (not _PICTURE.fullmatch(picture) or ".." in picture.split("/")):
        section.wrong("picture", wanted)
    return picture


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _zone(name: str) -> ZoneInfo:
    """The zone, or UTC while the file still names an unknown one."""
    return ZoneInfo(name or "UTC")
