"""Progress of the small goals, counted from what happened; nothing of it is stored, and no goal can be lost."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from netui.domain.cadence.rules import Goal
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.touchpoints import touches
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import WHOLE_RECORDS_A_STEP, Steps, finished, part
from netui.domain.dates.duration import moved
from netui.domain.queue.triggers.prompts import is_new
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.introduction import IntroductionStatus
from netui.domain.records.reader import NetworkIndex, NetworkReader

RECONNECTED_AFTER = timedelta(days=365)
"""Least length of a silence after which a conversation is a reconnection."""

_COUNTED_IN_CONVERSATIONS = ("conversations", "gives", "reconnections")
_TALKED_SHARE = 0.6
"""Share of the time in which conversations are looked at."""

_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@frozen
class GoalProgress:
    """Progress of a goal in its present period.

    Attributes:
        goal: from the rules.
        count: number reached in the period, up to and with today; may be over the target.
        begins_on: first day of the period.
        ends_on: last day of the period, inclusive.
    """

    goal: Goal
    count: int
    begins_on: date
    ends_on: date

    @property
    def reached(self) -> bool:
        """True if the target is reached."""
        return self.count >= self.goal.target


def period_of(per: str, today: date) -> tuple[date, date]:
    """Return first and last day, inclusive, of the day, week (from Monday), month, quarter or year of a day."""
    if per == "day":
        return today, today
    if per == "week":
        monday = moved(today, -today.weekday())
        return monday, moved(monday, 6)
    months = _MONTHS[per]
    begins_on = date(today.year, (today.month - 1) // months * months + 1, 1)
    last_month = begins_on.month + months - 1
    return begins_on, date(today.year, last_month, monthrange(today.year, last_month)[1])


def progress(network: NetworkIndex, day: DayRules) -> tuple[GoalProgress, ...]:
    """Return the progress of every goal of the rules, in their order; empty when there is none."""
    return finished(progress_in_steps(network, day))


def progress_in_steps(network: NetworkIndex, day: DayRules) -> Steps[tuple[GoalProgress, ...]]:
    """Find the same in short steps."""
    if not day.rules.goals:
        return ()
    periods = {goal.per: period_of(goal.per, day.today) for goal in day.rules.goals}
    begins: dict[str, date] = {}
    for goal in day.rules.goals:
        begins[goal.count] = min(periods[goal.per][0], begins.get(goal.count, date.max))
    counted = yield from counted_days(network, begins, day)
    return tuple(
        GoalProgress(
            goal,
            sum(periods[goal.per][0] <= on <= day.today for on in counted.get(goal.count, ())),
            *periods[goal.per],
        )
        for goal in day.rules.goals
    )


def counted_days(network: NetworkIndex, begins: Mapping[str, date], day: DayRules) -> Steps[dict[str, list[date]]]:
    """Find counted thing -> the day of each, at least from the day on which it begins; a day may come several times.

    Gives stand in the whole text of a conversation, which takes long to read: only conversations that can count are
    read.
    """
    conversations: dict[str, date] = {}
    reconnected: list[date] = []
    conversations_begin = min(begins.get(count, date.max) for count in _COUNTED_IN_CONVERSATIONS)
    talked = _talked_since(conversations_begin, network)
    for number, contact_id in enumerate(talked):
        if not number % WHOLE_RECORDS_A_STEP:
            yield _TALKED_SHARE * number / len(talked)
        reconnected.extend(
            _conversations_since(network.headers_with(contact_id), conversations_begin, conversations, day)
        )
    made = _introductions_made(network)
    gives = [*made, *(shared.on for link in network.links() for shared in link.shared)]
    gives_begin = begins.get("gives", date.max)
    for number, conversation_id in enumerate(network.conversations_with("gave")):
        if not number % WHOLE_RECORDS_A_STEP:
            yield _TALKED_SHARE
        on = conversations.get(conversation_id, date.min)
        if on >= gives_begin:
            conversation = network.conversation(conversation_id)
            gives.extend([on] * len(conversation.gave if conversation is not None else ()))
    acquaintances = yield from part(
        _acquaintances(network, begins.get("new_contacts", date.max), day), _TALKED_SHARE, 1.0
    )
    return {
        "new_contacts": acquaintances,
        "gives": gives,
        "conversations": list(conversations.values()),
        "introductions": made,
        "reconnections": reconnected,
    }


def _talked_since(since: date, network: NetworkIndex) -> list[str]:
    """Return ids of those with a conversation on that day or later, or a planned one."""
    since_text = since.isoformat()
    talked = (contact_id for contact_id, (on, _) in network.newest_conversations().items() if on >= since_text)
    return [contact_id for contact_id in talked if network.contact(contact_id) is not None]


def _conversations_since(
    headers: Sequence[ConversationHeader], since: date, conversations: dict[str, date], day: DayRules
) -> list[date]:
    """Collect one person's conversations since a day; return the days of those that were reconnections."""
    reconnected: list[date] = []
    newer: tuple[str, date] | None = None
    for header in touches(headers, day):
        on = date.fromisoformat(header.on)
        if newer is not None and newer[1] - on >= RECONNECTED_AFTER:
            reconnected.append(newer[1])
        if on < since:
            break
        conversations[header.id] = on
        newer = (header.id, on)
    return reconnected


def _introductions_made(network: NetworkIndex) -> list[date]:
    """The day of each introduction that was made."""
    noted = network.noted_people()
    made: dict[str, date] = {}
    for contact in network.contacts():
        for introduction in network.introductions_of(contact.id) if contact.id in noted else ():
            for step in introduction.history:
                if step.status is IntroductionStatus.MADE:
                    made[introduction.id] = step.on
    return list(made.values())


def _acquaintances(network: NetworkIndex, since: date, day: DayRules) -> Steps[list[date]]:
    """Find the day of each acquaintance that may have been made since a day."""
    talked, found = frozenset(_talked_since(since, network)), list[date]()
    # An import makes a contact only of those with whom there was a conversation by now: most of many thousand go here.
    contacts = [one for one in network.contacts() if not one.is_imported or one.id in talked]
    for number, contact in enumerate(contacts):
        if not number % WHOLE_RECORDS_A_STEP:
            yield number / len(contacts)
        on = _acquainted_on(contact, since, network, day)
        found += [on] if on is not None else []
    return found


def _acquainted_on(contact: Contact, since: date, network: NetworkReader, day: DayRules) -> date | None:
    """Return the day on which somebody became a contact; None for those known before ``since``."""
    imported = contact.is_imported
    met_on = contact.met.on if contact.met is not None else None
    made_on = contact.created_at.date() if contact.created_at is not None else None
    known = [on for on in (met_on, made_on) if on is not None]
    if known and min(known) < since and not imported:
        return None
    first = next((header for header in network.headers_with(contact.id) if day.weight(header.channel) > 0), None)
    first_on = date.fromisoformat(first.on) if first is not None else None
    if imported:
        return first_on if first is not None and is_new(contact, first) else None
    return min([*known, first_on] if first_on is not None else known, default=None)
