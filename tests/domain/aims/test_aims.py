"""Who fits an aim, whose turn it is this week, and which roles are covered. Today is Wednesday 10 June 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netui.domain.aims.fits import AimFinder
from netui.domain.aims.roles import coverage
from netui.domain.aims.turns import AimDraw, is_active
from netui.domain.cadence.rules import Aim
from netui.domain.dates.duration import Duration
from netui.domain.queue.aim_items import aim_item
from netui.domain.queue.list_reasons import list_reason
from netui.domain.queue.reasons import reason
from netui.domain.records.contact import Contact, ContactStatus, Position
from netui.domain.records.conversation import Direction
from netui.domain.records.follow_up import SKIP, SNOOZE, About, AboutKind, Decision, FollowUp, FollowUpKind
from tests.domain.cadence_world import TODAY, World, at

AIM = Aim(
    "Change job",
    companies=("Halyard", "Port of Stavanger"),
    titles=("firmware lead",),
    topics=("tides", "open source"),
    tags=("galle",),
    roles=("advocate",),
)
MONDAY = date(2026, 6, 8)


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def why(**fields: object) -> list[str]:
    return [fit.text for fit in AimFinder(AIM).fits(replace(Contact("ann", "Ann"), **fields))]


def world_with(count: int, aim: Aim = AIM) -> World:
    world = World()
    world.rules = replace(world.rules, aims=(aim,))
    for number in range(count):
        world.person(f"p{number}", "", company="Halyard")
        world.talk(days(-120), f"p{number}")
    return world


def draw(world: World) -> AimDraw:
    made = AimDraw(world, world.day)
    for contact in world.contacts():
        made.admit(contact)
    return made


def drawn(world: World) -> list[str]:
    return [turn.contact_id for turn in draw(world).turns()]


def test_each_sort_of_reason_counts_once() -> None:
    assert why(company="halyard ltd") == ["works at halyard ltd"]
    assert why(positions=(Position("Halyard"),)) == ["was at Halyard"]
    assert why(company="Halyard", positions=(Position("Halyard"), Position("Port of Stavanger"))) == [
        "works at Halyard",
        "was at Port of Stavanger",
    ]
    assert why(title="Lead, firmware") == []
    assert why(title="Firmware Team Lead") == ["Firmware Team Lead"]
    assert why(interests=("tide",)) == ["likes tide"]
    assert why(offers=("a tide tank",), tags=("tides",)) == ["offers a tide tank"]
    assert why(interests=("open water",)) == []
    assert why(tags=("Galle",), roles=("Advocate",)) == ["#Galle", "Advocate"]
    assert why(company="Halyards", title="lead", interests=("sails",)) == []


def test_it_brings_people_up_from_a_while_before_its_day_up_to_it() -> None:
    aim = replace(AIM, by=date(2027, 3, 31), warm=Duration(6, "m"))
    assert not is_active(aim, date(2026, 9, 29))
    assert is_active(aim, date(2026, 9, 30))
    assert is_active(aim, date(2027, 3, 31))
    assert not is_active(aim, date(2027, 4, 1))
    assert is_active(AIM, date(2000, 1, 1))


def test_as_many_are_drawn_as_the_aim_says_and_the_draw_holds_for_the_week() -> None:
    world = world_with(9, replace(AIM, per_week=2))
    first = drawn(world)
    assert len(first) == 2
    for count in range(-2, 5):
        world.today = days(count)
        assert drawn(world) == first
    weeks = set()
    for week in range(12):
        world.today = MONDAY + timedelta(weeks=week)
        weeks.add(tuple(drawn(world)))
    assert len(weeks) > 6
    world.rules = replace(world.rules, aims=(replace(AIM, per_week=0),))
    assert drawn(world) == []


def test_who_has_no_tie_or_was_touched_lately_or_passed_over_is_not_drawn() -> None:
    world = world_with(0)
    world.person("stranger", company="Halyard")
    world.person("wrote", company="Halyard")
    world.talk(days(-90), "wrote", direction=Direction.OUT)
    world.person("lately", company="Halyard")
    world.talk(MONDAY - timedelta(days=30), "lately")
    world.person("resting", company="Halyard", status=ContactStatus.PAUSED)
    world.talk(days(-90), "resting")
    assert drawn(world) == []
    world.person("ann", company="Halyard")
    world.talk(MONDAY - timedelta(days=31), "ann")
    assert drawn(world) == ["ann"]
    about = About(AboutKind.AIM, "change-job")
    passed_over = Decision(SKIP, at(MONDAY - timedelta(days=60)))
    world.keep(FollowUp("k", "ann", FollowUpKind.AIM, about=about, decisions=(passed_over,)))
    assert drawn(world) == []
    long_ago = Decision(SKIP, at(MONDAY - timedelta(days=61)))
    world.keep(FollowUp("k", "ann", FollowUpKind.AIM, about=about, decisions=(long_ago,)))
    assert drawn(world) == ["ann"]


def test_the_item_says_what_fits_and_goes_with_a_touch_or_a_verdict_of_the_week() -> None:
    world = world_with(1)
    (turn,) = draw(world).turns()
    item = aim_item(turn, world, world.day)
    assert item is not None
    assert (item.id, item.kind, item.due, item.about) == ("aim-p0-change-job", FollowUpKind.AIM, MONDAY, "change-job")
    assert reason(item, world, world.day) == (
        "Fits “Change job”: works at Halyard · last: meeting 4 months ago · say hello before you need to ask"
    )
    assert list_reason(item, world, world.day).text == "fits “Change job” · meeting 4 months ago"
    about = About(AboutKind.AIM, "change-job")
    kept = FollowUp("k", "p0", FollowUpKind.AIM, about=about, decisions=(Decision(SKIP, at(MONDAY)),))
    world.keep(kept)
    assert drawn(world) == ["p0"]
    assert aim_item(turn, world, world.day) is None
    world.keep(replace(kept, snoozed_until=days(2), decisions=(Decision(SNOOZE, at(TODAY), days(2)),)))
    snoozed = aim_item(turn, world, world.day)
    assert snoozed is not None
    assert snoozed.shown_on == days(2)
    for ahead, is_seen in ((7, True), (8, False)):  # the horizon is a week
        world.keep(replace(kept, snoozed_until=days(ahead), decisions=(Decision(SNOOZE, at(TODAY), days(ahead)),)))
        assert (aim_item(turn, world, world.day) is not None) == is_seen
    del world.kept["k"]
    world.talk(MONDAY, "p0")
    assert drawn(world) == ["p0"]
    assert aim_item(turn, world, world.day) is None


@given(st.integers(0, 400), st.integers(0, 30))
def test_who_is_drawn_fits_and_nobody_twice(week: int, count: int) -> None:
    world = world_with(count, replace(AIM, per_week=3))
    world.today = MONDAY + timedelta(weeks=week)
    found = drawn(world)
    assert len(found) == len(set(found)) == min(3, count)
    assert set(found) <= set(world.people)


def test_a_role_is_covered_by_a_touch_that_weighs_enough_in_time() -> None:
    world = World()
    world.rules = replace(world.rules, roles={"mentor": Duration(6, "m"), "peer": Duration(3, "m")})
    assert coverage(world, world.day) == ()
    world.person("ann", "", name="Ann", roles=("Mentor", "friend"))
    (mentor,) = coverage(world, world.day)
    assert (mentor.role, mentor.covered, mentor.people[0].last_on) == ("mentor", False, None)
    world.talk(days(-10), "ann", "like")
    assert not coverage(world, world.day)[0].covered
    world.talk(date(2025, 12, 9), "ann")
    assert not coverage(world, world.day)[0].covered
    world.person("ben", "", name="Ben", roles=("mentor",))
    world.talk(date(2025, 12, 10), "ben", "message")
    found = coverage(world, world.day)[0]
    assert found.covered
    assert [one.contact.id for one in found.people] == ["ben", "ann"]
    world.person("ben", "", name="Ben", roles=("mentor",), status=ContactStatus.ARCHIVED)
    assert not coverage(world, world.day)[0].covered
