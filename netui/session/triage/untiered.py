"""People without a tier: they never come up by cadence, and that is said where nothing else is."""

from __future__ import annotations

from collections.abc import Iterable

from netui.domain.records.contact import Contact, ContactStatus
from netui.session.core.labels import plural
from netui.session.core.session import Session

FIRST_PEOPLE = 5
"""Number of people with whom a beginning is made."""


def untiered_count(session: Session) -> int:
    """Return the number of active people that have no tier, or one that the rules do not know."""
    return untiered_among(session.network.contacts(), session)


def untiered_among(contacts: Iterable[Contact], session: Session) -> int:
    """Return how many of these people are active and have no tier, or one that the rules do not know."""
    known = {tier.key for tier in session.rules.tiers}
    return sum(one.tier not in known and one.status is ContactStatus.ACTIVE for one in contacts)


def untiered_words(session: Session) -> str:
    """``4 people have no tier yet``; empty when everybody has one."""
    count = untiered_count(session)
    return f"{plural(count, 'person has', 'people have')} no tier yet" if count else ""
