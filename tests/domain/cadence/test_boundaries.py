"""Limits of the rules, each looked at from both sides: the last day, weight or count that counts, and the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netui.domain.cadence.rules import Channel, QuietDates
from netui.domain.cadence.rules_today import THANKED_WEIGHT
from netui.domain.cadence.slower_cadence import OFFERED_FROM_VERDICTS, slower_cadence
from netui.domain.cadence.tie_strength import DORMANT_FROM_DAYS, Tie
from netui.domain.cadence.touchpoints import best_touch, first_conversation, last_touch
from netui.domain.dates.duration import Duration
from netui.domain.queue.explain import explain
from netui.domain.queue.first_talk import first_talk, spoke
from netui.domain.records.follow_up import SKIP, Decision, FollowUp, FollowUpKind
from netui.domain.records.values import Anniversary
from tests.domain.cadence_world import TODAY, World, at, default_rules

YEARLY, OVER_NEW_YEAR = QuietDates((7, 1), (7, 10)), QuietDates((12, 24), (1, 2))
OF_ONE_YEAR = QuietDates((8, 3), (8, 14), 2026, 2026)


def in_a_thanked_channel() -> World:
    """A world with a channel that weighs just enough to be thanked for, and one that weighs a little less."""
    rules = default_rules()
    channels = (*rules.channels, Channel("chat", THANKED_WEIGHT), Channel("wave", THANKED_WEIGHT - 0.01))
    return World(replace(rules, channels=channels))


@pytest.mark.parametrize("stretch", [YEARLY, OVER_NEW_YEAR, OF_ONE_YEAR], ids=["yearly", "over new year", "one year"])
def test_quiet_dates_cover_both_of_their_ends_and_no_day_beside_them(stretch: QuietDates) -> None:
    first, last = date(2026, *stretch.first), date(2026, *stretch.last)
    assert stretch.covers(first)
    assert stretch.covers(last)
    assert not stretch.covers(first - timedelta(1))
    assert not stretch.covers(last + timedelta(1))


@pytest.mark.parametrize(
    ("strength", "word"), [(70, "strong"), (69, "moderate"), (40, "moderate"), (39, "weak"), (0, "weak")]
)
def test_the_word_of_a_tie_changes_at_its_points(strength: int, word: str) -> None:
    assert Tie(silence_days=0, recency=float(strength)).word == word
    assert Tie(DORMANT_FROM_DAYS - 1, recency=float(strength)).word == word
    assert Tie(DORMANT_FROM_DAYS, recency=float(strength)).word == "dormant"


def test_a_talk_of_today_is_the_last_and_one_of_tomorrow_is_still_to_come() -> None:
    world = World()
    world.person()
    world.talk(TODAY)
    world.talk(TODAY + timedelta(1))
    last = last_touch(world.headers_with("ann"), world.day)
    assert last is not None
    assert last.on == TODAY.isoformat()


def test_of_two_touches_that_hold_to_one_day_the_newer_counts() -> None:
    # A meeting on 1 April holds a month, to 1 May; a message on 10 April 0.7 of 30 days, to 1 May as well.
    world = World()
    world.person()
    world.talk(date(2026, 4, 1))
    world.talk(date(2026, 4, 10), channel="message")
    best = best_touch(world.headers_with("ann"), Duration(1, "m"), world.day)
    assert best is not None
    assert (best[0], best[1].channel) == (date(2026, 5, 1), "message")


def test_the_least_weight_that_is_thanked_for_is() -> None:
    world = in_a_thanked_channel()
    world.person()
    world.talk(TODAY - timedelta(2), channel="wave")
    assert first_conversation(world.headers_with("ann"), world.day) is None
    thanked = world.talk(TODAY - timedelta(1), channel="chat").header
    assert first_conversation(world.headers_with("ann"), world.day) == thanked
    assert spoke(thanked, world.day)
    assert not spoke(world.headers_with("ann")[0], world.day)
    world.talk(TODAY, channel="chat")
    assert first_conversation(world.headers_with("ann"), world.day) is None, "the second is no first"


def test_a_first_talk_counts_from_the_first_day_looked_at_up_to_today() -> None:
    world = World()
    ann = world.person()
    talk = world.talk(TODAY)

    def found(since: date) -> bool:
        return first_talk(ann, world.headers_with("ann"), world, world.day, since.isoformat()) is not None

    assert found(TODAY)
    assert not found(TODAY + timedelta(1))
    world.forget(talk)
    world.talk(TODAY + timedelta(1))
    assert not found(TODAY)


def test_a_slower_rhythm_is_offered_from_just_so_many_verdicts() -> None:
    world = World()
    ann = world.person()

    def offered(verdicts: int) -> bool:
        decisions = tuple(Decision(SKIP, at(TODAY - timedelta(number))) for number in range(verdicts))
        world.keep(FollowUp("cadence-of-ann", "ann", FollowUpKind.CADENCE, decisions=decisions))
        return slower_cadence(ann, world, world.day) is not None

    assert not offered(OFFERED_FROM_VERDICTS - 1)
    assert offered(OFFERED_FROM_VERDICTS)


def test_a_birthday_comes_up_once_its_reminder_is_within_the_horizon() -> None:
    # The horizon is a week, the reminder comes three days before: ten days ahead are just near enough.
    world = World()
    for days, who in ((10, "ben"), (11, "cem")):
        born = TODAY + timedelta(days)
        world.person(who, since=TODAY, birthday=Anniversary(born.month, born.day))
    assert [item.contact_id for item in world.queue().coming_up] == ["ben"]


def test_the_only_tier_with_a_rhythm_is_not_far() -> None:
    rules = default_rules()
    world = World(replace(rules, tiers=tuple(one for one in rules.tiers if one.key in ("close", "dormant"))))
    assert [key for key, tier in world.day.tiers.items() if tier.far] == ["dormant"]


def test_an_item_of_today_is_explained_as_in_the_queue() -> None:
    world = World()
    ann = world.person(since=date(2026, 5, 10))  # a month later is today
    assert any(step.value == "in the queue" for step in explain(ann, world, world.day))
