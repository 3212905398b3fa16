"""Wins and the recap of a week: what counts, on which day, in which words."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.core.progress import finished
from netui.domain.outcomes.week import recap_words, week_figures, weeks_with_a_conversation
from netui.domain.outcomes.wins import YEAR_DAYS, WinKind, wins
from netui.domain.records.conversation import Direction, KeyPoint
from netui.domain.records.event import Event, EventStatus
from netui.domain.records.follow_up import FollowUp, FollowUpStatus, Owner
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.outcome import Outcome, Source, SourceKind
from tests.domain.cadence_world import World, at

TODAY = date(2026, 11, 20)
"""A Friday."""


def world_of_today() -> World:
    return World(today=TODAY)


def said(world: World, *left_out: str) -> list[tuple[str, date, str]]:
    every = finished(wins(world, world.day))
    return [(win.kind.value, win.on, win.text) for win in every if win.kind.value not in left_out]


def kept(what: str, done_on: date | None, status: FollowUpStatus = FollowUpStatus.DONE, **more: object) -> FollowUp:
    return FollowUp(f"f-{what}", "ann", what=what, status=status, done_on=done_on, **more)  # type: ignore[arg-type]


def test_a_first_talk_is_one_in_which_they_spoke() -> None:
    world = world_of_today()
    world.person("ann", name="Ana Silva")
    world.talk(date(2026, 11, 1), "ann", "message", direction=Direction.OUT)
    world.talk(date(2026, 11, 2), "ann", "like")
    assert said(world, "goal") == []
    world.talk(date(2026, 11, 5), "ann", "call")
    assert said(world, "goal") == [("first-talk", date(2026, 11, 5), "First talk with Ana Silva")]


def test_what_an_import_brought_is_no_first_talk() -> None:
    world = world_of_today()
    world.person("ann")
    world.talk(date(2026, 11, 5), "ann", source="linkedin")
    assert said(world, "goal") == []


def test_a_promise_of_mine_that_was_kept() -> None:
    world = world_of_today()
    world.person("ann", name="Ana Silva")
    world.keep(kept("send paper", date(2026, 11, 18)))
    world.keep(kept("theirs", date(2026, 11, 18), owner=Owner.THEM))
    world.keep(kept("dropped", date(2026, 11, 18), FollowUpStatus.DROPPED))
    world.keep(kept("long ago", date(2025, 11, 18)))
    assert said(world) == [("promise", date(2026, 11, 18), "Kept a promise to Ana: send paper")]


def test_back_in_touch_after_a_year_of_silence() -> None:
    world = world_of_today()
    world.person("ben", name="Ben Ito", created_at=at(date(2020, 1, 1)))
    world.talk(date(2024, 10, 1), "ben")
    world.talk(date(2026, 11, 3), "ben")
    assert said(world) == [("reconnected", date(2026, 11, 3), "Back in touch with Ben after 2 years")]
    world.talk(date(2025, 11, 4), "ben")  # a day less than a year before
    assert said(world) == []


def test_introductions_outcomes_events_and_goals() -> None:
    world = world_of_today()
    world.person("liam", name="Liam Byrne", created_at=at(date(2020, 1, 1)))
    world.person("oli", name="Oliver Prentice", created_at=at(date(2020, 1, 1)))
    step = IntroductionStep(IntroductionStatus.LANDED, date(2026, 11, 10))
    world.made["i"] = Introduction("i", "liam", "oli", history=(step,), outcome="a joint test rig")
    source = Source(SourceKind.CONTACT, "oli")
    world.came["o"] = Outcome("o", date(2026, 11, 11), "Port of Galle takes two gauges", "client", (source,))
    world.held["e"] = Event(
        "e",
        "Small Systems Days",
        starts_on=date(2026, 10, 8),
        ends_on=date(2026, 10, 10),
        status=EventStatus.REVIEWED,
    )
    world.talk(date(2026, 10, 9), "liam", event="e")
    world.talk(date(2026, 10, 9), "oli", event="e")
    world.talk(date(2026, 10, 1), "oli", gave=("a map",))
    world.talk(date(2026, 11, 4), "oli", gave=("a name", "a book"))
    assert said(world, "first-talk", "goal") == [
        ("outcome", date(2026, 11, 11), "Client: Port of Galle takes two gauges"),
        ("introduction", date(2026, 11, 10), "Liam and Oliver: it landed · a joint test rig"),
        ("event", date(2026, 10, 10), "1 new person at Small Systems Days"),
    ]
    goals = [each for each in said(world) if each[0] == "goal"]
    assert goals == [("goal", date(2026, 11, 4), "Give first: 2 of 2")]
    assert next(win for win in finished(wins(world, world.day)) if win.kind is WinKind.OUTCOME).contact_id == "oli"


def test_a_recap_leaves_out_what_did_not_happen() -> None:
    world = world_of_today()
    assert recap_words(finished(week_figures(world, world.day, TODAY))) == ""
    world.person("ann", name="Ana Silva")
    world.person("ben", name="Ben Ito")
    world.talk(date(2026, 11, 16), "ann ben", key_points=(KeyPoint("x", "trend"), KeyPoint("y"), KeyPoint("z", "risk")))
    world.talk(date(2026, 11, 17), "ann", "note", key_points=(KeyPoint("w", "advice"),))
    world.talk(date(2026, 11, 15), "ben", id="sunday before")
    world.talk(date(2026, 11, 18), "ben", gave=("a map",))
    world.keep(kept("send paper", date(2026, 11, 18)))
    week = finished(week_figures(world, world.day, TODAY))
    assert (week.monday, week.conversations, week.people, week.new) == (date(2026, 11, 16), 2, 2, 1)
    assert recap_words(week) == (
        "2 conversations with 2 people, 1 of them new · 1 promise kept · 1 time of use to somebody · 3 things learned."
    )
    before = finished(week_figures(world, world.day, date(2026, 11, 9)))
    assert recap_words(before) == "1 conversation with 1 person, 1 of them new."


def test_weeks_with_a_conversation_cannot_break() -> None:
    world = world_of_today()
    world.person("ann")
    assert finished(weeks_with_a_conversation(world, world.day)) == 0
    world.talk(TODAY, "ann")
    world.talk(date(2026, 11, 16), "ann")
    world.talk(date(2025, 11, 24), "ann")  # the Monday 51 weeks before
    world.talk(date(2025, 11, 23), "ann")  # a day too early
    world.talk(date(2026, 11, 1), "ann", "note")
    assert finished(weeks_with_a_conversation(world, world.day)) == 2


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, 900), st.sampled_from(["ann", "ben", "ann ben"])), min_size=1, max_size=12),
    st.lists(st.integers(0, 400), max_size=3),
    st.integers(1, 300),
)
def test_a_win_never_vanishes_by_time_alone_within_its_year(
    talks: list[tuple[int, str]], promises: list[int], later: int
) -> None:
    world = world_of_today()
    world.person("ann", created_at=at(TODAY - timedelta(days=500)))
    world.person("ben")
    for ago, who in talks:
        world.talk(TODAY - timedelta(days=ago), who, gave=("a name",) if ago % 2 else ())
    for number, ago in enumerate(promises):
        world.keep(kept(str(number), TODAY - timedelta(days=ago)))
    before = finished(wins(world, world.day))
    world.today = TODAY + timedelta(days=later)
    after = set(finished(wins(world, world.day)))
    within = world.today - timedelta(days=YEAR_DAYS)
    assert [win for win in before if win.on >= within and win not in after] == []
