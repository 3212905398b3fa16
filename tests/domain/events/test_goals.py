"""What a goal of an event counts, and how many: read from its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.events.goals import count_of, settled_goal, target_of
from netui.domain.records.event import EventCount, EventGoal


@pytest.mark.parametrize(
    ("what", "count", "target"),
    [
        ("meet three people", EventCount.PEOPLE, 3),
        ("Meet five people outside harbours", EventCount.PEOPLE, 5),
        ("meet a neighbour", EventCount.PEOPLE, 1),
        ("talk to 4 speakers", EventCount.TALKS, 4),
        ("speak with Ada", EventCount.TALKS, 1),
        ("see twelve old friends", EventCount.TALKS, 12),
        ("greet everybody", EventCount.TALKS, 1),
        ("learn one thing about sensors", EventCount.LEARNED, 1),
        ("hear two trends", EventCount.LEARNED, 2),
        ("understand ice", EventCount.LEARNED, 1),
        ("give the talk without slides", EventCount.HAND, 1),
        ("find a second quay", EventCount.HAND, 1),
        ("hand out 20 cards", EventCount.HAND, 20),
        ("“meet” twenty!", EventCount.PEOPLE, 20),
        ("meet 0 people", EventCount.PEOPLE, 1),
        ("meet ３ people", EventCount.PEOPLE, 3),
        ("meeting two", EventCount.HAND, 2),
        ("3", EventCount.HAND, 3),
        ("…", EventCount.HAND, 1),
    ],
)
def test_the_first_word_says_what_is_counted_and_the_first_number_how_many(
    what: str, count: EventCount, target: int
) -> None:
    assert (count_of(EventGoal(what)), target_of(EventGoal(what))) == (count, target)


def test_what_is_said_beside_the_words_wins() -> None:
    said = EventGoal("meet three people", target=5, count=EventCount.HAND)
    assert (count_of(said), target_of(said)) == (EventCount.HAND, 5)
    assert target_of(EventGoal("any", target=0)) == 1


@given(st.text(max_size=60))
def test_any_words_give_a_goal_that_stays_the_same_when_read_again(what: str) -> None:
    goal = settled_goal(EventGoal(what))
    assert target_of(goal) >= 1
    assert settled_goal(goal) == goal
