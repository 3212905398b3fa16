"""Wins: what went well, computed from the records, so that none can be lost and none has to be written down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.touchpoints import touches
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import WHOLE_RECORDS_A_STEP, Steps, part
from netui.domain.dates.duration import moved
from netui.domain.dates.parse import length_between
from netui.domain.events.days import last_day
from netui.domain.events.progress import attendance
from netui.domain.goals.progress import RECONNECTED_AFTER, counted_days, period_of
from netui.domain.outcomes.chain import ChainReader
from netui.domain.people.names.first_name import first_name
from netui.domain.queue.first_talk import first_talk
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader, Direction
from netui.domain.records.event import EventStatus
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus, Owner
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.domain.records.outcome import Outcome
from netui.domain.records.reader import NetworkArchive

YEAR_DAYS = 365
"""Days back for which wins are shown."""

_PEOPLE_SHARE, _GOALS_SHARE = 0.4, 0.8
"""Shares of the time by which everybody was looked at, and by which the goals were."""


class WinKind(StrEnum):
    """The kinds of wins."""

    FIRST_TALK = "first-talk"
    PROMISE = "promise"
    RECONNECTED = "reconnected"
    INTRODUCTION = "introduction"
    GOAL = "goal"
    EVENT = "event"
    OUTCOME = "outcome"


@frozen
class Win:
    """Something that went well.

    Attributes:
        kind: of what.
        on: the day.
        text: in words: user text in it.
        contact_id: whom it is about; empty when it is about nobody in particular.
        id: id of the record that says so; empty for a goal, of which no record tells.
    """

    kind: WinKind
    on: date
    text: str
    contact_id: str = ""
    id: str = ""


def wins(network: NetworkArchive, day: DayRules, since: date | None = None) -> Steps[tuple[Win, ...]]:
    """Find what went well, newest first.

    Args:
        network: where to look.
        day: the rules of the day; nothing later than it counts.
        since: the first day that counts; a year back when absent.
    """
    begin = since if since is not None else moved(day.today, -YEAR_DAYS)
    every: list[Win] = []
    contacts = list(network.contacts())
    for number, contact in enumerate(contacts):
        if not number % WHOLE_RECORDS_A_STEP:
            yield _PEOPLE_SHARE * number / len(contacts)
        every += _with_somebody(contact, begin, network, day)
    every += (win for each in network.follow_ups() if (win := _promise(each, network)))
    every += (win for each in network.introductions() if (win := _landed(each, network)))
    every += yield from part(_goals(begin, network, day), _PEOPLE_SHARE, _GOALS_SHARE)
    every += yield from part(_events(network, day), _GOALS_SHARE, 1.0)
    reader = ChainReader(network, day)
    every += (_outcome(each, reader) for each in network.outcomes())
    places = {kind: place for place, kind in enumerate(WinKind)}
    shown = [win for win in every if begin <= win.on <= day.today]
    return tuple(sorted(shown, key=lambda win: (-win.on.toordinal(), places[win.kind], win.text, win.id)))


def _with_somebody(contact: Contact, since: date, network: NetworkArchive, day: DayRules) -> Iterator[Win]:
    headers, since_text = network.headers_with(contact.id), since.isoformat()
    if not headers or headers[-1].on < since_text:
        return
    first = first_talk(contact, headers, network, day, since_text)
    if first is not None:
        on = date.fromisoformat(first.on)
        yield Win(WinKind.FIRST_TALK, on, f"First talk with {contact.name}", contact.id, first.id)
    for again, before in _reconnections(headers, since_text, day):
        text = f"Back in touch with {first_name(contact.name)} after {length_between(before, again[0])}"
        yield Win(WinKind.RECONNECTED, again[0], text, contact.id, again[1])


def _reconnections(
    headers: Sequence[ConversationHeader], since: str, day: DayRules
) -> Iterator[tuple[tuple[date, str], date]]:
    """Yield day and id of each touch in which they spoke after a year of silence, with the day of the touch before."""
    newer: ConversationHeader | None = None
    for header in touches(headers, day):
        if newer is not None and newer.on < since:
            return
        if newer is not None and newer.direction != Direction.OUT:
            again, before = date.fromisoformat(newer.on), date.fromisoformat(header.on)
            if again - before >= RECONNECTED_AFTER:
                yield (again, newer.id), before
        newer = header


def _promise(follow_up: FollowUp, network: NetworkArchive) -> Win | None:
    if (
        follow_up.kind is not FollowUpKind.PROMISE
        or follow_up.owner is not Owner.ME
        or follow_up.status is not FollowUpStatus.DONE
        or follow_up.done_on is None
    ):
        return None
    contact = network.contact(follow_up.contact)
    if contact is None:
        return None
    what = f": {follow_up.what}" if follow_up.what else ""
    text = f"Kept a promise to {first_name(contact.name)}{what}"
    return Win(WinKind.PROMISE, follow_up.done_on, text, contact.id, follow_up.id)


def _landed(introduction: Introduction, network: NetworkArchive) -> Win | None:
    on = next((step.on for step in introduction.history if step.status is IntroductionStatus.LANDED), None)
    if on is None:
        return None
    both = [network.contact(side) for side in (introduction.a, introduction.b)]
    names = " and ".join(first_name(each.name) if each is not None else "somebody" for each in both)
    what = f" · {introduction.outcome}" if introduction.outcome else ""
    return Win(WinKind.INTRODUCTION, on, f"{names}: it landed{what}", introduction.a, introduction.id)


def _goals(since: date, network: NetworkArchive, day: DayRules) -> Steps[list[Win]]:
    """Find the day on which a small goal was reached, once for each of its periods."""
    goals = day.rules.goals
    begins: dict[str, date] = {}
    for goal in goals:
        begins[goal.count] = min(period_of(goal.per, since)[0], begins.get(goal.count, date.max))
    counted: Mapping[str, Iterable[date]] = (yield from counted_days(network, begins, day)) if goals else {}
    found: list[Win] = []
    for goal in goals:
        reached: dict[date, int] = defaultdict(int)
        for on in sorted(on for on in counted.get(goal.count, ()) if on <= day.today):
            period = period_of(goal.per, on)[0]
            reached[period] += 1
            if reached[period] == goal.target:
                found.append(Win(WinKind.GOAL, on, f"{goal.name}: {goal.target} of {goal.target}"))
    return found


def _events(network: NetworkArchive, day: DayRules) -> Steps[list[Win]]:
    """Find the events that were looked back at, and at which somebody was talked to."""
    held = {each.id: each for each in network.events() if each.status is EventStatus.REVIEWED and last_day(each)}
    there: dict[str, list[Conversation]] = {event_id: [] for event_id in held}
    days = [(each.starts_on, last_day(each)) for each in held.values()]
    within = [(first.isoformat(), last.isoformat()) for first, last in days if first is not None and last is not None]
    for number, conversation_id in enumerate(network.conversations_with("event") if within else ()):
        if not number % WHOLE_RECORDS_A_STEP:
            yield 0.0
        conversation = network.conversation(conversation_id)
        if conversation is not None and conversation.event in there:
            on_text = conversation.on.isoformat()
            if any(first <= on_text <= last for first, last in within):
                there[conversation.event].append(conversation)
    wins_there: list[Win] = []
    for event in held.values():
        yield 1.0
        found, on = attendance(event, there[event.id], network, day), last_day(event)
        if found.guests and on is not None:
            count, word = (found.new, "new ") if found.new else (len(found.guests), "")
            text = f"{count} {word}{'person' if count == 1 else 'people'} at {event.name}"
            wins_there.append(Win(WinKind.EVENT, on, text, id=event.id))
    return wins_there


def _outcome(outcome: Outcome, reader: ChainReader) -> Win:
    people = (reader.person(source) for source in outcome.sources)
    contact_id = next((contact.id for contact in people if contact is not None), "")
    text = f"{outcome.kind[:1].upper()}{outcome.kind[1:]}: {outcome.what}" if outcome.kind else outcome.what
    return Win(WinKind.OUTCOME, outcome.on, text, contact_id, outcome.id)
