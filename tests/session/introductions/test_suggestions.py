"""Suggested pairs: never one that was dismissed, is under way, or knows each other already."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.session.introductions import suggestions as suggesting
from netui.session.introductions.commands import Act, StartIntroduction, TakeStep
from netui.session.introductions.suggestions import Suggestions, suggestions
from netui.session.paths import acquaintance
from netui.session.paths.acquaintance import acquaintance_of
from tests.session.building import TODAY, session_with

IDS = tuple(f"p{number}" for number in range(5))
PAIRS = st.sampled_from([*combinations(IDS, 2)])
STATUSES = st.sampled_from([*IntroductionStatus])


def person(contact_id: str, knows: tuple[str, ...]) -> Contact:
    """Somebody whom everybody else would suit."""
    entries = ("a tide tank", "a code review")
    return Contact(contact_id, contact_id.upper(), tier="close", offers=entries, needs=entries, knows=knows)


def talks() -> list[Conversation]:
    """Two conversations with each, by which the ties bear an introduction."""
    return [Conversation(f"t{one}{day}", TODAY - timedelta(day), "meeting", (one,)) for one in IDS for day in (5, 40)]


def everybody() -> list[Contact | Conversation]:
    return [*(person(one, ()) for one in IDS), *talks()]


@given(
    st.dictionaries(PAIRS, STATUSES, max_size=5),
    st.sets(PAIRS, max_size=3),
    st.sets(PAIRS, max_size=3),
)
@settings(max_examples=60)
def test_no_pair_that_was_thought_of_or_is_acquainted_is_suggested(
    stored: dict[tuple[str, str], IntroductionStatus],
    knowing: set[tuple[str, str]],
    talked: set[tuple[str, str]],
) -> None:
    long_ago = TODAY - timedelta(90)
    people = [person(one, tuple(b for a, b in knowing if a == one)) for one in IDS]
    both = [Conversation(f"b{a}{b}", TODAY - timedelta(9), "meeting", (a, b)) for a, b in talked]
    open_or_over = [
        Introduction(f"i{a}{b}", a, b, status=status, history=(IntroductionStep(status, long_ago),))
        for (a, b), status in stored.items()
    ]
    session = session_with(*people, *talks(), *both, *open_or_over)
    found = {frozenset((one.a, one.b)) for one in suggestions(session)}
    assert not found & {frozenset(pair) for pair in (*stored, *knowing, *talked)}
    if not (stored or knowing or talked):
        assert len(found) == 10, "each would suit each"


def test_suggestions_about_one_person_and_no_more_than_asked_for() -> None:
    session = session_with(*everybody())
    assert {frozenset((one.a, one.b)) for one in suggestions(session, "p3")} == {
        frozenset(("p3", other)) for other in IDS if other != "p3"
    }
    assert suggestions(session, limit=2) == suggestions(session)[:2]
    assert suggestions(session, limit=0) == []


@pytest.mark.parametrize(
    ("status", "days_ago", "is_left_alone"),
    [
        (IntroductionStatus.ASKED_A, 5, True),
        (IntroductionStatus.DECLINED, 5, False),
        (IntroductionStatus.ASKED_A, 90, False),
    ],
)
def test_who_was_asked_lately_is_left_alone(status: IntroductionStatus, days_ago: int, *, is_left_alone: bool) -> None:
    history = (IntroductionStep(status, TODAY - timedelta(days_ago)),)
    session = session_with(*everybody(), Introduction("i", "p0", "p1", status=status, history=history))
    named = {each for one in suggestions(session) for each in (one.a, one.b)}
    assert ("p0" not in named) is is_left_alone


def test_who_takes_part_in_two_introductions_under_way_is_left_alone() -> None:
    history = (IntroductionStep(IntroductionStatus.ASKED_A, TODAY - timedelta(90)),)
    under_way = [
        Introduction(f"i{other}", "p0", other, status=IntroductionStatus.ASKED_A, history=history)
        for other in ("p1", "p2")
    ]
    named = {each for one in suggestions(session_with(*everybody(), *under_way)) for each in (one.a, one.b)}
    assert named == {"p1", "p2", "p3", "p4"}


def test_steps_that_bring_nobody_together_leave_the_evidence_and_those_that_do_are_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (acquaintance, suggesting):
        monkeypatch.setattr(module, "_PEOPLE_AT_ONCE", 0)
    session = session_with(*everybody())
    session.is_waited_for = True
    found = session.observer(Suggestions)
    assert list(found.prepare())
    graph = acquaintance_of(session).graph
    session.execute(StartIntroduction("p0", "p1", "tides", TODAY))
    (introduction,) = session.network.introductions()
    for act in (Act.ASKED, Act.YES, Act.ASKED, Act.YES):
        session.execute(TakeStep(introduction.id, act, TODAY))
        assert acquaintance_of(session).graph is graph
        assert found.is_at_hand
    session.execute(TakeStep(introduction.id, Act.MADE, TODAY))
    assert not found.is_at_hand, "now they know each other"
    assert list(found.prepare())
    assert found.is_at_hand
    assert acquaintance_of(session).graph.between("p0", "p1")
    session.undo()
    assert list(found.prepare())
    assert not acquaintance_of(session).graph.between("p0", "p1")
