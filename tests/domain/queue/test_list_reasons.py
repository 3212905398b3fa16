"""What a row of the queue says of its reason: what matters first, nothing that the row shows already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from netui.domain.dates.duration import Duration
from netui.domain.queue.list_reasons import list_reason
from netui.domain.records.event import Event
from netui.domain.records.follow_up import Decision, FollowUp, FollowUpKind, Owner
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.values import Anniversary
from tests.domain.cadence_world import TODAY, World, at


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def why(world: World, who: str = "ann") -> list[str]:
    return [list_reason(item, world, world.day).text for item in world.items(who)]


def test_promises_begin_with_the_signs_of_the_capture_line() -> None:
    world = World()
    world.person("ann", "")
    world.keep(FollowUp("p1", "ann", FollowUpKind.PROMISE, what="send the alarm thresholds", due_on=days(-2)))
    world.keep(
        FollowUp("p2", "ann", FollowUpKind.PROMISE, Owner.THEM, what="look up the marks of 1906", due_on=days(0))
    )
    world.keep(FollowUp("p3", "ann", FollowUpKind.PROMISE, due_on=days(0)))
    assert sorted(why(world)) == ["< look up the marks of 1906", "> a promise", "> send the alarm thresholds"]


def test_a_cadence_says_the_last_talk_then_the_rhythm_meant_then_the_usual_one() -> None:
    world = World()
    world.person("ann", "close")
    for ago in (75, 93, 111, 129):
        world.talk(days(-ago), channel="call")
    assert why(world) == ["call 75 days ago · every month · usually every 18 days"]


def test_a_chosen_day_a_skip_and_nobody_spoken_to_are_said() -> None:
    world = World()
    world.person("ann", "close", next_on=days(0), next_set_at=at(days(-3)))
    world.talk(days(-20), channel="call")
    assert why(world) == ["you chose today · call 20 days ago"]
    world = World()
    world.person("ann", "close", days(-40))
    assert why(world) == ["no conversation yet · every month"]
    world.keep(
        FollowUp(
            "f", "ann", FollowUpKind.CADENCE, decisions=(Decision("skip", at(days(-32))),), created_at=at(days(-32))
        )
    )
    assert why(world) == ["no conversation yet · every month · skipped last time"]


def test_each_other_kind_begins_with_what_to_do() -> None:
    world = World()
    world.person("ann", "close", birthday=Anniversary(6, 11, 1984))
    world.talk(days(-2), channel="call")
    assert why(world) == ["say thank you · first call 2 days ago", "birthday tomorrow · 42 years"]
    world = World()
    world.person("ann", "")
    world.person("bob", "", name="Oliver Prentice")
    step = IntroductionStep(IntroductionStatus.MADE, days(-14))
    world.made["i"] = Introduction("i", "ann", "bob", status=IntroductionStatus.MADE, history=(step,))
    assert why(world) == ["ask how it went with Oliver Prentice · introduced 2 weeks ago"]


def test_reviews_and_weak_ties() -> None:
    world = World()
    world.held["e"] = Event("e", "Repair Café", starts_on=days(-2), ends_on=days(-2))
    world.person("ann", "dormant", days(-400))
    world.talk(days(-200), channel="call")
    world.rules = replace(world.rules, queue=replace(world.rules.queue, weak_ties_per_week=2))
    said = [list_reason(item, world, world.day).text for item in world.queue().today_items]
    assert said == ["look back: whom did you meet?", "worth a hello · call 6 months ago"]


def test_the_row_never_says_the_tier_or_how_late_it_is() -> None:
    world = World()
    world.person("ann", "inner", every=Duration(2, "w"))
    world.talk(days(-40), channel="meeting", summary="coffee at the station")
    (said,) = why(world)
    assert said == "coffee 40 days ago · every 2 weeks"
