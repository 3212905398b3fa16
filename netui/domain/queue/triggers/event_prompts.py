"""Prompts of events: the plan is to be looked at, it is on, it is to be looked back at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netui.domain.cadence.coverage import latest_start
from netui.domain.cadence.rules_today import DayRules
from netui.domain.dates.duration import moved
from netui.domain.events.days import is_over, last_day
from netui.domain.queue.triggers.prompts import Prompt, kept_for, ready, settled
from netui.domain.records.event import Event, EventStatus
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus


def coming(event: Event, follow_ups: Sequence[FollowUp], day: DayRules) -> Prompt | None:
    """Return that a planned event is near, or on; None once it was started, is over, or the user does not go.

    Somebody who has looked at the plan is told again on the first day.

    Args:
        event: which.
        follow_ups: those that are about no contact.
        day: the rules of the day.
    """
    starts_on = event.starts_on
    if starts_on is None or event.status is not EventStatus.PLANNED or is_over(event, day.today):
        return None
    kept = kept_for(follow_ups, FollowUpKind.EVENT, event.id)
    due = latest_start(day.rules.event_lead, starts_on)
    if kept is not None and kept.status is FollowUpStatus.DROPPED:
        return None
    if settled(kept):
        looked_on = kept.done_on if kept is not None else None
        if looked_on is None or looked_on >= starts_on:
            return None
        due = starts_on
    ready_on = ready(due, kept)
    shown_on = day.open_day(ready_on)
    # An event does not wait for a working day: what is to be said before it is said in time.
    in_time = shown_on if shown_on <= max(starts_on, ready_on) else ready_on
    return Prompt(FollowUpKind.EVENT, due, ready_on, in_time, kept=kept, key=event.id, about=event.id)


def looking_back(event: Event, follow_ups: Sequence[FollowUp]) -> Prompt | None:
    """Return the review of an event, due on the day after it; None before, once it is done, and where nobody went.

    Args:
        event: the one to review.
        follow_ups: those that are about no contact.
    """
    over_on = last_day(event)
    kept = kept_for(follow_ups, FollowUpKind.REVIEW, event.id)
    if over_on is None or event.status is EventStatus.REVIEWED or settled(kept) or stays_away(event, follow_ups):
        return None
    due = moved(over_on, 1)
    return Prompt(FollowUpKind.REVIEW, due, ready(due, kept), kept=kept, key=event.id, about=event.id)


def looked_at_on(event: Event, today: date) -> bool:
    """True if done means that the plan was looked at: the first day is still to come."""
    return event.starts_on is not None and today < event.starts_on


def stays_away(event: Event, follow_ups: Sequence[FollowUp]) -> bool:
    """True if the user said that they do not go, and did not start it after all."""
    kept = kept_for(follow_ups, FollowUpKind.EVENT, event.id)
    return event.status is EventStatus.PLANNED and kept is not None and kept.status is FollowUpStatus.DROPPED


def is_let_go(event: Event, follow_ups: Sequence[FollowUp]) -> bool:
    """True if the user said that they do not look back at an event."""
    kept = kept_for(follow_ups, FollowUpKind.REVIEW, event.id)
    return kept is not None and kept.status is FollowUpStatus.DROPPED
