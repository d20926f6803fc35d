"""What an invitation promises, in words: to the one who invites, and to the one who came."""

from domain.referral import Welcome
from locales.markup import Safe
from locales.voices import Voice
from rules.programme import Programme
from rules.referral import Terms, terms


def promise(say: Voice, programme: Programme) -> Safe:
    """What the member's own link brings to both, by today's programme."""
    offered = terms(programme.referral)
    lines = [
        say("referral-promise", **_when(programme, offered)),
        *([say("referral-yours", points=offered.inviter_points)] if offered.inviter_points else []),
        *([say("referral-theirs", points=offered.invited_points)] if offered.invited_points else []),
    ]
    return Safe("\n").join(lines)


def invited_by(say: Voice, programme: Programme, welcome: Welcome) -> Safe:
    """Who invited the new member, and what both were promised."""
    name, offered = say.name(welcome.inviter), welcome.terms
    lines = [
        say("referral-welcome", name=name, **_when(programme, offered)),
        *([say("referral-yours", points=offered.invited_points)] if offered.invited_points else []),
        *([say("referral-for", name=name, points=offered.inviter_points)] if offered.inviter_points else []),
    ]
    return Safe("\n").join(lines)


def _when(programme: Programme, offered: Terms) -> dict[str, int | str]:
    """The smallest purchase, in the shop's own currency, and the days of the return window."""
    currency = programme.shop.currency
    return {"minor": offered.minimum.get(currency, 0), "currency": currency, "days": offered.return_days}
