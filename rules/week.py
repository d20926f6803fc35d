"""The owner's week: what the books say of seven days, and what waits for a decision."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_EVEN, ROUND_UP, Decimal
from zoneinfo import ZoneInfo

from rules.iso import minor_digits
from rules.programme import Programme

DAYS = 7
OLDEST = 52  # weeks back that can be looked at
AVERAGED = timedelta(days=90)  # purchases whose mean says what a discount is worth


@dataclass(frozen=True, slots=True)
class Worth:
    """What all open points are worth to the shop, in minor units of its currency; `rate` is one point in whole units.

    `how`: "told" by the programme, or by the dearest "discount": percent of a mean purchase ÷ price, at its highest.
    """

    amount: int
    currency: str
    rate: str
    how: str


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days of the shop's, from `begins` on; of a week that runs, what has been.

    `new` joined; `returning` bought and had bought before the week. Points `given` (purchases and gifts), `used`,
    `returned` (a code was not used, or a purchase went back), `expired` and taken `back` by refunds; `days` has (given,
    used) of each. `open_points` are all that may still be used. `stopped` and `left` are partings. `decisions` counts
    what waits for a person, by what it is.
    """

    begins: date
    new: int
    returning: int
    buyers: int
    given: int
    used: int
    returned: int
    expired: int
    back: int
    days: tuple[tuple[int, int], ...]
    open_points: int
    worth: Worth | None
    stopped: int
    left: int
    decisions: Mapping[str, int]

    @property
    def ends(self) -> date:
        """Its last day."""
        return self.begins + timedelta(days=DAYS - 1)

    def told(self) -> str:
        """As JSON keeps it."""
        return json.dumps(asdict(self) | {"begins": self.begins.isoformat()})

    @classmethod
    def of(cls, told: str) -> "Week":
        """What `told` gave."""
        facts = json.loads(told)
        worth = Worth(**facts["worth"]) if facts["worth"] else None
        days = tuple((given, used) for given, used in facts["days"])
        return cls(**facts | {"begins": date.fromisoformat(facts["begins"]), "days": days, "worth": worth})


def monday(now: datetime, zone: ZoneInfo, back: int) -> date:
    """The first day of the week that is `back` weeks before the running one."""
    today = now.astimezone(zone).date()
    return today - timedelta(days=today.weekday() + DAYS * back)


def worth_of(programme: Programme, points: int, mean_purchase: Decimal | None) -> Worth | None:
    """What so many points are worth; None where neither the programme nor a discount says.

    `mean_purchase` is in whole units of the shop's currency.
    """
    rate, how = programme.points.worth, "told"
    if rate is None and mean_purchase:
        shares = [Decimal(one.percent) / 100 / one.price for one in programme.rewards if one.percent]
        rate, how = _at_most(max(shares) * mean_purchase) if shares else None, "discount"
    if rate is None:
        return None
    currency = programme.shop.currency
    minor = (points * rate).scaleb(minor_digits(currency)).quantize(Decimal(1), ROUND_HALF_EVEN)
    return Worth(int(minor), currency, f"{rate.normalize():f}", how)


def _at_most(rate: Decimal) -> Decimal:
    """With as many digits as people are shown, so that they can reckon after it."""
    return rate.quantize(Decimal("0.001"), ROUND_UP)
