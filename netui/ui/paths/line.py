"""The line in which one says whom to reach, with the names that it completes."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.suggester import Suggester, SuggestFromList

from netui.domain.records.change import Change
from netui.domain.records.contact import ContactStatus
from netui.session.core.session import Session
from netui.session.paths.companies import companies_of
from netui.ui.widgets.typing_line import TypingLine

_PLACEHOLDER = "a person, a company, or words of a title"


class WayLine(TypingLine):
    """The line in which one says whom; down and enter go to the ways."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,enter", "app.do('whom_ways')", "To the ways", show=False, id="whom_ways"),
    ]

    def __init__(self, text: str, changed: Callable[[], None], session: Session) -> None:
        self._changed = changed  # before the text: it is told of that one too
        self._session = session
        super().__init__(text, compact=True, placeholder=_PLACEHOLDER, suggester=_completing(session), id="way")
        self.select_on_focus = False  # Textual does it late: of what is typed at once it would select the beginning
        self.cursor_blink = False

    def watch_value(self, _value: str) -> None:
        """Look for it."""
        self._changed()

    def follow(self, change: Change | None) -> None:
        """Complete the names that there are now."""
        if change is None or any(edit.table == "contacts" for edit in change.edits):
            self.suggester = _completing(self._session)


def _completing(session: Session) -> Suggester:
    """Return what completes the names of people and companies, as they are now."""
    people = [one.name for one in session.network.contacts() if one.status is not ContactStatus.DECEASED]
    return SuggestFromList([*people, *companies_of(session).names], case_sensitive=False)
