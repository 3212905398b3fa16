"""The items that the queue will have, however far ahead: for decisions before they come up."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.cadence.rules_today import DayRules
from netui.domain.dates.duration import Duration
from netui.domain.queue.items import QueueItem, items_of_events
from netui.session.core.session import Session

_FAR_AHEAD = Duration(100, "y")


def whole_future(session: Session) -> DayRules:
    """The rules of today, looking ahead further than anybody plans."""
    queue = replace(session.rules.queue, horizon=_FAR_AHEAD)
    return DayRules.of(replace(session.rules, queue=queue), session.today)


def items_about_events(session: Session) -> tuple[QueueItem, ...]:
    """Everything there is to decide about events, the plan or the look back, also long before it comes up."""
    network = session.network
    return tuple(items_of_events(tuple(network.events()), network.follow_ups_of(""), whole_future(session)))
