"""A quick test of who can be in the queue at all: most people are left out without a look at their history.

A touch holds the longer the later it is, so the newest conversation alone mostly tells that nothing comes up. The
prefilter may let somebody through about whom there is nothing to do; it never holds anybody back about whom there is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from netui.domain.cadence.coverage import Reach
from netui.domain.cadence.due import baseline_of
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.touchpoints import first_conversation
from netui.domain.queue.triggers.anniversaries import comes_round
from netui.domain.queue.triggers.prompts import promises
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.reader import NetworkIndex, NewestConversation

_NEVER: NewestConversation = ("", "")
"""The newest conversation with somebody with whom there was none: before every day."""


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
        day, newest_of, noted = self._day, self._newest.get, self._noted
        tier_of, has_turns, weight_of = day.tiers.get, day.rules.queue.weak_ties_per_week > 0, day.weights.get
        asked_since, reach_of = min(day.new_since, day.helped_since), day.reach_of
        greeted_after, monday = day.greeted_after, day.monday_text
        # Part of every start, with everybody: what leaves most people out is tested here, without a call.
        for contact in people:
            if contact.status is not ContactStatus.ACTIVE:
                continue
            contact_id, tier = contact.id, tier_of(contact.tier)
            on, channel = newest_of(contact_id, _NEVER)
            reach = None if tier is None else reach_of(contact) if contact.every or contact.tags else tier.reach
            if (
                contact.next_on is not None
                or (contact_id in noted and self._noted_lately(contact))
                or (on >= asked_since and self._may_ask_for_thanks(contact, on))
                or ((contact.birthday is not None or contact.dates) and comes_round(contact, day))
                or (
                    reach is not None
                    and (on <= reach.full or on <= reach.by_channel.get(channel, reach.full))
                    and self._may_fall_due(contact, reach, on)
                )
            ):
                found.may_come_up.append(contact)
            if has_turns and tier is not None and tier.far:
                is_kept_out = greeted_after < on < monday and weight_of(channel, 1.0) > 0
                if not is_kept_out:  # by a conversation of the last months
                    found.weak_ties.append(contact)
        return found

    def _noted_lately(self, contact: Contact) -> bool:
        """True if there is an introduction, or a promise near; other follow-ups can only delay an item."""
        if self._network.introductions_of(contact.id):
            return True
        made = promises(self._network.follow_ups_of(contact.id), self._day)
        return any(promise.ready_on <= self._day.horizon_on for promise in made)

    def _may_ask_for_thanks(self, contact: Contact, on: str) -> bool:
        """True if the newest conversation, on that day, can be the first, or help was got lately."""
        day = self._day
        if on >= day.new_since and _may_be_new(contact, day):
            first = first_conversation(self._network.headers_with(contact.id), day)
            if first is not None:
                return True
        return on >= day.helped_since and self._was_helpful(contact.id)

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

    def _may_fall_due(self, contact: Contact, reach: Reach, on: str) -> bool:
        """True if the cadence can come up, as the newest conversation does not hold; a snooze can only delay it."""
        if not on:
            baseline = baseline_of(contact)
            return baseline is None or baseline <= reach.untouched
        return on <= reach.full or not reach.covers(self._network.headers_with(contact.id))


def _may_be_new(contact: Contact, day: DayRules) -> bool:
    """True if somebody can have been new at a conversation that may still ask for a thank-you."""
    met = contact.met
    known_on = met.on if met is not None and met.on is not None else contact.tier_since
    return known_on is None or known_on >= day.new_if_known_since
