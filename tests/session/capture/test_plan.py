"""What a captured line saves."""

from __future__ import annotations

from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import FollowUp
from netui.session.capture.reader import reader_of
from netui.session.commands import TakeCapture
from netui.session.core.session import Session
from tests.session.building import session_with

ANN = Contact("ann", "Ann Lee", tier="active")
BEN = Contact("ben", "Ben Ito")
MARIA = Contact("maria", "Maria Nowak")


def take(session: Session, line: str) -> list[object]:
    """The records that a line adds or changes."""
    change = session.execute(TakeCapture(reader_of(session).capture(line)))
    assert change is not None
    return [edit.after for edit in change.edits]


def promised(records: list[object]) -> list[tuple[str, str]]:
    return [(one.contact, one.what) for one in records if isinstance(one, FollowUp)]


def test_a_promise_is_about_whoever_it_names() -> None:
    session = session_with(ANN, BEN, MARIA)
    said = take(session, "Ann Lee, Ben Ito: lunch > ben: send paper by fri > book a table < Maria: call back")
    assert promised(said) == [("ben", "send paper"), ("ann", "book a table"), ("maria", "call back")]
    assert [header.contacts for header in session.network.conversations.all()] == [("ann", "ben")]


def test_a_promise_to_somebody_new_is_about_the_new_contact() -> None:
    session = session_with(ANN)
    said = take(session, "Ann Lee, Zoe Park: lunch > zoe: send paper by fri")
    (zoe,) = [one for one in said if isinstance(one, Contact)]
    assert promised(said) == [(zoe.id, "send paper")]


def test_an_intention_is_no_touch() -> None:
    session = session_with(MARIA)
    assert promised(take(session, "> maria: reply by fri")) == [("maria", "reply")]
    (header,) = session.network.conversations.all()
    assert (header.channel, session.rules.channel(header.channel).weight) == ("note", 0)  # type: ignore[union-attr]
    assert session.relationship_status(MARIA).last_on is None
    assert session.undo().label == "Undone: Noted about Maria Nowak"
