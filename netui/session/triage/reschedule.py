"""Plans for moving what is coming up: earlier or later than the rules would have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from netui.domain.cadence.due import unanswered_until
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import short_day
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change, Edit
from netui.domain.records.follow_up import MOVE, SNOOZE, Decision, FollowUp, FollowUpKind
from netui.session.commands import MoveItems
from netui.session.core.kept import kept_of
from netui.session.core.labels import dated
from netui.session.core.plan_context import PlanContext
from netui.session.triage.plans import change_of


def move(command: MoveItems, at: PlanContext) -> Change:
    """Move items to another day.

    A cadence that is to come earlier gets that day as its next date, a promise as the day it is due; an item that is to
    come later is snoozed. To move an item that is not due yet is planning: it does not count as a snooze.

    Raises:
        RefusedError: the day is past; an item cannot come so early.
    """
    if command.to < at.today:
        raise RefusedError("A day that is past", f"{short_day(command.to, at.today)} is past; nothing was moved.")
    edits = [edit for item in command.items for edit in _moved(item, command.to, at)]
    changing = [edit for edit in edits if edit.before != edit.after]
    return change_of(f"Moved to {dated(command.to, at.today)}:", command.items, changing)


def _moved(item: QueueItem, to: date, at: PlanContext) -> Iterator[Edit]:
    if to == item.shown_on or max(to, item.shown_on) <= at.today:
        return
    kept = kept_of(item, at)
    stored = at.network.follow_up(kept.id)
    if to >= item.due and item.kind is not FollowUpKind.BIRTHDAY and not _is_next_date(item, at):
        _refuse_unanswered(item, to, at)
        yield Edit(stored, _deferred(kept, item, to, at))
        return
    if item.kind is FollowUpKind.CADENCE:
        _refuse_unanswered(item, to, at)
        contact = at.contact(item.contact_id)
        yield Edit(contact, replace(contact, next_on=to, next_set_at=at.now))
        if stored is not None and stored.snoozed_until is not None:
            yield Edit(stored, replace(stored, snoozed_until=None))
    elif item.kind is FollowUpKind.PROMISE:
        yield Edit(stored, replace(kept, due_on=to, snoozed_until=None))
    elif to > item.shown_on or kept.snoozed_until is not None:
        yield Edit(stored, _deferred(kept, item, to, at))
    else:
        raise RefusedError("Not earlier", f"{item.name}: a {item.kind.value} comes on its own day, and not before it.")


def _is_next_date(item: QueueItem, at: PlanContext) -> bool:
    """True if the item's day was set by the user."""
    return item.kind is FollowUpKind.CADENCE and at.contact(item.contact_id).next_on == item.due


def _deferred(kept: FollowUp, item: QueueItem, to: date, at: PlanContext) -> FollowUp:
    if to <= at.today:
        return replace(kept, snoozed_until=None)
    word = MOVE if item.shown_on > at.today else SNOOZE
    return replace(kept, snoozed_until=to, decisions=(*kept.decisions, Decision(word, at.now, to)))


def _refuse_unanswered(item: QueueItem, to: date, at: PlanContext) -> None:
    """Refuse to bring somebody up while messages to them wait for an answer.

    Raises:
        RefusedError: they do.
    """
    if item.kind is not FollowUpKind.CADENCE:
        return
    until = unanswered_until(at.network.headers_with(item.contact_id), at.day)
    if until is not None and to < until:
        raise RefusedError(
            "Not answered yet",
            f"{item.name} has not answered yet and is left in peace until {short_day(until, at.today)}.",
        )
