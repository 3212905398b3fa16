"""Events in the queue: the plan is looked at, it is on, it is looked back at. Today is Wednesday 10 June 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netui.domain.cadence.due import DueState
from netui.domain.queue.items import items_of_events
from netui.domain.queue.list_reasons import list_reason
from netui.domain.queue.reasons import reason
from netui.domain.records.event import Event, EventGoal, EventStatus, ToMeet
from netui.domain.records.follow_up import About, AboutKind, FollowUp, FollowUpKind, FollowUpStatus
from tests.domain.cadence_world import TODAY, World

MEETUP = Event(
    "e",
    "Winter Meetup of Small Harbours",
    goals=(EventGoal("meet three people"), EventGoal("find a second quay")),
    meet=(ToMeet("a"), ToMeet("b"), ToMeet(name="Nora")),
)


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def items(event: Event, *kept: FollowUp, today: date = TODAY) -> list[tuple[str, date, date]]:
    world = World(today=today)
    return [(item.id, item.due, item.shown_on) for item in items_of_events((event,), kept, world.day)]


def decided(status: FollowUpStatus, on: date, kind: FollowUpKind = FollowUpKind.EVENT) -> FollowUp:
    return FollowUp("k", "", kind, status=status, about=About(AboutKind.EVENT, "e"), done_on=on)


def said(event: Event) -> tuple[str, str]:
    world = World()
    world.held["e"] = event
    (item,) = items_of_events((event,), (), world.day)
    return reason(item, world, world.day), list_reason(item, world, world.day).text


def test_a_plan_comes_up_three_days_before_and_says_what_is_planned() -> None:
    assert items(replace(MEETUP, starts_on=days(3))) == [("event-e", TODAY, TODAY)]
    assert items(replace(MEETUP, starts_on=days(11))) == []
    assert said(replace(MEETUP, starts_on=days(3))) == (
        "Winter Meetup of Small Harbours in 3 days · 3 people to meet, 2 goals · look at the plan",
        "in 3 days · 3 people to meet",
    )
    bare = replace(MEETUP, starts_on=days(1), goals=(), meet=MEETUP.meet[:1])
    assert said(bare)[0] == "Winter Meetup of Small Harbours tomorrow · 1 person to meet · look at the plan"


def test_on_its_days_it_can_be_started_and_then_it_has_no_item() -> None:
    on = replace(MEETUP, starts_on=days(-1), ends_on=days(1))
    assert said(on) == (
        "Winter Meetup of Small Harbours is on · d starts it: what you write down counts for it",
        "is on: d starts it",
    )
    world = World()
    (item,) = items_of_events((on,), (), world.day)
    assert (item.state, item.overdue_days) == (DueState.DUE, 0)
    running = replace(on, status=EventStatus.RUNNING)
    assert [one for one, _, shown_on in items(running) if shown_on <= TODAY] == []


def test_it_comes_again_on_its_first_day_after_the_plan_was_looked_at() -> None:
    event = replace(MEETUP, starts_on=days(2))
    looked_at = decided(FollowUpStatus.DONE, TODAY)
    assert items(event, looked_at) == [("event-e", days(2), days(2))]
    assert items(event, looked_at, today=days(2)) == [("event-e", days(2), days(2))]
    started = items(event, decided(FollowUpStatus.DONE, days(2)), today=days(2))
    assert [one for one, _, _ in started] == ["review-e"]


def test_who_does_not_go_hears_no_more_of_it_and_has_nothing_to_look_back_at() -> None:
    event = replace(MEETUP, starts_on=days(2))
    away = decided(FollowUpStatus.DROPPED, TODAY)
    assert items(event, away) == []
    assert items(event, away, today=days(5)) == []
    assert items(event, today=days(5)) == [("review-e", days(3), days(3))]
    assert items(replace(event, status=EventStatus.RUNNING), away, today=days(5)) == [("review-e", days(3), days(3))]


@pytest.mark.parametrize("lead", range(8))
def test_it_is_never_put_off_beyond_its_first_day_by_quiet_days(lead: int) -> None:
    saturday = date(2026, 6, 13)
    for today in (saturday - timedelta(days=lead), saturday):
        for _, _, shown_on in items(replace(MEETUP, starts_on=saturday), today=today):
            assert shown_on <= saturday


def test_one_that_was_ended_is_looked_back_at_on_the_day_after() -> None:
    ended = replace(MEETUP, starts_on=days(-1), ends_on=days(5), stopped_on=TODAY)
    assert items(ended) == [("review-e", days(1), days(1))]
