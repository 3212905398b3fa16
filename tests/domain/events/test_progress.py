"""Who was there, who of them is new, and what is counted for the goals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from netui.domain.events.days import covers, is_over, is_running
from netui.domain.events.guests import with_guest_renamed, without_person
from netui.domain.events.progress import attendance, met_guest, progress_of
from netui.domain.records.conversation import KeyPoint
from netui.domain.records.event import Event, EventGoal, EventStatus, ToMeet
from tests.domain.cadence_world import TODAY, World

GOALS = tuple(map(EventGoal, ("meet two people", "talk to two", "learn two things", "give the talk")))


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def running(**more: object) -> Event:
    event = Event("e", "PyCon", starts_on=days(-1), ends_on=days(1), status=EventStatus.RUNNING, goals=GOALS)
    return replace(event, **more)


def test_new_people_come_first_by_day_and_notes_and_what_lies_ahead_are_no_talks() -> None:
    world = World()
    for who in ("old", "ann", "ben", "cy", "dee"):
        world.person(who)
    world.talk(days(-400), "old")
    world.talk(days(-1), "old", event="e")
    world.talk(
        days(0), "ben", event="e", key_points=(KeyPoint("ice", "trend"), KeyPoint("a dog"), KeyPoint("x", "idea"))
    )
    world.talk(days(-1), "ann", event="e")
    world.talk(days(0), "ann", event="e")
    world.talk(days(0), "cy", "note", event="e", key_points=(KeyPoint("arrive early", "lesson"),))
    world.talk(days(1), "dee", event="e", key_points=(KeyPoint("to come", "insight"),))
    event = running(goals=(*GOALS[:3], replace(GOALS[3], done=1)))
    there = attendance(event, [talk for talk in world.talks.values() if talk.event], world, world.day)
    assert [(guest.contact_id, guest.on, guest.is_new) for guest in there.guests] == [
        ("ann", days(-1), True),
        ("ben", days(0), True),
        ("old", days(-1), False),
    ]
    assert [len(guest.conversation_ids) for guest in there.guests] == [2, 1, 1]
    assert (there.new, there.learned) == (2, 3)
    assert [(goal.done, goal.target, goal.reached) for goal in progress_of(event, there)] == [
        (2, 2, True),
        (3, 2, True),
        (3, 2, True),
        (1, 1, True),
    ]


def test_somebody_met_elsewhere_first_is_not_new() -> None:
    world = World()
    world.person("ann")
    world.talk(days(-1), "ann", written=None)
    world.talk(days(0), "ann", event="e")
    there = attendance(running(), [talk for talk in world.talks.values() if talk.event], world, world.day)
    assert [guest.is_new for guest in there.guests] == [False]


def test_a_name_is_met_with_a_contact_of_that_name() -> None:
    world = World()
    world.person("nora", name="Nora Fiéld")
    world.talk(days(0), "nora", event="e")
    guests = attendance(running(), world.talks.values(), world, world.day).guests
    assert met_guest(ToMeet(name="nora  field"), guests) == guests[0]
    assert met_guest(ToMeet(contact="nora"), guests) == guests[0]
    assert met_guest(ToMeet(name="Nora"), guests) is None


def test_it_runs_on_its_days_after_it_was_started_until_it_is_stopped() -> None:
    event = running()
    assert is_running(event, TODAY)
    assert is_over(event, days(2))
    assert not is_running(event, days(2))
    assert [covers(event, days(count)) for count in (-2, -1, 0, 1, 2)] == [False, True, True, True, False]
    stopped = running(status=EventStatus.PLANNED, stopped_on=TODAY)
    assert is_over(stopped, TODAY)
    assert [covers(stopped, days(count)) for count in (-2, -1, 0, 1)] == [False, True, False, False]
    assert not is_over(Event("e", "some day"), TODAY)


def test_people_who_are_merged_or_removed_stand_on_the_list_once_or_no_more() -> None:
    event = running(meet=(ToMeet("a"), ToMeet("b", opener="ask"), ToMeet(name="Nora")), looked_at=("b", "a"))
    one = with_guest_renamed(event, "a", "b")
    assert one.meet == (ToMeet("a", opener="ask"), ToMeet(name="Nora"))
    assert one.looked_at == ("a",)
    assert with_guest_renamed(event, "a", "c") is event
    gone = without_person(event, "b")
    assert (gone.meet, gone.looked_at) == ((ToMeet("a"), ToMeet(name="Nora")), ("a",))
    assert without_person(event, "c") is event
