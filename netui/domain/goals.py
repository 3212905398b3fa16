"""Progress of the small goals, counted from what happened; nothing of it is stored, and no goal can be lost."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from netui.domain.cadence import IMPORTED_FROM
from netui.domain.contact import Contact
from netui.domain.conversation import ConversationHead
from netui.domain.day_rules import DayRules
from netui.domain.duration import moved
from netui.domain.facts import Facts
from netui.domain.frozen import frozen
from netui.domain.introduction import IntroductionStatus
from netui.domain.prompts import is_new
from netui.domain.rules import Goal
from netui.domain.touches import touches

RECONNECTED_AFTER = timedelta(days=365)
"""A conversation after a silence of so long, or longer, is a reconnection."""

_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@frozen
class GoalProgress:
    """How far a goal has come in its present period.

    Attributes:
        goal: from the rules.
        count: so many in the period, up to and with today; may be over the target.
        begins_on: first day of the period.
        ends_on: last day of the period, inclusive.
    """

    goal: Goal
    count: int
    begins_on: date
    ends_on: date

    @property
    def reached(self) -> bool:
        """Whether there is something to be glad about."""
        return self.count >= self.goal.target


def period_of(per: str, today: date) -> tuple[date, date]:
    """First and last day, inclusive, of the day, week (from Monday), month, quarter or year in which today lies."""
    if per == "day":
        return today, today
    if per == "week":
        monday = moved(today, -today.weekday())
        return monday, moved(monday, 6)
    months = _MONTHS[per]
    begins_on = date(today.year, (today.month - 1) // months * months + 1, 1)
    last_month = begins_on.month + months - 1
    return begins_on, date(today.year, last_month, monthrange(today.year, last_month)[1])


def progress(facts: Facts, day: DayRules) -> tuple[GoalProgress, ...]:
    """Progress of every goal of the rules, in their order; empty when there is none."""
    if not day.rules.goals:
        return ()
    periods = {goal.per: period_of(goal.per, day.today) for goal in day.rules.goals}
    since = min(begins_on for begins_on, _ in periods.values())
    gives = [periods[goal.per][0] for goal in day.rules.goals if goal.count == "gives"]
    counted = _days_of(facts, since, min(gives, default=date.max), day)
    return tuple(
        GoalProgress(
            goal,
            sum(periods[goal.per][0] <= on <= day.today for on in counted.get(goal.count, ())),
            *periods[goal.per],
        )
        for goal in day.rules.goals
    )


def _days_of(facts: Facts, since: date, gives_since: date, day: DayRules) -> dict[str, list[date]]:
    """What is counted -> the day of each, from ``since`` on, gives from ``gives_since``; a day may come several times.

    What was given stands in the conversation as a whole, which takes long to read: only those that can count are.
    """
    talks: dict[str, date] = {}
    made: dict[str, date] = {}
    new: list[date] = []
    reconnected: list[date] = []
    for contact in facts.contacts():
        heads = facts.heads_with(contact.id)
        if heads and heads[-1].on >= since.isoformat():
            reconnected.extend(_talks_since(heads, since, talks, day))
        acquainted = _acquainted_on(contact, heads, since, day)
        if acquainted is not None:
            new.append(acquainted)
        for introduction in facts.introductions_of(contact.id):
            for step in introduction.history:
                if step.status is IntroductionStatus.MADE:
                    made[introduction.id] = step.on
    gives = [*made.values(), *(shared.on for link in facts.links() for shared in link.shared)]
    for conversation_id, on in talks.items():
        if on >= gives_since:
            conversation = facts.conversation(conversation_id)
            gives.extend([on] * len(conversation.gave if conversation is not None else ()))
    return {
        "new_contacts": new,
        "gives": gives,
        "conversations": list(talks.values()),
        "introductions": list(made.values()),
        "reconnections": reconnected,
    }


def _talks_since(heads: Sequence[ConversationHead], since: date, talks: dict[str, date], day: DayRules) -> list[date]:
    """Add one person's conversations since a day to ``talks``; return the days of those that were reconnections."""
    reconnected: list[date] = []
    newer: tuple[str, date] | None = None
    for head in touches(heads, day):
        on = date.fromisoformat(head.on)
        if newer is not None and newer[1] - on >= RECONNECTED_AFTER:
            reconnected.append(newer[1])
        if on < since:
            break
        talks[head.id] = on
        newer = (head.id, on)
    return reconnected


def _acquainted_on(contact: Contact, heads: Sequence[ConversationHead], since: date, day: DayRules) -> date | None:
    """The day on which somebody became a contact; None for those known before, and for imports not yet spoken to."""
    made_on = contact.created_at.date() if contact.created_at is not None else None
    first = None
    if heads and (made_on is None or made_on >= since or heads[0].on >= since.isoformat()):
        first = next((head for head in heads if day.weight(head.channel) > 0), None)
    if contact.source in IMPORTED_FROM:
        return date.fromisoformat(first.on) if first is not None and is_new(contact, first) else None
    met_on = contact.met.on if contact.met is not None else None
    known = [on for on in (met_on, made_on, date.fromisoformat(first.on) if first is not None else None) if on]
    return min(known, default=None)
