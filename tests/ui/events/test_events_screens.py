"""Events on the screen: planned in a form, counted while they run, looked back at with one key for each person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from unittest.mock import patch

import pytest

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Met
from netui.domain.records.conversation import KeyPoint
from netui.domain.records.document import Record
from netui.domain.records.event import Event, EventGoal, EventStatus, ToMeet
from netui.ui.app import NetuiApp
from netui.ui.events.event_screen import EventScreen
from netui.ui.events.list_screen import EventsScreen
from netui.ui.events.review_screen import ReviewScreen
from netui.ui.main.screen import MainScreen
from netui.ui.text.cells import one_line
from tests.ui.hostile import HOSTILE
from tests.ui.invented import TODAY, app_with, journal_of, person, talk
from tests.ui.robot import at_the_keyboard

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


MEETUP = Event(
    "e1",
    "Winter Meetup",
    "Hamburg",
    days(0),
    days(1),
    tuple(map(EventGoal, ("meet two people", "learn one thing", "give the talk"))),
    meet=(ToMeet("p1", opener="ask about the quay"), ToMeet(name="Nora Field")),
)
OVER = replace(MEETUP, id="e2", name="Tide Days", starts_on=days(-3), ends_on=days(-1), status=EventStatus.RUNNING)
PEOPLE = [person(1, "Oliver Prentice", "", company="Quay Works"), person(2, "Ines Okafor", "")]


def stored(app: NetuiApp, event_id: str = "e1") -> Event:
    return next(event for event in app.services.session.network.events() if event.id == event_id)


def met(count: int) -> list[object]:
    """So many new people met at the event that is over, each with a point."""
    people = [person(number, f"Guest {number}", "", met=Met(on=days(-2))) for number in range(10, 10 + count)]
    talks = [
        replace(
            talk(number, 2, f"p{number}", "coffee"),
            event="e2",
            key_points=(KeyPoint(f"point {number}", "trend"),),
        )
        for number in range(10, 10 + count)
    ]
    return [*people, *talks]


@SIZES
async def test_planned_in_a_form_started_counted_and_ended(size: tuple[int, int]) -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("v")
        assert isinstance(app.screen, EventsScreen)
        assert robot.line_with("No event planned. n: where will you meet people next?")
        await robot.keys("n")
        for text in ("Winter Meetup", "today", "tomorrow", "Hamburg"):
            await robot.type(text)
            await robot.keys("down")
        await robot.type("meet two people, give the talk")
        await robot.keys("down")
        await robot.type("oliver prentice, Nora Field")
        await robot.keys("ctrl+s")
        event = next(iter(app.services.session.network.events()))
        assert [(goal.what, goal.target) for goal in event.goals] == [("meet two people", 2), ("give the talk", 1)]
        assert event.meet == (ToMeet("p1"), ToMeet(name="Nora Field"))
        assert robot.line_with("today · 2 people to meet, 2 goals")
        await robot.keys("d")
        assert stored(app, event.id).status is EventStatus.RUNNING
        await robot.keys("enter")
        assert isinstance(app.screen, EventScreen)
        assert "0 of 2" in robot.line_with("meet two people")
        assert "not in your network yet" in robot.line_with("Nora Field")
        await robot.keys("plus")
        assert "1 of 1" in robot.line_with("give the talk")
        assert "Winter Meetup 0/2 · 1/1" in robot.screen()[0]
        for key in ("j", "w", "p"):
            await robot.keys(key)
        assert robot.line_with("Nora Field is not in your network yet: c when you have met.")
        await robot.keys("d")
        assert robot.line_with("Met Nora Field")
        await robot.type("*ice moves the poles")
        await robot.keys("enter")
        assert "1 of 2" in robot.line_with("meet two people")
        assert "ice moves the poles" in robot.line_with("✓   Nora Field")
        assert "Winter Meetup 1/2 · 1/1" in robot.screen()[0]
        await robot.keys("u", "u")
        assert "Winter Meetup 0/2 · 0/1" in robot.screen()[0]
        await robot.keys("escape", "d")
        assert stored(app, event.id).stopped_on == TODAY
        assert "Winter Meetup" not in robot.screen()[0]
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)


@SIZES
async def test_the_event_shows_goals_whom_to_meet_and_how_to_begin(size: tuple[int, int]) -> None:
    app = app_with([*PEOPLE, replace(MEETUP, status=EventStatus.RUNNING)])
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("v", "enter")
        assert "ask about the quay" in robot.line_with("○   Oliver Prentice")
        assert robot.line_with("to meet")
        assert "on · day 1" in robot.screen()[1]
        await robot.keys("j")
        assert "go home content?" in " ".join(" ".join(robot.screen()).split()), "how to begin is shown to its end"
        await robot.keys("k")
        robot.assert_golden(f"event-{size[0]}x{size[1]}")
        await robot.keys("n")
        await robot.type("ines: ask about tides")
        await robot.keys("enter")
        assert "ask about tides" in robot.line_with("Ines Okafor")
        await robot.keys("u")
        assert len(stored(app).meet) == 2
        await robot.keys("x")
        assert stored(app).meet == (ToMeet(name="Nora Field"),)


async def test_of_several_goals_counted_by_hand_the_digit_is_asked_for() -> None:
    goals = (EventGoal("give the talk"), EventGoal("find a quay"))
    app = app_with([replace(MEETUP, status=EventStatus.RUNNING, goals=goals)])
    async with at_the_keyboard(app) as robot:
        await robot.keys("v", "enter", "plus")
        assert robot.line_with("Which one counts?")
        await robot.keys("2")
        assert [goal.done for goal in stored(app).goals] == [None, 1]


async def test_one_runs_at_a_time_and_the_rows_are_filled_in_once_on_opening_and_on_return() -> None:
    app = app_with([replace(MEETUP, status=EventStatus.RUNNING), replace(MEETUP, id="e9", name="Repair Café")])
    filling = patch.object(EventsScreen, "fill", autospec=True, side_effect=EventsScreen.fill)
    async with at_the_keyboard(app) as robot:
        with filling as filled:
            await robot.keys("v")
            assert filled.call_count == 1
            await robot.keys("enter", "escape")
            assert filled.call_count == 2
        await robot.keys("j", "d")
        assert robot.line_with("Winter Meetup is running; netui event stop first.")


@SIZES
async def test_nine_people_in_nine_keys_and_each_key_one_undo(size: tuple[int, int]) -> None:
    app = app_with([*met(9), OVER])
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("v", "enter")
        assert isinstance(app.screen, ReviewScreen)
        assert "0 of 9 looked at" in robot.screen()[1]
        assert robot.line_with("met 9, 9 of them new (you wanted 2 ✓) · learned 9 things")
        assert robot.line_with("trend: point 10")
        assert robot.line_with("no tier yet")
        robot.assert_golden(f"event-review-{size[0]}x{size[1]}")
        await robot.keys("4")
        assert "1 of 9 looked at" in robot.screen()[1]
        assert app.services.session.network.contact("p10").tier == "weak"  # type: ignore[union-attr]
        await robot.keys("b")
        assert "0 of 9 looked at" in robot.screen()[1]
        await robot.keys("4", "3", "space")
        await robot.keys("escape")
        assert isinstance(app.screen, EventsScreen)
        await robot.keys("enter")
        assert "3 of 9 looked at" in robot.screen()[1]
        await robot.keys("z", "1", "2", "3", "4", "5")
        assert robot.line_with("One thing you take home?")
        await robot.type("arrive a day early")
        await robot.keys("enter")
        assert isinstance(app.screen, EventsScreen)
        assert stored(app, "e2").status is EventStatus.REVIEWED
        assert robot.line_with("looked back at")
        queue = app.services.session.queue
        items = [*queue.today_items, *queue.later, *queue.coming_up]
        assert not [item for item in items if item.id == "review-e2"]
        assert sum(item.kind.value == "thank-you" for item in items) == 8
        await robot.keys("u")
        assert stored(app, "e2").status is EventStatus.RUNNING


async def test_a_promise_is_kept_in_the_review() -> None:
    app = app_with([*met(1), OVER])
    async with at_the_keyboard(app) as robot:
        await robot.keys("v", "enter", "greater_than_sign")
        await robot.type("send the paper by fri")
        await robot.keys("enter")
        (promise,) = app.services.session.network.follow_ups_of("p10")
        assert (promise.what, promise.due_on) == ("send the paper", days(7))
        assert "0 of 1 looked at" in robot.screen()[1]


async def test_the_queue_looks_at_the_plan_and_starts_it() -> None:
    app = app_with([replace(MEETUP, starts_on=days(2), ends_on=None)])
    async with at_the_keyboard(app) as robot:
        assert robot.line_with("in 2 days · 2 people to meet")
        await robot.keys("enter")
        assert isinstance(app.screen, EventScreen)
        await robot.keys("escape", "d")
        assert not app.services.session.queue.today_items
        assert robot.line_with("Looked at the plan of Winter Meetup")
    app = app_with([MEETUP])
    async with at_the_keyboard(app) as robot:
        await robot.keys("d")
        assert stored(app).status is EventStatus.RUNNING
        assert robot.line_with("Started Winter Meetup")
        assert robot.line_with("done      1   Winter Meetup"), "an event is called by its whole name"


async def test_not_going_removing_and_a_planned_one_of_another_day() -> None:
    app = app_with([replace(MEETUP, starts_on=days(20), ends_on=None)])
    async with at_the_keyboard(app) as robot:
        await robot.keys("v", "d")
        assert robot.line_with("d starts it then")
        await robot.keys("x")
        assert robot.line_with("left alone"), "who knows weeks before that they do not go says so then"
        assert robot.line_with("not going")
        assert not app.services.session.items_of("")
        await robot.keys("u")
        assert robot.line_with("planned")
        await robot.keys("D")
        assert list(app.services.session.network.events()) == []
        await robot.keys("u")
        assert stored(app).name == "Winter Meetup"


@pytest.mark.parametrize("part", range(3))
async def test_names_from_elsewhere_are_shown_as_text(part: int) -> None:
    before: list[Record] = [PEOPLE[0], MEETUP]
    app = app_with(before)
    async with at_the_keyboard(app) as robot:
        for hostile in HOSTILE[part::3]:
            event = replace(
                MEETUP,
                name=hostile,
                place=hostile,
                goals=(EventGoal(hostile),),
                meet=(ToMeet(name=hostile, opener=hostile),),
                status=EventStatus.RUNNING,
            )
            after: list[Record] = [person(1, hostile, ""), event]
            journal_of(app).changes.append(Change("Elsewhere", tuple(map(Edit, before, after))))
            app.look_around()
            await robot.keys("v", "enter")
            assert isinstance(app.screen, EventScreen), hostile
            assert one_line(hostile).strip()[:12].rstrip() in robot.screen()[1], hostile
            await robot.keys("escape", "escape")
            assert isinstance(app.screen, MainScreen), hostile
            before = after
