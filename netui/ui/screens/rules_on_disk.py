"""The rules file as its editor knows it."""

from __future__ import annotations

from netui.domain.problem import NetuiError
from netui.ui.desk import Desk

_CARET = "rules-caret"


class RulesOnDisk:
    """What the file held when it was last read or saved.

    Attributes:
        text: of the file, then.
    """

    def __init__(self, desk: Desk, text: str) -> None:
        self._desk = desk
        self.text = text

    def is_changed(self) -> bool:
        """Whether somebody else has changed the file since; a file that cannot be read is not."""
        try:
            return self._desk.read_rules_text() != self.text
        except NetuiError:
            return False

    def read(self) -> None:
        """Read it again.

        Raises:
            NetuiError: it cannot be read.
        """
        self.text = self._desk.read_rules_text()

    def edit_outside(self) -> None:
        """Let the user edit it in their own editor, and read it again.

        Raises:
            NetuiError: there is no editor, or the file cannot be read afterwards.
        """
        self._desk.edit_outside(self._desk.rules_path)
        self.read()

    def save(self, text: str) -> None:
        """Write a text, and let its rules take force.

        Raises:
            NetuiError: it is not valid, or the disk refused; the file is what it was.
        """
        rules = self._desk.save_rules(text)
        self.text = text
        self._desk.rules_problems = ()
        self._desk.session.adopt_rules(rules)

    @property
    def caret(self) -> tuple[int, int]:
        """Row and column, from 0, where the caret was when the editor was left; the start of the text at first."""
        row, _, column = self._desk.recall(_CARET).partition(":")
        return (int(row), int(column)) if row.isdecimal() and column.isdecimal() else (0, 0)

    def keep_caret(self, row: int, column: int) -> None:
        """Keep for the next time where the caret is."""
        self._desk.remember(_CARET, f"{row}:{column}" if row or column else "")
