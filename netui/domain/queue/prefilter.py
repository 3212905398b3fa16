"""A quick test of who can be in the queue at all: most people are left out without a look at their history.

A touch holds the longer the later it is, so the newest conversation alone mostly tells that nothing comes up. The
prefilter may let somebody through about whom there is nothing to do; it never holds anybody back about whom there is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from netui.domain.cadence.due import baseline_of
from netui.domain.cadence.rules_today import DayRules, TierOnDay
from netui.domain.queue.triggers.anniversaries import comes_round
from netui.domain.queue.triggers.prompts import promises
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.reader import NetworkIndex, NewestConversation


class Candidates(NamedTuple):
    """The people that were selected, in the order in which they came.

    Attributes:
        may_come_up: people who can have an item that is due or coming up.
        weak_ties: people who can have a turn as a weak tie this week.
    """

    may_come_up: list[Contact]
    weak_ties: list[Contact]


class QueuePrefilter:
    """Selects people by the rules of one day. To be used before the network changes again."""

    def __init__(self, network: NetworkIndex, day: DayRules) -> None:
        self._network, self._day = network, day
        self._newest = network.newest_conversations()
        self._noted = network.noted_people()
        self._helpful = network.conversations_with("got")

    def select(self, people: Iterable[Contact]) -> Candidates:
        """Leave out everybody whose newest conversation, tier and dates show that there is nothing to do."""
        found = Candidates([], [])
        day, newest_of = self._day, self._newest.get
        tiers, has_turns = day.tiers, day.rules.queue.weak_ties_per_week > 0
        for contact in people:
            if contact.status is not ContactStatus.ACTIVE:
                continue
            tier, newest = tiers.get(contact.tier), newest_of(contact.id)
            if self._may_come_up(contact, tier, newest):
                found.may_come_up.append(contact)
            if has_turns and tier is not None and tier.far and not (newest and self._kept_out(*newest)):
                found.weak_ties.append(contact)
        return found

    def _may_come_up(self, contact: Contact, tier: TierOnDay | None, newest: NewestConversation | None) -> bool:
        day = self._day
        if contact.next_on is not None or (contact.id in self._noted and self._noted_lately(contact)):
            return True
        if newest is not None and newest[0] >= day.new_since and _may_be_new(contact, day):
            return True
        if newest is not None and newest[0] >= day.helped_since and self._was_helpful(contact.id):
            return True
        if (contact.birthday is not None or contact.dates) and comes_round(contact, day):
            return True
        return tier is not None and self._may_fall_due(contact, tier, newest)

    def _noted_lately(self, contact: Contact) -> bool:
        """True if there is an introduction, or a promise near; other follow-ups can only delay an item."""
        if self._network.introductions_of(contact.id):
            return True
        made = promises(self._network.follow_ups_of(contact.id), self._day)
        return any(promise.ready_on <= self._day.horizon_on for promise in made)

    def _was_helpful(self, contact_id: str) -> bool:
        """True if something was got from somebody lately; the conversation itself says whether it asks for thanks."""
        since, helpful = self._day.helped_since, self._helpful
        if not helpful:
            return False
        for header in reversed(self._network.headers_with(contact_id)):
            if header.on < since:
                return False
            if header.id in helpful:
                return True
        return False

    def _may_fall_due(self, contact: Contact, tier: TierOnDay, newest: NewestConversation | None) -> bool:
        """True if the cadence can come up; a fresh start, a skip and a snooze can only delay it."""
        own = contact.every is not None or contact.tags
        reach = self._day.reach_of(contact) if own else tier.reach
        if reach is None:
            return False
        if newest is None:
            baseline = baseline_of(contact)
            return baseline is None or baseline <= reach.untouched
        on, channel = newest
        if on <= reach.full:
            return True
        return on <= reach.by_channel.get(channel, reach.full) and not reach.covers(
            self._network.headers_with(contact.id)
        )

    def _kept_out(self, on: str, channel: str) -> bool:
        """True if a conversation of the last months keeps somebody out of this week's draw."""
        day = self._day
        return day.greeted_after < on < day.monday_text and day.weight(channel) > 0


def _may_be_new(contact: Contact, day: DayRules) -> bool:
    """True if somebody can have been new at a conversation that may still ask for a thank-you."""
    met = contact.met
    known_on = met.on if met is not None and met.on is not None else contact.tier_since
    return known_on is None or known_on >= day.new_if_known_since
