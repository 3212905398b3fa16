"""The score of an item, term by term: its place in the order of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from netui.domain.cadence.rules_today import DayRules
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import FollowUpKind

KIND_WEIGHT: Mapping[FollowUpKind, float] = {
    FollowUpKind.PROMISE: 320.0,
    FollowUpKind.THANK_YOU: 280.0,
    FollowUpKind.BIRTHDAY: 240.0,
    FollowUpKind.INTRODUCTION: 200.0,
    FollowUpKind.EVENT: 160.0,
    FollowUpKind.REVIEW: 120.0,
    FollowUpKind.CADENCE: 80.0,
    FollowUpKind.AIM: 40.0,
    FollowUpKind.WEAK_TIE: 0.0,
}
"""Points of each kind. They lie further apart than all other terms together (30 + 5 + 3 + 1), so a promise of today
comes before any cadence, however late."""

_KIND_TERM = {kind: (kind.value, weight) for kind, weight in KIND_WEIGHT.items()}

POINTS_PER_CADENCE_LATE = 10.0
"""Points for being late by one whole cadence; further ones count up to ``MOST_CADENCES_LATE``."""

MOST_CADENCES_LATE = 3.0
"""Most cadences of lateness that earn points."""

DRIFT_POINTS = 3.0
"""Points when the silence is longer than is usual with that person. They stay when it grows longer still, though by
then it is no longer called drift: time alone never lowers a score."""

PIN_POINTS = 1.0
"""Points of a pinned person, who stands on top anyway."""

OTHERWISE_EVERY = Duration(30, "d")
"""The cadence by which lateness is measured for somebody without one."""

Terms = tuple[tuple[str, float], ...]
"""Word and value of each term that is not 0, most important first."""


def terms_of(
    kind: FollowUpKind, due: date, every: Duration | None, contact: Contact | None, drifted: bool, day: DayRules
) -> Terms:
    """Return the terms of a score; their sum, rounded to cents, is the score.

    Args:
        kind: kind of the item.
        due: the day it is due; before it nothing is late.
        every: the cadence of the person, or None.
        contact: the person it is about; None for the review of an event.
        drifted: whether the silence is longer than usual.
        day: the rules of the day.
    """
    late_days = (day.today - due).days
    terms = [_KIND_TERM[kind]] if KIND_WEIGHT[kind] else []
    if late_days > 0:
        late = POINTS_PER_CADENCE_LATE * min(
            MOST_CADENCES_LATE, late_days / ((every or OTHERWISE_EVERY).nominal_days or 1)
        )
        terms.append(("late", round(late, 2)))
    if contact is not None:
        tier = day.tiers.get(contact.tier)
        if tier is not None:
            terms.append((contact.tier, tier.closeness))
        if drifted:
            terms.append(("drift", DRIFT_POINTS))
        if contact.pinned:
            terms.append(("pinned", PIN_POINTS))
    return tuple([term for term in terms if term[1]])


def total(terms: Terms) -> float:
    """The score: the sum of its terms, 0 or more."""
    return round(sum([value for _, value in terms]), 2)
