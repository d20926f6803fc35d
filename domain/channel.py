"""The shop's Telegram channel: a gift for joining it, once."""

from datetime import datetime

from domain.gifts import give, today
from domain.staff import tell
from rules.gifts import ONCE, GivenBefore, Kind, NoSuchGift
from rules.ledger import Entry
from rules.staff import Role
from storage.tx import Tx


def join(tx: Tx, member_id: int, *, now: datetime) -> Entry:
    """Telegram says that the member is in the shop's channel. Raises NoSuchGift, GivenBefore, NoSuchMember."""
    programme = tx.programme.current()
    channel = programme.gifts.channel
    if channel is None:
        raise NoSuchGift
    entry = give(tx, programme, member_id, channel.points, (Kind.CHANNEL, ONCE), today(programme, now), now=now)
    if entry is None:
        raise GivenBefore
    return entry


def unseen(tx: Tx, *, now: datetime) -> None:
    """Telegram does not tell the bot who is in the channel: owners and marketers hear of it, once a day."""
    programme = tx.programme.current()
    channel = programme.gifts.channel
    whom = [one for one in tx.staff.active() if one.role in (Role.OWNER, Role.MARKETER)]
    facts = {"channel": channel.chat if channel else ""}
    tell(tx, whom, f"channel-unseen:{today(programme, now)}", "gift-staff-channel", facts, now=now)
