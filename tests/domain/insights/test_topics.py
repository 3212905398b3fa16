"""What was learned, by the user's own topics."""

from __future__ import annotations

from datetime import date

import pytest

from netui.domain.insights.topics import OTHER, Point, Topic, TopicFinder, by_topic, points_of, topics_about
from netui.domain.records.conversation import Conversation, KeyPoint

TODAY = date(2026, 11, 20)


def point(text: str, on: date = TODAY, who: str = "ana") -> Point:
    return Point("trend", text, on, who, "v")


def names(points: list[Point], topics: list[str], tags: dict[str, tuple[str, ...]] | None = None) -> list[str]:
    finder, of_whom = TopicFinder(topics), tags or {}
    sorted_ones = [(each, topics_about(each, finder, of_whom.get(each.contact_id, ()))) for each in points]
    return [topic.name for topic in by_topic(sorted_ones, TODAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("small companies leave the cloud quietly", ["cloud"]),
        ("Clouds over open sources", ["cloud", "Open source"]),
        ("open water", []),  # all words of a topic have to agree
        ("reviewers of code", ["code review"]),
        ("", []),
    ],
)
def test_a_point_belongs_to_each_topic_whose_words_it_says(text: str, expected: list[str]) -> None:
    assert TopicFinder(["Open source", "cloud", "CLOUD", "code review", "it", ""]).topics_of(text) == expected


def test_failing_that_to_the_tags_of_whoever_said_it_else_to_other() -> None:
    tags = {"ana": ("Tides", "galle"), "ben": ("unheard",)}
    points = [point("nothing that fits"), point("nor this", who="ben"), point("about galle", who="ben")]
    assert names(points, ["tides", "Galle"], tags) == ["Galle", "tides", OTHER]


def test_what_was_spoken_of_most_lately_stands_first_and_other_last() -> None:
    old = date(2025, 11, 20)
    points = [
        *(point("tides", date(2025, 11, day)) for day in (1, 2, 3)),
        point("clouds", TODAY),
        point("grants", TODAY),
        point("grants", old),
        *(point("whatever", who="nobody") for _ in range(9)),
    ]
    assert names(points, ["tide", "cloud", "grants", "unused"]) == ["grants", "cloud", "tide", OTHER]
    said = (point("tides again"), point("tides", old))
    assert by_topic([(each, ("tides",)) for each in said], TODAY) == [Topic("tides", said)]


def test_only_what_teaches_is_a_point() -> None:
    kinds = ("insight", "point", "question", "risk", "goal", "decision", "lesson")
    talk = Conversation("v", TODAY, "call", ("ana", "ben"), key_points=tuple(KeyPoint(k, k) for k in kinds))
    found = list(points_of(talk, ("ben",)))
    assert [each.kind for each in found] == ["insight", "risk", "lesson"]
    assert {each.contact_id for each in found} == {"ben"}
    assert [each.contact_id for each in points_of(talk, ())] == ["", "", ""]
