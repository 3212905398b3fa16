"""Limits of what the queue says, each looked at from both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netui.domain.cadence.due import DueState
from netui.domain.queue.items import QueueItem, items_of_events
from netui.domain.queue.list_reasons import list_reason
from netui.domain.queue.new_job import NEWS_FOR_DAYS, new_job
from netui.domain.queue.reasons import days_ago, reason
from netui.domain.records.contact import Position
from netui.domain.records.event import Event
from netui.domain.records.values import Anniversary
from tests.domain.cadence_world import TODAY, World


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def event_item(world: World, starts_on: date) -> QueueItem:
    (item,) = items_of_events((Event("e", "Meetup", starts_on=starts_on),), (), world.day)
    return item


def test_an_event_is_due_and_on_from_its_first_day() -> None:
    world = World()
    world.quietly(horizon=replace(world.rules.queue.horizon, count=30))
    for ahead, state, said in ((0, DueState.DUE, "is on: d starts it"), (1, DueState.DUE, "tomorrow")):
        world.held = {"e": Event("e", "Meetup", starts_on=days(ahead))}
        item = event_item(world, days(ahead))
        assert (item.state, list_reason(item, world, world.day).clauses[0]) == (state, said)
        assert ("d starts it" in reason(item, world, world.day)) == (ahead == 0)
    assert event_item(world, days(4)).state is DueState.SOON


def test_an_event_comes_up_once_its_lead_is_within_the_horizon() -> None:
    # A week ahead, and three days of lead: ten days are just near enough.
    world = World()
    assert event_item(world, days(10)).due == days(7)
    assert [*items_of_events((Event("e", "Meetup", starts_on=days(11)),), (), world.day)] == []


@pytest.mark.parametrize(("born", "said"), [(2025, True), (2026, False)])
def test_an_age_is_said_from_the_first_year_on(born: int, said: bool) -> None:
    world = World()
    ann = world.person(since=TODAY, birthday=Anniversary(6, 12, born))
    (item,) = world.items()
    assert item.contact_id == ann.id
    for words in (reason(item, world, world.day), list_reason(item, world, world.day).text):
        assert ("years" in words) == said


def test_a_talk_is_counted_in_days_for_three_months() -> None:
    world = World()
    world.person()
    for ago, said in ((2, "2 days ago"), (92, "92 days ago"), (93, "3 months ago")):
        assert days_ago(world.talk(days(-ago)).header, world.day) == said


def test_the_distance_of_a_birthday_is_said_from_two_days_on() -> None:
    world = World()
    for ahead, said in ((1, False), (2, True)):
        on = days(ahead)
        world.person(since=TODAY, birthday=Anniversary(on.month, on.day))
        (item,) = world.items()
        assert ("in 2 days" in reason(item, world, world.day)) == said


def test_a_new_job_is_news_for_so_many_days_up_to_today_and_until_the_first_talk() -> None:
    world = World()
    for ago, is_news in ((NEWS_FOR_DAYS, True), (NEWS_FOR_DAYS + 1, False), (0, True), (-1, False)):
        ann = world.person(company="Tidal", positions=(Position("Halyard", until=days(-ago).isoformat()),))
        assert (new_job(ann, world, world.day) is not None) == is_news
    ann = world.person(company="Tidal", positions=(Position("Halyard", until=days(-5).isoformat()),))
    talk = world.talk(days(-6))
    assert new_job(ann, world, world.day) is not None
    world.forget(talk)
    world.talk(days(-5))
    assert new_job(ann, world, world.day) is None, "they were talked to on that very day"
