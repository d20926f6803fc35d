"""The gate with what it has to look up: whether a message may be taken to be sent now, and with which others."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from domain.deliveries import ends_of
from domain.reminders import fresh
from domain.together import joined, refreshed, tomorrow
from locales.quiet import quiet_of
from rules.campaigns import Campaign, State
from rules.deliveries import FAULTS, NOT_BY_ITSELF, CannotBeMade, Delivery
from rules.gate import GO, WEEK, Reason, Verdict, judge
from rules.members import Member
from rules.programme import Programme
from rules.reminders import SWITCHES
from storage.tx import Tx


class Letter(NamedTuple):
    """A delivery that may be sent, with its recipient (None: staff) and the programme that counts.

    `reader` is who on the staff reads it in their own chat, where they are a member too; a group has none.

    `silent`: it makes no sound, because it answers somebody in their quiet hours. `others` are read in the same
    message. `campaign` is what it is one message of.
    """

    delivery: Delivery
    member: Member | None
    programme: Programme
    silent: bool = False
    others: tuple[Delivery, ...] = ()
    campaign: Campaign | None = None
    reader: Member | None = None


@dataclass(slots=True)
class Gate:
    """The only door between a row and Telegram. One is made for each claim, within its transaction."""

    tx: Tx
    programme: Programme
    now: datetime
    _campaigns: dict[int, Campaign | None] = field(default_factory=dict)

    def letter(self, delivery: Delivery) -> Letter | None:
        """The letter, with what is true now; else what was decided is written down: held until then, or dropped.

        Raises CannotBeMade.
        """
        try:
            return self._letter(delivery)
        except FAULTS as fault:
            raise CannotBeMade(delivery.id) from fault

    def _letter(self, delivery: Delivery) -> Letter | None:
        member = self.tx.members.get(delivery.member_id) if delivery.member_id else None
        verdict, others = self._decide(delivery, member)
        if member and others:  # before the message itself, which then says what they have changed
            others = refreshed(self.tx, self.programme, delivery, others, member, self.now)
        told = fresh(self.tx, self.programme, delivery, member, self.now, others) if verdict.goes else None
        if told is None:
            self._keep_back(delivery, Verdict(False, Reason.STALE) if verdict.goes else verdict)
            return None
        campaign = self._campaign(delivery)
        return Letter(told, member, self.programme, verdict.silent, others, campaign, self._reader(delivery))

    def verdict(self, delivery: Delivery, member: Member | None) -> Verdict:
        """What the gate says of one message, whatever else waits."""
        if delivery.member_id is None or member is None:
            return GO if delivery.member_id is None else Verdict(False, Reason.LEFT)
        if braked := self._brake(delivery):
            return braked
        if delivery.automatic and self._switched_off(delivery.topic, member):
            return Verdict(False, Reason.SWITCHED_OFF)
        if (ends := ends_of(delivery)) and ends <= self.now:
            return Verdict(False, Reason.STALE)
        offers = self.tx.deliveries.offers(member.id, self.now - WEEK) if delivery.class_ == "marketing" else ()
        case = self.tx.cases.of(member.id) if delivery.automatic else None
        quiet = quiet_of(self.programme, member)
        return judge(delivery, member, quiet, self.programme.cadence, offers, case, now=self.now)

    def _reader(self, delivery: Delivery) -> Member | None:
        of_staff = delivery.member_id is None and delivery.chat_id > 0  # Bot API: groups have ids below zero
        return self.tx.members.by_telegram(delivery.chat_id) if of_staff else None

    def _decide(self, delivery: Delivery, member: Member | None) -> tuple[Verdict, tuple[Delivery, ...]]:
        """The verdict, and what would go along."""
        verdict = self.verdict(delivery, member)
        if member is None or not verdict.goes:
            return verdict, ()
        quiet = quiet_of(self.programme, member)
        company = joined(self.tx, delivery, member, quiet, lambda one: self.verdict(one, member).goes, self.now)
        return (tomorrow(quiet, delivery, self.now) if company.waits else verdict), company.others

    def _switched_off(self, topic: str, member: Member) -> bool:
        """Whether the shop or the member wants none of this kind."""
        switch = SWITCHES.get(topic)
        return switch is not None and (
            switch in self.programme.reminders.off or switch in self.tx.care.muted(member.id)
        )

    def _keep_back(self, delivery: Delivery, verdict: Verdict) -> None:
        """Hold it until then, or drop it; the reason stays with the row."""
        if verdict.until:
            self.tx.deliveries.hold(delivery.id, str(verdict.reason), until=verdict.until)
        else:
            self.tx.deliveries.drop(delivery.id, str(verdict.reason), now=self.now)

    def _brake(self, delivery: Delivery) -> Verdict | None:
        """What its campaign says, if that does not run."""
        campaign = self._campaign(delivery)
        if campaign is None:
            return None
        if campaign.state is State.STOPPED:
            return Verdict(False, Reason.RUN_STOPPED)
        return Verdict(False, Reason.RUN_PAUSED, NOT_BY_ITSELF) if campaign.state is State.PAUSED else None

    def _campaign(self, delivery: Delivery) -> Campaign | None:
        id_ = delivery.campaign_id
        if id_ is None:
            return None
        if id_ not in self._campaigns:
            self._campaigns[id_] = self.tx.campaigns.get(id_)
        return self._campaigns[id_]
