"""The rotation of weak ties. Today is Wednesday 10 June 2026; the week began on Monday 8 June."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import ContactStatus
from netui.domain.records.follow_up import Decision, FollowUp, FollowUpKind
from tests.domain.cadence_world import TODAY, World, at

MONDAY = date(2026, 6, 8)


def weak_ties(world: World) -> list[QueueItem]:
    queue = world.queue()
    items = (*queue.today_items, *queue.later, *queue.coming_up)
    return [item for item in items if item.kind is FollowUpKind.WEAK_TIE]


def sleepers(world: World, count: int, per_week: int = 2) -> None:
    """Dormant people, one conversation each, long ago."""
    world.quietly(weak_ties_per_week=per_week)
    for n in range(count):
        world.person(f"p{n}", "dormant")
        world.talk(date(2024, 5, 1), f"p{n}")


def test_a_few_have_their_turn_each_week_and_0_turns_it_off() -> None:
    world = World()
    sleepers(world, 10)
    assert len(weak_ties(world)) == 2
    assert {(item.due, item.state) for item in weak_ties(world)} == {(MONDAY, "due")}
    world.quietly(weak_ties_per_week=0)
    assert weak_ties(world) == []


def test_the_same_people_all_week_and_others_in_other_weeks() -> None:
    world = World()
    sleepers(world, 40)
    by_week: Counter[str] = Counter()
    for week in range(30):
        drawn = set()
        for weekday in range(7):
            world.today = MONDAY + timedelta(days=7 * week + weekday)
            drawn.add(tuple(sorted(item.contact_id for item in weak_ties(world))))
        assert len(drawn) == 1, "stable from Monday to Sunday"
        by_week.update(drawn.pop())
    assert len(by_week) > 25, "60 turns reach most of 40 people"


def test_whoever_is_greeted_leaves_and_nobody_takes_the_place_this_week() -> None:
    world = World()
    sleepers(world, 10)
    greeted, other = weak_ties(world)
    talk = world.talk(TODAY, greeted.contact_id, "message")
    assert [item.id for item in weak_ties(world)] == [other.id]
    world.forget(talk)
    assert len(weak_ties(world)) == 2


def test_who_takes_part() -> None:
    world = World()
    world.quietly(weak_ties_per_week=20)
    old = date(2024, 5, 1)
    for who, tier, more in (
        ("dormant", "dormant", {}),
        ("unsorted", "", {}),
        ("near", "close", {}),
        ("archived", "dormant", {"status": ContactStatus.ARCHIVED}),
        ("recent", "dormant", {}),
        ("never", "dormant", {}),
        ("weak", "weak", {}),
        ("weakdue", "weak", {}),
        ("weaksoon", "weak", {}),
        ("dated", "dormant", {"next_on": date(2026, 9, 1)}),
    ):
        world.person(who, tier, **more)
    for who in ("dormant", "unsorted", "near", "archived", "weakdue", "dated"):
        world.talk(old, who)
    world.talk(MONDAY - timedelta(days=60), "recent")
    world.talk(date(2026, 2, 1), "weak")  # due on 1 August
    world.talk(date(2025, 12, 20), "weaksoon")  # due on 20 June: it comes up by cadence soon enough
    assert {item.contact_id for item in weak_ties(world)} == {"dormant", "never", "weak"}


def test_a_greeting_on_monday_counts_and_the_draw_stays_as_it_was() -> None:
    world = World()
    sleepers(world, 10)
    drawn = {item.contact_id for item in weak_ties(world)}
    for n in range(10):
        talk = world.talk(MONDAY, f"p{n}", "message")
        assert {item.contact_id for item in weak_ties(world)} == drawn - {f"p{n}"}
        world.forget(talk)


def test_somebody_who_came_up_by_cadence_on_monday_takes_nobodys_place() -> None:
    world = World()
    world.quietly(weak_ties_per_week=1)
    for who in [*(f"p{n}" for n in range(9)), "cyn"]:
        world.person(who, "weak")
        world.talk(date(2025, 12, 1), who)
    world.talk(date(2026, 2, 1), "cyn")
    assert [item.contact_id for item in weak_ties(world)] == ["cyn"]
    for n in range(9):
        world.talk(MONDAY, f"p{n}")
    assert [item.contact_id for item in weak_ties(world)] == ["cyn"]


def test_the_deeper_the_history_the_likelier_the_turn() -> None:
    world = World()
    sleepers(world, 20, per_week=1)
    for n in range(8):
        world.talk(date(2024, 1, 1) + timedelta(days=n), "p7")
    turns: Counter[str] = Counter()
    for week in range(150):
        world.today = MONDAY + timedelta(days=7 * week)
        turns.update(item.contact_id for item in weak_ties(world))
    # depth 10 against 19 times 2: 10 of 48 turns, 31 of 150
    assert 15 < turns["p7"] < 50
    assert all(turns[f"p{n}"] < 20 for n in range(20) if n != 7)


def test_a_skip_passes_the_turn_on_after_the_week_and_for_three_months() -> None:
    world = World()
    sleepers(world, 2)
    assert len(weak_ties(world)) == 2
    world.keep(FollowUp("k", "p0", FollowUpKind.WEAK_TIE, decisions=(Decision("skip", at(TODAY)),)))
    assert [item.contact_id for item in weak_ties(world)] == ["p1"]
    for days, count in ((7, 1), (80, 1), (100, 2)):
        world.today = TODAY + timedelta(days=days)
        assert len(weak_ties(world)) == count


def test_a_decision_of_monday_does_not_change_the_draw() -> None:
    world = World()
    sleepers(world, 10)
    drawn = {item.contact_id for item in weak_ties(world)}
    outsider = next(f"p{n}" for n in range(10) if f"p{n}" not in drawn)
    world.keep(
        FollowUp("k", outsider, FollowUpKind.WEAK_TIE, snoozed_until=TODAY, decisions=(Decision("snooze", at(MONDAY)),))
    )
    assert {item.contact_id for item in weak_ties(world)} == drawn


def test_whoever_was_put_off_beyond_the_week_takes_no_part() -> None:
    world = World()
    sleepers(world, 2)
    snooze = Decision("snooze", at(date(2026, 6, 1)))
    world.keep(FollowUp("k", "p0", FollowUpKind.WEAK_TIE, snoozed_until=date(2026, 6, 15), decisions=(snooze,)))
    assert [item.contact_id for item in weak_ties(world)] == ["p1"]


def test_a_snoozed_turn_comes_back_on_its_day() -> None:
    world = World()
    sleepers(world, 30)
    who = weak_ties(world)[0].contact_id
    until = date(2026, 6, 18)  # Thursday of the next week
    kept = FollowUp(
        "k", who, FollowUpKind.WEAK_TIE, snoozed_until=until, decisions=(Decision("snooze", at(TODAY), until),)
    )
    world.keep(kept)
    world.keep(replace(kept, snoozed_until=date(2026, 6, 13)))
    assert [item.shown_on for item in weak_ties(world) if item.contact_id == who] == [date(2026, 6, 13)]
    world.keep(kept)
    world.today = date(2026, 6, 16)
    assert [item.shown_on for item in weak_ties(world) if item.contact_id == who] == [until]
    world.today = until
    assert who in {item.contact_id for item in world.queue().today_items}


def test_messages_without_an_answer_keep_somebody_out_for_a_while() -> None:
    world = World()
    sleepers(world, 1)
    world.quietly(unanswered_after=1, unanswered_wait=world.rules.tiers[2].every)
    assert len(weak_ties(world)) == 1
    world.talk(date(2026, 3, 9), "p0", "message", answered=False)  # three months on: 9 June
    assert [item.shown_on for item in weak_ties(world)] == [MONDAY]
    world.talk(date(2026, 3, 10), "p0", "message", answered=False)  # 10 June: it is over today
    assert len(weak_ties(world)) == 1
