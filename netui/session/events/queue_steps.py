"""Effects of a verdict in the queue on the event itself."""

from __future__ import annotations

from datetime import date

from netui.domain.queue.event_prompts import looked_at_on
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Edit
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUpKind
from netui.session.core.plan_context import PlanContext
from netui.session.events.plans import start_edits


def event_begun(item: QueueItem, on: date, at: PlanContext) -> list[Edit]:
    """Return the edit that starts the event an item is about; empty before its first day: its plan was looked at.

    Raises:
        RefusedError: another event is going on.
    """
    stored = _event(item, at)
    return start_edits(stored, at) if stored is not None and not looked_at_on(stored, on) else []


def done_words(item: QueueItem, on: date, at: PlanContext) -> str:
    """Return what done means for an event, as the label of the change: its plan was looked at, or it begins."""
    stored = _event(item, at)
    before = stored is not None and looked_at_on(stored, on)
    return f"Looked at the plan of {item.name}" if before else f"Started {item.name}"


def _event(item: QueueItem, at: PlanContext) -> Event | None:
    if item.kind is not FollowUpKind.EVENT:
        return None
    return next((event for event in at.network.events() if event.id == item.about), None)
