"""Drift: the rhythm of a person, and a silence longer than it. Today is 10 June 2026."""

from __future__ import annotations

from datetime import timedelta

import pytest

from netui.domain.cadence.drift import Drift, drift_of
from tests.domain.cadence_world import TODAY, World


def drift(*days_ago: int, channel: str = "meeting") -> Drift | None:
    world = World()
    world.person("ann")
    for ago in days_ago:
        world.talk(TODAY - timedelta(days=ago), channel=channel)
    return drift_of(world.headers_with("ann"), world.day)


@pytest.mark.parametrize(
    ("days_ago", "rhythm", "silence"),
    [
        # three gaps of 10 days make 30 days, at least 21
        ((40, 50, 60, 70), 10, 40),
        # gaps 2, 2, 2 make 6 days, 2 x 10 gaps make 20: it takes 11 gaps, and there are 12 conversations
        (tuple(range(5, 29, 2)), 2, 5),
        # gaps from the newest back: 7, 10, 30; the median is 10; older ones do not count any more
        ((3, 10, 20, 50, 500), 10, 3),
        # gaps 2, 4, 20, 30: after three the median is 4, 4 x 3 = 12 < 21; after four it is 12, 12 x 4 = 48
        ((0, 2, 6, 26, 56), 12, 0),
    ],
)
def test_the_rhythm_is_the_median_of_the_recent_gaps(days_ago: tuple[int, ...], rhythm: float, silence: int) -> None:
    assert drift(*days_ago) == Drift(rhythm, silence)


def test_a_daily_friend_has_a_rhythm_of_a_day_after_21_gaps() -> None:
    assert drift(*range(40)) == Drift(1, 0)
    assert drift(*range(21)) is None, "20 gaps of a day make 20 days"


@pytest.mark.parametrize("days_ago", [(), (5,), (5, 10), (5, 10, 15)])
def test_three_gaps_are_needed(days_ago: tuple[int, ...]) -> None:
    assert drift(*days_ago) is None


def test_what_is_no_touch_makes_no_rhythm_and_one_day_counts_once() -> None:
    assert drift(5, 15, 25, 35, channel="note") is None
    # gaps 10, 12, 15; with a gap of 0 days the median would be 10
    assert drift(5, 5, 15, 27, 42) == Drift(12, 5)


def test_a_planned_conversation_means_there_is_no_silence() -> None:
    assert drift(-3, 40, 50, 60, 70) is None


@pytest.mark.parametrize(
    ("rhythm", "silence", "drifting"),
    [
        # r = 10: over max(20, 24), up to max(120, 100)
        (10, 24, False),
        (10, 25, True),
        (10, 120, True),
        (10, 121, False),
        # r = 40: over max(80, 54), up to max(480, 130)
        (40, 80, False),
        (40, 81, True),
        # r = 1: over max(2, 15), up to max(12, 91)
        (1, 15, False),
        (1, 16, True),
        (1, 91, True),
        (1, 92, False),
    ],
)
def test_both_edges(rhythm: float, silence: int, drifting: bool) -> None:
    assert Drift(rhythm, silence).drifting is drifting


def test_a_silence_that_has_begun_stays_begun() -> None:
    assert [Drift(10, silence).begun for silence in (24, 25, 121, 1000)] == [False, True, True, True]
