"""The offer of a slower cadence, or a rest, after repeated snoozes: then the rule is wrong, not the user."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.cadence.due import cadence_decisions, decisions_of
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.touchpoints import touched_since
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.follow_up import MOVE, SKIP, SNOOZE, FollowUp
from netui.domain.records.reader import NetworkReader

OFFERED_FROM_VERDICTS = 3
"""Snoozes and skips in a row, with no touch between, after which the offer is made."""


@frozen
class SlowerCadence:
    """The offer of a longer cadence for somebody, or of retiring them.

    Attributes:
        contact_id: who.
        times: snoozes and skips in a row; 3 or more where the program offers it of its own accord.
        verdicts: which of the two they were, in words that follow a name and ``was``; empty without any.
        every: their cadence as it is.
        slower: half as long again, in the same unit, rounded up.
    """

    contact_id: str
    times: int
    verdicts: str
    every: Duration
    slower: Duration


def snoozes_and_skips(headers: Sequence[ConversationHeader], follow_ups: Sequence[FollowUp], day: DayRules) -> int:
    """Return the number of snoozes and skips of somebody's cadence since their last touch; 0 without any."""
    return len(_verdicts_in_a_row(headers, follow_ups, day))


def verdicts_in_a_row(headers: Sequence[ConversationHeader], follow_ups: Sequence[FollowUp], day: DayRules) -> str:
    """Return the verdicts counted: ``snoozed``, ``skipped``, ``snoozed or skipped``, or nothing."""
    said = set(_verdicts_in_a_row(headers, follow_ups, day))
    return " or ".join(words for what, words in _PAST.items() if what in said)


_PAST = {SNOOZE: "snoozed", SKIP: "skipped"}
"""Verdict -> the word for having given it; the verdict more often given comes first."""


def _verdicts_in_a_row(
    headers: Sequence[ConversationHeader], follow_ups: Sequence[FollowUp], day: DayRules
) -> list[str]:
    """Return the snoozes and skips of somebody's cadence since their last touch, the latest first."""
    # To move somebody who is not due yet is planning, and no verdict.
    decisions = [each for each in decisions_of(cadence_decisions(follow_ups)) if each.what != MOVE]
    found: list[str] = []
    for decision in reversed(decisions):
        if touched_since(headers, decision.at, day):
            break
        found.append(decision.what)
    return found


def slower_cadence(
    contact: Contact, network: NetworkReader, day: DayRules, least: int = OFFERED_FROM_VERDICTS
) -> SlowerCadence | None:
    """Return the offer for somebody snoozed or skipped so often in a row; None for others, and without a cadence.

    Args:
        contact: who.
        network: their conversations, and what was decided about them.
        day: the rules of the day.
        least: snoozes and skips; 0 where the user asks for the offer.
    """
    every = day.every_of(contact)
    if every is None or contact.status is not ContactStatus.ACTIVE:
        return None
    headers, follow_ups = network.headers_with(contact.id), network.follow_ups_of(contact.id)
    times = snoozes_and_skips(headers, follow_ups, day)
    if times < least:
        return None
    slower = Duration((every.count * 3 + 1) // 2, every.unit)
    return SlowerCadence(contact.id, times, verdicts_in_a_row(headers, follow_ups, day), every, slower)
