"""A week in figures and in one sentence, and in how many weeks of the last year there was a conversation.

That is a count which cannot break: a habit that is measured by a streak is given up the day the streak ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from netui.domain.cadence.rules_today import WEEK_DAYS, DayRules
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import ROWS_A_STEP, WHOLE_RECORDS_A_STEP, Steps
from netui.domain.dates.duration import moved
from netui.domain.giving.ledger import all_links, ledger_from, made_entry
from netui.domain.queue.first_talk import first_talk
from netui.domain.records.conversation import LEARNED_KINDS, Conversation, ConversationHeader
from netui.domain.records.follow_up import FollowUpKind, FollowUpStatus, Owner
from netui.domain.records.introduction import IntroductionStatus
from netui.domain.records.reader import NetworkArchive

WEEKS_OF_A_YEAR = 52
"""Weeks looked back at, the present one included."""


@frozen
class WeekFigures:
    """The figures of a week.

    Attributes:
        monday: its first day.
        conversations: number that counted.
        people: number of different people in them.
        new: number of people who spoke with the user for the first time.
        promises: number of the user's promises that were kept.
        introductions: number that were made.
        gives: number of times the user was of use to somebody: help, links, introductions.
        learned: number of key points of the kinds by which people teach.
    """

    monday: date
    conversations: int = 0
    people: int = 0
    new: int = 0
    promises: int = 0
    introductions: int = 0
    gives: int = 0
    learned: int = 0


def week_figures(network: NetworkArchive, day: DayRules, on: date) -> Steps[WeekFigures]:
    """Work out the figures of the week of a day, up to today."""
    monday = moved(on, -on.weekday())
    last = min(moved(monday, WEEK_DAYS - 1), day.today)
    headers = yield from _headers_between(monday, last, network)
    whole: list[Conversation] = []
    for number, header in enumerate(headers):
        if not number % WHOLE_RECORDS_A_STEP:
            yield 1.0
        conversation = network.conversation(header.id)
        whole += [conversation] if conversation is not None else []
    counted = [header for header in headers if day.weight(header.channel) > 0]
    people = {contact_id for header in counted for contact_id in header.contacts if network.contact(contact_id)}
    new = yield from _new_people(people, counted, monday.isoformat(), network, day)
    made = [
        step.on
        for introduction in network.introductions()
        for step in introduction.history
        if step.status is IntroductionStatus.MADE
    ]
    return WeekFigures(
        monday,
        len(counted),
        len(people),
        new,
        _promises_kept(monday, last, network),
        sum(monday <= each <= last for each in made),
        _gives(whole, monday, last, network),
        sum(point.kind in LEARNED_KINDS for each in whole for point in each.key_points),
    )


def weeks_with_a_conversation(network: NetworkArchive, day: DayRules) -> Steps[int]:
    """Count in how many of the last 52 weeks there was a conversation; the present week is the last."""
    first = moved(day.monday, -WEEK_DAYS * (WEEKS_OF_A_YEAR - 1))
    headers = yield from _headers_between(first, day.today, network)
    days = {header.on for header in headers if day.weight(header.channel) > 0}
    mondays = {(on := date.fromisoformat(each)) - timedelta(on.weekday()) for each in days}
    return len(mondays)


def _headers_between(first: date, last: date, network: NetworkArchive) -> Steps[list[ConversationHeader]]:
    """Find the headers from one day to another, inclusive."""
    first_text, last_text, count = first.isoformat(), last.isoformat(), network.conversation_count()
    found: list[ConversationHeader] = []
    for number, header in enumerate(network.headers()):
        if not number % ROWS_A_STEP:
            yield number / count
        if first_text <= header.on <= last_text:
            found.append(header)
    return found


def recap_words(week: WeekFigures) -> str:
    """Return the week in a sentence, with clauses of nothing left out; empty when nothing happened at all."""
    clauses = [
        _talks(week),
        _counted(week.promises, "promise kept", "promises kept"),
        _counted(week.introductions, "introduction made", "introductions made"),
        _counted(week.gives, "time of use to somebody", "times of use to somebody"),
        _counted(week.learned, "thing learned", "things learned"),
    ]
    said = " · ".join(clause for clause in clauses if clause)
    return f"{said}." if said else ""


def continuity_words(weeks: int) -> str:
    """Return in how many weeks: ``A conversation in 38 of the last 52 weeks.``."""
    return f"A conversation in {weeks} of the last {WEEKS_OF_A_YEAR} weeks."


def _talks(week: WeekFigures) -> str:
    if not week.conversations:
        return ""
    said = f"{_counted(week.conversations, 'conversation', 'conversations')} with"
    said = f"{said} {_counted(week.people, 'person', 'people')}" if week.people else f"{said} nobody you keep"
    return f"{said}, {week.new} of them new" if week.new else said


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else ""


def _new_people(
    people: Iterable[str], headers: Iterable[ConversationHeader], since: str, network: NetworkArchive, day: DayRules
) -> Steps[int]:
    """Count who of some people first spoke in one of some conversations, none of which is before ``since``."""
    count, ids = 0, {header.id for header in headers}
    for number, contact_id in enumerate(people):
        if not number % WHOLE_RECORDS_A_STEP:
            yield 1.0
        contact = network.contact(contact_id)
        if contact is not None:
            first = first_talk(contact, network.headers_with(contact_id), network, day, since)
            count += first is not None and first.id in ids
    return count


def _promises_kept(monday: date, last: date, network: NetworkArchive) -> int:
    return sum(
        each.kind is FollowUpKind.PROMISE
        and each.owner is Owner.ME
        and each.status is FollowUpStatus.DONE
        and each.done_on is not None
        and monday <= each.done_on <= last
        for each in network.follow_ups()
    )


def _gives(conversations: Iterable[Conversation], monday: date, last: date, network: NetworkArchive) -> int:
    """Number of gives, by the one way in which they are counted everywhere."""
    made = (made_entry(each, "") for each in network.introductions())
    ledger = ledger_from(conversations, all_links(network.links()), (each for each in made if each), last)
    return sum(monday <= entry.on for entry in ledger.gave)
