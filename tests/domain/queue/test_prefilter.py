"""The queue of the program against a plain one, which looks at everybody with all their history."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from heapq import nlargest

from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.cadence.rules import Channel, QueueRules
from netui.domain.cadence.rules_today import KNOWN_DAYS, DayRules
from netui.domain.dates.duration import Duration
from netui.domain.queue.items import items_of, items_of_events
from netui.domain.queue.order import Queue, arrange
from netui.domain.queue.weak_ties import lot_of, weak_tie_item
from netui.domain.records.contact import Met
from netui.domain.records.follow_up import FollowUp, FollowUpKind
from netui.domain.records.values import Anniversary
from netui.session.core.queue_projection import QueueProjection
from tests.domain.cadence_world import TODAY, World, at, default_rules
from tests.domain.random_worlds import CHANNELS, around, worlds


def plain_queue(world: World) -> Queue:
    """The queue by its definition, without a shortcut."""
    day = DayRules.of(world.rules, world.today)
    items = [item for contact in world.contacts() for item in items_of(contact, world, day)]
    lots = [(lot_of(contact, world, day), contact.id) for contact in world.contacts()]
    drawn = nlargest(day.rules.queue.weak_ties_per_week, [(lot, each) for lot, each in lots if lot is not None])
    turns = [weak_tie_item(contact_id, world, day) for _, contact_id in drawn]
    reviews = items_of_events(tuple(world.events()), world.follow_ups_of(""), day)
    return arrange([*items, *(item for item in turns if item is not None), *reviews], day)


@given(worlds(), st.sampled_from([{}, {"mentor": Duration(3, "d")}, {"mentor": Duration(2, "y")}]))
def test_the_queue_is_the_plain_one(world: World, tags: dict[str, Duration]) -> None:
    world.rules = replace(world.rules, tag_every=tags)
    assert world.queue() == plain_queue(world)


@given(worlds(), st.lists(st.tuples(st.sampled_from(CHANNELS), around), min_size=1, max_size=4))
@settings(max_examples=50)
def test_the_queue_is_the_plain_one_after_each_change(world: World, talks: list[tuple[str, int]]) -> None:
    projection = QueueProjection(world, world.rules, world.today)
    assert projection.queue() == plain_queue(world)
    for channel, days in talks:
        world.talk(world.today + timedelta(days=days), "p0", channel, at(world.today, 23))
        world.keep(FollowUp(f"k{days}", "p0", FollowUpKind.WEAK_TIE, snoozed_until=world.today + timedelta(days=days)))
        projection.update(("p0",))
        assert projection.queue() == plain_queue(world)


@given(st.randoms(use_true_random=False), st.integers(0, 6), st.sampled_from(["dormant", "weak"]))
@settings(max_examples=40)
def test_the_luckiest_are_drawn_whatever_their_histories(chance: random.Random, per_week: int, tier: str) -> None:
    world = World(today=TODAY + timedelta(days=chance.randrange(1000)))
    world.quietly(weak_ties_per_week=per_week)
    for n in range(60):
        world.person(f"p{n}", chance.choice([tier, "dormant"]), TODAY - timedelta(days=chance.randrange(200)))
        for _ in range(chance.choice([0, 1, 2, 8])):
            world.talk(TODAY - timedelta(days=chance.randrange(-20, 500)), f"p{n}", chance.choice(CHANNELS))
        if n % 20 == 0:
            until = world.today + timedelta(days=chance.randrange(-14, 14))
            world.keep(FollowUp(f"k{n}", f"p{n}", FollowUpKind.WEAK_TIE, snoozed_until=until))
    assert world.queue() == plain_queue(world)


@given(st.integers(0, 45), st.none() | st.integers(0, 60), st.none() | st.integers(0, 60), st.integers(1, 40))
def test_newcomers_are_let_through(ago: int, since: int | None, met: int | None, within: int) -> None:
    world = World(replace(default_rules(), thank_within=Duration(within, "d")))
    known_since = TODAY - timedelta(days=since) if since is not None else None
    met_on = Met(TODAY - timedelta(days=met)) if met is not None else None
    world.person("ann", "", known_since, met=met_on)
    world.talk(TODAY - timedelta(days=ago), "ann")
    assert world.queue() == plain_queue(world)


def test_whoever_is_spread_widest_is_let_through() -> None:
    """A cadence spread by all of itself may fall due on the day after its start."""
    for spread in (0.0, 0.05, 0.2, 0.5, 1.0):
        world = World(replace(default_rules(), queue=QueueRules(spread=spread, weak_ties_per_week=0, daily_limit=500)))
        for n in range(200):
            world.person(f"p{n}", "close", TODAY - timedelta(days=n % 40), source="linkedin")
        assert world.queue() == plain_queue(world)


def test_an_older_touch_that_weighs_more_may_still_hold() -> None:
    world = World(replace(default_rules(), channels=(Channel("meeting", 1.0), Channel("like", 0.1))))
    world.person("ann", "active")
    world.talk(TODAY - timedelta(days=60), "ann", "meeting")
    world.talk(TODAY - timedelta(days=59), "ann", "like")
    assert not world.queue().today_items
    world.today += timedelta(days=32)
    assert [item.contact_id for item in world.queue().today_items] == ["ann"]


def test_nobody_is_held_back_on_any_day_that_a_fact_may_stand_on() -> None:
    """Each fact stands once on every day around today and the horizon, so that each limit is met exactly."""
    world = World()
    world.quietly(daily_limit=5000)
    for ago in range(-20, 130):
        on = TODAY - timedelta(days=ago)
        world.person(f"since{ago}", "close", on)
        world.person(f"born{ago}", "dormant", birthday=Anniversary(on.month, on.day))
        for who, channel, told in (("helped", "meeting", ("a hint",)), ("wrote", "message", ()), ("liked", "like", ())):
            world.person(f"{who}{ago}", "dormant" if told else "close", TODAY - timedelta(days=400))
            world.talk(on, f"{who}{ago}", channel, got=told)
        first_on = TODAY - timedelta(days=ago % 16)
        world.person(f"new{ago}", "dormant", first_on - timedelta(days=KNOWN_DAYS + ago // 16 % 2))
        world.talk(first_on, f"new{ago}")
        world.person(f"promised{ago}", "dormant")
        world.keep(FollowUp(f"promise{ago}", f"promised{ago}", due_on=on))
    assert world.queue() == plain_queue(world)
