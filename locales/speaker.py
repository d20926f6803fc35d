"""Which voice a person hears: their language, in the country and time zone they told, else the shop's."""

from locales.voices import Voice, Voices
from rules.members import Member
from rules.programme import Programme


def voice(
    voices: Voices, programme: Programme, language: str, country: str | None = None, zone: str | None = None
) -> Voice:
    """The voice of a language. Country and zone that nobody told are the shop's."""
    shop = programme.shop
    points = programme.points.forms(language)
    return voices.of(language, country or shop.country, zone or shop.zone, address=shop.form_of_address, points=points)


def member_voice(voices: Voices, programme: Programme, member: Member) -> Voice:
    """The voice that speaks to this member."""
    return voice(voices, programme, member.language, member.country, member.zone)
