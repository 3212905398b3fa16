"""Strength of a tie, counted by hand. Today is 10 June 2026."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.cadence.tie_strength import Tie, tie_of, tie_on
from netui.domain.records.conversation import Direction
from tests.domain.cadence_world import TODAY, World


def tie(*talks: tuple[int, str, Direction]) -> Tie:
    world = World()
    world.person("ann")
    for ago, channel, direction in talks:
        world.talk(TODAY - timedelta(days=ago), channel=channel, direction=direction)
    return tie_of(world.headers_with("ann"), world.day)


def test_nobody_spoken_to_is_no_tie() -> None:
    assert (tie().strength, tie().word) == (0, "none")
    assert tie((-3, "meeting", Direction.BOTH)).strength == 0, "a plan is no history"
    assert tie((3, "note", Direction.BOTH)).strength == 0


def test_one_meeting_today_is_a_weak_tie() -> None:
    found = tie((0, "meeting", Direction.BOTH))
    assert found.recency == pytest.approx(40 * (1 - 0.5**0.5))  # 11.7: half of it wants two meetings
    assert found.frequency == 2.5  # 30 / 12
    assert found.depth == pytest.approx(20 * (1 - 0.5**0.1))
    assert found.reciprocity == 10
    assert (found.strength, found.word) == (26, "weak")


def test_recency_counts_as_far_as_the_two_are_familiar() -> None:
    assert tie(*((0, "meeting", Direction.BOTH) for _ in range(2))).recency == 20
    assert tie(*((0, "meeting", Direction.BOTH) for _ in range(4))).recency == 30
    assert tie((0, "like", Direction.BOTH)).word == "weak"
    assert tie(*((30 * n, "meeting", Direction.BOTH) for n in range(3))).word == "moderate"
    assert tie((400, "meeting", Direction.BOTH)).word == "dormant"


def test_half_a_year_of_silence_halves_recency_and_a_year_ends_frequency() -> None:
    assert tie(*((180, "meeting", Direction.BOTH) for _ in range(4))).recency == 15
    assert tie((364, "meeting", Direction.BOTH)).frequency == 2.5
    assert tie((365, "meeting", Direction.BOTH)).frequency == 0


def test_a_meeting_a_month_is_all_there_is_to_frequency_and_makes_a_strong_tie() -> None:
    found = tie(*((30 * n, "meeting", Direction.BOTH) for n in range(12)))
    assert (found.frequency, found.word) == (30, "strong")


@pytest.mark.parametrize(
    ("directions", "points"),
    [
        ([Direction.IN], 0),
        ([Direction.OUT, Direction.IN], 10),
        ([Direction.OUT, Direction.OUT, Direction.OUT, Direction.IN], 5),
        ([Direction.OUT, Direction.BOTH], 5),
        ([Direction.IN, Direction.IN], 0),
    ],
)
def test_reciprocity_is_the_share_in_which_both_speak(directions: list[Direction], points: float) -> None:
    assert tie(*((n + 1, "message", direction) for n, direction in enumerate(directions))).reciprocity == points


@pytest.mark.parametrize("count", [1, 3, 20])
def test_whoever_never_spoke_to_me_has_no_tie_however_often_i_wrote(count: int) -> None:
    found = tie(*((n + 1, "message", Direction.OUT) for n in range(count)))
    assert (found.strength, found.word) == (0, "none")
    assert tie(*((n + 1, "message", Direction.OUT) for n in range(count)), (0, "note", Direction.IN)).word == "none"


YEARS_AGO = [1095 + back for back in (0, 60, 120, 180, 240, 300, 500, 600, 700, 800)]
"""Ten meetings, the last three years ago; six of them in the year that ended then."""


@pytest.mark.parametrize(
    ("ago", "channel", "seen", "recency", "frequency", "depth", "both", "strength", "word"),
    [
        ([0], "meeting", 0, 11.7, 2.5, 1.3, 10, 26, "weak"),
        ([10 + 30 * n for n in range(12)], "call", 0, 37.9, 30, 11.3, 10, 89, "strong"),
        ([45 + 91 * n for n in range(8)], "meeting", 0, 31.5, 10, 8.5, 10, 60, "moderate"),
        (YEARS_AGO, "meeting", 0, 0.6, 0, 10, 10, 21, "dormant"),
        (YEARS_AGO, "meeting", 1095, 38.8, 15, 10, 10, 74, "strong"),
    ],
)
def test_the_table_row_by_row(
    ago: list[int],
    channel: str,
    seen: int,
    recency: float,
    frequency: float,
    depth: float,
    both: float,
    strength: int,
    word: str,
) -> None:
    world = World()
    world.person("ann")
    for days in ago:
        world.talk(TODAY - timedelta(days=days), channel=channel)
    found = tie_on(world.headers_with("ann"), TODAY - timedelta(days=seen), world.day)
    terms = (found.recency, found.frequency, found.depth, found.reciprocity)
    assert tuple(round(term, 1) for term in terms) == (recency, frequency, depth, both)
    assert (found.strength, found.word) == (strength, word)


def test_the_word_looks_at_silence_first() -> None:
    assert tie((364, "meeting", Direction.BOTH)).word == "weak"
    assert tie((365, "meeting", Direction.BOTH)).word == "dormant"


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(-5, 900), st.sampled_from(["meeting", "like", "note"]), st.sampled_from(list(Direction))),
        max_size=20,
    )
)
def test_it_lies_between_0_and_100(talks: list[tuple[int, str, Direction]]) -> None:
    assert 0 <= tie(*talks).strength <= 100
