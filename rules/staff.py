"""Staff: who they are, and the one list of what each role may do. What is not listed is denied."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rules.refusals import NotAllowed, NotYourRole

INVITATION_LIFE = timedelta(hours=48)
TOKEN_BYTES = 24  # of chance in an invitation's link: 32 characters, well within a deep link's 64


class Role(StrEnum):
    """What somebody is for the shop. One person has one role; the owner may do everything."""

    OWNER = "owner"
    MARKETER = "marketer"
    AGENT = "agent"
    CASHIER = "cashier"


class Act(StrEnum):
    """Something that only staff may do."""

    DESK = "desk"  # see what one may do
    STAFF = "staff"  # invite, list, remove
    EARN = "earn"
    RETURN = "return"
    HANDOVER = "handover"
    APPROVE = "approve"  # be the second person
    POSTER = "poster"
    SOURCES = "sources"  # see where members came from
    REFERRAL = "referral"  # count an invitation that was refused
    FAVOUR = "favour"  # look at what members sent for points, and grant or decline it
    CAMPAIGNS = "campaigns"  # see, pause, resume and stop what goes out by itself; send again what is uncertain
    PROGRAMME = "programme"  # see the programme's file, and put another one in force
    WEEK = "week"  # what the books say of a week
    MOVES = "moves"  # agree that a card goes to another account
    CASES = "cases"  # close a conversation with a member, mark a complaint


_COUNTER = frozenset({Act.EARN, Act.RETURN, Act.HANDOVER, Act.APPROVE})
ALLOWED: Mapping[Role, frozenset[Act]] = {
    Role.OWNER: frozenset(Act),
    Role.MARKETER: frozenset({Act.DESK, Act.FAVOUR, Act.POSTER, Act.SOURCES, Act.CAMPAIGNS}),
    Role.AGENT: frozenset({Act.DESK, Act.FAVOUR, Act.REFERRAL, Act.CASES, Act.MOVES}),
    Role.CASHIER: _COUNTER | {Act.DESK},
}

# The command that leads to an act, in the order of the menu.
COMMANDS: Mapping[Act, str] = {
    Act.EARN: "earn",
    Act.HANDOVER: "handover",
    Act.RETURN: "return",
    Act.POSTER: "poster",
    Act.CAMPAIGNS: "campaigns",
    Act.PROGRAMME: "programme",
    Act.WEEK: "week",
    Act.DESK: "staff",
}


@dataclass(frozen=True, slots=True)
class Staff:
    """One of the shop's people. `removed_at` ends all they may do; `added_by` is None for a first owner."""

    id: int
    telegram_id: int
    name: str
    role: Role
    added_by: int | None
    added_at: datetime
    removed_at: datetime | None

    @property
    def actor(self) -> str:
        """As the audit names them."""
        return f"staff:{self.telegram_id}"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that makes whoever opens it first one of the staff. Only the token's hash is kept."""

    id: int
    role: Role
    made_by: int | None
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None
    used_by: int | None

    def open_at(self, now: datetime) -> bool:
        return self.used_at is None and now < self.expires_at


def may(staff: Staff | None, act: Act) -> bool:
    """Whether this person, or nobody, may do this."""
    return staff is not None and staff.removed_at is None and act in ALLOWED.get(staff.role, ())


def check(staff: Staff | None, act: Act) -> Staff:
    """The person, if they may do this; NotYourRole for others of the staff, NotAllowed for everybody else."""
    if staff is None or staff.removed_at is not None:
        raise NotAllowed
    if not may(staff, act):
        raise NotYourRole(staff.role)
    return staff


def commands(role: Role) -> tuple[str, ...]:
    """The commands of a role's menu."""
    return tuple(name for act, name in COMMANDS.items() if act in ALLOWED[role])
