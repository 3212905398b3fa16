"""The relationship status of one contact: shown beside the record in lists, on the card and in ``--json``."""

from __future__ import annotations

from datetime import date

from netui.domain.cadence.drift import Drift, drift_of
from netui.domain.cadence.due import DueState, cadence_due, cadence_state
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.tie_strength import tie_of
from netui.domain.cadence.touchpoints import last_touch
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.reader import NetworkReader


@frozen
class RelationshipStatus:
    """The status of a relationship today.

    Attributes:
        last_on: day of the last touch that has happened; None when there was none.
        due_on: the day they fall due by cadence or by a date the user set; None when they never do.
        waits_until: they are not suggested before this day (snoozed, or messages without an answer); None when nothing
            waits.
        state: how ``due_on`` stands to today; None without it.
        tie: strength of the tie, 0..100.
        tie_word: ``strong``, ``moderate``, ``weak``, ``dormant``; ``none`` while they have never spoken to the user.
        every: their cadence; None when they have none.
        rule: which rule says so: ``own``, ``tag`` or ``tier``; empty without a tier.
        rule_word: the tag or the key of the tier; empty for their own.
        drift: their rhythm and silence; None without enough history.
    """

    last_on: date | None
    due_on: date | None
    waits_until: date | None
    state: DueState | None
    tie: int
    tie_word: str
    every: Duration | None
    rule: str
    rule_word: str
    drift: Drift | None


def relationship_status(contact: Contact, network: NetworkReader, day: DayRules) -> RelationshipStatus:
    """Return the status of a contact. There is no due date for somebody not active, or without tier and date."""
    headers = network.headers_with(contact.id)
    rhythm = day.rhythm(contact)
    found = None
    if contact.status is ContactStatus.ACTIVE:
        found = cadence_due(contact, headers, network.follow_ups_of(contact.id), network.fresh_start_on(), day)
    last = last_touch(headers, day)
    tie = tie_of(headers, day)
    return RelationshipStatus(
        last_on=date.fromisoformat(last.on) if last is not None else None,
        due_on=found.due if found is not None else None,
        waits_until=found.waits_until if found is not None else None,
        state=cadence_state(found.due, contact, day) if found is not None else None,
        tie=tie.strength,
        tie_word=tie.word,
        every=rhythm.every if rhythm is not None else None,
        rule=rhythm.rule if rhythm is not None else "",
        rule_word=rhythm.word if rhythm is not None else "",
        drift=drift_of(headers, day),
    )
