"""Who speaks to whom, and words that many screens share."""

from domain.members import Person
from locales import languages
from locales.speaker import member_voice, voice
from locales.voices import Voice, Voices
from rules.members import Member
from rules.programme import Programme


def offered(voices: Voices, programme: Programme) -> list[str]:
    """The languages the shop offers and we speak, in the shop's order; never none."""
    spoken = [language for language in programme.shop.languages if language in voices.languages]
    return spoken or [languages.REFERENCE]


def first_language(voices: Voices, programme: Programme, person: Person) -> str | None:
    """The offered language that Telegram reports for this person, or None when we do not speak it."""
    return languages.match(person.language_code, offered(voices, programme))


def default_language(voices: Voices, programme: Programme) -> str:
    """The shop's own language, or the first one we speak."""
    own = programme.shop.default_language
    return own if own in voices.languages else offered(voices, programme)[0]


def speaker(voices: Voices, programme: Programme, member: Member | None, person: Person | None = None) -> Voice:
    """The voice for a member in what they chose and told, for a stranger by what Telegram reports of them."""
    if member is not None:
        return member_voice(voices, programme, member)
    language = first_language(voices, programme, person) if person else None
    return voice(voices, programme, language or default_language(voices, programme))


def shop_name(say: Voice, programme: Programme) -> str:
    return programme.text(programme.shop.name, say.language)


def points_name(say: Voice, programme: Programme) -> str:
    """What the shop calls its points, as a plain noun in the plural."""
    forms = programme.points.forms(say.language)
    return forms.get("few", forms["other"]).replace("#", "").strip()  # Arabic: the others are singular
