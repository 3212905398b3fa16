"""Introductions in the queue: whose turn it is, from which day, and that nobody is brought up a third time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netui.domain.introductions.steps import answered_yes, asked
from netui.domain.queue.list_reasons import list_reason
from netui.domain.queue.reasons import reason
from netui.domain.records.contact import ContactStatus
from netui.domain.records.follow_up import About, AboutKind, FollowUp, FollowUpKind, FollowUpStatus
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from tests.domain.cadence_world import TODAY, World


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def world_with(introduction: Introduction | None) -> World:
    assert introduction is not None
    world = World()
    world.person("ann", "", name="Ann Lee")
    world.person("ben", "", name="Ben Ito")
    world.made["i"] = introduction
    return world


def idea(on: date) -> Introduction:
    return Introduction("i", "ann", "ben", history=(IntroductionStep(IntroductionStatus.IDEA, on),))


def asked_a(on: date) -> Introduction:
    found = asked(idea(on), on)
    assert found is not None
    return found


def reminder(number: int, on: date, status: FollowUpStatus = FollowUpStatus.DONE, what: str = "asked_a") -> FollowUp:
    about = About(AboutKind.INTRODUCTION, "i")
    return FollowUp(f"k{number}", "ann", FollowUpKind.INTRODUCTION, what=what, status=status, about=about, done_on=on)


def said(world: World, who: str) -> list[tuple[str, date, str, str]]:
    return [
        (item.id, item.due, reason(item, world, world.day), list_reason(item, world, world.day).text)
        for item in world.items(who)
    ]


def test_no_word_yet_is_brought_up_after_a_week() -> None:
    world = world_with(asked_a(days(-10)))
    assert said(world, "ann") == [
        (
            "introduction-ann-i-asked_a",
            days(-3),
            "You asked Ann about meeting Ben Ito 10 days ago · no word yet, ask once more",
            "no word yet about Ben Ito · asked 10 days ago",
        )
    ]
    assert world.items("ben") == ()


def test_once_more_after_the_reminder_and_never_again() -> None:
    world = world_with(asked_a(days(-20)))
    world.keep(reminder(1, days(-5)))
    assert [item.due for item in world.items()] == [days(2)]
    world.keep(reminder(2, days(-5)))
    assert world.items() == ()


def test_a_reminder_that_was_let_go_rests() -> None:
    world = world_with(asked_a(days(-20)))
    world.keep(reminder(1, TODAY, FollowUpStatus.DROPPED))
    assert world.items() == ()
    world = world_with(replace(asked_a(days(-20)), rests=True))
    assert world.items() == ()


def test_a_snooze_holds_and_the_decisions_of_another_step_do_not_count() -> None:
    world = world_with(asked_a(days(-20)))
    world.keep(replace(reminder(1, TODAY, FollowUpStatus.OPEN), done_on=None, snoozed_until=days(3)))
    assert [item.shown_on for item in world.items()] == [days(3)]
    world = world_with(asked_a(days(-20)))
    world.keep(reminder(1, days(-1), what="asked_b"))
    world.keep(reminder(2, days(-1), what=""))
    assert [item.due for item in world.items()] == [days(-13)]


def test_one_said_yes_and_the_other_is_not_asked() -> None:
    world = world_with(answered_yes(asked_a(days(-10)), days(-2)))
    assert world.items("ann") == ()
    assert said(world, "ben") == [
        (
            "introduction-ben-i-asked_a",
            days(-1),
            "Ann said yes 2 days ago · ask Ben about meeting Ann Lee",
            "ask about meeting Ann Lee · said yes 2 days ago",
        )
    ]


def test_both_said_yes() -> None:
    second = asked(asked_a(days(-10)), days(-8))
    assert second is not None
    assert [item.id for item in world_with(second).items("ben")] == ["introduction-ben-i-asked_b"]
    world = world_with(answered_yes(second, days(-5)))
    assert said(world, "ann") == [
        (
            "introduction-ann-i-agreed",
            days(-4),
            "Ann and Ben both said yes 5 days ago · write the introduction",
            "write the introduction to Ben Ito · both said yes 5 days ago",
        )
    ]


def test_an_idea_asks_for_nothing() -> None:
    assert world_with(idea(days(-30))).items() == ()


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("ann", ContactStatus.PAUSED),
        ("ann", ContactStatus.DO_NOT_CONTACT),
        ("ben", ContactStatus.DO_NOT_CONTACT),
        ("ben", ContactStatus.DECEASED),
    ],
)
def test_nobody_is_brought_up_who_may_not_be(who: str, status: ContactStatus) -> None:
    world = world_with(asked_a(days(-10)))
    world.people[who] = replace(world.people[who], status=status)
    assert world.items() == ()
    assert world.items("ben") == ()


def test_an_introduction_to_somebody_who_is_paused_goes_on() -> None:
    world = world_with(asked_a(days(-10)))
    world.people["ben"] = replace(world.people["ben"], status=ContactStatus.PAUSED)
    assert len(world.items()) == 1
