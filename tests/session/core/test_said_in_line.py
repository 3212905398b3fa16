"""What is kept for a lone promise is told by the words of the promise, wherever a conversation is a line."""

from __future__ import annotations

import pytest

from netui.domain.records.contact import Contact
from netui.session.capture.reader import reader_of
from netui.session.commands import TakeCapture
from netui.session.contacts.card import card
from netui.session.core.said_in_line import said_in_line
from tests.session.building import session_with


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("> ask Ana about headcount tomorrow", "you promised: ask Ana about headcount"),
        ("Ana Silva: < sends the plan by fri", "they promised: sends the plan"),
        ("Ana Silva: coffee > send paper by fri", "coffee"),
        ("Ana Silva: *moves to Oslo > send paper", ""),
    ],
)
def test_a_lone_promise_is_no_empty_talk(line: str, said: str) -> None:
    session = session_with(Contact("ana", "Ana Silva"))
    session.execute(TakeCapture(reader_of(session).capture(line)))
    (header,) = session.network.headers_with("ana")
    conversation = session.network.conversation(header.id)
    assert conversation is not None
    assert said_in_line(conversation, session.network) == said
    shown = card("ana", session, conversations=3)
    assert shown is not None
    assert [one.said for one in shown.conversations] == [said]
