"""Thanks owed for help. Today is 10 June 2026, a Wednesday."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netui.domain.dates.duration import Duration
from netui.domain.queue.list_reasons import list_reason
from netui.domain.queue.reasons import reason
from netui.domain.records.conversation import Direction
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus
from tests.domain.cadence_world import TODAY, World


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


@pytest.fixture
def world() -> World:
    made = World()
    made.person("ann", name="Ann Lee")
    for back in (-300, -200, -100):
        made.talk(days(back))
    made.talk(days(-4), id="help", got=("the records of the old tide pole",))
    return made


def test_help_asks_for_thanks_in_the_place_of_the_cadence(world: World) -> None:
    (item,) = world.queue().today_items
    assert (item.id, item.kind, item.due) == ("thank-you-ann-help", FollowUpKind.THANK_YOU, days(-2))
    assert reason(item, world, world.day) == (
        "You got the records of the old tide pole from Ann 4 days ago · say thank you · due Mon 8 Jun"
    )
    assert list_reason(item, world, world.day).text == "say thank you · got the records of the old tide pole"


@pytest.mark.parametrize(
    ("channel", "direction", "stands"),
    [
        ("message", Direction.OUT, False),
        ("call", Direction.BOTH, False),
        ("message", Direction.IN, True),
        ("note", Direction.OUT, True),
    ],
)
def test_any_later_touch_of_mine_ends_it_and_nothing_else_does(
    world: World, channel: str, direction: Direction, stands: bool
) -> None:
    world.talk(days(-1), channel=channel, direction=direction)
    assert any(item.kind is FollowUpKind.THANK_YOU for item in world.items()) is stands


def test_a_conversation_that_is_planned_ends_nothing(world: World) -> None:
    world.talk(days(3))
    assert [item.kind for item in world.items()] == [FollowUpKind.THANK_YOU]


@pytest.mark.parametrize("status", [FollowUpStatus.DONE, FollowUpStatus.DROPPED])
def test_it_goes_with_the_decision(world: World, status: FollowUpStatus) -> None:
    world.keep(FollowUp("kept", "ann", FollowUpKind.THANK_YOU, conversation="help", status=status))
    assert not [item for item in world.items() if item.kind is FollowUpKind.THANK_YOU]


@pytest.mark.parametrize(("back", "stands"), [(-14, True), (-15, False), (1, False)])
def test_it_stands_for_two_weeks(back: int, stands: bool) -> None:
    world = World()
    world.person("ann")
    for earlier in (-300, -200):
        world.talk(days(earlier))
    world.talk(days(back), got=("a name",))
    assert any(item.kind is FollowUpKind.THANK_YOU for item in world.queue().today_items) is stands


def test_what_an_import_brought_asks_for_nothing(world: World) -> None:
    world.talks["help"] = replace(world.talks["help"], source="linkedin")
    assert not [item for item in world.items() if item.kind is FollowUpKind.THANK_YOU]


def test_a_first_meeting_goes_before_help_and_both_are_one_thank_you() -> None:
    world = World()
    world.person("ann", since=days(-3))
    world.talk(days(-3), id="first", got=("a name",))
    assert [item.id for item in world.items()] == ["thank-you-ann"]
    world.keep(FollowUp("kept", "ann", FollowUpKind.THANK_YOU, conversation="first", status=FollowUpStatus.DROPPED))
    assert not [item for item in world.items() if item.kind is FollowUpKind.THANK_YOU]


def test_the_rules_say_how_soon(world: World) -> None:
    world.rules = replace(world.rules, help_thank_within=Duration(1, "w"))
    (item,) = world.items()
    assert item.due == days(3)
    world.rules = replace(world.rules, help_thank_within=None)
    assert not world.items()
