"""Plans for events: the plan, its start and end, what is counted by hand, and the review. Each is one change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netui.domain.core.errors import RefusedError, StaleError
from netui.domain.dates.parse import short_day
from netui.domain.events.days import is_over, is_running
from netui.domain.events.goals import count_of, same_words, settled_goal
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import ContactStatus
from netui.domain.records.conversation import Conversation, KeyPoint
from netui.domain.records.event import Event, EventCount, EventGoal, EventStatus, ToMeet
from netui.domain.records.follow_up import ABOUT_OF, AboutKind, FollowUpKind, FollowUpStatus
from netui.domain.records.outcome import Source, SourceKind
from netui.domain.text.display import one_line
from netui.domain.text.folding import fold
from netui.session.commands import PassOver, SetTier
from netui.session.contacts.plans import pass_over, set_tier
from netui.session.core.addressed import refuse_silent
from netui.session.core.labels import about_in_label
from netui.session.core.outcome_sources import without_sources
from netui.session.core.plan_context import PlanContext
from netui.session.events.commands import (
    CloseReview,
    CountGoal,
    LookAtGuest,
    PlanEvent,
    RemoveEvent,
    StartEvent,
    StopEvent,
)

NOTE = "note"
"""Key of the channel of a note to oneself, where the rules have none without weight."""


def plan_event(command: PlanEvent, at: PlanContext) -> Change:
    """Plan an event, or change its plan.

    Raises:
        RefusedError: it has no name, ends before it begins, has two goals of one text, or names somebody twice or who
            is not to be contacted.
        StaleError: it has changed since it was looked at.
    """
    before, after = command.before, _tidy(command.after)
    if before is not None and at.event(before.id) != before:
        raise StaleError(
            "Changed meanwhile",
            "This event was changed elsewhere while you were editing. Nothing was saved; open it again to see the "
            "newest state.",
        )
    _refuse_impossible(after, at)
    _refuse_doubled(after, before, at)
    if before is None:
        after = replace(after, id=at.new_id())
        return Change(f"Planned {after.name}", (Edit(None, after),))
    return Change(f"Changed the plan of {after.name}", (Edit(before, after),) if after != before else ())


def start_event(command: StartEvent, at: PlanContext) -> Change:
    """Start an event; a day that was ahead, or not known, becomes today.

    Raises:
        RefusedError: it is over, or another is going on.
    """
    event = at.event(command.event_id)
    return Change(f"Started {event.name}", tuple(start_edits(event, at)))


def start_edits(event: Event, at: PlanContext) -> list[Edit]:
    """Return the edits that start an event; none when it is on already.

    Raises:
        RefusedError: it is over, or another is going on.
    """
    if is_running(event, at.today):
        return []
    ended_today = event.stopped_on == at.today and event.status is not EventStatus.REVIEWED
    if is_over(event, at.today) and not ended_today:
        last = event.stopped_on or event.ends_on or event.starts_on
        when = f" since {short_day(last, at.today)}" if last is not None else ""
        raise RefusedError("Over already", f"{event.name} is over{when}; look back: netui event review.")
    other = next((one for one in at.network.events() if is_running(one, at.today)), None)
    if other is not None:
        raise RefusedError("One at a time", f"{other.name} is running; netui event stop first.")
    starts_on = min(event.starts_on or at.today, at.today)
    return [Edit(event, replace(event, status=EventStatus.RUNNING, starts_on=starts_on, stopped_on=None))]


def stop_event(command: StopEvent, at: PlanContext) -> Change:
    """End an event today. It is looked back at from tomorrow on, or at once where the user wants to.

    Raises:
        RefusedError: it is not going on.
    """
    event = at.event(command.event_id)
    if not is_running(event, at.today):
        raise RefusedError("Not running", f"{event.name} is not running. See: netui event list")
    # Its last day stays as it was planned: started again on the same day it goes on until then.
    after = replace(event, status=EventStatus.PLANNED, stopped_on=at.today)
    return Change(f"Ended {event.name}", (Edit(event, after),))


def count_goal(command: CountGoal, at: PlanContext) -> Change:
    """Add one to a goal that is counted by hand.

    Raises:
        RefusedError: there is no such goal, or it counts itself.
    """
    event = at.event(command.event_id)
    goal = event.goals[command.place] if 0 <= command.place < len(event.goals) else None
    if goal is None or count_of(goal) is not EventCount.HAND:
        raise RefusedError("Counts itself", f"{goal.what if goal else 'That goal'} counts itself, from what you log.")
    counted = replace(goal, done=max(0, goal.done or 0) + 1)
    goals = (*event.goals[: command.place], counted, *event.goals[command.place + 1 :])
    edit = Edit(event, replace(event, goals=goals))
    return Change(f"Counted one at {event.name}", (edit,), about=about_in_label(goal.what))


def look_at_guest(command: LookAtGuest, at: PlanContext) -> Change:
    """Look at somebody in the review, and perhaps give them a tier, or archive them.

    Raises:
        RefusedError: the event, the person or the tier is gone.
    """
    event, contact = at.event(command.event_id), at.contact(command.contact_id)
    looked_at = event.looked_at if contact.id in event.looked_at else (*event.looked_at, contact.id)
    edits = [Edit(event, replace(event, looked_at=looked_at))] if looked_at != event.looked_at else []
    act = f"Looked at {contact.name}"
    if command.tier:
        change = set_tier(SetTier((contact.id,), command.tier), at)
        act, edits = change.act, [*change.edits, *edits]
    elif command.never and contact.status is not ContactStatus.ARCHIVED:
        change = pass_over(PassOver(contact.id, never=True), at)
        act, edits = change.act, [*change.edits, *edits]
    return Change(act, tuple(edits))


def close_review(command: CloseReview, at: PlanContext) -> Change:
    """Keep the one thing to take home, and be done with the review.

    Raises:
        RefusedError: the event is gone, or still to come.
    """
    event = at.event(command.event_id)
    if event.starts_on is not None and event.starts_on > at.today and event.status is EventStatus.PLANNED:
        when = short_day(event.starts_on, at.today)
        raise RefusedError("Still to come", f"{event.name} is on {when}; there is nothing to look back at yet.")
    lesson = one_line(command.lesson).strip()
    edits = lesson_edits(event, lesson, at)
    if command.is_done and event.status is not EventStatus.REVIEWED:
        edits += [*reviewed_edits(event), *_settled(event, at)]
    act = f"Looked back at {event.name}" if command.is_done else f"Took home from {event.name}"
    return Change(act, tuple(edits), about=about_in_label(lesson))


def lesson_edits(event: Event, lesson: str, at: PlanContext) -> list[Edit]:
    """Return the edit that keeps one thing to take home; none for an empty one."""
    return [Edit(None, _lesson(lesson, event, at))] if lesson else []


def reviewed_edits(event: Event) -> list[Edit]:
    """Return the edit by which an event counts as looked back at; none when it does."""
    if event.status is EventStatus.REVIEWED:
        return []
    return [Edit(event, replace(event, status=EventStatus.REVIEWED))]


def remove_event(command: RemoveEvent, at: PlanContext) -> Change:
    """Remove an event with what was decided about it; conversations stay, and belong to none.

    Raises:
        RefusedError: it is gone.
    """
    event = at.event(command.event_id)
    edits = [Edit(event, None)]
    edits += [Edit(conversation, replace(conversation, event="")) for conversation in _conversations(event, at)]
    edits += [
        Edit(each, None)
        for each in at.network.follow_ups_of("")
        if each.about is not None and each.about.kind is AboutKind.EVENT and each.about.id == event.id
    ]
    edits += without_sources((Source(SourceKind.EVENT, event.id),), at.network)
    return Change(f"Removed {event.name}", tuple(edits))


def _tidy(event: Event) -> Event:
    """The event as it is kept: on one line each, and the goals with what their words say."""
    goals = (
        settled_goal(replace(goal, what=" ".join(one_line(goal.what).split())))
        for goal in event.goals
        if goal.what.strip()
    )
    meet = (
        replace(one, name=" ".join(one_line(one.name).split()), opener=one_line(one.opener).strip())
        for one in event.meet
        if one.contact or one.name.strip()
    )
    name, place = " ".join(one_line(event.name).split()), one_line(event.place).strip()
    ends_on = event.ends_on if event.ends_on != event.starts_on else None
    return replace(event, name=name, place=place, ends_on=ends_on, goals=tuple(goals), meet=tuple(meet))


def _refuse_impossible(event: Event, at: PlanContext) -> None:
    if not event.name:
        raise RefusedError("No name", "An event needs a name. Nothing was saved.")
    if event.ends_on is not None and event.starts_on is None:
        raise RefusedError("No first day", "A last day needs a first: --on DATE. Nothing was saved.")
    if event.starts_on is not None and event.ends_on is not None and event.ends_on < event.starts_on:
        ends, starts = short_day(event.ends_on, at.today), short_day(event.starts_on, at.today)
        raise RefusedError("Days the wrong way round", f"It would end on {ends}, before it begins on {starts}.")


def _refuse_doubled(event: Event, before: Event | None, at: PlanContext) -> None:
    doubled = _first_twice(event.goals)
    if doubled is not None:
        raise RefusedError("Twice the same goal", f"Two goals are called “{doubled.what}”. Nothing was saved.")
    names: set[str] = set()
    known = {one.contact for one in before.meet} if before is not None else set()
    for one in event.meet:
        name = _name(one, at)
        key = one.contact or " ".join(fold(one.name).split())
        if key in names:
            raise RefusedError("There already", f"{name} is on the list already. Nothing was saved.")
        names.add(key)
        if one.contact and one.contact not in known:
            refuse_silent(at.contact(one.contact))


def _first_twice(goals: Sequence[EventGoal]) -> EventGoal | None:
    for place, goal in enumerate(goals):
        if any(same_words(goal.what, other.what) for other in goals[:place]):
            return goal
    return None


def _name(one: ToMeet, at: PlanContext) -> str:
    return at.contact(one.contact).name if one.contact else one.name


def _lesson(text: str, event: Event, at: PlanContext) -> Conversation:
    """A lesson as a note of the event: it is with nobody, and no touch."""
    channels = [channel.key for channel in at.rules.channels if not channel.weight]
    channel = NOTE if NOTE in channels or not channels else channels[0]
    return Conversation(
        id=at.new_id(),
        on=at.today,
        channel=channel,
        contacts=(),
        created_at=at.now,
        summary=f"Looked back at {event.name}",
        key_points=(KeyPoint(text, "lesson"),),
        event=event.id,
    )


def _settled(event: Event, at: PlanContext) -> list[Edit]:
    """The stored decisions about looking back, closed: the review is done."""
    return [
        Edit(each, replace(each, status=FollowUpStatus.DONE, done_on=at.today))
        for each in at.network.follow_ups_of("")
        if each.kind is FollowUpKind.REVIEW
        and each.occasion == event.id
        and each.about is not None
        and each.about.kind is ABOUT_OF[FollowUpKind.REVIEW]
        and each.status is FollowUpStatus.OPEN
    ]


def _conversations(event: Event, at: PlanContext) -> list[Conversation]:
    """Every conversation of an event, whenever it was: nothing may point at an event that is gone."""
    whole = (at.network.conversation(each) for each in at.network.conversations_with("event"))
    return [one for one in whole if one is not None and one.event == event.id]
