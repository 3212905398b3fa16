"""Days in as few cells as a column has."""

from __future__ import annotations

from datetime import timedelta

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp, FollowUpKind
from netui.ui.text.day_labels import due_words
from tests.session.building import TODAY, session_with


def test_a_promise_is_late_and_a_turn_in_the_rotation_is_not() -> None:
    session = session_with(
        Contact("w", "Wanda", tier="weak"),
        Conversation("t", TODAY - timedelta(110), "call", ("w",)),
        Contact("p", "Paul"),
        FollowUp("f", "p", what="send the paper", due_on=TODAY - timedelta(4)),
    )
    said = {item.kind: (item.overdue_days, due_words(item, TODAY)) for item in session.queue.today_items}
    assert said == {FollowUpKind.PROMISE: (4, "4 d over"), FollowUpKind.WEAK_TIE: (4, "this week")}


def test_from_a_hundred_days_on_weeks_are_counted_and_from_two_years_on_years() -> None:
    def late(days: int) -> str:
        session = session_with(Contact("p", "Paul"), FollowUp("f", "p", what="call", due_on=TODAY - timedelta(days)))
        return due_words(session.queue.today_items[0], TODAY)

    assert [late(days) for days in (99, 100, 729, 730)] == ["99 d over", "14 w over", "104 w over", "2 y over"]
