"""The plan of an event as the options of a command say it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from netui.cli.core.resolve import contact_named, day_meant
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import DayDirection
from netui.domain.events.goals import count_of
from netui.domain.records.event import Event, EventCount, EventGoal, ToMeet
from netui.domain.text.folding import fold
from netui.runtime.context import AppContext
from netui.session.capture.reader import reader_of

_T = TypeVar("_T")


def planned(event: Event, options: argparse.Namespace, work: AppContext) -> Event:
    """Return the event with what the options add, change and take away.

    Raises:
        RefusedError: a day, a name or a goal is not understood.
    """
    meet = _without_dropped(event.meet, getattr(options, "drop", []), work)
    for said in options.meet:
        meet = _with(meet, said, work)
    goals = event.goals
    for text in getattr(options, "drop_goal", []):
        gone = _goal(text, goals, event)
        goals = tuple(goal for goal in goals if goal is not gone)
    goals = (*goals, *(EventGoal(text) for text in options.goal))
    for text in getattr(options, "count", []):
        counted = _goal(text, [goal for goal in goals if count_of(goal) is EventCount.HAND], event, "counted by hand ")
        goals = tuple(replace(goal, done=(goal.done or 0) + 1) if goal is counted else goal for goal in goals)
    return replace(
        event,
        place=event.place if options.place is None else options.place,
        starts_on=_day(options.on, event.starts_on, work),
        ends_on=_day(options.to, event.ends_on, work),
        goals=goals,
        meet=meet,
    )


def _day(said: str | None, before: date | None, work: AppContext) -> date | None:
    """The day that was said; what stood there when nothing was, none for an empty word."""
    if said is None:
        return before
    return day_meant(said, work.today, DayDirection.FORWARD) if said.strip() else None


def _with(meet: tuple[ToMeet, ...], said: str, work: AppContext) -> tuple[ToMeet, ...]:
    """The list with one more person; somebody who is on it already gets the opener that is said.

    Raises:
        RefusedError: the name may mean several people, or they are on the list and nothing new is said.
    """
    name, _, opener = (part.strip() for part in said.partition("="))
    if not name:
        raise RefusedError("Nobody named", "Say whom to meet: --meet NAME, or --meet NAME=OPENER.")
    new = _to_meet(name, opener, work)
    known = next((one for one in meet if _same(one, new)), None)
    if known is None:
        return (*meet, new)
    if not opener:
        raise RefusedError("There already", f"{name} is on the list already. Nothing was saved.")
    return tuple(replace(one, opener=opener) if one is known else one for one in meet)


def _to_meet(name: str, opener: str, work: AppContext) -> ToMeet:
    found = reader_of(work.session).names.resolve(name)
    if found.contact_id or found.candidates or work.session.network.contact(name) is not None:
        return ToMeet(contact=contact_named(name, work.session).id, opener=opener)
    # Somebody who is no contact yet stays a name: a plan is no acquaintance.
    return ToMeet(name=name, opener=opener)


def _same(one: ToMeet, other: ToMeet) -> bool:
    return one.contact == other.contact and fold(one.name).split() == fold(other.name).split()


def _without_dropped(meet: tuple[ToMeet, ...], names: Sequence[str], work: AppContext) -> tuple[ToMeet, ...]:
    def called(one: ToMeet) -> str:
        contact = work.session.network.contact(one.contact) if one.contact else None
        return contact.name if contact is not None else one.name

    for name in names:
        exact = [one for one in meet if name.strip() == one.contact]
        gone = exact or _meant(name, meet, called)
        if len(gone) != 1:
            raise _not_one(name, "person on the list", [called(one) for one in gone or meet], is_known=bool(gone))
        meet = tuple(one for one in meet if one is not gone[0])
    return meet


def _goal(text: str, goals: Sequence[EventGoal], event: Event, sort: str = "") -> EventGoal:
    found = _meant(text, goals, lambda goal: goal.what)
    if len(found) != 1:
        what = f"goal {sort}of {event.name}"
        raise _not_one(text, what, [goal.what for goal in found or goals], is_known=bool(found))
    return found[0]


def _meant(text: str, things: Sequence[_T], called: Callable[[_T], str]) -> list[_T]:
    """The people of that name; else those with it in their name."""
    wanted = " ".join(fold(text).split())
    names = [" ".join(fold(called(one)).split()) for one in things]
    exact = [one for one, name in zip(things, names, strict=True) if wanted == name]
    return exact or [one for one, name in zip(things, names, strict=True) if wanted and wanted in name]


def _not_one(text: str, what: str, names: Sequence[str], *, is_known: bool) -> RefusedError:
    shown = ", ".join(f"“{name}”" for name in names)
    if is_known:
        return RefusedError("Several are meant", f"“{text}” may be any of {shown}. Write more of it.")
    there = f"; there is {shown}" if names else ""
    return RefusedError("No such thing", f"No {what} is called “{text}”{there}. Nothing was saved.")
