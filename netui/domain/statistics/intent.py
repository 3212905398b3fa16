"""Intent beside actual, tier by tier: no grade, and no comparison with anybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netui.domain.cadence.rules import Tier
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.tie_strength import tie_on
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import WHOLE_RECORDS_A_STEP, Steps
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.reader import NetworkReader
from netui.domain.statistics.window import Window


@frozen
class TierIntent:
    """A tier in a window.

    Attributes:
        tier: as the rules have it.
        people: number of active people who are in it now.
        meant: how many touches their rhythms asked for.
        actual: what touches there were, by weight.
    """

    tier: Tier
    people: int
    meant: int
    actual: float

    @property
    def ratio(self) -> float | None:
        """The share of what was meant, not clamped; None when nothing was."""
        return self.actual / self.meant if self.meant else None


def intents(network: NetworkReader, day: DayRules, within: Window) -> Steps[tuple[TierIntent, ...]]:
    """Work out intent beside actual of each tier that has a rhythm, closest first."""
    members: dict[str, list[Contact]] = {tier.key: [] for tier in day.rules.tiers if tier.every is not None}
    for contact in network.contacts():
        if contact.status is ContactStatus.ACTIVE and contact.tier in members:
            members[contact.tier].append(contact)
    found = []
    for tier in day.rules.tiers:
        if tier.key in members:
            each = []
            for number, contact in enumerate(members[tier.key]):
                each.append(_of_person(contact, network.headers_with(contact.id), day, within))
                if not number % WHOLE_RECORDS_A_STEP:
                    yield number / len(members[tier.key])
            found.append(
                TierIntent(tier, len(each), sum(meant for meant, _ in each), round(sum(done for _, done in each), 6))
            )
    return tuple(found)


def _of_person(
    contact: Contact, headers: Sequence[ConversationHeader], day: DayRules, within: Window
) -> tuple[int, float]:
    """The intended touches of somebody since they are in their tier, and the weight of the actual ones."""
    begin = within.begin if contact.tier_since is None else max(within.begin, contact.tier_since)
    every = day.every_of(contact)
    meant = every.times_between(begin, within.end) if every is not None and every.count else 0
    first, last = begin.isoformat(), within.end.isoformat()
    return meant, sum(day.weight(header.channel) for header in headers if first <= header.on <= last)


def ties(network: NetworkReader, day: DayRules, on: date) -> Steps[dict[str, int]]:
    """Count the word of a tie -> number of active people with such a tie on a day, strongest first; all words."""
    counts = dict.fromkeys(TIE_WORDS, 0)
    active = [contact for contact in network.contacts() if contact.status is ContactStatus.ACTIVE]
    for number, contact in enumerate(active):
        counts[tie_on(network.headers_with(contact.id), on, day).word] += 1
        if not number % WHOLE_RECORDS_A_STEP:
            yield number / len(active)
    return counts


TIE_WORDS = ("strong", "moderate", "weak", "dormant", "none")
"""The words of ties, strongest first."""
