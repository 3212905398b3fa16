"""When a fresh start and a slower rhythm are offered. Today is 10 June 2026."""

from __future__ import annotations

from datetime import date, timedelta

from netui.domain.cadence.slower_cadence import SlowerCadence, slower_cadence
from netui.domain.dates.duration import Duration
from netui.domain.queue.fresh_start import FreshStart, fresh_start_offer
from netui.domain.records.contact import ContactStatus
from netui.domain.records.follow_up import Decision, FollowUp, FollowUpKind
from tests.domain.cadence_world import TODAY, World, at


def waiting(overdue: int, merely_due: int) -> World:
    world = World()
    for n in range(overdue + merely_due):
        world.person(f"p{n}", "inner", date(2024, 1, 1))
        world.talk(TODAY - timedelta(days=60 if n < overdue else 20), f"p{n}")
    return world


def offer(world: World, days_away: int = 0) -> FreshStart | None:
    return fresh_start_offer(world.queue(), world.start, days_away, world.day)


def test_it_is_offered_when_most_of_the_queue_is_late() -> None:
    assert offer(waiting(6, 4)) == FreshStart(6, 10, 0)
    assert offer(waiting(5, 4)) is None, "5 of 9 is less than three fifths"
    assert offer(waiting(4, 0)) is None, "four people are soon greeted"
    assert offer(waiting(30, 0)) == FreshStart(30, 30, 0), "those for later count as well"


def test_it_is_offered_after_weeks_of_absence() -> None:
    assert offer(waiting(5, 10), days_away=13) is None
    assert offer(waiting(5, 10), days_away=14) == FreshStart(5, 15, 14)


def test_it_is_not_offered_again_within_a_month() -> None:
    world = waiting(20, 0)
    queue = world.queue()
    assert fresh_start_offer(queue, TODAY - timedelta(days=29), 0, world.day) is None
    assert fresh_start_offer(queue, TODAY - timedelta(days=30), 0, world.day) is not None


def test_after_a_fresh_start_nobody_is_late_and_history_is_as_it_was() -> None:
    world = waiting(20, 0)
    headers = {who: world.headers_with(who) for who in world.people}
    world.start = TODAY
    assert world.queue().today_items == ()
    assert {who: world.headers_with(who) for who in world.people} == headers


def deferrals(world: World, *decisions: tuple[str, date]) -> None:
    kept = tuple(Decision(what, at(on), on + timedelta(days=3) if what == "snooze" else None) for what, on in decisions)
    world.keep(FollowUp("k", "ann", FollowUpKind.CADENCE, decisions=kept))


def test_after_three_times_in_a_row_a_slower_rhythm_is_offered() -> None:
    world = World()
    ann = world.person("ann", "close")
    world.talk(date(2026, 3, 1))
    deferrals(world, ("snooze", date(2026, 4, 1)), ("skip", date(2026, 4, 10)))
    assert slower_cadence(ann, world, world.day) is None
    deferrals(world, ("snooze", date(2026, 4, 1)), ("skip", date(2026, 4, 10)), ("snooze", date(2026, 5, 11)))
    # half as long again as a month: one and a half, rounded up to two
    assert slower_cadence(ann, world, world.day) == SlowerCadence(
        "ann", 3, "snoozed or skipped", Duration(1, "m"), Duration(2, "m")
    )


def test_a_touch_between_begins_the_count_again_and_taking_it_away_restores_it() -> None:
    world = World()
    ann = world.person("ann", "inner")
    deferrals(world, ("snooze", date(2026, 4, 1)), ("skip", date(2026, 4, 10)), ("snooze", date(2026, 5, 11)))
    assert slower_cadence(ann, world, world.day) == SlowerCadence(
        "ann", 3, "snoozed or skipped", Duration(2, "w"), Duration(3, "w")
    )
    talk = world.talk(date(2026, 4, 20))
    assert slower_cadence(ann, world, world.day) is None
    world.forget(talk)
    assert slower_cadence(ann, world, world.day) is not None


def test_only_what_came_after_the_touch_counts() -> None:
    world = World()
    ann = world.person("ann", "inner")
    world.talk(date(2026, 4, 20))
    before, after = [("skip", date(2026, 4, n)) for n in (1, 2)], [("skip", date(2026, 5, n)) for n in (1, 2, 3)]
    deferrals(world, *before, *after)
    offer = slower_cadence(ann, world, world.day)
    assert offer is not None
    assert offer.times == 3


def test_who_has_no_cadence_has_none_to_loosen() -> None:
    world = World()
    deferrals(world, *[("skip", date(2026, 4, n)) for n in range(1, 6)])
    assert slower_cadence(world.person("ann", ""), world, world.day) is None
    assert slower_cadence(world.person("ann", "dormant"), world, world.day) is None
    assert slower_cadence(world.person("ann", "close", status=ContactStatus.PAUSED), world, world.day) is None
