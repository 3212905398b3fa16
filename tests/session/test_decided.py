"""How much was decided today: counted from the records, so that every face and every restart says the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.capture_result import Capture
from netui.domain.contact import Contact
from netui.domain.conversation import Conversation
from netui.domain.document import Record
from netui.domain.follow_up import FollowUp
from netui.domain.queue_items import QueueItem
from netui.session.command import Command
from netui.session.commands import CompleteItems, MoveItems, SkipItems, SnoozeItems, TakeCapture
from netui.session.decided import DecidedToday, decided_today
from netui.session.reader import reader_of
from netui.session.session import Session
from tests.session.building import TODAY, session_with


def circle() -> list[Record]:
    """Four people who are late, and a promise to one of them."""
    people: list[Record] = [Contact(f"p{n}", f"Person {n}", tier="close") for n in range(4)]
    talks = [Conversation(f"t{n}", TODAY - timedelta(60 + n), "meeting", (f"p{n}",)) for n in range(4)]
    return [*people, *talks, FollowUp("f0", "p0", what="send the paper", due_on=TODAY)]


def item(session: Session, kind: str, person: str) -> QueueItem:
    return next(one for one in session.items_of(person) if one.kind.value == kind)


def logged(*items: QueueItem) -> CompleteItems:
    return CompleteItems(items, "call", Capture(TODAY), TODAY)


def test_what_was_put_off_let_go_and_done_counts_once_each() -> None:
    session = session_with(*circle())
    assert decided_today(session) == 0
    session.execute(SkipItems((item(session, "cadence", "p1"),)))
    session.execute(SnoozeItems((item(session, "cadence", "p2"),), TODAY + timedelta(3)))
    session.execute(logged(item(session, "promise", "p0")))
    assert decided_today(session) == 3
    session.execute(logged(item(session, "cadence", "p3")))
    assert decided_today(session) == 4
    for left in (3, 2, 1, 0):
        session.undo()
        assert decided_today(session) == left


def test_several_at_once_count_each_and_planning_does_not_count() -> None:
    session = session_with(*circle())
    session.execute(SkipItems(tuple(item(session, "cadence", f"p{n}") for n in (1, 2, 3))))
    assert decided_today(session) == 3
    planned = session_with(
        Contact("p1", "Ana", tier="inner"), Conversation("t", TODAY - timedelta(11), "call", ("p1",))
    )
    planned.execute(MoveItems(planned.queue.coming_up, TODAY + timedelta(9)))
    assert decided_today(planned) == 0


def test_a_note_is_no_conversation_and_decides_nothing() -> None:
    session = session_with(*circle())
    session.execute(TakeCapture(reader_of(session).capture("> person 1: send the slides by fri")))
    assert decided_today(session) == 0


def test_on_the_next_day_it_begins_anew() -> None:
    session = session_with(*circle())
    session.execute(SkipItems((item(session, "cadence", "p1"),)))
    assert decided_today(session) == 1
    session.move_to(TODAY + timedelta(1))
    assert decided_today(session) == 0


_DECISIONS: list[Callable[[Session], Command | None]] = [
    lambda session: SkipItems(session.queue.today_items[:1]),
    lambda session: SnoozeItems(session.queue.today_items[:2], TODAY + timedelta(2)),
    lambda session: logged(*session.queue.today_items[:1]),
    lambda _session: None,
]


@given(st.lists(st.sampled_from(_DECISIONS), max_size=8))
@settings(max_examples=30)
def test_kept_in_step_it_is_what_a_new_count_gives(decisions: list[Callable[[Session], Command | None]]) -> None:
    session = session_with(*circle())
    decided_today(session)
    for decide in decisions:
        command = decide(session)
        if command is None:
            session.undo() if session.steps().undo and session.steps().undo.label != "Set up" else None  # type: ignore[union-attr]
        elif session.queue.today_items:
            session.execute(command)
        assert decided_today(session) == DecidedToday(session).count
