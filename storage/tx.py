"""One transaction as the use cases see it: named queries by topic, nothing else."""

from sqlalchemy import Connection

from storage.audit import Audit
from storage.campaigns import Campaigns
from storage.care import Care
from storage.cases import Cases
from storage.consents import Consents
from storage.counter import CounterTable
from storage.deliveries import Deliveries
from storage.exports import Exports
from storage.games import Games
from storage.gifts import Gifts
from storage.greetings import Greetings
from storage.groups import Groups
from storage.inbox import Inbox
from storage.jobs import Jobs
from storage.language import Hearings
from storage.ledger import Ledger
from storage.members import Members
from storage.merge import Merges
from storage.move_requests import MoveRequests
from storage.moves import Moves
from storage.operations import Operations
from storage.orders import Orders
from storage.pace import Paces
from storage.partings import Partings
from storage.phones import Phones
from storage.privacy import Privacy
from storage.programme import Programmes
from storage.programme_draft import Drafts
from storage.progress import Progresses
from storage.referral import Referrals
from storage.reminders import Reminders
from storage.rewards import Rewards
from storage.settings import Birthdays
from storage.sources import Sources
from storage.staff import StaffTable
from storage.statement import Statements
from storage.switches import Switches
from storage.tier_watch import TierWatch
from storage.tiers import Tiers
from storage.together import Together
from storage.unclaimed import UnclaimedTable
from storage.verify import Books
from storage.week import Weeks


class Tx:
    """One attribute per topic. Made once per connection and used for every transaction on it."""

    __slots__ = (
        "audit",
        "books",
        "campaigns",
        "care",
        "cases",
        "consents",
        "counter",
        "deliveries",
        "drafts",
        "exports",
        "games",
        "gifts",
        "greetings",
        "groups",
        "hearings",
        "inbox",
        "jobs",
        "ledger",
        "members",
        "merges",
        "move_requests",
        "moves",
        "operations",
        "orders",
        "pace",
        "partings",
        "phones",
        "privacy",
        "programme",
        "progress",
        "referrals",
        "reminders",
        "rewards",
        "settings",
        "sources",
        "staff",
        "statements",
        "switches",
        "tier_watch",
        "tiers",
        "together",
        "unclaimed",
        "weeks",
    )

    def __init__(self, connection: Connection) -> None:
        self.audit = Audit(connection)
        self.books = Books(connection)
        self.campaigns = Campaigns(connection)
        self.care = Care(connection)
        self.cases = Cases(connection)
        self.consents = Consents(connection)
        self.counter = CounterTable(connection)
        self.deliveries = Deliveries(connection)
        self.drafts = Drafts(connection)
        self.exports = Exports(connection)
        self.games = Games(connection)
        self.gifts = Gifts(connection)
        self.greetings = Greetings(connection)
        self.groups = Groups(connection)
        self.hearings = Hearings(connection)
        self.inbox = Inbox(connection)
        self.jobs = Jobs(connection)
        self.ledger = Ledger(connection)
        self.members = Members(connection)
        self.merges = Merges(connection)
        self.move_requests = MoveRequests(connection)
        self.moves = Moves(connection)
        self.operations = Operations(connection)
        self.orders = Orders(connection)
        self.pace = Paces(connection)
        self.partings = Partings(connection)
        self.phones = Phones(connection)
        self.privacy = Privacy(connection)
        self.programme = Programmes(connection)
        self.progress = Progresses(connection)
        self.referrals = Referrals(connection)
        self.reminders = Reminders(connection)
        self.rewards = Rewards(connection)
        self.settings = Birthdays(connection)
        self.sources = Sources(connection)
        self.staff = StaffTable(connection)
        self.statements = Statements(connection)
        self.switches = Switches(connection)
        self.tier_watch = TierWatch(connection)
        self.tiers = Tiers(connection)
        self.together = Together(connection)
        self.weeks = Weeks(connection)
        self.unclaimed = UnclaimedTable(connection)
