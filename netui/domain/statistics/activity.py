"""Conversations in a window, by day, week and channel: a touch counts once, however many took part."""

from __future__ import annotations

from collections import Counter
from datetime import date

from netui.domain.cadence.rules_today import WEEK_DAYS, DayRules
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import ROWS_A_STEP, Steps
from netui.domain.dates.duration import moved
from netui.domain.records.reader import NetworkArchive
from netui.domain.statistics.window import Window


@frozen
class Activity:
    """The figures of a window.

    Attributes:
        conversations: number of touches.
        people: number of different people in them who are still known.
        days: number of touches on each day that has any, oldest first.
        weeks: number of touches in each week, from Monday to Monday, oldest first; none is left out.
        channels: key of each channel with its number of touches, most first.
    """

    conversations: int
    people: int
    days: tuple[tuple[date, int], ...]
    weeks: tuple[tuple[date, int], ...]
    channels: tuple[tuple[str, int], ...]

    @property
    def weeks_with(self) -> int:
        """Number of weeks with a touch."""
        return sum(count > 0 for _, count in self.weeks)


def activity(network: NetworkArchive, day: DayRules, within: Window) -> Steps[Activity]:
    """Count what happened in a window."""
    days: Counter[str] = Counter()
    channels: Counter[str] = Counter()
    people: set[str] = set()
    first, last = within.begin.isoformat(), within.end.isoformat()
    count = network.conversation_count()
    for number, header in enumerate(network.headers()):
        if not number % ROWS_A_STEP:
            yield number / count
        if first <= header.on <= last and day.weight(header.channel) > 0:
            days[header.on] += 1
            channels[header.channel] += 1
            people.update(header.contacts)
    by_day = [(date.fromisoformat(on), times) for on, times in sorted(days.items())]
    return Activity(
        days.total(),
        sum(network.contact(contact_id) is not None for contact_id in people),
        tuple(by_day),
        _weeks(by_day, within),
        tuple(sorted(channels.items(), key=lambda each: (-each[1], each[0]))),
    )


def _weeks(days: list[tuple[date, int]], within: Window) -> tuple[tuple[date, int], ...]:
    counts: Counter[date] = Counter()
    for on, count in days:
        counts[_monday(on)] += count
    monday, mondays = _monday(within.begin), []
    while monday <= within.end:
        mondays.append(monday)
        following = moved(monday, WEEK_DAYS)
        if following <= monday:
            break
        monday = following
    return tuple((each, counts[each]) for each in mondays)


def _monday(on: date) -> date:
    return moved(on, -on.weekday())
