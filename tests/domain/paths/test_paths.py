"""Ways to people: the hand examples, exactness against every chain, and that less evidence never helps."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import permutations

import pytest

from netui.domain.paths.employments import Employment, Together, employments_of, last_day, together
from netui.domain.paths.evidence import (
    Evidence,
    EvidenceKind,
    employer_strength,
    event_strength,
    talk_strength,
)
from netui.domain.paths.graph import Circle, EvidenceGraph, Pair, evidence_of
from netui.domain.paths.ways import GO_BETWEEN_FACTOR, PathNode, Way, WayFinder
from netui.domain.records.contact import Contact, Met, Position
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep


def finder(graph: EvidenceGraph, ties: dict[str, int], *, silent: frozenset[str] = frozenset()) -> WayFinder:
    return WayFinder(graph, lambda one: PathNode(one, one, ties.get(one, 0), one not in silent))


def graph_of(
    contacts: Sequence[Contact],
    headers: Sequence[ConversationHeader],
    introductions: Sequence[Introduction],
    event_members: Mapping[str, Sequence[str]],
) -> EvidenceGraph:
    found = evidence_of(contacts, headers, introductions, event_members)
    return EvidenceGraph(one for one in found if one is not None)


def world() -> EvidenceGraph:
    northwind = (Position(company="Northwind", since="2018", until="2020"),)
    crowd = [Contact(f"n{number}", f"N {number}", positions=northwind) for number in range(12)]
    contacts = [
        Contact("ana", "Ana Silva", knows=("ben",)),
        Contact("ben", "Ben Ito", company="Halyard Open Source", positions=northwind),
        Contact("cem", "Cem Acar", positions=northwind),
        Contact("dia", "Dia Rowe"),
        Contact("eva", "Eva Sand", knows=("ben",), met=Met(through="dia")),
        *crowd,
    ]
    return graph_of(contacts, (), (), {})


def test_the_ways_to_ben() -> None:
    ways = finder(world(), {"ana": 62, "dia": 90, "eva": 5, "cem": 80}).ways_to("ben")
    assert [(way.people, way.score) for way in ways[:3]] == [
        (("ana", "ben"), 50),
        (("dia", "eva", "ben"), 45),
        (("cem", "ben"), 24),
    ]
    assert [round(way.strength, 4) for way in ways[:3]] == [0.496, 0.4536, 0.24]
    by_eva_alone = finder(world(), {"eva": 5}).ways_to("ben")
    assert [(way.people, way.score) for way in by_eva_alone] == [(("eva", "ben"), 4)], "so the longer way through Dia"


@pytest.mark.parametrize(
    ("people", "employer", "event"), [(2, 0.6, 0.4), (6, 0.4, 0.27), (14, 0.3, 0.2), (62, 0.2, 0.13)]
)
def test_circles_say_less_the_larger_they_are(people: int, employer: float, event: float) -> None:
    assert round(employer_strength(people), 2) == employer
    assert round(event_strength(people), 2) == event


def test_a_crowd_says_nothing() -> None:
    assert employer_strength(200) > 0
    assert employer_strength(201) == event_strength(201) == employer_strength(1) == 0
    assert [talk_strength(people) for people in (1, 2, 4, 8, 9)] == [0, 0.6, 0.6 / 3, 0.6 / 7, 0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("2018", "2020"), ("2020-05", "2021"), Together.YES),
        (("2018", "2020"), ("2021", "2022"), Together.NO),
        (("2018", "2020-03"), ("2020-04-01", "2022"), Together.NO),
        (("2018", ""), ("2019", "2020"), Together.UNKNOWN),
        (("2021", ""), ("2019", "2020"), Together.NO),
        (("", ""), ("2019", "2020"), Together.UNKNOWN),
    ],
)
def test_times_at_a_company(one: tuple[str, str], other: tuple[str, str], expected: Together) -> None:
    def work(times: tuple[str, str]) -> Employment:
        return next(employments_of(Contact("x", "X", positions=(Position("N", since=times[0], until=times[1]),))))

    assert together(work(one), work(other)) is expected
    assert together(work(other), work(one)) is expected


def test_both_there_now_and_one_who_left() -> None:
    now = next(employments_of(Contact("x", "X", company="Northwind Ltd")))
    left = next(employments_of(Contact("y", "Y", positions=(Position("northwind", since="2018", until="2020"),))))
    assert together(now, now) is Together.YES
    assert together(now, left) is Together.UNKNOWN


def test_the_last_day_of_a_month() -> None:
    assert [last_day(text) for text in ("2020", "2020-02", "2020-12", "2020-02-03", "", "9999-12")] == [
        *("2020-12-31", "2020-02-29", "2020-12-31", "2020-02-03", "", "9999-12-31")
    ]


def test_all_evidence_is_told_and_the_strongest_counts() -> None:
    history = (IntroductionStep(IntroductionStatus.MADE, date(2026, 11, 5)),)
    graph = graph_of(
        [
            Contact("a", "A", company="Halyard"),
            Contact("b", "B", company="halyard inc", knows=("a",)),
            Contact("c", "C"),
        ],
        [
            ConversationHeader("t1", "2026-03-03", "meeting", ("a", "b"), "both", None, ""),
            ConversationHeader("t2", "2026-05-03", "meeting", ("a", "b", "c"), "both", None, ""),
        ],
        [Introduction("i", "a", "b", status=IntroductionStatus.LANDED, history=history)],
        {"e": ("a", "b", "c", "gone")},
    )
    found = graph.between("b", "a")
    assert [(one.kind.value, round(one.strength, 2), one.of or one.record) for one in found] == [
        ("knows", 0.8, "b"),
        ("introduced", 0.7, "i"),
        ("talk", 0.6, "t1"),
        ("employer", 0.6, "Halyard") if found[3].record == "Halyard" else ("employer", 0.6, "halyard inc"),
        ("event", 0.34, "e"),
    ]
    assert found[1].on == "2026-11-05"
    assert graph.around("b", "halyard") == {"a", "c"}


def test_who_works_there_is_no_way_in() -> None:
    graph = graph_of([Contact("a", "A", company="Halyard"), Contact("b", "B", company="Halyard")], (), (), {})
    ways = finder(graph, {"a": 50})
    assert [way.people for way in ways.ways_to("b")] == [("a", "b")]
    assert ways.ways_to("b", without_company="halyard") == []


def test_whom_one_cannot_ask_is_no_go_between() -> None:
    graph = EvidenceGraph([Pair("a", "t", KNOWS), Pair("b", "t", KNOWS)])
    assert [way.people for way in finder(graph, {"a": 50, "b": 0}, silent=frozenset("a")).ways_to("t")] == []


KNOWS = Evidence(EvidenceKind.KNOWS, 0.8)
PEOPLE = "abcdefgh"


def _random(seed: int) -> tuple[list[Pair], list[Circle], dict[str, int]]:
    chance = random.Random(seed)
    pairs = [
        Pair(*chance.sample(PEOPLE, 2), Evidence(EvidenceKind.KNOWS, chance.choice((0.5, 0.7, 0.8, 0.9))))
        for _ in range(chance.randrange(8))
    ]
    circles = [
        Circle(EvidenceKind.TALK, f"t{number}", "", tuple(members), talk_strength(len(members)))
        for number in range(chance.randrange(5))
        if (members := chance.sample(PEOPLE, chance.randrange(2, 6)))
    ]
    return pairs, circles, {one: chance.choice((0, 0, 5, 30, 62, 90)) for one in PEOPLE}


def _best_of_all_chains(graph: EvidenceGraph, ties: dict[str, int], target: str) -> float:
    best = ties[target] / 100
    others = [one for one in PEOPLE if one != target]
    for chain in [(one,) for one in others] + list(permutations(others, 2)):
        strength = ties[chain[0]] / 100 * GO_BETWEEN_FACTOR ** (len(chain) - 1)
        for one, other in zip(chain, (*chain[1:], target), strict=True):
            strength *= max((each.strength for each in graph.between(one, other)), default=0.0)
        best = max(best, strength)
    return best


def _best(ways: list[Way]) -> float:
    return ways[0].strength if ways else 0.0


@pytest.mark.parametrize("seed", range(150))
def test_the_best_way_is_the_best_of_all_and_never_gains_by_a_loss(seed: int) -> None:
    pairs, circles, ties = _random(seed)
    graph = EvidenceGraph([*pairs, *circles])
    ways = finder(graph, ties)
    for target in "abc":
        best = _best(ways.ways_to(target))
        assert best == pytest.approx(_best_of_all_chains(graph, ties, target))
        chance = random.Random(seed)
        poorer = {
            "without a pair": (EvidenceGraph([*pairs[1:], *circles]), ties),
            "without a circle": (EvidenceGraph([*pairs, *circles[1:]]), ties),
            "with a weaker tie": (graph, {**ties, chance.choice(PEOPLE): 0}),
        }
        for what, (less, weaker) in poorer.items():
            assert _best(finder(less, weaker).ways_to(target)) <= best + 1e-12, what
