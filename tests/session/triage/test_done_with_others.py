"""What the line of a finished item means, where it names somebody besides the person the verdict is on."""

from __future__ import annotations

from datetime import date

import pytest

from netui.domain.capture.parser import take_everything, take_nothing
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp, FollowUpStatus
from netui.session.capture.reader import reader_of
from netui.session.commands import CompleteItems
from netui.session.core.session import Session
from tests.session.building import TODAY, session_with

ANN = Contact("ann", "Ann Lee", tier="active")
BEN = Contact("ben", "Ben Ito")
BEN_TOO = Contact("ben2", "Ben Carter")
KIM = Contact("kim", "Kim Sorensen")
COFFEE = Conversation("c1", on=date(2026, 8, 3), channel="meeting", contacts=("ann",), summary="coffee")
PAPER = FollowUp("f1", "ann", what="send paper", due_on=date(2026, 11, 18))


def done(session: Session, text: str, *, offered: bool = False) -> tuple[list[str], str]:
    """Finish the first item with a line; the names of those the conversation is kept with, and the label."""
    item = session.queue.today_items[0]
    takes = take_everything if offered else take_nothing
    note = reader_of(session).done_note(text, "ann", takes, takes_part=item.id != "f1")
    assert note.is_ready, note.problems
    change = session.execute(CompleteItems((item,), note.channel, note, note.on))
    assert change is not None
    (kept,) = [edit.after for edit in change.edits if isinstance(edit.after, Conversation)]
    contacts = [session.network.contact(one) for one in kept.contacts]
    return [one.name for one in contacts if one is not None], change.label


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("lunch with Kim", ["Ann Lee", "Kim Sorensen"]),
        ("lunch with Ann and Kim", ["Ann Lee", "Kim Sorensen"]),
        ("Kim, Ann: lunch", ["Kim Sorensen", "Ann Lee"]),
        ("lunch, she asked about Kim", ["Ann Lee"]),
        ("lunch with Kim's sister", ["Ann Lee"]),
        ("lunch without Kim", ["Ann Lee"]),
        ("lunch with Tom", ["Ann Lee"]),
    ],
)
def test_a_talk_that_was_due_is_with_the_person_and_with_those_named(text: str, names: list[str]) -> None:
    session = session_with(ANN, BEN, BEN_TOO, KIM, COFFEE)
    found, label = done(session, text)
    assert found == names
    assert label.startswith("Talked to " + " and ".join(names))
    assert session.queue.today_items == ()
    assert session.undo().label.startswith("Undone: Talked to ")
    assert [item.contact_id for item in session.queue.today_items] == ["ann"], "one undo"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("called Kim, she hands it over", ["Kim Sorensen"]),
        ("called Kim and Ann", ["Kim Sorensen", "Ann Lee"]),
        ("sent it by post, Kim's idea", ["Ann Lee"]),
        ("lunch, gave it to her", ["Ann Lee"]),
    ],
)
def test_what_was_promised_to_one_may_be_done_with_another(text: str, names: list[str]) -> None:
    session = session_with(ANN, BEN, BEN_TOO, KIM, PAPER)
    assert done(session, text)[0] == names
    closed = session.network.follow_up("f1")
    assert closed is not None
    assert closed.status is FollowUpStatus.DONE


def test_somebody_new_is_added_when_taken_and_a_promise_is_of_whom_the_line_names() -> None:
    session = session_with(ANN, KIM, COFFEE)
    assert done(session, "lunch with Tom and Kim, send Kim the map by fri", offered=True)[0] == [
        "Ann Lee", "Tom", "Kim Sorensen",
    ]  # fmt: skip
    assert [one.contact for one in session.network.follow_ups() if one.what == "send Kim the map"] == ["kim"]


def test_a_name_that_may_mean_two_people_is_asked_about() -> None:
    session = session_with(ANN, BEN, BEN_TOO, COFFEE)
    note = reader_of(session).done_note("lunch with Ben", "ann", takes_part=True)
    assert [set(problem.candidates) for problem in note.problems if problem.blocks] == [{"ben", "ben2"}]


@pytest.mark.parametrize(
    ("text", "names", "promised_to"),
    [
        ("Ben moves to Lyon", ["Ben Ito"], []),
        ("Ben: moves to Lyon > send him the map by fri", ["Ben Ito"], ["ben"]),
        ("coffee with Ben and Kim", ["Ben Ito", "Kim Sorensen"], []),
        ("coffee with Ben Carter", ["Ben Ito", "Ben Carter"], []),
    ],
)
def test_a_name_that_the_person_may_have_is_theirs(text: str, names: list[str], promised_to: list[str]) -> None:
    together = Conversation("c2", on=date(2026, 8, 3), channel="meeting", contacts=("ben2", "kim"), summary="lunch")
    session = session_with(BEN, BEN_TOO, KIM, together)
    note = reader_of(session).done_note(text, "ben", takes_part=True)
    assert note.is_ready, note.problems
    assert {span.meaning for span in note.spans if span.text == "Ben"} <= {"ben"}, "the preview says the same"
    change = session.execute(CompleteItems((), "meeting", note, TODAY, ("ben",)))
    assert change is not None
    (kept,) = [edit.after for edit in change.edits if isinstance(edit.after, Conversation)]
    contacts = [session.network.contact(one) for one in kept.contacts]
    assert [one.name for one in contacts if one is not None] == names
    assert [one.contact for one in session.network.follow_ups()] == promised_to


def test_a_line_about_several_people_is_with_each_of_them() -> None:
    session = session_with(ANN, BEN, KIM)
    note = reader_of(session).note("lunch with Kim", "ann")
    change = session.execute(CompleteItems((), "meeting", note, TODAY, ("ann", "ben")))
    assert change is not None
    kept = [edit.after.contacts for edit in change.edits if isinstance(edit.after, Conversation)]
    assert kept == [("ann",), ("ben",)]
