"""What holds for every network: hypothesis tries to find one for which it does not."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import Phase, assume, find, given, settings
from hypothesis import strategies as st

from netui.domain.cadence.coverage import Reach, latest_start, weighted_after
from netui.domain.cadence.touchpoints import best_touch
from netui.domain.dates.duration import Duration
from netui.domain.queue.items import QueueItem, items_of
from netui.domain.queue.order import Queue, arrange
from netui.domain.records.contact import ContactStatus
from netui.domain.records.conversation import Direction
from netui.domain.records.follow_up import Decision, FollowUp, FollowUpKind, Owner
from tests.domain.cadence_world import World, at, default_rules
from tests.domain.random_worlds import CHANNELS, around, days_in_use, durations, worlds

MODEST = settings(max_examples=35)


def everything(queue: Queue) -> dict[str, QueueItem]:
    return {item.id: item for item in (*queue.today_items, *queue.later, *queue.coming_up)}


@MODEST
@given(worlds(), st.integers(1, 400))
def test_time_alone_never_lowers_a_score(world: World, ahead: int) -> None:
    before = everything(world.queue())
    week = world.day.monday
    world.today += timedelta(days=ahead)
    for item_id, item in everything(world.queue()).items():
        if item_id in before and (item.kind is not FollowUpKind.WEAK_TIE or world.day.monday == week):
            assert item.score >= before[item_id].score, item_id


@MODEST
@given(worlds(), st.sampled_from(CHANNELS), st.sampled_from(list(Direction)))
def test_a_conversation_logged_today_never_raises_a_score(world: World, channel: str, direction: Direction) -> None:
    before = everything(world.queue())
    world.talk(world.today, "p0", channel, at(world.today, 23), direction=direction, id="new")
    for item_id, item in everything(world.queue()).items():
        if item_id in before and item.kind is not FollowUpKind.WEAK_TIE:
            assert item.score <= before[item_id].score, item_id
    for item in world.items("p0"):
        if item.kind is FollowUpKind.CADENCE and item.shown_on <= world.today:
            assert item.id in before, "nobody comes into the queue because of a conversation"


@MODEST
@given(worlds(), st.integers(1, 30))
def test_a_snoozed_item_is_never_shown_before_its_day(world: World, days: int) -> None:
    until = world.today + timedelta(days=days)
    for item in world.queue().today_items:
        if item.kind in (FollowUpKind.CADENCE, FollowUpKind.PROMISE):
            kept = world.kept.get(item.follow_up_id) or FollowUp("kept", item.contact_id, item.kind)
            decisions = (*kept.decisions, Decision("snooze", at(world.today, 23), until))
            world.keep(replace(kept, snoozed_until=until, decisions=decisions))
            for ahead in range(days + 1):
                shown = {each.id for each in World.queue(_on(world, ahead)).today_items}
                assert item.id not in shown or ahead == days


def _on(world: World, ahead: int) -> World:
    later = World(world.rules, world.today + timedelta(days=ahead))
    later.people, later.talks, later.kept, later.start = world.people, world.talks, world.kept, world.start
    return later


@MODEST
@given(worlds(), st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_the_order_of_insertion(world: World, chance: random.Random) -> None:
    queue = world.queue()
    for name in ("people", "talks", "kept"):
        records = list(getattr(world, name).items())
        chance.shuffle(records)
        setattr(world, name, dict(records))
    assert world.queue() == queue
    items = [*queue.today_items, *queue.later, *queue.coming_up]
    chance.shuffle(items)
    assert arrange(items, world.day) == queue


@MODEST
@given(worlds())
def test_nobody_who_is_due_disappears_without_being_counted(world: World) -> None:
    queue = world.queue()
    found = everything(queue)
    assert len(found) == len(queue.today_items) + len(queue.later) + len(queue.coming_up), "and nobody stands twice"
    for contact in world.people.values():
        for item in items_of(contact, world, world.day):
            assert item.id in found
    assert all(item.shown_on <= world.today for item in (*queue.today_items, *queue.later))
    assert all(item.shown_on > world.today for item in queue.coming_up)
    limit = world.rules.queue.daily_limit
    assert not queue.later or len(queue.today_items) >= limit
    mine = (FollowUpKind.PROMISE, Owner.ME)
    assert all(item.pinned or (item.kind, item.owner) == mine for item in queue.today_items[limit:])


@MODEST
@given(worlds(), st.sampled_from(CHANNELS), around)
def test_deleting_what_was_just_added_restores_the_queue(world: World, channel: str, days: int) -> None:
    before = world.queue()
    talk = world.talk(world.today + timedelta(days=days), "p0", channel, at(world.today, 23), id="new")
    world.queue()
    world.forget(talk)
    assert world.queue() == before


@MODEST
@given(worlds())
def test_whoever_has_no_tier_or_is_not_active_has_no_cadence(world: World) -> None:
    for item in everything(world.queue()).values():
        contact = world.people.get(item.contact_id)
        assert contact is not None
        assert contact.status is ContactStatus.ACTIVE
        if item.kind in (FollowUpKind.CADENCE, FollowUpKind.WEAK_TIE) and not contact.next_on:
            assert contact.tier


@MODEST
@given(worlds())
def test_one_person_has_one_cadence_item_at_most(world: World) -> None:
    one_of = (FollowUpKind.CADENCE, FollowUpKind.WEAK_TIE, FollowUpKind.THANK_YOU)
    people = [item.contact_id for item in everything(world.queue()).values() if item.kind in one_of]
    assert len(people) == len(set(people))


@MODEST
@given(worlds())
def test_a_glance_says_the_same_as_the_arithmetic(world: World) -> None:
    day = world.day
    for contact in world.people.values():
        tier, headers = day.tiers.get(contact.tier), world.headers_with(contact.id)
        if tier is not None and tier.tier.every is not None and tier.reach is not None:
            best = best_touch(headers, tier.tier.every, day)
            assert tier.reach.covers(headers) == (best is not None and best[0] > day.horizon_on)


@MODEST
@given(days_in_use, durations, st.floats(0.01, 1))
def test_a_touch_holds_longer_the_later_and_the_heavier_it_is(on: date, every: Duration, weight: float) -> None:
    until = weighted_after(on, weight, every)
    assert until > on
    assert weighted_after(on + timedelta(days=1), weight, every) >= until
    assert weighted_after(on, min(1.0, weight * 1.5), every) >= until
    assert every.after(on) >= until or weight < 1


@MODEST
@given(days_in_use, durations, st.floats(0.01, 1))
def test_the_latest_start_is_the_latest(end: date, every: Duration, weight: float) -> None:
    start = latest_start(every, end, weight)
    assert weighted_after(start, weight, every) <= end or start == end
    assert weighted_after(start + timedelta(days=1), weight, every) > end


@MODEST
@given(days_in_use, durations)
def test_unknown_channels_reach_as_far_as_full_ones(end: date, every: Duration) -> None:
    reach = Reach.of(every, end, default_rules())
    assert reach.by_channel["meeting"] == reach.full
    assert all(start >= reach.full for start in reach.by_channel.values())


@MODEST
@given(worlds())
def test_nothing_is_shown_for_the_first_time_on_a_quiet_day(world: World) -> None:
    assume(world.rules.quiet_weekdays or world.rules.quiet_dates)
    for item in everything(world.queue()).values():
        assert not world.rules.is_quiet(item.shown_on), item.id


def test_the_networks_of_this_file_hold_every_kind() -> None:
    """Guards the properties above against testing nothing."""
    missing = {FollowUpKind.PROMISE, FollowUpKind.CADENCE, FollowUpKind.THANK_YOU, FollowUpKind.BIRTHDAY}

    def holds_the_last_one(world: World) -> bool:
        missing.difference_update(item.kind for item in everything(world.queue()).values())
        return not missing

    find(
        worlds(),
        holds_the_last_one,
        settings=settings(max_examples=2000, database=None, phases=(Phase.generate,)),
    )
