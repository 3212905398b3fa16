"""Whom to sort next: people without a tier, those worth most first, and how full each tier is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from netui.domain.contact import Contact, ContactStatus
from netui.domain.folding import fold
from netui.domain.rules import Tier
from netui.session.session import Session

_TALK_POINTS, _COMPANY_POINTS, _TAG_POINTS, _NOTE_POINTS, _REACH_POINTS = 20, 6, 3, 2, 1
_MOST_TALKS, _MOST_SHARED = 5, 5


@dataclass(frozen=True, slots=True)
class TierLoad:
    """How many people are in a tier.

    Attributes:
        tier: which.
        count: active people in it.
    """

    tier: Tier
    count: int


@dataclass(frozen=True, slots=True)
class Sorting:
    """The work of sorting.

    Attributes:
        waiting: ids of those to be decided about, those worth most first; those passed over stand at the end.
        passed: how many of them were passed over before.
        sorted_count: how many active people have a tier.
        loads: of each tier, closest first.
    """

    waiting: tuple[str, ...]
    passed: int
    sorted_count: int
    loads: tuple[TierLoad, ...]


def sorting(session: Session) -> Sorting:
    """The work of sorting as it stands.

    Worth most are people with whom there were conversations, then those who share a company or tags with people who
    have a tier, then those about whom most is known.
    """
    active = [one for one in session.network.contacts() if one.status is ContactStatus.ACTIVE]
    placed = [one for one in active if one.tier]
    companies = Counter(fold(one.company) for one in placed if one.company)
    tags = Counter(fold(tag) for one in placed for tag in one.tags)
    unsorted = [one for one in active if not one.tier]
    worth = {one.id: _worth(one, session, companies, tags) for one in unsorted}
    unsorted.sort(key=lambda one: (one.sorted_at is not None, -worth[one.id], fold(one.name), one.id))
    by_tier = Counter(one.tier for one in placed)
    return Sorting(
        tuple(one.id for one in unsorted),
        sum(one.sorted_at is not None for one in unsorted),
        len(placed),
        tuple(TierLoad(tier, by_tier[tier.key]) for tier in session.rules.tiers),
    )


def _worth(contact: Contact, session: Session, companies: Counter[str], tags: Counter[str]) -> int:
    talks = len(session.network.heads_with(contact.id))
    shared_tags = _most(tags, contact.tags)
    return (
        _TALK_POINTS * min(talks, _MOST_TALKS)
        + _COMPANY_POINTS * min(companies[fold(contact.company)] if contact.company else 0, _MOST_SHARED)
        + _TAG_POINTS * min(shared_tags, _MOST_SHARED)
        + _NOTE_POINTS * bool(contact.notes)
        + _REACH_POINTS * bool(contact.emails or contact.phones)
    )


def _most(counts: Counter[str], texts: Sequence[str]) -> int:
    return max((counts[fold(text)] for text in texts), default=0)
