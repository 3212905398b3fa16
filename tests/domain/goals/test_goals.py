"""Progress of the small goals. Today is Wednesday 10 June 2026; the week began on Monday 8 June."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.cadence.rules import Goal
from netui.domain.cadence.touchpoints import touches
from netui.domain.goals.progress import RECONNECTED_AFTER, GoalProgress, period_of, progress
from netui.domain.queue.triggers.prompts import is_new
from netui.domain.records.contact import Met
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.link import Link, Shared
from tests.domain.cadence_world import TODAY, World, at
from tests.domain.random_worlds import worlds


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def count(world: World, what: str, per: str = "month") -> int:
    world.rules = replace(world.rules, goals=(Goal("goal", what, 1, per),))
    return progress(world, world.day)[0].count


@pytest.mark.parametrize(
    ("per", "begins_on", "ends_on"),
    [
        ("day", TODAY, TODAY),
        ("week", date(2026, 6, 8), date(2026, 6, 14)),
        ("month", date(2026, 6, 1), date(2026, 6, 30)),
        ("quarter", date(2026, 4, 1), date(2026, 6, 30)),
        ("year", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_periods_are_those_of_the_calendar(per: str, begins_on: date, ends_on: date) -> None:
    assert period_of(per, TODAY) == (begins_on, ends_on)


@settings(max_examples=80)
@given(st.dates(date(1970, 1, 1), date(2100, 12, 31)), st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_periods_follow_one_another_without_a_gap(today: date, per: str) -> None:
    begins_on, ends_on = period_of(per, today)
    assert begins_on <= today <= ends_on
    assert period_of(per, ends_on + timedelta(days=1))[0] == ends_on + timedelta(days=1)
    assert period_of(per, begins_on) == period_of(per, ends_on) == (begins_on, ends_on)


def test_new_contacts_are_people_met_and_not_imports() -> None:
    world = World()
    world.person("captured", "", created_at=at(TODAY))
    world.talk(TODAY, "captured")
    world.person("met", "", met=Met(on=days(-3)), created_at=at(TODAY))
    world.person("met long ago", "", met=Met(on=days(-300)), created_at=at(TODAY))
    world.person("added by hand", "", created_at=at(TODAY))
    world.person("older", "", created_at=at(days(-40)))
    world.talk(TODAY, "older")
    for n in range(50):
        world.person(f"i{n}", "", source="linkedin", created_at=at(TODAY), met=Met(on=days(-1)) if n % 2 else None)
    world.talk(TODAY, "i1")
    assert count(world, "new_contacts") == 4, "captured, met, added, and the import that was spoken to"
    assert count(world, "new_contacts", "day") == 3


def test_an_old_conversation_of_somebody_recorded_today_makes_no_new_contact() -> None:
    world = World()
    world.person("ann", "", created_at=at(TODAY))
    world.talk(days(-400), written=at(TODAY))
    assert count(world, "new_contacts", "year") == 0


def test_conversations_count_once_each_and_only_when_they_happened() -> None:
    world = World()
    world.person("ann")
    world.person("ben")
    world.talk(TODAY, "ann ben")
    world.talk(days(-2), "ann", "like")
    world.talk(days(-1), "ann", "note")
    world.talk(days(1), "ann")
    world.talk(days(-40), "ann")
    assert count(world, "conversations") == 2
    assert count(world, "conversations", "week") == 2
    assert count(world, "conversations", "quarter") == 3


def test_gives_are_help_introductions_and_links_shared() -> None:
    world = World()
    world.person("ann")
    world.person("ben")
    world.talk(TODAY, "ann ben", gave=("an article", "advice"))
    world.talk(days(-10), "ann", gave=("last month's help",))
    steps = (IntroductionStep(IntroductionStatus.MADE, days(-1)), IntroductionStep(IntroductionStatus.LANDED, TODAY))
    world.made["i"] = Introduction("i", "ann", "ben", status=IntroductionStatus.LANDED, history=steps)
    world.shelf.append(Link("l", "https://example.org", shared=(Shared("ann", days(-2)), Shared("ben", days(-90)))))
    assert count(world, "gives", "week") == 4
    assert count(world, "introductions", "week") == 1
    assert count(world, "introductions", "day") == 0, "it was made yesterday, and only landed today"


def test_a_reconnection_is_a_conversation_after_a_year() -> None:
    world = World()
    world.person("ann")
    world.talk(days(-366))
    world.talk(days(-1))
    world.talk(TODAY)
    world.person("ben")
    world.talk(days(-364), "ben")
    world.talk(TODAY, "ben")
    world.person("cyn")
    world.talk(TODAY, "cyn")
    assert count(world, "reconnections") == 1


def test_progress_says_how_far_and_whether_it_is_reached() -> None:
    world = World()
    world.person("ann", created_at=at(TODAY))
    world.talk(TODAY, gave=("a hint",))
    new, gives = progress(world, world.day)
    assert new == GoalProgress(world.rules.goals[0], 1, date(2026, 6, 1), date(2026, 6, 30))
    assert (new.reached, gives.count, gives.reached) == (True, 1, False)
    world.rules = replace(world.rules, goals=())
    assert progress(world, world.day) == ()


def plain_days(world: World) -> dict[str, list[date]]:
    """The day of each thing that is counted, by its definition: all of everybody's history is looked at."""
    new: list[date | None] = []
    talks: dict[str, date] = {}
    reconnected: list[date] = []
    for contact in world.contacts():
        touched = list(touches(world.headers_with(contact.id), world.day))
        days = [date.fromisoformat(header.on) for header in touched]
        talks |= {header.id: on for header, on in zip(touched, days, strict=True)}
        reconnected += [newer for newer, older in pairwise(days) if newer - older >= RECONNECTED_AFTER]
        if contact.is_imported:
            new += [days[-1]] if touched and is_new(contact, touched[-1]) else []
        else:
            known = [contact.met.on if contact.met else None, contact.created_at and contact.created_at.date()]
            new.append(min((on for on in (*known, *days) if on is not None), default=None))
    return {
        "new_contacts": [on for on in new if on is not None],
        "conversations": list(talks.values()),
        "reconnections": reconnected,
    }


@given(worlds(), st.sampled_from(["day", "week", "quarter", "year"]), st.sampled_from(["month", "year"]))
@settings(max_examples=60)
def test_what_is_counted_is_what_happened(world: World, one: str, other: str) -> None:
    plain = plain_days(world)
    counts = ("new_contacts", "conversations", "reconnections")
    world.rules = replace(
        world.rules, goals=tuple(Goal("goal", what, 1, per) for what in counts for per in (one, other))
    )
    for found in progress(world, world.day):
        in_time = [on for on in plain[found.goal.count] if found.begins_on <= on <= world.today]
        assert found.count == len(in_time), found.goal
