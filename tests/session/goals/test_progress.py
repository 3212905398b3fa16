"""The progress of the goals follows what changes, and the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from netui.domain.goals.progress import progress
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.session.commands import SaveConversation
from netui.session.core.session import Session
from netui.session.goals.progress import goals, kept_goals
from tests.session.building import TODAY, session_with


def counts(session: Session) -> dict[str, int]:
    return {one.goal.name: one.count for one in goals(session)}


def test_a_change_its_undo_and_another_day_are_counted_anew() -> None:
    talk = Conversation("t1", TODAY, "call", ("p1",))
    session = session_with(Contact("p1", "Ana Silva"), talk)
    before = counts(session)
    session.execute(SaveConversation(talk, replace(talk, gave=("an hour",))))
    assert counts(session)["Give first"] == before["Give first"] + 1
    session.undo()
    assert counts(session) == before
    session.redo()
    session.move_to(TODAY + timedelta(days=14))
    assert counts(session)["Give first"] == 0


def test_counted_in_steps_they_are_the_same_and_a_change_ends_it() -> None:
    talk = Conversation("t1", TODAY, "call", ("p1",), gave=("an hour",))
    session = session_with(Contact("p1", "Ana Silva"), talk)
    kept = kept_goals(session)
    assert not kept.is_at_hand
    steps = kept.prepare()
    next(steps)
    session.execute(SaveConversation(talk, replace(talk, gave=())))
    assert list(steps) == []
    assert not kept.is_at_hand
    assert all(0 <= share <= 1 for share in kept.prepare())
    assert kept.is_at_hand
    assert kept.progress() == progress(session.network, session.day)
