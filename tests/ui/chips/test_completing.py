"""What tab puts into a line: it goes on with the next choice until something else is typed."""

from __future__ import annotations

from netui.domain.records.contact import Contact
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session
from netui.ui.chips.completing import Completing
from tests.session.building import session_with

PEOPLE = (Contact("henrik", "Henrik Solheim"), Contact("ines", "Ines Okafor"), Contact("inga", "Inga Holt"))


def look(completing: Completing, line: str, session: Session) -> None:
    """Let it look at a line whose caret stands at its end."""
    completing.look(line, len(line), reader_of(session).capture(line))


def test_names_are_completed_one_after_the_other_anywhere_in_the_line() -> None:
    session = session_with(*PEOPLE)
    completing = Completing(session)
    look(completing, "lunch with Henr", session)
    assert completing.turn("lunch with Henr", 1) == ("lunch with Henrik Solheim", 25)
    look(completing, "lunch with Henrik Solheim", session)
    assert completing.is_chosen
    line = "lunch with Henrik Solheim and In"
    look(completing, line, session)
    assert not completing.is_chosen
    turned = completing.turn(line, 1)
    assert turned is not None
    first, _ = turned
    look(completing, first, session)
    turned = completing.turn(first, 1)
    assert turned is not None
    second, _ = turned
    assert sorted((first, second)) == [
        "lunch with Henrik Solheim and Ines Okafor",
        "lunch with Henrik Solheim and Inga Holt",
    ]
