"""Reading `[[kinds]]`, `[[stamp_cards]]` and `[[challenges]]`: what is counted, and what it gives."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from rules.games import Challenge, Game, Gives, StampCard, Thing
from rules.products import LONGEST, Product
from rules.programme_fields import MOST_POINTS, Section, Spoken, different, ends_after
from rules.programme_problems import guess, near, shown
from rules.programme_values import Reward, Tier

MOST_STAMPS = 30
MOST_THINGS = 12
MOST_ITEMS = 100
SYMBOL = "●"
_GIVEABLE = ("product", "gift", "percent", "invitation")


@dataclass(frozen=True, slots=True)
class Givable:
    """The rewards that a game may give, and why not the others: `kinds` by reward, and those of a `hidden` tier."""

    kinds: Mapping[str, str]
    hidden: Collection[str]

    @classmethod
    def of(cls, rewards: Sequence[Reward], tiers: Sequence[Tier]) -> "Givable":
        secret = {tier.id for tier in tiers if tier.hidden}
        return cls({one.id: one.kind for one in rewards}, {one.id for one in rewards if one.tier in secret})

    def read(self, section: Section) -> Gives:
        """`gives`: the id of a reward, or a number of points."""
        value = section.get("gives")
        if isinstance(value, int) and not isinstance(value, bool):
            return Gives(None, section.whole("gives", "points", 1, MOST_POINTS))
        wanted = "the id of a reward, whose code comes free, or a whole number of points"
        if not isinstance(value, str):
            section.wrong("gives", wanted)
        elif value not in self.kinds:
            section.wrong("gives", wanted, near(value, self.kinds))
        elif value in self.hidden:
            message = f'must not be "{value}": the reward belongs to a hidden tier, and all would hear of it'
            section.problem("gives", message, "hidden-reward", value=value)
        elif self.kinds[value] not in _GIVEABLE:
            message = f'must not be "{value}": a {self.kinds[value]} is nothing to hand over'
            section.problem("gives", message, "not-handed-over", value=value, reward=self.kinds[value])
        return Gives(value if isinstance(value, str) else None, 0)


def kinds_of(root: Section, spoken: Spoken, products: Sequence[Product]) -> tuple[Thing, ...]:
    """Kinds of products: several that count as one."""
    sections = root.sections("kinds")
    kinds = tuple(_kind(section, spoken) for section in sections)
    different(sections, [kind.id for kind in kinds], taken={product.item for product in products})
    return kinds


def _kind(section: Section, spoken: Spoken) -> Thing:
    return Thing(
        id=section.id(),
        name=section.texts("name", "what customers call it", spoken, 60),
        items=_words(section, "items", "what your till or web shop calls them", MOST_ITEMS),
    )


def stamp_cards_of(root: Section, spoken: Spoken, things: Collection[str], givable: Givable) -> tuple[StampCard, ...]:
    """The cards, in the order of the file. `things` are the ids of kinds and the items of products."""
    sections = root.sections("stamp_cards")
    cards = tuple(_card(section, spoken, things, givable) for section in sections)
    different(sections, [card.id for card in cards])
    return cards


def _card(section: Section, spoken: Spoken, things: Collection[str], givable: Givable) -> StampCard:
    return StampCard(
        id=section.id(),
        name=section.texts("name", "what the card is called", spoken, 60),
        counts=_things(section, "counts", things),
        stamps=section.whole("stamps", "stamps", 2, MOST_STAMPS),
        gives=givable.read(section),
        a_day=section.maybe_whole("a_day", "stamps", 1, MOST_STAMPS),
        symbol=_symbol(section),
    )


def _symbol(section: Section) -> str:
    """A sign without a direction of its own, so that the card grows the way each language reads."""
    wanted = "one sign such as ☕ or ★, without letters and digits"
    sign = section.maybe_text("symbol", wanted, 8) or SYMBOL
    if any(part.isalnum() or part.isspace() for part in sign):
        section.wrong("symbol", wanted)
    return sign


def challenges_of(
    root: Section, spoken: Spoken, things: Collection[str], givable: Givable, zone: ZoneInfo, taken: Sequence[Game]
) -> tuple[Challenge, ...]:
    """The challenges, in the order of the file; no two games share an id with one another or with those `taken`."""
    sections = root.sections("challenges")
    challenges = tuple(_challenge(section, spoken, things, givable, zone) for section in sections)
    different(sections, [one.id for one in challenges], taken={game.id for game in taken})
    return challenges


def _challenge(
    section: Section, spoken: Spoken, things: Collection[str], givable: Givable, zone: ZoneInfo
) -> Challenge:
    tries = _things(section, "tries", things)
    begins, ends = section.moment("begins", zone), section.moment("ends", zone, end=True)
    if ("begins" in section) != ("ends" in section):
        missing = "ends" if "begins" in section else "begins"
        section.wrong(missing, "a day such as 2027-03-31; leave both out for every calendar month anew")
    if begins and ends and begins >= ends:
        ends_after(section, "begins", "ends")
    return Challenge(
        id=section.id(),
        name=section.texts("name", "what the challenge is called", spoken, 60),
        tries=tries,
        different=section.whole("different", "different ones of those in tries", 1, max(1, len(tries)), len(tries)),
        gives=givable.read(section),
        begins=begins,
        ends=ends,
    )


def _things(section: Section, name: str, known: Collection[str]) -> tuple[str, ...]:
    """Kinds and products by their ids; one that nobody knows is a mistake that would never count."""
    words = _words(section, name, 'ids of [[kinds]] or items of [[products]], such as ["coffee"]', MOST_THINGS)
    for word in words:
        if word not in known:
            meant = near(word, known)
            message = f"has {shown(word)}, which is neither a kind nor a product of this file{guess(meant)}"
            section.problem(name, message, "thing", value=word, meant=meant)
    return words


def _words(section: Section, name: str, what: str, most: int) -> tuple[str, ...]:
    value = section.get(name)
    words = (
        [one for one in value if isinstance(one, str) and 0 < len(one) <= LONGEST] if isinstance(value, list) else []
    )
    if (
        not isinstance(value, list)
        or not 0 < len(value) <= most
        or len(words) < len(value)
        or len(set(words)) < len(words)
    ):
        section.wrong(name, f"a list of 1 to {most} different texts: {what}")
    return tuple(words)
