"""What is worked out between the keys stands on the network, the day and the rules with which it was begun."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from netui.domain.core.progress import finished
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.statistics.window import weeks_back
from netui.session.core.session import Session
from netui.session.giving.ledger import giving_in_steps
from netui.session.introductions.suggestions import Suggestions
from netui.session.outcomes.rows import look_back_in_steps
from netui.session.paths import acquaintance
from netui.session.paths.acquaintance import acquaintance_of
from netui.session.shelf.word_index import WordIndex
from netui.session.statistics import worked_out
from netui.session.statistics.style import own_style_in_steps
from netui.session.statistics.worked_out import WorkedOut
from netui.session.statistics.year import year_in_steps
from tests.session.building import TODAY, session_with


def met_twice() -> Session:
    return session_with(
        Contact("p1", "Ana", needs=("a reviewer",)),
        Contact("p2", "Ben", offers=("a code review",)),
        *(Conversation(f"t{number}", TODAY - timedelta(number), "call", ("p1", "p2")) for number in (1, 2)),
    )


def silent_calls(session: Session) -> None:
    """Calls count for nothing, or for something again: other rules each time."""
    channels = tuple(
        replace(each, weight=0 if each.weight else 1) if each.key == "call" else each for each in session.rules.channels
    )
    session.adopt_rules(replace(session.rules, channels=channels))


def test_other_rules_meanwhile_make_the_evidence_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acquaintance, "_STEPS_A_BREATH", 1)
    session = met_twice()
    steps = acquaintance_of(session).prepare()
    for _ in range(5):  # two people, a look at the conversations, and both of them
        next(steps)
    silent_calls(session)
    assert not list(steps)
    assert not acquaintance_of(session).graph.around("p1")


@pytest.mark.parametrize("kind", [Suggestions, WordIndex])
@pytest.mark.parametrize(
    "change", [silent_calls, lambda session: session.move_to(TODAY + timedelta(1))], ids=["rules", "day"]
)
def test_what_was_begun_on_another_day_or_by_other_rules_is_not_kept(
    kind: type[Suggestions | WordIndex], change: Callable[[Session], None]
) -> None:
    session = met_twice()
    found = session.observer(kind)
    session.is_waited_for = True
    steps: Iterator[float] = found.prepare()
    next(steps)
    change(session)
    assert len(list(steps)) <= 1
    assert (found._found if isinstance(found, Suggestions) else found._common) is None


@pytest.mark.parametrize("change", [None, silent_calls, lambda session: session.move_to(TODAY + timedelta(1))])
def test_figures_are_the_same_in_steps_and_in_one_piece_and_worked_out_anew_when_something_is_another(
    change: Callable[[Session], None] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worked_out, "_CONVERSATIONS_AT_ONCE", 0)
    session = met_twice()
    session.is_waited_for = True
    for steps in (
        lambda: look_back_in_steps(session),
        lambda: year_in_steps(session, weeks_back(52, session.today)),
        lambda: own_style_in_steps(session),
        lambda: giving_in_steps(TODAY, session),
    ):
        figures = WorkedOut(session, steps)
        assert not figures.is_at_hand
        assert all(0 <= share <= 1 for share in figures.prepare())
        assert figures.is_at_hand
        before = figures.value
        assert before == finished(steps())
        if change is not None:
            change(session)
            assert not figures.is_at_hand
            assert figures.value == finished(steps())


def test_what_changes_meanwhile_ends_the_steps_of_figures() -> None:
    session = met_twice()
    figures = WorkedOut(session, lambda: look_back_in_steps(session))
    steps = figures.prepare()
    next(steps)
    silent_calls(session)
    assert not list(steps)
    assert not figures._is_there
