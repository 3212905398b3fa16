"""The progress of the goals follows what changes, and the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from netui.domain.goals.progress import progress
from netui.domain.records.contact import Contact, Met
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp
from netui.session.capture.reader import reader_of
from netui.session.commands import (
    CompleteItems,
    RemoveContact,
    RemoveConversation,
    SaveContact,
    SaveConversation,
    SetTier,
    SkipItems,
    SnoozeItems,
    TakeCapture,
)
from netui.session.core.command import Command
from netui.session.core.session import Session
from netui.session.goals.progress import goals, kept_goals
from netui.session.weekly.commands import GoToStep, PassRow
from tests.session.building import TODAY, session_with
from tests.session.memory_journal import START


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


ANA = Contact("p1", "Ana Silva", tier="close", created_at=START - timedelta(days=3))
IMPORTED = Contact("p2", "Ben Ito", source="vcard", created_at=START - timedelta(days=3))
TALK = Conversation("t1", TODAY, "call", ("p1", "p2"), gave=("an hour",))


@pytest.mark.parametrize(
    ("command", "is_kept"),
    [
        (lambda s: SnoozeItems(s.queue.today_items[:1], TODAY + timedelta(days=3)), True),
        (lambda s: SkipItems(s.queue.today_items[:1]), True),
        (lambda _: PassRow("p1", "Ana"), True),
        (lambda _: GoToStep("promises"), True),
        (lambda _: SetTier(("p1",), "inner"), True),
        (lambda _: SaveContact(ANA, replace(ANA, company="Halyard", tags=("x",))), True),
        (lambda _: SaveContact(IMPORTED, replace(IMPORTED, tier="inner", tier_since=TODAY)), False),
        (lambda _: SaveContact(ANA, replace(ANA, met=Met(on=TODAY - timedelta(days=900)))), False),
        (lambda _: SaveContact(None, Contact("", "Cem Acar")), False),
        (lambda _: RemoveContact("p1"), False),
        (lambda _: RemoveConversation("t1"), False),
        (lambda _: SaveConversation(TALK, replace(TALK, on=TODAY - timedelta(days=400))), False),
        (lambda s: CompleteItems(s.queue.today_items[:1], "", reader_of(s).note("", "p1"), TODAY), True),
        (lambda s: TakeCapture(reader_of(s).capture("ana silva: coffee, talked about rust")), False),
    ],
)
def test_only_what_may_count_is_counted_anew(command: Callable[[Session], Command], is_kept: bool) -> None:
    session = session_with(ANA, IMPORTED, TALK, FollowUp("f1", "p1", what="send the paper", due_on=TODAY))
    kept, before = kept_goals(session), goals(session)
    for change in (lambda: session.execute(command(session)), session.undo, session.redo):
        change()
        assert kept.is_at_hand == is_kept
        assert kept.progress() == progress(session.network, session.day)
    session.undo()
    assert goals(session) == before
