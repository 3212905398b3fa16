"""Chains back to how an outcome began, and the ties with which outcomes began."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from netui.domain.outcomes.beginnings import Beginnings, beginnings, beginnings_words
from netui.domain.outcomes.chain import ChainReader, StepKind
from netui.domain.outcomes.line import outcome_line
from netui.domain.records.contact import Met
from netui.domain.records.event import Event
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome, Source, SourceKind
from tests.domain.cadence_world import World

FERRY = date(2024, 2, 5)


@pytest.fixture
def world() -> World:
    """Henrik, met one night, brought Ravi along; with Ravi there was a call."""
    world = World(today=date(2026, 11, 20))
    world.person("henrik", name="Henrik Solheim", met=Met(FERRY, "the night the tide gauge fell off his quay"))
    world.person("ravi", name="Ravi de Silva", met=Met(date(2026, 9, 18), through="henrik"))
    world.talk(date(2026, 11, 18), "ravi", "call", id="call")
    return world


def said(world: World, kind: SourceKind, record_id: str) -> list[tuple[str, str, str, date | None]]:
    steps = ChainReader(world, world.day).chain(Source(kind, record_id))
    return [(step.kind.value, step.id, step.text, step.on) for step in steps]


def test_a_talk_leads_back_through_whoever_brought_the_two_together(world: World) -> None:
    assert said(world, SourceKind.CONVERSATION, "call") == [
        ("conversation", "call", "call with Ravi de Silva", date(2026, 11, 18)),
        ("through", "henrik", "Henrik Solheim brought you together", date(2026, 9, 18)),
        ("met", "", "met the night the tide gauge fell off his quay", FERRY),
    ]
    assert said(world, SourceKind.CONTACT, "ravi") == said(world, SourceKind.CONVERSATION, "call")[1:]


def test_everybody_whom_a_source_leads_back_to_is_named(world: World) -> None:
    world.person("ana")
    world.person("stranger")
    world.talk(date(2026, 11, 19), "ravi ana", id="both")
    world.made["i"] = Introduction("i", "ana", "ravi")
    reader = ChainReader(world, world.day)
    found = [
        sorted(reader.people(Source(kind, record_id)))
        for kind, record_id in (
            (SourceKind.CONVERSATION, "both"),
            (SourceKind.CONTACT, "ravi"),
            (SourceKind.INTRODUCTION, "i"),
            (SourceKind.EVENT, "gone"),
        )
    ]
    assert found == [["ana", "henrik", "ravi"], ["henrik", "ravi"], ["ana", "ravi"], []]


def test_an_introduction_leads_to_whoever_was_asked_first(world: World) -> None:
    step = IntroductionStep(IntroductionStatus.MADE, date(2026, 10, 1))
    world.made["i"] = Introduction("i", "henrik", "ravi", history=(step,))
    assert said(world, SourceKind.INTRODUCTION, "i")[:2] == [
        ("introduction", "i", "introduction of Henrik and Ravi", date(2026, 10, 1)),
        ("met", "", "met the night the tide gauge fell off his quay", FERRY),
    ]


def test_the_event_of_the_first_touch_stands_before_the_place(world: World) -> None:
    world.held["fair"] = Event("fair", "Small Systems Days", starts_on=date(2026, 10, 8))
    world.person("gunnar", met=Met(date(2026, 10, 9), "Ghent"))
    world.talk(date(2026, 10, 9), "gunnar", event="fair")
    assert said(world, SourceKind.CONTACT, "gunnar") == [
        ("event", "fair", "met at Small Systems Days", date(2026, 10, 9))
    ]
    assert said(world, SourceKind.EVENT, "fair") == [("event", "fair", "Small Systems Days", date(2026, 10, 8))]


def test_links_end_at_once_and_what_is_gone_says_nothing(world: World) -> None:
    world.shelf.append(Link("l", "https://example.org/floats", saved_on=FERRY))
    assert said(world, SourceKind.LINK, "l") == [("link", "l", "https://example.org/floats", FERRY)]
    for kind in SourceKind:
        assert said(world, kind, "gone") == []


def test_people_who_brought_each_other_together_end_the_chain(world: World) -> None:
    world.people["henrik"] = replace(world.people["henrik"], met=Met(FERRY, through="ravi"))
    assert [step[:2] for step in said(world, SourceKind.CONVERSATION, "call")] == [
        ("conversation", "call"),
        ("through", "henrik"),
        ("through", "ravi"),
    ]


def test_six_steps_are_the_most(world: World) -> None:
    for number in range(12):
        world.person(f"p{number}", met=Met(FERRY, through=f"p{number + 1}"))
    steps = said(world, SourceKind.CONTACT, "p0")
    assert len(steps) == 6
    assert steps[-1][1] == "p6"


def test_a_place_with_a_name_is_met_at(world: World) -> None:
    world.person("mia", met=Met(FERRY, "PyCon"))
    (step,) = ChainReader(world, world.day).chain(Source(SourceKind.CONTACT, "mia"))
    assert (step.kind, step.text) == (StepKind.MET, "met at PyCon")


def test_how_outcomes_began_is_said_from_five_on(world: World) -> None:
    world.talk(date(2020, 1, 10), "henrik", id="old")  # the first: somebody new
    world.talk(date(2024, 2, 5), "henrik", id="again")  # four years later: dormant the day before
    world.talk(date(2026, 9, 20), "ravi", id="first")
    sources = [("conversation", "call"), ("conversation", "first"), ("conversation", "old"), ("conversation", "again")]
    for number, (kind, record_id) in enumerate(sources):
        source = Source(SourceKind(kind), record_id)
        world.came[str(number)] = Outcome(str(number), date(2026, 11, 19), "x", sources=(source,))
    assert beginnings(world.outcomes(), world, world.day) is None
    world.came["link"] = Outcome("link", date(2026, 11, 19), "x", sources=(Source(SourceKind.LINK, "l"),))
    found = beginnings(world.outcomes(), world, world.day)
    assert found == Beginnings(count=5, weak_or_dormant=2, new=2)
    assert beginnings_words(Beginnings(7, 4, 1)) == (
        "Of 7 outcomes, 4 began with a weak or dormant tie, 1 with somebody new."
    )
    assert beginnings_words(Beginnings(6, 0, 2)) == "Of 6 outcomes, 2 began with somebody new."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("client: Port of Galle takes two gauges", ("client", "Port of Galle takes two gauges")),
        ("Job:firmware lead", ("job", "firmware lead")),
        ("a joint test rig", ("idea", "a joint test rig")),
        ("two words: and more", ("idea", "two words: and more")),
        ("at 12:30 they called", ("idea", "at 12:30 they called")),
        ("https://example.org", ("idea", "https://example.org")),
        ("client:", ("client", "")),
    ],
)
def test_the_kind_stands_before_a_colon(text: str, expected: tuple[str, str]) -> None:
    assert outcome_line(text) == expected
