"""A new job that an import told of: a reason to write, until somebody has talked to them."""

from __future__ import annotations

from datetime import date

from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.touchpoints import last_touch
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import FollowUpKind
from netui.domain.records.reader import NetworkReader

NEWS_FOR_DAYS = 60
"""Days after an import for which a new job it told of is a reason to write."""

CONGRATULATE = "congratulate: "
"""Begins a promise to congratulate somebody on the job behind it: ``congratulate: Director, NewCo``."""


@frozen
class NewJob:
    """A job that is new.

    Attributes:
        words: what it is: ``Director at NewCo``.
        before: what was before: ``Engineer at OldCo``.
        told_on: the day of the import.
    """

    words: str
    before: str
    told_on: date


def new_job(contact: Contact, network: NetworkReader, day: DayRules) -> NewJob | None:
    """Return a job that an import brought in the last two months; None once somebody has talked to them since."""
    before = contact.positions[-1] if contact.positions else None
    until = before.until if before is not None else ""
    since = moved(day.today, -NEWS_FOR_DAYS).isoformat()
    if before is None or len(until) < len(since) or not since <= until <= day.today.isoformat() or not contact.company:
        return None
    last = last_touch(network.headers_with(contact.id), day)
    if last is not None and last.on >= until:  # on the day itself: they were talked to because of it, mostly
        return None
    return NewJob(_at(contact.title, contact.company), _at(before.title, before.company), date.fromisoformat(until))


def congratulated_on(kind: FollowUpKind, what: str) -> str:
    """Return the job that a promise is about on which somebody is to be congratulated; empty for any other."""
    is_promised = kind is FollowUpKind.PROMISE and what.startswith(CONGRATULATE)
    return what.removeprefix(CONGRATULATE).strip() if is_promised else ""


def _at(title: str, company: str) -> str:
    return " at ".join(part for part in (title, company) if part)
