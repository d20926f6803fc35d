"""Reading `[segments]`: when a member is new, loyal, at risk or lapsed."""

from decimal import Decimal
from fractions import Fraction

from rules.programme_fields import Section
from rules.segments import Segments


def segments_of(section: Section) -> Segments:
    """The measures; every one that is left out is the usual one."""
    usual = Segments()
    read = Segments(
        loyal_from=section.whole("loyal_from", "days with a purchase", 2, 100, usual.loyal_from),
        usual_days=section.whole("usual_days", "days", 1, 365, usual.usual_days),
        shortest_days=section.whole("shortest_days", "days", 1, 365, usual.shortest_days),
        at_risk=_times(section, "at_risk", usual.at_risk),
        lapsed=_times(section, "lapsed", usual.lapsed),
    )
    if read.at_risk >= read.lapsed:
        message = "must be more than at_risk: somebody is missed before they are gone"
        section.problem("lapsed", message, "more", other="at_risk")
    return read


def _times(section: Section, name: str, usual: Fraction) -> Fraction:
    what = "how many times the member's own rhythm"
    return Fraction(section.amount(name, what, Decimal(1), Decimal(50), 2, Decimal(usual.numerator)))
